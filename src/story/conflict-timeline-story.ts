import {html, LitElement, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {formatStepDate} from './format-step-date.js';
import {Guide} from './guide.js';
import {messagesFor} from './messages.js';
import {isStage, isStep, STEP_ATTRIBUTES} from './read-steps.js';
import {ScrollLine} from './scroll-line.js';
import {styles} from './styles.js';

/** The events of `<conflict-timeline-story>`; they bubble and are composed. */
export interface StoryEventMap {
  /** Somebody came to another step. `id` is that of its event, '' where it names none; `index` −1 is before the first. */
  'ct-step': CustomEvent<{readonly index: number; readonly id: string}>;
}

/** From this width on, px, the timeline stands beside the prose; in the styles too. */
const WIDE_PX = 900;

/** A child that stands in the story's prose. */
const isPassage = (node: Node): node is Element | Text =>
  node instanceof Element ? !isStage(node) : node instanceof Text && !!node.data.trim();

/** The heading of a step after what its button says. */
const titled = (text: string, step: Element): string => {
  const heading = step.querySelector('h2,h3,h4,h5,h6')?.textContent;
  return heading ? `${text}: ${heading.trim()}` : text;
};

/**
 * Steps a reader through events of a `<conflict-timeline>` with the author's own prose, by scrolling or by buttons. A
 * child with `data-event` (an event's id) or `data-view` (an EDTF interval) is a step; any other is plain prose. A step without `data-view` keeps that of the step before it. A `<conflict-timeline>`
 * in the story stands beside the prose, on narrow pages above it, and stays in sight.
 *
 * @tag conflict-timeline-story
 * @slot - The steps and the prose between them, in reading order; and a timeline, unless `for` names one
 * @fires ct-step - Somebody came to another step: `{index, id}`
 * @csspart stage - What holds a timeline of the story's own
 * @csspart step - A step; also `current`
 * @csspart prose - A child that is no step
 * @csspart show - The button that shows a step on the timeline, where steps are scrolled
 * @csspart controls - The buttons that step, where one step is shown at a time
 * @csspart previous - The button to the step before
 * @csspart next - The button to the step after
 * @csspart dot - The button to one step
 * @csspart position - "Step 2 of 7"
 * @csspart date - The date of a step's event, in print
 * @cssprop [--ct-story-top=0px] - What the page itself keeps at the top, above a timeline that stays in sight
 * @cssprop [--ct-story-gap=28svh] - Room between steps that are scrolled
 * @cssprop [--ct-accent] - The current step
 * @cssprop [--ct-muted] - Other steps, borders and secondary text
 * @cssprop [--ct-background] - Behind the timeline and the buttons
 * @cssprop [--ct-font] - Typeface of the buttons
 */
export class ConflictTimelineStory extends LitElement {
  /** Each child has a place of its own, and its attribute `slot` stays as its author wrote it. */
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', slotAssignment: 'manual'};
  static override styles = styles;
  static override properties = {for: {}, mode: {}};

  readonly #guide = new Guide(this);
  readonly #line = new ScrollLine((index, isFirst) => (isFirst ? this.goTo(index) : this.#ask(index)));
  #changes: MutationObserver | undefined;
  #step = -1;
  /** The child that is the current step: it stays so when others come or go. */
  #current: HTMLElement | undefined;

  /** The id of the timeline, in the same document or shadow root. Not needed for a timeline in the story itself. */
  for = '';

  /** "scroll" shows all steps below each other; "steps" shows one at a time, with buttons. */
  mode: 'scroll' | 'steps' = 'scroll';

  /**
   * The current step, from 0; −1 is before the first, which there is where steps are scrolled. Setting it moves the
   * timeline, and neither the page nor focus.
   */
  get step(): number {
    return Math.min(this.steps.length - 1, Math.max(this.#step, this.mode === 'steps' ? 0 : -1));
  }
  set step(index: number) {
    this.goTo(index);
  }

  /** The children that are steps, in reading order. */
  get steps(): readonly HTMLElement[] {
    return [...this.children].filter(isStep);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes = new MutationObserver((records) => this.#change(records));
    this.#changes.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...STEP_ATTRIBUTES, 'slot'],
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.disconnect();
    this.#line.watch([]);
  }

  protected override willUpdate(): void {
    if (this.#current !== this.steps[this.step]) this.#show();
  }

  protected override updated(): void {
    const {renderRoot, steps, step} = this;
    const slots = renderRoot.querySelectorAll('slot');
    const passages = [...this.childNodes].filter(isPassage);
    const stage = [...this.children].find(isStage);
    [stage, ...passages].forEach((node, i) => slots[i]?.assign(...(node ? [node] : [])));
    steps.forEach((each, i) => (each.ariaCurrent = i === step ? 'step' : null));
    const below = stage && this.offsetWidth >= WIDE_PX ? 50 : 34;
    this.#line.watch([...renderRoot.querySelectorAll('.scroll .step')], below);
  }

  /** Children came, went or say something else. */
  #change(records: readonly MutationRecord[]): void {
    const at = this.steps.indexOf(this.#current!);
    if (at >= 0) this.#step = at;
    this.requestUpdate();
    if (records.some(({attributeName}) => attributeName)) this.#show();
  }

  #show(): void {
    this.#current = this.steps[this.step];
    this.requestUpdate();
    void this.#guide.show();
  }

  /** A person asks for a step. The one that is current is shown again: they may have moved the timeline. */
  #ask(index: number): void {
    const before = this.step;
    this.goTo(index);
    const {step} = this;
    const detail = {index: step, id: this.#current?.dataset['event'] ?? ''};
    if (step !== before) this.dispatchEvent(new CustomEvent('ct-step', {detail, bubbles: true, composed: true}));
  }

  /** What a reader's keys come to must not lie below a timeline that stays in sight. */
  readonly #onFocus = ({target}: Event): void => {
    const cover = this.#guide.frame?.getBoundingClientRect();
    const node = target as Element;
    const {top, bottom, left, right} = node.getBoundingClientRect();
    const isCovered = cover && top < cover.bottom && bottom > cover.top && left < cover.right && right > cover.left;
    if (isCovered && node.matches(':focus-visible') && !this.#guide.timeline!.contains(node))
      scrollBy(0, top - cover.bottom - 12);
  };

  #renderButton(part: string, index: number, text: string, label?: string): TemplateResult {
    const {step, steps} = this;
    const isThere = !!steps[index];
    return html`<button
      class=${part}
      part=${part}
      aria-label=${label ?? nothing}
      aria-current=${label && index === step ? 'step' : nothing}
      aria-disabled=${String(!isThere)}
      @click=${() => isThere && this.#ask(index)}
    >
      ${text}
    </button>`;
  }

  /** Goes to the next step. */
  next(): void {
    this.goTo(this.step + 1);
  }

  /** Goes to the step before; where steps are scrolled, from the first to before it. */
  previous(): void {
    this.goTo(this.step - 1);
  }

  /** Goes to a step, from 0, or to the nearest there is; shows it again where it is the current one. */
  goTo(index: number): void {
    // Children that are still to come may hold it.
    this.#step = Math.max(-1, Math.trunc(index) || 0);
    if (this.steps[0]) this.#step = this.step;
    this.#show();
  }

  override render(): TemplateResult {
    const {mode, steps, step} = this;
    const isScrolled = mode !== 'steps';
    const pageLang = (this.closest<HTMLElement>('[lang]') ?? document.documentElement).lang;
    const {lang, position, ...words} = messagesFor(pageLang);
    const place = (i: number): string => position(i + 1, steps.length);
    // Prose belongs to the step that it follows; what comes before the first is always there.
    let at = -1;
    const passage = (node: Node): TemplateResult => {
      const isOne = isStep(node);
      const index = isOne ? ++at : at;
      const part = isOne ? (index === step ? 'step current' : 'step') : 'prose';
      const event = isOne && this.#guide.events.find(({id}) => id === node.dataset['event']);
      return html`<div
        class="${part} ${steps[index + 1] ? '' : 'last'}"
        part=${part}
        .hidden=${isScrolled || index < 0 || index === step ? false : 'until-found'}
        @beforematch=${() => this.#ask(index)}
      >
        ${event ? html`<b class="date" part="date">${formatStepDate(event, lang)}</b>` : nothing}<slot></slot>
        ${isOne && isScrolled ? this.#renderButton('show', index, words.show, titled(words.show, node)) : nothing}
      </div>`;
    };
    const stage = [...this.children].find(isStage);
    return html`<div @focusin=${this.#onFocus} class="layout ${stage ? 'beside' : ''}" lang=${lang}>
      <div class="stage" part="stage" ?hidden=${!stage}><slot></slot></div>
      <div class=${isScrolled ? 'scroll' : ''}>
        ${
          isScrolled || !steps[0]
            ? nothing
            : html`<nav part="controls" aria-label=${words.steps}>
                ${this.#renderButton('previous', step - 1, words.previous)}
                ${steps.map((each, i) => this.#renderButton('dot', i, '', titled(place(i), each)))}
                ${this.#renderButton('next', step + 1, words.next)}
                <span class="position" part="position" role="status">${place(step)}</span>
              </nav>`
        }
        ${[...this.childNodes].filter(isPassage).map(passage)}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-timeline-story': ConflictTimelineStory;
  }
  // The keys are what matters: they type addEventListener.
  interface HTMLElementEventMap extends StoryEventMap {}
}

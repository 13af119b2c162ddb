import {html, LitElement, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {Guide} from './guide.js';
import {messagesFor} from './messages.js';
import type {StoryMessages} from './messages.js';
import {headingOf, isStage, isStep} from './read-steps.js';
import {ScrollLine} from './scroll-line.js';
import {styles} from './styles.js';

/** The events of `<conflict-timeline-story>`; they bubble and are composed. */
export interface StoryEventMap {
  /** Somebody came to another step. `id` is that of its event, '' where it names none; `index` −1 is before the first. */
  'ct-step': CustomEvent<{readonly index: number; readonly id: string}>;
}

/** What of an author's children changes the story. */
const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['data-event', 'data-view', 'data-query', 'data-filter', 'slot'],
};

/** A child that stands in the story's prose. */
const isPassage = (node: Node): node is Element | Text =>
  node instanceof Element ? !isStage(node) : node instanceof Text && node.data.trim() !== '';

/**
 * Steps a reader through events of a `<conflict-timeline>` with the author's own prose, by scrolling or by buttons. A
 * child with `data-event` (an event's id), `data-view` (an EDTF interval), `data-query` or `data-filter` (JSON) is a
 * step; any other is plain prose. A step without `data-view` keeps that of the step before it. A `<conflict-timeline>`
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
 * @cssprop [--ct-rule] - The line below a timeline above the prose
 * @cssprop [--ct-background] - Behind the timeline and the buttons
 * @cssprop [--ct-focus] - The focus ring
 * @cssprop [--ct-font] - Typeface of the buttons
 * @cssprop [--ct-font-size=0.875rem] - Size of the buttons' text
 * @cssprop [--ct-radius=6px] - Corners of the buttons
 */
export class ConflictTimelineStory extends LitElement {
  /** Each child has a place of its own, and keeps its `slot` as its author wrote it. */
  static override shadowRootOptions: ShadowRootInit = {...LitElement.shadowRootOptions, slotAssignment: 'manual'};
  static override styles = styles;

  readonly #guide = new Guide(this);
  readonly #line = new ScrollLine(this, (index, isFirst) => this.#come(index, isFirst));
  readonly #children = typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => this.#change());
  #step = -1;
  /** The child that is the current step: it stays so when others come or go. */
  #current: HTMLElement | null = null;
  /** What the current step said when it was shown last. */
  #said = '';

  /** The id of the timeline, in the same document or shadow root. Not needed for a timeline in the story itself. */
  @property({useDefault: true}) for = '';

  /** "scroll" shows all steps below each other; "steps" shows one at a time, with buttons. */
  @property({useDefault: true}) mode: 'scroll' | 'steps' = 'scroll';

  /**
   * The current step, from 0; −1 is before the first, which there is where steps are scrolled. Setting it moves the
   * timeline, and neither the page nor focus.
   */
  @property({attribute: false})
  get step(): number {
    const last = this.steps.length - 1;
    return Math.min(last, Math.max(this.#step, this.mode === 'steps' ? 0 : -1));
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
    this.addEventListener('shown', this.#onShown);
    this.addEventListener('focusin', this.#onFocus);
    this.#children?.observe(this, CHANGES);
    this.#change();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('shown', this.#onShown);
    this.removeEventListener('focusin', this.#onFocus);
    this.#children?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#guide.look();
    if (changed.has('mode')) this.#show();
  }

  protected override updated(): void {
    const {renderRoot, steps, step} = this;
    const slots = renderRoot.querySelectorAll('slot');
    [this.#stage, ...this.#passages].forEach((node, i) => slots[i]?.assign(...(node ? [node] : [])));
    for (const [i, each] of steps.entries()) {
      if (i === step) each.setAttribute('aria-current', 'step');
      else each.removeAttribute('aria-current');
    }
    const watched = this.mode === 'steps' ? [] : [...renderRoot.querySelectorAll('.step')];
    this.#line.watch(watched, this.for ? this.#guide.timeline : renderRoot.querySelector('.with-stage > .stage'));
  }

  /** What stands beside the prose. */
  get #stage(): Element | undefined {
    return [...this.children].find(isStage);
  }

  get #passages(): readonly (Element | Text)[] {
    return [...this.childNodes].filter(isPassage);
  }

  get #messages(): StoryMessages {
    return messagesFor(this.#language);
  }

  get #language(): string {
    return (this.closest<HTMLElement>('[lang]') ?? document.documentElement).lang || 'en';
  }

  /** Children came, went or say something else. */
  #change(): void {
    const at = this.#current ? this.steps.indexOf(this.#current) : -1;
    if (at >= 0) this.#step = at;
    this.#guide.look();
    this.#show();
  }

  /** Shows the current step where it is not what was shown last. */
  #show(): void {
    const {step, steps} = this;
    const current = steps[step] ?? null;
    const said = steps.slice(0, step + 1).map(({dataset}) => JSON.stringify(dataset));
    const isSame = current === this.#current && said.join() === this.#said;
    this.#current = current;
    this.#said = said.join();
    this.requestUpdate();
    if (!isSame) void this.#guide.show();
  }

  /** A person asks for a step. The one that is current is shown again: they may have moved the timeline. */
  #ask(index: number): void {
    const before = this.step;
    this.goTo(index);
    if (this.step !== before) this.#tell();
  }

  #come(index: number, isFirst: boolean): void {
    if (isFirst) this.goTo(index);
    else this.#ask(index);
  }

  #tell(): void {
    const {step: index} = this;
    const detail = {index, id: this.steps[index]?.dataset['event'] ?? ''};
    this.dispatchEvent(new CustomEvent('ct-step', {detail, bubbles: true, composed: true}));
  }

  /** Brings what is selected into sight in a timeline that scrolls by itself. */
  readonly #onShown = (): void => {
    const stage = this.renderRoot.querySelector('.stage');
    const mark = this.#guide.timeline?.shadowRoot?.querySelector('[part~="selected"]');
    if (!stage || !mark || this.for) return;
    const [own, other] = [stage.getBoundingClientRect(), mark.getBoundingClientRect()];
    if (other.top < own.top) stage.scrollTop += other.top - own.top;
    else if (other.bottom > own.bottom) stage.scrollTop += Math.min(other.bottom - own.bottom, other.top - own.top);
  };

  /** What a reader's keys come to must not lie below a timeline that stays in sight. */
  readonly #onFocus = (event: FocusEvent): void => {
    const node = event.composedPath()[0];
    if (!(node instanceof Element) || this.#stage?.contains(event.target as Node)) return;
    const hidden = this.#line.coveredPx + 8 - node.getBoundingClientRect().top;
    if (this.#line.coveredPx && hidden > 0 && node.matches(':focus-visible'))
      scrollBy({top: -hidden, behavior: 'instant'});
  };

  #renderControls(): TemplateResult {
    const {steps, step} = this;
    const messages = this.#messages;
    const place = (i: number): string => messages.titled(messages.position(i + 1, steps.length), headingOf(steps[i]!));
    const button = (part: 'previous' | 'next', to: number): TemplateResult =>
      html`<button
        type="button"
        part=${part}
        aria-disabled=${String(!steps[to])}
        @click=${() => steps[to] && this.#ask(to)}
      >
        ${messages[part]}
      </button>`;
    const dot = (_: unknown, i: number): TemplateResult =>
      html`<li>
        <button
          type="button"
          class="dot"
          part="dot"
          aria-label=${place(i)}
          aria-current=${i === step ? 'step' : nothing}
          @click=${() => this.#ask(i)}
        ></button>
      </li>`;
    return html`<nav part="controls" aria-label=${messages.steps} lang=${messages.lang}>
      ${button('previous', step - 1)}
      <ol class="dots" role="list">
        ${steps.map(dot)}
      </ol>
      ${button('next', step + 1)}
      <p class="position" part="position">
        <span aria-hidden="true">${messages.position(step + 1, steps.length)}</span>
        <span class="unseen" role="status">${place(step)}</span>
      </p>
    </nav>`;
  }

  #renderShow(step: HTMLElement, index: number): TemplateResult {
    const {lang, show, titled} = this.#messages;
    return html`<button
      type="button"
      class="show"
      part="show"
      lang=${lang}
      aria-label=${titled(show, headingOf(step))}
      aria-current=${index === this.step ? 'step' : nothing}
      @click=${() => this.#ask(index)}
    >
      ${show}
    </button>`;
  }

  #renderPassages(): TemplateResult[] {
    const {step, steps} = this;
    const isScrolled = this.mode !== 'steps';
    // Prose belongs to the step that it follows; what comes before the first is always there.
    let at = -1;
    return this.#passages.map((node) => {
      if (!isStep(node))
        return this.#renderPassage('prose', html`<slot></slot>`, !isScrolled && at >= 0 && at !== step, at);
      const index = ++at;
      const date = this.#guide.dateOf(node, this.#language);
      const kind = `step${index === step ? ' current' : ''}${index === steps.length - 1 ? ' last' : ''}`;
      return this.#renderPassage(
        kind,
        html`${date && html`<p class="date" part="date">${date}</p>`}<slot
          ></slot> ${isScrolled ? this.#renderShow(node, index) : nothing}`,
        !isScrolled && index !== step,
        index,
      );
    });
  }

  /** What is hidden is found by the browser's own search, and comes to be shown. */
  #renderPassage(kind: string, content: TemplateResult, isHidden: boolean, index: number): TemplateResult {
    return html`<div
      class="passage ${kind}"
      part=${kind}
      hidden=${isHidden ? 'until-found' : nothing}
      @beforematch=${() => this.#ask(index)}
    >
      ${content}
    </div>`;
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
    if (!Number.isFinite(index)) return;
    const last = this.steps.length - 1;
    // Children that are still to come may hold it.
    this.#step = last < 0 ? index : Math.min(last, Math.max(-1, Math.trunc(index)));
    this.#said = '…';
    this.#show();
  }

  override render(): TemplateResult {
    const {mode, steps} = this;
    return html`<div class="layout ${this.#stage ? 'with-stage' : ''}">
      <div class="stage" part="stage" ?hidden=${!this.#stage}><slot></slot></div>
      <div class=${mode === 'steps' ? 'steps' : 'scroll'}>
        ${mode === 'steps' && steps.length ? this.#renderControls() : nothing} ${this.#renderPassages()}
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

import type {ReactiveController} from 'lit';
import type {ConflictTimeline} from '../conflict-timeline.js';
import {formatStepDate} from './format-step-date.js';
import {isStage, readFilter, shownAt, timelineIn} from './read-steps.js';
import type {FilterText, Shown} from './read-steps.js';

/** The timeline as the story uses it: all of it public, search and filter where it has them. */
type Guided = ConflictTimeline & {query?: string; filter?: FilterText};

/** What the guide needs of the story. */
export interface GuideHost extends HTMLElement {
  readonly for: string;
  readonly step: number;
  readonly steps: readonly HTMLElement[];
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** How long a page may take to put the timeline in before its author hears that there is none. */
const PATIENCE_MS = 1000;
/** Above, ids are not looked up: an event of a large list is made when it is asked for. */
const MAX_LISTED = 10_000;
const ALL_TIME = '../..';

const isTimeline = (node: Element | null): node is Guided => !!node && 'whenReady' in node && 'zoomTo' in node;

/** Whether the timeline takes a text for a view: it moves, from somewhere else. It is left where it was. */
function isView(timeline: Guided, text: string): boolean {
  const before = timeline.view;
  timeline.fit();
  timeline.zoomBy(4);
  const aside = timeline.view;
  timeline.zoomTo(text);
  const isMoved = timeline.view !== aside;
  timeline.view = before;
  return isMoved || aside === '';
}

/** Finds the timeline, shows on it what a step names, and tells the author what cannot be shown. */
export class Guide implements ReactiveController {
  readonly #host: GuideHost;
  /** Waits for a timeline that is not in the page yet. */
  readonly #page: MutationObserver | null;
  readonly #told = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** The element that `for` names or that stands in the story; whether it is a timeline shows once it is defined. */
  timeline: Element | null = null;
  /** What was on the timeline before the first step; null until the story has moved it. */
  #before: Shown | null = null;

  constructor(host: GuideHost) {
    this.#host = host;
    this.#page = typeof MutationObserver === 'undefined' ? null : new MutationObserver(() => this.look());
    host.addController(this);
  }

  hostConnected(): void {
    this.look();
    this.#timer = setTimeout(() => this.#tellMissing(), PATIENCE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#page?.disconnect();
    this.#follow(null);
  }

  /** Looks for the timeline again: what names it, or the page, has changed. */
  look(): void {
    const host = this.#host;
    const root = host.getRootNode() as Document | ShadowRoot;
    const found = host.for
      ? root.querySelector(`#${CSS.escape(host.for)}`)
      : ([...host.children].filter(isStage).map(timelineIn).find(Boolean) ?? null);
    this.#page?.disconnect();
    if (!found && host.for) this.#page?.observe(root, {childList: true, subtree: true, attributeFilter: ['id']});
    if (found === this.timeline) return;
    this.#follow(found);
    if (found) void this.show(true);
  }

  #follow(timeline: Element | null): void {
    this.timeline?.removeEventListener('ct-load', this.#onLoad);
    this.timeline = timeline;
    this.#before = null;
    timeline?.addEventListener('ct-load', this.#onLoad);
    this.#host.requestUpdate();
  }

  /** The timeline once it is defined and drawn, null where there is none or another step came first. */
  async #ready(): Promise<Guided | null> {
    const turn = ++this.#turn;
    if (!this.timeline?.isConnected) this.look();
    const {timeline} = this;
    if (!timeline) return null;
    if (!isTimeline(timeline)) {
      if (!timeline.localName.includes('-')) return null;
      await customElements.whenDefined(timeline.localName);
    }
    if (!isTimeline(timeline)) return null;
    if (timeline.state !== 'ready') await timeline.whenReady();
    return turn === this.#turn && timeline === this.timeline ? timeline : null;
  }

  /** Shows what the step that is on now names; `isNew` where the timeline or its data is. */
  async show(isNew = false): Promise<void> {
    const timeline = await this.#ready();
    if (!timeline) return;
    if (isNew) this.#check(timeline);
    const {step, steps} = this.#host;
    if (step < 0 && !this.#before) return;
    const {view, selected, query, filter} = timeline;
    this.#before ??= {view, selected, query, filter};
    this.#move(timeline, shownAt(steps, step, this.#before));
    await timeline.updateComplete;
    this.#host.dispatchEvent(new Event('shown'));
  }

  #move(timeline: Guided, {view, selected, query, filter}: Shown): void {
    const from = timeline.view;
    if (query !== undefined && 'query' in timeline) timeline.query = query;
    if (filter !== undefined && 'filter' in timeline) timeline.filter = filter;
    if (timeline.selected !== selected) timeline.select(selected);
    // Selecting may have moved it already; it is to move once, from where the reader saw it last.
    if (timeline.view !== from) timeline.view = from;
    timeline.zoomTo(view || ALL_TIME, {animate: true});
  }

  /** The date of a step's event, for print. */
  dateOf(step: HTMLElement, lang: string): string {
    const id = step.dataset['event'];
    const event = id && isTimeline(this.timeline) ? this.#listed(this.timeline)?.find((each) => each.id === id) : null;
    return event ? formatStepDate(event, lang) : '';
  }

  /** The events, where they are few enough to look through. */
  #listed({events, source}: Guided): Guided['events'] | null {
    return source || !events.length || events.length > MAX_LISTED ? null : events;
  }

  #check(timeline: Guided): void {
    const ids = this.#listed(timeline)?.map(({id}) => id);
    for (const [i, step] of this.#host.steps.entries()) {
      const {event, view, filter} = step.dataset;
      const tell = (text: string): void => this.#tell(`step ${i + 1}: ${text}`, step);
      if (event && ids && !ids.includes(event)) tell(`no event of the timeline has the id "${event}" (data-event)`);
      if (view && timeline.state === 'ready' && !isView(timeline, view))
        tell(`"${view}" is no EDTF interval such as "2015-04/2015-07" (data-view)`);
      if (filter !== undefined && !readFilter(filter))
        tell(`${filter} is no JSON object such as {"lanes": ["mosul"]} (data-filter)`);
    }
  }

  #tellMissing(): void {
    const {timeline} = this;
    if (isTimeline(timeline)) return;
    const id = this.#host.for;
    if (!id) this.#tell('there is no timeline in it, and no "for" names one', this.#host);
    else if (!timeline) this.#tell(`nothing in its document has the id "${id}" (for)`, this.#host);
    else this.#tell(`"${id}" (for) is a <${timeline.localName}>, which is no timeline, or not defined yet`, this.#host);
  }

  /** Tells the author of a mistake, once; readers have the prose all the same. */
  #tell(text: string, node: Element): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    // eslint-disable-next-line no-console -- A mistake in markup has no other place where its author would see it.
    console.warn(`<conflict-timeline-story>, ${text}`, node);
  }

  readonly #onLoad = (): void => void this.show(true);
}

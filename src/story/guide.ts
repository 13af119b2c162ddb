import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ConflictTimeline} from '../conflict-timeline.js';
import type {TimelineEvent} from '../model/event.js';
import {shownAt} from './read-steps.js';
import type {Shown} from './read-steps.js';

/** The timeline as the story uses it: nothing that is not public, and all of it once it is defined. */
type Guided = HTMLElement & Partial<ConflictTimeline>;

/** What the guide needs of the story. */
export interface GuideHost extends HTMLElement, ReactiveControllerHost {
  readonly for: string;
  readonly step: number;
  readonly steps: readonly HTMLElement[];
}

/** How long a page may take to put in a timeline and its data before its author hears of what is missing. */
const PATIENCE_MS = 1000;
/** Above, ids are not looked up: an event of a large list is made when it is asked for. */
const MAX_LISTED = 10_000;

/** Whether the timeline takes a text for a view: it moves, from somewhere else. It is left where it was. */
function isView(timeline: ConflictTimeline, text: string): boolean {
  const before = timeline.view;
  timeline.fit();
  timeline.zoomBy(4);
  const aside = timeline.view;
  timeline.zoomTo(text);
  const isTaken = timeline.view !== aside || !aside;
  timeline.view = before;
  return isTaken;
}

/** Finds the timeline, shows on it what a step names, and tells the author what cannot be shown. */
export class Guide implements ReactiveController {
  readonly #host: GuideHost;
  /** Waits for a timeline that is not in the page yet. */
  #page: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** What was on the timeline before the first step; null until the story has moved it. */
  #before: Shown | null = null;
  /** What `for` names or what stands in the story; whether it is a timeline shows once it is defined. */
  timeline: Guided | null = null;

  constructor(host: GuideHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = new MutationObserver(() => this.#host.requestUpdate());
    this.#checkLater();
  }

  hostUpdate(): void {
    const host = this.#host;
    const root = host.getRootNode() as Document | ShadowRoot;
    const found: Guided | null = host.for ? root.getElementById(host.for) : host.querySelector('conflict-timeline');
    this.#page?.disconnect();
    if (!found) this.#page?.observe(root, {childList: true, subtree: true, attributeFilter: ['id']});
    if (found !== this.timeline) this.#follow(found);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#page?.disconnect();
    this.#follow(null);
  }

  #follow(timeline: Guided | null): void {
    this.timeline?.removeEventListener('ct-load', this.#onLoad);
    this.timeline = timeline;
    this.#before = null;
    timeline?.addEventListener('ct-load', this.#onLoad);
    if (timeline) this.#onLoad();
  }

  /** The timeline or its data is new. */
  readonly #onLoad = (): void => {
    this.#checkLater();
    void this.show();
  };

  /** Shows what the current step names, once the timeline is defined and drawn. */
  async show(): Promise<void> {
    const host = this.#host;
    const turn = ++this.#turn;
    await customElements.whenDefined('conflict-timeline');
    const found = this.timeline;
    await found?.whenReady?.();
    if (turn !== this.#turn || !found?.whenReady) return;
    const timeline = found as ConflictTimeline;
    host.requestUpdate();
    if (host.step < 0 && !this.#before) return;
    const {view, selected} = timeline;
    this.#before ??= {view, selected};
    const next = shownAt(host.steps, host.step, this.#before);
    timeline.select(next.selected);
    // Selecting may have moved it already; it is to move once, from where the reader saw it last.
    if (timeline.view !== view) timeline.view = view;
    timeline.zoomTo(next.view || '../..', {animate: true});
    await timeline.updateComplete;
    // A timeline that scrolls by itself: what is selected comes into sight, and the page stays where it is.
    const {frame} = this;
    const mark = timeline.shadowRoot?.querySelector('[part~="selected"]')?.getBoundingClientRect();
    const box = frame?.getBoundingClientRect();
    if (box && mark && (mark.top < box.top || mark.bottom > box.bottom))
      frame!.scrollTop += mark.top - box.top - box.height / 2;
  }

  /** What the timeline is seen in: in the story it may scroll by itself. */
  get frame(): HTMLElement | null | undefined {
    return this.timeline?.assignedSlot?.parentElement ?? this.timeline;
  }

  /** The events, where they are few enough to look through. */
  get events(): readonly TimelineEvent[] {
    const {events = [], source} = this.timeline ?? {};
    return source || events.length > MAX_LISTED ? [] : events;
  }

  #checkLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), PATIENCE_MS);
  }

  #check(): void {
    const {events} = this;
    const timeline = this.timeline as ConflictTimeline | null;
    const {steps, for: id} = this.#host;
    if (!timeline?.zoomTo) this.#tell(`no timeline inside or with the id "${id}"`);
    else
      steps.forEach(({dataset}, i) => {
        const {event, view} = dataset;
        const tell = (name: string, why: string): void =>
          this.#tell(`step ${i + 1}: data-${name}="${dataset[name]}" ${why}`);
        if (event && events[0] && !events.some((each) => each.id === event)) tell('event', 'is no id in the data');
        if (view && timeline.state === 'ready' && !isView(timeline, view)) tell('view', 'is no EDTF interval');
      });
  }

  /** Tells the author of a mistake; readers have the prose all the same. */
  #tell(text: string): void {
    // eslint-disable-next-line no-console -- A mistake in markup has no other place where its author would see it.
    console.warn(`<conflict-timeline-story>, ${text}`, this.#host);
  }
}

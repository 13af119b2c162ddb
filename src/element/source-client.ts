import type {Answer, EventsQuery, Outside, Slice, Summary, TimelineSource} from '../store/timeline-source.js';
import type {ChartQuestion} from '../layout/chart-scene.js';
import type {CardSubject} from '../layout/card-scene.js';
import type {TimelineEvent} from '../model/event.js';

/** A slice and the cell of the unit axis that its first cell is. */
export interface Seen {
  readonly slice: Slice;
  readonly firstCell: number;
}

/**
 * Asks the store small questions: the newest answer wins, and the last picture stays until it is there.
 * A store in memory answers at once, so that its answers are drawn in the same frame.
 */
export class SourceClient {
  readonly source: TimelineSource;
  readonly #changed: () => void;
  readonly #fail: (error: unknown) => void;
  #abort = new AbortController();
  #windowAbort: AbortController | null = null;
  #windowKey = '';
  #seen: Seen | null = null;
  #outsideKey = '';
  #outside: readonly Outside[] = [];
  #all: Slice | null = null;
  #isAllAsked = false;
  summary: Summary | null = null;

  constructor(source: TimelineSource, changed: () => void, fail: (error: unknown) => void) {
    this.source = source;
    this.#changed = changed;
    this.#fail = fail;
    this.#ask(
      () => source.summary(this.#abort.signal),
      (summary) => (this.summary = summary),
    );
  }

  dispose(): void {
    this.#abort.abort();
    this.#windowAbort?.abort();
  }

  /** What is in the window; the answer before while the next is under way. */
  seen({request, firstCell}: ChartQuestion): Seen | null {
    const {startMs, endMs, edges, maxEvents, keep} = request;
    const key = [startMs, endMs, edges.length, maxEvents, ...keep].join();
    if (key === this.#windowKey) return this.#seen;
    this.#windowKey = key;
    this.#windowAbort?.abort();
    this.#windowAbort = new AbortController();
    const {signal} = this.#windowAbort;
    this.#ask(
      () => this.source.window(request, signal),
      (slice) => {
        if (key === this.#windowKey) this.#seen = {slice, firstCell};
      },
    );
    return this.#seen;
  }

  /** Every drawable event, where they are no more than `most`; else null. */
  all(most: number): Slice | null {
    if (this.#isAllAsked || !this.summary || this.summary.count > most) return this.#all;
    this.#isAllAsked = true;
    const edges = Float64Array.of(-Infinity, Infinity);
    const request = {startMs: -Infinity, endMs: Infinity, edges, maxEvents: most, keep: []};
    this.#ask(
      () => this.source.window(request, this.#abort.signal),
      (slice) => (this.#all = slice),
    );
    return this.#all;
  }

  outside(startMs: number, endMs: number): readonly Outside[] {
    const key = `${startMs},${endMs}`;
    if (key === this.#outsideKey) return this.#outside;
    this.#outsideKey = key;
    this.#ask(
      () => this.source.outside(startMs, endMs, this.#abort.signal),
      (answer) => {
        if (key === this.#outsideKey) this.#outside = answer;
      },
    );
    return this.#outside;
  }

  /** Asks for events and calls `use` with the answer, at once or later. */
  events(query: EventsQuery, use: (events: readonly TimelineEvent[]) => void): void {
    this.#ask(() => this.source.events(query, this.#abort.signal), use);
  }

  /** The event of an id, with its rank; null where there is none. */
  find(id: string, use: (found: {event: TimelineEvent; rank: number} | null) => void): void {
    this.events({ids: [id]}, ([event]) => {
      if (event)
        this.#ask(
          () => this.source.rank(id, this.#abort.signal),
          (rank) => use({event, rank}),
        );
      else use(null);
    });
  }

  /** What a card tells of an event, its relations in both directions looked up. */
  subject(id: string, laneOf: (event: TimelineEvent) => number, use: (subject: CardSubject | null) => void): void {
    this.find(id, (found) => {
      if (!found) return use(null);
      const {event, rank} = found;
      this.events({ids: event.relations.map(({to}) => to)}, (related) =>
        this.events({relatedTo: id}, (relating) => use({event, rank, lane: laneOf(event), related, relating})),
      );
    });
  }

  #ask<T>(question: () => Answer<T>, use: (value: T) => void): void {
    let answer: Answer<T>;
    try {
      answer = question();
    } catch (error) {
      return this.#fail(error);
    }
    if (!(answer instanceof Promise)) {
      use(answer);
      return;
    }
    answer.then(
      (value) => {
        if (this.#abort.signal.aborted) return;
        use(value);
        this.#changed();
      },
      (error: unknown) => {
        if (!this.#abort.signal.aborted && (error as Error).name !== 'AbortError') this.#fail(error);
      },
    );
  }
}

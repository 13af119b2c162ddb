import type {ChartQuestion} from '../layout/chart-scene.js';
import type {DensityQuestion} from '../layout/lane-context.js';
import type {
  Answer,
  EventsQuery,
  Facets,
  LaneDensity,
  Matches,
  Outside,
  Question,
  Slice,
  Summary,
  TimelineSource,
} from '../store/timeline-source.js';
import type {CardSubject} from '../layout/card-scene.js';
import type {TimelineEvent} from '../model/event.js';

/** A slice and the cell of the unit axis that its first cell is. */
export interface Seen {
  readonly slice: Slice;
  readonly firstCell: number;
}

/** The kinds of questions of which only the newest counts: an older one is given up, and its answer dropped. */
export type Kind =
  'window' | 'plan' | 'outside' | 'density' | 'selection' | 'told' | 'card' | 'cluster' | 'focus' | 'search' | 'facets';

/** The last question of a kind about time, and the last answer. */
interface Kept<T> {
  asked: string;
  /** The part of the last question that an answer is worth waiting for, while only the rest changes. */
  about: string;
  answered: string;
  value: T | null;
  isWaiting: boolean;
}

const UNASKED = {asked: '', about: '', answered: '', value: null, isWaiting: false};

/** Columns of counts and what they were asked for. */
export interface Density {
  readonly question: DensityQuestion;
  readonly lanes: readonly LaneDensity[];
}

/** An event and its rank; −1 where the store does not tell it. */
interface Found {
  readonly event: TimelineEvent;
  readonly rank: number;
}

/**
 * Asks the store small questions: the newest answer wins, and the last picture stays until it is there.
 * A store in memory answers at once, so that its answers are drawn in the same frame.
 */
export class SourceClient {
  readonly source: TimelineSource;
  readonly #changed: () => void;
  readonly #fail: (error: unknown) => void;
  readonly #abort = new AbortController();
  readonly #newest = new Map<Kind, AbortController>();
  readonly #window: Kept<Seen> = {...UNASKED};
  readonly #plan: Kept<Seen> = {...UNASKED};
  readonly #outside: Kept<readonly Outside[]> = {...UNASKED};
  readonly #density: Kept<Density> = {...UNASKED};
  readonly #numbers = new WeakMap<DensityQuestion, number>();
  #questions = 0;
  #all: Slice | null = null;
  #isAllAsked = false;
  summary: Summary | null = null;
  /** What is looked for, once the store has found it; `null` where nothing is. */
  matching: Question | null = null;
  /** How many events that are. */
  matches: Matches | null = null;

  constructor(source: TimelineSource, changed: () => void, fail: (error: unknown) => void) {
    this.source = source;
    this.#changed = changed;
    this.#fail = fail;
    this.#ask(
      (signal) => source.summary(signal),
      (summary) => (this.summary = summary),
    );
  }

  dispose(): void {
    this.#abort.abort();
    for (const controller of this.#newest.values()) controller.abort();
  }

  /** Gives up what was asked before of a kind; the signal is that of the question to come. */
  newest(kind: Kind): AbortSignal {
    this.#newest.get(kind)?.abort();
    const controller = new AbortController();
    this.#newest.set(kind, controller);
    return controller.signal;
  }

  /** What is in the window; the answer before while the next is under way. */
  seen(question: ChartQuestion): Seen | null {
    return this.#askWindow('window', this.#window, question);
  }

  /** What rows are planned on: the answer to this very question, or `null`. */
  plan(question: ChartQuestion): Slice | null {
    const seen = this.#askWindow('plan', this.#plan, question);
    return seen && this.#plan.answered === this.#plan.asked ? seen.slice : null;
  }

  /** Every drawable event, where they are no more than `most`; else null. */
  all(most: number): Slice | null {
    if (this.#isAllAsked || !this.summary || this.summary.count > most) return this.#all;
    this.#isAllAsked = true;
    const edges = Float64Array.of(-Infinity, Infinity);
    const request = {startMs: -Infinity, endMs: Infinity, edges, maxEvents: most, keep: []};
    this.#ask(
      (signal) => this.source.window(request, signal),
      (slice) => (this.#all = slice),
    );
    return this.#all;
  }

  /** What lies outside, lane by lane; nothing where the store does not tell it. */
  outside(startMs: number, endMs: number): readonly Outside[] {
    const kept = this.#keep('outside', this.#outside, ['outside', `${startMs},${endMs}`], {
      question: (signal) => this.source.outside?.(startMs, endMs, signal) ?? [],
      keep: (answer) => answer,
    });
    return kept ?? [];
  }

  /** How many events begin where; the answer before while the next is under way, null where the store does not tell. */
  density(question: DensityQuestion): Density | null {
    if (!this.source.density) return null;
    let number = this.#numbers.get(question);
    if (!number) this.#numbers.set(question, (number = ++this.#questions));
    return this.#keep('density', this.#density, [`${number}`, ''], {
      question: (signal) => this.source.density!(question.edges, signal),
      keep: (lanes) => ({question, lanes}),
    });
  }

  /** Looks for something, `null` for nothing; `use` is called once it is found. What was found before stays until then. */
  search(question: Question | null, use: () => void): void {
    const signal = this.newest('search');
    const adopt = (matches: Matches | null): void => {
      this.matching = matches && question;
      this.matches = matches;
      use();
    };
    if (!question || !this.source.search) return adopt(null);
    this.#ask(() => this.source.search!(question, signal), adopt, signal);
  }

  /** What there is to filter by; never answered where the store does not tell it. */
  facets(question: Question, use: (facets: Facets) => void): void {
    const signal = this.newest('facets');
    if (this.source.facets) this.#ask(() => this.source.facets!(question, signal), use, signal);
  }

  /** How many events there are to list, of what is looked for: those that can be drawn, and undated ones. */
  get listed(): {readonly drawable: number; readonly undated: number} {
    const {matches, summary} = this;
    if (matches) return {drawable: matches.drawable, undated: matches.count - matches.drawable};
    return {drawable: summary?.count ?? 0, undated: summary?.undated ?? 0};
  }

  /** Asks for events and calls `use` with the answer, at once or later. A page is one of what is looked for. */
  events(query: EventsQuery, use: (events: readonly TimelineEvent[]) => void, signal?: AbortSignal): void {
    const {matching} = this;
    const isPage = 'offset' in query && query.lane === undefined && query.startMs === undefined;
    const asked = isPage && matching ? {...query, matching} : query;
    this.#ask(() => this.source.events(asked, signal ?? this.#abort.signal), use, signal);
  }

  /** The event of an id, with its rank among what is looked for; null where there is none. */
  find(id: string, use: (found: Found | null) => void, signal?: AbortSignal): void {
    const findRank = (event: TimelineEvent): void =>
      this.#ask(
        (given) => this.source.rank?.(id, given, this.matching ?? undefined) ?? this.#knownRank(id),
        (rank) => use({event, rank}),
        signal,
      );
    this.events({ids: [id]}, ([event]) => (event ? findRank(event) : use(null)), signal);
  }

  /** What a card tells of an event, its relations looked up: in both directions where the store can. */
  subject(
    id: string,
    laneOf: (event: TimelineEvent) => number,
    use: (subject: CardSubject | null) => void,
    signal?: AbortSignal,
  ): void {
    const findRelations = ({event, rank}: Found): void =>
      this.events(
        {ids: event.relations.map(({to}) => to)},
        (related) =>
          this.#ask(
            (given) => this.source.relating?.(id, given) ?? [],
            (relating) => use({event, rank, lane: laneOf(event), related, relating}),
            signal,
          ),
        signal,
      );
    this.find(id, (found) => (found ? findRelations(found) : use(null)), signal);
  }

  /** A store without ranks tells them of what it has shown. */
  #knownRank(id: string): number {
    for (const slice of [this.#all, this.#window.value?.slice]) {
      const index = slice?.events.findIndex((event) => event.id === id) ?? -1;
      if (index >= 0) return slice!.ranks[index]!;
    }
    return -1;
  }

  #askWindow(kind: Kind, kept: Kept<Seen>, {request, firstCell}: ChartQuestion): Seen | null {
    const {startMs, endMs, edges, maxEvents, keep, view, matching} = request;
    const about = [startMs, endMs, edges.length, maxEvents, ...keep, JSON.stringify(matching)].join();
    return this.#keep(kind, kept, [about, `${view?.startMs},${view?.endMs}`], {
      question: (signal) => this.source.window(request, signal),
      keep: (slice) => ({slice, firstCell}),
    });
  }

  /**
   * Asks what has not been asked just before; the last answer until then. A slow store is not asked again for every
   * step of a stroke: while only the view moves inside of what was asked about, its answer is waited for.
   */
  #keep<T, K>(
    kind: Kind,
    kept: Kept<K>,
    [about, rest]: readonly [string, string],
    {question, keep}: {question: (signal: AbortSignal) => Answer<T>; keep: (answer: T) => K},
  ): K | null {
    const key = `${about};${rest}`;
    if (key === kept.asked || (kept.isWaiting && about === kept.about)) return kept.value;
    const isPending = kept.isWaiting;
    Object.assign(kept, {asked: key, about, isWaiting: true});
    this.#ask(
      question,
      (answer) => Object.assign(kept, {answered: key, value: keep(answer), isWaiting: false}),
      isPending ? this.newest(kind) : (this.#newest.get(kind)?.signal ?? this.newest(kind)),
    );
    return kept.value;
  }

  #ask<T>(question: (signal: AbortSignal) => Answer<T>, use: (value: T) => void, signal = this.#abort.signal): void {
    let answer: Answer<T>;
    try {
      answer = question(signal);
    } catch (error) {
      return this.#fail(error);
    }
    if (!isLater(answer)) return use(answer);
    answer.then(
      (value) => {
        if (signal.aborted) return;
        use(value);
        this.#changed();
      },
      (error: unknown) => {
        if (!signal.aborted) this.#fail(error);
      },
    );
  }
}

/** Promises of other makers count as well. */
function isLater<T>(answer: Answer<T>): answer is PromiseLike<T> {
  return typeof (answer as {then?: unknown} | null)?.then === 'function';
}

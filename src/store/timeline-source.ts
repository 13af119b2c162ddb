import type {CalendarDate, Ms, Precision} from '../model/date.js';
import type {DateBody} from '../model/date-bodies.js';
import type {GroupBy, Lane, TimelineEvent} from '../model/event.js';
import type {Filter} from '../model/filter.js';

/** An answer that may take its time: memory answers at once, a server later. */
export type Answer<T> = T | PromiseLike<T>;

/** A lane and how many drawable events it has. */
export interface LaneSummary extends Lane {
  readonly count: number;
}

/** What is true of the whole data, whatever is on screen. */
export interface Summary {
  /** Events that can be drawn. They have the ranks 0 … count − 1 in the order of time. */
  readonly count: number;
  /** Events without a usable date: they follow the others, with the ranks count … count + undated − 1. */
  readonly undated: number;
  /** The extent of all written dates. `startMs > endMs` where there is none. */
  readonly startMs: Ms;
  readonly endMs: Ms;
  /** The written date that starts first, and the one that ends last; of equals, one without qualifiers. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  /** The finest precision written anywhere. */
  readonly finest: Precision;
  readonly lanes: readonly LaneSummary[];
  /** How many drawable events have each status. */
  readonly statuses: ReadonlyMap<string, number>;
  /** How many of the claimed ones rest on the claims of several parties that agree. Default 0. */
  readonly agreed?: number;
  /** Which kinds of bodies occur. */
  readonly bodies: ReadonlySet<DateBody>;
  /**
   * The written dates that the axis is folded by. A store of millions may give fewer, if the extent, the longest
   * silences (≤ 64) and the share of starts between them stay the same.
   */
  readonly written: {readonly earliest: Float64Array; readonly latest: Float64Array};
  /** Events a lane starts in each of `cells` equal parts of true time, lane by lane. */
  readonly histogram: {readonly cells: number; readonly counts: readonly Uint32Array[]};
}

/** What is looked for: events in which each word and phrase occurs, and that a filter lets through. */
export interface Question {
  readonly query: string;
  readonly filter: Filter;
}

/** How many events match a question, undated ones too, and how many of those can be drawn. */
export interface Matches {
  readonly count: number;
  readonly drawable: number;
}

/** A value that events can be filtered by, and how many events have it; "" for those without any. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** What there is to filter by: what most events have first. A store may leave out the rarest, but for what is chosen. */
export type Facets = {readonly [field in keyof Filter]-?: readonly FacetValue[]};

/** A question about a stretch of time. */
export interface WindowRequest {
  readonly startMs: Ms;
  readonly endMs: Ms;
  /** Ascending borders of the cells to count in, ms; cell i is [edges[i], edges[i + 1]). */
  readonly edges: Float64Array;
  /**
   * What of it is on screen: counts are of the events that reach into this alone. Default: all of the window. A store
   * that cannot tell counts whole cells.
   */
  readonly view?: {readonly startMs: Ms; readonly endMs: Ms};
  /** At most so many single events; where there are more, the crowded cells answer with counts. */
  readonly maxEvents: number;
  /** Ids of events that must come singly where they reach into the window (selected, focused). */
  readonly keep: readonly string[];
  /** What is looked for: the answer tells what of it matches. One that `search` has answered before. */
  readonly matching?: Question;
}

/** Events that come as numbers: of one lane, in one cell, or too long for the cell that they begin in. */
export interface CellCount {
  readonly lane: number;
  /** The index of the cell, or −1: events longer than the cell that they begin in, counted by their length and time. */
  readonly cell: number;
  readonly count: number;
  /** How many have each status, in the order of the keys of `Summary.statuses`. */
  readonly statuses?: readonly number[];
  /** How many of them match what is searched for; absent where nothing is. */
  readonly matched?: number;
  /** Where the first of them begins and the last of them ends, ms; absent where that is not known. */
  readonly startMs?: Ms;
  readonly endMs?: Ms;
  /** Of cell −1: its events are longer than the first and no longer than the second, ms. */
  readonly lengths?: readonly [Ms, Ms];
}

/** The answer: every event that reaches into the view (or window) is either single or counted once. */
export interface Slice {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly events: readonly TimelineEvent[];
  /** The rank of each of `events`. */
  readonly ranks: readonly number[];
  /** The lane of each of `events`, as an index into `Summary.lanes`. */
  readonly lanes: readonly number[];
  /** Whether each of `events` matches what is looked for; absent where nothing is. */
  readonly matched?: readonly boolean[];
  readonly cells: readonly CellCount[];
  readonly edges: Float64Array;
}

/** How many events of a lane begin where, in columns of equal width on the axis. */
export interface LaneDensity {
  /** How many of the borders asked for a column is wide: 1, 2, 4 or 8. */
  readonly step: number;
  /** Stated and confirmed events a column; all others. */
  readonly firm: Uint32Array;
  readonly other: Uint32Array;
}

/** How many events of a lane lie wholly before and after a stretch of time. */
export interface Outside {
  readonly earlier: number;
  readonly later: number;
}

/** Which events: those with these ids, or a page in the order of time, of one lane and one stretch of time if named. */
export type EventsQuery =
  | {readonly ids: readonly string[]}
  | {
      readonly offset: number;
      readonly limit: number;
      /** Those alone that match; not together with what follows. */
      readonly matching?: Question;
      readonly lane?: number;
      readonly startMs?: Ms;
      readonly endMs?: Ms;
      /** Those alone that are longer than the first and no longer than the second, ms. */
      readonly lengths?: readonly [Ms, Ms];
    };

/**
 * The only way from drawing to data. Memory implements it, and so does every store after it. What is optional may be
 * left out: nothing is then said of it.
 */
export interface TimelineSource {
  summary(signal?: AbortSignal): Answer<Summary>;
  window(request: WindowRequest, signal?: AbortSignal): Answer<Slice>;
  events(query: EventsQuery, signal?: AbortSignal): Answer<readonly TimelineEvent[]>;
  /**
   * For each lane, how many events begin between neighbouring `edges` (ascending, ms; their number less one is a multiple
   * of 8). A lane's columns are the narrowest of 1, 2, 4, 8 borders that no event of it which fits into 8 is longer than;
   * events that do not fit into 8 are left out.
   */
  density?(edges: Float64Array, signal?: AbortSignal): Answer<readonly LaneDensity[]>;
  /** For each lane, how many of its events end before `startMs` or begin at or after `endMs`. */
  outside?(startMs: Ms, endMs: Ms, signal?: AbortSignal): Answer<readonly Outside[]>;
  /**
   * The rank of an event in the order of time, or its place among those that match, counted from 0; −1 where there is
   * none of that id. One that does not match itself stands half a place before the next that does.
   */
  rank?(id: string, signal?: AbortSignal, matching?: Question): Answer<number>;
  /** How many events match. Asked before any question that names what is looked for. */
  search?(question: Question, signal?: AbortSignal): Answer<Matches>;
  /** What there is to filter by: of each field, the values of the events that match all else that is asked. */
  facets?(question: Question, signal?: AbortSignal): Answer<Facets>;
  /** The events that name this one in a relation. */
  relating?(id: string, signal?: AbortSignal): Answer<readonly TimelineEvent[]>;
}

/** A store of this page: it answers at once, but for what it has yet to load. */
export interface LocalSource extends TimelineSource {
  /** What can make lanes: each parts the events. */
  groupings(): readonly GroupBy[];
}

/** Whether all of a store's events are in this page. */
export const isLocal = (source: TimelineSource): source is LocalSource => 'groupings' in source;

import type {CalendarDate, Precision} from './date.js';
import type {DateBody} from './date-bodies.js';
import type {TimelineEvent} from './event.js';

/** What can make a lane of an event. */
export type GroupField = 'lane' | 'place' | 'actor' | 'status';

/** What dates occur among the drawable events. */
export interface DateFacts {
  /** The written date that starts first, and the one that ends last; of equals, one without qualifiers. */
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
  readonly bodies: ReadonlySet<DateBody>;
  readonly precisions: ReadonlySet<Precision>;
  /** Each written date once. */
  readonly written: {readonly earliest: Float64Array; readonly latest: Float64Array};
}

/**
 * The events of a timeline in columns by rank, so that a million can be counted without a million objects; an event is
 * made when it is looked at. The ranks 0 … drawable − 1 are those of events that can be drawn, in the order of time
 * (`compareDates`); undated events follow, as given.
 */
export interface EventTable {
  /** All events, undated ones too. */
  readonly count: number;
  readonly drawable: number;
  /** Start of the first written date, ms, by rank; one for each drawable event, as in the two that follow. */
  readonly key: Float64Array;
  /** Where the body of the date begins and ends (`dateReach`), ms; ±Infinity where a side has no bound. */
  readonly reachStart: Float64Array;
  readonly reachEnd: Float64Array;
  /** The status words that occur, and the index into them of each event, by rank, undated ones too. */
  readonly statuses: readonly string[];
  readonly status: Uint8Array | Uint16Array;
  /** The importance of each event by rank; `null` where none differs from the default, 1. */
  readonly importance: Float64Array | null;
  readonly dates: DateFacts;
  /** How many of the claimed drawable events rest on the claims of several parties that agree. */
  readonly agreed: number;
  /** The event of a rank. The same object while it is looked at again and again. */
  event(rank: number): TimelineEvent;
  /** −1 where there is none of that id. */
  rankOf(id: string): number;
  /** What makes the lane of an event; "" where it has none. An event of several actors has that of the first. */
  group(rank: number, field: GroupField): string;
  /** What text search looks through: title, label, summary, place, actors, tags, what claims say and who; a line each. */
  searchText(rank: number): string;
  /** The ranks of the events that name this one in a relation. */
  relating(id: string): readonly number[];
}

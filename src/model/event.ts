import type {CalendarDate, FuzzyDate, Precision} from './date.js';
import type {DateBody} from './date-bodies.js';

/** How well an event is known. Any other word is kept and shown as written, with a neutral mark. */
export type Status = 'stated' | 'confirmed' | 'claimed' | 'contested' | 'expected' | 'retracted' | 'unverified';

/** The known status words, in the order of the legend. */
export const STATUSES: readonly Status[] = [
  'stated',
  'confirmed',
  'claimed',
  'contested',
  'expected',
  'unverified',
  'retracted',
];

/** Fields of the input that we do not know, or whose value could not be used, as given. */
export type Extra = Readonly<Record<string, unknown>>;

export type Stance = 'asserts' | 'denies' | 'retracts';

/** Somebody else's grading, under its own name. */
export interface Grade {
  readonly scheme: string;
  readonly value: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

/** Who says what, when, on which source. */
export interface Claim {
  /** Who says it; "" where the data does not name anybody. */
  readonly by: string;
  /** What is said, in words. */
  readonly says: string;
  /** When it was said. */
  readonly date: FuzzyDate | null;
  /** When it puts the event, where that differs from the event's own date. */
  readonly eventDate: FuzzyDate | null;
  readonly stance: Stance;
  /** Ids of the document's sources. */
  readonly sources: readonly string[];
  readonly grade: Grade | null;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

export interface Place {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** As the data has it, for instance "region"; "" where absent. */
  readonly precision: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

/** The known relation words; any other is kept as written. */
export type RelationType = 'part-of' | 'same-as' | 'follows' | 'contradicts' | 'responds-to';

export interface Relation {
  readonly type: string;
  /** The id of the other event. */
  readonly to: string;
  /** Whose claim it rests on (that claim's `by`), where not everybody's; absent otherwise. */
  readonly by?: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

/** A number that somebody gives for an event, as a range where it is one. Nothing is added up from these. */
export interface Figure {
  /** What is counted: "deaths". */
  readonly what: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Who says so; "" where the data does not say. */
  readonly by: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

export interface Media {
  readonly src: string;
  readonly type: string;
  readonly alt: string;
  readonly credit: string;
  readonly sensitive: boolean;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

/** A source. Only `url` and `archivedUrl` that passed the gate of `safe-url.ts` are kept as links; others become "". */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: FuzzyDate | null;
  readonly url: string;
  readonly archivedUrl: string;
  readonly sha256: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  /** A CSS colour, or "" for the palette's next. */
  readonly color: string;
  /** What is not known or could not be used of it, as given, for the way back; absent where there is nothing. */
  readonly extra?: Extra;
}

/** An event as the component knows it: every field present, nothing invented. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: FuzzyDate;
  /** The date as the source says it, "" where not given. */
  readonly dateText: string;
  /** At most 32 characters for the chart; the title where the author gave none. */
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  /** A lane's id. "" where the data gives none. */
  readonly lane: string;
  readonly place: Place | null;
  readonly actors: readonly string[];
  readonly tags: readonly string[];
  /** A `Status`, or an unknown word as written. */
  readonly status: string;
  readonly claims: readonly Claim[];
  /** Ids of the document's sources. */
  readonly sources: readonly string[];
  readonly relations: readonly Relation[];
  readonly media: readonly Media[];
  readonly figures: readonly Figure[];
  /** Larger is more important; default 1. */
  readonly importance: number;
  /** BCP 47, "" where the document's holds. */
  readonly lang: string;
  readonly grade: Grade | null;
  /** The rows of the input that this event was read from, counted from 0. */
  readonly rows: readonly number[];
  /** Fields of the input that we do not know, kept for the way back. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What can make a lane of an event. */
export type GroupField = 'lane' | 'place' | 'actor' | 'status';

/** What makes a lane. */
export type GroupBy = GroupField | 'none';

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

/** A whole timeline, as every reader returns it. */
export interface TimelineData {
  readonly title: string;
  readonly description: string;
  /** BCP 47, "" where not given. */
  readonly lang: string;
  /** The day the data was published, or `null`. */
  readonly published: FuzzyDate | null;
  readonly lanes: readonly Lane[];
  readonly sources: readonly Source[];
  /** In the order of time (`order-events.ts`), undated events last, as given. Made when first looked at, with a `table`. */
  readonly events: readonly TimelineEvent[];
  /** The same events in columns, where they were read without being made; absent where `events` is all there is. */
  readonly table?: EventTable;
  readonly extra: Readonly<Record<string, unknown>>;
}

import type {Stance, Status} from '../model/event.js';

/** One thing or several. */
type OneOrMore<T> = T | readonly T[];

/** Fields that we do not know are welcome: they are kept, and come back on export. */
interface Open {
  readonly [field: string]: unknown;
}

export interface SourceInput extends Open {
  readonly id?: string | number;
  readonly title?: string;
  readonly publisher?: string;
  /** EDTF. */
  readonly date?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly sha256?: string;
}

/** Ids of the document's sources, or sources themselves: as objects, URLs, or titles. */
export type SourcesInput = OneOrMore<string | number | SourceInput>;

export interface ClaimInput extends Open {
  readonly by?: string;
  readonly says?: string;
  /** EDTF: when it was said. */
  readonly date?: string;
  /** EDTF: when it puts the event, where that differs from the event's `date`. */
  readonly eventDate?: string;
  /** Default "asserts". */
  readonly stance?: Stance;
  readonly sources?: SourcesInput;
  readonly grade?: string | {readonly scheme: string; readonly value: string};
}

export interface LaneInput extends Open {
  readonly id?: string | number;
  readonly title?: string;
  /** A CSS colour. */
  readonly color?: string;
}

/** An event as authors write it. Every field but `date` and `title` is optional. */
export interface EventInput extends Open {
  readonly id?: string | number;
  /** EDTF. Without it, the event is listed as undated. */
  readonly date?: string;
  readonly dateText?: string;
  readonly label?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly lane?: string | number;
  readonly place?: string | (Open & {name?: string; lat?: number; lon?: number; precision?: string});
  readonly actors?: OneOrMore<string>;
  readonly tags?: OneOrMore<string>;
  readonly status?: Status | (string & {});
  readonly claims?: OneOrMore<ClaimInput>;
  readonly sources?: SourcesInput;
  readonly relations?: OneOrMore<Open & {type: string; to: string; by?: string}>;
  readonly media?: OneOrMore<
    string | (Open & {src: string; type?: string; alt?: string; credit?: string; sensitive?: boolean})
  >;
  /** Numbers that somebody gives for the event. */
  readonly figures?: OneOrMore<Open & {what: string; low?: number; best?: number; high?: number; by?: string}>;
  readonly importance?: number;
  readonly lang?: string;
  readonly grade?: string | {readonly scheme: string; readonly value: string};
}

/** A timeline as authors write it: what the `data` property takes, and what own JSON holds. */
export interface TimelineDocument extends Open {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  /** EDTF: the day the data was published. */
  readonly published?: string;
  readonly lanes?: readonly (string | LaneInput)[];
  readonly sources?: readonly (string | SourceInput)[];
  readonly events: readonly EventInput[];
}

/** A column: a cell for each event, as a list or a typed array. */
type Column<T> = ArrayLike<T | null | undefined>;

/**
 * Events in columns, for many of them: no object is made of an event that nobody looks at. Columns are named like the
 * fields of an event; those of unknown names are kept with it. Neither the columns nor what is in them may be changed
 * afterwards; that holds for the objects of a list of more than 2,000 events, too.
 */
export type TimelineColumns = {readonly [Field in keyof EventInput]?: Column<EventInput[Field]>} & {
  /**
   * In place of `date`: when it began, in ms since 1970 UTC (a `Float64Array`). Without an end it is one moment. All
   * times are as exact as the whole of `start` and `end`: days where each is the beginning of a day, else minutes, seconds
   * or milliseconds.
   */
  readonly start?: Column<number>;
  /** The last day, minute … of what lasted; NaN or the start where it did not. */
  readonly end?: Column<number>;
  /** Names of lanes; or, in a typed array, their places in the document's `lanes`. */
  readonly lane?: Column<string | number>;
};

/** A timeline with its events in columns. */
export interface ColumnDocument extends Omit<TimelineDocument, 'events'> {
  readonly columns: TimelineColumns;
}

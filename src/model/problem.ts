import type {TimelineData} from './event.js';

/** Where in the input a problem is. Rows count from 0. */
export interface ProblemPlace {
  readonly row?: number;
  /** The line of the text that the row begins on, counted from 1, where the input is lines. */
  readonly line?: number;
  readonly column?: string;
  readonly id?: string;
}

/**
 * Something about the data that reader and author should know. Data never throws; a problem is a value.
 * `words/problems.ts` makes the sentence from `code` and `params`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly where: ProblemPlace;
  /** The text as read. */
  readonly raw: string;
  /** `refused`: the row is no event. `warning`: it is one, and something about it was not as expected. */
  readonly severity: 'warning' | 'refused';
}

export type ProblemCode =
  // The whole input
  | 'is-empty'
  | 'no-rows'
  | 'is-html'
  | 'is-xml'
  | 'is-lfs-pointer'
  | 'is-binary'
  | 'too-large'
  | 'too-deep'
  | 'encoding-assumed'
  | 'not-json'
  | 'not-a-timeline'
  | 'not-this-format'
  | 'header-missing'
  | 'columns-unknown'
  | 'recurs'
  | 'header-repeated'
  | 'column-short'
  // A row
  | 'not-an-object'
  | 'row-short'
  | 'row-long'
  | 'quote-open'
  // A date
  | 'date-missing'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-reversed'
  | 'date-beyond-range'
  | 'date-extended'
  | 'date-ambiguous'
  | 'date-order'
  | 'date-serial'
  | 'date-epoch'
  | 'date-bce'
  | 'date-from-dateline'
  | 'date-no-dateline'
  | 'date-year-assumed'
  | 'date-calendar'
  | 'date-weekday'
  | 'time-impossible'
  | 'time-next-day'
  | 'zone-unknown'
  // Anything else of an event
  | 'title-missing'
  | 'id-repeated'
  | 'url-refused'
  | 'status-unknown'
  | 'relation-unknown'
  | 'source-unknown'
  | 'date-far'
  | 'figures-order'
  | 'field-type';

/** What authors write for us: that it was read is no news, and of what stands in the page, nor is as what. */
export const isInPage = (format: string): boolean => format === 'data' || format === 'html-list';

/** Whether there is anything to say of a reading; of a file that a person chose, there always is. */
export const isWorthTelling = ({format, problems, matched}: Reading, isChosen: boolean): boolean =>
  isChosen || problems.length > 0 || (matched?.length ?? 0) > 0 || !(isInPage(format) || format === 'json');

/** What every reader of data returns. */
export interface Reading {
  readonly data: TimelineData;
  readonly problems: readonly Problem[];
  /** The format that was read, as `format` names it: "json", "html-list". */
  readonly format: string;
  /** Rows in the input: those of events, `structural` ones, and those that a `refused` problem names. */
  readonly rows: number;
  /** Rows that are no events and should be none: titles, eras, empty rows. */
  readonly structural: number;
  /** Which column of a table each field was read from, where their names differ; absent where they do not. */
  readonly matched?: readonly {readonly field: string; readonly column: string}[];
}

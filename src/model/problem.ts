import type {TimelineData} from './event.js';

/** Where in the input a problem is. Rows count from 0. */
export interface ProblemPlace {
  readonly row?: number;
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
  | 'not-json'
  | 'not-a-timeline'
  | 'not-an-object'
  | 'is-html'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-reversed'
  | 'date-beyond-range'
  | 'date-extended'
  | 'title-missing'
  | 'id-repeated'
  | 'url-refused'
  | 'status-unknown'
  | 'relation-unknown'
  | 'source-unknown'
  | 'field-type';

/** What every reader of data returns. */
export interface Reading {
  readonly data: TimelineData;
  readonly problems: readonly Problem[];
  /** The format that was read, as `format` names it: "json", "html-list". */
  readonly format: string;
  /** Rows in the input. */
  readonly rows: number;
}

import {isDrawable} from '../../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../../model/date.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import type {ProblemCode} from '../../model/problem.js';
import type {ReadOptions} from '../format.js';
import {textOf} from '../record.js';

export interface DateProblem {
  readonly code: ProblemCode;
  readonly raw: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface DateReading {
  /** With kind 'none' and the text as read where it cannot be read. */
  readonly date: FuzzyDate;
  /** The words as read, where the date's own text is another ("4 avril 2017" read as 2017-04-04); else "". */
  readonly dateText: string;
  /** `raw` is the text as read. */
  readonly problems: readonly DateProblem[];
}

/** Reads the dates of one document. */
export interface DateSource {
  /** The dateline; null: none. Set before the first read. */
  published: FuzzyDate | null;
  /**
   * Reads one value of a column. `null`: what this is depends on the whole column (03/04/2017, 42829); ask `settle`
   * once all rows are read.
   */
  read(value: unknown, column: string): DateReading | null;
  /** Reads what `read` put off, by the evidence of its column. */
  settle(value: unknown, column: string): DateReading;
}

/** Nothing there is no date, and nothing to tell of its column. */
export const MISSING: DateReading = {date: NO_DATE, dateText: '', problems: [{code: 'date-missing', raw: ''}]};

/** Thrown where data needs more than reads our own: all of it is read again by what reads anything. */
export class NeedsMore extends Error {}

/**
 * Reads dates in EDTF, as `DateReader` does, which reads any others.
 * @throws NeedsMore for those.
 */
export class EdtfReader implements DateSource {
  published: FuzzyDate | null = null;

  constructor(private readonly options: ReadOptions) {}

  read(value: unknown): DateReading {
    const text = textOf(value ?? '')?.trim();
    if (text === '') return MISSING;
    if (text === undefined) throw new NeedsMore();
    const result = parseEdtf(text, {extensions: true, timeZone: this.options.timeZone ?? ''});
    if (!result.ok || !isDrawable(result.date)) throw new NeedsMore();
    const {date} = result;
    return {date, dateText: '', problems: date.extended ? [{code: 'date-extended', raw: text}] : []};
  }

  settle(value: unknown): DateReading {
    return this.read(value);
  }
}

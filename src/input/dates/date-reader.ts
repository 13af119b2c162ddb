import {isDrawable} from '../../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../../model/date.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import type {Problem, ProblemCode} from '../../model/problem.js';
import type {ReadOptions} from '../format.js';

// Placeholder until the whole reader of dates is there.
export interface DateReading {
  readonly date: FuzzyDate;
  readonly dateText: string;
  readonly problems: readonly {readonly code: ProblemCode; readonly raw: string; readonly params?: Problem['params']}[];
}

export class DateReader {
  published: FuzzyDate | null = null;
  constructor(private readonly options: ReadOptions) {}
  read(value: unknown, _column: string): DateReading | null {
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (!text) return {date: NO_DATE, dateText: '', problems: [{code: 'date-missing', raw: ''}]};
    const result = parseEdtf(text, {extensions: true, timeZone: this.options.timeZone ?? ''});
    if (!result.ok) return {date: {...NO_DATE, text}, dateText: '', problems: [{code: result.code, raw: text, params: {detail: result.detail}}]};
    const problems = result.date.written.length && !isDrawable(result.date) ? [{code: 'date-beyond-range' as const, raw: text}] : [];
    return {date: result.date, dateText: '', problems};
  }
  settle(value: unknown, column: string): DateReading {
    return this.read(value, column)!;
  }
}

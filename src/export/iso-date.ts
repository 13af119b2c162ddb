import {edtfDay} from '../input/dates/edtf-text.js';
import type {CalendarDate, FuzzyDate, Ms} from '../model/date.js';

const ISO = /^\d{4}(-(0\d|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A date in ISO 8601-1, where that says all of it; "" for what is about, unsure, a season, or beyond four digits. */
export const exactIso = (date: CalendarDate | null): string => (date && ISO.test(date.text) ? date.text : '');

/** The day, the month or the year in which all of a stretch lies; "" where there is none. */
function commonIso(earliest: Ms, latest: Ms): string {
  const [first, last] = [edtfDay(earliest), edtfDay(latest - 1)];
  return [10, 7, 4].map((end) => first.slice(0, end)).find((text) => ISO.test(text) && last.startsWith(text)) ?? '';
}

/** A date as far as ISO 8601-1 can say it, and never further: of one that is about or unsure, nothing. */
function knownIso(date: CalendarDate | FuzzyDate, only: CalendarDate | null, hasTime: boolean): string {
  if (date.approximate || date.uncertain) return '';
  return exactIso(only) || (hasTime ? '' : commonIso(date.earliest, date.latest));
}

/** Start and end in ISO 8601-1, "" for what that cannot say; `isAll` where nothing is left to say. */
export interface IsoDates {
  readonly start: string;
  readonly end: string;
  readonly isAll: boolean;
}

/** What ISO 8601-1 can say of a date: of "between 4 and 7 April 2017", the month. Only what lasted has an end. */
export function isoDates(date: FuzzyDate): IsoDates {
  const {kind, text, offset} = date;
  if (kind === 'span') {
    const [start = '', end = ''] = [date.start, date.end].map((side) =>
      side ? knownIso(side, side, !!side.time) : '',
    );
    return {start, end, isAll: start !== end && text === `${start}/${end}`};
  }
  const only = kind === 'moment' ? (date.written[0] ?? null) : null;
  const start = kind === 'none' ? '' : knownIso(date, only, offset !== null);
  return {start, end: '', isAll: start === text};
}

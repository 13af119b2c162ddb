import {startOfDay} from '../../model/calendar.js';
import type {FuzzyDate} from '../../model/date.js';
import type {DateWords, LooseUnit} from './date-words.js';
import {addDays, edtfDate, edtfWithin, isDay} from './edtf-text.js';
import {qualifyEdtf} from './qualify-edtf.js';

/** When a text was written, as far as that is known. */
export interface Dateline {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** In EDTF, as given. */
  readonly text: string;
}

/** Winter may begin in the year before, and the hemispheres differ: a season without a year is of one of two. */
const isSeason = (month: number): boolean => month > 20 && month < 25;

/** The dateline that a date of publication is; `null` where that is not one plain, certain day, month or year. */
export function datelineOf(published: FuzzyDate | null): Dateline | null {
  const date = published?.kind === 'moment' ? published.members[0]?.from : null;
  if (!date || date.approximate || date.uncertain || /\D/.test(date.yearDigits)) return null;
  const {year, month, day} = date;
  if (year < 1 || year > 9990) return null;
  const known = typeof month === 'number' && month < 13 ? month : null;
  return {year, month: known, day: known && typeof day === 'number' ? day : null, text: published!.text};
}

const dayOf = ({year, month, day}: Dateline): string => (day ? edtfDate(year, month, day) : '');

/** 1 Monday to 7 Sunday. */
const weekdayOf = ({year, month, day}: Dateline): number =>
  ((startOfDay(year, month ?? 1, day ?? 1) / 864e5 + 3 + 7e6) % 7) + 1;

/** A month some months away from the dateline's. */
function monthAt({year, month}: Dateline, months: number): string {
  const index = year * 12 + (month ?? 1) - 1 + months;
  return edtfDate(Math.floor(index / 12), (index % 12) + 1);
}

/** The month or season of a name: up to the dateline (0), before it (−1) or after it (1). */
function namedAt(month: number, offset: number, line: Dateline): string | null {
  if (isSeason(month)) {
    const first = line.year + (offset > 0 ? 0 : -1);
    return `[${edtfDate(first, month)},${edtfDate(first + 1, month)}]`;
  }
  if (!line.month || month > 12) return null;
  const back = (line.month - month + 12) % 12;
  return monthAt(line, offset > 0 ? 12 - back : offset < 0 && !back ? -12 : -back);
}

function weekdayAt(weekday: number, offset: number, line: Dateline): string {
  const back = (weekdayOf(line) - weekday + 7) % 7;
  return addDays(dayOf(line), offset > 0 ? 7 - back : offset < 0 && !back ? -7 : -back);
}

/** The unit so many units away; `null` where the dateline is not as fine as that. */
function unitAt(unit: LooseUnit, amount: number, isSoFar: boolean, line: Dateline): string | null {
  const today = dayOf(line);
  if (unit === 'decade') return edtfDate(line.year + amount * 10);
  if (unit === 'month' && !line.month) return null;
  if (unit === 'year' || unit === 'month') {
    const whole = unit === 'year' ? edtfDate(line.year + amount) : monthAt(line, amount);
    return isSoFar && today ? edtfWithin(whole, today) : whole;
  }
  if (!today) return null;
  if (unit === 'day') return addDays(today, amount);
  const monday = addDays(today, 1 - weekdayOf(line) + 7 * amount);
  return edtfWithin(monday, isSoFar ? today : addDays(monday, 6));
}

/**
 * What a phrase stands for, in EDTF, no finer than the words are; `null` where no dateline tells; `undefined` for a
 * text that is none of the phrases.
 */
export function readPhrase(
  text: string,
  {phrases, units}: Pick<DateWords, 'phrases' | 'units'>,
  line: Dateline | null,
): string | null | undefined {
  for (const [pattern, offset, how = ''] of phrases) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (!line) return null;
    const {n, u, w, m} = match.groups ?? {};
    const unit = (u && units[u]) || 'day';
    const isSoFar = how === 'so far';
    let edtf: string | null;
    if (m) edtf = namedAt(Number(m), offset, line);
    else if (w) edtf = line.day ? weekdayAt(Number(w), offset, line) : null;
    else edtf = unitAt(unit, (Number(n) || 1) * offset, isSoFar, line);
    const isExact = isSoFar || (how === '~' && (unit === 'day' || unit === 'week'));
    return edtf && qualifyEdtf(edtf, isExact ? '' : how);
  }
  return undefined;
}

/** The year of a day and month that are written without one: the latest not after the dateline; `null` if not known. */
export function yearOf(month: number, day: number, line: Dateline): number | null {
  const today = dayOf(line);
  if (!today) return null;
  // A leap day is at most eight years back.
  for (let year = line.year; year > line.year - 9; year--) {
    if (isDay(year, month, day) && edtfDate(year, month, day) <= today) return year;
  }
  return null;
}

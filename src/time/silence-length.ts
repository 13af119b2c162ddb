import type {Ms} from '../model/date.js';

/** How long a silence lasts, as a reader would say it. `words/` makes the words. */
export interface SilenceLength {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
  /** Set where the count is rounded: say "about". */
  readonly approximate?: true;
}

const MS = {year: 365.2425 * 864e5, day: 864e5, hour: 36e5, minute: 6e4, second: 1e3} as const;
/** Longer than this, months and days that make no whole years are rounded to years. */
const MAX_MONTHS = 120;
const MAX_DAYS = 731;

/**
 * Measures from `startMs` to `endMs` in the largest unit that both sit on: whole years, else whole months, else days.
 * From ten years in months or two in days on, rounded to years; where an end is a time of day, rounded to the largest
 * unit of which it has two. Nothing or less is 0 seconds.
 */
export function measureSilence(startMs: Ms, endMs: Ms): SilenceLength {
  const length = endMs - startMs;
  if (!(length > 0)) return {count: 0, unit: 'second'};
  const months = wholeMonths(startMs, endMs);
  if (months !== null) {
    if (months % 12 === 0) return {count: months / 12, unit: 'year'};
    return months <= MAX_MONTHS ? {count: months, unit: 'month'} : rounded(length, 'year');
  }
  if (length > MAX_DAYS * MS.day) return rounded(length, 'year');
  for (const unit of ['day', 'hour', 'minute'] as const)
    if (length % MS[unit] === 0 || length >= 2 * MS[unit]) return rounded(length, unit);
  return rounded(length, 'second');
}

function rounded(length: Ms, unit: keyof typeof MS): SilenceLength {
  const exact = length / MS[unit];
  const count = Math.max(1, Math.round(exact));
  return count === exact ? {count, unit} : {count, unit, approximate: true};
}

/** Calendar months from one time to another, or `null` where either is not the start of a month. */
function wholeMonths(startMs: Ms, endMs: Ms): number | null {
  const [start, end] = [new Date(startMs), new Date(endMs)];
  const startsMonth = (date: Date) => date.getUTCDate() === 1 && date.getTime() % MS.day === 0;
  if (!startsMonth(start) || !startsMonth(end)) return null;
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
}

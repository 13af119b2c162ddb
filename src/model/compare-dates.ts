import type {FuzzyDate, Ms} from './date.js';

/** The largest time of JavaScript's `Date`, either way: 20 April 271822 BCE to 13 September 275760 CE. */
const DATE_RANGE_MS = 864e13;

/** Where a date stands in the order of time: the start of its first written date; Infinity where none is written. */
export function dateKey(date: FuzzyDate): Ms {
  return date.written[0]?.earliest ?? Infinity;
}

/**
 * The order of time, for `sort`. By the start of the first written date; on a tie what is open to the past, then what
 * has both bounds, then what is open to the future; then by the latest bound. Dates that are still equal compare as 0,
 * which leaves them as given. Dates without a written date come last.
 *
 * An unknown side counts as open here. What is open to both sides is placed with what has both bounds.
 */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  return ascending(dateKey(a), dateKey(b)) || openness(a) - openness(b) || ascending(a.latest, b.latest);
}

/** Whether a date can be drawn: it has a written date, and those lie inside the range of JavaScript's `Date`. */
export function isDrawable(date: FuzzyDate): boolean {
  return (
    date.written.length > 0 &&
    date.written.every(({earliest, latest}) => earliest >= -DATE_RANGE_MS && latest <= DATE_RANGE_MS)
  );
}

/** Not a difference: Infinity − Infinity is no number. */
function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function openness(date: FuzzyDate): number {
  return Number(date.latest === Infinity) - Number(date.earliest === -Infinity);
}

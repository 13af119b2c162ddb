import type {Bounds, FuzzyDate} from './date.js';

/**
 * The stretch of time that the body of a date covers on the axis: where it is drawn, not what is possible.
 * A moment with one side without bound stands at its known bound; something that lasted reaches as far as its bounds,
 * to ±Infinity where a side is open or unknown.
 */
export function dateReach(date: FuzzyDate): Bounds {
  const first = date.written[0];
  const last = date.written.at(-1);
  if (!first || !last) return {earliest: Infinity, latest: -Infinity};
  if (date.kind === 'span') return {earliest: date.earliest, latest: date.latest};
  return {
    earliest: Number.isFinite(date.earliest) ? date.earliest : first.earliest,
    latest: Number.isFinite(date.latest) ? date.latest : last.latest,
  };
}

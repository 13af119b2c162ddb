/** The units that places in time are said in, so that no word is more precise than what was written. */
import type {CalendarDate, Ms, Precision} from '../model/date.js';
import {finestPrecision, precisionMs, precisionOf} from '../model/precision.js';
import type {Summary} from '../store/timeline-source.js';
import {formatRange} from '../words/format-range.js';
import type {Words} from '../words/words.js';

const DAY: Ms = 864e5;
/** Of a longer stretch, times of day are not said. */
const LONG: Ms = 3 * DAY;

type Written = Pick<Summary, 'written' | 'finest'>;

/** A season is not known by its months (`model/date.ts`). */
const plain = (precision: Precision): Precision => (precision === 'season' ? 'year' : precision);

const coarser = (a: Precision, b: Precision): Precision => (precisionMs(a) > precisionMs(b) ? a : b);

const notTooFine = (unit: Precision, length: Ms): Precision => (length > LONG ? coarser(unit, 'day') : unit);

/** The finest unit that dates are written in. */
const unitOf = (dates: readonly CalendarDate[]): Precision =>
  finestPrecision(new Set(dates.map(({precision}) => plain(precision))));

/** The unit for a stretch that dates reach over: as coarse as the coarser of its two ends was written. */
export function unitOfEnds(written: readonly CalendarDate[], startMs: Ms, endMs: Ms): Precision {
  const first = unitOf(written.filter(({earliest}) => earliest === startMs));
  const last = unitOf(written.filter(({latest}) => latest === endMs));
  const unit = coarser(first, last);
  return unit === 'none' ? unitOf(written) : unit;
}

/** A cluster's time in words; where its members came as a number, in the finest unit of all, `finest`. */
export function formatCluster(
  written: readonly CalendarDate[],
  startMs: Ms,
  endMs: Ms,
  finest: Precision,
  words: Words,
): string {
  const unit = written.length ? unitOfEnds(written, startMs, endMs) : plain(finest);
  return formatRange(startMs, Math.max(startMs + 1, endMs), notTooFine(unit, endMs - startMs), words);
}

/** The unit of the finest date that begins or ends here; "none" where none does. */
function unitAt(ms: Ms, {earliest, latest}: Summary['written']): Precision {
  let width = Infinity;
  for (let i = 0; i < earliest.length; i++) {
    // Views are parts of an axis: they come back with a rounding error.
    if (Math.abs(earliest[i]! - ms) < 1 || Math.abs(latest[i]! - ms) < 1)
      width = Math.min(width, latest[i]! - earliest[i]!);
  }
  return width < Infinity ? plain(precisionOf(width)) : 'none';
}

/** What the view shows, in words: in the coarser unit of its two ends. */
export function formatShown(startMs: Ms, endMs: Ms, {written, finest}: Written, words: Words): string {
  const [first, last] = [startMs, endMs].map((ms) => {
    const unit = unitAt(ms, written);
    return unit === 'none' ? plain(finest) : unit;
  }) as [Precision, Precision];
  return formatRange(startMs, endMs, notTooFine(coarser(first, last), endMs - startMs), words);
}

/** One end of the view in words: as the date there is written, between dates as finely as makes sense. */
export function formatEnd(
  side: 'start' | 'end',
  [startMs, endMs]: readonly [Ms, Ms],
  {written, finest}: Written,
  words: Words,
): string {
  const unit = unitAt(side === 'start' ? startMs : endMs, written);
  const at = side === 'start' ? startMs : endMs - 1;
  return formatRange(at, at, unit === 'none' ? notTooFine(plain(finest), endMs - startMs) : unit, words);
}

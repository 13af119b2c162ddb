/** The units that places in time are said in, so that no word is more precise than what was written. */
import {bisectRight} from 'd3';
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

/** The coarsest of day, month and year that a place is a border of; "none" inside a day. A side without bound is any. */
function borderOf(ms: Ms): Precision {
  if (!Number.isFinite(ms)) return 'year';
  const date = new Date(ms);
  if (ms % DAY) return 'none';
  return date.getUTCDate() > 1 ? 'day' : date.getUTCMonth() ? 'month' : 'year';
}

/** The coarsest unit that says exactly this stretch: its members are not at hand, and may be written as coarsely. */
function unitOfStretch(startMs: Ms, endMs: Ms, finest: Precision): Precision {
  const [first, last] = [borderOf(startMs), borderOf(endMs)];
  if (first === 'none' || last === 'none') return plain(finest);
  return coarser(precisionMs(first) < precisionMs(last) ? first : last, plain(finest));
}

/** A cluster's time in words. Where its members came as a number, `written` is empty, and nothing is finer than `finest`. */
export function formatCluster(
  written: readonly CalendarDate[],
  startMs: Ms,
  endMs: Ms,
  finest: Precision,
  words: Words,
): string {
  const unit = written.length ? unitOfEnds(written, startMs, endMs) : unitOfStretch(startMs, endMs, finest);
  return formatRange(startMs, Math.max(startMs + 1, endMs), notTooFine(unit, endMs - startMs), words);
}

/** Where written dates begin and end, in order. */
const borders = new WeakMap<Summary['written'], Float64Array>();

/** The unit of the finest date that begins or ends here; "none" where none does. */
function unitAt(ms: Ms, written: Summary['written']): Precision {
  const {earliest, latest} = written;
  let sorted = borders.get(written);
  if (!sorted) {
    sorted = new Float64Array(2 * earliest.length);
    sorted.set(earliest);
    sorted.set(latest, earliest.length);
    borders.set(written, sorted.sort());
  }
  // Views are parts of an axis: they come back with a rounding error.
  const isHere = (border: Ms): boolean => Math.abs(border - ms) < 1;
  if (!isHere(sorted[bisectRight(sorted, ms - 1)]!)) return 'none';
  const least = earliest.reduce((length, start, i) => {
    const end = latest[i]!;
    return isHere(start) || isHere(end) ? Math.min(length, end - start) : length;
  }, Infinity);
  return plain(precisionOf(least));
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

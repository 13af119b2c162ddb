import {bisectRight} from 'd3';
import type {Bounds, Ms} from '../model/date.js';
import {foldCuts, sharesOf, toWrittenTime} from './quiet-time.js';
import type {PackedBounds, WrittenTime} from './quiet-time.js';

/** A stretch of time that is drawn in true proportion. Bounds in ms and in units of the axis, 0 to 1. */
export interface AxisPiece {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly startUnit: number;
  readonly endUnit: number;
}

/** A folded silence. Its bounds in ms are exactly the silence: no written date touches its inside. */
export interface AxisFold {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly startUnit: number;
  readonly endUnit: number;
}

/**
 * Where time goes: ms to the unit axis [0, 1] and back. It depends on the written dates only, never on width, zoom,
 * search or filter. Zoom comes after it, as a `View` on the units.
 */
export interface TimeAxis {
  readonly mode: 'folded' | 'linear';
  /** In the order of time; one more than there are folds. */
  readonly pieces: readonly AxisPiece[];
  /** `folds[i]` lies between `pieces[i]` and `pieces[i + 1]`. */
  readonly folds: readonly AxisFold[];
  readonly startMs: Ms;
  readonly endMs: Ms;
  /** Piecewise linear, inside folds too; beyond the ends with the slope of the outer piece. ±Infinity stays itself. */
  toUnit(ms: Ms): number;
  /** The inverse of `toUnit`. */
  toMs(unit: number): Ms;
}

export interface TimeAxisOptions {
  /** "linear" is true time only. Default "folded": quiet time folds where there is any worth folding. */
  readonly mode?: 'folded' | 'linear';
  /** Starts (`AxisFold.startMs`) of the folds that a reader has opened. */
  readonly opened?: ReadonlySet<Ms>;
}

/**
 * The axis for all dates written in the data (`FuzzyDate.written`), in any order, as objects or packed in columns.
 * Dates without finite bounds or beyond JavaScript's Date are passed over; without any the axis is 1 January 1970.
 * The rule is in `quiet-time.ts`. A million dates take some tenths of a second, and next to nothing when the same list
 * comes again with other options: do not change it in between.
 */
export function buildTimeAxis(written: readonly Bounds[] | PackedBounds, options: TimeAxisOptions = {}): TimeAxis {
  const {mode = 'folded', opened} = options;
  const {time, folded} = analyse(written);
  const cuts = mode === 'linear' ? [] : folded.filter((cut) => !opened?.has(time.quietFrom[cut]!));
  const pieces: AxisPiece[] = [];
  const folds: AxisFold[] = [];
  const knotsMs: Ms[] = [];
  const knotsUnit: number[] = [];
  for (const {startMs, endMs, startUnit, endUnit} of sharesOf(time, cuts)) {
    const before = pieces.at(-1);
    if (before) folds.push({startMs: before.endMs, endMs: startMs, startUnit: before.endUnit, endUnit: startUnit});
    pieces.push({startMs, endMs, startUnit, endUnit});
    knotsMs.push(startMs, endMs);
    knotsUnit.push(startUnit, endUnit);
  }
  return {
    mode,
    pieces,
    folds,
    startMs: time.startMs,
    endMs: time.endMs,
    toUnit: (ms) => interpolate(knotsMs, knotsUnit, ms),
    toMs: (unit) => interpolate(knotsUnit, knotsMs, unit),
  };
}

/** Opening a fold and changing the mode must not sort a million dates again. */
const analysed = new WeakMap<object, {readonly time: WrittenTime; readonly folded: readonly number[]}>();

function analyse(written: readonly Bounds[] | PackedBounds) {
  let known = analysed.get(written);
  if (!known) {
    const time = toWrittenTime(written);
    analysed.set(written, (known = {time, folded: foldCuts(time)}));
  }
  return known;
}

/** The piecewise linear map through ascending knots, extended beyond them. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 2;
  const i = Math.min(last, Math.max(0, bisectRight(from, value) - 1));
  const [a, b, c, d] = [from[i]!, from[i + 1]!, to[i]!, to[i + 1]!];
  const result = c + ((value - a) / (b - a)) * (d - c);
  // Rounding must not carry a value past the knot ahead: order would break there.
  return value <= b ? Math.min(d, result) : result;
}

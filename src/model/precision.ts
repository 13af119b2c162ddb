import type {Ms, Precision} from './date.js';

const DAY = 864e5;

/** The length of one unit of each precision, in ms, the mean where it varies; finest first. */
const LENGTHS: readonly (readonly [Precision, Ms])[] = [
  ['millisecond', 1],
  ['second', 1e3],
  ['minute', 6e4],
  ['hour', 36e5],
  ['day', DAY],
  ['month', DAY * 30.436875],
  ['quarter', DAY * 91.310625],
  ['season', DAY * 91.310625],
  ['quadrimester', DAY * 121.7475],
  ['semestral', DAY * 182.62125],
  ['year', DAY * 365.2425],
  ['decade', DAY * 3652.425],
  ['century', DAY * 36524.25],
  ['millennium', DAY * 365242.5],
];

const MS: ReadonlyMap<Precision, Ms> = new Map(LENGTHS);

/** The finest of some precisions; "none" of none. */
export function finestPrecision(precisions: ReadonlySet<Precision>): Precision {
  return LENGTHS.find(([precision]) => precisions.has(precision))?.[0] ?? 'none';
}

/** Months and years of any length are at least so much of their mean. */
const SHORTEST = 0.91;

/** The coarsest precision whose units are no longer than a stretch. */
export function precisionOf(length: Ms): Precision {
  return LENGTHS.findLast(([, ms]) => ms * SHORTEST <= length)?.[0] ?? 'millisecond';
}

/** The mean length of one unit of a precision, in ms; Infinity for "none". */
export function precisionMs(precision: Precision): Ms {
  return MS.get(precision) ?? Infinity;
}

import {daysInMonth, startOfDay} from '../model/calendar.js';
import type {Ms, Precision} from '../model/date.js';
import {precisionMs} from '../model/precision.js';

export type CalendarUnit =
  'millennium' | 'century' | 'decade' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/**
 * A regular set of calendar boundaries in the proleptic Gregorian calendar and UTC, such as every third month.
 * Neighbouring boundaries are never nearer than the step, save that the year 1 stands one year nearer to the next.
 */
export interface TickLevel {
  /** Up to "year"; many years are steps of years. */
  readonly unit: CalendarUnit;
  /** Boundaries lie this many units apart. 7 days are Mondays. */
  readonly step: number;
  /** The mean distance of two boundaries. */
  readonly approxMs: Ms;
  /** The boundaries t with startMs ≤ t < endMs, ascending: the first 400 of them. Choose a level that gives fewer. */
  ticks(startMs: Ms, endMs: Ms): Ms[];
  /** The last boundary at or before a time. */
  floor(ms: Ms): Ms;
  /** The first boundary after a time; Infinity where JavaScript's Date ends. */
  next(ms: Ms): Ms;
}

const MAX_TICKS = 400;
/** As far as JavaScript's Date reaches. */
const REACH = 864e13;
/** 5 January 1970, a Monday. */
const MONDAY = 4 * 864e5;

/** Every level there is: each unit with its steps. */
const STEPS: readonly (readonly [CalendarUnit, readonly number[]])[] = [
  ['second', [1, 5, 15, 30]],
  ['minute', [1, 5, 15, 30]],
  ['hour', [1, 3, 6, 12]],
  ['day', [1, 2, 7]],
  ['month', [1, 3, 6]],
  ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]],
];

const PARENTS: Partial<Record<CalendarUnit, CalendarUnit>> = {
  second: 'minute',
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
};

/** The unit that stands in the row above ticks of a unit: months over days; `null` over years and more. */
export function parentUnit(unit: CalendarUnit): CalendarUnit | null {
  return PARENTS[unit] ?? null;
}

/** The levels, fine to coarse, that are not finer than the finest written precision; of "none" none. */
export function levelsFor(precision: Precision): readonly TickLevel[] {
  // Levels and precisions take their mean lengths from one table, save for rounding.
  return TICK_LEVELS.filter((level) => level.approxMs >= precisionMs(precision) * 0.999);
}

function tickLevel(unit: CalendarUnit, step: number): TickLevel {
  const approxMs = step * precisionMs(unit);
  const grid = gridOf(unit, step, approxMs);
  const floor = (ms: Ms) => Math.max(-REACH, grid(inReach(ms), 0));
  const next = (ms: Ms) => {
    const boundary = grid(inReach(ms), 1);
    return boundary <= REACH ? boundary : Infinity;
  };
  const ticks = (startMs: Ms, endMs: Ms) => {
    const boundaries: Ms[] = [];
    const from = Math.max(-REACH, startMs);
    const first = grid(inReach(from), 0);
    for (let t = first < from ? next(from) : first; t < endMs && boundaries.length < MAX_TICKS; t = next(t))
      boundaries.push(t);
    return boundaries;
  };
  return {unit, step, approxMs, ticks, floor, next};
}

function inReach(ms: Ms): Ms {
  return Math.min(REACH, Math.max(-REACH, ms));
}

/** The boundary that begins the cell of a time (0), or the one after that (1). */
type Grid = (ms: Ms, cells: 0 | 1) => Ms;

function gridOf(unit: CalendarUnit, step: number, stepMs: Ms): Grid {
  if (unit === 'year') return (ms, cells) => startOfDay(yearOnGrid(new Date(ms).getUTCFullYear(), step, cells));
  if (unit === 'month') return monthGrid(step);
  if (unit === 'day' && step === 2) return everyOtherDay;
  const origin = step === 7 ? MONDAY : 0;
  return (ms, cells) => (Math.floor((ms - origin) / stepMs) + cells) * stepMs + origin;
}

/** Years that the step divides as readers count them, and the year 1 between: 200 BCE, 100 BCE, 1, 100, 200. */
function yearOnGrid(year: number, step: number, cells: 0 | 1): number {
  const begin = year > 0 ? Math.max(1, year - (year % step)) : 1 - Math.ceil((1 - year) / step) * step;
  if (!cells) return begin;
  return begin === 1 && step > 1 ? step : begin + step;
}

function monthGrid(step: number): Grid {
  return (ms, cells) => {
    const date = new Date(ms);
    return startOfDay(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / step) + cells) * step + 1);
  };
}

/** Odd days of the month, without a last one that would stand next to the first of the month after. */
const everyOtherDay: Grid = (ms, cells) => {
  const date = new Date(ms);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const pairs = Math.floor(daysInMonth(year, month) / 2);
  const pair = Math.min(pairs - 1, Math.floor((date.getUTCDate() - 1) / 2)) + cells;
  return pair < pairs ? startOfDay(year, month, pair * 2 + 1) : startOfDay(year, month + 1);
};

/** All levels, fine to coarse: from every second to every 10,000 years. */
export const TICK_LEVELS: readonly TickLevel[] = STEPS.flatMap(([unit, steps]) =>
  steps.map((step) => tickLevel(unit, step)),
);

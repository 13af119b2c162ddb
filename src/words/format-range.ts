import type {Ms, Precision} from '../model/date.js';
import {precisionMs} from '../model/precision.js';
import {formatCivil, formatCivilPair} from './format-calendar-date.js';
import type {Civil} from './format-calendar-date.js';
import type {TimeUnit} from './messages.js';
import type {Words} from './words.js';

const DAY: Ms = 864e5;
/** The end of JavaScript's Date on either side; beyond it a side counts as having no bound. */
const DATE_LIMIT: Ms = 864e13;

type Level = 'year' | 'month' | 'day' | 'minute' | 'second';

/** What a precision is said in: months for seasons and the like, years for everything coarser. */
const levelOf = (precision: Precision): Level => {
  const ms = precisionMs(precision);
  return ms < 6e4 ? 'second' : ms < DAY ? 'minute' : ms < 28 * DAY ? 'day' : ms < 365 * DAY ? 'month' : 'year';
};

const isInDate = (ms: Ms): boolean => Math.abs(ms) <= DATE_LIMIT;
const isDayStart = (ms: Ms): boolean => ms % DAY === 0;
const isMonthStart = (ms: Ms): boolean => isDayStart(ms) && new Date(ms).getUTCDate() === 1;
const isYearStart = (ms: Ms): boolean => isMonthStart(ms) && !new Date(ms).getUTCMonth();

const civilAt = (ms: Ms, level: Level): Civil => {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: level === 'year' ? null : date.getUTCMonth() + 1,
    day: level === 'year' || level === 'month' ? null : date.getUTCDate(),
  };
};

/** "14:00", or "14:00:05" where seconds count; UTC. `ms` must lie within JavaScript's Date. */
export function clockAt(ms: Ms, unit: string): string {
  return new Date(ms).toISOString().slice(-13, unit === 'second' ? -5 : -8);
}

const formatClockRange = (startMs: Ms, endMs: Ms, level: Level, words: Words): string => {
  const {dates} = words.messages;
  const utc = dates.offset('Z');
  const day = (ms: Ms): string => formatCivil(civilAt(ms, level), words);
  const startClock = clockAt(startMs, level);
  const from = dates.dateTime(day(startMs), startClock);
  if (endMs <= startMs) return `${from} ${utc}`;
  // A stretch up to midnight ends on the day before, at 24:00.
  const endClock = isDayStart(endMs) ? '24:00' : clockAt(endMs, level);
  const sameDay = day(startMs) === day(endMs - 1);
  const range = sameDay
    ? dates.dateTime(day(startMs), dates.to(startClock, endClock))
    : dates.to(from, dates.dateTime(day(endMs - 1), endClock));
  return `${range} ${utc}`;
};

/**
 * A half-open stretch of time in words, in whole units of its precision: "5 to 8 September 2017", "2012 to 2013".
 * Times of day are UTC, and say so. A side that is not finite, or beyond JavaScript's Date, has no bound.
 *
 * @param startMs the first moment of it, UTC
 * @param endMs the first moment after it; what is not after `startMs` counts as one moment
 */
export function formatRange(startMs: Ms, endMs: Ms, precision: Precision, words: Words): string {
  const {dates} = words.messages;
  const level = levelOf(precision);
  const hasStart = isInDate(startMs);
  const hasEnd = isInDate(endMs);
  const last = Math.max(endMs - 1, hasStart ? startMs : -Infinity);
  if (!hasStart || !hasEnd) {
    if (hasEnd) return dates.until(formatCivil(civilAt(last, level), words), '');
    return hasStart ? dates.from(formatCivil(civilAt(startMs, level), words)) : dates.allTime('');
  }
  if (level === 'minute' || level === 'second') return formatClockRange(startMs, endMs, level, words);
  const [from, to] = [civilAt(startMs, level), civilAt(last, level)];
  const [first, end] = [formatCivil(from, words), formatCivil(to, words)];
  return first === end ? end : dates.to(...formatCivilPair(from, to, words));
}

/** The last unit of a half-open stretch without its year, where that was just said: "8 September", "July", "2017". */
export function formatRangeSide(ms: Ms, precision: Precision, words: Words): string {
  return formatCivil(civilAt(ms, levelOf(precision)), words, false);
}

/** Which preposition goes with a unit of a precision. */
export function precisionAt(precision: Precision): 'day' | 'long' {
  return precisionMs(precision) < 28 * DAY ? 'day' : 'long';
}

const FIXED: readonly (readonly [Ms, TimeUnit])[] = [
  [DAY, 'day'],
  [36e5, 'hour'],
  [6e4, 'minute'],
  [1e3, 'second'],
];

/** Longer than this many days is said in months, and longer than this many months in years. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;
/** Whole months are exact, and worth counting for longer. */
const MOST_WHOLE_MONTHS = 36;
const DAYS_IN_MONTH = 365.2425 / 12;

/**
 * The length of a half-open stretch in the unit a person would use: "2 years", "18 months", "35 days".
 * Whole calendar years and months are counted; what does not come out even says "about".
 */
export function formatDuration(startMs: Ms, endMs: Ms, words: Words): string {
  const {duration} = words.messages;
  const length = endMs - startMs;
  if (isMonthStart(startMs) && isMonthStart(endMs)) {
    const [start, end] = [new Date(startMs), new Date(endMs)];
    const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
    if (months && months % 12 === 0) return duration(months / 12, 'year', false);
    if (months > 1 && months <= MOST_WHOLE_MONTHS) return duration(months, 'month', false);
  }
  if (length / DAY > MOST_DAYS) {
    const months = Math.round(length / DAY / DAYS_IN_MONTH);
    return months < MOST_MONTHS ? duration(months, 'month', true) : duration(Math.round(months / 12), 'year', true);
  }
  const [size, unit] = FIXED.find(([ms]) => length >= 2 * ms || length === ms) ?? [1e3, 'second'];
  return duration(Math.round(length / size), unit, length % size !== 0);
}

/** A folded silence by name: "18 months with no dated event (January 2016 to June 2017)". */
export function formatFold(startMs: Ms, endMs: Ms, words: Words): string {
  const whole = (is: (ms: Ms) => boolean): boolean => is(startMs) && is(endMs);
  const precision = whole(isYearStart) ? 'year' : whole(isMonthStart) ? 'month' : whole(isDayStart) ? 'day' : 'minute';
  return words.messages.fold(formatDuration(startMs, endMs, words), formatRange(startMs, endMs, precision, words));
}

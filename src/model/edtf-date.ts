import {daysInMonth, HOUR_MS, instantsOf, MINUTE_MS, SECOND_MS, startOfDay} from './calendar.js';
import type {CalendarDate, Ms, Precision, Qualifier} from './date.js';

/** Why a text is no date. */
export type EdtfErrorCode = 'date-unreadable' | 'date-impossible' | 'date-reversed' | 'date-missing';

/** A reading in progress: what is allowed, and whether something beyond EDTF was met. */
export interface EdtfReading {
  readonly extensions: boolean;
  /** IANA name for times without offset, "" where none is set. */
  readonly timeZone: string;
  extended: boolean;
}

const DATE = /^([?~%])?(-)?([\dX]{4})([?~%])?(?:-([?~%])?([\dX]{2})([?~%])?(?:-([?~%])?([\dX]{2})([?~%])?)?)?$/;
const YEAR = /^(?:Y(-?)([1-9]\d*)(?:E([1-9]\d?))?|(-?)(\d{4}))(?:S([1-9]\d?))?([?~%])?$/;
// U+2212 is the minus sign that ISO 8601 prefers and typesetters write.
const TIME = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|([+\-−])(\d\d)(?:(:?)(\d\d))?)?([?~%])?$/;

/** Sign, year, month and day as written. */
type Pattern = readonly [sign: string, year: string, month?: string, day?: string];

const YEARS: readonly Precision[] = ['year', 'decade', 'century', 'millennium', 'none'];

/**
 * Reads one calendar date, year or date-time. `alone` is false inside an interval or a set, where EDTF allows neither
 * a time nor a year with `Y`.
 */
export function readDate(text: string, alone: boolean, reading: EdtfReading): CalendarDate | EdtfErrorCode {
  if (!alone && /[TY]/.test(text)) {
    if (!reading.extensions) return 'date-unreadable';
    reading.extended = true;
  }
  return /T/.test(text) ? readTime(text, reading) : (readDay(text) ?? readYear(text));
}

/** `2015`, `2017-07`, `2017-09-05`, seasons and groupings, with `X` and qualifiers in any place. */
function readDay(text: string): CalendarDate | EdtfErrorCode | null {
  // A century of two digits is read where a qualifier shows that it is meant (`19?`, as edtf.js has it).
  const match = DATE.exec(text.length === 3 ? text.replace(/^(\d\d)([?~%])$/, '$1XX$2') : text);
  if (!match) return null;
  const [, q1 = '', sign = '', yearDigits = '', q2 = '', q3 = '', month, q4 = '', q5 = '', day, q6 = ''] = match;
  const group = Number(month) > 20 ? groupingOf(Number(month)) : null;
  if (group && (day || !group[2])) return 'date-impossible';
  const pattern: Pattern = group ? [sign, yearDigits] : [sign, yearDigits, month, day];
  const first = fitPattern(false, ...pattern);
  const last = match[0].includes('X') ? fitPattern(true, ...pattern) : first;
  if (!first || !last) return 'date-impossible';
  const [y, m, d] = last;
  return {
    ...qualifiers(q1 + q2 + q4 + q6, q3 + q4 + q6, q5 + q6),
    text,
    earliest: startOfDay(first[0], group ? group[1] : first[1], first[2]),
    latest: group
      ? startOfDay(y, group[1] + group[2])
      : startOfDay(y + (month ? 0 : 1), m + (month && !day ? 1 : 0), d + (day ? 1 : 0)),
    precision: group ? group[0] : patternPrecision(yearDigits, month, day),
    year: first[0],
    yearDigits,
    month: numberOrPattern(month),
    day: numberOrPattern(day),
    time: null,
    significantDigits: null,
  };
}

/**
 * A date with an unspecified digit is at most as fine as a month, even where its day is given (`156X-12-25`): nobody
 * may take it for one day.
 */
function patternPrecision(yearDigits: string, month: string | undefined, day: string | undefined): Precision {
  if (day && !(yearDigits + month + day).includes('X')) return 'day';
  return month ? 'month' : YEARS[/X*$/.exec(yearDigits)![0].length]!;
}

function numberOrPattern(digits: string | undefined): number | string | null {
  return digits ? (digits.includes('X') ? digits : Number(digits)) : null;
}

/** Precision, first month and length in months of the groupings 21–41; the length is 0 for any other number. */
function groupingOf(code: number): readonly [Precision, number, number] {
  // Hemispheres differ and "winter 2012" may be either of two: nothing closer than the year is known.
  if (code < 25) return ['season', 1, 12];
  // Meteorological seasons, by whole months: from March northern (25–28), from September southern (29–32).
  if (code < 33) return ['season', (((code - 25) * 3 + (code < 29 ? 2 : 8)) % 12) + 1, 3];
  if (code < 37) return ['quarter', (code - 33) * 3 + 1, 3];
  if (code < 40) return ['quadrimester', (code - 37) * 4 + 1, 4];
  return ['semestral', (code - 40) * 6 + 1, code < 42 ? 6 : 0];
}

/** The first or last day, as year, month, day, that fits digits with `X`; parts not given are 1. */
function fitPattern(
  last: boolean,
  ...[sign, yearDigits, month = '01', day = '01']: Pattern
): readonly [number, number, number] | null {
  const months = fitNumbers(last, month, 12);
  const days = fitNumbers(last, day, 31);
  // In a leap year everything fits that ever does; without this, a 30 February would be looked for in 10,000 years.
  if (!months.some((m) => days.some((d) => d <= daysInMonth(0, m)))) return null;
  const places = yearDigits.split('X').length - 1;
  const end = 10 ** places;
  for (let k = 0; k < end; k++) {
    const fill = String(last === !sign ? end - 1 - k : k).padStart(places, '0');
    let place = 0;
    const year = Number(sign + yearDigits.replace(/X/g, () => fill.charAt(place++)));
    // There is no -0000.
    if (sign && !year) continue;
    for (const m of months) for (const d of days) if (d <= daysInMonth(year, m)) return [year, m, d];
  }
  return null;
}

/** The numbers from 1 to `max` that fit two digits with `X`, in the order in which they are tried. */
function fitNumbers(last: boolean, digits: string, max: number): number[] {
  if (!digits.includes('X')) return Number(digits) > 0 && Number(digits) <= max ? [Number(digits)] : [];
  const fits = new RegExp(digits.replace(/X/g, '.'));
  const numbers = Array.from({length: max}, (_, i) => i + 1).filter((n) => fits.test(String(n).padStart(2, '0')));
  return last ? numbers.reverse() : numbers;
}

/** Years with `Y`, an exponent or significant digits: `Y170000002`, `Y-17E7`, `1950S2`. */
function readYear(text: string): CalendarDate | EdtfErrorCode {
  const match = YEAR.exec(text);
  if (!match) return 'date-unreadable';
  const [, longSign, long, exponent = '0', sign = longSign, digits, significant, q = ''] = match;
  const size = Number(digits ?? `${long}e${exponent}`);
  // `Y` is for years of more than four digits.
  if (long && size < 1e4) return 'date-unreadable';
  // Not even a number beyond 2^53 can be told from its neighbour; and there is no -0000.
  if (!Number.isSafeInteger(size) || (sign && !size)) return 'date-impossible';
  const yearDigits = digits ?? String(size);
  const places = Math.max(0, yearDigits.length - Number(significant ?? yearDigits.length));
  const low = size - (size % 10 ** places);
  const high = low + 10 ** places - 1;
  return {
    ...qualifiers(q, '', ''),
    text,
    earliest: startOfDay(sign ? -high : low),
    latest: startOfDay(sign ? Math.min(1 - low, 0) : high + 1),
    precision: YEARS[Math.min(places, 3)]!,
    year: sign ? -size : size,
    yearDigits,
    month: null,
    day: null,
    time: null,
    significantDigits: significant ? Number(significant) : null,
  };
}

/** A date-time. As wide as its finest part; 26 hours wider where nothing tells its offset. */
function readTime(text: string, reading: EdtfReading): CalendarDate | EdtfErrorCode {
  const match = TIME.exec(text);
  if (!match) return 'date-unreadable';
  const [, dayText = '', hh, mm, ss, fraction = '', offsetText = '', sign, offsetHh, colon, offsetMm, q = ''] = match;
  if (!ss || fraction || colon === '' || q) {
    if (!reading.extensions) return 'date-unreadable';
    reading.extended = true;
  }
  const day = readDay(dayText);
  if (!day || typeof day === 'string') return 'date-impossible';
  const [hour, minute, second] = [Number(hh), Number(mm), Number(ss ?? 0)];
  const shift = Number(offsetHh ?? 0) * 60 + Number(offsetMm ?? 0);
  const isWest = sign && sign !== '+';
  if (
    hour > (minute || second || Number(fraction) ? 23 : 24) ||
    minute > 59 ||
    second > 59 ||
    Number(offsetMm ?? 0) > 59 ||
    shift > (isWest ? 720 : 840) ||
    (isWest && !shift)
  )
    return 'date-impossible';
  const offsetMinutes = offsetText ? (isWest ? -shift : shift) : null;
  const clock =
    day.earliest +
    hour * HOUR_MS +
    minute * MINUTE_MS +
    second * SECOND_MS +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  const instants = placeClock(clock, offsetMinutes, reading.timeZone);
  const width = fraction ? Math.max(1, 10 ** (3 - fraction.length)) : ss ? SECOND_MS : MINUTE_MS;
  return {
    ...day,
    ...qualifiers(q, q, q),
    text,
    earliest: Math.min(...instants),
    latest: Math.max(...instants) + width,
    precision: fraction ? 'millisecond' : ss ? 'second' : 'minute',
    time: {hour, minute, second: ss ? second : null, fraction, offsetMinutes, offsetText},
  };
}

/** The first and the last instant that a reading of a clock (ms as if it were UTC) may stand for. */
function placeClock(clock: Ms, offsetMinutes: number | null, timeZone: string): Ms[] {
  if (offsetMinutes !== null) return [clock - offsetMinutes * MINUTE_MS];
  // Clocks on Earth run from UTC−12 to UTC+14.
  return (timeZone && instantsOf(clock, timeZone)) || [clock - 14 * HOUR_MS, clock + 12 * HOUR_MS];
}

const UNQUALIFIED: Qualifier = {approximate: false, uncertain: false};

/** The qualifiers of a date from the marks that hold for each part. */
function qualifiers(
  year: string,
  month: string,
  day: string,
): Pick<CalendarDate, 'approximate' | 'uncertain' | 'parts'> {
  return {
    ...qualifierOf(year + month + day),
    parts: {year: qualifierOf(year), month: qualifierOf(month), day: qualifierOf(day)},
  };
}

function qualifierOf(marks: string): Qualifier {
  return marks ? {approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks)} : UNQUALIFIED;
}

import type {CalendarDate, DateKind, DateRange, FuzzyDate} from './date.js';
import {type EdtfErrorCode, type EdtfReading, readDate} from './edtf-date.js';
import {finestPrecision} from './precision.js';

/** A date, or why the text is none. `detail` is the part of the text that was not read, "" where there was no text. */
export type EdtfResult =
  | {readonly ok: true; readonly date: FuzzyDate}
  | {readonly ok: false; readonly code: EdtfErrorCode; readonly detail: string};

export interface EdtfOptions {
  /**
   * Also takes what data often has and EDTF has not, and marks the result `extended`: date-times and years with `Y`
   * inside intervals and sets; times without seconds, with a fraction, with an offset such as `+0430`, with a
   * qualifier; an interval that may be in order but is not surely (`2017-09-05/2017`); spaces around the text, and
   * around the brackets and commas of a set. Default false.
   */
  readonly extensions?: boolean;
  /**
   * IANA name of the zone in which times without offset are placed. Default "": none is known, so their bounds reach
   * from UTC+14 to UTC−12; the same for a name that `Intl` does not know. Calendar dates are never moved.
   */
  readonly timeZone?: string;
}

type Side = CalendarDate | null;
type Shape = Pick<FuzzyDate, 'kind' | 'open' | 'unknown' | 'start' | 'end' | 'members'>;

const NEITHER = {start: false, end: false};

/** A part that was not read, its text as the message. Thrown inside this file only, to leave all steps at once. */
class Unread extends Error {
  constructor(
    readonly code: EdtfErrorCode,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Reads a date written in EDTF, levels 0, 1 and 2 (ISO 8601-2:2019, annex A;
 * https://www.loc.gov/standards/datetime/). Never throws, whatever the text; the same text gives the same date on every
 * machine and in every time zone. What the sources of the grammar disagree on is decided in
 * `docs/decisions/0002-edtf-contested.md`.
 *
 * A calendar date with unspecified digits is bounded by the first and the last day that fit.
 */
export function parseEdtf(text: string, options: EdtfOptions = {}): EdtfResult {
  const {extensions = false, timeZone = ''} = options;
  const reading: EdtfReading = {extensions, timeZone, extended: false};
  try {
    return {ok: true, date: finishDate(text, readShape(extensions ? tidy(text, reading) : text, reading), reading)};
  } catch (error) {
    if (error instanceof Unread) return {ok: false, code: error.code, detail: error.message};
    throw error;
  }
}

/** Without spaces around the text and around the brackets and commas of a set. */
function tidy(text: string, reading: EdtfReading): string {
  const trimmed = text.trim();
  // Split and trimmed rather than replaced by one pattern, which would take quadratic time over a long gap.
  const tidied = /^[[{]/.test(trimmed)
    ? trimmed
        .split(/([[\]{},])/)
        .map((piece) => piece.trim())
        .join('')
    : trimmed;
  reading.extended = tidied !== text;
  return tidied;
}

function readShape(text: string, reading: EdtfReading): Shape {
  if (!text.trim()) throw new Unread('date-missing', '');
  if (text.includes('/')) return readInterval(text, reading);
  const brackets = /^(\[.+\]|\{.+\})$/s.test(text);
  if (brackets) return readSet(text, reading);
  const date = readPart(text, true, reading);
  return shape('moment', {members: [{from: date, to: date}]});
}

function shape(kind: DateKind, parts: Partial<Shape>): Shape {
  return {kind, open: NEITHER, unknown: NEITHER, start: null, end: null, members: [], ...parts};
}

function readPart(text: string, alone: boolean, reading: EdtfReading): CalendarDate {
  const date = readDate(text, alone, reading);
  if (typeof date === 'string') throw new Unread(date, text);
  return date;
}

function readInterval(text: string, reading: EdtfReading): Shape {
  const sides = text.split('/');
  if (sides.length !== 2) throw new Unread('date-unreadable', text);
  const [start, end] = sides.map((side) => (side && side !== '..' ? readPart(side, false, reading) : null)) as [
    Side,
    Side,
  ];
  checkOrder(start, end, text, reading);
  return shape('span', {
    start,
    end,
    open: {start: sides[0] === '..', end: sides[1] === '..'},
    unknown: {start: !sides[0], end: !sides[1]},
  });
}

function readSet(text: string, reading: EdtfReading): Shape {
  const items = text.slice(1, -1).split(',');
  const members = items.map((item, i): DateRange => {
    const sides = item.split('..');
    const [from, to = from] = sides.map((side) => (side ? readPart(side, false, reading) : null));
    // Only the first may have no beginning and only the last no end.
    const isOpen = (!from && !i) || (!to && i === items.length - 1);
    if (sides.length > 2 || !(from ?? to) || !((from && to) || isOpen)) throw new Unread('date-unreadable', item);
    if (from !== to) checkOrder(from ?? null, to ?? null, item, reading);
    return {from: from ?? null, to: to ?? null};
  });
  const open = {start: members.some(({from}) => !from), end: members.some(({to}) => !to)};
  return shape(text[0] === '[' ? 'one-of' : 'all-of', {members, open});
}

/** Throws where one date cannot come before the other; or, without extensions, where it does not surely. */
function checkOrder(from: Side, to: Side, text: string, reading: EdtfReading): void {
  if (!from || !to) return;
  let [a, b] = [from, to];
  // Two times without offset come from one clock: their order does not depend on where that was.
  if (a.time?.offsetText === '' && b.time?.offsetText === '') {
    [a, b] = [from, to].map((date) => readPart(date.text, false, {...reading, timeZone: 'UTC'})) as [
      CalendarDate,
      CalendarDate,
    ];
  }
  if (a.earliest >= b.latest) throw new Unread('date-reversed', text);
  if (isInOrder(a, b)) return;
  if (!reading.extensions) throw new Unread('date-reversed', text);
  reading.extended = true;
}

/** Whether the end begins no earlier than the start. Vague dates are in order where they can be. */
function isInOrder(a: CalendarDate, b: CalendarDate): boolean {
  if (isSeason(a) && isSeason(b) && a.year === b.year && !/X/.test(a.yearDigits + b.yearDigits)) {
    // Spring (21) comes after the others in the south: only what holds in both hemispheres is surely in order.
    return a.month === b.month || (a.month !== 21 && a.month! < b.month!);
  }
  return a.earliest <= b.earliest || isVague(a) || isVague(b);
}

function isSeason({precision, month}: CalendarDate): boolean {
  return precision === 'season' && Number(month) < 25;
}

function isVague(date: CalendarDate): boolean {
  return isSeason(date) || date.significantDigits !== null || /X/.test(`${date.yearDigits}${date.month}${date.day}`);
}

function finishDate(text: string, {start, end, members, ...rest}: Shape, {extended}: EdtfReading): FuzzyDate {
  const ranges = rest.kind === 'span' ? [{from: start, to: end}] : members;
  const written = ranges
    .flatMap(({from, to}) => (from === to ? [from] : [from, to]))
    .filter((date) => date !== null)
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  return {
    text,
    ...rest,
    start,
    end,
    members,
    precision:
      written.length === 1 ? written[0]!.precision : finestPrecision(new Set(written.map(({precision}) => precision))),
    earliest: ranges.reduce((least, {from}) => Math.min(least, from?.earliest ?? -Infinity), Infinity),
    latest: ranges.reduce((most, {to}) => Math.max(most, to?.latest ?? Infinity), -Infinity),
    approximate: written.some((date) => date.approximate),
    uncertain: written.some((date) => date.uncertain),
    written,
    offset: written.find((date) => date.time)?.time?.offsetText ?? null,
    extended,
  };
}

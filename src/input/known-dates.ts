import {daysInMonth, startOfDay} from '../model/calendar.js';
import {dateKey} from '../model/compare-dates.js';
import {dateFactsInSteps} from '../model/date-facts.js';
import {dateReach} from '../model/date-reach.js';
import type {FuzzyDate, Ms} from '../model/date.js';
import type {DateFacts} from '../model/event.js';
import {precisionMs} from '../model/precision.js';
import {sortInSteps} from '../model/sort-in-steps.js';

/** Dates that are looked at between two chances to pause. */
const STEP = 2 ** 13;
/** Distinct texts that are remembered; then it starts again. */
const REMEMBERED = 5e4;
const DAY_MS = precisionMs('day');

/** "2015-04-03" at a place of a text as the start of that day; NaN where there is none. */
function dayAt(text: string, at: number): Ms {
  let digits = 0;
  for (let i = at; i < at + 10; i++) {
    const code = text.charCodeAt(i);
    if (i === at + 4 || i === at + 7 ? code !== 45 : code < 48 || code > 57) return NaN;
    if (code !== 45) digits = digits * 10 + code - 48;
  }
  const [year, month, day] = [Math.floor(digits / 1e4), Math.floor(digits / 100) % 100, digits % 100];
  const isDay = month > 0 && month < 13 && day > 0 && day <= daysInMonth(year, month);
  return isDay ? startOfDay(year, month, day) : NaN;
}

/** The distinct dates of many rows, each with a number: what they are in the order of time, and where they reach. */
export class KnownDates {
  count = 0;
  /** All begin where they reach from. */
  isEven = true;
  /** By number: what `compareDates` goes by. */
  key: Float64Array;
  #open: Float64Array;
  #latest: Float64Array;
  /** Their reach. */
  start: Float64Array;
  end: Float64Array;
  readonly #unitMs: Ms;
  /** Those that are more than two days, or two times. */
  readonly #dates = new Map<number, FuzzyDate>();
  readonly #byName = new Map<unknown, number>();
  /** By a hash of the bounds the number of the date + 1; at most half full. */
  readonly #slots: Int32Array;
  /** Of the dates that have only bounds, those that begin first, end last, are the longest and the shortest. */
  readonly #ends = [Infinity, -Infinity, -Infinity, Infinity];
  /** Their numbers, and a row of each. */
  readonly #endIds = [-1, -1, -1, -1];
  readonly #endRows = [0, 0, 0, 0];

  /**
   * @param most how many rows there are
   * @param unitMs how exact dates given by their bounds are; of rows whose dates are text, these are days.
   */
  constructor(most: number, unitMs?: Ms) {
    this.#unitMs = unitMs ?? DAY_MS;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
    // Dates that are written are few.
    const column = (): Float64Array => new Float64Array(unitMs ? most : 1024);
    [this.key, this.#open, this.#latest, this.start, this.end] = [column(), column(), column(), column(), column()];
  }

  /** A day, or an interval from one day to a later one, by its text; −1 for anything else. */
  ofDays(text: string, row: number): number {
    if (text.length !== 10 && (text.length !== 21 || text.charCodeAt(10) !== 47)) return -1;
    const first = dayAt(text, 0);
    const last = text.length > 10 ? dayAt(text, 11) : first;
    // An interval within one day has the bounds of that day, but is something else.
    const isSound = text.length > 10 ? last > first : last === first;
    return isSound ? this.ofBounds(first, last + DAY_MS, row) : -1;
  }

  ofBounds(earliest: Ms, latest: Ms, row: number): number {
    const slots = this.#slots;
    const length = latest - earliest;
    let bits = Math.imul(earliest / 1000, 0x01000193) ^ Math.imul(earliest, 0x85ebca6b) ^ Math.imul(length, 0x27d4eb2f);
    bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
    bits ^= bits >>> 13;
    for (; ; bits++) {
      const slot = bits & (slots.length - 1);
      const id = slots[slot]! - 1;
      if (id < 0) {
        slots[slot] = this.count + 1;
        this.#noteEnds(earliest, latest, row);
        return this.#add(earliest, latest, earliest, latest);
      }
      if (this.start[id] === earliest && this.end[id] === latest) return id;
    }
  }

  #noteEnds(earliest: Ms, latest: Ms, row: number): void {
    const length = latest - earliest;
    const note = (which: number, value: number): void => {
      this.#ends[which] = value;
      this.#endIds[which] = this.count;
      this.#endRows[which] = row;
    };
    if (earliest < this.#ends[0]!) note(0, earliest);
    if (latest > this.#ends[1]!) note(1, latest);
    if (length > this.#ends[2]!) note(2, length);
    if (length < this.#ends[3]!) note(3, length);
  }

  /** What was made known by `know`. */
  named(name: unknown): number {
    return this.#byName.get(name) ?? -1;
  }

  /** Makes a date known, by what it is written as or by itself. */
  know(name: unknown, date: FuzzyDate): number {
    let id = this.#byName.get(name);
    if (id !== undefined) return id;
    const {earliest, latest} = dateReach(date);
    const open = Number(date.latest === Infinity) - Number(date.earliest === -Infinity);
    this.#dates.set(this.count, date);
    id = this.#add(dateKey(date), date.latest, earliest, latest, open);
    if (this.#byName.size >= REMEMBERED) this.#byName.clear();
    this.#byName.set(name, id);
    return id;
  }

  #add(key: Ms, latest: Ms, start: Ms, end: Ms, open = 0): number {
    const id = this.count++;
    if (id === this.key.length) {
      const longer = (column: Float64Array): Float64Array => {
        const all = new Float64Array(2 * id + 1);
        all.set(column);
        return all;
      };
      this.key = longer(this.key);
      this.#open = longer(this.#open);
      this.#latest = longer(this.#latest);
      this.start = longer(this.start);
      this.end = longer(this.end);
    }
    this.isEven &&= key === start;
    this.key[id] = key;
    this.#open[id] = open;
    this.#latest[id] = latest;
    this.start[id] = start;
    this.end[id] = end;
    return id;
  }

  /** The place of each date in the order of time, the same for those that compare as equal; and how many places. */
  *places(): Generator<void, {readonly places: Uint32Array; readonly most: number}, undefined> {
    const {key} = this;
    const [open, latest] = [this.#open, this.#latest];
    // Infinity less Infinity is no number, and a tie.
    const compare = (a: number, b: number): number =>
      key[a]! - key[b]! || open[a]! - open[b]! || latest[a]! - latest[b]! || 0;
    const order = new Uint32Array(this.count);
    for (let id = 0; id < order.length; id++) order[id] = id;
    yield* sortInSteps(order, compare);
    const places = new Uint32Array(order.length);
    let place = 0;
    for (let at = 0; at < order.length; at++) {
      if (at && compare(order[at - 1]!, order[at]!)) place++;
      places[order[at]!] = place;
      if (at % STEP === 0) yield;
    }
    return {places, most: place + 1};
  }

  /**
   * What dates occur. Those that have only bounds are told by the ends of them.
   * @param read gives the date of a row
   */
  *facts(read: (row: number) => FuzzyDate): Generator<void, DateFacts, undefined> {
    const {count} = this;
    const rowOf = new Map(this.#endIds.map((id, which) => [id, this.#endRows[which]!]));
    const dates: FuzzyDate[] = [];
    const bounds = new Float64Array(2 * (count - this.#dates.size));
    let found = 0;
    for (let id = 0; id < count; id++) {
      if (id % STEP === 0) yield;
      const row = rowOf.get(id);
      const date = row === undefined ? this.#dates.get(id) : read(row);
      if (date) {
        dates.push(date);
        continue;
      }
      // Where each written date begins; all of them are as long.
      const [from, to] = [this.start[id]!, this.end[id]!];
      bounds[found++] = from;
      if (to - from > this.#unitMs) bounds[found++] = to - this.#unitMs;
    }
    const facts = yield* dateFactsInSteps(dates);
    const join = (known: Float64Array, longer: number): Float64Array => {
      const all = new Float64Array(known.length + found);
      all.set(known);
      for (let at = 0; at < found; at++) all[known.length + at] = bounds[at]! + longer;
      return all;
    };
    const {earliest, latest} = facts.written;
    return {...facts, written: {earliest: join(earliest, 0), latest: join(latest, this.#unitMs)}};
  }
}

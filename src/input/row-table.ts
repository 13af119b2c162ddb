import {bisectLeft} from 'd3';
import {compareDates, dateKey, isDrawable} from '../model/compare-dates.js';
import {dateFactsInSteps} from '../model/date-facts.js';
import {dateReach} from '../model/date-reach.js';
import type {Bounds, FuzzyDate} from '../model/date.js';
import type {DateFacts, EventTable, GroupField} from '../model/event.js';
import {STATUSES, type TimelineEvent} from '../model/event.js';
import {orderEvents} from '../model/order-events.js';
import {countParties} from '../model/status.js';
import type {EventIds} from './event-ids.js';
import type {LastingRows} from './format.js';
import {EVENT_FIELDS, listOf, textOf, type Fields} from './record.js';
import {sortInSteps} from './sort-in-steps.js';

/** Rows that are looked at between two chances to pause. */
const STEP = 2 ** 13;
/** Twice so many events at most are kept, of those that were made last. */
const KEPT = 2500;
/** Distinct dates that are remembered; then it starts again. */
const REMEMBERED = 5e4;
const TEXTS = ['title', 'label', 'summary', 'place', 'actors', 'tags'];
const WORDS: ReadonlySet<unknown> = new Set(STATUSES);
const NEED_MORE = new Set(['claims', 'sources', 'relations', 'media', 'figures']);

/**
 * Whether reading these fields, but for the date, reports nothing, and needs to know nothing of other rows. Of most
 * data, that is so.
 */
export function isPlain(fields: Fields): boolean {
  if (!textOf(fields['title'])?.trim()) return false;
  for (const name in fields) {
    const value = fields[name];
    if (value === undefined || value === null || value === '') continue;
    if (!EVENT_FIELDS.has(name)) {
      // What may be nested too deep is looked into.
      if (typeof value === 'object') return false;
    } else if (NEED_MORE.has(name)) return false;
    else if (name === 'status') {
      if (!WORDS.has(value)) return false;
    } else if (name === 'importance') {
      if (!Number.isFinite(value)) return false;
    } else if (typeof value !== 'string' && typeof value !== 'number') {
      const isList = (name === 'actors' || name === 'tags') && Array.isArray(value);
      if (!isList || !value.every((item) => typeof item === 'string' && item.trim())) return false;
    }
  }
  const prototype: unknown = Object.getPrototypeOf(fields);
  return prototype === Object.prototype || prototype === null;
}

/** What the table needs of the reading that it belongs to, for as long as it is there. */
export interface RowReader {
  readonly rows: LastingRows;
  readonly ids: EventIds;
  /** Reads a row again. */
  remake(row: number, id: string): TimelineEvent;
  /** The id of the lane that a row names. */
  laneOf(text: unknown): string;
}

/**
 * The events of rows that stay at hand: what is plain is noted, and made when it is looked at; any other event is kept.
 * An event takes 30 to 40 bytes, then.
 */
export class RowTable implements EventTable {
  count = 0;
  drawable = 0;
  key = new Float64Array();
  reachStart = this.key;
  reachEnd = this.key;
  readonly statuses: string[] = [];
  status: Uint8Array | Uint16Array;
  importance: Float64Array | null = null;
  dates!: DateFacts;
  agreed = 0;
  readonly #reader: RowReader;
  /** Events that are not plain, by the order of their rows, as all that follows. */
  readonly #made = new Map<number, TimelineEvent>();
  readonly #rowOf: Uint32Array;
  readonly #importance = new Map<number, number>();
  #words: Uint16Array;
  #dateOf: Uint32Array;
  /** Of each date: what `compareDates` goes by, and its reach. */
  #sorted: {[part in 'key' | 'open' | 'latest' | 'start' | 'end']: Float64Array};
  #distinct: FuzzyDate[] = [];
  readonly #dateIds = new Map<unknown, number>();
  #dateCount = 0;
  /** All begin where they reach from. */
  #isEven = true;
  /** The events by rank, and their ranks. */
  #order = new Uint32Array();
  #rankOf = new Uint32Array();
  #young = new Map<number, TimelineEvent>();
  #old = this.#young;
  readonly #relating: number[] = [];
  #all: readonly TimelineEvent[] | undefined;
  #ordered: readonly TimelineEvent[] | undefined;

  constructor(reader: RowReader) {
    this.#reader = reader;
    const {count} = reader.rows;
    this.#rowOf = new Uint32Array(count);
    this.#dateOf = new Uint32Array(count);
    this.#words = this.status = new Uint16Array(count);
    // Dates that are written are few.
    const column = (): Float64Array => new Float64Array(reader.rows.unitMs ? count : 1024);
    this.#sorted = {key: column(), open: column(), latest: column(), start: column(), end: column()};
  }

  rowOf(index: number): number {
    return this.#rowOf[index]!;
  }

  /** The event that was read from a row; `undefined` where there is none. */
  indexOf(row: number): number | undefined {
    const index = bisectLeft(this.#rowOf, row, 0, this.count);
    return this.#rowOf[index] === row && index < this.count ? index : undefined;
  }

  /** Notes a plain row by its date, or tells that it has to be read: its date is not known yet. */
  note(row: number, {status, importance}: Fields, date: unknown, bounds: Bounds | undefined): boolean {
    const id = bounds ? this.#dateOfBounds(bounds) : this.#dateIds.get(date);
    if (id === undefined) return false;
    this.#dateOf[this.count] = id;
    this.#words[this.count] = this.#wordOf(textOf(status) || 'stated');
    if (typeof importance === 'number' && importance !== 1) this.#importance.set(this.count, importance);
    this.#rowOf[this.count++] = row;
    return true;
  }

  /** Keeps an event that may not be finished yet. */
  keep(event: TimelineEvent): void {
    this.#made.set(this.count, event);
    this.#rowOf[this.count++] = event.rows[0]!;
  }

  /** Moments at one time share a date. */
  #dateOfBounds(bounds: Bounds): number {
    const {earliest, latest} = bounds;
    const isMoment = latest - earliest === this.#reader.rows.unitMs;
    let id = isMoment ? this.#dateIds.get(earliest) : undefined;
    if (id !== undefined) return id;
    id = this.#addDate(earliest, latest, bounds);
    if (isMoment && this.#dateIds.size < REMEMBERED) this.#dateIds.set(earliest, id);
    return id;
  }

  /** Makes a date known, by what it is written as or by itself. */
  knowDate(name: unknown, date: FuzzyDate): number {
    let id = this.#dateIds.get(name);
    if (id !== undefined) return id;
    id = this.#addDate(dateKey(date), date.latest, dateReach(date));
    this.#sorted.open[id] = Number(date.latest === Infinity) - Number(date.earliest === -Infinity);
    this.#distinct.push(date);
    if (this.#dateIds.size >= REMEMBERED) this.#dateIds.clear();
    this.#dateIds.set(name, id);
    return id;
  }

  #addDate(key: number, latest: number, reach: Bounds): number {
    const id = this.#dateCount++;
    const all = this.#sorted;
    if (id === all.key.length) {
      for (const part of ['key', 'open', 'latest', 'start', 'end'] as const) {
        const longer = new Float64Array(2 * id);
        longer.set(all[part]);
        all[part] = longer;
      }
    }
    this.#isEven &&= key === reach.earliest;
    all.key[id] = key;
    all.latest[id] = latest;
    all.start[id] = reach.earliest;
    all.end[id] = reach.latest;
    return id;
  }

  #wordOf(status: string): number {
    const index = this.statuses.indexOf(status);
    return index < 0 ? this.statuses.push(status) - 1 : index;
  }

  /** After the last row, when all events are as they stay: puts them in the order of time, in steps. */
  *build(): Generator<number, void> {
    const rest: number[] = [];
    for (const [index, event] of this.#made) {
      const {date, relations, importance} = event;
      const isDated = isDrawable(date);
      if (isDated) this.#dateOf[index] = this.knowDate(date, date);
      else rest.push(index);
      this.#words[index] = this.#wordOf(event.status);
      if (importance !== 1) this.#importance.set(index, importance);
      if (relations.length) this.#relating.push(index);
      if (isDated && event.status === 'claimed' && countParties(event.claims) > 1) this.agreed++;
      if (index % 1000 === 0) yield this.count;
    }
    this.drawable = this.count - rest.length;
    this.#order = new Uint32Array(this.count);
    const dateAt = (place: number): FuzzyDate => this.#made.get(rest[place]!)!.date;
    const last = yield* sortInSteps(rest.length, (a, b) => compareDates(dateAt(a), dateAt(b)));
    for (const [place, of] of last.entries()) this.#order[this.drawable + place] = rest[of]!;
    yield* this.#orderByTime(rest);
    yield* this.#fill();
    yield* this.#lookAtDates();
  }

  /** Only the distinct dates are compared; the events are counted by them. */
  *#orderByTime(rest: readonly number[]): Generator<number, void> {
    const {key, open, latest} = this.#sorted;
    // Infinity less Infinity is no number.
    const compare = (a: number, b: number): number =>
      key[a]! - key[b]! || open[a]! - open[b]! || latest[a]! - latest[b]! || 0;
    const sorted = yield* sortInSteps(this.#dateCount, compare);
    const places = new Uint32Array(this.#dateCount);
    let place = 0;
    for (const [at, id] of sorted.entries()) {
      if (at && compare(sorted[at - 1]!, id)) place++;
      places[id] = place;
      if (at % STEP === 0) yield this.count;
    }
    // Where the next event of each date goes.
    const next = new Uint32Array(place + 2);
    let without = 0;
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < this.count; index++) {
        if (index % STEP === 0) yield this.count;
        if (rest[without] === index) without++;
        else if (round) this.#order[next[places[this.#dateOf[index]!]!]!++] = index;
        else next[places[this.#dateOf[index]!]! + 1]!++;
      }
      for (let at = 1; !round && at < next.length; at++) next[at]! += next[at - 1]!;
      without = 0;
    }
  }

  *#fill(): Generator<number, void> {
    const {count, drawable} = this;
    const {key, start, end} = this.#sorted;
    this.#rankOf = new Uint32Array(count);
    this.status = new (this.statuses.length > 256 ? Uint16Array : Uint8Array)(count);
    this.key = new Float64Array(drawable);
    this.reachStart = this.#isEven ? this.key : new Float64Array(drawable);
    this.reachEnd = new Float64Array(drawable);
    if (this.#importance.size) this.importance = new Float64Array(count).fill(1);
    for (let rank = 0; rank < count; rank++) {
      const index = this.#order[rank]!;
      this.#rankOf[index] = rank;
      this.status[rank] = this.#words[index]!;
      if (rank < drawable) {
        const id = this.#dateOf[index]!;
        this.key[rank] = key[id]!;
        this.reachStart[rank] = start[id]!;
        this.reachEnd[rank] = end[id]!;
      }
      if (rank % STEP === 0) yield count;
    }
    for (const [index, value] of this.#importance) this.importance![this.#rankOf[index]!] = value;
    this.#words = new Uint16Array();
    this.#dateOf = new Uint32Array();
    this.#sorted = {key: this.key, open: this.key, latest: this.key, start: this.key, end: this.key};
    this.#dateIds.clear();
  }

  /** Dates that have only bounds are told by those that begin first, end last, and are the shortest and the longest. */
  *#lookAtDates(): Generator<number, void> {
    const {unitMs} = this.#reader.rows;
    const {reachStart, reachEnd, drawable} = this;
    const dates = this.#distinct.splice(0);
    const bounds = unitMs ? new Float64Array(2 * drawable) : [];
    let [found, last] = [0, 0];
    const ranks = [0, 0, 0, 0];
    const length = (rank: number): number => reachEnd[rank]! - reachStart[rank]!;
    for (let rank = 0; unitMs && rank < drawable; rank++) {
      if (rank % STEP === 0) yield this.count;
      if (this.#made.has(this.#order[rank]!)) continue;
      const [from, to] = [reachStart[rank]!, reachEnd[rank]!];
      if (to > reachEnd[ranks[1]!]!) ranks[1] = rank;
      if (length(rank) > length(ranks[2]!)) ranks[2] = rank;
      if (length(rank) < length(ranks[3]!)) ranks[3] = rank;
      // Where each written date begins; all of them are as long.
      if (!found || from !== last) bounds[found++] = last = from;
      if (to - from > unitMs) bounds[found++] = to - unitMs;
    }
    if (unitMs && drawable) for (const rank of ranks) dates.push(this.event(rank).date);
    for (const steps = dateFactsInSteps(dates); ; yield this.count) {
      const step = steps.next();
      if (!step.done) continue;
      const join = (known: Float64Array, longer: number): Float64Array => {
        if (!found) return known;
        const all = new Float64Array(known.length + found);
        all.set(known);
        for (let at = 0; at < found; at++) all[known.length + at] = bounds[at]! + longer;
        return all;
      };
      const {earliest, latest} = step.value.written;
      this.dates = {...step.value, written: {earliest: join(earliest, 0), latest: join(latest, unitMs ?? 0)}};
      return;
    }
  }

  event(rank: number): TimelineEvent {
    const index = this.#order[rank]!;
    const known = this.#all?.[rank] ?? this.#made.get(index) ?? this.#young.get(index);
    if (known) return known;
    const {ids} = this.#reader;
    const event = this.#old.get(index) ?? this.#reader.remake(this.rowOf(index), ids.of(index));
    if (this.#young.size >= KEPT) [this.#old, this.#young] = [this.#young, new Map<number, TimelineEvent>()];
    this.#young.set(index, event);
    return event;
  }

  /** All events, in the order of time. */
  get events(): readonly TimelineEvent[] {
    this.#all ??= Array.from({length: this.count}, (_, rank) => this.event(rank));
    return (this.#ordered ??= orderEvents(this.#all));
  }

  rankOf(id: string): number {
    return this.#rankOf[this.indexOfId(id)] ?? -1;
  }

  indexOfId(id: string): number {
    return this.#reader.ids.find(id, (row) => this.indexOf(row));
  }

  group(rank: number, field: GroupField): string {
    if (field === 'status') return this.statuses[this.status[rank]!]!;
    const index = this.#order[rank]!;
    const event = this.#made.get(index);
    const value = this.#reader.rows.value(this.rowOf(index), field === 'actor' ? 'actors' : field);
    if (field === 'lane') return event?.lane ?? this.#reader.laneOf(value);
    if (event) return (field === 'place' ? event.place?.name : event.actors[0]) ?? '';
    const [text = ''] = listOf(value);
    return textOf(text)?.trim() ? textOf(text)! : '';
  }

  searchText(rank: number): string {
    const index = this.#order[rank]!;
    const event = this.#made.get(index);
    const {rows} = this.#reader;
    const parts = event
      ? [event.title, event.label, event.summary, event.place?.name, ...event.actors, ...event.tags]
      : TEXTS.flatMap((name) => rows.value(this.rowOf(index), name));
    for (const {says, by} of event?.claims ?? []) parts.push(says, by);
    if (parts[1] === parts[0]) parts[1] = '';
    return parts.filter(Boolean).join('\n');
  }

  relating(id: string): readonly number[] {
    const names = (index: number): boolean => this.#made.get(index)!.relations.some(({to}) => to === id);
    return this.#relating.filter(names).map((index) => this.#rankOf[index]!);
  }
}

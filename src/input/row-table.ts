import {compareDates, isDrawable} from '../model/compare-dates.js';
import type {Bounds, FuzzyDate} from '../model/date.js';
import type {DateFacts, EventTable, GroupField} from '../model/event.js';
import {STATUSES, type TimelineEvent} from '../model/event.js';
import {firstFrom} from '../model/first-from.js';
import {orderEvents} from '../model/order-events.js';
import {sortInSteps} from '../model/sort-in-steps.js';
import {countParties} from '../model/status.js';
import type {EventIds} from './event-ids.js';
import type {LastingRows} from './format.js';
import {KnownDates} from './known-dates.js';
import {EVENT_FIELDS, idOf, isFilled, listOf, textOf, type Fields} from './record.js';

/** Rows that are looked at between two chances to pause. */
const STEP = 2 ** 13;
/** Twice so many events at most are kept, of those that were made last. */
const KEPT = 2500;
const TEXTS = ['title', 'label', 'summary', 'place', 'actors', 'tags'];
const WORDS: ReadonlySet<unknown> = new Set(STATUSES);
const NEED_MORE = new Set(['claims', 'sources', 'relations', 'media', 'figures']);

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What the table needs of the reading that it belongs to, for as long as it is there. */
export interface RowReader {
  readonly rows: LastingRows;
  readonly ids: EventIds;
  /** Reads a row again. */
  remake(row: number, id: string): TimelineEvent;
  /** A date of a row that nothing else has to be known for, and nothing is reported of; `null` for any other. */
  dateOf(value: unknown): FuzzyDate | null;
  /** The id of the lane that a row names. */
  laneOf(text: unknown): string;
}

/**
 * The events of rows that stay at hand: what is plain is noted, and made when it is looked at; any other event is kept.
 * An event takes 35 to 45 bytes, then.
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
  readonly #lanes: string[] = [];
  #laneOf: Uint32Array;
  /** The numbers of status words and lanes, by what a row has for them. */
  readonly #wordOf = new Map<unknown, number>();
  readonly #laneIds = new Map<unknown, number>();
  /** Names that need not be looked up again, by their place in the row before. */
  readonly #names: string[] = [];
  #dates: KnownDates;
  /** Days have been read: the column is known to hold dates as we write them. */
  #hasDays = false;
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
    this.#laneOf = new Uint32Array(count);
    this.#words = this.status = new Uint16Array(count);
    this.#dates = new KnownDates(count, reader.rows.unitMs);
  }

  rowOf(index: number): number {
    return this.#rowOf[index]!;
  }

  /** The event that was read from a row; `undefined` where there is none. */
  indexOf(row: number): number | undefined {
    const index = firstFrom(this.#rowOf, row, 0, this.count);
    return this.#rowOf[index] === row && index < this.count ? index : undefined;
  }

  /**
   * Notes a row whose reading reports nothing, and needs to know nothing of other rows. Of most data, that is so. Tells
   * whether it is one: all others have to be read.
   * @param bounds those of its date, where it has them in place of a field
   * @param isOurs whether other names than ours have to be read, too. Else they are kept as they are.
   */
  note(row: number, fields: Fields, bounds: Bounds | undefined, isOurs: boolean): boolean {
    const names = this.#names;
    let at = 0;
    for (const name in fields) {
      const value = fields[name];
      if (names[at] !== name) {
        if (!EVENT_FIELDS.has(name)) {
          // What may be nested too deep is looked into.
          if (isOurs || (typeof value === 'object' && value)) return false;
          continue;
        }
        if (!NEED_MORE.has(name)) names[at] = name;
        else if (!isBlank(value)) return false;
      }
      at++;
      if (typeof value === 'string' || typeof value === 'number' || isBlank(value)) continue;
      const isList = (name === 'actors' || name === 'tags') && Array.isArray(value);
      if (!isList || !value.every((item) => typeof item === 'string' && item.trim())) return false;
    }
    const {title, status, importance, lane} = fields;
    if (!isFilled(title) || !(typeof importance === 'number' ? Number.isFinite(importance) : isBlank(importance)))
      return false;
    const known = this.#wordOf.get(status);
    if (known === undefined && !isBlank(status) && !WORDS.has(status)) return false;
    const prototype: unknown = Object.getPrototypeOf(fields);
    if (prototype !== Object.prototype && prototype !== null) return false;
    const date = bounds ? this.#dates.ofBounds(bounds.earliest, bounds.latest, row) : this.#dateIn(fields['date'], row);
    if (date < 0) return false;
    const index = this.count++;
    this.#rowOf[index] = row;
    this.#dateOf[index] = date;
    this.#words[index] = known ?? this.#number(this.#wordOf, status, this.statuses, textOf(status) || 'stated');
    this.#laneOf[index] =
      this.#laneIds.get(lane) ?? this.#number(this.#laneIds, lane, this.#lanes, this.#reader.laneOf(lane));
    if (typeof importance === 'number' && importance !== 1) this.#importance.set(index, importance);
    this.#reader.ids.add(idOf(fields['id']));
    return true;
  }

  /** The number of a date; −1 for one that has to be read with its row. */
  #dateIn(value: unknown, row: number): number {
    const dates = this.#dates;
    let id = typeof value === 'string' ? dates.ofDays(value, row) : -1;
    if (id >= 0) {
      if (!this.#hasDays) this.#reader.dateOf(value);
      this.#hasDays = true;
      return id;
    }
    if (typeof value === 'string' || typeof value === 'number') id = dates.named(value);
    const date = id < 0 ? this.#reader.dateOf(value) : null;
    return date ? dates.know(value, date) : id;
  }

  /** The number of a word in a list, which is remembered by what stands for it in a row, too. */
  #number(numbers: Map<unknown, number>, name: unknown, words: string[], word: string): number {
    const number = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, number).set(name, number);
    return number;
  }

  /** Keeps an event that may not be finished yet. */
  keep(event: TimelineEvent): void {
    this.#made.set(this.count, event);
    this.#rowOf[this.count++] = event.rows[0]!;
  }

  /** After the last row, when all events are as they stay: puts them in the order of time, in steps. */
  *build(): Generator<void, void, undefined> {
    const rest: number[] = [];
    let looked = 0;
    for (const [index, event] of this.#made) {
      const {date, relations, importance, status, lane} = event;
      const isDated = isDrawable(date);
      if (isDated) this.#dateOf[index] = this.#dates.know(date, date);
      else rest.push(index);
      this.#words[index] = this.#wordOf.get(status) ?? this.#number(this.#wordOf, status, this.statuses, status);
      this.#laneOf[index] = this.#laneIds.get(lane) ?? this.#number(this.#laneIds, lane, this.#lanes, lane);
      if (importance !== 1) this.#importance.set(index, importance);
      if (relations.length) this.#relating.push(index);
      if (isDated && status === 'claimed' && countParties(event.claims) > 1) this.agreed++;
      if (++looked % 1000 === 0) yield;
    }
    this.drawable = this.count - rest.length;
    this.#order = new Uint32Array(this.count);
    this.#order.set(rest, this.drawable);
    const dateOf = (index: number): FuzzyDate => this.#made.get(index)!.date;
    yield* sortInSteps(this.#order, (a, b) => compareDates(dateOf(a), dateOf(b)), this.drawable);
    yield* this.#orderByTime(rest);
    yield* this.#fill();
    this.dates = yield* this.#dates.facts((row) => this.#reader.remake(row, '').date);
    this.#dates = null!;
  }

  /** Only the distinct dates are compared; the events are counted by them. */
  *#orderByTime(rest: readonly number[]): Generator<void, void, undefined> {
    const {count} = this;
    const [order, dateOf] = [this.#order, this.#dateOf];
    const {places, most} = yield* this.#dates.places();
    // Where the next event of each date goes.
    const next = new Uint32Array(most + 1);
    let without = 0;
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < count; index++) {
        if (index % STEP === 0) yield;
        if (rest[without] === index) without++;
        else if (round) order[next[places[dateOf[index]!]!]!++] = index;
        else next[places[dateOf[index]!]! + 1]!++;
      }
      for (let at = 1; !round && at < next.length; at++) next[at]! += next[at - 1]!;
      without = 0;
    }
  }

  *#fill(): Generator<void, void, undefined> {
    const {count, drawable} = this;
    const [order, words, dateOf, dates] = [this.#order, this.#words, this.#dateOf, this.#dates];
    const rankOf = (this.#rankOf = new Uint32Array(count));
    const status = (this.status = new (this.statuses.length > 256 ? Uint16Array : Uint8Array)(count));
    const key = (this.key = new Float64Array(drawable));
    const start = (this.reachStart = dates.isEven ? key : new Float64Array(drawable));
    const end = (this.reachEnd = new Float64Array(drawable));
    if (this.#importance.size) this.importance = new Float64Array(count).fill(1);
    for (let rank = 0; rank < count; rank++) {
      const index = order[rank]!;
      rankOf[index] = rank;
      status[rank] = words[index]!;
      if (rank < drawable) {
        const id = dateOf[index]!;
        key[rank] = dates.key[id]!;
        start[rank] = dates.start[id]!;
        end[rank] = dates.end[id]!;
      }
      if (rank % STEP === 0) yield;
    }
    for (const [index, value] of this.#importance) this.importance![rankOf[index]!] = value;
    this.#words = new Uint16Array();
    this.#dateOf = new Uint32Array();
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
    if (field === 'lane') return this.#lanes[this.#laneOf[index]!]!;
    const event = this.#made.get(index);
    if (event) return (field === 'place' ? event.place?.name : event.actors[0]) ?? '';
    const [text] = listOf(this.#reader.rows.value(this.rowOf(index), field === 'actor' ? 'actors' : field));
    return idOf(text);
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

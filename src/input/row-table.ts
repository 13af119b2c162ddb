import {compareDates, isDrawable} from '../model/compare-dates.js';
import type {Bounds, FuzzyDate} from '../model/date.js';
import type {DateFacts, EventTable, GroupField} from '../model/event.js';
import {STATUSES, type TimelineEvent} from '../model/event.js';
import {firstFrom} from '../model/first-from.js';
import {orderEvents} from '../model/order-events.js';
import {sortInSteps} from '../model/sort-in-steps.js';
import {countParties} from '../model/status.js';
import {EventIds} from './event-ids.js';
import type {DateSource} from './dates/edtf-reader.js';
import type {LastingRows, MappedRow} from './format.js';
import {KnownDates} from './known-dates.js';
import type {LaneList} from './lane-list.js';
import type {TellRepeated} from './name-events.js';
import type {ReadingLog} from './reading-log.js';
import {EVENT_FIELDS, idOf, isFields, isFilled, listOf, textOf, trimmedOf, type Fields} from './record.js';

/** Rows that are looked at between two chances to pause. */
const STEP = 2 ** 13;
/** Twice so many events at most are kept, of those that were made last. */
const KEPT = 2500;
const TEXTS = ['title', 'label', 'summary', 'place', 'actors', 'tags'];
const WORDS: ReadonlySet<unknown> = new Set(STATUSES);
const NEED_MORE = new Set(['claims', 'sources', 'relations', 'media', 'figures']);

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The texts in a value: itself, those of a list, the name of a place. */
const textsIn = (value: unknown): readonly string[] =>
  listOf(isFields(value) ? value['name'] : value)
    .filter(isFilled)
    .map((text) => textOf(text)!);

/** What is searched of an event. */
const textsOf = ({title, label, summary, place, actors, tags, claims}: TimelineEvent): unknown[] => [
  ...[title, label, summary, place?.name, ...actors, ...tags],
  ...claims.flatMap(({says, by}) => [says, by]),
];

/** What the table needs of the reading that it belongs to, for as long as it is there. */
export interface RowReader {
  readonly lanes: LaneList;
  readonly dates: DateSource;
  /** Reads a row again. Its event has the id that it is given. */
  remake(row: number): WritableEvent;
}

type WritableEvent = {-readonly [K in keyof TimelineEvent]: TimelineEvent[K]};

/**
 * The events of rows that stay at hand. What reading a row again would report nothing of, and needs no other row for, is
 * noted, and its event made when it is looked at: it takes 35 to 45 bytes, then. Any other event is kept.
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
  readonly #rows: LastingRows;
  readonly #log: ReadingLog;
  readonly #reader: RowReader;
  /** How many problems there were before the row that is being read. */
  #problems = 0;
  /** Events that are kept, by the order of their rows, as all that follows; and their ids as given. */
  readonly #made = new Map<number, WritableEvent>();
  readonly #given = new Map<number, string>();
  readonly #ids = new EventIds();
  /** Whether an event has to be made to tell what it says: its row has more than texts under the names of its fields. */
  readonly #isWhole: Uint8Array;
  #rowOf: Uint32Array;
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
  /** The column of the dates that need not be read again. */
  #column: string | undefined;
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

  constructor(rows: LastingRows, log: ReadingLog, reader: RowReader) {
    this.#rows = rows;
    this.#reader = reader;
    this.#log = log;
    log.take = (row, fields) => this.#note(row, fields, undefined, true);
    const {count} = rows;
    this.#rowOf = new Uint32Array(count);
    this.#isWhole = new Uint8Array(count);
    this.#dateOf = new Uint32Array(count);
    this.#laneOf = new Uint32Array(count);
    this.#words = this.status = new Uint16Array(count);
    this.#dates = new KnownDates(count, rows.unitMs);
  }

  rowOf(index: number): number {
    return this.#rowOf[index]!;
  }

  /** The event that was read from a row; `undefined` where there is none. */
  indexOf(row: number): number | undefined {
    const index = firstFrom(this.#rowOf, row, 0, this.count);
    return this.#rowOf[index] === row && index < this.count ? index : undefined;
  }

  /** Notes a row whose event need not be read to know what it is; tells whether it is one. */
  note({fields, rows, extra, columns, bounds}: MappedRow): boolean {
    this.#problems = this.#log.problems.length;
    // What else an object holds has to be looked into; cells are text.
    const isPlain = (!extra || this.#log.lineOf) && (!this.#rows.unitMs || bounds);
    return isPlain ? this.#note(rows[0]!, fields, bounds, false, columns?.['date']) : false;
  }

  /**
   * Notes a row whose reading reports nothing, and needs to know nothing of other rows. Of most data, that is so. Tells
   * whether it is one: all others have to be read.
   * @param bounds those of its date, where it has them in place of a field
   * @param isOurs whether other names than ours have to be read, too. Else they are kept as they are.
   * @param column where the date is from
   */
  #note(row: number, fields: Fields, bounds: Bounds | undefined, isOurs: boolean, column = 'date'): boolean {
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
    const date = bounds
      ? this.#dates.ofBounds(bounds.earliest, bounds.latest, row)
      : this.#dateIn(fields['date'], row, (this.#column ??= column) === column ? column : null);
    if (date < 0) return false;
    const index = this.count++;
    this.#rowOf[index] = row;
    this.#dateOf[index] = date;
    this.#words[index] = known ?? this.#number(this.#wordOf, status, this.statuses, textOf(status) || 'stated');
    this.#laneOf[index] =
      this.#laneIds.get(lane) ??
      this.#number(this.#laneIds, lane, this.#lanes, this.#reader.lanes.idOf(trimmedOf(lane)));
    if (typeof importance === 'number' && importance !== 1) this.#importance.set(index, importance);
    this.#ids.add(idOf(fields['id']));
    return true;
  }

  /** The number of a date; −1 for one that has to be read with its row. */
  #dateIn(value: unknown, row: number, column: string | null): number {
    const dates = this.#dates;
    if (column === null) return -1;
    let id = typeof value === 'string' ? dates.ofDays(value, row) : -1;
    if (id >= 0) {
      if (!this.#hasDays) this.#readDate(value, column);
      this.#hasDays = true;
      return id;
    }
    if (typeof value === 'string' || typeof value === 'number') id = dates.named(value);
    const date = id < 0 ? this.#readDate(value, column) : null;
    return date ? dates.know(value, date) : id;
  }

  /** A date that nothing else has to be known for, and nothing is reported of; `null` for any other. */
  #readDate(value: unknown, column: string): FuzzyDate | null {
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    const reading = this.#reader.dates.read(value, column);
    return reading && !reading.problems.length ? reading.date : null;
  }

  /** The number of a word in a list, which is remembered by what stands for it in a row, too. */
  #number(numbers: Map<unknown, number>, name: unknown, words: string[], word: string): number {
    const number = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, number).set(name, number);
    return number;
  }

  /**
   * Takes the event that was read of the row which could not be noted. Tells whether it is kept: else it is made again
   * when it is looked at.
   * @param isDated whether its date is known: else it has to be settled after the last row.
   */
  add(event: WritableEvent, isDated: boolean): boolean {
    const index = this.count++;
    this.#ids.add(event.id);
    this.#rowOf[index] = event.rows[0]!;
    return this.#take(index, event, isDated);
  }

  /** Reads an event again whose date can be read now. Gives those that are kept: it or none. */
  settle(index: number): readonly WritableEvent[] {
    this.#problems = this.#log.problems.length;
    const event = this.#reader.remake(this.rowOf(index));
    return this.#take(index, event, true) ? [event] : [];
  }

  #take(index: number, event: WritableEvent, isDated: boolean): boolean {
    const isAlone = !event.relations.length && !(isDated && !isDrawable(event.date));
    const isKept = !isAlone || this.#log.problems.length > this.#problems;
    this.#isWhole[index] = 1;
    if (isKept) {
      this.#made.set(index, event);
      this.#given.set(index, event.id);
    } else if (isDated) this.#place(index, event);
    return isKept;
  }

  /** Notes what an event is among the others. */
  #place(index: number, {date, status, lane, importance, claims, rows}: TimelineEvent): void {
    if (isDrawable(date)) {
      const days = this.#dates.ofDays(date.text, rows[0]!);
      this.#dateOf[index] = days < 0 ? this.#dates.know(date, date) : days;
      if (status === 'claimed' && countParties(claims) > 1) this.agreed++;
    }
    this.#words[index] = this.#wordOf.get(status) ?? this.#number(this.#wordOf, status, this.statuses, status);
    this.#laneOf[index] = this.#laneIds.get(lane) ?? this.#number(this.#laneIds, lane, this.#lanes, lane);
    if (importance !== 1) this.#importance.set(index, importance);
  }

  /** Gives each event an id of its own, in steps, as `nameEvents` does. */
  *settleIds(tell: TellRepeated): Generator<void, void, undefined> {
    const given = (index: number): string => this.#given.get(index) ?? idOf(this.#valueOf(index, 'id'));
    yield* this.#ids.settle({count: this.count, given, row: (index) => this.rowOf(index)}, tell);
    let looked = 0;
    for (const [index, event] of this.#made) {
      event.id = this.#ids.of(index);
      if (++looked % 1000 === 0) yield;
    }
  }

  /** A field of an event that is not kept. */
  #valueOf(index: number, name: string): unknown {
    const row = this.rowOf(index);
    return this.#isWhole[index] ? this.#rows.again(row).fields[name] : this.#rows.value(row, name);
  }

  /** After the last row, when all events are as they stay: puts them in the order of time, in steps. */
  *build(): Generator<void, void, undefined> {
    const rest: number[] = [];
    let looked = 0;
    // Those whose dates were settled last came last.
    const kept = [...this.#made].sort(([a], [b]) => a - b);
    for (const [index, event] of kept) {
      if (!isDrawable(event.date)) rest.push(index);
      this.#place(index, event);
      if (event.relations.length) this.#relating.push(index);
      if (++looked % 1000 === 0) yield;
    }
    this.drawable = this.count - rest.length;
    this.#order = new Uint32Array(this.count);
    this.#order.set(rest, this.drawable);
    const dateOf = (index: number): FuzzyDate => this.#made.get(index)!.date;
    yield* sortInSteps(this.#order, (a, b) => compareDates(dateOf(a), dateOf(b)), this.drawable);
    yield* this.#orderByTime(rest);
    yield* this.#fill();
    this.dates = yield* this.#dates.facts((row) => this.#reader.remake(row).date);
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
    this.#rowOf = this.#rowOf.slice(0, count);
    this.#laneOf = this.#laneOf.slice(0, count);
  }

  event(rank: number): TimelineEvent {
    const index = this.#order[rank]!;
    const known = this.#all?.[rank] ?? this.#made.get(index) ?? this.#young.get(index);
    if (known) return known;
    const event =
      this.#old.get(index) ?? Object.assign(this.#reader.remake(this.rowOf(index)), {id: this.#ids.of(index)});
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
    return this.#ids.find(id, (row) => this.indexOf(row));
  }

  group(rank: number, field: GroupField): string {
    if (field === 'status') return this.statuses[this.status[rank]!]!;
    const index = this.#order[rank]!;
    if (field === 'lane') return this.#lanes[this.#laneOf[index]!]!;
    const event = this.#made.get(index);
    if (event) return (field === 'place' ? event.place?.name : event.actors[0]) ?? '';
    const [text = ''] = textsIn(this.#valueOf(index, field === 'actor' ? 'actors' : field));
    return text;
  }

  searchText(rank: number): string {
    const index = this.#order[rank]!;
    const event = this.#made.get(index);
    const parts = event ? textsOf(event) : this.#textsOf(index);
    if (parts[1] === parts[0]) parts[1] = '';
    return parts.filter(Boolean).join('\n');
  }

  /** The texts of a row that are searched. */
  #textsOf(index: number): unknown[] {
    const row = this.rowOf(index);
    if (!this.#isWhole[index]) return TEXTS.flatMap((name) => this.#rows.value(row, name));
    const {fields} = this.#rows.again(row);
    const [title, label, summary, ...lists] = TEXTS.map((name) => fields[name]);
    // What stands for a title is the normaliser's.
    if (!isFilled(title)) return textsOf(this.#reader.remake(row));
    const said = listOf(fields['claims']).map((claim) => (isFields(claim) ? [claim['says'], claim['by']] : claim));
    return [...[title, label, summary].map((text) => textsIn(text)[0]), ...[...lists, ...said].flatMap(textsIn)];
  }

  relating(id: string): readonly number[] {
    const names = (index: number): boolean => this.#made.get(index)!.relations.some(({to}) => to === id);
    return this.#relating.filter(names).map((index) => this.#rankOf[index]!);
  }
}

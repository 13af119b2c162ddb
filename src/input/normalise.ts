import {dateKey, isDrawable} from '../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../model/date.js';
import {STATUSES, type TimelineData, type TimelineEvent} from '../model/event.js';
import {orderInSteps} from '../model/order-events.js';
import type {Problem, ProblemPlace, Reading} from '../model/problem.js';
import {inferStatus} from '../model/status.js';
import type {DateReading, DateSource} from './dates/edtf-reader.js';
import {readClaims, readFigures, readGrade, readMedia, readPlace, readRelations} from './event-parts.js';
import type {MappedRow, MappedRows} from './format.js';
import {farDates} from './far-dates.js';
import {LaneList} from './lane-list.js';
import {nameEvents, type TellRepeated} from './name-events.js';
import type {Parts} from './parts.js';
import {buildProblem} from './problem-log.js';
import type {ReadingLog} from './reading-log.js';
import {
  asGiven,
  EVENT_FIELDS,
  idOf,
  InputRecord,
  isFields,
  isTooDeep,
  MAX_DEPTH,
  setField,
  textOf,
  type Fields,
  type RecordContext,
} from './record.js';
import type {RowReader, RowTable} from './row-table.js';
import {SourceList} from './source-list.js';

/** Rows that are read between two chances to pause. */
const STEP = 100;
const UNTITLED = '(untitled)';
const NO_EXTRA = Object.freeze({});

const DOCUMENT = new Set(['title', 'description', 'lang', 'published', 'lanes', 'sources', 'events']);

type Writable<T> = {-readonly [K in keyof T]: T[K]};
type DraftEvent = Writable<TimelineEvent>;

/** An event whose date is not known yet. */
interface Draft {
  readonly event: DraftEvent;
  readonly record: InputRecord;
  readonly extra: MappedRow['extra'];
}

/** Whether a value comes back as it was given from the date that was read from it, or from its words. */
function isCarried(value: unknown, date: FuzzyDate, words: string): boolean {
  const text = textOf(isFields(value) ? value['text'] : value)?.trim();
  return value === undefined || value === null || text === date.text || text === words;
}

/** Reads the rows of one document; everything that they share is in here. */
class Normaliser implements RecordContext, RowReader {
  readonly lanes = new LaneList(this);
  readonly #sources = new SourceList();
  readonly dates: DateSource;
  readonly #document: InputRecord;
  /** Those whose dates depend on the whole column; by their places, where they are made when they are looked at. */
  readonly #deferred: (Draft | number)[] = [];
  readonly #matched = new Map<string, string>();
  #columns: MappedRow['columns'];
  /** Where rows can be read again. */
  #table: RowTable | null = null;
  readonly #events: DraftEvent[] = [];
  #isOpen = false;
  #isOver = false;

  constructor(
    private readonly log: ReadingLog,
    private readonly format: string,
    private readonly parts: Parts,
  ) {
    this.dates = new parts.DateReader(log.options);
    this.#document = new InputRecord(log.about, DOCUMENT, this, {});
  }

  /** What is read again has been reported. */
  report: RecordContext['report'] = (code, where, value, params) => {
    if (!this.#isOver) this.log.add(code, where, value, params);
  };

  readDate: RecordContext['readDate'] = (value, record, name) => {
    const column = record.column(name);
    const reading = this.dates.read(value, column) ?? this.dates.settle(value, column);
    const date = this.#usable(reading, record, name);
    if (!date || !isCarried(value, date, '')) record.keep(name);
    return date;
  };

  *read(rows: MappedRows): Generator<number, Reading> {
    const {log} = this;
    let count = 0;
    for (const mapped of rows) {
      this.#openDocument();
      const {lasting} = log;
      if (lasting && this.parts.RowTable) this.#table ??= new this.parts.RowTable(lasting, log, this);
      if (mapped) {
        this.#match(mapped.columns);
        if (!this.#table?.note(mapped)) this.#addEvent(mapped);
      }
      if (++count % STEP === 0 || !mapped) yield Math.min(Math.max(count, this.#table?.count ?? 0), log.rows);
    }
    log.isMapped = true;
    this.#openDocument();
    for (const [index, draft] of this.#deferred.entries()) {
      if (typeof draft === 'number') this.#events.push(...this.#table!.settle(draft));
      else this.#finish(draft);
      if (index % STEP === 0) yield log.rows;
    }
    const table = this.#table;
    const tell: TellRepeated = (row, given, id) =>
      this.report('id-repeated', {row, id: given, column: 'id'}, given, {id});
    yield* this.#all(table ? table.settleIds(tell) : nameEvents(this.#events, tell));
    this.#checkRelations();
    const about = this.#readDocument();
    this.#isOver = true;
    if (table) yield* this.#all(table.build());
    const ordered = table ?? {events: yield* this.#all(orderInSteps(this.#events))};
    this.#tellFar(table, ordered);
    const data: TimelineData = {
      ...about,
      lanes: this.lanes.lanes,
      sources: this.#sources.sources,
      get events() {
        return ordered.events;
      },
      ...(table && {table}),
    };
    const matched = [...this.#matched].map(([field, column]) => ({field, column}));
    return {
      data,
      problems: log.sorted,
      format: this.format,
      rows: log.rows,
      structural: log.structuralRows,
      ...(matched.length && {matched}),
    };
  }

  /** Names the dates that are far away from all others. */
  #tellFar(table: RowTable | null, ordered: {readonly events: readonly TimelineEvent[]}): void {
    const dated = table ? [] : ordered.events.filter(({date}) => isDrawable(date));
    for (const place of farDates(table?.key ?? dated.map(({date}) => dateKey(date)))) {
      const {date, dateText, rows} = table?.event(place) ?? dated[place]!;
      this.log.add('date-far', {row: rows[0], column: this.#columns?.['date'] ?? 'date'}, dateText || date.text);
    }
  }

  /** All steps of some work after the last row. */
  *#all<T>(steps: Generator<unknown, T>): Generator<number, T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield this.log.rows;
    }
  }

  /** What the events refer to comes before them. */
  #openDocument(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const {options} = this.log;
    const page = new InputRecord({published: options.published}, DOCUMENT, this, {});
    this.dates.published = this.#document.date('published') ?? page.date('published');
    this.lanes.addListed(this.#document);
    this.#sources.addListed(this.#document);
  }

  #readDocument(): Omit<TimelineData, 'lanes' | 'sources' | 'events'> {
    const record = this.#document;
    return {
      title: record.text('title'),
      description: record.text('description'),
      lang: record.text('lang'),
      published: this.dates.published,
      extra: record.extra() ?? NO_EXTRA,
    };
  }

  #checkRelations(): void {
    const events = this.#events;
    const table = this.#table;
    const ids = table ? null : new Set(events.map((event) => event.id));
    for (const {id, relations, rows} of events) {
      for (const {to} of relations) {
        if (ids ? !ids.has(to) : table!.indexOfId(to) < 0)
          this.report('relation-unknown', {row: rows[0], column: 'relations', id}, to, {to});
      }
    }
  }

  /** Remembers what a table's columns were taken for, where the names differ. */
  #match(columns: MappedRow['columns']): void {
    if (!this.log.tellsColumns || !columns || columns === this.#columns) return;
    this.#columns = columns;
    for (const [field, column] of Object.entries(columns))
      if (field !== column && !this.#matched.has(field)) this.#matched.set(field, column);
  }

  #addEvent(mapped: MappedRow): void {
    const draft = this.#read(mapped);
    const {event, record} = draft;
    const table = this.#table;
    const reading = this.dates.read(record.value('date'), record.column('date'));
    if (reading) this.#setDate(draft, reading);
    const isKept = !table || table.add(event, reading !== null);
    if (isKept) this.#events.push(event);
    if (!reading) this.#deferred.push(isKept ? draft : table.count - 1);
    else if (isKept) this.#setExtra(draft);
  }

  /** Reads the event of a row again. */
  remake(row: number): DraftEvent {
    const draft = this.#read(this.log.lasting!.again(row));
    this.#finish(draft);
    return draft.event;
  }

  /** Sets what may depend on the whole column. */
  #finish(draft: Draft): void {
    const {record} = draft;
    const [value, column] = [record.value('date'), record.column('date')];
    this.#setDate(draft, this.dates.read(value, column) ?? this.dates.settle(value, column));
    this.#setExtra(draft);
  }

  /** Reads all of a row but its date, and what follows from that. The event has the id that it is given. */
  #read(mapped: MappedRow): Draft {
    const {rows} = mapped;
    const row = rows[0]!;
    const {lasting, lineOf} = this.log;
    const fields = this.#withoutAbyss(mapped.bounds && lasting ? lasting.again(row).fields : mapped.fields, row);
    let {extra} = mapped;
    // The cells of a table are text.
    if (extra && !lineOf) {
      const all = this.#withoutAbyss(extra(), row);
      extra = () => all;
    }
    const id = idOf(fields['id']);
    const where: ProblemPlace = id ? {row, id} : {row};
    const record = new InputRecord(fields, EVENT_FIELDS, this, where, '', mapped.columns);
    const event = this.#readEvent(record, rows);
    event.id = id;
    // What is no id is reported.
    if (!id) record.text('id');
    return {event, record, extra};
  }

  /** The fields without those that nobody could write down again, which are reported. */
  #withoutAbyss(fields: Fields, row: number): Fields {
    // What a format makes of the cells of a table is as deep as it makes it.
    if ((this.log.lineOf && !this.log.tellsColumns) || !isTooDeep(fields)) return fields;
    const names = Object.keys(fields).filter((name) => isTooDeep({[name]: fields[name]}));
    for (const name of names) this.report('too-deep', {row, column: name}, typeof fields[name], {depth: MAX_DEPTH});
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  }

  /** What a format has besides, and given fields that could not be used, each under a name of its own. */
  #joinExtra(extra: Fields, own: Fields | undefined): Fields {
    // The cells of a table have their names from `restOf` already.
    if (!own && this.log.lineOf && !this.log.tellsColumns) return extra;
    let isPlain = !own;
    for (const name in extra) isPlain &&= !EVENT_FIELDS.has(name);
    if (isPlain) return extra;
    const joined: Record<string, unknown> = {};
    for (const name of Object.keys(extra)) setField(joined, asGiven(name), extra[name]);
    for (const name of Object.keys(own ?? NO_EXTRA)) setField(joined, name, own![name]);
    return joined;
  }

  #readEvent(record: InputRecord, rows: readonly number[]): DraftEvent {
    const label = record.text('label');
    const givenTitle = record.text('title');
    if (!givenTitle) record.report('title', 'title-missing', '');
    const title = givenTitle || label || UNTITLED;
    const claims = readClaims(record, this.#sources);
    const event: DraftEvent = {
      id: '',
      date: NO_DATE,
      dateText: record.text('dateText'),
      label: label || title,
      title,
      summary: record.text('summary'),
      lane: this.lanes.idOf(record.text('lane')),
      place: readPlace(record),
      actors: record.texts('actors'),
      tags: record.texts('tags'),
      status: '',
      claims,
      sources: this.#sources.idsOf(record),
      relations: readRelations(record),
      media: readMedia(record),
      figures: readFigures(record),
      importance: record.number('importance') ?? 1,
      lang: record.text('lang'),
      grade: readGrade(record),
      rows,
      extra: NO_EXTRA,
    };
    return event;
  }

  #setDate({event, record, extra}: Draft, reading: DateReading): void {
    const usable = this.#usable(reading, record, 'date');
    event.date = reading.date;
    // What could not be read is still what the source says.
    event.dateText ||= reading.dateText || (usable ? '' : reading.date.text);
    const value = record.value('date');
    // A format that composes its dates keeps their parts itself.
    const isComposed = extra !== undefined && typeof value === 'object';
    if (usable && !isComposed && !isCarried(value, usable, event.dateText)) record.keep('date');
    event.status = this.#statusOf(record, event);
  }

  #setExtra({event, record, extra}: Draft): void {
    const own = record.extra();
    event.extra = extra ? this.#joinExtra(extra(), own) : (own ?? NO_EXTRA);
  }

  /** Reports what reading a date has found; a date that cannot be used is kept as given. */
  #usable({date, problems}: DateReading, record: InputRecord, name: string): FuzzyDate | null {
    for (const {code, raw, params} of problems) record.report(name, code, raw, params);
    if (date.kind !== 'none') return date;
    if (problems.some(({code}) => code !== 'date-missing')) record.keep(name);
    return null;
  }

  #statusOf(record: InputRecord, event: TimelineEvent): string {
    const given = record.text('status');
    const status = inferStatus(given, event.claims, event.date);
    if (!STATUSES.some((known) => known === status)) record.report('status', 'status-unknown', given);
    else if (given && given !== status) record.keep('status');
    return status;
  }
}

/** A timeline without a single event. */
export function buildEmptyReading(format: string, problems: readonly Problem[] = []): Reading {
  const data: TimelineData = {
    title: '',
    description: '',
    lang: '',
    published: null,
    lanes: [],
    sources: [],
    events: [],
    extra: NO_EXTRA,
  };
  return {data, problems, format, rows: 0, structural: 0};
}

/** A reading of what cannot be read at all, and why. */
export const refuse = (
  format: string,
  ...[code, raw = '', params]: [Problem['code'], string?, Problem['params']?]
): Reading => buildEmptyReading(format, [buildProblem(code, {}, raw, params, 'refused')]);

/** Takes all steps of reading at once. */
export function runSteps<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The one normaliser that every format ends in: rows as authors write them become events with every field present, in
 * the order of time. Never throws for bad data. Each row becomes an event, or is accounted for in the log; everything
 * that could not be used is a problem, and kept in `extra`. In steps, each a few milliseconds long, which yield how
 * many rows have been read, so that a page can breathe. Takes time in proportion to the number of rows.
 * @param format what the reading calls itself.
 * @param parts what data needs that is not our own, or that is long.
 * @throws NeedsMore for a date that is not EDTF, without them.
 */
export function normaliseInSteps(
  rows: MappedRows,
  log: ReadingLog,
  format: string,
  parts: Parts,
): Generator<number, Reading> {
  return new Normaliser(log, format, parts).read(rows);
}

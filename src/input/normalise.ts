import {isDrawable} from '../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../model/date.js';
import {STATUSES, type TimelineData, type TimelineEvent} from '../model/event.js';
import {orderEvents} from '../model/order-events.js';
import {parseEdtf, type EdtfResult} from '../model/parse-edtf.js';
import type {Problem, Reading} from '../model/problem.js';
import {inferStatus} from '../model/status.js';
import {readClaims, readFigures, readGrade, readMedia, readPlace, readRelations} from './event-parts.js';
import {LaneList} from './lane-list.js';
import {buildProblem} from './problem-log.js';
import {InputRecord, isFields, textOf, type RecordContext} from './record.js';
import {SourceList} from './source-list.js';

export interface NormaliseOptions {
  /** IANA name of the zone in which times without an offset are placed; "" or absent: nowhere in particular. */
  readonly timeZone?: string;
}

/** Rows that are read between two chances to pause. */
const STEP = 250;
const UNTITLED = '(untitled)';
const NO_EXTRA = Object.freeze({});

const DOCUMENT = new Set(['title', 'description', 'lang', 'published', 'lanes', 'sources', 'events']);
const EVENT = new Set(
  (
    'id date dateText label title summary lane place actors tags status claims sources relations media figures ' +
    'importance lang grade'
  ).split(' '),
);

/** The rows of a document, an array of events, or a single event; `null` where `raw` is none of them. */
function rowsOf(raw: unknown): readonly unknown[] | null {
  if (Array.isArray(raw)) return raw as readonly unknown[];
  if (!isFields(raw)) return null;
  const {events, date} = raw;
  if (Array.isArray(events)) return events as readonly unknown[];
  return events === undefined && date !== undefined ? [raw] : null;
}

const givenId = (row: unknown): string => {
  const id = isFields(row) ? textOf(row['id']) : null;
  return id?.trim() ? id : '';
};

/** Reads the rows of one document; everything that they share is in here. */
class Normaliser implements RecordContext {
  readonly problems: Problem[] = [];
  readonly lanes = new LaneList(this);
  readonly sources = new SourceList(this);
  readonly #dates = new Map<string, EdtfResult>();
  /** Each id that the data gives or that was made for it, and whether an event has it already. */
  readonly #ids = new Map<string, boolean>();
  readonly #nextOf = new Map<string, number>();

  constructor(private readonly options: NormaliseOptions) {}

  report: RecordContext['report'] = (code, where, value, params) => {
    this.problems.push(buildProblem(code, where, value, params));
  };

  readDate: RecordContext['readDate'] = (text, record, name) => {
    let result = this.#dates.get(text);
    if (!result) this.#dates.set(text, (result = parseEdtf(text, {extensions: true, timeZone: this.options.timeZone})));
    if (!result.ok) {
      this.report(result.code, record.place(name), text, {detail: result.detail});
      return null;
    }
    const {date} = result;
    if (date.extended) this.report('date-extended', record.place(name), text);
    if (date.written.length && !isDrawable(date)) this.report('date-beyond-range', record.place(name), text);
    return date;
  };

  *readEvents(rows: readonly unknown[]): Generator<number, readonly TimelineEvent[]> {
    for (const row of rows) {
      const id = givenId(row);
      if (id) this.#ids.set(id, false);
    }
    const events: TimelineEvent[] = [];
    for (let row = 0; row < rows.length; row++) {
      if (row && row % STEP === 0) yield row;
      const fields = rows[row];
      if (isFields(fields)) events.push(this.#readEvent(fields, row));
      else {
        const type = Array.isArray(fields) ? 'array' : fields === null ? 'null' : typeof fields;
        this.problems.push(buildProblem('not-an-object', {row}, fields, {type}, 'refused'));
      }
    }
    this.#checkRelations(events);
    if (rows.length > STEP) yield rows.length;
    return orderEvents(events);
  }

  #checkRelations(events: readonly TimelineEvent[]): void {
    if (events.every((event) => !event.relations.length)) return;
    const ids = new Set(events.map((event) => event.id));
    for (const {id, relations, rows} of events) {
      for (const {to} of relations) {
        if (!ids.has(to)) this.report('relation-unknown', {row: rows[0], column: 'relations', id}, to, {to});
      }
    }
  }

  #readEvent(fields: Readonly<Record<string, unknown>>, row: number): TimelineEvent {
    const given = givenId(fields);
    const where = given ? {row, id: given} : {row};
    const record = new InputRecord(fields, EVENT, this, where);
    const id = this.#idOf(record, given, row);
    const label = record.text('label');
    const givenTitle = record.text('title');
    if (!givenTitle) this.report('title-missing', record.place('title'), '');
    const title = givenTitle || label || UNTITLED;
    const date = this.#dateOf(record);
    const claims = readClaims(record, this, this.sources);
    return {
      id,
      date,
      // What could not be read is still what the source says.
      dateText: record.text('dateText') || (date.kind === 'none' ? date.text : ''),
      label: label || title,
      title,
      summary: record.text('summary'),
      lane: this.lanes.idOf(record.text('lane')),
      place: readPlace(record, this),
      actors: record.texts('actors'),
      tags: record.texts('tags'),
      status: this.#statusOf(record, claims, date),
      claims,
      sources: this.sources.idsOf(record),
      relations: readRelations(record, this),
      media: readMedia(record, this),
      figures: readFigures(record, this),
      importance: record.number('importance') ?? 1,
      lang: record.text('lang'),
      grade: readGrade(record, this),
      rows: [row],
      extra: record.extra() ?? NO_EXTRA,
    };
  }

  #dateOf(record: InputRecord): FuzzyDate {
    const date = record.date('date');
    if (date) return date;
    const value = record.value('date');
    const text = textOf(value ?? '')?.trim();
    if (text === '') this.report('date-missing', record.place('date'), '');
    return text ? {...NO_DATE, text} : NO_DATE;
  }

  #statusOf(record: InputRecord, claims: TimelineEvent['claims'], date: FuzzyDate): string {
    const given = record.text('status');
    const status = inferStatus(given, claims, date);
    if (!STATUSES.some((known) => known === status)) this.report('status-unknown', record.place('status'), given);
    else if (given && given !== status) record.keep('status');
    return status;
  }

  /** The id as given where it is free, else one that is made of it, or of the number of the row. */
  #idOf(record: InputRecord, given: string, row: number): string {
    if (!given) record.text('id');
    const base = given || `event-${row + 1}`;
    let id = base;
    if (given ? this.#ids.get(id) : this.#ids.has(id)) {
      let number = this.#nextOf.get(base) ?? 2;
      do id = `${base}-${number++}`;
      while (this.#ids.has(id));
      this.#nextOf.set(base, number);
      if (given) this.report('id-repeated', record.place('id'), given, {id});
    }
    // Where the data gives no id at all, the numbers of the rows cannot meet another id.
    if (this.#ids.size) this.#ids.set(id, true);
    return id;
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

/**
 * The one normaliser that every format ends in: what authors write (`TimelineDocument`, an array of events, or one
 * event) becomes events with every field present, in the order of time. Never throws for bad data. Each row becomes
 * an event, or a `refused` problem; everything that could not be used is a problem, and kept in `extra`.
 * Takes time in proportion to the number of rows (and to order them).
 * @param format what the reading calls itself.
 */
export function normaliseDocument(raw: unknown, format: string, options: NormaliseOptions = {}): Reading {
  return runSteps(normaliseInSteps(raw, format, options));
}

/** Takes all steps of reading at once. */
export function runSteps(steps: Generator<number, Reading>): Reading {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, each a few milliseconds long: yields how many rows have been read, so that a page can breathe. */
export function* normaliseInSteps(
  raw: unknown,
  format: string,
  options: NormaliseOptions = {},
): Generator<number, Reading> {
  const rows = rowsOf(raw);
  if (!rows) return buildEmptyReading(format, [buildProblem('not-a-timeline', {}, raw, {}, 'refused')]);
  const normaliser = new Normaliser(options);
  const isDocument = isFields(raw) && raw['events'] === rows;
  const record = new InputRecord(isDocument ? raw : {}, DOCUMENT, normaliser, {});
  const {lanes, sources} = normaliser;
  lanes.addListed(record.value('lanes'));
  sources.addListed(record);
  const about = {
    title: record.text('title'),
    description: record.text('description'),
    lang: record.text('lang'),
    published: record.date('published'),
  };
  const events = yield* normaliser.readEvents(rows);
  const data = {...about, lanes: lanes.lanes, sources: sources.sources, events, extra: record.extra() ?? NO_EXTRA};
  return {data, problems: normaliser.problems, format, rows: rows.length, structural: 0};
}

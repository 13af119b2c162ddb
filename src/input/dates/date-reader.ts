import {isDrawable} from '../../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../../model/date.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import type {ProblemCode} from '../../model/problem.js';
import type {ReadOptions} from '../format.js';
import {formatRaw} from '../problem-log.js';
import {isFields, textOf, type Fields} from '../record.js';
import {DateNames} from './date-names.js';
import {edtfDate, edtfInstant, edtfSpan} from './edtf-text.js';
import {english} from './loose-words-en.js';
import {datelineOf, type Dateline} from './loose-words.js';
import {WrittenDate, type DateOrder, type DateProblem} from './written-date.js';

export interface DateReading {
  /** With kind 'none' and the text as read where it cannot be read. */
  readonly date: FuzzyDate;
  /** The words as read, where the date's own text is another ("4 avril 2017" read as 2017-04-04); else "". */
  readonly dateText: string;
  /** `raw` is the text as read. */
  readonly problems: readonly DateProblem[];
}

/** A reading, and what it says about its column. */
interface Attempt extends DateReading {
  /** It would be another in the other order of day and month. */
  readonly depends: boolean;
  readonly proof: DateOrder | null;
}

/** What the values of one column have told so far. */
class Column {
  /** By what was read; `null` for what was put off. */
  readonly known = new Map<unknown, DateReading | null>();
  /** The first value that can be read in one order only, by that order. */
  readonly proofs = new Map<DateOrder, string>();
  /** Values that may be day numbers of a spreadsheet. */
  serials = 0;
  /** There is another value. */
  hasOthers = false;
  /** What was assumed of the column has been said. */
  isSaid = false;

  remember(key: unknown, reading: DateReading | null): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    if (key !== undefined) this.known.set(key, reading);
  }
}

/** The words of languages; each may read what the ones before could not. */
const LANGUAGES = [english];
/** Longer text is prose. */
const LONGEST = 120;
/** Distinct texts of a column that are remembered; then it starts again. */
const REMEMBERED = 5e4;
const SPACED = /^(\d{4}-\d\d-\d\d) (?=[01]\d:|2[0-3]:)/;
/** Other text is no EDTF: known at once. */
const EDTF_SIGNS = /^[\dESTXYZ?~%\-\u2212+.,:/[\]{}\s]+$/;
const NO_PROBLEMS: readonly DateProblem[] = Object.freeze([]);
/** 1900 system: day 1 is 1 January 1900, and day 60 a 29 February that never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const isSerial = (value: unknown): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && /^\s*\d{5}(\.\d+)?\s*$/.test(value))) &&
  Number(value) >= 2e4 &&
  Number(value) < 80001;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());

/** Not a date that was read before, which has a start as well. */
const hasSides = (value: unknown): value is Fields =>
  isFields(value) && 'start' in value && typeof value['text'] !== 'string';

/** The dates that a value holds: its start and its end where they are given, or the value itself. */
const datesIn = (value: unknown): readonly unknown[] =>
  (hasSides(value) ? [value['start'], value['end']] : [value]).filter((date) => !isBlank(date));

/** By what a value is remembered; `undefined` for objects that have no such text. */
function keyOf(value: unknown): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!hasSides(value)) return undefined;
  const parts = [value['start'], value['startTime'], value['end'], value['endTime']].map((part) => part ?? '');
  return parts.every((part) => typeof part === 'string') ? parts.join('\0') : undefined;
}

/** The day, or the minute, of a day number of a spreadsheet. */
function serialText(value: unknown): string {
  const [day = '', time = ''] = edtfInstant(SERIAL_EPOCH + Math.round(Number(value) * 1440) * 6e4).split('T');
  return Number.isInteger(Number(value)) ? day : `${day} ${time.slice(0, 5)}`;
}

const namesByLang = new Map<string, DateNames>();

/** The names of a language, made once. */
function namesOf(lang: string): DateNames {
  let names = namesByLang.get(lang);
  if (!names) namesByLang.set(lang, (names = new DateNames(lang, english)));
  return names;
}

const alone = (reading: DateReading): Attempt => ({...reading, depends: false, proof: null});

/** No date, with the words that there are. */
const none = (text: string, problems: readonly DateProblem[]): Attempt =>
  alone({date: {...NO_DATE, text}, dateText: text, problems});

const MISSING = none('', [{code: 'date-missing', raw: ''}]);

const failure = (code: ProblemCode, raw: string): DateProblem => ({code, raw, params: {detail: raw}});

/**
 * Reads the dates of a document, in all the ways in which people and programs write them, as EDTF that is no finer
 * than what is written. What may be two dates is read as both, unless its column shows which. Never throws; the same
 * values give the same dates on every machine, at every time.
 *
 * Decisions: a bare negative year is historical (-500 is 500 BCE), unless it is EDTF (-0500); two digits of a year are
 * of 1970–2069, and uncertain; dots stand between day, month and year in that order; a number of 10 digits is in
 * seconds, which is said.
 */
export class DateReader {
  #published: FuzzyDate | null = null;
  #dateline: Dateline | null = null;
  readonly #columns = new Map<string, Column>();
  readonly #edtf: {readonly extensions: true; readonly timeZone: string};

  constructor(private readonly options: ReadOptions) {
    this.#edtf = {extensions: true, timeZone: options.timeZone ?? ''};
  }

  /** The dateline; null: none. Set before the first read. */
  get published(): FuzzyDate | null {
    return this.#published;
  }

  set published(date: FuzzyDate | null) {
    this.#published = date;
    this.#dateline = datelineOf(date);
  }

  /**
   * Reads one value of a column. `null`: what this is depends on the whole column (03/04/2017, 42829); ask `settle`
   * once all rows are read.
   */
  read(value: unknown, column: string): DateReading | null {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known) return known;
    const dates = datesIn(value);
    if (!dates.length) return MISSING;
    if (dates.every(isSerial)) {
      state.serials++;
      return null;
    }
    state.hasOthers = true;
    if (known === null) return null;
    const attempt = this.#attempt(value, 'day-month');
    if (attempt.proof && !state.proofs.has(attempt.proof)) state.proofs.set(attempt.proof, attempt.dateText);
    const reading = attempt.depends ? null : attempt;
    state.remember(key, reading);
    return reading;
  }

  /** Reads what `read` put off, by the evidence of its column. */
  settle(value: unknown, column: string): DateReading {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known) return known;
    const dates = datesIn(value);
    const isNumbers = dates.length > 0 && dates.every(isSerial);
    const [reading, said] = isNumbers ? this.#settleSerial(value, state) : this.#settleOrder(value, state);
    state.remember(key, reading);
    if (!said || state.isSaid) return reading;
    state.isSaid = true;
    return {...reading, problems: [...reading.problems, said]};
  }

  #columnOf(name: string): Column {
    let column = this.#columns.get(name);
    if (!column) this.#columns.set(name, (column = new Column()));
    return column;
  }

  /** A reading, and what it assumes of its column. */
  #settleSerial(value: unknown, state: Column): readonly [DateReading, DateProblem?] {
    const raw = datesIn(value).map(formatRaw).join(' – ').trim();
    if (state.hasOthers || state.serials < 2) return [none(raw, [failure('date-unreadable', raw)])];
    const sides = hasSides(value) ? value : {start: value};
    const [start, end] = [sides['start'], sides['end']].map((side) => (isBlank(side) ? '' : serialText(side)));
    const reading = {...this.#sides({...sides, start, end}, 'day-month'), dateText: raw};
    return [reading, {code: 'date-serial', raw, params: {date: reading.date.text}}];
  }

  #settleOrder(value: unknown, {proofs}: Column): readonly [DateReading, DateProblem?] {
    const [proven] = proofs;
    if (proven && proofs.size === 1) {
      const [order, proof] = proven;
      const reading = this.#attempt(value, order);
      return reading.depends
        ? [reading, {code: 'date-order', raw: reading.dateText, params: {order, proof}}]
        : [reading];
    }
    const [first, second] = [this.#attempt(value, 'day-month'), this.#attempt(value, 'month-day')];
    // What ends before it starts in one order is meant in the other.
    const readable = [first, second].filter(({date}) => date.kind !== 'none');
    return [first.depends && readable.length > 1 ? this.#both(first, second) : (readable[0] ?? first)];
  }

  /** One moment on either of two days. Of what is no such moment, only the years are the same in both orders. */
  #both(a: Attempt, b: Attempt): DateReading {
    const [first, second] = (a.date.earliest <= b.date.earliest ? [a, b] : [b, a]).map(({date}) => date.text);
    const isMoment = a.date.kind === 'moment' && b.date.kind === 'moment';
    const edtf = isMoment ? `[${first},${second}]` : first!.replace(/(\d{4})-\d\d-\d\d(?:T(?:[\d:+Z-]|\.\d)*)?/g, '$1');
    const params = {first: first!, second: second!};
    return this.#finish(edtf, a.dateText, [...a.problems, {code: 'date-ambiguous', raw: a.dateText, params}]);
  }

  #attempt(value: unknown, order: DateOrder): Attempt {
    if (typeof value === 'string') return this.#text(value.trim(), order);
    if (typeof value === 'number') return this.#number(value, order);
    if (value instanceof Date) return this.#plain(edtfInstant(value.getTime()), value);
    if (isFields(value)) {
      if (typeof value['text'] === 'string') return this.#text(value['text'].trim(), order);
      if ('year' in value) return this.#object(value);
      if (hasSides(value)) return this.#sides(value, order);
    }
    return this.#plain('', value);
  }

  /** Text: EDTF as it is, and anything else as the words of a language tell. */
  #text(text: string, order: DateOrder): Attempt {
    // As databases write it: much of it, and nothing to think about.
    const edtf = text.replace(SPACED, '$1T');
    const result = EDTF_SIGNS.test(edtf) ? parseEdtf(edtf, this.#edtf) : null;
    if (result?.ok) {
      const isOwn = edtf === text;
      return alone({date: result.date, dateText: isOwn ? '' : text, problems: this.#check(result.date, text, isOwn)});
    }
    // A day with a time that does not exist is still that day.
    const {code, detail} = result ?? {code: 'date-unreadable', detail: text};
    if (text.length > LONGEST || (code !== 'date-unreadable' && !/^[\d-]+T[^/]+$/.test(text))) {
      return none(text, [{code, raw: text, params: {detail}}]);
    }
    const names = namesOf(this.options.lang ?? 'en');
    const folded = names.fold(text);
    let written!: WrittenDate;
    for (const words of LANGUAGES) {
      written = new WrittenDate(words, names, this.#dateline, order).read(folded);
      // One part of the text may show how the others are meant.
      const {proof, depends} = written;
      if (depends && proof) written = new WrittenDate(words, names, this.#dateline, proof).read(folded);
      if (written.edtf) break;
    }
    return this.#written(text, written);
  }

  #written(text: string, {edtf, depends, proof, problems, failure: code, isLoose}: WrittenDate): Attempt {
    if (!edtf) return none(text, [failure(code, text)]);
    const all = [...problems];
    if (isLoose)
      all.push({code: 'date-from-dateline', raw: text, params: {date: edtf, published: this.#dateline!.text}});
    return {...this.#finish(edtf, text, all), depends: depends && !proof, proof};
  }

  #number(value: number, order: DateOrder): Attempt {
    const text = String(value);
    const size = Math.abs(value);
    // Fourteen digits are a date and a time: as milliseconds, they would be in the year 2286 or later.
    if (!(size >= 1e8) || /^\d{14}$/.test(text)) return this.#text(text, order);
    if (size >= 1e11) return this.#plain(edtfInstant(value), value);
    const date = edtfInstant(value * 1e3);
    return this.#plain(date, value, [{code: 'date-epoch', raw: text, params: {date, other: edtfInstant(value)}}]);
  }

  /** A date that a program wrote, already in EDTF; "" for one that is none. */
  #plain(edtf: string, value: unknown, problems: readonly DateProblem[] = NO_PROBLEMS): Attempt {
    const raw = formatRaw(value);
    if (!edtf) return none(typeof value === 'number' ? raw : '', [...problems, failure('date-unreadable', raw)]);
    return alone(this.#finish(edtf, typeof value === 'number' ? raw : '', problems, raw));
  }

  /** TimelineJS: `{year, month, day, hour, minute, second, millisecond}`, where -500 is 500 BCE. */
  #object(value: Fields): Attempt {
    const part = (name: string): string => textOf(value[name])?.trim() ?? '';
    const [year, month, day] = ['year', 'month', 'day'].map((name) => (part(name) ? Number(part(name)) : null));
    // A month beyond 12 would be a season.
    if (![year, month ?? 0, day ?? 0].every(Number.isSafeInteger) || month! > 12) return this.#plain('', value);
    const [hour, minute, second, ms] = ['hour', 'minute', 'second', 'millisecond'].map((name) =>
      part(name).padStart(2, '0'),
    );
    let text = edtfDate(year! < 0 ? year! + 1 : year!, month, day);
    // A time has its minutes: what happened within an hour is of that day.
    if (day && part('hour') && part('minute')) {
      text += ` ${hour}:${minute}`;
      if (part('second')) text += `:${second}`;
      if (part('millisecond')) text += `.${ms!.padStart(3, '0')}`;
    }
    return {...this.#text(text, 'day-month'), dateText: part('display_date')};
  }

  /** `{start, startTime, end, endTime}`. Without an end, or with the same one, a moment; else something that lasted. */
  #sides(value: Fields, order: DateOrder): Attempt {
    const a = this.#side(value['start'], value['startTime'], order);
    // An end that is only a time is on the same day.
    const isSameDay = isBlank(value['end']) && !isBlank(value['endTime']);
    const b = this.#side(value[isSameDay ? 'start' : 'end'], value['endTime'], order);
    if (!b) return a ?? MISSING;
    const problems = [...(a?.problems ?? []), ...b.problems];
    const proof = a?.proof ?? b.proof;
    const depends = (a?.depends ?? false) || b.depends;
    if (a?.date.text === b.date.text) return {...a, depends, proof};
    const sides = [a, b].flatMap((side) => side ?? []);
    const words = sides.map(({date, dateText}) => dateText || date.text).join(' – ');
    // What is no single date has no place in an interval: that side is there, but not known.
    const [from = '', to = ''] = [a, b].map((side) => (side?.date.kind === 'moment' ? side.date.text : ''));
    if (!from && !to) return none(words, problems);
    const isSaid = sides.some(({dateText}) => dateText);
    const reading = this.#finish(edtfSpan(from, to), isSaid ? words : '', problems);
    // Of "22:00 to 02:00" on one day, the start is known.
    return {
      ...(a && isSameDay && reading.date.kind === 'none' ? {...a, problems: reading.problems} : reading),
      depends,
      proof,
    };
  }

  /** A date and a time of day, read as one text; `null` where there is no date. */
  #side(value: unknown, time: unknown, order: DateOrder): Attempt | null {
    if (isBlank(value)) return null;
    const clock = textOf(time ?? '')?.trim();
    if (!clock || typeof value !== 'string') return this.#attempt(value, order);
    const dateText = `${value.trim()} ${clock}`;
    const reading = this.#text(dateText, order);
    // Nothing is said by "2017-04-04T06:30" that the two columns do not say.
    if (reading.date.text === `${value.trim()}T${clock}`) return {...reading, dateText: ''};
    if (reading.date.kind !== 'none') return reading;
    // What is no time does not take the day away.
    const day = this.#text(value.trim(), order);
    if (day.date.kind === 'none') return day;
    return {...day, dateText, problems: [...day.problems, {code: 'time-impossible', raw: clock}]};
  }

  /** A reading of EDTF that was made here. That it goes beyond EDTF is then nothing to tell. */
  #finish(edtf: string, dateText: string, problems: readonly DateProblem[], raw = dateText || edtf): DateReading {
    const result = parseEdtf(edtf, this.#edtf);
    if (!result.ok) return none(dateText || edtf, [...problems, failure(result.code, raw)]);
    const more = this.#check(result.date, raw, false);
    return {
      date: result.date,
      dateText: dateText === edtf ? '' : dateText,
      problems: more.length ? [...problems, ...more] : problems,
    };
  }

  /** What is to be said about a date that was read; `isOwn`: from the author's own EDTF. */
  #check(date: FuzzyDate, raw: string, isOwn: boolean): readonly DateProblem[] {
    const problems: DateProblem[] = [];
    if (date.extended && isOwn) problems.push({code: 'date-extended', raw});
    if (date.written.length && !isDrawable(date)) problems.push({code: 'date-beyond-range', raw});
    return problems.length ? problems : NO_PROBLEMS;
  }
}

import {isDrawable} from '../../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../../model/date.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import type {Problem, ProblemCode} from '../../model/problem.js';
import type {ReadOptions} from '../format.js';
import {formatRaw} from '../problem-log.js';
import {isFields, textOf, trimmedOf, type Fields} from '../record.js';
import {ANY_LANGUAGE, tokenise} from './date-tokens.js';
import {Dateline} from './dateline.js';
import {type DateProblem, type DateReading, type DateSource, MISSING} from './edtf-reader.js';
import {edtfDate, edtfInstant, edtfSpan} from './edtf-text.js';
import {WrittenDate} from './written-date.js';

/** How the values of a column are meant. */
type Convention = 'day-month' | 'month-day' | 'serial';

type Draft = Pick<DateReading, 'date' | 'dateText'>;

/** What the values of one column have told so far. */
interface Column {
  /** By what was read; `null` for what was put off. */
  readonly known: Map<unknown, DateReading | null>;
  /** The first value that can be meant in one way only, by that way. */
  readonly proofs: Map<Convention, string>;
  /** Distinct values that may be day numbers of a spreadsheet. */
  serials: number;
  /** There is another value. */
  hasOthers: boolean;
  /** What was assumed of the column has been said. */
  isSaid: boolean;
}

/** Longer text is prose. */
const LONGEST = 120;
/** Distinct texts of a column that are remembered; then it starts again. */
const REMEMBERED = 5e4;
/** ISO 8601 without its signs. */
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?=Z?$)/;
const SPACED = /^(\d{4}-\d\d-\d\d) (?=[01]\d:|2[0-3]:)/;
/** Since 1970, as serialisers write them or bare; twelve digits may be a year, a day and a time. */
const MILLISECONDS = /^(?:\/Date\()?(-?(?!(?:19|20)\d{10}$)\d{12,13})(?:[+-]\d{4}|\.\d+)?(?:\)\/)?$/;
const SECONDS = /^-?\d{9,10}(\.\d+)?$/;
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;
/** 1900 system: day 1 is 1 January 1900, and day 60 a 29 February that never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * Whether a year may be of the hijra, solar or lunar, or of the Buddhist era: one of our time, in the digits or on a page
 * of those who count so. Names of months tell the one from Gregorian years, and not the other.
 */
const isOtherCalendar = (tokens: string, textAndLang: string): boolean =>
  (/^[^M]*\b1[2-4]\d\d\b[^M]*$/.test(tokens) && /[٠-٩۰-۹]| (ar|ckb|fa|ps)(-.*)?$/.test(textAndLang)) ||
  (/\b2[4-6]\d\d\b/.test(tokens) && /[๐-๙]| th(-.*)?$/.test(textAndLang));

/** By what a value is remembered; `undefined` for objects that have no such text. */
function keyOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  if (!('start' in value) || 'text' in value) return undefined;
  const parts = [value['start'], value['startTime'], value['end'], value['endTime']].map((part) => part ?? '');
  return parts.every((part) => typeof part === 'string') ? parts.join('\0') : undefined;
}

const isRead = ({date}: Draft): boolean => date.kind !== 'none';

/** Whether a weekday speaks against it. */
const isDoubted = ({problems}: DateReading): boolean => problems.some(({code}) => code === 'date-weekday');

/**
 * Reads the dates of a document, in all the ways in which people and programs write them, as EDTF that is no finer
 * than what is written. What may be two dates is read as both, unless its column shows which. Never throws; the same
 * values give the same dates on every machine, at every time.
 *
 * Decisions: a bare negative year is historical (-500 is 500 BCE), unless it is EDTF (-0500); two digits of a year are
 * of 1970–2069, and uncertain; dots stand between day, month and year in that order; a number of 10 digits is in
 * seconds, which is said.
 */
export class DateReader implements DateSource {
  published: FuzzyDate | null = null;
  readonly #columns = new Map<string, Column>();
  readonly #edtf: {readonly extensions: true; readonly timeZone: string};
  /** How the value being read is taken, whether that matters, and what is to be said. */
  #convention: Convention = 'day-month';
  #uses: '' | 'order' | 'serial' = '';
  #problems: DateProblem[] = [];

  constructor(private readonly options: ReadOptions) {
    this.#edtf = {extensions: true, timeZone: options.timeZone ?? ''};
  }

  read(value: unknown, column: string): DateReading | null {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known !== undefined) return known;
    const reading = this.#weigh(value, state);
    if (state.known.size >= REMEMBERED) state.known.clear();
    if (key !== undefined) state.known.set(key, reading);
    return reading;
  }

  settle(value: unknown, column: string): DateReading {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known) return known;
    const [proven] = state.proofs.size === 1 ? state.proofs : [];
    const [convention, proof] = !state.hasOthers && state.serials > 1 ? (['serial', ''] as const) : (proven ?? []);
    const reading = convention ? this.#as(convention, value) : this.#both(value);
    if (key !== undefined) state.known.set(key, reading);
    if (!convention || state.isSaid || !isRead(reading)) return reading;
    state.isSaid = true;
    const {date, dateText: raw, problems} = reading;
    const said: DateProblem = proof
      ? {code: 'date-order', raw, params: {order: convention, proof}}
      : {code: 'date-serial', raw, params: {date: date.text}};
    return {...reading, problems: [...problems, said]};
  }

  #columnOf(name: string): Column {
    let column = this.#columns.get(name);
    if (!column) {
      column = {known: new Map(), proofs: new Map(), serials: 0, hasOthers: false, isSaid: false};
      this.#columns.set(name, column);
    }
    return column;
  }

  /** Reads a value if it can only be one thing, and notes what it tells about its column. */
  #weigh(value: unknown, state: Column): DateReading | null {
    const first = this.#as('day-month', value);
    if (this.#uses === 'serial') {
      state.serials++;
      return null;
    }
    if (first !== MISSING) state.hasOthers = true;
    if (!this.#uses) return first;
    const second = this.#as('month-day', value);
    if (isRead(first) && isRead(second) && isDoubted(first) === isDoubted(second)) {
      // Dots are written between day and month, in that order, unless there is no such month.
      const isSure = first.date.text === second.date.text || /\d\.\d/.test(first.dateText);
      return isSure ? first : null;
    }
    const only = isRead(second) && !isDoubted(second) ? second : first;
    const order = only === first ? 'day-month' : 'month-day';
    if (isRead(only) && !state.proofs.has(order)) state.proofs.set(order, only.dateText);
    return only;
  }

  /** One moment on either of two days. Of what is no such moment, only the years are the same in both orders. */
  #both(value: unknown): DateReading {
    const [a, b] = [this.#as('month-day', value), this.#as('day-month', value)];
    if (!isRead(a)) return a;
    const [first = '', second = ''] = [a.date, b.date].sort((x, y) => x.earliest - y.earliest).map(({text}) => text);
    this.#say('date-ambiguous', a.dateText, {first, second});
    const edtf = /[[/]/.test(first) ? first.replace(/-\d\d-\d\d(T[\w:+-]*)?/g, '') : `[${first},${second}]`;
    return {...this.#draft(edtf, a.dateText), problems: this.#problems};
  }

  #as(convention: Convention, value: unknown): DateReading {
    this.#convention = convention;
    this.#uses = '';
    this.#problems = [];
    const draft = this.#value(value);
    if (!draft) return MISSING;
    if (draft.date.written.length && !isDrawable(draft.date))
      this.#say('date-beyond-range', draft.dateText || draft.date.text);
    return {...draft, problems: this.#problems};
  }

  #say(code: ProblemCode, raw: string, params: Problem['params'] = {}): void {
    this.#problems.push({code, raw, params});
  }

  /** `null` where there is nothing. */
  #value(value: unknown): Draft | null {
    const text = trimmedOf(value);
    if (text) return this.#text(text);
    if (value instanceof Date) return this.#draft(edtfInstant(value.getTime()), '', formatRaw(value));
    if (isFields(value)) {
      if ('text' in value) return this.#value(value['text']);
      if ('year' in value) return this.#object(value);
      if ('start' in value) return this.#sides(value);
    }
    return textOf(value ?? '') === null ? this.#draft('', '', formatRaw(value)) : null;
  }

  /** A date in EDTF, "" where there is none; why is said. `words` are its own. */
  #draft(edtf: string, words: string, raw = words, code: ProblemCode = 'date-unreadable'): Draft {
    const result = parseEdtf(edtf, this.#edtf);
    if (result.ok) return {date: result.date, dateText: words === edtf ? '' : words};
    this.#say(edtf ? result.code : code, raw);
    return {date: {...NO_DATE, text: words}, dateText: words};
  }

  /** Text: EDTF as it is, and anything else as its words tell. */
  #text(text: string): Draft {
    // As databases write it: much of it, and nothing to think about.
    const edtf = text.replace(SPACED, '$1T').replace(BASIC, '$1-$2-$3T$4:$5:$6');
    const result = parseEdtf(edtf, this.#edtf);
    if (!result.ok) return this.#number(text) ?? this.#written(text, result.code);
    if (edtf === text && result.date.extended) this.#say('date-extended', text);
    return {date: result.date, dateText: edtf === text ? '' : text};
  }

  /** Digits alone: instants, day numbers of a spreadsheet, years before our era as people write them. */
  #number(text: string): Draft | null {
    const [, milliseconds] = MILLISECONDS.exec(text) ?? [];
    const value = Number(milliseconds ?? text);
    if (milliseconds) return this.#draft(edtfInstant(value), text);
    let date = '';
    if (SECONDS.test(text)) {
      date = edtfInstant(value * 1e3);
      this.#say('date-epoch', text, {date, other: edtfInstant(value)});
    } else if (SERIAL.test(text)) {
      this.#uses = 'serial';
      if (this.#convention === 'serial')
        date = edtfInstant(SERIAL_EPOCH + Math.round(value * 1440) * 6e4).slice(0, text.includes('.') ? 16 : 10);
    } else if (/^\d{4}\.\d$/.test(text)) {
      // Half of 2017, May, or October as a number writes it.
      date = text.slice(0, 4);
    } else if (/^-[1-9]\d{0,6}$/.test(text)) {
      date = edtfDate(value + 1);
      this.#say('date-bce', text, {date});
    } else return null;
    return this.#draft(date, text);
  }

  #tokens(text: string): string {
    return tokenise(text, this.options.lang ?? 'en');
  }

  /** @param code what is wrong with the text as EDTF */
  #written(text: string, code: ProblemCode): Draft {
    if (text.length > LONGEST) return this.#draft('', text);
    const tokens = this.#tokens(text);
    if (/^[-?!R]+$/.test(tokens)) return this.#draft('', text, text, 'date-missing');
    if (isOtherCalendar(tokens, `${text} ${this.options.lang ?? ''}`))
      return this.#draft('', text, text, 'date-calendar');
    const dateline = new Dateline(this.published);
    const {length} = this.#problems;
    const read = (words: string): WrittenDate =>
      new WrittenDate(words, this.#convention === 'month-day', dateline, this.#problems);
    let written = read(tokens);
    if (!written.edtf && !written.isLoose && /\p{L}{2}/u.test(text)) {
      // A table may be in another language than the page that it is on.
      this.#problems.length = length;
      written = read(tokenise(text, ANY_LANGUAGE));
    }
    const {edtf, usesOrder, isLoose, offWeekday} = written;
    if (usesOrder) this.#uses = 'order';
    const draft = this.#draft(edtf, text, text, isLoose && !dateline.text ? 'date-no-dateline' : code);
    if (offWeekday && isRead(draft)) this.#say('date-weekday', text, {date: offWeekday});
    if (isLoose && isRead(draft)) this.#say('date-from-dateline', text, {date: edtf, published: dateline.text});
    return draft;
  }

  /** TimelineJS: `{year, month, day, hour, minute, second, millisecond}`, where -500 is 500 BCE. */
  #object(value: Fields): Draft {
    const part = (name: string): string => trimmedOf(value[name]);
    const given = ['year', 'month', 'day'].map(part);
    const [year = 0, month = 0, day = 0] = given.map((text) => Number(/^M?(.*)/.exec(this.#tokens(text))?.[1]));
    // Neither 1.5 nor a month beyond 12, which would be a season. A time has its minutes: an hour alone is of the day.
    const date =
      given[0] && [year, month, day].every(Number.isInteger) && month < 13
        ? edtfDate(year + (year < 0 ? 1 : 0), month, day)
        : '';
    const second = part('second') && `:${part('second').padStart(2, '0')}`;
    const fraction = part('millisecond') && `.${part('millisecond').padStart(3, '0')}`;
    const clock = part('minute') && `${part('hour')}:${part('minute').padStart(2, '0')}${second}${fraction}`;
    const draft = date ? this.#side(date, clock) : null;
    return {...(draft ?? this.#draft('', given.join(' ').trim())), dateText: part('display_date')};
  }

  /** `{start, startTime, end, endTime}`. Without an end, or with the same one, a moment; else something that lasted. */
  #sides({start, startTime, end, endTime}: Fields): Draft | null {
    const [from, until] = [start, end].map(trimmedOf);
    if (from && until && this.#tokens(until) === 'P') return this.#text(`${from} – ${until}`);
    const a = this.#side(start, startTime);
    // An end that is only a time is on the same day.
    const isSameDay = !until && !isFields(end) && trimmedOf(endTime) !== '';
    const b = this.#side(isSameDay ? start : end, endTime);
    if (!b || a?.date.text === b.date.text) return a;
    const sides = [a, b].filter((side) => side !== null);
    // What is no single date has no place in an interval: that side is there, but not known.
    const [first = '', last = ''] = [a, b].map((side) => (side?.date.kind === 'moment' ? side.date.text : ''));
    const span = edtfSpan(first, last);
    const isSaid = sides.some(({dateText}) => dateText);
    const words = isSaid ? sides.map(({date, dateText}) => dateText || date.text).join(' – ') : span;
    if (!first && !last) {
      if (sides.some(isRead)) this.#say('date-unreadable', words);
      return {date: {...NO_DATE, text: words}, dateText: words};
    }
    const draft = this.#draft(span, words);
    // Of "22:00 to 02:00" on one day, the start is known.
    return isSameDay && !isRead(draft) ? a : draft;
  }

  /** A date and a time of day, read as one text. */
  #side(value: unknown, time: unknown): Draft | null {
    const clock = trimmedOf(time);
    const day = trimmedOf(value);
    if (!clock || !day) return this.#value(value);
    const {length} = this.#problems;
    const words = `${day} ${clock}`;
    const draft = this.#text(words);
    // Nothing is said by "2017-04-04T06:30" that the two columns do not say.
    if (isRead(draft)) return draft.date.text === `${day}T${clock}` ? {...draft, dateText: ''} : draft;
    // What is no time does not take the day away.
    this.#problems.length = length;
    this.#say('time-impossible', clock);
    return {...this.#text(day), dateText: words};
  }
}

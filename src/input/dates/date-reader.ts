import {isDrawable} from '../../model/compare-dates.js';
import {NO_DATE, type FuzzyDate} from '../../model/date.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import type {ProblemCode} from '../../model/problem.js';
import type {ReadOptions} from '../format.js';
import {formatRaw} from '../problem-log.js';
import {isFields, textOf, type Fields} from '../record.js';
import {tokenise} from './date-tokens.js';
import {Dateline} from './dateline.js';
import {edtfDate, edtfInstant, edtfSpan} from './edtf-text.js';
import {type DateProblem, WrittenDate} from './written-date.js';

export interface DateReading {
  /** With kind 'none' and the text as read where it cannot be read. */
  readonly date: FuzzyDate;
  /** The words as read, where the date's own text is another ("4 avril 2017" read as 2017-04-04); else "". */
  readonly dateText: string;
  /** `raw` is the text as read. */
  readonly problems: readonly DateProblem[];
}

/** How the values of a column are meant. */
type Convention = 'day-month' | 'month-day' | 'serial';

/** A value in EDTF, "" for what is no date; and in its own words, "" where it has none. */
interface Draft {
  readonly edtf: string;
  readonly words: string;
}

/** What the values of one column have told so far. */
class Column {
  /** By what was read; `null` for what was put off. */
  readonly known = new Map<unknown, DateReading | null>();
  /** The first value that can be meant in one way only, by that way. */
  readonly proofs = new Map<Convention, string>();
  /** Distinct values that may be day numbers of a spreadsheet. */
  serials = 0;
  /** There is another value. */
  hasOthers = false;
  /** What was assumed of the column has been said. */
  isSaid = false;

  /** What the values prove, if they do. */
  get convention(): Convention | undefined {
    if (!this.hasOthers && this.serials > 1) return 'serial';
    return this.proofs.size === 1 ? [...this.proofs.keys()][0] : undefined;
  }

  remember(key: unknown, reading: DateReading | null): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    if (key !== undefined) this.known.set(key, reading);
  }
}

/** Longer text is prose. */
const LONGEST = 120;
/** Distinct texts of a column that are remembered; then it starts again. */
const REMEMBERED = 5e4;
const SPACED = /^(\d{4}-\d\d-\d\d) (?=[01]\d:|2[0-3]:)/;
/** Groups: what a serialiser writes in milliseconds; numbers of seconds or milliseconds since 1970. */
const INSTANT = /^\/Date\((-?\d+)[^/]*\/$|^(\d{10}|-?\d{13})$/;
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;
/** 1900 system: day 1 is 1 January 1900, and day 60 a 29 February that never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());

/** By what a value is remembered; `undefined` for objects that have no such text. */
function keyOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  if (!('start' in value) || 'text' in value) return undefined;
  const parts = [value['start'], value['startTime'], value['end'], value['endTime']].map((part) => part ?? '');
  return parts.every((part) => typeof part === 'string') ? parts.join('\0') : undefined;
}

const isRead = ({date}: DateReading): boolean => date.kind !== 'none';

const MISSING: DateReading = {date: NO_DATE, dateText: '', problems: [{code: 'date-missing', raw: ''}]};

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
  /** The dateline; null: none. Set before the first read. */
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

  /**
   * Reads one value of a column. `null`: what this is depends on the whole column (03/04/2017, 42829); ask `settle`
   * once all rows are read.
   */
  read(value: unknown, column: string): DateReading | null {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known !== undefined) return known;
    const reading = this.#weigh(value, state);
    state.remember(key, reading);
    return reading;
  }

  /** Reads what `read` put off, by the evidence of its column. */
  settle(value: unknown, column: string): DateReading {
    const state = this.#columnOf(column);
    const key = keyOf(value);
    const known = state.known.get(key);
    if (known) return known;
    const {convention} = state;
    const reading = convention ? this.#as(convention, value) : this.#both(value);
    state.remember(key, reading);
    if (!convention || state.isSaid || !isRead(reading)) return reading;
    state.isSaid = true;
    const {date, dateText: raw, problems} = reading;
    const said: DateProblem =
      convention === 'serial'
        ? {code: 'date-serial', raw, params: {date: date.text}}
        : {code: 'date-order', raw, params: {order: convention, proof: state.proofs.get(convention)!}};
    return {...reading, problems: [...problems, said]};
  }

  #columnOf(name: string): Column {
    let column = this.#columns.get(name);
    if (!column) this.#columns.set(name, (column = new Column()));
    return column;
  }

  /** Reads a value if it can only be one thing, and notes what it tells about its column. */
  #weigh(value: unknown, state: Column): DateReading | null {
    const first = this.#as('day-month', value);
    if (first === MISSING) return first;
    if (this.#uses === 'serial') {
      state.serials++;
      return null;
    }
    state.hasOthers = true;
    if (!this.#uses) return first;
    const second = this.#as('month-day', value);
    if (!isRead(second) && !isRead(first)) return first;
    // Dots are written between day and month, in that order, unless there is no such month.
    if (isRead(second) && isRead(first))
      return first.date.text === second.date.text || /\d\.\d/.test(first.dateText) ? first : null;
    const [order, only] = isRead(second) ? (['month-day', second] as const) : (['day-month', first] as const);
    if (!state.proofs.has(order)) state.proofs.set(order, only.dateText);
    return only;
  }

  /** One moment on either of two days. Of what is no such moment, only the years are the same in both orders. */
  #both(value: unknown): DateReading {
    const [a, b] = [this.#as('month-day', value), this.#as('day-month', value)];
    if (!isRead(a)) return a;
    const [first = '', second = ''] = [a.date, b.date].sort((x, y) => x.earliest - y.earliest).map(({text}) => text);
    this.#problems.push({code: 'date-ambiguous', raw: a.dateText, params: {first, second}});
    const isMoment = !/[[/]/.test(first);
    return this.#reading({
      edtf: isMoment ? `[${first},${second}]` : first.replace(/-\d\d-\d\d(T[\w:+-]*)?/g, ''),
      words: a.dateText,
    });
  }

  #as(convention: Convention, value: unknown): DateReading {
    this.#convention = convention;
    this.#uses = '';
    this.#problems = [];
    const draft = this.#value(value);
    return draft ? this.#reading(draft) : MISSING;
  }

  #reading({edtf, words}: Draft): DateReading {
    const problems = this.#problems;
    const result = parseEdtf(edtf, this.#edtf);
    if (!result.ok) return {date: {...NO_DATE, text: words}, dateText: words, problems};
    const {date} = result;
    const dateText = words === edtf ? '' : words;
    if (date.written.length && !isDrawable(date)) problems.push({code: 'date-beyond-range', raw: words || edtf});
    return {date, dateText, problems};
  }

  /** `null` where there is nothing. */
  #value(value: unknown): Draft | null {
    if (isBlank(value)) return null;
    if (typeof value === 'string') return this.#text(value.trim());
    if (typeof value === 'number') return this.#number(value);
    if (value instanceof Date) return this.#draft(edtfInstant(value.getTime()), '', formatRaw(value));
    if (isFields(value)) {
      if (typeof value['text'] === 'string') return this.#value(value['text']);
      if ('year' in value) return this.#object(value);
      if ('start' in value) return this.#sides(value);
    }
    return this.#draft('', '', formatRaw(value));
  }

  /** Takes EDTF if it is a date, and else says what is wrong with it. */
  #draft(edtf: string, words: string, raw = words, code: ProblemCode = 'date-unreadable'): Draft {
    const result = parseEdtf(edtf, this.#edtf);
    if (result.ok) return {edtf, words};
    this.#problems.push({code: edtf ? result.code : code, raw});
    return {edtf: '', words};
  }

  /** Text: EDTF as it is, and anything else as its words tell. */
  #text(text: string): Draft {
    // As databases write it: much of it, and nothing to think about.
    const edtf = text.replace(SPACED, '$1T');
    const result = parseEdtf(edtf, this.#edtf);
    if (result.ok) {
      if (edtf === text && result.date.extended) this.#problems.push({code: 'date-extended', raw: text});
      return {edtf, words: text};
    }
    const [, instant, number] = INSTANT.exec(text) ?? [];
    if (instant) return this.#draft(edtfInstant(Number(instant)), text);
    if (number) return this.#number(Number(number));
    if (SERIAL.test(text)) return this.#serial(text);
    if (/^-[1-9]\d{0,6}$/.test(text)) {
      const date = edtfDate(Number(text) + 1);
      this.#problems.push({code: 'date-bce', raw: text, params: {date}});
      return this.#draft(date, text);
    }
    return text.length > LONGEST ? this.#draft('', text) : this.#written(text, result.code);
  }

  /** @param code what is wrong with the text as EDTF */
  #written(text: string, code: ProblemCode): Draft {
    const tokens = tokenise(text, this.options.lang ?? 'en');
    if (/^[-?!R]+$/.test(tokens)) return this.#draft('', text, text, 'date-missing');
    const dateline = new Dateline(this.published);
    const isMonthFirst = this.#convention === 'month-day';
    const {edtf, usesOrder, isLoose} = new WrittenDate(tokens, isMonthFirst, dateline, this.#problems);
    if (usesOrder) this.#uses = 'order';
    if (isLoose && edtf)
      this.#problems.push({code: 'date-from-dateline', raw: text, params: {date: edtf, published: dateline.text}});
    return this.#draft(edtf, text, text, isLoose && !dateline.text ? 'date-no-dateline' : code);
  }

  /** A year or a day by its digits, or else ms since 1970, or seconds where ms would be too few. */
  #number(value: number): Draft {
    const text = String(value);
    const size = Math.abs(value);
    // Fourteen digits are a date and a time.
    if (!(size >= 1e8 && size < 1e13)) return this.#text(text);
    if (size >= 1e11) return this.#draft(edtfInstant(value), text);
    const date = edtfInstant(value * 1e3);
    this.#problems.push({code: 'date-epoch', raw: text, params: {date, other: edtfInstant(value)}});
    return this.#draft(date, text);
  }

  /** The day, or the minute, of a day number of a spreadsheet. */
  #serial(text: string): Draft {
    this.#uses = 'serial';
    const at = edtfInstant(SERIAL_EPOCH + Math.round(Number(text) * 1440) * 6e4);
    return this.#draft(this.#convention === 'serial' ? at.slice(0, text.includes('.') ? 16 : 10) : '', text);
  }

  /** TimelineJS: `{year, month, day, hour, minute, second, millisecond}`, where -500 is 500 BCE. */
  #object(value: Fields): Draft {
    const part = (name: string): string => textOf(value[name])?.trim() ?? '';
    const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((name) => Number(part(name)));
    // A month beyond 12 would be a season.
    const isDate = Number.isSafeInteger(year + month + day) && month < 13;
    let text = isDate ? edtfDate(year < 0 ? year + 1 : year, month, day) : '';
    // A time has its minutes: what happened within an hour is of that day.
    if (day && part('hour') && part('minute')) {
      text += ` ${part('hour')}:${part('minute').padStart(2, '0')}`;
      if (part('second')) text += `:${part('second').padStart(2, '0')}`;
      if (part('millisecond')) text += `.${part('millisecond').padStart(3, '0')}`;
    }
    return {...(text ? this.#text(text) : this.#draft('', '', formatRaw(value))), words: part('display_date')};
  }

  /** `{start, startTime, end, endTime}`. Without an end, or with the same one, a moment; else something that lasted. */
  #sides({start, startTime, end, endTime}: Fields): Draft | null {
    // An end that is only a time is on the same day.
    const isSameDay = isBlank(end) && !isBlank(endTime);
    const a = this.#side(start, startTime);
    const b = this.#side(isSameDay ? start : end, endTime);
    if (!b || (a?.edtf && a.edtf === b.edtf)) return a;
    const sides = [a, b].filter((side) => side !== null);
    // What is no single date has no place in an interval: that side is there, but not known.
    const [from = '', to = ''] = [a, b].map((side) => (/[[{/]/.test(side?.edtf ?? '') ? '' : side?.edtf));
    const isSaid = sides.some(({edtf, words}) => words && words !== edtf);
    const span = from || to ? edtfSpan(from, to) : '';
    const words = isSaid ? sides.map((side) => side.words || side.edtf).join(' – ') : span;
    if (!span) return {edtf: '', words};
    const draft = this.#draft(span, words);
    // Of "22:00 to 02:00" on one day, the start is known.
    return isSameDay && !draft.edtf ? a : draft;
  }

  /** A date and a time of day, read as one text. */
  #side(value: unknown, time: unknown): Draft | null {
    const clock = textOf(time ?? '')?.trim();
    if (!clock || typeof value !== 'string' || isBlank(value)) return this.#value(value);
    const day = value.trim();
    const words = `${day} ${clock}`;
    const before = this.#problems;
    this.#problems = [...before];
    const {edtf} = this.#text(words);
    // Nothing is said by "2017-04-04T06:30" that the two columns do not say.
    if (edtf) return {edtf, words: edtf === `${day}T${clock}` ? edtf : words};
    // What is no time does not take the day away.
    this.#problems = [...before, {code: 'time-impossible', raw: clock}];
    return {...this.#text(day), words};
  }
}

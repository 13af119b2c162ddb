import type {ProblemCode} from '../../model/problem.js';
import type {DateNames} from './date-names.js';
import type {DateBound, DateWords} from './date-words.js';
import {addDays, edtfDate, edtfInstant, edtfSpan, edtfWithin} from './edtf-text.js';
import {type Dateline, readPhrase, yearOf} from './loose-words.js';
import {joinMarks, qualifyEdtf} from './qualify-edtf.js';

/** What 03/04/2017 is: 3 April, or 4 March. */
export type DateOrder = 'day-month' | 'month-day';

export interface DateProblem {
  readonly code: ProblemCode;
  readonly raw: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Parts of a date as far as they are written. */
interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "T06:30Z", or "". */
  readonly clock: string;
  /** The time is 24:00. */
  readonly isNextDay: boolean;
  /** EDTF where there is no year, month and day to speak of: decades, phrases. */
  readonly edtf: string;
  readonly mark: string;
}

const NOTHING: Parts = {year: null, month: null, day: null, clock: '', isNextDay: false, edtf: '', mark: ''};

/** Groups: y, m, d. Months as tokens are "M4". */
const PATTERNS: readonly RegExp[] = [
  /^(?<y>\d{4})([-/.:])(?<m>\d\d?)(?:\2(?<d>\d\d?))?$/,
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  /^(?<d>\d\d?)[ ./-]*M(?<m>\d+)(?:[ ./-]+(?<y>\d{4}|\d\d))?$/,
  /^M(?<m>\d+)(?:[ ./-]+(?<y>\d{4}))?$/,
  /^M(?<m>\d+)[ ./-]+(?<d>\d\d?)[ ./-]+(?<y>\d{4})$/,
  /^M(?<m>\d+) (?<d>\d\d?)$/,
  /^(?<y>\d{4})(?:[ ./-]+M(?<m>\d+)(?:[ ./-]+(?<d>\d\d?))?)?$/,
  /^(?<m>\d\d?)[./-](?<y>\d{4})$/,
  /^(?<d>\d\d?)(?: (?<y>\d{4}))?$/,
  // In the scripts of East Asia, which have no cases: 2017年4月4日
  /^(?<y>\d{4})\p{Lo} ?(?<m>\d\d?)\p{Lo} ?(?:(?<d>\d\d?)\p{Lo}?)?$/u,
];
const NUMBERS = /^(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)t?(\d\d)(\d\d)(\d\d)(z?)$/;
const CLOCK =
  /(^|[ t])(?:at )?((\d\d?):(\d\d)(:\d\d)?([.]\d+)?(?: ?([ap])\.?m\b\.?)?)(?: ?(z|(?:utc|gmt)?([+-]\d\d):?(\d\d)?|utc|gmt)(?![\p{L}\d]))?(?= |$)/u;
const ORDINAL = /(\d)(?:st|nd|rd|th|er|o|ª)(?!\p{L})/gu;

/** One text being read. The text is folded, and its names are tokens (`DateNames.fold`). */
export class WrittenDate {
  /** The text can be read in both orders, and was read in `order`. */
  depends = false;
  /** The order in which alone some part of the text can be read. */
  proof: DateOrder | null = null;
  /** "" for what is no date, or none that can be read: `failure` tells why. */
  edtf = '';
  failure: ProblemCode = 'date-unreadable';
  isLoose = false;
  readonly problems: DateProblem[] = [];

  constructor(
    private readonly words: DateWords,
    private readonly names: DateNames,
    private readonly dateline: Dateline | null,
    private readonly order: DateOrder,
  ) {}

  /** Reads the text. */
  read(text: string): this {
    if (this.words.none.test(text)) this.failure = 'date-missing';
    else this.edtf = this.#number(text) || this.#whole(text);
    return this;
  }

  /** Digits alone, with a sign: instants of computers, stamps, and years before our era as people write them. */
  #number(text: string): string {
    const [, y, m, d, hh, mm, ss, zone = ''] = STAMP.exec(text) ?? [];
    if (y) return `${y}-${m}-${d}T${hh}:${mm}:${ss}${zone.toUpperCase()}`;
    const value = Number(text);
    const [, serialised, instant = serialised] = /^\/date (-?\d+)(?:[+-]\d{4})? \/$|^(-?\d{13})$/.exec(text) ?? [];
    if (instant) return edtfInstant(Number(instant));
    if (/^\d{10}$/.test(text)) {
      const date = edtfInstant(value * 1e3);
      this.problems.push({code: 'date-epoch', raw: text, params: {date, other: edtfInstant(value)}});
      return date;
    }
    if (!/^-(?:[1-9]\d{0,2}|[1-9]\d{4,9})$/.test(text)) return '';
    const date = edtfDate(value + 1);
    this.problems.push({code: 'date-bce', raw: text, params: {date}});
    return date;
  }

  #whole(text: string): string {
    const [rest, mark] = this.#takeMarks(text);
    return qualifyEdtf(this.#statement(rest), mark);
  }

  /** A text without the words that make it unsure, and the mark that says the same. */
  #takeMarks(text: string): readonly [string, string] {
    let rest = text;
    let mark = '';
    for (let before = ''; rest !== before;) {
      before = rest;
      const sure = rest.replace(this.words.uncertain, '');
      const exact = sure.replace(this.words.approximate, '');
      mark = joinMarks(mark, joinMarks(sure === rest ? '' : '?', exact === sure ? '' : '~'));
      rest = exact;
    }
    return [rest, mark];
  }

  #statement(text: string): string {
    const {bounds, between, range} = this.words;
    for (const [pattern, bound] of bounds) {
      const match = pattern.exec(text);
      if (match) return boundBy(bound, this.#whole(match[1]!));
    }
    const within = between.exec(text);
    if (within) return this.#pair(within[1]!, within[2]!, edtfWithin);
    const apart = text
      .replace(/(^|M\d+ )(\d\d?)-(\d\d?)(?= M\d| \d{4}|$)/, '$1$2 -- $3')
      .replace(/^(\d{4}) ?[-/] ?(\d{4})$/, '$1 -- $2')
      .replace(/^(\d{4}-\d\d(?:-\d\d)?) ?\/ ?(\d{4})/, '$1 -- $2');
    const span = range.exec(apart);
    return span ? this.#pair(span[1]!, span[2]!, edtfSpan) : this.#finish(this.#parts(text));
  }

  /** Two dates, the one of which may leave out what the other has: "4 -- 6 April 2017". */
  #pair(first: string, second: string, join: (a: string, b: string) => string): string {
    const [a, b] = [this.#side(first), this.#side(second)];
    if (!a || !b) return '';
    const [from, to] = [this.#finish(completeBy(a, b)), this.#finish(completeBy(b, a))];
    return from && to && !/[[/]/.test(from + to) ? join(from, to) : '';
  }

  #side(text: string): Parts | null {
    const [rest, mark] = this.#takeMarks(text);
    const parts = this.#parts(rest);
    return parts && {...parts, mark: joinMarks(parts.mark, mark)};
  }

  #parts(text: string): Parts | null {
    const {bce, ce, decade, century, beside, numbers} = this.words;
    const {rest, ...time} = this.#takeClock(text);
    const plain = this.names.withoutLinks(rest).replace(beside, ' ').replace(/ +/g, ' ').trim();
    if (!plain) return time.clock ? {...NOTHING, ...time} : null;
    const isBefore = bce.test(plain);
    const inEra = plain.replace(isBefore ? bce : ce, ' ').trim();
    const sign = isBefore ? '-' : '';
    const inCentury = Number(century.exec(inEra)?.[1]);
    if (inCentury) return {...NOTHING, ...time, edtf: `${sign}${String(inCentury - 1).padStart(2, '0')}XX`};
    const [, ten] = decade.exec(inEra) ?? [];
    // "The 1900s" are ten years to some, and a hundred to others.
    if (ten) return {...NOTHING, ...time, edtf: `${sign}${ten.replace(/0$/, 'X').padStart(3, '0')}X`};
    const numeric = (inEra === plain ? inEra : inEra.replace(/\d{1,4}$/, (year) => year.padStart(4, '0')))
      .replace(ORDINAL, '$1')
      .replace(/(^| )W\d /, '$1')
      .replace(/ W\d$/, '');
    const parts = this.#numbers(numeric) ?? partsOf(numeric) ?? partsOf(rest);
    if (parts) return {...parts, ...time, year: isBefore && parts.year !== null ? 1 - parts.year : parts.year};
    const counted = (phrase: string): string =>
      phrase.replace(/\p{L}+/gu, (word) => String(numbers.indexOf(word) + 1 || word));
    const edtf = [rest, plain, numeric]
      .map((phrase) => readPhrase(counted(phrase.trim()), this.words, this.dateline))
      .find((found) => found !== undefined);
    if (edtf === undefined) return null;
    this.#loose(edtf);
    return edtf ? {...NOTHING, ...time, edtf} : null;
  }

  /** Notes that the dateline was asked, and whether it told. */
  #loose(edtf: unknown): void {
    this.isLoose = edtf !== null;
    if (edtf === null && !this.dateline) this.failure = 'date-no-dateline';
  }

  /** 03/04/2017 and the like. Dots are written between day and month, in that order, unless there is no such month. */
  #numbers(text: string): Parts | null {
    const match = NUMBERS.exec(text);
    if (!match) return null;
    const [a, b] = [Number(match[1]), Number(match[3])];
    const written = match[4]!;
    // With hyphens and two digits, the year may just as well be the first.
    if (written.length === 2 && match[2] === '-') return null;
    const possible: DateOrder | null = b > 12 ? 'month-day' : a > 12 || match[2] === '.' ? 'day-month' : null;
    if (!possible && a !== b) this.depends = true;
    if (possible && match[2] !== '.' && Math.min(a, b) < 13) this.proof = possible;
    const [day, month] = (possible ?? this.order) === 'day-month' ? [a, b] : [b, a];
    return {...NOTHING, ...fullYear(written), month, day};
  }

  /** Takes the time of day out of a text. One that does not exist is left out and said. */
  #takeClock(text: string): {rest: string; clock: string; isNextDay: boolean} {
    const match = CLOCK.exec(text);
    if (!match) return {rest: text, clock: '', isNextDay: false};
    const [all, before, raw = '', hh, mm, ss = '', fraction = '', half, zone = '', offset, minutes = '00'] = match;
    const rest = text.replace(all, before === 't' ? '' : ' ').trim();
    const twelve = Number(hh) % 12;
    const hour = half ? twelve + (half === 'p' ? 12 : 0) : Number(hh);
    const isNextDay = hour === 24 && !Number(mm) && !Number(ss.slice(1)) && !Number(fraction);
    const isTime =
      (hour < 24 && (!half || Number(hh) < 13) && Number(mm) < 60 && Number(ss.slice(1)) < 60) || isNextDay;
    if (!isTime || (fraction && !ss)) {
      this.problems.push({code: 'time-impossible', raw});
      return {rest, clock: '', isNextDay: false};
    }
    if (isNextDay) this.problems.push({code: 'time-next-day', raw});
    const at = offset ? `${offset}:${minutes}` : zone && 'Z';
    return {rest, clock: `T${String(isNextDay ? 0 : hour).padStart(2, '0')}:${mm}${ss}${fraction}${at}`, isNextDay};
  }

  #finish(parts: Parts | null): string {
    if (!parts) return '';
    const {month, day, clock, isNextDay, mark} = parts;
    let {year, edtf} = parts;
    if (!edtf && year === null) {
      if (!month) return '';
      if (day) year = this.dateline && yearOf(month, day, this.dateline);
      else edtf = readPhrase(`M${month}`, this.words, this.dateline) ?? '';
      this.#loose(year ?? (edtf || null));
    }
    if (!edtf && year !== null) edtf = edtfDate(year, month, day);
    // Months beyond 12 are seasons and quarters, which have no days.
    if (!edtf || (day && !(month && month < 13))) return '';
    const isPlainDay = /^\d{4}-\d\d-\d\d$/.test(edtf);
    const moved = isNextDay && isPlainDay ? addDays(edtf, 1) : edtf;
    return qualifyEdtf(isPlainDay ? moved + clock : moved, mark);
  }
}

/** A year of four digits; of two, in 1970--2069 and not certain. */
function fullYear(digits: string): Pick<Parts, 'year' | 'mark'> {
  const year = Number(digits);
  return digits.length > 2 ? {year, mark: ''} : {year: year + (year < 70 ? 2000 : 1900), mark: '?'};
}

function partsOf(text: string): Parts | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const {y, m, d} = groups;
    // In numbers, 13 and more is no month; as a token it may be a season.
    if (m && Number(m) > 12 && !text.includes('M')) continue;
    return {
      ...NOTHING,
      ...(y === undefined ? {year: null, mark: ''} : fullYear(y)),
      month: m === undefined ? null : Number(m),
      day: d === undefined ? null : Number(d),
    };
  }
  return null;
}

/** Fills in what one side of a pair leaves out: the year of a month, the month of a day, the day of a time. */
function completeBy(parts: Parts, other: Parts): Parts {
  if (parts.edtf || other.edtf || (parts.year !== null && (parts.month || !parts.day))) return parts;
  return {
    ...parts,
    year: parts.year ?? other.year,
    month: parts.month ?? other.month,
    day: parts.day ?? (parts.month ? null : other.day),
    mark: joinMarks(parts.mark, parts.year === null ? other.mark : ''),
  };
}

/** One moment, or something that lasted, with one side open; "" where the date does not allow to say so. */
function boundBy(bound: DateBound, edtf: string): string {
  if (!edtf) return '';
  const isBefore = bound === 'before' || bound === 'until';
  if (bound === 'before' || bound === 'after') {
    // Of one moment somewhere within two dates, the outer one.
    const outer = edtf.replace(/^\[(.*)(?:\.\.|,)(.*)\]$/, isBefore ? '$2' : '$1');
    if (/[[/]/.test(outer)) return '';
    return isBefore ? `[..${outer}]` : `[${outer}..]`;
  }
  if (/[[/]/.test(edtf)) return '';
  return isBefore ? `../${edtf}` : `${edtf}/..`;
}

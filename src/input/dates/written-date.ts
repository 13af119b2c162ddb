import {parseEdtf} from '../../model/parse-edtf.js';
import type {ProblemCode} from '../../model/problem.js';
import type {Dateline} from './dateline.js';
import {addDays, edtfDate, edtfSpan, edtfWithin, pad} from './edtf-text.js';

export interface DateProblem {
  readonly code: ProblemCode;
  readonly raw: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Parts of a date as far as they are written. */
interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** "T06:30Z", or "". */
  readonly clock: string;
  /** EDTF where there is no year, month and day to speak of: centuries, phrases. */
  readonly edtf?: string;
}

/** 03/04/2017. With hyphens and two digits, the year may just as well be the first. */
const NUMBERS = /^(?!\d+-\d+-\d\d$)(?<d>\d\d?)([-/.])(?<m>\d\d?)\2(?<y>\d{4}|\d\d)$/;
/** In tokens. Groups: y, m, d. */
const SHAPES: readonly RegExp[] = [
  NUMBERS,
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  /^(?<y>\d{4})(?:[-/.: ]M?(?<m>\d\d?)(?:[-/.: ](?<d>\d\d?))?)?$/,
  /^(?<d>\d\d?)[-/. ]?M(?<m>\d+)(?:[-/. ](?<y>\d{4}|\d\d))?$/,
  /^M(?<m>\d+)(?: (?<d>\d\d?))?$/,
  /^M(?<m>\d+)(?:[-/. ](?<d>\d\d?))?[-/. ](?<y>\d{4})$/,
  /^(?<m>\d\d?)[-/.](?<y>\d{4})$/,
  /^(?<d>\d\d?)(?: (?<y>\d{4}))?$/,
];
/** Groups: hour, minute, second with its colon, half of the day; zone as a name; hours and minutes of an offset. */
const CLOCK = /(?:^| )(\d\d?):(\d\d)(:\d\d(?:\.\d+)?)?(?: ?([ap])m)?(?: ?(?:(z|utc|gmt)|([+-]\d\d):?(\d\d)?))?(?= |$)/;
/** A weekday or month, perhaps the last or next; a unit from here; units ago. */
const PHRASE = /^(?:(?:L(-?1) )?([MW])(\d|1[0-2])|L(-?\d) U(\w)|(\d+) U(\w) G)$/;

const optional = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);

/** One text being read, its words as tokens (`DateWords`). */
export class WrittenDate {
  /** In EDTF; "" for what is no date, or none that can be read. */
  readonly edtf: string;
  /** It would be another in another order of day and month. */
  usesOrder = false;
  /** It is a date as seen from the dateline only. */
  isLoose = false;
  #marks = '';

  constructor(
    text: string,
    private readonly isMonthFirst: boolean,
    private readonly dateline: Dateline,
    private readonly problems: DateProblem[],
  ) {
    const plain = text.replace(/ ?([?~]) ?/g, (_, mark: string) => {
      this.#marks += mark;
      return ' ';
    });
    const edtf = this.#statement(plain.trim());
    const mark = /\?.*~|~.*\?/.test(this.#marks) ? '%' : this.#marks.slice(0, 1);
    this.edtf = edtf.replace(/(?:[\w:+-]|\.\d)+/g, `$&${mark}`);
  }

  #statement(text: string): string {
    const lasting = text.replace(/^(?:F )?(.+) [RT] P$/, 'F $1');
    const [, lead, first, link, second = ''] = /^([FI] )?(.+?) ([RT&]) (.+)$/.exec(lasting) ?? [];
    if (first) return link !== '&' || lead === 'I ' ? this.#pair(first, second, lead === 'I ') : '';
    const [, bound = '', date = lasting] = /^([<>FT]) (.+)$/.exec(lasting) ?? [];
    return boundBy(bound, this.#date(this.#parts(date)));
  }

  /** Two dates, the one of which may leave out what the other has: "4 R 6 M4 2017". */
  #pair(first: string, second: string, isWithin: boolean): string {
    const [a, b] = [this.#parts(first), this.#parts(second)];
    if (!a || !b) return '';
    const [from, to] = [this.#date(completeBy(a, b)), this.#date(completeBy(b, a))];
    if (!from || !to || /\[/.test(from + to)) return '';
    return isWithin ? edtfWithin(from, to) : edtfSpan(from, to);
  }

  #parts(text: string): Parts | null {
    let clock = '';
    const rest = text.replace(CLOCK, (...found: string[]) => {
      clock = this.#clock(found);
      return '';
    });
    const [era] = /[AB]/.exec(rest) ?? [];
    const inEra = era
      ? rest
          .replace(era, '')
          .trim()
          .replace(/\d{1,4}$/, (year) => pad(Number(year), 4))
      : rest;
    const plain = inEra.replace(/^W\d (?=[\dM])|( \d{4}) W\d$/, '$1').trim();
    if (!plain) return clock ? {clock} : null;
    for (const shape of SHAPES) {
      const groups = shape.exec(plain)?.groups;
      if (!groups) continue;
      const {y, m, d} = groups;
      const isNumbers = shape === NUMBERS;
      this.usesOrder ||= isNumbers;
      const [month, day] = (isNumbers && this.isMonthFirst ? [d, m] : [m, d]).map(optional);
      // In numbers, 13 and more is no month; as a token it may be a season.
      if (month && month > 12 && !plain.includes('M')) return null;
      return {year: this.#year(y, era), month, day, clock};
    }
    const edtf = centuryOf(plain) || this.#phrase(plain);
    return edtf && !era ? {edtf, clock} : null;
  }

  /** Astronomical. Of two digits, in 1970–2069 and not certain. */
  #year(digits: string | undefined, era: string | undefined): number | undefined {
    const year = optional(digits);
    if (year === undefined || era === 'B') return year && 1 - year;
    if (digits!.length > 2) return year;
    this.#marks += '?';
    return year + (year < 70 ? 2000 : 1900);
  }

  /** The time of day. One that does not exist is left out and said. */
  #clock([, hh, mm, ss = '', half, zone, offset, minutes = '00']: readonly string[]): string {
    const hour = half ? (Number(hh) % 12) + (half === 'p' ? 12 : 0) : Number(hh);
    const clock = `T${pad(hour)}:${mm}${ss}${offset ? `${offset}:${minutes}` : zone ? 'Z' : ''}`;
    const isTime = parseEdtf(`2000-01-01${clock}`, {extensions: true}).ok;
    if (!isTime || hour === 24)
      this.problems.push({code: isTime ? 'time-next-day' : 'time-impossible', raw: `${hh}:${mm}${ss}`});
    return isTime ? clock : '';
  }

  #phrase(text: string): string {
    const [all, turn, kind, number, near, unit, count, unitAgo = ''] = PHRASE.exec(text) ?? [];
    this.isLoose ||= Boolean(all);
    // "Last Tuesday" is the latest one to some and the one of the week before to others.
    if (turn) this.#marks += '?';
    if (kind) return this.dateline.namedAt(kind, Number(number), Number(turn ?? 0));
    if (unit) return this.dateline.unitAt(unit, Number(near));
    // Nobody counts days in "three years ago".
    if (/[my]/.test(unitAgo)) this.#marks += '~';
    return unitAgo && this.dateline.unitAt(unitAgo, -Number(count));
  }

  #date(parts: Parts | null): string {
    if (!parts) return '';
    const {year, month, day, clock, edtf = ''} = parts;
    let date = edtf;
    if (year !== undefined) date = month || !day ? edtfDate(year, month, day) : '';
    else if (month && month < 13) {
      this.isLoose = true;
      date = day ? this.dateline.dayAt(month, day) : this.dateline.namedAt('M', month, 0);
    }
    // A time is of a day.
    if (!clock || !/^\d{4}-\d\d-\d\d$/.test(date)) return date;
    const isNextDay = clock.startsWith('T24') && addDays(date, 0) === date;
    return isNextDay ? addDays(date, 1) + clock.replace('24', '00') : date + clock;
  }
}

/** A decade or a century in EDTF: "1990s" → "199X", "19 C" → "18XX"; else "". */
function centuryOf(text: string): string {
  // "The 1900s" are ten years to some, and a hundred to others.
  if (/^\d{3}0s$/.test(text)) return text.replace(/0?0s$/, (end) => 'X'.repeat(end.length - 1));
  const [, century] = /^(\d\d?) C$/.exec(text) ?? [];
  return century ? `${pad(Number(century) - 1)}XX` : '';
}

/** Fills in what one side of a pair leaves out: the year of a month, the month of a day, the day of a time. */
function completeBy(parts: Parts, other: Parts): Parts {
  if (parts.edtf || other.edtf) return parts;
  const {year = other.year, month, day} = parts;
  const isTime = parts.year === undefined && !month;
  return {
    year,
    month: month ?? (isTime || day ? other.month : undefined),
    day: day ?? (isTime ? other.day : undefined),
    clock: parts.clock,
  };
}

/** One moment (`<`, `>`), or something that lasted (`F`, `T`), with one side open; "" where the date has no such side. */
function boundBy(bound: string, edtf: string): string {
  // Of one moment somewhere within two dates, the outer one.
  const [from = '', to = from] = edtf.replace(/[[\]]/g, '').split('..');
  if (!bound || !edtf) return edtf;
  if (bound === '<') return `[..${to}]`;
  if (bound === '>') return `[${from}..]`;
  if (from !== to) return '';
  return bound === 'F' ? edtfSpan(edtf, '..') : edtfSpan('..', edtf);
}

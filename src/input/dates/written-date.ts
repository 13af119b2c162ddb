import {parseEdtf} from '../../model/parse-edtf.js';
import type {Dateline} from './dateline.js';
import type {DateProblem} from './edtf-reader.js';
import {addDays, edtfDate, edtfSpan, edtfWithin, pad, weekdayOf} from './edtf-text.js';

/** Parts of a date as far as they are written. */
interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 Monday to 7 Sunday; 0 and absent where none is named. */
  readonly weekday?: number;
  /** "T06:30Z", or "". */
  readonly clock: string;
  /** EDTF where there is no year, month and day to speak of: decades, phrases. */
  readonly edtf?: string;
}

/**
 * What the numbers of a date are, by its shape: `y` four digits, `n` one or two, `M` a month in words, beside which it
 * does not matter what parts them. Of "Apr-17" and "04-05-17" nobody knows which is the year.
 */
const SHAPES: ReadonlyMap<string, string> = new Map(
  'y=y|y-n=ym|y/n=ym|y.n=ym|y-n-n=ymd|y/n/n=ymd|y.n.n=ymd|y:n:n=ymd|n-y=my|n/y=my|n/n/y=dmy|n-n-y=dmy|n.n.y=dmy|n/n/n=dmy|n.n.n=dmy|n=d|n y=dy|yM=ym|yMn=ymd|M=m|Mn=md|M-n=|My=my|Mny=mdy|nM=dm|nMy=dmy|nMn=dmy'
    .split('|')
    .map((shape) => shape.split('=') as [string, string]),
);
/**
 * Groups: hour, minute, second with its colon, half of the day; zone as a name; sign, hours and minutes of an offset; a
 * zone of which nobody knows for sure where it is.
 */
const CLOCK =
  /(?:^| )(\d\d?):(\d\d)(:\d\d(?:\.\d+)?)?(?: ?([ap])m)?(?: ?(?:(z|utc|gmt)|(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?|(local time|[a-z]{1,4}t)))?(?= |$)/;
/** A weekday or month, perhaps the last or next; a unit from here; units ago. */
const PHRASE = /^(?:(?:L(-?1) )?([MW])(\d|1[0-2])|L(-?\d) U(\w)|#?(\d+) U(\w)s? G)$/;

/** One moment (`<`, `>`), or something that lasted (`F`, `T`), with one side open. */
const BOUNDS: Readonly<Record<string, string>> = {'<': '[..$&]', '>': '[$&..]', F: '$&/..', T: '../$&'};

/** Of two dates, by the word before them and that between them: something that lasted, or one moment. */
const JOINS: Readonly<Record<string, (from: string, to: string) => string>> = {
  '': edtfSpan,
  'F ': edtfSpan,
  'I ': edtfWithin,
  'I &': edtfWithin,
  O: (one, other) => `[${one},${other}]`,
};

/** One text being read, its words as tokens (`DateWords`). */
export class WrittenDate {
  /** In EDTF; "" for what is no date, or none that can be read. */
  readonly edtf: string;
  /** It would be another in another order of day and month. */
  usesOrder = false;
  /** It is a date as seen from the dateline only. */
  isLoose = false;
  /** The day, in EDTF, if its weekday is another than the one named: one of the two is wrong, and nobody knows which. */
  offWeekday = '';
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
    const [, lead = '', first, link = '', second = ''] = /^([FI] )?(.+?) ([RT&O]) (.+)$/.exec(lasting) ?? [];
    const join = JOINS[link === 'O' || link === '&' ? lead + link : lead];
    if (first) return join ? this.#pair(first, second, join) : '';
    const [, bound = '', date = lasting] = /^([<>FT]) (.+)$/.exec(lasting) ?? [];
    const edtf = this.#date(this.#parts(date));
    return edtf && (BOUNDS[bound] ?? '$&').replace('$&', edtf);
  }

  /** Two dates, the one of which may leave out what the other has: "4 R 6 M4 2017". */
  #pair(first: string, second: string, join: (from: string, to: string) => string): string {
    const [a, b] = [this.#parts(first), this.#parts(second)];
    if (!a || !b) return '';
    const [from, to] = [this.#date(completeBy(a, b)), this.#date(completeBy(b, a))];
    return from && to && join(from, to);
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
    let weekday = 0;
    const plain = inEra
      .replace(/^W(\d) (?=[\dM])|( \d{4}) W(\d)$/, (_, before?: string, year?: string, after?: string) => {
        weekday = Number(before ?? after);
        return year ?? '';
      })
      .trim();
    if (!plain) return clock ? {clock} : null;
    const spaced = plain.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const shape = spaced.replace(/M?\d+/g, (piece) =>
      piece.startsWith('M') ? 'M' : ({4: 'y', 2: 'n', 1: 'n'}[piece.length] ?? piece),
    );
    const roles = SHAPES.get(shape) ?? (/M/.test(shape) && SHAPES.get(shape.replace(/\b[-/. ]\b/g, '')));
    if (typeof roles === 'string') {
      const parts = this.#calendarDate(spaced.match(/M?\d+/g) ?? [], roles, era === 'B', clock);
      return parts && {...parts, weekday};
    }
    const edtf = decadeOf(plain) || this.#phrase(plain);
    return edtf && !era ? {edtf, clock} : null;
  }

  /** Years are astronomical; of two digits, in 1970–2069 and not certain. */
  #calendarDate(pieces: readonly string[], roles: string, isBefore: boolean, clock: string): Parts | null {
    const isWord = pieces.some((piece) => piece.startsWith('M'));
    const isOrdered = !isWord && roles === 'dmy';
    this.usesOrder ||= isOrdered;
    const order = isOrdered && this.isMonthFirst ? 'mdy' : roles;
    const [y = '', m, d] = ['y', 'm', 'd'].map((role) => pieces[order.indexOf(role)]?.replace('M', ''));
    const [year, month, day] = [y, m, d].map((digits) => (digits ? Number(digits) : undefined));
    // In numbers, 13 and more is no month; as a token it may be a season.
    if (!order || y.length === 1 || (!isWord && Number(month) > 12)) return null;
    if (year === undefined || y.length === 4) return {year: isBefore && year ? 1 - year : year, month, day, clock};
    this.#marks += '?';
    return {year: year + (year < 70 ? 2000 : 1900), month, day, clock};
  }

  /** The time of day. One that does not exist is left out and said. */
  #clock([, hh, mm, ss = '', half, zone, sign, hours, minutes = '00', unknown]: readonly string[]): string {
    const hour = half ? (Number(hh) % 12) + (half === 'p' ? 12 : 0) : Number(hh);
    const clock = `T${pad(hour)}:${mm}${ss}${sign ? `${sign}${pad(Number(hours))}:${minutes}` : zone ? 'Z' : ''}`;
    if (unknown) this.problems.push({code: 'zone-unknown', raw: unknown.toUpperCase()});
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
    const {year, month, day, weekday, clock, edtf = ''} = parts;
    let date = edtf;
    if (year !== undefined) date = month || !day ? edtfDate(year, month, day) : '';
    else if (month && month < 13) {
      this.isLoose = true;
      date = day ? this.dateline.dayAt(month, day) : this.dateline.namedAt('M', month, 0);
    }
    if (weekday && weekdayOf(date) && weekday !== weekdayOf(date)) {
      this.#marks += '?';
      this.offWeekday = date;
    }
    // A time is of a day.
    if (!clock || !/^\d{4}-\d\d-\d\d$/.test(date)) return date;
    const isNextDay = clock.startsWith('T24') && addDays(date, 0) === date;
    return isNextDay ? addDays(date, 1) + clock.replace('24', '00') : date + clock;
  }
}

/** A decade in EDTF: "1990s", in German "1990er" → "199X"; else "". "The 1900s" are ten years to some, and a hundred to others. */
const decadeOf = (text: string): string =>
  /^\d{3}0(s|er)$/.test(text) ? text.slice(0, 4).replace(/0?0$/, (end) => 'X'.repeat(end.length)) : '';

/** Fills in what one side of a pair leaves out: the year of a month, the month of a day, the day of a time. */
function completeBy(parts: Parts, other: Parts): Parts | null {
  if (parts.edtf || other.edtf) return parts;
  const {year = other.year, month, day} = parts;
  // The 1 of "1–2/2017" is a month.
  if (day && !month && !other.day) return null;
  const isTime = parts.year === undefined && !month;
  return {
    ...parts,
    year,
    month: month ?? (isTime || day ? other.month : undefined),
    day: day ?? (isTime ? other.day : undefined),
  };
}

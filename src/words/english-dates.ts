import type {DateMessages, Grammar, SummaryMessages} from './messages.js';

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

// Made when first needed: a browser's first formatter costs more than all of the first drawing's sentences.
let numberFormat: Intl.NumberFormat | null = null;
let compactFormat: Intl.NumberFormat | null = null;

export const number = (n: number): string =>
  // Small counts look the same without.
  Number.isInteger(n) && n >= 0 && n < 1000 ? String(n) : (numberFormat ??= new Intl.NumberFormat('en')).format(n);
const compact = (n: number): string => {
  if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
  compactFormat ??= new Intl.NumberFormat('en', {notation: 'compact'});
  return compactFormat.format(n);
};
export const spelled = (n: number): string => NUMBERS[n] ?? number(n);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const Spelled = (n: number): string => capital(spelled(n));
export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);
export const counted = (n: number, one: string, many?: string): string => `${number(n)} ${plural(n, one, many)}`;
export const events = (n: number): string => counted(n, 'event');

// Names are spelled out here, not taken from Intl: engines differ in "Sep" and "Sept", and the output must not.
const shorten = (name = '', form: 'long' | 'short'): string => (form === 'short' ? name.slice(0, 3) : name);

export const grammar: Grammar = {
  locale: 'en-GB',
  number,
  compact,
  digits: (text) => text,
  spelled,
  list: (items, conjunction) => {
    if (items.length < 2) return items.join('');
    // "in or before 1760, or 1762": an item with a comma or an "or" of its own needs a comma after it.
    const comma = items.some((item) => item.includes(', ') || item.includes(` ${conjunction} `)) ? ',' : '';
    return `${items.slice(0, -1).join(', ')}${comma} ${conjunction} ${items.at(-1)}`;
  },
  month: (month, form) => shorten(MONTHS[month - 1], form),
  weekday: (weekday, form) => shorten(WEEKDAYS[weekday], form),
};

export const {list} = grammar;

const year = (y: number): string => {
  // Two or three digits do not look like a year, and five are grouped like a quantity: both need the era.
  if (y > 0) return y < 1000 || y > 9999 ? `${number(y)} CE` : `${y}`;
  return `${y < -9998 ? number(1 - y) : 1 - y} BCE`;
};

/** The groupings 33–41: the first code of each, its name, its months, and what its members are called. */
const GROUPINGS = [
  [40, 'half', 6, ['first', 'second']],
  [37, 'third', 4, ['first', 'second', 'last']],
  [33, 'quarter', 3, ['first', 'second', 'third', 'fourth']],
] as const;

const season = (code: number, y: string): string => {
  const grouping = GROUPINGS.find(([first]) => code >= first);
  if (grouping) {
    const [first, name, length, members] = grouping;
    const month = (code - first) * length;
    return `${members[code - first]} ${name}${y && ` of ${y}`} (${MONTHS[month]} to ${MONTHS[month + length - 1]})`;
  }
  const name = `${SEASONS[(code - 21) % 4]}${y && ` ${y}`}`;
  return code < 25 ? name : `${name} (${code < 29 ? 'northern' : 'southern'} hemisphere)`;
};

// A date that ends in ", uncertain" or a time needs a comma before what follows.
const closed = (date: string): string => (date.includes(', ') ? `${date},` : date);

const PREPOSITIONS = {day: 'on', time: 'at', long: 'in'};
const continuing = (published: string): string =>
  published ? `continuing when published (${published})` : 'continuing';

export const dates: DateMessages = {
  year,
  season,
  monthYear: (month, y) => `${month} ${y}`,
  day: String,
  dayMonth: (day, month) => `${day} ${month}`,
  weekdayDate: (weekday, date) => `${weekday} ${date}`,
  dateTime: (date, time) => `${date}, ${time}`,
  offset: (offset) => (offset ? `UTC${offset === 'Z' ? '' : offset.replace('-', '−')}` : '(no time zone given)'),
  inZone: (zone) => `in ${zone} time`,
  decade: (y) => `the ${y}s`,
  about: (date) => `about ${date}`,
  qualified: (date, quality, parts) => `${date}, ${parts.length ? `${list(parts, 'and')} ` : ''}${quality}`,
  gloss: (date, explanation) => `${date} (${explanation})`,
  to: (from, to) => `${closed(from)} to ${to}`,
  between: (from, to) => `between ${closed(from)} and ${to}`,
  during: (date) => `during ${date}`,
  within: (date) => `in ${date}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  some: (unit, place) => `some ${unit} ${place}`,
  ofSomeYear: (month, years) => `${month} of ${years}`,
  dayOf: (day, month) => `day ${day} of ${month}`,
  bound: (date, side, at) => `${PREPOSITIONS[at]} or ${side} ${date}`,
  allOf: (range) => `all of ${range}`,
  allTime: (stretch) => `all time ${stretch}`.trim(),
  since: (date, end, published) =>
    end === 'open' ? `since ${date}, ${continuing(published)}` : `from ${date}, end unknown`,
  until: (date, start) => `until ${date}${start && `, start ${start}`}`,
  from: (date) => `from ${date} on`,
  endless: (start, end, published) =>
    start === end
      ? `start and end ${start}`
      : `start ${start}, ${end === 'open' ? continuing(published) : 'end unknown'}`,
  none: 'no date given',
  unusable: 'no usable date',
  expected: 'expected; no date given',
};

const VERBS: Readonly<Record<string, string>> = {
  claimed: "on one side's claim",
  agreed: 'on claims that several parties agree on',
  contested: 'on rival claims',
};

export const summary: SummaryMessages = {
  none: (n) => `${Spelled(n)} ${plural(n, 'event')}${n ? ', without a usable date' : ''}.`,
  extent: (n, first, last) =>
    `${Spelled(n)} ${plural(n, 'event')}${last ? ` from ${dates.to(first, last)}` : first && `, ${first}`}.`,
  burst: (n, range) => `${Spelled(n)} ${plural(n, 'is', 'are')} dated ${range}`,
  more: (parts) => `${parts[0]}${parts.length > 1 ? `; ${list(parts.slice(1), 'and')}` : ''}.`,
  happened: (n, when, first) => `${spelled(n)} ${first ? 'more happened ' : ''}${when}`,
  statuses: (parts) => `${capital(parts.join(', '))}.`,
  status: (n, status, subject) => {
    const on = VERBS[status];
    const who = subject === 'all' ? (n === 1 ? 'it' : 'all') : spelled(n);
    if (on) return `${who} ${subject === 'claims' ? '' : `${plural(n, 'rests', 'rest')} `}${on}`;
    return status ? `${who} ${plural(n, 'is', 'are')} ${status}` : `${who} ${plural(n, 'has', 'have')} another status`;
  },
  undated: (n) => `${Spelled(n)} more ${plural(n, 'has', 'have')} no usable date.`,
};

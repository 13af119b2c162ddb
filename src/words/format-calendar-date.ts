import type {CalendarDate, ClockTime} from '../model/date.js';
import type {DatePart, TimeUnit} from './messages.js';
import type {Words} from './words.js';

/** A day, month or year of the calendar, as exact as its last part that is not `null`. Years are astronomical. */
export interface Civil {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A part of a date in words, and how to say that something lies in it. */
interface Phrase {
  /** "June 2004", "some month in 2004". */
  readonly text: string;
  /** "from 1560 to 1569"; without it, "in" and the text. */
  readonly within?: string;
  /** Takes no "about" before it. Default false. */
  readonly vague?: boolean;
}

/** "some day in June 2004": what is somewhere in a phrase can be anywhere that the phrase is. */
const some = (unit: TimeUnit, {text, within = ''}: Phrase, words: Words): Phrase => {
  const {dates} = words.messages;
  const place = within || dates.within(text);
  return {text: dates.some(unit, place), within: place, vague: true};
};

const pad = (n: number): string => String(n).padStart(2, '0');

/** "5 September 2017", "September 2017", "2017"; without the year where another date beside it says that. */
export function formatCivil({year, month, day}: Civil, words: Words, withYear = true): string {
  const {dates} = words.messages;
  if (month === null) return dates.year(year);
  const name = words.month(month, 'long');
  const text = withYear ? dates.monthYear(name, dates.year(year)) : name;
  return day === null ? text : dates.dayMonth(day, text);
}

/** Both ends of a range, the first without what the second says again: "5" and "8 September 2017". */
export function formatCivilPair(from: Civil, to: Civil, words: Words): [string, string] {
  const {dates} = words.messages;
  const last = formatCivil(to, words);
  const sameYear = from.year === to.year && from.month !== null && to.month !== null;
  if (sameYear && from.month === to.month && from.day !== null && to.day !== null) return [dates.day(from.day), last];
  return [formatCivil(from, words, !sameYear), last];
}

/** The years that fit a year with unspecified digits: [first, last]. */
const fittingYears = ({year, yearDigits}: CalendarDate): [number, number] => {
  const low = Number(yearDigits.replaceAll('X', '0'));
  const high = Number(yearDigits.replaceAll('X', '9'));
  return year < 0 ? [-high, -low] : [low, high];
};

/** The years that a year with significant digits may stand for: 1950S2 → [1900, 1999]. */
const significantYears = (year: number, digits: number): [number, number] => {
  const size = Math.abs(year);
  const step = 10 ** Math.max(0, String(size).length - digits);
  const low = Math.floor(size / step) * step;
  return year < 0 ? [-(low + step - 1), -low] : [low, low + step - 1];
};

const yearPhrase = (date: CalendarDate, words: Words): Phrase => {
  const {dates} = words.messages;
  const {year, yearDigits, significantDigits} = date;
  if (yearDigits.includes('X')) {
    const [first, last] = fittingYears(date);
    const ends = [dates.year(first), dates.year(last)] as const;
    const regular = /^\d+X+$/.test(yearDigits) && first > 99;
    const digits = yearDigits.length - yearDigits.indexOf('X');
    const within = dates.fromTo(...ends);
    if (regular && digits < 3) {
      const text = dates.decade(String(first));
      // "The 1900s" may be ten years or a hundred.
      return {text: first % 100 ? text : dates.gloss(text, dates.to(...ends)), within};
    }
    const text = dates.some('year', within);
    return {text: /X\d/.test(yearDigits) ? dates.gloss(text, yearDigits) : text, within, vague: true};
  }
  const text = dates.year(year);
  if (significantDigits !== null) {
    const [first, last] = significantYears(year, significantDigits);
    const within = dates.fromTo(dates.year(first), dates.year(last));
    if (first < last) return {text: dates.gloss(dates.about(text), dates.some('year', within)), within, vague: true};
  }
  return {text};
};

/** The numbers from 1 to `last` that fit a pattern such as "1X". */
const fitting = (pattern: string, last: number): number[] => {
  const test = new RegExp(`^${pattern.replaceAll('X', '.')}$`);
  return Array.from({length: last}, (_, i) => i + 1).filter((n) => test.test(pad(n)));
};

const isRun = (numbers: readonly number[]): boolean =>
  numbers.length > 2 && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) === numbers.length - 1;

const monthPhrase = (date: CalendarDate, words: Words): Phrase => {
  const {dates} = words.messages;
  const {month, yearDigits, year} = date;
  const inYear = yearPhrase(date, words);
  if (month === null) return inYear;
  const someYear = yearDigits.includes('X') && some('year', inYear, words).text;
  const ofYear = (text: string): string =>
    someYear ? dates.ofSomeYear(text, someYear) : dates.monthYear(text, dates.year(year));
  if (typeof month === 'number') {
    const name = month > 12 ? dates.season(month, someYear ? '' : dates.year(year)) : words.month(month, 'long');
    return {text: month > 12 && !someYear ? name : ofYear(name)};
  }
  const months = fitting(month, 12);
  if (months.length === 12) return some('month', inYear, words);
  const names = months.map((m) => words.month(m, 'long'));
  if (isRun(months)) {
    return some('month', {text: '', within: dates.fromTo(names[0] ?? '', ofYear(names.at(-1) ?? ''))}, words);
  }
  const text = ofYear(words.list(names, 'or'));
  return {text, vague: names.length > 1};
};

/** The last day of a month, in a leap year where the year is not known. */
const lastDay = ({year, yearDigits, month}: CalendarDate): number => {
  if (typeof month !== 'number') return 31;
  // The calendar repeats every 400 years, and Date reads years below 100 as 19xx.
  const like = yearDigits.includes('X') ? 2000 : 2000 + (((year % 400) + 400) % 400);
  return new Date(Date.UTC(like, month, 0)).getUTCDate();
};

const dayPhrase = (date: CalendarDate, words: Words): Phrase => {
  const {dates} = words.messages;
  const {day} = date;
  const inMonth = monthPhrase(date, words);
  if (day === null) return inMonth;
  const last = lastDay(date);
  const days = typeof day === 'number' ? [day] : fitting(day, last);
  if (days.length === last) return some('day', inMonth, words);
  const ofMonth = (text: string): string =>
    typeof date.month === 'number' ? dates.dayMonth(text, inMonth.text) : dates.dayOf(text, inMonth.text);
  const text = isRun(days)
    ? dates.some('day', dates.fromTo(dates.day(days[0] ?? 1), ofMonth(String(days.at(-1)))))
    : ofMonth(words.list(days.map(String), 'or'));
  return {text, vague: days.length > 1 || inMonth.vague};
};

const clock = (parts: readonly (number | null)[], fraction = ''): string =>
  parts
    .filter((part) => part !== null)
    .map(pad)
    .join(':') + (fraction && `.${fraction}`);

const formatTime = (date: CalendarDate, time: ClockTime, words: Words): string => {
  const {dates} = words.messages;
  // Only what names an instant can be converted: a time without an offset stays as it was written.
  if (words.timeZone && time.offsetMinutes !== null && Number.isFinite(date.earliest)) {
    const local = words.local(date.earliest);
    const text = clock([local.hour, local.minute, time.second === null ? null : local.second], time.fraction);
    return dates.dateTime(formatCivil(local, words), `${text} ${dates.inZone(words.timeZone)}`);
  }
  const text = clock([time.hour, time.minute, time.second], time.fraction);
  return dates.dateTime(dayPhrase(date, words).text, `${text} ${dates.offset(time.offsetText)}`);
};

/** The parts of a date that carry a qualifier: none of them where the whole date does, `null` where nothing does. */
const qualifiedParts = (date: CalendarDate, quality: 'approximate' | 'uncertain'): DatePart[] | null => {
  if (!date[quality]) return null;
  const {month, day, parts} = date;
  const isSeason = typeof month === 'number' && month > 12;
  const written: [DatePart, boolean][] = [['year', parts.year[quality]]];
  if (month !== null) written.push([isSeason ? 'season' : 'month', parts.month[quality]]);
  if (day !== null) written.push(['day', parts.day[quality]]);
  const qualified = written.filter(([, is]) => is).map(([name]) => name);
  return qualified.length === written.length ? [] : qualified;
};

/**
 * A day with the same day in the other calendar in parentheses, where the language names one. A Gregorian month or year
 * is none of its months or years, and at a time of day another day may have begun there.
 */
export function inBothCalendars(date: CalendarDate, text: string, {otherCalendar, messages}: Words): string {
  const isDay = typeof date.day === 'number' && typeof date.month === 'number' && !date.yearDigits.includes('X');
  return otherCalendar && isDay && Number.isFinite(date.earliest)
    ? messages.dates.gloss(text, otherCalendar(date.earliest))
    : text;
}

/** A calendar date in words, qualifiers included, never with its weekday: "about 8 September 2017". */
export function formatCalendarDate(date: CalendarDate, words: Words): string {
  const {dates} = words.messages;
  const phrase = dayPhrase(date, words);
  let text = date.time ? formatTime(date, date.time, words) : inBothCalendars(date, phrase.text, words);
  for (const quality of ['approximate', 'uncertain'] as const) {
    const parts = qualifiedParts(date, quality);
    if (!parts) continue;
    const isAbout = quality === 'approximate' && !parts.length && !phrase.vague;
    text = isAbout ? dates.about(text) : dates.qualified(text, quality, parts);
  }
  return text;
}

/** Whether a date is a plain year, month or day, without qualifiers, unspecified digits or a time. */
export function isPlain(date: CalendarDate): date is CalendarDate & Civil {
  return (
    typeof date.month !== 'string' &&
    typeof date.day !== 'string' &&
    (date.month ?? 0) < 13 &&
    !date.yearDigits.includes('X') &&
    !date.time &&
    date.significantDigits === null &&
    !date.approximate &&
    !date.uncertain
  );
}

/** Both ends of a range in words; what they share is said once where that loses nothing. */
export function civilPair(from: CalendarDate, to: CalendarDate, words: Words): [string, string] {
  const hasDay = from.day !== null || to.day !== null;
  return isPlain(from) && isPlain(to) && !(words.otherCalendar && hasDay)
    ? formatCivilPair(from, to, words)
    : [formatCalendarDate(from, words), formatCalendarDate(to, words)];
}

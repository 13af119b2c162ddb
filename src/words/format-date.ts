import type {CalendarDate, DateRange, FuzzyDate} from '../model/date.js';
import {civilPair, formatCalendarDate, formatCivil, inBothCalendars, isPlain} from './format-calendar-date.js';
import type {Civil} from './format-calendar-date.js';
import type {Words} from './words.js';

/** What a date in words may depend on besides itself. */
export interface DateContext {
  /** The event's status, for dates that say nothing but "not yet". Default "". */
  readonly status?: string;
  /** When the data was published, for what was still going on then. Default `null`. */
  readonly published?: FuzzyDate | null;
}

const at = (date: CalendarDate): 'day' | 'time' | 'long' => (date.time ? 'time' : date.day === null ? 'long' : 'day');

const formatBound = (date: CalendarDate, side: 'before' | 'after', words: Words): string =>
  words.messages.dates.bound(formatCalendarDate(date, words), side, at(date));

/** A member of `[…]`: the moment lies somewhere in it. */
const formatMember = ({from, to}: DateRange, words: Words): string => {
  if (from && to) {
    return from === to ? formatCalendarDate(from, words) : words.messages.dates.to(...civilPair(from, to, words));
  }
  if (from) return formatBound(from, 'after', words);
  return to ? formatBound(to, 'before', words) : words.messages.dates.allTime('');
};

/** A member of `{…}`: it happened throughout. */
const formatWhole = ({from, to}: DateRange, words: Words): string => {
  const {dates} = words.messages;
  if (from && from === to) return formatCalendarDate(from, words);
  if (from && to) return dates.allOf(dates.to(...civilPair(from, to, words)));
  if (from) return dates.allTime(dates.from(formatCalendarDate(from, words)));
  return dates.allTime(to ? dates.until(formatCalendarDate(to, words), '') : '');
};

const formatOneOf = (date: FuzzyDate, words: Words): string => {
  const {members} = date;
  const [only] = members;
  if (members.length === 1 && only?.from && only.to && only.from !== only.to) {
    return words.messages.dates.between(...civilPair(only.from, only.to, words));
  }
  return words.list(
    members.map((member) => formatMember(member, words)),
    'or',
  );
};

const formatSpan = (date: FuzzyDate, words: Words, {status, published}: DateContext): string => {
  const {dates} = words.messages;
  const {start, end, open} = date;
  // It stands in parentheses already.
  const publishedDay = published?.written.length ? formatPlain(published, {...words, otherCalendar: null}) : '';
  if (start && end) {
    const [from, to] = civilPair(start, end, words);
    return start.text === end.text ? dates.during(to) : dates.to(from, to);
  }
  if (end) return dates.until(formatCalendarDate(end, words), open.start ? 'open' : 'unknown');
  if (!start) return dates.endless(open.start ? 'open' : 'unknown', open.end ? 'open' : 'unknown', publishedDay);
  const from = formatCalendarDate(start, words);
  // What had not begun when the data was published cannot have been continuing then.
  const ahead = status === 'expected' || (published ? start.earliest >= published.latest : false);
  if (open.end && ahead) return dates.from(from);
  return dates.since(from, open.end ? 'open' : 'unknown', publishedDay);
};

/**
 * An expected event "on or after" the day of publication says only that it had not happened yet. The day was supplied
 * by whoever wrote the data down, not by the source, so saying it would give a date that nobody gave.
 */
const isOnlyAhead = (date: FuzzyDate, {status, published}: DateContext): boolean => {
  const [only] = date.members;
  return (
    status === 'expected' &&
    date.kind === 'one-of' &&
    date.members.length === 1 &&
    !only?.to &&
    !!only?.from &&
    !!published &&
    only.from.earliest < published.latest
  );
};

const formatPlain = (date: FuzzyDate, words: Words, context: DateContext = {}): string => {
  const {messages} = words;
  if (date.kind === 'none') {
    if (date.text) return messages.dates.unusable;
    return context.status === 'expected' ? messages.dates.expected : messages.dates.none;
  }
  if (date.kind === 'span') return formatSpan(date, words, context);
  if (date.kind === 'all-of') {
    return words.list(
      date.members.map((member) => formatWhole(member, words)),
      'and',
    );
  }
  return isOnlyAhead(date, context) ? messages.dates.expected : formatOneOf(date, words);
};

/** The one date that a moment, or a set of one, consists of. */
const onlyDate = ({members}: FuzzyDate): CalendarDate | null => {
  const [only] = members;
  return members.length === 1 && only && only.from === only.to ? only.from : null;
};

/**
 * A date in words, as exact as it was written and no more: "on or before 8 September 2017".
 *
 * The weekday stands only with one exact day by itself. Date-times keep the offset they were written with, unless
 * `words.timeZone` is set. Source of the forms: EDTF (ISO 8601-2:2019, Annex A), levels 0, 1 and 2.
 */
export function formatDate(date: FuzzyDate, words: Words, context: DateContext = {}): string {
  const text = formatPlain(date, words, context);
  const only = onlyDate(date);
  // The weekday is NaN beyond JavaScript's Date.
  const weekday = only && isPlain(only) && only.day !== null ? new Date(only.earliest).getUTCDay() : NaN;
  if (!only || !(weekday >= 0)) return text;
  // The other calendar has the same weekday.
  const day = words.messages.dates.weekdayDate(words.weekday(weekday, 'long'), formatCivil(only as Civil, words));
  return inBothCalendars(only, day, words);
}

/** When a claim was said: "said on 8 September 2017", "said in July 2017", "said on or before 8 September 2017". */
export function formatSaid(date: FuzzyDate, words: Words): string {
  const {messages} = words;
  const text = formatPlain(date, words);
  const only = onlyDate(date);
  if (!only || date.approximate || typeof only.month === 'string' || typeof only.day === 'string') {
    return messages.said(text);
  }
  return only.day === null ? messages.saidIn(text) : messages.saidOn(text);
}

import {english} from './english.js';
import {findLocale} from './locale-registry.js';
import type {Grammar, Messages} from './messages.js';

/** A moment on the clocks of a time zone. `month` is 1–12, `year` astronomical. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A language and a time zone to say things in. Every sentence is made from one of these. */
export interface Words extends Grammar {
  readonly messages: Messages;
  /** The language of the sentences, BCP 47, which need not be the one that was asked for. */
  readonly locale: string;
  /** A day, UTC, in the other calendar that the language tag names ("fa-u-ca-persian"); `null` where it names none. */
  readonly otherCalendar: ((ms: number) => string) | null;
  /** IANA name that date-times with an offset are converted to; "" shows them as written. Calendar dates never move. */
  readonly timeZone: string;
  /** What the clocks in `timeZone` show (in UTC where it is ""). `ms` must lie within JavaScript's Date. */
  local(ms: number): LocalTime;
}

/** Adds sentences that come on demand. */
export const addSentences = (sentences: Partial<Messages>): unknown => Object.assign(english, sentences);

/** Adds sentences about what only data of others can have. */
export const addProblems = (problems: Messages['problems']): unknown => Object.assign(english.problems, problems);

const FIELDS = ['month', 'day', 'hour', 'minute', 'second'] as const;
const ZONE_FIELDS: Intl.DateTimeFormatOptions = {
  ...Object.fromEntries(['year', ...FIELDS].map((field) => [field, 'numeric'])),
  era: 'short',
  hourCycle: 'h23',
};

/** Gregorian dates need no second calendar. */
const OWN_CALENDARS: readonly (string | undefined)[] = [undefined, 'gregory', 'gregorian', 'iso8601'];

/** What says a day in the calendar that a tag asks for by name. */
function otherCalendar(tag: string): Words['otherCalendar'] {
  if (!/-u-/i.test(tag)) return null;
  try {
    const {calendar} = new Intl.Locale(tag);
    if (OWN_CALENDARS.includes(calendar)) return null;
    const format = new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'});
    return (ms) => format.format(ms);
  } catch {
    return null;
  }
}

/** The formatter of a zone, or `null` where this machine does not know the zone. */
const zoneFormat = (timeZone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en', {...ZONE_FIELDS, timeZone: timeZone || 'UTC'});
  } catch {
    return null;
  }
};

/**
 * Makes the words for a language and a time zone.
 *
 * @param locale BCP 47, default "en-GB". A language that has not been loaded, or has no text, gets English throughout:
 *   sentences in one language with month names in another are worse than either.
 * @param timeZone IANA name, default "" (times as written). A zone that is not known counts as "", which
 *   `words.timeZone` then shows, so that a misspelled attribute never takes the picture down.
 */
export function createWords(locale = 'en-GB', timeZone = ''): Words {
  const messages = findLocale(locale)?.messages(locale, english) ?? english;
  // A zone is tried now; without one the formatter waits until there is a time to tell: it is slow to make.
  const known = timeZone ? zoneFormat(timeZone) : null;
  let format = known;
  return {
    ...messages.grammar,
    messages,
    otherCalendar: otherCalendar(locale),
    timeZone: known ? timeZone : '',
    local(ms) {
      format ??= zoneFormat('');
      const parts = format?.formatToParts(ms) ?? [];
      const read = (wanted: keyof LocalTime): number => Number(parts.find(({type}) => type === wanted)?.value);
      const [month, day, hour, minute, second] = FIELDS.map(read) as [number, number, number, number, number];
      const isBce = parts.some(({type, value}) => type === 'era' && value.startsWith('B'));
      return {year: isBce ? 1 - read('year') : read('year'), month, day, hour, minute, second};
    },
  };
}

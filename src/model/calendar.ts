import type {Ms} from './date.js';

const DAY_MS = 864e5;
/** Milliseconds in an hour, a minute, a second. */
export const HOUR_MS = 36e5;
export const MINUTE_MS = 6e4;
export const SECOND_MS = 1e3;

/**
 * The start of a day of the proleptic Gregorian calendar, in ms since 1970-01-01T00:00:00Z.
 *
 * Not `Date.UTC`, which takes the years 0–99 for 1900–1999 and ends at the year 275760. Exact while the result is
 * below 2^53 ms (the year 287396), the nearest number beyond.
 *
 * @param year astronomical year: 0 is 1 BCE
 * @param month 1–12; 13 and more run into the years after
 * @param day 1–31; may run over the end of the month
 *
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
 */
export function startOfDay(year: number, month = 1, day = 1): Ms {
  const fromMarch = month + 9;
  const marchYear = year - 1 + Math.floor(fromMarch / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (fromMarch % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) * DAY_MS;
}

/** How many days a month has, 28–31. `month` is 1–12, `year` astronomical. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 || (!(year % 100) && year % 400) ? 28 : 29;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Ms that the clocks of an IANA zone are ahead of UTC at an instant. Throws where zone or instant is unknown to `Intl`. */
function zoneOffset(at: Ms, timeZone: string): Ms {
  let format = formatters.get(timeZone);
  if (!format)
    formatters.set(timeZone, (format = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})));
  const [, sign, hours, minutes, seconds] = /([+-])(\d+):(\d+):?(\d*)$/.exec(format.format(at)) ?? [];
  if (!sign) return 0;
  return Number(sign + 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS);
}

/**
 * The instants at which the clocks of a zone showed a time of day: one as a rule, two where the clocks were put back;
 * where they were put forward over it, the two that the offsets before and after the gap would give.
 *
 * @param clock the reading of the clock, in ms as if it were UTC
 * @param timeZone an IANA name
 * @returns null where the zone is unknown or the time beyond what `Intl` can tell
 */
export function instantsOf(clock: Ms, timeZone: string): Ms[] | null {
  try {
    const guesses = [-DAY_MS, DAY_MS].map((shift) => clock - zoneOffset(clock + shift, timeZone));
    const exact = guesses.filter((at) => at + zoneOffset(at, timeZone) === clock);
    return exact.length ? exact : guesses;
  } catch {
    return null;
  }
}

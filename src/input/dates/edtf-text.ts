import {daysInMonth, startOfDay} from '../../model/calendar.js';

/** EDTF texts made of numbers. Nothing here reads a clock or a locale. */

/** Zero-padded digits. */
export const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** A year in EDTF, astronomical: 33 → "0033", −499 (500 BCE) → "-0499", 17e7 → "Y170000000". */
export const edtfYear = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;

/** A calendar date as far as its parts go. Does not look whether there is such a day. */
export const edtfDate = (year: number, month?: number | null, day?: number | null): string =>
  edtfYear(year) + (month ? `-${pad(month)}` : '') + (month && day ? `-${pad(day)}` : '');

/** Whether there is such a day, of a month 1–12. */
export const isDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(month) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** An instant, in ms since 1970 UTC, to the millisecond where it has any: "2018-02-07T01:26:13.840Z"; "" beyond `Date`. */
export function edtfInstant(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '';
  return date
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/^([+-])0*(\d{4,})/, (_, sign: string, digits: string) => (sign === '-' ? '-' : '') + digits);
}

/** The calendar day of an instant in UTC, "2017-04-04"; "" beyond `Date`. */
export const edtfDay = (ms: number): string => edtfInstant(ms).replace(/T.*/, '');

/** A day some days later, or earlier: ("2017-04-04", −3) → "2017-04-01". Takes a plain day only, of the years 0–9999. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return edtfDay(startOfDay(year, month, dayOfMonth + days));
}

/** 1 Monday to 7 Sunday; 0 for what is no plain day of the years 0–9999. */
export function weekdayOf(day: string): number {
  const [, year, month, dayOfMonth] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  return isDay(year!, month!, dayOfMonth!) ? new Date(startOfDay(year!, month, dayOfMonth)).getUTCDay() || 7 : 0;
}

/** One moment, somewhere between two dates: "2017-04-04", or "[2017-04-01..2017-04-07]". */
export const edtfWithin = (from: string, to: string): string => (from === to ? from : `[${from}..${to}]`);

/** Something that lasted from one date to another. */
export const edtfSpan = (start: string, end: string): string => `${start}/${end}`;

import type {CalendarDate, DateRange, FuzzyDate, Qualifier} from './date.js';

/**
 * A date as EDTF, built from what was read and not from `text`; "" for no date. `parseEdtf` reads the same date from it
 * (with `extensions` where the date is `extended`). Where EDTF has several ways to write one thing this is the plainest:
 * years without exponent, a qualifier after the parts that share it, sets without spaces.
 */
export function formatEdtf(date: FuzzyDate): string {
  const {kind, members, start, end, open} = date;
  if (kind === 'span') return `${formatSide(start, open.start)}/${formatSide(end, open.end)}`;
  const text = members.map(formatRange).join();
  return kind === 'one-of' ? `[${text}]` : kind === 'all-of' ? `{${text}}` : text;
}

function formatSide(date: CalendarDate | null, isOpen: boolean): string {
  return date ? formatCalendarDate(date) : isOpen ? '..' : '';
}

function formatRange({from, to}: DateRange): string {
  return from && from === to ? formatCalendarDate(from) : `${formatSide(from, false)}..${formatSide(to, false)}`;
}

function formatCalendarDate(date: CalendarDate): string {
  const {year, yearDigits, month, day, significantDigits, parts, time} = date;
  const texts = [
    (yearDigits.length > 4 ? 'Y' : '') +
      (year < 0 ? '-' : '') +
      yearDigits +
      (significantDigits ? `S${significantDigits}` : ''),
    ...[month, day].filter((part) => part !== null).map(pad),
  ];
  const marks = [parts.year, parts.month, parts.day].slice(0, texts.length).map(formatQualifier);
  // A qualifier after a part is meant for all parts up to it, one before a part for that part only.
  const different = marks.findIndex((mark) => mark !== marks[0]);
  const shared = (different < 0 ? marks.length : different) - 1;
  const clock = time
    ? `T${pad(time.hour)}:${pad(time.minute)}${formatSeconds(time.second, time.fraction)}${time.offsetText}`
    : '';
  return texts
    .map((text, i) => (i < shared ? text : i === shared ? text + clock + marks[i] : marks[i] + text))
    .join('-');
}

function formatSeconds(second: number | null, fraction: string): string {
  return second === null ? '' : `:${pad(second)}${fraction && `.${fraction}`}`;
}

function formatQualifier({approximate, uncertain}: Qualifier): string {
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}

function pad(part: number | string): string {
  return String(part).padStart(2, '0');
}

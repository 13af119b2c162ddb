import type {TimelineEvent} from '../model/event.js';

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The date of an event for print: a plain year, month or day in words; any other in the words of its source, or as EDTF. */
export function formatStepDate({date, dateText}: TimelineEvent, lang: string): string {
  const [, year, month, day] = PLAIN.exec(date.text) ?? [];
  if (!year) return dateText || date.text;
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && {month: 'long'}),
    ...(day && {day: 'numeric'}),
    timeZone: 'UTC',
  };
  const ms = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}`);
  try {
    return new Intl.DateTimeFormat(lang, parts).format(ms);
  } catch {
    return date.text;
  }
}

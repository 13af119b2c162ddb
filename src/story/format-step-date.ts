import type {TimelineEvent} from '../model/event.js';

/** The date of an event for print: a day, month or year in words; any other as its source says it, or as EDTF. */
export const formatStepDate = ({date: {text}, dateText}: TimelineEvent, lang: string): string =>
  /^\d{4}(-[01]\d(-\d\d)?)?$/.test(text)
    ? new Date(text).toLocaleDateString(lang, {
        year: 'numeric',
        month: text[4] ? 'long' : undefined,
        day: text[7] ? 'numeric' : undefined,
        timeZone: 'UTC',
      })
    : dateText || text;

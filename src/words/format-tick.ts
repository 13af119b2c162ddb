import type {Ms} from '../model/date.js';
import {clockAt} from './format-range.js';
import type {NameForm} from './messages.js';
import type {Words} from './words.js';

/** The steps that an axis is labelled in. */
export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'millennium';

/** `minor`: under a row that says the rest. `major`: that row. `alone`: no row above it, so it says everything. */
export type TickForm = 'minor' | 'major' | 'alone';

/**
 * The label of an axis tick at the start of its unit, UTC: "Tue 5", "September 2017", "Jul 2017", "44 BCE", "14:00".
 *
 * @param ms the tick; must lie within JavaScript's Date
 */
export function formatTick(ms: Ms, unit: TickUnit, words: Words, form: TickForm): string {
  const {dates} = words.messages;
  const date = new Date(ms);
  const year = dates.year(date.getUTCFullYear());
  const names: NameForm = form === 'major' ? 'long' : 'short';
  const month = words.month(date.getUTCMonth() + 1, names);
  const monthYear = dates.monthYear(month, year);
  const day = date.getUTCDate();
  switch (unit) {
    case 'hour':
    case 'minute':
    case 'second': {
      const clock = clockAt(ms, unit);
      return form === 'minor' ? words.digits(clock) : dates.dateTime(dates.dayMonth(day, monthYear), clock);
    }
    case 'day': {
      if (form === 'alone') return dates.dayMonth(day, monthYear);
      const weekday = words.weekday(date.getUTCDay(), names);
      return dates.weekdayDate(weekday, form === 'minor' ? dates.day(day) : dates.dayMonth(day, monthYear));
    }
    case 'month':
      return form === 'minor' ? month : monthYear;
    default:
      return year;
  }
}

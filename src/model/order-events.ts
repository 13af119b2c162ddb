import {compareDates} from './compare-dates.js';
import type {TimelineEvent} from './event.js';

/** The events in the order of time (`compareDates`), ties as given, undated ones last. A new array. */
export function orderEvents<T extends Pick<TimelineEvent, 'date'>>(events: readonly T[]): T[] {
  return [...events].sort((a, b) => (a.date === b.date ? 0 : compareDates(a.date, b.date)));
}

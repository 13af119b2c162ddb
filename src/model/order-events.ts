import {compareDates} from './compare-dates.js';
import type {FuzzyDate} from './date.js';
import type {TimelineEvent} from './event.js';

/**
 * The events in the order of time (`compareDates`), ties as given, undated ones last. A new array.
 * Only the distinct dates are compared: a million events on a few thousand days are ordered in linear time.
 */
export function orderEvents<T extends Pick<TimelineEvent, 'date'>>(events: readonly T[]): readonly T[] {
  const rankOf = new Map<FuzzyDate, number>();
  for (const {date} of events) rankOf.set(date, 0);
  const dates = [...rankOf.keys()].sort(compareDates);
  let rank = 0;
  dates.forEach((date, index) => {
    const before = dates[index - 1];
    // Dates that compare as equal share a rank, so that their events stay as given.
    if (before && compareDates(before, date)) rank++;
    rankOf.set(date, rank);
  });
  // A counting sort: where the next event of each rank goes.
  const next = new Uint32Array(rank + 2);
  const ranks = Uint32Array.from(events, ({date}) => rankOf.get(date) ?? 0);
  for (const of of ranks) next[of + 1]! += 1;
  for (let index = 1; index < next.length; index++) next[index]! += next[index - 1]!;
  const ordered = [...events];
  events.forEach((event, index) => (ordered[next[ranks[index]!]!++] = event));
  return ordered;
}

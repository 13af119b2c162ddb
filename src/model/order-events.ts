import {compareDates} from './compare-dates.js';
import type {FuzzyDate} from './date.js';
import type {TimelineEvent} from './event.js';
import {sortInSteps} from './sort-in-steps.js';
import {finish} from './steps.js';

/** Events that are looked at between two chances to pause. */
const STEP = 10_000;

type Dated = Pick<TimelineEvent, 'date'>;

/** The events in the order of time (`compareDates`), ties as given, undated ones last. A new array. */
export function orderEvents<T extends Dated>(events: readonly T[]): readonly T[] {
  return finish(orderInSteps(events));
}

/**
 * The same in steps, between which a page can breathe. Only the distinct dates are compared: a million events on a few
 * thousand days are ordered in linear time.
 */
export function* orderInSteps<T extends Dated>(events: readonly T[]): Generator<void, readonly T[], undefined> {
  const rankOf = new Map<FuzzyDate, number>();
  for (const [index, {date}] of events.entries()) {
    rankOf.set(date, 0);
    if (index % STEP === STEP - 1) yield;
  }
  const dates = [...rankOf.keys()];
  const order = Uint32Array.from(dates, (_, index) => index);
  yield;
  yield* sortInSteps(order, (a, b) => compareDates(dates[a]!, dates[b]!));
  let rank = 0;
  for (const [index, at] of order.entries()) {
    // Dates that compare as equal share a rank, so that their events stay as given.
    if (index && compareDates(dates[order[index - 1]!]!, dates[at]!)) rank++;
    rankOf.set(dates[at]!, rank);
    if (index % STEP === STEP - 1) yield;
  }
  // A counting sort: where the next event of each rank goes.
  const next = new Uint32Array(rank + 2);
  const ranks = new Uint32Array(events.length);
  for (const [index, {date}] of events.entries()) {
    next[(ranks[index] = rankOf.get(date) ?? 0) + 1]! += 1;
    if (index % STEP === STEP - 1) yield;
  }
  for (let index = 1; index < next.length; index++) next[index]! += next[index - 1]!;
  const ordered = [...events];
  for (const [index, event] of events.entries()) {
    ordered[next[ranks[index]!]!++] = event;
    if (index % STEP === STEP - 1) yield;
  }
  return ordered;
}

import {compareDates} from './compare-dates.js';
import type {FuzzyDate} from './date.js';
import type {TimelineEvent} from './event.js';

/** Events that are looked at between two chances to pause. */
const STEP = 10_000;

type Dated = Pick<TimelineEvent, 'date'>;

/** The events in the order of time (`compareDates`), ties as given, undated ones last. A new array. */
export function orderEvents<T extends Dated>(events: readonly T[]): readonly T[] {
  const steps = orderInSteps(events);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
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
  const dates = yield* sortInSteps([...rankOf.keys()]);
  let rank = 0;
  dates.forEach((date, index) => {
    const before = dates[index - 1];
    // Dates that compare as equal share a rank, so that their events stay as given.
    if (before && compareDates(before, date)) rank++;
    rankOf.set(date, rank);
  });
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

/** Sorts a piece at a time, and merges pieces of the same size. Keeps the order of equals. */
function* sortInSteps(dates: readonly FuzzyDate[]): Generator<void, readonly FuzzyDate[], undefined> {
  let runs: FuzzyDate[][] = [];
  for (let start = 0; start < dates.length; start += STEP) {
    runs.push(dates.slice(start, start + STEP).sort(compareDates));
    yield;
  }
  while (runs.length > 1) {
    const merged: FuzzyDate[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left, right] = [runs[index]!, runs[index + 1]];
      merged.push(right ? yield* mergeInSteps(left, right) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps(
  left: readonly FuzzyDate[],
  right: readonly FuzzyDate[],
): Generator<void, FuzzyDate[], undefined> {
  const merged: FuzzyDate[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length;) {
    const isLeft = r >= right.length || (l < left.length && compareDates(left[l]!, right[r]!) <= 0);
    merged.push(isLeft ? left[l++]! : right[r++]!);
    if (merged.length % STEP === 0) yield;
  }
  return merged;
}

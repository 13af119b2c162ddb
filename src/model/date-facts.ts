import {dateBodies} from './date-bodies.js';
import type {DateBody} from './date-bodies.js';
import type {CalendarDate, FuzzyDate, Precision} from './date.js';
import type {DateFacts} from './event.js';
import {finish} from './steps.js';

/** Dates that are looked at between two chances to pause. */
const STEP = 5000;

/** What dates occur among some that can be drawn. Equal dates are usually one object, and looked at once. */
export function dateFacts(dates: Iterable<FuzzyDate>): DateFacts {
  return finish(dateFactsInSteps(dates));
}

/** The same in steps, between which a page can breathe. */
export function* dateFactsInSteps(dates: Iterable<FuzzyDate>): Generator<void, DateFacts, undefined> {
  const seen = new Set<FuzzyDate>();
  const bodies = new Set<DateBody>();
  const precisions = new Set<Precision>();
  const earliest: number[] = [];
  const latest: number[] = [];
  let first: CalendarDate | null = null;
  let last: CalendarDate | null = null;
  let looked = 0;
  for (const date of dates) {
    if (++looked % STEP === 0) yield;
    if (seen.has(date)) continue;
    seen.add(date);
    for (const body of dateBodies(date)) bodies.add(body);
    for (const each of date.written) {
      precisions.add(each.precision);
      earliest.push(each.earliest);
      latest.push(each.latest);
      if (!first || (first.earliest - each.earliest || doubt(first) - doubt(each)) > 0) first = each;
      if (!last || (each.latest - last.latest || doubt(last) - doubt(each)) > 0) last = each;
    }
  }
  const written = {earliest: new Float64Array(earliest), latest: new Float64Array(latest)};
  return {first, last, bodies, precisions, written};
}

/** Of equal dates the plainest is named. A season has the bounds of its year, but does not begin with it. */
function doubt({approximate, uncertain, precision}: CalendarDate): number {
  return Number(approximate) + Number(uncertain) + Number(precision === 'season');
}

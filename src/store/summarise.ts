import type {CalendarDate, FuzzyDate, Precision} from '../model/date.js';
import {dateBodies} from '../model/date-bodies.js';
import type {DateBody} from '../model/date-bodies.js';
import type {TimelineEvent} from '../model/event.js';
import {finestPrecision} from '../model/precision.js';
import {countParties} from '../model/status.js';
import type {Summary} from './timeline-source.js';

const HISTOGRAM_CELLS = 512;

/** What is counted of each drawable event: where it begins, and its lane. */
export interface Counted {
  readonly key: Float64Array;
  readonly lane: Uint32Array;
}

/** Sums up the drawable events of a store. Equal dates are usually one object, and looked at once. */
export function summarise(
  events: readonly TimelineEvent[],
  undated: number,
  {key, lane}: Counted,
  lanes: Summary['lanes'],
): Summary {
  const statuses = new Map<string, number>();
  const dates = new Set<FuzzyDate>();
  let agreed = 0;
  for (const {status, date, claims} of events) {
    if (status === 'claimed' && countParties(claims) > 1) agreed++;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    dates.add(date);
  }
  const written: CalendarDate[] = [];
  const precisions = new Set<Precision>();
  const bodies = new Set<DateBody>();
  for (const date of dates) {
    for (const body of dateBodies(date)) bodies.add(body);
    for (const each of date.written) {
      written.push(each);
      precisions.add(each.precision);
    }
  }
  const first = extreme(written, (a, b) => b.earliest - a.earliest);
  const last = extreme(written, (a, b) => a.latest - b.latest);
  const startMs = first?.earliest ?? Infinity;
  const endMs = last?.latest ?? -Infinity;
  const counts = lanes.map(() => new Uint32Array(HISTOGRAM_CELLS));
  const cellMs = Math.max(1, endMs - startMs) / HISTOGRAM_CELLS;
  for (let rank = 0; rank < key.length; rank++) {
    const cell = Math.floor((key[rank]! - startMs) / cellMs);
    counts[lane[rank]!]![Math.min(HISTOGRAM_CELLS - 1, cell)]!++;
  }
  return {
    count: events.length,
    undated,
    startMs,
    endMs,
    first,
    last,
    bodies,
    finest: finestPrecision(precisions),
    lanes,
    statuses,
    agreed,
    written: {
      earliest: Float64Array.from(written, (date) => date.earliest),
      latest: Float64Array.from(written, (date) => date.latest),
    },
    histogram: {cells: HISTOGRAM_CELLS, counts},
  };
}

/** The date that comes out greatest; of equals, one without qualifiers. */
function extreme(
  dates: readonly CalendarDate[],
  compare: (a: CalendarDate, b: CalendarDate) => number,
): CalendarDate | null {
  // A season has the bounds of its year, but does not begin with it.
  const doubt = ({approximate, uncertain, precision}: CalendarDate): number =>
    Number(approximate) + Number(uncertain) + Number(precision === 'season');
  let best: CalendarDate | null = null;
  for (const date of dates) {
    const order = best ? compare(date, best) || doubt(best) - doubt(date) : 1;
    if (order > 0) best = date;
  }
  return best;
}

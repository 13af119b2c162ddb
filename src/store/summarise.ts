import type {EventTable} from '../model/event.js';
import {finestPrecision} from '../model/precision.js';
import type {Groups} from './group-events.js';
import type {Summary} from './timeline-source.js';

const HISTOGRAM_CELLS = 512;
/** Events that are looked at between two chances to pause. */
const STEP = 50_000;

/** Sums up the drawable events of a table, in steps. `written`: the dates that the axis is folded by. */
export function* summarise(
  table: EventTable,
  groups: Groups,
  written: Summary['written'],
): Generator<void, Summary, undefined> {
  const {drawable, key, status, statuses, dates} = table;
  const startMs = dates.first?.earliest ?? Infinity;
  const endMs = dates.last?.latest ?? -Infinity;
  const cellMs = Math.max(1, endMs - startMs) / HISTOGRAM_CELLS;
  const counts = groups.lanes.map(() => new Uint32Array(HISTOGRAM_CELLS));
  const ofLane = new Uint32Array(groups.lanes.length);
  const ofStatus = new Map<number, number>();
  for (let rank = 0; rank < drawable; rank++) {
    const lane = groups.of[rank]!;
    const cell = Math.floor((key[rank]! - startMs) / cellMs);
    counts[lane]![Math.min(HISTOGRAM_CELLS - 1, cell)]!++;
    ofLane[lane]!++;
    ofStatus.set(status[rank]!, (ofStatus.get(status[rank]!) ?? 0) + 1);
    if (rank % STEP === STEP - 1) yield;
  }
  return {
    count: drawable,
    undated: table.count - drawable,
    startMs,
    endMs,
    first: dates.first,
    last: dates.last,
    bodies: dates.bodies,
    finest: finestPrecision(dates.precisions),
    lanes: groups.lanes.map((lane, i) => ({...lane, count: ofLane[i]!})),
    statuses: new Map(Array.from(ofStatus, ([word, count]) => [statuses[word]!, count])),
    agreed: table.agreed,
    written,
    histogram: {cells: HISTOGRAM_CELLS, counts},
  };
}

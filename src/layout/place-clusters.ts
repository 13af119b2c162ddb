import {dateKey} from '../model/compare-dates.js';
import {dateReach} from '../model/date-reach.js';
import type {Ms} from '../model/date.js';
import {Row} from './pack-rows.js';
import type {Placed, Sized} from './place-events.js';
import type {Scale} from './scale.js';

/** A cell is at least so wide on screen, and less than twice as wide. */
const CELL_PX = 48;
/** What a cell leaves free beside its pill, px. */
const PILL_GAP_PX = 8;

/** The least width of a cell: more where text is large, so that a pill with its number always fits into its cell. */
function leastCellPx(smallPx: number): number {
  return Math.max(CELL_PX, 4 * smallPx);
}

/** Events that stand too near to each other: `events` where they are at hand, else their number alone. */
export interface Cluster {
  readonly cell: number;
  readonly count: number;
  readonly events: readonly Sized[];
  /** Its middle, in logical pixels. */
  readonly x: number;
  readonly startMs: Ms;
  readonly endMs: Ms;
  /** The cell's own bounds. */
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** The width of a cell on the unit axis: a power of two, so that clusters stay where they are while panning. */
export function cellUnits(pxPerUnit: number, smallPx: number): number {
  return 2 ** Math.ceil(Math.log2(leastCellPx(smallPx) / pxPerUnit));
}

/** Whether the pill of a cluster stands in the plot as a whole: half a number tells nothing. */
export function isPillSeen(x: number, width: number, smallPx: number): boolean {
  const half = leastCellPx(smallPx) / 2;
  return x >= half && x <= width - half;
}

/** Counts what found no row by cells fixed to the axis, and puts the lonely ones back as marks where there is room. */
export function placeClusters(
  rest: readonly Sized[],
  counted: readonly {readonly cell: number; readonly count: number}[],
  scale: Scale,
  row: number,
  smallPx: number,
): {clusters: Cluster[]; placed: Placed[]; row: Row} {
  const size = cellUnits(scale.pxPerUnit, smallPx);
  const half = (leastCellPx(smallPx) - PILL_GAP_PX) / 2;
  const origin = scale.unitX(0);
  const cellPx = size * scale.pxPerUnit;
  const cells = new Map<number, {count: number; events: Sized[]}>();
  const at = (cell: number): {count: number; events: Sized[]} => {
    const found = cells.get(cell);
    if (found) return found;
    const made = {count: 0, events: []};
    cells.set(cell, made);
    return made;
  };
  for (const {cell, count} of counted) at(cell).count += count;
  for (const sized of rest) {
    const entry = at(Math.floor((scale.x(dateKey(sized.event.date)) - origin) / cellPx + 1e-9));
    entry.count++;
    entry.events.push(sized);
  }
  const occupied = new Row();
  const middle = (cell: number): number => origin + (cell + 0.5) * cellPx;
  for (const cell of cells.keys()) occupied.add(middle(cell) - half, middle(cell) + half);
  const placed: Placed[] = [];
  const clusters: Cluster[] = [];
  for (const [cell, {count, events}] of [...cells].sort(([a], [b]) => a - b)) {
    const x = middle(cell);
    const alone = count === 1 ? events[0] : undefined;
    if (alone) {
      occupied.remove(x - half);
      const choice = alone.spans.findIndex(([start, end]) => occupied.isFree(start, end));
      if (choice >= 0) {
        occupied.add(...alone.spans[choice]!);
        placed.push({...alone, row, side: alone.sides[choice]!});
        continue;
      }
      occupied.add(x - half, x + half);
    }
    const [fromMs, toMs] = [scale.ms(x - cellPx / 2), scale.ms(x + cellPx / 2)];
    const [startMs, endMs] = reachOf(events, count) ?? [fromMs, toMs];
    clusters.push({cell, count, events, x, startMs, endMs, fromMs, toMs});
  }
  return {clusters, placed, row: occupied};
}

/** The time that all members take together, where every one is at hand and bounded. */
function reachOf(events: readonly Sized[], count: number): [Ms, Ms] | null {
  if (!events.length || events.length < count) return null;
  const reaches = events.map(({event}) => dateReach(event.date));
  const start = Math.min(...reaches.map((reach) => reach.earliest));
  const end = Math.max(...reaches.map((reach) => reach.latest));
  return Number.isFinite(start) && Number.isFinite(end) ? [start, end] : null;
}

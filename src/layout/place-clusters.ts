import type {CellCount} from '../store/timeline-source.js';
import type {View} from '../time/view.js';
import {cellAt, cellReach, leastCellPx} from './lane-plan.js';
import type {CellGrid, LanePlan, Countable} from './lane-plan.js';
import {Row} from './pack-rows.js';
import {meets} from './place-events.js';
import type {Placed, Sized, Stretch} from './place-events.js';
import type {Scale} from './scale.js';

/** Between two pills, and between them and what is longer than a cell, px. */
const PILL_GAP = 4;
/** Stretches of time that follow each other touch: that is no overlap. */
const TOUCH = -0.5;

/** Events that are counted together: `events` where they are at hand, else their number alone. */
export interface Cluster {
  readonly key: string;
  readonly count: number;
  /** How many have each status, in the order of the summary's; `null` where that is not known of all. */
  readonly statuses: readonly number[] | null;
  /** How many are what is looked for; `null` where nothing is. */
  readonly matched: number | null;
  readonly events: readonly Sized[];
  /** The place that it is counted in, px of the plan: its pill, so wide, stands in the middle of what is seen of it. */
  readonly x0: number;
  readonly x1: number;
  readonly width: number;
  readonly row: number;
  /** Longer than the cells: a box stands over its place. */
  readonly isLong: boolean;
  /** The time that the members take, ±Infinity where a side has no bound; the cell's where it is not known. */
  readonly startMs: number;
  readonly endMs: number;
  /** What they were counted in. */
  readonly counted: Counted;
  /** The same where it was decided: it is told in the same words. */
  readonly of?: Cluster;
}

/** The time that events were counted in, and how long they are where that was asked for. */
type Counted = Stretch & Pick<CellCount, 'lengths'>;

/** What a lane's clusters follow from; lengths are px of the plan. */
export interface ClusterInput {
  readonly plan: LanePlan;
  readonly grid: CellGrid;
  readonly scale: Scale;
  readonly view: View;
  /** The same in ms, as the store was asked. */
  readonly seen: Stretch;
  /** The edges of the plot. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly CellCount[];
  /** The last row, where the pills stand. */
  readonly lastRow: number;
  readonly smallPx: number;
  readonly pillWidth: (count: number, matched: number | null) => number;
  /** The ids of the single events that are not what is looked for; `null` where nothing is. */
  readonly misses: ReadonlySet<string> | null;
  /** Which of the summary's statuses an event has. */
  readonly statusOf: (status: string) => number;
}

/** The clusters of a lane, its rows with their boxes, and events that stand in the last row as marks after all. */
export interface Clustered {
  readonly clusters: readonly Cluster[];
  readonly rows: readonly Row[];
  readonly placed: readonly Placed[];
  readonly lastRow: Row;
}

/** What is being counted together, and from where to where it may stand. */
interface Tally {
  key: string;
  count: number;
  matched: number;
  statuses: number[] | null;
  events: Countable[];
  startMs: number;
  endMs: number;
  counted: Counted;
  x0: number;
  x1: number;
  x: number;
  width: number;
}

function add(tally: Tally, count: number, statuses: readonly number[] | undefined, {startMs, endMs}: Stretch): void {
  tally.count += count;
  tally.startMs = Math.min(tally.startMs, startMs);
  tally.endMs = Math.max(tally.endMs, endMs);
  const sum = tally.statuses;
  if (!sum || !statuses) tally.statuses = null;
  else statuses.forEach((n, i) => (sum[i] = (sum[i] ?? 0) + n));
}

/** Adds one tally to another: one pill stands for both. */
function join(into: Tally, other: Tally): void {
  add(into, other.count, other.statuses ?? undefined, other);
  into.matched += other.matched;
  into.events.push(...other.events);
  const [a, b] = [into.counted.lengths, other.counted.lengths];
  into.counted = {
    ...(a && b && {lengths: [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const}),
    startMs: Math.min(into.counted.startMs, other.counted.startMs),
    endMs: Math.max(into.counted.endMs, other.counted.endMs),
  };
}

/** Counts what is in view and not single: by cell, and what is longer than its cell by its length and time. */
function tallyAll(input: ClusterInput): {cells: Tally[]; longs: Tally[]} {
  const {plan, grid, scale, view, seen, counts, statusOf} = input;
  const found = new Map<string, Tally>();
  const at = (key: string, counted: Counted, x0: number, x1: number): Tally => {
    let tally = found.get(key);
    if (!tally) {
      const none = {
        count: 0,
        matched: 0,
        statuses: [],
        events: [],
        startMs: Infinity,
        endMs: -Infinity,
        x: 0,
        width: 0,
      };
      found.set(key, (tally = {key, counted, x0, x1, ...none}));
    }
    return tally;
  };
  const cellTally = (cell: number): Tally =>
    at(
      `${cell * grid.size}`,
      cellReach(cell, grid),
      scale.unitX(cell * grid.size),
      scale.unitX((cell + 1) * grid.size),
    );
  const longTally = (reach: Counted): Tally => {
    const {startMs, endMs, lengths} = reach;
    // The stretch that it is counted in: its bounds in view change while the view moves.
    const stretch = lengths && Math.floor(Math.max(startMs, seen.startMs) / (2 * lengths[0]));
    const key = lengths ? `${lengths[1]}/${stretch}` : `${startMs}/${endMs}`;
    return at(key, reach, scale.x(startMs), scale.x(endMs));
  };
  for (const {cell, count, matched = 0, statuses, startMs, endMs, lengths} of counts) {
    const {startMs: a, endMs: b} = cell < 0 ? seen : cellReach(cell + grid.first, grid);
    const reach = {startMs: startMs ?? a, endMs: endMs ?? b, ...(lengths && {lengths})};
    const tally = cell < 0 ? longTally(reach) : cellTally(cell + grid.first);
    tally.matched += matched;
    add(tally, count, statuses, reach);
  }
  const firstCell = cellAt(view.start, grid);
  for (const event of plan.rest) {
    if (!meets(event.reach, seen)) continue;
    const group = plan.groups.get(event.group);
    const tally = group ? longTally(group) : cellTally(Math.max(firstCell, event.cell));
    const statuses: number[] = [];
    statuses[statusOf(event.event.status)] = 1;
    add(tally, 1, statuses, event.reach);
    tally.matched += Number(input.misses?.has(event.event.id) === false);
    tally.events.push(event);
  }
  const all = [...found.values()].sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1);
  const isLong = ({key}: Tally): boolean => plan.longRow >= 0 && key.includes('/');
  return {cells: all.filter((tally) => !isLong(tally)), longs: all.filter(isLong)};
}

type Place = Pick<Cluster, 'x0' | 'x1' | 'width'>;
type Edges = Pick<ClusterInput, 'from' | 'to'>;

/** Where the middle of a pill stands: in the middle of what is seen of its place, whole in the plot. */
export function pillX({x0, x1, width}: Place, {from, to}: Edges): number {
  const middle = (Math.max(x0, from) + Math.min(x1, to)) / 2;
  return Math.max(from + width / 2, Math.min(to - width / 2, middle));
}

/** How much is seen of the place of a pill, px; not above 0: nothing. */
export const seenWidth = ({x0, x1}: Place, {from, to}: Edges): number => Math.min(x1, to) - Math.max(x0, from);

function centre(tally: Tally, input: ClusterInput): Tally {
  tally.width = input.pillWidth(tally.count, input.misses && tally.matched);
  tally.x = pillX(tally, input);
  return tally;
}

const isApart = (a: Tally, b: Tally): boolean => a.x + a.width / 2 + PILL_GAP <= b.x - b.width / 2;

/** Pills that would touch, as at the edges of the plot, are one. */
function layPills(tallies: readonly Tally[], input: ClusterInput): Tally[] {
  const laid: Tally[] = [];
  const inPlace = tallies
    .filter(({x0, x1}) => x1 > input.from && x0 < input.to)
    .map((tally) => centre(tally, input))
    .sort((a, b) => a.x - b.x);
  for (let tally of inPlace) {
    for (let last = laid.at(-1); last && !isApart(last, tally); last = laid.at(-1)) {
      laid.pop();
      const [stays, goes] = seenWidth(last, input) > seenWidth(tally, input) ? [last, tally] : [tally, last];
      join(stays, goes);
      tally = centre(stays, input);
    }
    laid.push(tally);
  }
  return laid;
}

/** The event that something counts alone; none where others that are not in view are counted with it. */
function lonely({count, events: [event]}: Tally, {cells, groups}: LanePlan): Countable | null {
  if (count !== 1 || !event) return null;
  return (event.group ? groups.get(event.group)!.size : cells.get(event.cell)) === 1 ? event : null;
}

/** What stands alone goes back into the last row as a mark, where it finds room between the pills. */
function placeLonely(pills: readonly Tally[], longs: readonly Tally[], input: ClusterInput) {
  const {plan, grid, scale, smallPx, lastRow} = input;
  const row = new Row();
  const marks = new Map<Tally, Placed>();
  const put = ({x, width}: Tally): void => row.add(x - width / 2, x + width / 2);
  pills.forEach(put);
  // Clusters that are out of view keep their places: what stands in view must not jump when they come.
  const half = leastCellPx(smallPx) / 2 - PILL_GAP;
  for (const cell of plan.cells.keys()) {
    const x = scale.unitX((cell + 0.5) * grid.size);
    if (x - half > input.to || x + half < input.from) row.add(x - half, x + half);
  }
  for (const tally of [...pills, ...longs]) {
    const event = lonely(tally, plan);
    if (!event) continue;
    const isPill = !longs.includes(tally);
    if (isPill) row.remove(tally.x - tally.width / 2);
    const choice = event.spans.findIndex(([start, end]) => row.isFree(start, end));
    const span = event.spans[choice];
    if (span) {
      row.add(...span);
      marks.set(tally, {...event, row: lastRow, side: event.sides[choice]!});
    } else if (isPill) put(tally);
  }
  return {row, marks};
}

/** The boxes of what is longer than its cells: where a row is free over all of their time, else joined in one row. */
function layLongs(longs: readonly Tally[], input: ClusterInput) {
  const {plan, from, to} = input;
  const rows = [...plan.rows];
  const above = plan.rows.slice(0, Math.max(0, plan.longRow)).map(() => new Row());
  const boxes: {tally: Tally; row: number}[] = [];
  let base: Tally[] = [];
  const hull = ({x0, x1, x, width}: Tally): [number, number] => [
    Math.min(x0, x - width / 2),
    Math.max(x1, x + width / 2),
  ];
  const touches = (a: Tally, b: Tally): boolean => hull(a)[0] - TOUCH < hull(b)[1] && hull(b)[0] - TOUCH < hull(a)[1];
  const longestFirst = longs.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0) || a.x0 - b.x0);
  for (let tally of longestFirst) {
    if (tally.x1 <= from || tally.x0 >= to) continue;
    centre(tally, input);
    const span = hull(tally);
    const isTaken = base.some((other) => touches(tally, other));
    const row = isTaken
      ? above.findLastIndex((own, i) => own.isFree(...span, TOUCH) && plan.rows[i]!.isFree(...span, PILL_GAP))
      : -1;
    if (row >= 0) {
      above[row]!.add(...span);
      rows[row] = rows[row]!.with(...span);
      boxes.push({tally, row});
      continue;
    }
    for (;;) {
      const other = base.find((each) => touches(tally, each));
      if (!other) break;
      base = base.filter((each) => each !== other);
      join(other, tally);
      [other.x0, other.x1] = [Math.min(other.x0, tally.x0), Math.max(other.x1, tally.x1)];
      tally = centre(other, input);
    }
    base.push(tally);
  }
  return {rows, boxes: [...boxes, ...base.map((tally) => ({tally, row: plan.longRow}))]};
}

/**
 * The clusters of a lane: each event that reaches into the view and stands there as no mark is counted in one of them.
 * Pills stand in the last row; what is longer than its cells has a box of its time in the rows above.
 */
export function placeClusters(input: ClusterInput): Clustered {
  const {cells, longs} = tallyAll(input);
  const pills = layPills(cells, input);
  const {row, marks} = placeLonely(pills, longs, input);
  const {rows, boxes} = layLongs(
    longs.filter((tally) => !marks.has(tally)),
    input,
  );
  const toCluster = (tally: Tally, own: number, isLong: boolean): Cluster => {
    const {key, count, statuses, events, width, x0, x1, startMs, endMs, counted} = tally;
    const matched = input.misses && tally.matched;
    return {key, count, matched, statuses, events, width, x0, x1, row: own, isLong, startMs, endMs, counted};
  };
  return {
    rows,
    lastRow: row,
    placed: [...marks.values()],
    clusters: [
      ...boxes.map(({tally, row: own}) => toCluster(tally, own, true)),
      ...pills.filter((tally) => !marks.has(tally)).map((tally) => toCluster(tally, input.lastRow, false)),
    ],
  };
}

import type {Ms} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import type {Slice} from '../store/timeline-source.js';
import type {TimeAxis} from '../time/time-axis.js';
import type {View} from '../time/view.js';
import type {ChartFrame} from './lane-frame.js';
import type {MeasureText} from './measure-text.js';
import type {Row} from './pack-rows.js';
import {packLane, sizeEvent} from './place-events.js';
import type {Placed, Sized, Stretch} from './place-events.js';
import {buildScale} from './scale.js';
import type {Scale} from './scale.js';

/** A cell is at least so wide on screen, and less than twice as wide: a pill with its number always fits into it. */
export function leastCellPx(smallPx: number): number {
  return Math.max(48, 4.75 * smallPx);
}

/** The width of a cell on the unit axis: a power of two, so that clusters stay where they are while panning. */
export function cellUnits(pxPerUnit: number, smallPx: number): number {
  // The width of a view has a rounding error, which must not tip it over.
  return 2 ** Math.ceil(Math.log2(leastCellPx(smallPx) / pxPerUnit) - 1e-9);
}

/** The cells that events are counted in: all as wide, fixed to the axis. */
export interface CellGrid {
  readonly axis: TimeAxis;
  /** Their width in units of the axis. */
  readonly size: number;
  /** The cell of the axis that the first one of the slice is. */
  readonly first: number;
}

/** The cell that a place on the axis lies in. */
export const cellAt = (unit: number, {size}: CellGrid): number => Math.floor(unit / size + 1e-9);

/** From where to where a cell goes. */
export const cellReach = (cell: number, {axis, size}: CellGrid): Stretch => ({
  startMs: axis.toMs(cell * size),
  endMs: axis.toMs((cell + 1) * size),
});

/** An event, and what it is counted with where it finds no row. */
export interface Countable extends Sized {
  /** The cell that its reach begins in; where it is longer than that, the time that it is counted by instead. */
  readonly cell: number;
  readonly group: string;
}

/** What is counted together because it is longer than its cells. */
export interface LongGroup extends Stretch {
  readonly key: string;
  readonly size: number;
}

/** Where everything of a lane stands, on a scale that reaches further than the view: panning changes nothing in it. */
export interface LanePlan {
  readonly placed: readonly Placed[];
  readonly rest: readonly Countable[];
  readonly rows: readonly Row[];
  /** How many of `rest` begin in each cell, the long ones left out, and the groups of those by `group`. */
  readonly cells: ReadonlyMap<number, number>;
  readonly groups: ReadonlyMap<string, LongGroup>;
  /** The row left to what is longer than its cells; −1 where there is none to spare. */
  readonly longRow: number;
}

/** What is kept of a lane from frame to frame. */
export interface KeptLane {
  readonly events: readonly TimelineEvent[];
  readonly ranks: readonly number[];
  /** Rows were left to counts: for as long as the scale and the events stay, so that nothing jumps. */
  hasCells: boolean;
  hasLong: boolean;
  sized: readonly Countable[] | null;
  readonly plans: Map<string, LanePlan>;
  /** What clusters are called, for as long as they count the same. */
  readonly names: Map<string, string>;
}

/** What is kept of a chart from frame to frame. */
export interface KeptChart {
  readonly view: View;
  readonly frame: ChartFrame;
  readonly scale: Scale;
  readonly grid: CellGrid;
  readonly lanes: readonly KeptLane[];
}

/** What a plan follows from. */
export interface PlanInput {
  readonly axis: TimeAxis;
  readonly view: View;
  readonly slice: Slice;
  readonly firstCell: number;
  readonly frame: ChartFrame;
  readonly smallPx: number;
}

/** The plan is made anew so many views away from where it was made: places far away are known less exactly. */
const MOST_VIEWS = 8;
const widthOf = ({start, end}: View): number => end - start;

const isSameScale = (kept: KeptChart, {view, frame, smallPx}: PlanInput, size: number): boolean =>
  kept.frame === frame &&
  Math.abs(widthOf(kept.view) - widthOf(view)) < 1e-15 &&
  Math.abs(kept.view.start - view.start) < MOST_VIEWS * widthOf(view) &&
  kept.grid.size === (size || cellUnits(kept.scale.pxPerUnit, smallPx));

/** The width of the slice's cells in units of the axis; 0 where it has none. */
function sliceCell({axis, slice: {edges}}: PlanInput): number {
  const cells = edges.length - 1;
  const width = axis.toUnit(edges[cells]!) - axis.toUnit(edges[0]!);
  return cells > 1 ? 2 ** Math.round(Math.log2(width / cells)) : 0;
}

/** What was kept, as far as it still holds; the rest anew. */
export function keepChart(kept: KeptChart | undefined, input: PlanInput): KeptChart {
  const {axis, view, slice, firstCell: first, frame, smallPx} = input;
  const size = sliceCell(input);
  const same = kept && isSameScale(kept, input, size) ? kept : null;
  const scale = same?.scale ?? buildScale(axis, view, frame.plotWidth);
  const grid = {axis, first, size: size || cellUnits(scale.pxPerUnit, smallPx)};
  const found = frame.lanes.map(() => ({events: [] as TimelineEvent[], ranks: [] as number[]}));
  slice.events.forEach((event, i) => {
    const lane = found[slice.lanes[i]!];
    lane?.events.push(event);
    lane?.ranks.push(slice.ranks[i]!);
  });
  const lanes = found.map(({events, ranks}, i): KeptLane => {
    const before = same?.lanes[i];
    if (before && isSameList(before.events, events) && isSameList(before.ranks, ranks)) return before;
    return {
      events,
      ranks,
      hasCells: frame.lanes[i]!.isCounted,
      hasLong: false,
      sized: null,
      plans: new Map(),
      names: new Map(),
    };
  });
  return {view: same?.view ?? view, frame, scale, grid, lanes};
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** The plan of a lane in which the events `first` choose their rows first. */
export function planLane(
  kept: KeptLane,
  rows: number,
  first: ReadonlySet<string>,
  {scale, grid}: KeptChart,
  measure: MeasureText,
): LanePlan {
  const key = [...first].join('\n');
  const known = kept.plans.get(key);
  if (known) return known;
  const sized = (kept.sized ??= kept.events.map((event, i) =>
    toCountable(sizeEvent(event, kept.ranks[i]!, scale, measure), grid),
  ));
  const most = rows - 1 - Number(kept.hasLong && rows > 2);
  let packing = packLane(sized, rows, first, kept.hasCells || kept.hasLong ? most : null);
  let longRow = kept.hasLong ? rows - 2 : -1;
  if (!kept.hasLong && packing.rest.some(({group}) => group)) {
    longRow = rows - 2;
    if (rows > 2) packing = packLane(sized, rows, first, rows - 2);
  }
  if (rows < 3) longRow = -1;
  const plan = {...packing, longRow, ...groupRest(packing.rest)};
  if (kept.plans.size > 3) kept.plans.clear();
  kept.plans.set(key, plan);
  return plan;
}

/** A stretch's power of two and its place among the stretches of that length. */
function groupOf({startMs, endMs}: Stretch): string {
  const power = Math.floor(Math.log2(endMs - startMs));
  return power < Infinity ? `${power}/${Math.floor(startMs / 2 ** power)}` : '∞';
}

function toCountable(sized: Sized, grid: CellGrid): Countable {
  const {startMs, endMs} = sized.reach;
  const cell = cellAt(grid.axis.toUnit(startMs), grid);
  const own = Number.isFinite(cell) ? cellReach(cell, grid) : sized.reach;
  const isShort = endMs - startMs <= own.endMs - own.startMs && endMs - startMs < Infinity;
  return Object.assign(sized, {cell, group: isShort ? '' : groupOf(sized.reach)});
}

function groupRest(rest: readonly Countable[]) {
  const cells = new Map<number, number>();
  const groups = new Map<string, LongGroup>();
  for (const {cell, group: key, reach} of rest) {
    if (!key) cells.set(cell, (cells.get(cell) ?? 0) + 1);
    else {
      const before = groups.get(key) ?? {startMs: Infinity, endMs: -Infinity, size: 0};
      const startMs: Ms = Math.min(before.startMs, reach.startMs);
      groups.set(key, {key, startMs, endMs: Math.max(before.endMs, reach.endMs), size: before.size + 1});
    }
  }
  return {cells, groups};
}

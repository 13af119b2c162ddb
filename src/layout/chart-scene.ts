import {dateReach} from '../model/date-reach.js';
import type {FuzzyDate} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import {FEW_EVENTS} from '../model/few.js';
import type {
  CellCount,
  LaneDensity,
  Outside,
  Question,
  Slice,
  Summary,
  WindowRequest,
} from '../store/timeline-source.js';
import type {TimeAxis} from '../time/time-axis.js';
import {FULL_VIEW} from '../time/view.js';
import type {View} from '../time/view.js';
import {formatDate} from '../words/format-date.js';
import type {Words} from '../words/words.js';
import {axisHeight, buildAxisScene} from './axis-scene.js';
import type {Mirror} from './body-shapes.js';
import type {DensityQuestion, LaneContent, LaneContext} from './lane-context.js';
import {buildFrame, countedRows, COUNTED_ROWS, MANY_LANES, measurePlot, plotRect, shareRows} from './lane-frame.js';
import type {ChartFrame, FrameInput, LaneFrame} from './lane-frame.js';
import {cellUnits, keepChart} from './lane-plan.js';
import type {KeptChart} from './lane-plan.js';
import {buildLaneScene, layLane} from './lane-scene.js';
import {statusOrder} from './legend.js';
import type {MeasureText} from './measure-text.js';
import {canMove, lanesInTurn, lateLanes, moveLane} from './move-lane.js';
import type {LaidLane} from './move-lane.js';
import {packLane, sizeEvent} from './place-events.js';
import {buildScale} from './scale.js';
import type {Scale} from './scale.js';
import type {ChartScene, Highlight, LaneScene, MarkScene} from './scene.js';

/** So few events are asked for and packed all at once; of more, crowded cells come as counts. */
export const MAX_SINGLES = FEW_EVENTS;
/** One single event is asked for each so many square pixels of the chart: 250 for 1,200 × 500. */
const PX_PER_SINGLE = 2400;
const LEAST_SINGLES = 50;
/** The height of boxes and bars, in sizes of the label's font. */
export const BOX_EM = 1.29;
/** How many columns of the density are as wide as a cell. */
const COLUMNS = 8;

/** How far panning goes until places are counted from another one: SVG knows no large numbers. */
const BLOCK_PX = 4096;

/** The measures of the element that layout works with: widths in px, fonts through `measure`. */
export interface Sizes {
  readonly width: number;
  readonly rowHeight: number;
  /** `--ct-height` in px, or null: as high as the rows need. */
  readonly height: number | null;
  readonly fontPx: number;
  readonly smallPx: number;
  readonly rtl: boolean;
  /** What a chart of many lanes may take of the window, px; without bounds where it is left out. */
  readonly room?: number;
  /** The pointer is a finger: what can be pressed is larger. */
  readonly isCoarse?: boolean;
  readonly measure: MeasureText;
}

/** What stays the same while a reader zooms and pans. */
export interface ChartBase {
  readonly summary: Summary;
  readonly axis: TimeAxis;
  /** What each fold is called with the bursts at its sides, where that is known. */
  readonly foldNames?: readonly string[];
  readonly words: Words;
  readonly published: FuzzyDate | null;
  readonly sizes: Sizes;
  /** The indexes of the lanes from top to bottom, and the ids of those that are collapsed. */
  readonly order?: readonly number[];
  readonly collapsed?: ReadonlySet<string>;
}

/** The question to the store for a view, and which cell of the unit axis its first cell is. */
export interface ChartQuestion {
  readonly request: WindowRequest;
  readonly firstCell: number;
  /** `null` where every event comes singly. */
  readonly density: DensityQuestion | null;
}

function frameInput({summary, axis, words, sizes, order, collapsed}: ChartBase): FrameInput {
  const {width, rowHeight, smallPx, measure, rtl, isCoarse} = sizes;
  const targetPx = isCoarse ? 44 : 24;
  return {
    ...{summary, width, rowHeight, smallPx, words, measure, rtl, targetPx, axisHeight: axisHeight({axis, smallPx})},
    ...(order && {order}),
    ...(collapsed && {collapsed}),
  };
}

/** The scale of a view on a chart of this size. */
export function chartScale(base: ChartBase, view: View): Scale {
  return buildScale(base.axis, view, measurePlot(frameInput(base)).plotWidth);
}

/** The borders that are asked for: the same objects while the view moves inside of them. */
interface Block {
  readonly axis: TimeAxis;
  readonly size: number;
  readonly firstCell: number;
  readonly cells: number;
  readonly edges: Float64Array;
  readonly density: DensityQuestion;
}

let lastBlock: Block | null = null;

function blockOf(axis: TimeAxis, size: number, firstCell: number, cells: number): Block {
  const last = lastBlock;
  if (last?.axis === axis && last.size === size && last.firstCell === firstCell && last.cells === cells) return last;
  const columnUnits = size / COLUMNS;
  const startUnit = firstCell * size;
  const columns = new Float64Array(cells * COLUMNS + 1).map((_, i) => axis.toMs(startUnit + i * columnUnits));
  const edges = new Float64Array(cells + 1).map((_, i) => columns[i * COLUMNS]!);
  return (lastBlock = {axis, size, firstCell, cells, edges, density: {edges: columns, startUnit, columnUnits}});
}

/** How many events are asked for singly: so many that the cost of a frame follows pixels. */
function mostSingles({summary, sizes: {width, height, rowHeight}}: ChartBase): number {
  const px = width * (height ?? Math.min(MANY_LANES, summary.lanes.length) * COUNTED_ROWS * rowHeight);
  return Math.min(MAX_SINGLES, Math.max(LEAST_SINGLES, Math.round(px / PX_PER_SINGLE)));
}

/** The view in ms: what is drawn or counted reaches into it. */
const seenOf = ({axis}: ChartBase, {start, end}: View) => ({startMs: axis.toMs(start), endMs: axis.toMs(end)});

/**
 * What to ask for a view. Few events are asked for all at once, so that rows stay as they are while panning;
 * of many, those of two to four times the view around it, in steps of half a view or more.
 */
export function chartQuestion(
  base: ChartBase,
  view: View,
  keep: readonly string[],
  matching: Question | null = null,
): ChartQuestion {
  const seen = seenOf(base, view);
  const more = {view: seen, keep, ...(matching && {matching})};
  if (base.summary.count <= MAX_SINGLES) {
    const [startMs, endMs] = [-Infinity, Infinity];
    const edges = Float64Array.of(base.axis.startMs, base.axis.endMs);
    return {firstCell: 0, density: null, request: {startMs, endMs, edges, maxEvents: MAX_SINGLES, ...more}};
  }
  const size = cellUnits(chartScale(base, view).pxPerUnit, base.sizes.smallPx);
  const width = view.end - view.start;
  const block = size * 2 ** Math.max(0, Math.floor(Math.log2(width / size)));
  const from = (Math.floor(view.start / block) - 0.5) * block;
  const to = from + 4 * block;
  const firstCell = Math.floor(Math.max(0, from) / size);
  const cells = Math.max(1, Math.ceil(Math.min(1, to) / size) - firstCell);
  const {edges, density} = blockOf(base.axis, size, firstCell, cells);
  const [startMs, endMs] = [edges[0]!, edges[cells]!];
  return {firstCell, density, request: {startMs, endMs, edges, maxEvents: mostSingles(base), ...more}};
}

/** The rows of each lane and the frame they make: decided on the whole data, so that zooming never changes the height. */
export function planChart(base: ChartBase, slice: Slice): ChartFrame {
  const scale = chartScale(base, FULL_VIEW);
  const {summary, sizes} = base;
  const {lanes} = summary;
  const hasCounts = new Set(slice.cells.map(({lane}) => lane));
  const counted = lanes.map((_, lane) => hasCounts.has(lane));
  const events = lanes.map((): TimelineEvent[] => []);
  slice.events.forEach((event, i) => events[slice.lanes[i]!]?.push(event));
  const needs = lanes.map(({count}, lane) => {
    const sized = events[lane]!.map((event, i) => sizeEvent(event, i, scale, sizes.measure));
    const {rows} = packLane(sized, Infinity, new Set());
    return counted[lane] ? Math.max(countedRows(count, lanes.length), rows.length + 1) : rows.length;
  });
  const input = frameInput(base);
  const most = sizes.height ?? (lanes.length > MANY_LANES ? sizes.room : undefined);
  return buildFrame(input, shareRows(needs, input, sizes.height), counted, most);
}

/** What changes from frame to frame. */
export interface ChartMoment {
  readonly view: View;
  readonly frame: ChartFrame;
  readonly slice: Slice;
  readonly firstCell: number;
  /** How many events lie before and after the view, lane by lane; none where the store does not tell. */
  readonly outside: readonly Outside[];
  /** The last answer about density and what it was asked for; absent where there is none. */
  readonly density?: {readonly question: DensityQuestion; readonly lanes: readonly LaneDensity[]} | null;
  readonly selected: string;
  readonly tabStop: string;
  readonly highlight: Highlight | null;
  /** How far the lanes are scrolled, px; and lanes that are there all the same, as what has focus is in them. */
  readonly top?: number;
  readonly pinned?: ReadonlySet<number>;
  /** The picture is moving: lanes are decided anew in turn, the others moved. */
  readonly inTurn?: boolean;
  /** Nothing was asked for this view: all lanes are moved, where they can be. */
  readonly isBetween?: boolean;
}

/** What is kept from frame to frame. */
const keptCharts = new WeakMap<ChartBase, KeptChart>();
const keptLanes = new WeakMap<ChartBase, ReadonlyMap<number, LaidLane>>();

/** What every lane needs to know. Lanes are placed on the kept scale, and moved to where the view is. */
function laneContext(base: ChartBase, moment: ChartMoment): LaneContext {
  const {summary, axis, words, published, sizes} = base;
  const {width, rowHeight, fontPx, smallPx, rtl, measure} = sizes;
  const {view, frame, slice, firstCell, selected, tabStop, highlight} = moment;
  const kept = keepChart(keptCharts.get(base), {axis, view, slice, firstCell, frame, smallPx});
  keptCharts.set(base, kept);
  const from = (view.start - kept.view.start) * kept.scale.pxPerUnit;
  return {
    ...{kept, axis, view, width, rowHeight, smallPx, fontPx, words, measure, published, selected, tabStop, highlight},
    seen: seenOf(base, view),
    from,
    to: from + frame.plotWidth,
    mirror: rtl
      ? {sign: -1, x: (x) => width - frame.plotStart - x + from}
      : {sign: 1, x: (x) => frame.plotStart + x - from},
    // A label lies in its bar whatever its size.
    boxHeight: Math.min(rowHeight - 4, Math.round(fontPx * BOX_EM)),
    total: summary.count + summary.undated,
    finest: summary.finest,
    statuses: statusOrder(summary),
    first: new Set(selected ? [selected] : []),
  };
}

/** Whether the chart that was drawn before can be moved to a view. */
export const canMoveChart = (base: ChartBase, view: View): boolean =>
  canMove([...(keptLanes.get(base)?.values() ?? [])], view);

/** Beyond what is seen of lanes that scroll, so that keys find the next one, px. */
const OVERSCAN_PX = 100;

/** The lanes on screen from top to bottom, and those that must be there. */
function lanesOnScreen({frame, top = 0, pinned}: ChartMoment): readonly number[] {
  const {order, lanes, shown, height} = frame;
  if (shown >= height) return order;
  const first = lanes[order[0]!]!.y;
  const isSeen = ({y, height: px}: LaneFrame): boolean =>
    y + px > top + first - OVERSCAN_PX && y < top + shown + OVERSCAN_PX;
  return order.filter((i) => isSeen(lanes[i]!) || pinned?.has(i));
}

/** What each lane on screen holds. */
function contentsOf({summary}: ChartBase, moment: ChartMoment, {kept}: LaneContext): readonly LaneContent[] {
  const {frame, slice, outside, density} = moment;
  const counts = summary.lanes.map((): CellCount[] => []);
  for (const count of slice.cells) counts[count.lane]?.push(count);
  return lanesOnScreen(moment).map((index): LaneContent => {
    const lane = summary.lanes[index]!;
    const own = density?.lanes[index];
    return {
      ...{lane, index, frame: frame.lanes[index]!, kept: kept.lanes[index]!, slice, counts: counts[index]!},
      outside: outside[index] ?? {earlier: 0, later: 0},
      density: own ? {lane: own, question: density.question} : null,
    };
  });
}

/**
 * The chart as plain data. The number of its parts is bounded by pixels: a lane holds at most
 * rows × plot width / 24 px marks and one cluster each 48 px; the axis at most one tick each 16 px.
 */
export function buildChartScene(base: ChartBase, moment: ChartMoment): ChartScene {
  const {summary, axis, words, sizes} = base;
  const {width, fontPx, smallPx, rtl, measure} = sizes;
  const {view, frame} = moment;
  const scale = buildScale(axis, view, frame.plotWidth);
  const mirror: Mirror = rtl
    ? {sign: -1, x: (x) => width - frame.plotStart - x}
    : {sign: 1, x: (x) => frame.plotStart + x};
  const context = laneContext(base, moment);
  const contents = contentsOf(base, moment, context);
  const keptBefore = keptLanes.get(base);
  const before = contents.map(({index}) => keptBefore?.get(index));
  const late = moment.inTurn ? lateLanes(before, contents, view) : [...contents.keys()];
  const due = moment.inTurn ? lanesInTurn(before, moment.isBetween ? [] : late, view) : new Set(late);
  const laid = contents.map((content, i) => (due.has(i) ? null : before[i]) ?? layLane(content, context));
  keptLanes.set(base, new Map(laid.map((each) => [each.content.index, each])));
  const built = laid.map((each) => buildLaneScene(moveLane(each, context), context));
  const lanes = withTabStop(built);
  const axisScene = buildAxisScene({
    ...{axis, scale, words, measure, mirror, smallPx, foldNames: base.foldNames},
    written: summary.written,
    height: frame.shown,
    corner: frame.plotStart,
  });
  const marks = lanes.flatMap((lane) => lane.marks);
  const chosen = marks.find((mark) => mark.selected);
  return {
    width,
    height: frame.shown,
    full: frame.height,
    top: moment.top ?? 0,
    rtl,
    plot: plotRect(frame, width, rtl, axisScene.height),
    originX: mirror.x(
      scale.unitX(Math.round((view.start * scale.pxPerUnit) / BLOCK_PX) * (BLOCK_PX / scale.pxPerUnit)),
    ),
    fontPx,
    smallPx,
    axis: axisScene,
    lanes,
    published: publishedLine(marks, scale, mirror, base),
    guide: chosen ? {x: chosen.anchorX, y: chosen.box.y - (moment.top ?? 0)} : null,
    late: late.filter((i) => !due.has(i) && before[i]).length,
    emptyView: summary.count > 0 && lanes.every((lane) => !lane.marks.length && !lane.clusters.length),
  };
}

/** Exactly one thing on the chart can be reached by Tab: the first, where the one that should is not on screen. */
function withTabStop(lanes: readonly LaneScene[]): readonly LaneScene[] {
  if (lanes.some(({marks, clusters}) => [...marks, ...clusters].some(({hasTabStop}) => hasTabStop))) return lanes;
  const index = lanes.findIndex(({marks, clusters}) => marks.length + clusters.length > 0);
  return lanes.map((lane, i) => {
    if (i !== index) return lane;
    const [mark, ...marks] = lane.marks;
    if (mark) return {...lane, marks: [{...mark, hasTabStop: true}, ...marks]};
    const [cluster, ...clusters] = lane.clusters;
    return cluster ? {...lane, clusters: [{...cluster, hasTabStop: true}, ...clusters]} : lane;
  });
}

/** Shown where something that goes on is told as of that day, and the day is on screen. */
function publishedLine(marks: readonly MarkScene[], scale: Scale, mirror: Mirror, {published, words}: ChartBase) {
  if (!published || !marks.some(({event}) => event.date.kind === 'span' && event.date.open.end)) return null;
  const {earliest, latest} = dateReach(published);
  const x = scale.x((earliest + latest) / 2);
  if (!(x >= 0 && x <= scale.width)) return null;
  return {x: mirror.x(x), name: words.messages.published(formatDate(published, words))};
}

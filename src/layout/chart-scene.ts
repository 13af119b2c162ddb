import {dateReach} from '../model/date-reach.js';
import type {FuzzyDate} from '../model/date.js';
import type {Outside, Slice, Summary, WindowRequest} from '../store/timeline-source.js';
import type {TimeAxis} from '../time/time-axis.js';
import {FULL_VIEW} from '../time/view.js';
import type {View} from '../time/view.js';
import {formatDate} from '../words/format-date.js';
import type {Words} from '../words/words.js';
import {axisHeight, buildAxisScene} from './axis-scene.js';
import type {Mirror} from './body-shapes.js';
import {buildFrame, measurePlot, plotRect, shareRows} from './lane-frame.js';
import type {ChartFrame, FrameInput} from './lane-frame.js';
import {buildLaneScene, countRows} from './lane-scene.js';
import type {LaneContext} from './lane-scene.js';
import type {MeasureText} from './measure-text.js';
import {cellUnits} from './place-clusters.js';
import {buildScale} from './scale.js';
import type {Scale} from './scale.js';
import type {ChartScene, Highlight, LaneScene, MarkScene} from './scene.js';

/** Events that are asked for singly at most; where there are more, crowded cells come as counts. */
export const MAX_SINGLES = 1000;

/** The measures of the element that layout works with: widths in px, fonts through `measure`. */
export interface Sizes {
  readonly width: number;
  readonly rowHeight: number;
  /** `--ct-height` in px, or null: as high as the rows need. */
  readonly height: number | null;
  readonly fontPx: number;
  readonly smallPx: number;
  readonly rtl: boolean;
  readonly measure: MeasureText;
}

/** What stays the same while a reader zooms and pans. */
export interface ChartBase {
  readonly summary: Summary;
  readonly axis: TimeAxis;
  readonly words: Words;
  readonly published: FuzzyDate | null;
  readonly sizes: Sizes;
}

/** The question to the store for a view, and which cell of the unit axis its first cell is. */
export interface ChartQuestion {
  readonly request: WindowRequest;
  readonly firstCell: number;
}

function frameInput({summary, axis, words, sizes}: ChartBase): FrameInput {
  const {width, rowHeight, smallPx, measure} = sizes;
  return {summary, width, rowHeight, smallPx, words, measure, axisHeight: axisHeight({axis, smallPx})};
}

/** The scale of a view on a chart of this size. */
export function chartScale(base: ChartBase, view: View): Scale {
  return buildScale(base.axis, view, measurePlot(frameInput(base)).plotWidth);
}

/**
 * What to ask for a view. Few events are asked for all at once, so that rows stay as they are while panning;
 * of many, those of the view and of as much again at both sides, in steps of whole cells.
 */
export function chartQuestion(base: ChartBase, view: View, keep: readonly string[]): ChartQuestion {
  const size = cellUnits(chartScale(base, view).pxPerUnit, base.sizes.smallPx);
  const few = base.summary.count <= MAX_SINGLES;
  const width = view.end - view.start;
  const block = size * 2 ** Math.max(0, Math.floor(Math.log2(width / size)));
  const from = few ? 0 : Math.floor((view.start - width / 2) / block) * block;
  const to = few ? 1 : Math.ceil((view.end + width / 2) / block) * block;
  const firstCell = Math.floor(Math.max(0, from) / size);
  const cells = few ? 1 : Math.max(1, Math.ceil(Math.min(1, to) / size) - firstCell);
  const edges = Float64Array.from({length: cells + 1}, (_, i) => base.axis.toMs((firstCell + i) * size));
  const [startMs, endMs] = few ? [-Infinity, Infinity] : [edges[0]!, edges[cells]!];
  return {firstCell, request: {startMs, endMs, edges, maxEvents: MAX_SINGLES, keep}};
}

/** The rows of each lane and the frame they make: decided on the whole data, so that zooming never changes the height. */
export function planChart(base: ChartBase, slice: Slice): ChartFrame {
  const scale = chartScale(base, FULL_VIEW);
  const byLane = splitByLane(slice, base.summary.lanes.length);
  const needs = byLane.map(({events, counted}) => countRows(events, counted.length > 0, scale, base.sizes.measure));
  const input = frameInput(base);
  return buildFrame(input, shareRows(needs, input, base.sizes.height));
}

function splitByLane(slice: Slice, count: number) {
  const lanes = Array.from({length: count}, () => ({
    events: [] as Slice['events'][number][],
    ranks: [] as number[],
    counted: [] as {cell: number; count: number}[],
  }));
  slice.events.forEach((event, i) => {
    const lane = lanes[slice.lanes[i]!]!;
    lane.events.push(event);
    lane.ranks.push(slice.ranks[i]!);
  });
  for (const {lane, cell, count: n} of slice.cells) lanes[lane]!.counted.push({cell, count: n});
  return lanes;
}

/** What changes from frame to frame. */
export interface ChartMoment {
  readonly view: View;
  readonly frame: ChartFrame;
  readonly slice: Slice;
  readonly firstCell: number;
  /** What lies outside of the slice, lane by lane. */
  readonly outside: readonly Outside[];
  readonly selected: string;
  readonly tabStop: string;
  readonly highlight: Highlight | null;
}

/**
 * The chart as plain data. The number of its parts is bounded by pixels: a lane holds at most
 * rows × plot width / 24 px marks and one cluster each 48 px; the axis at most one tick each 16 px.
 */
export function buildChartScene(base: ChartBase, moment: ChartMoment): ChartScene {
  const {summary, axis, words, published, sizes} = base;
  const {width, rowHeight, fontPx, smallPx, rtl, measure} = sizes;
  const {view, frame, slice, outside, selected, tabStop} = moment;
  const scale = buildScale(axis, view, frame.plotWidth);
  const mirror: Mirror = rtl
    ? {sign: -1, x: (x) => width - frame.plotStart - x}
    : {sign: 1, x: (x) => frame.plotStart + x};
  const context: LaneContext = {
    ...{scale, mirror, width, rowHeight, smallPx, fontPx, words, measure, published, selected, tabStop},
    highlight: moment.highlight,
    total: summary.count + summary.undated,
    finest: summary.finest,
    first: new Set(selected ? [selected] : []),
  };
  const built = splitByLane(slice, summary.lanes.length).map((content, index): LaneScene => {
    const counted = content.counted.map(({cell, count}) => ({cell: cell + moment.firstCell, count}));
    const lane = summary.lanes[index]!;
    const out = outside[index] ?? {earlier: 0, later: 0};
    return buildLaneScene({...content, counted, lane, index, frame: frame.lanes[index]!, outside: out}, context);
  });
  const lanes = withTabStop(built);
  const axisScene = buildAxisScene({
    ...{axis, scale, words, measure, mirror, smallPx},
    written: summary.written,
    height: frame.height,
    corner: frame.plotStart,
  });
  const marks = lanes.flatMap((lane) => lane.marks);
  const chosen = marks.find((mark) => mark.selected);
  return {
    width,
    height: frame.height,
    rtl,
    plot: plotRect(frame, width, rtl, axisScene.height),
    fontPx,
    smallPx,
    axis: axisScene,
    lanes,
    published: publishedLine(marks, scale, mirror, base),
    guide: chosen ? {x: chosen.anchorX, y: chosen.box.y} : null,
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

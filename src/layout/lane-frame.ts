import type {Summary} from '../store/timeline-source.js';
import type {Words} from '../words/words.js';
import type {MeasureText} from './measure-text.js';
import {wrapText} from './measure-text.js';
import type {Rect} from './scene.js';

/** Most rows of a lane, unless `--ct-height` is set. */
const MAX_ROWS = 12;
/** Rows of a lane whose events come as counts: room for their density, and for the marks of a closer view. */
export const COUNTED_ROWS = 5;
/** Narrower than this, lane names stand above their lanes. */
const NARROW_PX = 560;
const LANE_PAD = 7;
/** Between the lane names and the plot, px. */
const NAME_GAP = 12;
/** Right of the plot, at least: how many events lie later. */
const LATER_PX = 30;

/** The measures of the chart that do not depend on time: where lanes and plot are. */
export interface ChartFrame {
  /** Logical pixels from the chart's start edge to the plot. */
  readonly plotStart: number;
  readonly plotWidth: number;
  readonly height: number;
  readonly namesAbove: boolean;
  readonly lanes: readonly LaneFrame[];
}

export interface LaneFrame {
  readonly y: number;
  readonly height: number;
  /** The top of the first row. */
  readonly rowsY: number;
  readonly rows: number;
  /** Its events come as counts: the last row is left to them in each view. */
  readonly isCounted: boolean;
  readonly name: string;
  /** The name in the lines that it takes. */
  readonly title: readonly string[];
}

export interface FrameInput {
  readonly summary: Summary;
  readonly width: number;
  readonly axisHeight: number;
  readonly rowHeight: number;
  readonly smallPx: number;
  readonly words: Words;
  readonly measure: MeasureText;
}

/** What a lane is called. Events without a lane are the others only where there are lanes. */
function nameOf({title}: {readonly title: string}, {summary, words}: Pick<FrameInput, 'summary' | 'words'>): string {
  return title || (summary.lanes.length > 1 ? words.messages.noLane : words.messages.onlyLane);
}

/** What is said of events before the plot, and short of those after it. */
export const earlierText = (count: number, arrow: string, {messages}: Words): string =>
  `${arrow} ${messages.earlier(count)}`;
export const laterText = (count: number, arrow: string, {compact}: Words): string => `${compact(count)} ${arrow}`;

/** The width that lane names take, and whether they stand above their lanes. */
export function measurePlot(input: Omit<FrameInput, 'axisHeight' | 'rowHeight'>) {
  const {summary, width, measure, words} = input;
  const namesAbove = width < NARROW_PX;
  if (namesAbove) return {namesAbove, plotStart: 0, plotWidth: width, nameWidth: width};
  const most = summary.lanes.reduce((max, {count}) => Math.max(max, count), 0);
  // What lies earlier stands below the names.
  const earlier = measure(earlierText(most, '◀', words), 'small');
  const titles = summary.lanes.map((lane) => measure(nameOf(lane, input), 'strong'));
  const nameWidth = Math.ceil(Math.min(width * 0.18, Math.max(64, earlier, ...titles)));
  const later = Math.max(LATER_PX, Math.ceil(measure(laterText(most, '▶', words), 'small')) + 4);
  return {namesAbove, plotStart: nameWidth + NAME_GAP, plotWidth: width - nameWidth - NAME_GAP - later, nameWidth};
}

/** Stacks the lanes, each as high as its rows or its name need. */
export function buildFrame(input: FrameInput, rows: readonly number[], counted: readonly boolean[] = []): ChartFrame {
  const {summary, axisHeight, rowHeight, smallPx, measure} = input;
  const {namesAbove, plotStart, plotWidth, nameWidth} = measurePlot(input);
  const line = Math.round(smallPx * 1.35);
  let y = axisHeight;
  const lanes = summary.lanes.map((lane, i): LaneFrame => {
    const name = nameOf(lane, input);
    const title = wrapText(name, nameWidth, namesAbove ? 1 : 2, (text) => measure(text, 'strong'));
    const count = Math.max(1, rows[i] ?? 1);
    const above = namesAbove ? line + 6 : 0;
    // Room for one more line below the name: how many events lie earlier.
    const beside = namesAbove ? 0 : LANE_PAD + rowHeight / 2 + line * title.length + 7;
    const height = Math.max(above + count * rowHeight + 2 * LANE_PAD - 1, beside);
    const frame = {y, height, rowsY: y + above + LANE_PAD, rows: count, isCounted: counted[i] ?? false, name, title};
    y += height;
    return frame;
  });
  return {plotStart, plotWidth, height: y + LANE_PAD, namesAbove, lanes};
}

/**
 * How many rows each lane may use: what it needs, at most `MAX_ROWS`; where the height is given, an equal share of it,
 * and what one lane leaves goes to the others. Never fewer than one.
 */
export function shareRows(needs: readonly number[], input: FrameInput, height: number | null): number[] {
  const wanted = needs.map((need) => Math.min(MAX_ROWS, Math.max(1, need)));
  if (height === null) return wanted;
  const one = buildFrame(
    input,
    needs.map(() => 1),
  );
  let left = Math.floor((height - one.height) / input.rowHeight);
  const rows = needs.map(() => 1);
  while (left > 0) {
    const open = rows.flatMap((count, i) => (count < Math.max(1, needs[i]!) ? [i] : []));
    if (!open.length) break;
    for (const i of open.sort((a, b) => rows[a]! - rows[b]!)) if (left-- > 0) rows[i]!++;
  }
  return rows;
}

/** The plot as a rectangle of the chart. */
export function plotRect({plotStart, plotWidth, height}: ChartFrame, width: number, rtl: boolean, top: number): Rect {
  return {x: rtl ? width - plotStart - plotWidth : plotStart, y: top, width: plotWidth, height: height - top};
}

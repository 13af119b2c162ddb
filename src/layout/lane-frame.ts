import type {Summary} from '../store/timeline-source.js';
import type {Words} from '../words/words.js';
import type {MeasureText} from './measure-text.js';
import {wrapText} from './measure-text.js';
import type {Rect} from './scene.js';

/** Most rows of a lane, unless `--ct-height` is set. */
const MAX_ROWS = 12;
/** Rows of a lane whose events come as counts: room for their density, and for the marks of a closer view. */
export const COUNTED_ROWS = 5;
/** Of more lanes than this the chart shows a part, and scrolls inside; those of counts get fewer rows. */
export const MANY_LANES = 12;
const MANY_COUNTED_ROWS = 3;
/** Below the axis at least so much is seen of lanes that scroll, px. */
const LEAST_SEEN_PX = 160;
/** Beside lanes that scroll: the scroll bar. */
const SCROLL_PX = 14;
/** Between a name and its count, px. */
const COUNT_GAP = 6;
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
  /** With all lanes. */
  readonly height: number;
  /** What is seen of it at a time; less than `height` where the lanes scroll below the axis. */
  readonly shown: number;
  /** Left free beside what lies later, for the scroll bar. */
  readonly endGap: number;
  readonly namesAbove: boolean;
  readonly lanes: readonly LaneFrame[];
  /** The lanes from top to bottom. */
  readonly order: readonly number[];
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
  /** How many events it has, and whether that stands below the name. */
  readonly count: string;
  readonly isCountBelow: boolean;
  readonly isAbove: boolean;
  readonly isCollapsed: boolean;
}

export interface FrameInput {
  readonly summary: Summary;
  readonly width: number;
  readonly axisHeight: number;
  readonly rowHeight: number;
  readonly smallPx: number;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly rtl?: boolean;
  /** The least height of what can be pressed, px. */
  readonly targetPx?: number;
  /** The indexes of the lanes from top to bottom; as they come where it is left out. */
  readonly order?: readonly number[];
  readonly collapsed?: ReadonlySet<string>;
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
  const {summary, width: whole, measure, words} = input;
  const endGap = summary.lanes.length > MANY_LANES ? SCROLL_PX : 0;
  const width = whole - endGap;
  const namesAbove = whole < NARROW_PX;
  const most = summary.lanes.reduce((max, {count}) => Math.max(max, count), 0);
  // What lies earlier stands below the names.
  const earlier = measure(earlierText(most, '◀', words), 'small');
  if (namesAbove) {
    const later = measure(`${words.messages.later(most)} ▶`, 'small');
    return {namesAbove, plotStart: 0, plotWidth: width, nameWidth: width - earlier - later - 2 * NAME_GAP, endGap};
  }
  const titles = summary.lanes.map(
    (lane) => measure(nameOf(lane, input), 'strong') + COUNT_GAP + measure(words.number(lane.count), 'small'),
  );
  const nameWidth = Math.ceil(Math.min(width * 0.18, Math.max(64, earlier, ...titles)));
  const later = Math.max(LATER_PX, Math.ceil(measure(laterText(most, '▶', words), 'small')) + 4);
  return {
    namesAbove,
    plotStart: nameWidth + NAME_GAP,
    plotWidth: width - nameWidth - NAME_GAP - later,
    nameWidth,
    endGap,
  };
}

/** Stacks the lanes, each as high as its rows or its name need. `most`: what may be seen of them at a time. */
export function buildFrame(
  input: FrameInput,
  rows: readonly number[],
  counted: readonly boolean[] = [],
  most = Infinity,
): ChartFrame {
  const {summary, axisHeight} = input;
  const plot = measurePlot(input);
  const order = input.order ?? [...summary.lanes.keys()];
  const lanes: LaneFrame[] = [];
  let y = axisHeight;
  for (const i of order) {
    const {namesAbove, nameWidth} = plot;
    lanes[i] = buildLaneFrame(summary.lanes[i]!, {y, rows: Math.max(1, rows[i] ?? 1), namesAbove, nameWidth}, input);
    if (counted[i]) lanes[i] = {...lanes[i], isCounted: true};
    y += lanes[i].height;
  }
  const height = y + LANE_PAD;
  const shown = Math.min(height, Math.max(most, axisHeight + LEAST_SEEN_PX));
  return {...plot, height, shown, lanes, order};
}

/** One lane: from its top, how high it is, and what its name takes of that. */
function buildLaneFrame(
  lane: FrameInput['summary']['lanes'][number],
  at: {readonly y: number; readonly rows: number; readonly namesAbove: boolean; readonly nameWidth: number},
  input: FrameInput,
): LaneFrame {
  const {rowHeight, smallPx, measure, words, rtl, targetPx = 24, collapsed} = input;
  const {y, namesAbove: isAbove, nameWidth} = at;
  const line = Math.round(smallPx * 1.35);
  const name = nameOf(lane, input);
  const isCollapsed = collapsed?.has(lane.id) ?? false;
  const count = words.number(lane.count);
  const countWidth = COUNT_GAP + measure(count, 'small');
  const strong = (text: string): number => measure(text, 'strong');
  const text = isCollapsed ? `${rtl ? '◂' : '▸'} ${name}` : name;
  const room = isCollapsed || isAbove ? nameWidth - countWidth : nameWidth;
  const title = wrapText(text, room, isCollapsed ? 1 : isAbove ? 2 : 3, strong);
  const isCountBelow = strong(title.at(-1) ?? '') + countWidth > nameWidth;
  const above = isAbove ? Math.max(line * title.length + 6, isCollapsed ? targetPx : 0) : 0;
  const rows = isCollapsed ? 1 : at.rows;
  const pad = isCollapsed ? 1 : LANE_PAD;
  // Room for one more line below the name: how many events lie earlier.
  const lines = title.length + Number(isCountBelow);
  const beside = isAbove ? 0 : isCollapsed ? targetPx : LANE_PAD + rowHeight / 2 + line * lines + 7;
  const height = Math.max(above + rows * rowHeight + 2 * pad - 1, beside);
  const rowsY = isCollapsed && !isAbove ? y + (height - rowHeight) / 2 : y + above + pad;
  return {y, height, rowsY, rows, isCounted: false, name, title, count, isCountBelow, isAbove, isCollapsed};
}

/** The indexes of lanes in the order of a person, by their ids; what that does not know follows the one before it. */
export function orderLanes(lanes: readonly {readonly id: string}[], order: readonly string[]): readonly number[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (i: number): number | undefined => places.get(lanes[i]!.id);
  const all = [...lanes.keys()];
  const sorted = all.filter((i) => placeOf(i) !== undefined).sort((a, b) => placeOf(a)! - placeOf(b)!);
  for (const i of all) if (placeOf(i) === undefined) sorted.splice(sorted.indexOf(i - 1) + 1, 0, i);
  return sorted;
}

/** Rows that a lane needs at least whose events come as counts. */
export const countedRows = (count: number, lanes: number): number =>
  Math.min(lanes > MANY_LANES ? MANY_COUNTED_ROWS : COUNTED_ROWS, Math.max(2, count));

/**
 * How many rows each lane may use: what it needs, at most `MAX_ROWS`; where the height is given, an equal share of it,
 * and what one lane leaves goes to the others. Never fewer than one.
 */
export function shareRows(needs: readonly number[], input: FrameInput, height: number | null): number[] {
  const wanted = needs.map((need) => Math.min(MAX_ROWS, Math.max(1, need)));
  if (height === null) return wanted;
  const {lanes} = input.summary;
  const {namesAbove, nameWidth} = measurePlot(input);
  const heightOf = (i: number, count: number): number =>
    buildLaneFrame(lanes[i]!, {y: 0, rows: count, namesAbove, nameWidth}, input).height;
  const rows = needs.map(() => 1);
  const open = new Set([...needs.keys()].filter((i) => needs[i]! > 1 && !input.collapsed?.has(lanes[i]!.id)));
  let left = height - buildFrame(input, rows).height;
  while (open.size) {
    const i = [...open].reduce((least, each) => (rows[each]! < rows[least]! ? each : least));
    // A lane that its name makes high has room for rows already.
    const more = heightOf(i, rows[i]! + 1) - heightOf(i, rows[i]!);
    if (more <= left) {
      left -= more;
      if (++rows[i]! < needs[i]!) continue;
    }
    open.delete(i);
  }
  return rows;
}

/** The plot as a rectangle of the chart. */
export function plotRect(
  {plotStart, plotWidth, shown: height}: ChartFrame,
  width: number,
  rtl: boolean,
  top: number,
): Rect {
  return {x: rtl ? width - plotStart - plotWidth : plotStart, y: top, width: plotWidth, height: height - top};
}

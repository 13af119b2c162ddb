import type {CellCount, Outside} from '../store/timeline-source.js';
import {buildCluster, pillWidth} from './cluster-scene.js';
import {densityPaths} from './density.js';
import {laneMeasure, missesOf} from './lane-context.js';
import type {LaneContent, LaneContext} from './lane-context.js';
import {earlierText, laterText} from './lane-frame.js';
import type {LaneFrame} from './lane-frame.js';
import {nameLane} from './lane-name.js';
import {planLane} from './lane-plan.js';
import type {KeptLane} from './lane-plan.js';
import {paintOf} from './lane-tone.js';
import {buildMark} from './mark-scene.js';
import {isRtlText} from './measure-text.js';
import type {LaidLane, LaneHead} from './move-lane.js';
import {placeClusters} from './place-clusters.js';
import {meets} from './place-events.js';
import type {Placed} from './place-events.js';
import type {Row} from './pack-rows.js';
import type {LaneScene, Rect, TextRun} from './scene.js';

/** Who stands where, and what the others are counted in. */
function arrange(content: LaneContent, first: ReadonlySet<string>, context: LaneContext): LaidLane {
  const {frame, kept, counts} = content;
  const {view, seen, from, to, smallPx, statuses} = context;
  const {scale, grid} = context.kept;
  const plan = planLane(kept, frame.rows, first, context.kept, laneMeasure(frame, context));
  const indexes = new Map(statuses.map(({status, index}) => [status, index]));
  const {placed: lonely, ...clustered} = placeClusters({
    ...{plan, grid, scale, view, seen, from, to, smallPx, counts, misses: missesOf(content.slice)},
    lastRow: frame.rows - 1,
    pillWidth: (...counts) => pillWidth(...counts, context),
    statusOf: (status) => indexes.get(status) ?? indexes.size,
  });
  return {content, view, scale, head: describe(content, context), placed: plan.placed, lonely, ...clustered};
}

/** Decides who stands where in a lane; at most as many as its rows have room for. */
export function layLane(content: LaneContent, context: LaneContext): LaidLane {
  const {kept, counts} = content;
  const {tabStop, seen} = context;
  leaveRows(kept, counts);
  let {first} = context;
  let laid = arrange(content, first, context);
  // What is looked for comes out of clusters, as far as it is at hand.
  const misses = missesOf(content.slice);
  const found = misses ? laid.clusters.flatMap(({events}) => events.filter(({event}) => !misses.has(event.id))) : [];
  if (found.length) {
    first = new Set([...first, ...found.map(({event}) => event.id)]);
    laid = arrange(content, first, context);
  }
  // What keys have come to must be there to be focused, even out of a cluster.
  const focused = kept.sized?.find(({event}) => event.id === tabStop);
  const isThere = !focused || [...laid.placed, ...laid.lonely].some(({event}) => event.id === tabStop);
  return isThere || !meets(focused.reach, seen) ? laid : arrange(content, new Set([...first, tabStop]), context);
}

/** One lane with its marks and clusters. */
export function buildLaneScene(laid: LaidLane, context: LaneContext): LaneScene {
  const {index, frame, kept} = laid.content;
  const {seen} = context;
  const misses = missesOf(laid.content.slice);
  const middle = (row: number): number => frame.rowsY + (row + 0.5) * context.rowHeight;
  const lonely = new Set(laid.lonely);
  const placed = [...laid.placed, ...lonely].filter(({reach}) => meets(reach, seen)).sort((a, b) => a.rank - b.rank);
  const rowOf = (each: Placed): Row | undefined => (lonely.has(each) ? laid.lastRow : laid.rows[each.row]);
  return {
    ...laid.head,
    marks: placed.map((each) =>
      buildMark(each, rowOf(each), middle(each.row), {lane: index, misses, isBare: frame.isCollapsed}, context),
    ),
    clusters: laid.clusters.map((each) => buildCluster(each, index, middle(each.row), kept.names, context)),
    density: drawDensity(laid.content, context),
  };
}

function describe(content: LaneContent, context: LaneContext): LaneHead {
  const {lane, index, frame, outside} = content;
  const {messages} = context.words;
  const lines = titleLines(frame, context);
  const count = countRun(frame, lines, context);
  const headName = messages.lane(frame.name, lane.count, '', '');
  return {
    id: lane.id,
    index,
    ...paintOf(index, lane),
    banded: context.kept.frame.order.indexOf(index) % 2 === 0,
    box: {x: 0, y: frame.y, width: context.width, height: frame.height},
    title: frame.name,
    titleLines: lines,
    count,
    head: headBox(frame, lines, count, context),
    headName: frame.isCollapsed ? messages.lanes.collapsed(headName) : headName,
    isCut: lines.at(-1)?.text.endsWith('…') ?? false,
    isCollapsed: frame.isCollapsed,
    name: nameLane(content, context.words),
    outside,
    ...outsideRuns(outside, frame, context),
  };
}

/** Counts need rows of their own: once they have been seen, the rows are left to them. */
function leaveRows(kept: KeptLane, counts: readonly CellCount[]): void {
  const hasLong = kept.hasLong || counts.some(({cell}) => cell < 0);
  const hasCells = kept.hasCells || counts.length > 0;
  if (hasLong === kept.hasLong && hasCells === kept.hasCells) return;
  Object.assign(kept, {hasLong, hasCells});
  kept.plans.clear();
}

function drawDensity({kept, frame, density}: LaneContent, context: LaneContext): LaneScene['density'] {
  const paths = density && kept.hasCells ? densityPaths(density.lane, frame, context.rowHeight) : null;
  if (!paths) return null;
  const {mirror} = context;
  const {scale} = context.kept;
  const {startUnit, columnUnits} = density!.question;
  const {firm, other} = paths;
  return {firm, other, x: mirror.x(scale.unitX(startUnit)), scale: mirror.sign * columnUnits * scale.pxPerUnit};
}

function startRun(text: string, y: number, width: number, {width: chart, mirror}: LaneContext, from = 0): TextRun {
  const rtl = isRtlText(text);
  const left = mirror.sign > 0 ? from : chart - from - width;
  return {x: rtl ? left + width : left, y, width, text, rtl};
}

function titleLines(frame: LaneFrame, context: LaneContext): TextRun[] {
  const line = lineOf(context);
  const top = frame.rowsY + context.rowHeight / 2 + context.smallPx * 0.36;
  const y = frame.isAbove ? frame.y + line : top;
  return frame.title.map((text, i) => startRun(text, y + i * line, context.measure(text, 'strong'), context));
}

const lineOf = ({smallPx}: LaneContext): number => Math.round(smallPx * 1.35);

function countRun({count, isCountBelow}: LaneFrame, lines: readonly TextRun[], context: LaneContext): TextRun {
  const {y, width} = lines.at(-1) ?? {y: 0, width: 0};
  const from = isCountBelow ? 0 : width + 6;
  return startRun(count, isCountBelow ? y + lineOf(context) : y, context.measure(count, 'small'), context, from);
}

/** As wide as the name, and as high as a finger needs it. */
function headBox(frame: LaneFrame, lines: readonly TextRun[], count: TextRun, context: LaneContext): Rect {
  const {mirror, width: chart, kept} = context;
  const wide = Math.max(
    24,
    ...lines.map(({width}) => width),
    frame.isCountBelow ? 0 : (lines.at(-1)?.width ?? 0) + 6 + count.width,
  );
  const width = Math.min(wide + 8, frame.isAbove ? chart : kept.frame.plotStart);
  const height = frame.isAbove ? frame.rowsY - frame.y : frame.height;
  return {x: mirror.sign > 0 ? 0 : chart - width, y: frame.y, width, height};
}

function outsideRuns({earlier, later}: Outside, frame: LaneFrame, context: LaneContext) {
  const {words, measure, kept} = context;
  const width = context.width - kept.frame.endGap;
  const {messages} = words;
  const back = context.mirror.sign > 0 ? '◀' : '▶';
  const on = context.mirror.sign > 0 ? '▶' : '◀';
  const lines = titleLines(frame, context);
  const {isAbove, isCollapsed} = frame;
  const before = earlierText(earlier, back, words);
  const after = isAbove ? `${messages.later(later)} ${on}` : laterText(later, on, words);
  const first = lines[0]?.y ?? frame.y;
  const below = (lines.at(-1)?.y ?? frame.y) + lineOf(context) * (1 + Number(frame.isCountBelow));
  const laterWidth = measure(after, 'small');
  const widest = Math.max(0, ...lines.map((line) => line.width));
  const nameEnd = isAbove ? widest + 6 + measure(frame.count, 'small') + 12 : 0;
  return {
    // Beside a collapsed lane there is no room for a second line.
    earlier:
      earlier && (isAbove || !isCollapsed)
        ? startRun(before, isAbove ? first : below, measure(before, 'small'), context, nameEnd)
        : null,
    earlierName: earlier ? messages.earlier(earlier) : '',
    later: later ? startRun(after, first, laterWidth, context, width - laterWidth) : null,
    laterName: later ? messages.later(later) : '',
  };
}

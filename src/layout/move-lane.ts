import {laneMeasure} from './lane-context.js';
import type {LaneContent, LaneContext} from './lane-context.js';
import type {Row} from './pack-rows.js';
import {pillX, seenWidth} from './place-clusters.js';
import type {Cluster} from './place-clusters.js';
import {meets, sizeEvent} from './place-events.js';
import type {Placed} from './place-events.js';
import type {Scale} from './scale.js';
import type {LaneScene} from './scene.js';
import type {View} from '../time/view.js';

/** Pills of a lane that was moved may overlap by so much; of two that do by more, one waits, px. */
const OVERLAP_PX = 2;

/** So many marks and pills are decided anew in any frame; of more, a part that takes its turn. */
const FEW = 30;
const SHARE = 0.4;
/** No lane is moved further than this: a part of the plot that it knows nothing of, and a power of two that it grew by. */
const MOST_BARE = 0.2;
const MOST_GROWTH = 1.3;

/** What a lane is called, and what is said of it. */
export type LaneHead = Omit<LaneScene, 'marks' | 'clusters' | 'density'>;

/** What was decided of a lane: who stands in which row, and what is counted together. Lengths are px of `scale`. */
export interface LaidLane {
  readonly content: LaneContent;
  readonly view: View;
  readonly scale: Scale;
  /** Its name, and what lies outside. */
  readonly head: LaneHead;
  /** Those in rows of their own, in view or not. */
  readonly placed: readonly Placed[];
  /** What stands in the last row, between the pills. */
  readonly lonely: readonly Placed[];
  readonly clusters: readonly Cluster[];
  readonly rows: readonly Row[];
  readonly lastRow: Row;
}

const sizeOf = ({placed, lonely, clusters}: LaidLane): number => placed.length + lonely.length + clusters.length;
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** How far a view is from the one that a lane was decided for; above 1 it is too far. */
function driftOf({view: {start, end}}: LaidLane, view: View): number {
  const width = view.end - view.start;
  const bare = Math.max(start - view.start, view.end - end) / width;
  return Math.max(bare / MOST_BARE, Math.abs(Math.log2((end - start) / width)) / MOST_GROWTH);
}

/** Whether all of a crowded chart can be moved to a view, nothing of it decided anew. */
export const canMove = (laid: readonly LaidLane[], view: View): boolean =>
  sum(laid.map(sizeOf)) > FEW && laid.every((lane) => driftOf(lane, view) < 1);

/** Which lanes are not decided for what is drawn now, those that are furthest from it first. */
export function lateLanes(
  laid: readonly (LaidLane | undefined)[],
  contents: readonly LaneContent[],
  view: View,
): readonly number[] {
  const drifts = contents.map(({slice, kept, frame}, i) => {
    const before = laid[i];
    if (before?.content.frame !== frame) return Infinity;
    const {content} = before;
    return content.slice === slice && content.kept === kept && before.view === view ? -1 : driftOf(before, view);
  });
  return [...drifts.keys()].filter((i) => drifts[i]! >= 0).sort((a, b) => drifts[b]! - drifts[a]!);
}

/** Of the late lanes those that are decided anew in this frame: as many as there is room for, and all that must be. */
export function lanesInTurn(
  laid: readonly (LaidLane | undefined)[],
  late: readonly number[],
  view: View,
): ReadonlySet<number> {
  const budget = Math.max(FEW, sum(laid.map((lane) => (lane ? sizeOf(lane) : 0))) * SHARE);
  const due = new Set<number>();
  let spent = 0;
  for (const i of late) {
    const lane = laid[i];
    if (lane && due.size && spent + sizeOf(lane) > budget && driftOf(lane, view) < 1) break;
    due.add(i);
    spent += lane ? sizeOf(lane) : 0;
  }
  return due;
}

/**
 * A lane in another view: each thing in the row that it had, counted as it was, and at its exact place. That is much
 * cheaper than to decide anew, and near to it for as long as the view is.
 */
export function moveLane(laid: LaidLane, context: LaneContext): LaidLane {
  const {seen, from, to, tabStop} = context;
  const measure = laneMeasure(laid.content.frame, context);
  const {scale} = context.kept;
  if (laid.view === context.view) return laid;
  const edges = {from, to};
  const isMoved = laid.scale !== scale;
  const k = scale.pxPerUnit / laid.scale.pxPerUnit;
  const by = scale.unitX(0) - k * laid.scale.unitX(0);
  const move = (x: number): number => k * x + by;
  const resize = (placed: Placed): Placed => {
    const sized = sizeEvent(placed.event, placed.rank, scale, measure);
    return {...sized, row: placed.row, side: sized.sides.includes(placed.side) ? placed.side : sized.sides[0]!};
  };
  const resizeAll = (all: readonly Placed[]): readonly Placed[] =>
    isMoved ? all.filter(({reach}) => meets(reach, seen)).map(resize) : all;
  const moveRow = (row: Row): Row => (isMoved ? row.moved(move) : row);
  // What Tab reaches is always there.
  const isTabStop = ({key}: Cluster): boolean => `${laid.content.index}:${key}` === tabStop;
  const clusters = laid.clusters
    .map((cluster) => (isMoved ? {...cluster, of: cluster, x0: move(cluster.x0), x1: move(cluster.x1)} : cluster))
    .filter((cluster) => seenWidth(cluster, edges) > 0);
  const waiting = new Set<Cluster>();
  const last = new Map<number, Cluster>();
  for (const cluster of clusters.toSorted((a, b) => pillX(a, edges) - pillX(b, edges))) {
    const before = last.get(cluster.row);
    const isApart =
      !before || pillX(cluster, edges) - pillX(before, edges) >= (before.width + cluster.width) / 2 - OVERLAP_PX;
    const weight = (each: Cluster): number => (isTabStop(each) ? Infinity : seenWidth(each, edges));
    const isLess = !isApart && weight(cluster) < weight(before);
    if (!isApart) waiting.add(isLess ? cluster : before);
    if (!isLess) last.set(cluster.row, cluster);
  }
  return {
    ...{...laid, scale},
    placed: resizeAll(laid.placed),
    lonely: resizeAll(laid.lonely),
    clusters: clusters.filter((cluster) => !waiting.has(cluster)),
    rows: laid.rows.map(moveRow),
    lastRow: moveRow(laid.lastRow),
  };
}

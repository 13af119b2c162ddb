/**
 * What is loaded with the first touch: taps beside things, double taps, resting fingers, and sheets that are drawn down.
 * @module
 */
import {Fingers} from '../interaction/fingers.js';
import type {FingersTarget} from '../interaction/fingers.js';
import {pickNearest} from '../interaction/pick.js';
export {Swipe} from '../interaction/swipe.js';
import type {BreakScene, ChartScene, ClusterScene, LaneScene, MarkScene, Rect} from '../layout/scene.js';

/** What on the chart can be touched. */
export type Touched = MarkScene | ClusterScene | BreakScene | LaneScene;

/** What fingers need of the controls. */
export interface TouchHost extends Omit<FingersTarget<Touched>, 'nearest'> {
  readonly chart: ChartScene | null;
  /** Closes the details. */
  close(): void;
}

/** All that can be touched, and where that is on screen. */
function touchable({lanes, axis, top, plot, height}: ChartScene): readonly (readonly [Touched, Rect])[] {
  const onLanes = lanes.flatMap((lane): (readonly [Touched, Rect])[] => [
    ...[...lane.marks, ...lane.clusters].map((thing) => [thing, thing.box] as const),
    [lane, lane.head],
  ]);
  const scrolled = onLanes.map(([thing, box]) => [thing, {...box, y: box.y - top}] as const);
  return [
    ...scrolled.filter(([, box]) => box.y + box.height > plot.y && box.y < height),
    ...axis.breaks.map((fold) => [fold, fold.box] as const),
  ];
}

/** Tells what fingers on the chart do. */
export function createFingers(host: TouchHost): Fingers<Touched> {
  return new Fingers<Touched>({
    nearest: ({x, y}) => (host.chart ? pickNearest(touchable(host.chart), x, y) : null),
    open: (thing) => host.open(thing),
    pointAt: (thing) => host.pointAt(thing),
    zoomAt: (factor, x) => host.zoomAt(factor, x),
    panBy: (dx) => host.panBy(dx),
  });
}

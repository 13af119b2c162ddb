import {boxPath} from './body-shapes.js';
import {mirrorRect} from './lane-context.js';
import type {LaneContext} from './lane-context.js';
import type {Cluster} from './place-clusters.js';
import {formatCluster} from './said-unit.js';
import type {ClusterScene} from './scene.js';

/** Known well enough to be told from the rest at a glance. */
const isFirm = (status: string): boolean => status === 'stated' || status === 'confirmed';

/** The height of a pill, px. */
const PILL_PX = 24;
/** How far beyond the plot a box goes on, px. */
const BEYOND_PX = 20;

/** A pill is as wide as its number and the room at its sides. */
export function pillWidth(count: number, {words, measure}: Pick<LaneContext, 'words' | 'measure'>): number {
  return Math.max(28, measure(words.compact(count), 'small-strong') + 16);
}

/** A cluster as it is drawn and said. */
export function buildCluster(cluster: Cluster, lane: number, y: number, context: LaneContext): ClusterScene {
  const {words, mirror, axis, seen, from, to, boxHeight, finest} = context;
  const {count, events, statuses, x, box, startMs, endMs, counted} = cluster;
  const key = `${lane}:${cluster.key}`;
  const half = pillWidth(count, context) / 2;
  const isAll = events.length === count;
  const written = isAll ? events.flatMap(({event}) => event.date.written) : [];
  const at = mirror.x(x);
  const toBox = (place: number): number => mirror.x(Math.min(to + BEYOND_PX, Math.max(from - BEYOND_PX, place))) - at;
  const mix = statuses
    ? context.statuses.flatMap(({index, status}) => (statuses[index] ? [{status, n: statuses[index]}] : []))
    : [];
  const isOnlyStated = mix.every(({status}) => status === 'stated');
  // A side without bound is shown as far as the view goes.
  const [first, last] = [
    Math.max(startMs, Math.min(axis.startMs, seen.startMs)),
    Math.min(endMs, Math.max(axis.endMs, seen.endMs)),
  ];
  return {
    key,
    count,
    text: words.compact(count),
    box: mirrorRect(x - half, x + half, y - PILL_PX / 2, PILL_PX, mirror),
    shapes: box
      ? [{look: 'light', d: boxPath(toBox(box[0]) + mirror.sign, toBox(box[1]) - mirror.sign, {y: 0, boxHeight}, 3)}]
      : [],
    firm: statuses && mix.reduce((sum, {status, n}) => sum + (isFirm(status) ? n : 0), 0) / count,
    name: words.messages.cluster(count, formatCluster(written, startMs, endMs, finest, words), isOnlyStated ? [] : mix),
    startMs: first,
    endMs: last,
    ids: isAll ? events.toSorted((a, b) => a.rank - b.rank).map(({event}) => event.id) : [],
    fromMs: Math.min(counted.startMs, startMs),
    toMs: counted.endMs,
    lane,
    hasTabStop: key === context.tabStop,
  };
}

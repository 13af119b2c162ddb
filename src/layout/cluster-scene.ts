import {boxPath} from './body-shapes.js';
import {mirrorRect} from './lane-context.js';
import type {LaneContext} from './lane-context.js';
import {pillX} from './place-clusters.js';
import type {Cluster} from './place-clusters.js';
import {formatCluster} from './said-unit.js';
import type {ClusterScene} from './scene.js';
import type {Words} from '../words/words.js';

/** The height of a pill, px. */
const PILL_PX = 24;
/** How far beyond the plot a box goes on, px. */
const BEYOND_PX = 20;
const CORNER_PX = 3;
const MOST_NAMES = 500;

/** How many there are, and where some of them are what is looked for, how many of those: "3/640". */
function pillText(count: number, matched: number | null, {compact}: Words): string {
  return matched ? `${compact(matched)}/${compact(count)}` : compact(count);
}

/** A pill is as wide as its number and the room at its sides. */
export function pillWidth(
  count: number,
  matched: number | null,
  {words, measure}: Pick<LaneContext, 'words' | 'measure'>,
): number {
  // By characters: there are few of those, and each number is another text.
  const width = Array.from(pillText(count, matched, words)).reduce(
    (sum, each) => sum + measure(each, 'small-strong'),
    0,
  );
  return Math.max(28, width + 16);
}

/** What a cluster is called: how many, when, and how well known where not all is simply stated. */
function nameCluster(
  cluster: Cluster,
  names: Map<string, string>,
  {words, statuses: order, finest}: LaneContext,
): string {
  const {key, count, matched, statuses, events, startMs, endMs} = cluster;
  const told = [key, count, matched, startMs, endMs, statuses, events[0]?.rank, events.at(-1)?.rank].join('|');
  const known = names.get(told);
  if (known) return known;
  const written = events.length === count ? events.flatMap(({event}) => event.date.written) : [];
  const mix = order.flatMap(({status, index}) => (statuses?.[index] ? [{status, n: statuses[index]}] : []));
  const isOnlyStated = mix.every(({status}) => status === 'stated');
  const range = formatCluster(written, startMs, endMs, finest, words);
  const all = words.messages.cluster(count, range, isOnlyStated ? [] : mix);
  const name = matched === null ? all : `${words.messages.find.matches(matched, count)} ${all}`;
  if (names.size > MOST_NAMES) names.clear();
  names.set(told, name);
  return name;
}

/** Which share of the members is known well enough to be told from the rest at a glance. */
function firmShare({statuses, count}: Cluster, order: LaneContext['statuses']): number | null {
  if (!statuses) return null;
  const firm = order.filter(({status}) => status === 'stated' || status === 'confirmed');
  return firm.reduce((sum, {index}) => sum + (statuses[index] ?? 0), 0) / count;
}

type Told = Pick<ClusterScene, 'text' | 'firm' | 'dimmed' | 'name' | 'ids'>;

const toldOf = new WeakMap<Cluster, Told>();

/** What is told of a cluster wherever it stands. */
function tell(cluster: Cluster, names: Map<string, string>, context: LaneContext): Told {
  const {count, matched, events} = cluster;
  const known = toldOf.get(cluster);
  if (known) return known;
  const told = {
    text: pillText(count, matched, context.words),
    firm: firmShare(cluster, context.statuses),
    dimmed: matched === 0,
    name: nameCluster(cluster, names, context),
    ids: events.length === count ? events.toSorted((a, b) => a.rank - b.rank).map(({event}) => event.id) : [],
  };
  toldOf.set(cluster, told);
  return told;
}

/** A cluster as it is drawn and said. */
export function buildCluster(
  cluster: Cluster,
  lane: number,
  y: number,
  names: Map<string, string>,
  context: LaneContext,
): ClusterScene {
  const {mirror, axis, seen, from, to, boxHeight} = context;
  const {count, x0, x1, width, isLong, startMs, endMs, counted} = cluster;
  const key = `${lane}:${cluster.key}`;
  const x = pillX(cluster, context);
  const at = mirror.x(x);
  const toBox = (place: number): number => mirror.x(Math.min(to + BEYOND_PX, Math.max(from - BEYOND_PX, place))) - at;
  const edges = isLong && ([toBox(x0) + mirror.sign, toBox(x1) - mirror.sign] as const);
  return {
    key,
    count,
    ...tell(cluster.of ?? cluster, names, context),
    box: mirrorRect(x - width / 2, x + width / 2, y - PILL_PX / 2, PILL_PX, mirror),
    shapes: edges ? [{look: 'light', d: boxPath(...edges, {y: 0, boxHeight}, CORNER_PX)}] : [],
    // A side without bound is shown as far as the view goes.
    startMs: Math.max(startMs, Math.min(axis.startMs, seen.startMs)),
    endMs: Math.min(endMs, Math.max(axis.endMs, seen.endMs)),
    fromMs: Math.min(counted.startMs, startMs),
    toMs: counted.endMs,
    ...(counted.lengths && {lengths: counted.lengths}),
    lane,
    hasTabStop: key === context.tabStop,
  };
}

import type {ChartScene, ClusterScene, LaneScene, MarkScene, TextRun} from '../../src/layout/scene.js';

/** A horizontal stretch of the chart, px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const TOKEN = /([MLHVaqlz])([^MLHVaqlz]*)/g;

/** From where to where a path goes, sideways. Curves count as their end points: all of ours bulge no further. */
export function pathStretch(d: string): Stretch {
  const xs: number[] = [];
  let x = 0;
  for (const [, command = '', rest = ''] of d.matchAll(TOKEN)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'M' || command === 'L' || command === 'H') x = numbers[0] ?? x;
    else if (command === 'l') x += numbers[0] ?? 0;
    else if (command === 'q') x += numbers[2] ?? 0;
    else if (command === 'a') x += numbers[5] ?? 0;
    xs.push(x);
  }
  return {from: Math.min(...xs), to: Math.max(...xs)};
}

export function textStretch({x, width, rtl}: TextRun): Stretch {
  return rtl ? {from: x - width, to: x} : {from: x, to: x + width};
}

/** The shapes of a mark, as they stand on the chart. */
export const shapeStretches = ({shapes, anchorX}: MarkScene): Stretch[] =>
  shapes.map(({d}) => {
    const {from, to} = pathStretch(d);
    return {from: anchorX + from, to: anchorX + to};
  });

/** Everything that is drawn of a mark, cut at the edges of the plot as the drawing is. */
function markStretches(mark: MarkScene, {plot}: ChartScene): Stretch[] {
  const glyph = mark.glyph;
  const all = [
    ...shapeStretches(mark),
    ...(mark.label ? [textStretch(mark.label)] : []),
    ...mark.questions.map(textStretch),
    ...(glyph ? [{from: glyph.x - glyph.r, to: glyph.x + glyph.r}] : []),
  ];
  return all
    .map(({from, to}) => ({from: Math.max(plot.x, from), to: Math.min(plot.x + plot.width, to)}))
    .filter(({from, to}) => from < to);
}

const pillStretch = ({box}: ClusterScene): Stretch => ({from: box.x, to: box.x + box.width});

/** A cluster's pill, and the box of its time as far as the plot goes. */
const clusterStretch = (cluster: ClusterScene, {plot}: ChartScene): Stretch => {
  const {box, shapes} = cluster;
  const boxes = shapes.map(({d}) => {
    const {from, to} = pathStretch(d);
    const middle = box.x + box.width / 2;
    return {from: Math.max(plot.x, middle + from), to: Math.min(plot.x + plot.width, middle + to)};
  });
  return hull([pillStretch(cluster), ...boxes]);
};

const hull = (parts: readonly Stretch[]): Stretch => ({
  from: Math.min(...parts.map(({from}) => from)),
  to: Math.max(...parts.map(({to}) => to)),
});

interface Footprint extends Stretch {
  readonly name: string;
  readonly row: number;
}

function footprints(lane: LaneScene, chart: ChartScene): Footprint[] {
  return [
    ...lane.marks.flatMap((mark): Footprint[] => {
      const parts = markStretches(mark, chart);
      return parts.length ? [{...hull(parts), name: mark.id, row: mark.box.y + mark.box.height / 2}] : [];
    }),
    ...lane.clusters.map((cluster): Footprint => {
      return {
        ...clusterStretch(cluster, chart),
        name: `cluster ${cluster.key}`,
        row: cluster.box.y + cluster.box.height / 2,
      };
    }),
  ];
}

/** Pairs of things in one row of a lane that lie on each other, in words. */
export function overlaps(chart: ChartScene): string[] {
  const faults: string[] = [];
  for (const lane of chart.lanes) {
    const all = footprints(lane, chart).sort((a, b) => a.row - b.row || a.from - b.from);
    all.forEach((here, i) => {
      const next = all[i + 1];
      if (next && Math.abs(next.row - here.row) < 1 && next.from < here.to - 0.5)
        faults.push(`${here.name} to ${here.to.toFixed(1)}, ${next.name} from ${next.from.toFixed(1)}`);
    });
  }
  return faults;
}

/** Labels, clusters and "?" that leave the plot, and rows that leave their lane, in words. */
export function escapes(chart: ChartScene): string[] {
  const {x, width} = chart.plot;
  const faults: string[] = [];
  const check = (name: string, {from, to}: Stretch): void => {
    if (from < x - 0.5 || to > x + width + 0.5) faults.push(`${name}: ${from.toFixed(1)} to ${to.toFixed(1)}`);
  };
  for (const {box, marks, clusters} of chart.lanes) {
    for (const mark of marks) {
      if (mark.label) check(`label of ${mark.id}`, textStretch(mark.label));
      for (const question of mark.questions) check(`"?" of ${mark.id}`, textStretch(question));
    }
    for (const cluster of clusters) check(`cluster ${cluster.key}`, pillStretch(cluster));
    for (const {box: own} of [...marks, ...clusters])
      if (own.y < box.y || own.y + own.height > box.y + box.height) faults.push(`a row leaves the lane at ${own.y}`);
  }
  return faults;
}

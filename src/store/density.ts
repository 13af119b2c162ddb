import type {SpanGroup, SpanIndex} from './span-index.js';
import type {LaneDensity} from './timeline-source.js';

const STEPS = [1, 2, 4, 8] as const;
const MOST = 8;

/** How many events of each lane begin where; the rule is that of `TimelineSource.density`, for duration classes. */
export function countDensity(
  index: SpanIndex,
  lanes: number,
  edges: Float64Array,
  isFirm: (status: number) => boolean,
): readonly LaneDensity[] {
  const columns = edges.length - 1;
  // The narrowest column of each step among every 8 borders: borders are evenly spaced on the axis, and folds are not.
  const narrowest = STEPS.map((step) =>
    Float64Array.from({length: columns / MOST}, (_, block) => {
      let least = Infinity;
      for (let edge = block * MOST; edge < (block + 1) * MOST; edge += step)
        least = Math.min(least, edges[edge + step]! - edges[edge]!);
      return least;
    }),
  );
  const stepOf = new Uint8Array(lanes).fill(1);
  forEachRun(index, index.groups, edges, MOST, ({lane, duration}, edge) => {
    const fits = STEPS.find((_, i) => duration.longest <= narrowest[i]![edge / MOST]!);
    if (fits && fits > stepOf[lane]!) stepOf[lane] = fits;
  });
  const densities = Array.from(stepOf, (step) => {
    const length = columns / step;
    return {step, firm: new Uint32Array(length), other: new Uint32Array(length)};
  });
  for (const [lane, {step, firm, other}] of densities.entries()) {
    const groups = index.groups.filter((group) => group.lane === lane);
    forEachRun(index, groups, edges, step, ({duration, status}, edge, count) => {
      if (duration.longest <= narrowest[3]![Math.floor(edge / MOST)]!)
        (isFirm(status) ? firm : other)[edge / step]! += count;
    });
  }
  return densities;
}

/** Visits, group by group, each column of so many borders in which any event begins, with its first border. */
function forEachRun(
  index: SpanIndex,
  groups: readonly SpanGroup[],
  edges: Float64Array,
  step: number,
  visit: (group: SpanGroup, edge: number, count: number) => void,
): void {
  for (const group of groups) {
    let edge = 0;
    let place = index.seek(edges[0]!, group.from, group.to);
    while (place < group.to) {
      while (edge + step < edges.length && edges[edge + step]! <= index.starts[place]!) edge += step;
      if (edge + step >= edges.length) break;
      const next = index.seek(edges[edge + step]!, place, group.to);
      visit(group, edge, next - place);
      place = next;
    }
  }
}

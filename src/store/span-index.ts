import {bisectLeft} from 'd3';

interface DurationClass {
  readonly longest: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly ranks: Uint32Array;
}

/** Stretches of time, found by the window that they reach into. */
export interface SpanIndex {
  /** Calls `visit` with the rank of each stretch that reaches into [start, end), the longest classes first. */
  forEachIn(startMs: number, endMs: number, visit: (rank: number) => void): void;
}

/**
 * Sorts stretches into classes by the power of two of their duration, each sorted by start: to find those in a window,
 * each class looks back no further than its longest one. No tree is needed.
 */
export function buildSpanIndex(starts: Float64Array, ends: Float64Array): SpanIndex {
  const byClass = new Map<number, number[]>();
  for (let rank = 0; rank < starts.length; rank++) {
    const duration = ends[rank]! - starts[rank]!;
    const key = Number.isFinite(duration) ? Math.ceil(Math.log2(Math.max(1, duration))) : Infinity;
    const ranks = byClass.get(key);
    if (ranks) ranks.push(rank);
    else byClass.set(key, [rank]);
  }
  const classes: DurationClass[] = [...byClass]
    .sort(([a], [b]) => b - a)
    .map(([key, list]) => {
      const ranks = Uint32Array.from(list).sort((a, b) => starts[a]! - starts[b]! || a - b);
      return {
        longest: key === Infinity ? Infinity : 2 ** key,
        starts: Float64Array.from(ranks, (rank) => starts[rank]!),
        ends: Float64Array.from(ranks, (rank) => ends[rank]!),
        ranks,
      };
    });
  return {
    forEachIn(startMs, endMs, visit) {
      for (const {longest, starts: from, ends: to, ranks} of classes) {
        const last = bisectLeft(from, endMs);
        for (let i = bisectLeft(from, startMs - longest); i < last; i++) if (to[i]! > startMs) visit(ranks[i]!);
      }
    },
  };
}

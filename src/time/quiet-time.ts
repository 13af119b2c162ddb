import type {Bounds, Ms} from '../model/date.js';

/** Written dates in columns, as a store keeps them. `earliest[i]` and `latest[i]` belong together. */
export interface PackedBounds {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

/** All written dates at a glance: what the folds are made from. */
export interface WrittenTime {
  readonly startMs: Ms;
  readonly endMs: Ms;
  /** The distinct starts, ascending. */
  readonly starts: Float64Array;
  /** Where all dates before `starts[i]` have ended. A silence, from `quietFrom[i]` to `starts[i]`, where that is less. */
  readonly quietFrom: Float64Array;
}

/** A piece with the distinct starts `starts[first]` to `starts[end - 1]`. */
interface Share {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly startUnit: number;
  readonly endUnit: number;
  readonly first: number;
  readonly end: number;
}

/** The rule, in shares of the axis. A change here needs docs/decisions/0003-folding.md to change with it. */
const FOLD_SHARE = 0.03;
const LEAST_SHARE = 0.08;
const MAX_PIECES = 6;
/** Neighbouring starts nearer than this crowd their piece: 24 of 720 units. */
const CROWDED_SHARE = 24 / 720;
/** A silence worth folding is longer than this part of its piece … */
const SILENCE_PART = 1 / 8;
/** … and at least this many times as long as the median crowded step there. */
const SILENCE_STEPS = 20;

const DAY = 864e5;
/** As far as JavaScript's Date reaches. */
const REACH = 864e13;

/**
 * Sorts the written dates once and finds the silences between them. Dates without finite bounds or beyond
 * JavaScript's Date are passed over; an instant is taken as 1 ms wide, so that nothing divides by zero.
 */
export function toWrittenTime(written: readonly Bounds[] | PackedBounds): WrittenTime {
  const packed = 'earliest' in written ? written : packBounds(written);
  const starts = new Float64Array(packed.earliest.length);
  const ends = new Float64Array(starts.length);
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    const earliest = packed.earliest[i]!;
    const latest = packed.latest[i]!;
    if (!(earliest >= -REACH && latest <= REACH && earliest <= latest)) continue;
    starts[count] = earliest;
    ends[count++] = Math.max(latest, earliest + 1);
  }
  if (!count) return {startMs: 0, endMs: DAY, starts: Float64Array.of(0), quietFrom: Float64Array.of(0)};
  const sorted = starts.subarray(0, count).sort();
  const sortedEnds = ends.subarray(0, count).sort();
  // Each column sorted by itself is enough: a hole lies before the i-th start exactly where i dates have ended by then.
  const quietFrom = new Float64Array(count).fill(sorted[0]!, 0, 1);
  let distinct = 1;
  for (let i = 1; i < count; i++) {
    if (sorted[i] === sorted[distinct - 1]) continue;
    quietFrom[distinct] = sortedEnds[i - 1]!;
    sorted[distinct++] = sorted[i]!;
  }
  return {
    startMs: sorted[0]!,
    endMs: sortedEnds[count - 1]!,
    starts: sorted.subarray(0, distinct),
    quietFrom: quietFrom.subarray(0, distinct),
  };
}

/**
 * The silences that fold, each as the index of the start that ends it, ascending: while a piece is crowded and there
 * are fewer than 6 pieces, the longest that is worth it (tie: the earlier). Evenly spaced data has none.
 * Source of the rule: docs/decisions/0003-folding.md.
 */
export function foldCuts(time: WrittenTime): readonly number[] {
  let cuts: readonly number[] = [];
  while (cuts.length < MAX_PIECES - 1) {
    let longest = 0;
    for (const share of sharesOf(time, cuts)) {
      const cut = worthFolding(time, share);
      if (silenceMs(time, cut) > silenceMs(time, longest)) longest = cut;
    }
    if (!longest) break;
    cuts = [...cuts, longest].sort((a, b) => a - b);
  }
  return cuts;
}

/** The pieces that `cuts` leave, with their shares of the axis: 0 to 1 from first to last. */
export function sharesOf(time: WrittenTime, cuts: readonly number[]): readonly Share[] {
  const {starts, quietFrom} = time;
  const firsts = [0, ...cuts];
  const ends = [...cuts, starts.length];
  const widths = shareOut(
    firsts.map((first, i) => Math.sqrt(ends[i]! - first)),
    1 - FOLD_SHARE * cuts.length,
  );
  let unit = 0;
  return firsts.map((first, i) => {
    const end = ends[i]!;
    const startUnit = i ? unit + FOLD_SHARE : 0;
    unit = i < cuts.length ? startUnit + widths[i]! : 1;
    return {startMs: starts[first]!, endMs: quietFrom[end] ?? time.endMs, startUnit, endUnit: unit, first, end};
  });
}

/** Divides `total` by weight, with at least `LEAST_SHARE` for each. */
function shareOut(weights: readonly number[], total: number): readonly number[] {
  const atLeast = new Set<number>();
  for (;;) {
    const free = weights.reduce((sum, weight, i) => (atLeast.has(i) ? sum : sum + weight), 0);
    const rest = total - LEAST_SHARE * atLeast.size;
    const widths = weights.map((weight, i) => (atLeast.has(i) ? LEAST_SHARE : (weight / free) * rest));
    const narrow = widths.findIndex((width, i) => width < LEAST_SHARE && !atLeast.has(i));
    if (narrow < 0) return widths;
    widths.forEach((width, i) => width < LEAST_SHARE && atLeast.add(i));
  }
}

/** The longest silence inside a piece, as an index, if the crowd there asks to fold it; else 0. */
function worthFolding(time: WrittenTime, {startMs, endMs, startUnit, endUnit, first, end}: Share): number {
  const {starts} = time;
  let longest = 0;
  for (let i = first + 1; i < end; i++) if (silenceMs(time, i) > silenceMs(time, longest)) longest = i;
  const lengthMs = silenceMs(time, longest);
  if (lengthMs <= (endMs - startMs) * SILENCE_PART) return 0;
  const crowdedMs = ((endMs - startMs) / (endUnit - startUnit)) * CROWDED_SHARE;
  const limit = lengthMs / SILENCE_STEPS;
  // Is the median of the crowded steps at most `limit`? Counting answers that without sorting a million steps.
  let crowded = 0;
  let short = 0;
  let longestShort = 0;
  let shortestLong = Infinity;
  for (let i = first + 1; i < end; i++) {
    const step = starts[i]! - starts[i - 1]!;
    if (step >= crowdedMs) continue;
    crowded++;
    if (step <= limit) {
      short++;
      longestShort = Math.max(longestShort, step);
    } else shortestLong = Math.min(shortestLong, step);
  }
  const worth = 2 * short === crowded ? (longestShort + shortestLong) / 2 <= limit : 2 * short > crowded;
  return worth ? longest : 0;
}

function silenceMs({starts, quietFrom}: WrittenTime, index: number): Ms {
  return starts[index]! - quietFrom[index]!;
}

function packBounds(written: readonly Bounds[]): PackedBounds {
  return {
    earliest: Float64Array.from(written, ({earliest}) => earliest),
    latest: Float64Array.from(written, ({latest}) => latest),
  };
}

import type {Ms} from '../model/date.js';
import type {BitCounts} from './bit-counts.js';
import type {DurationClass, SpanGroup, SpanIndex} from './span-index.js';

/** Some of a group that are counted together: those of the places [from, to) that end after the view begins. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** What is counted of one lane in one cell, or in one stretch where it is longer than its cell. */
export interface Tally {
  readonly lane: number;
  /** −1 for a stretch. */
  readonly cell: number;
  /** How long those of a stretch are: longer than the first, no longer than the second. */
  readonly lengths?: readonly [Ms, Ms] | undefined;
  count: number;
  matched: number;
  readonly statuses: number[];
  startMs: Ms;
  endMs: Ms;
  readonly parts: Part[];
}

/** What matches, by place in `SpanIndex.ranks` and in `byEnd`. */
export interface MatchCounts {
  readonly byStart: BitCounts;
  readonly byEnd: BitCounts;
}

/** A view and the cells to count it in. */
export interface CellFrame {
  readonly startMs: Ms;
  readonly endMs: Ms;
  readonly edges: Float64Array;
}

/** Where an event is counted: in a cell, or, in cell −1, in the stretch of that number of its duration class. */
interface Slot {
  readonly cell: number;
  readonly number: number;
  readonly endMs: Ms;
}

/** The neighbouring events of a group that begin in one slot: the places [from, to). */
interface Run extends Part {
  readonly group: SpanGroup;
  readonly slot: number;
  readonly matched: number;
  /** The bounds that its members have together, once they are looked up, but for singles. */
  bounds: readonly [Ms, Ms] | null;
}

/** What every count needs to know. */
export interface Counted {
  readonly index: SpanIndex;
  readonly laneOf: Uint32Array;
  readonly statusOf: (rank: number) => number;
  /** How many status words there are. */
  readonly statuses: number;
  /** What is marked for a rank: 1, or 0. All 0 where nothing is searched for. */
  readonly isMatch: (rank: number) => number;
  readonly matches: MatchCounts | null;
}

/** How many drawable events reach into a stretch of time, and how many of those match. */
export function countIn({index, matches}: Counted, startMs: Ms, endMs: Ms): {count: number; matched: number} {
  let count = 0;
  let matched = 0;
  for (const group of index.groups) {
    const ended = index.seekEnd(group, startMs);
    const begun = index.seek(endMs, group.from, group.to);
    count += begun - ended;
    // Both orders have as many matches before the group.
    if (matches) matched += matches.byStart.before(begun) - matches.byEnd.before(ended);
  }
  return {count, matched};
}

/**
 * Counts by cell and stretch what reaches into a view; the rule is in docs/decisions/0008-counting.md. What begins in a
 * cell is looked up once a window, and again only where the view cuts through.
 */
export class CellCounter {
  readonly #counted: Counted;
  readonly #window: CellFrame;
  /** By lane; by cell under `null`, by stretch under its duration class: the index of a slot. */
  readonly #slots: Map<DurationClass | null, Map<number, number>>[] = [];
  readonly #slotOf: Pick<Tally, 'lane' | 'cell' | 'lengths'>[] = [];
  #runs: Run[] | null = null;

  constructor(counted: Counted, window: CellFrame) {
    this.#counted = counted;
    this.#window = window;
  }

  /**
   * Counts all that reaches into a view but for `singles`, the same each time, by lane and cell. `what` is told of what is
   * counted: its bounds, or its parts, to be looked up.
   */
  count(startMs: Ms, endMs: Ms, singles: ReadonlySet<number>, what: 'bounds' | 'parts'): Tally[] {
    const {index, matches, statuses} = this.#counted;
    this.#runs ??= this.#listRuns();
    const tallies = new Array<Tally | undefined>(this.#slotOf.length);
    const tallyAt = (slot: number): Tally => (tallies[slot] ??= buildTally(this.#slotOf[slot]!, statuses));
    const put = (run: Run, count: number): void => {
      const tally = tallyAt(run.slot);
      tally.count += count;
      tally.matched += run.matched;
      tally.statuses[run.group.status]! += count;
      if (what === 'parts') tally.parts.push(run);
      else {
        const bounds = (run.bounds ??= boundsOf(index, run, startMs, singles));
        if (bounds[0] < tally.startMs) tally.startMs = bounds[0];
        if (bounds[1] > tally.endMs) tally.endMs = bounds[1];
      }
    };
    for (const group of index.groups) {
      const inside = index.seek(startMs, group.from, group.to);
      const ended = index.seekEnd(group, startMs);
      if (inside === ended) continue;
      const slot = this.#indexOf(group.lane, group.duration, this.#find(startMs, group.duration, 0));
      const matched = matches ? matches.byStart.before(inside) - matches.byEnd.before(ended) : 0;
      const from = index.seekReaching(group, startMs);
      put({group, slot, from, to: inside, matched, bounds: null}, inside - ended);
    }
    for (const run of this.#runs) {
      const first = index.starts[run.from]!;
      const last = index.starts[run.to - 1]!;
      if (last < startMs || first >= endMs) continue;
      const cut = first >= startMs && last < endMs ? run : this.#cut(run, startMs, endMs);
      if (cut.to > cut.from) put(cut, cut.to - cut.from);
    }
    for (const rank of singles) {
      if (!index.isIn(rank, startMs, endMs)) continue;
      const duration = index.durationOf(rank);
      const slot = this.#find(Math.max(startMs, index.startOf(rank)), duration, 0);
      const tally = tallyAt(this.#indexOf(this.#counted.laneOf[rank]!, duration, slot));
      tally.count--;
      tally.matched -= this.#counted.isMatch(rank);
      tally.statuses[this.#counted.statusOf(rank)]!--;
    }
    const some = tallies.filter((tally) => tally !== undefined && tally.count > 0) as Tally[];
    return some.sort((a, b) => a.lane - b.lane || a.cell - b.cell);
  }

  #listRuns(): Run[] {
    const {index} = this.#counted;
    const {startMs, endMs} = this.#window;
    const runs: Run[] = [];
    for (const group of index.groups) {
      let cell = 0;
      for (let from = index.seek(startMs, group.from, group.to); from < group.to;) {
        if (index.starts[from]! >= endMs) break;
        const slot = this.#find(index.starts[from]!, group.duration, cell);
        const to = index.seek(Math.min(slot.endMs, endMs), from, group.to);
        const matched = this.#matchedIn(from, to);
        runs.push({group, slot: this.#indexOf(group.lane, group.duration, slot), from, to, matched, bounds: null});
        from = to;
        cell = Math.max(cell, slot.cell);
      }
    }
    return runs;
  }

  /** What of a run begins in a view. */
  #cut(run: Run, startMs: Ms, endMs: Ms): Run {
    const from = this.#counted.index.seek(startMs, run.from, run.to);
    const to = this.#counted.index.seek(endMs, from, run.to);
    return {...run, from, to, matched: this.#matchedIn(from, to), bounds: null};
  }

  #matchedIn(from: number, to: number): number {
    const {matches} = this.#counted;
    return matches ? matches.byStart.before(to) - matches.byStart.before(from) : 0;
  }

  /** The slot of what begins at a time. `cell` is one that it does not begin before. */
  #find(start: Ms, {width, longest}: DurationClass, cell: number): Slot {
    const {edges} = this.#window;
    const last = edges.length - 2;
    for (let high = last; cell < high;) {
      const middle = (cell + high + 1) >> 1;
      if (edges[middle]! <= start) cell = middle;
      else high = middle - 1;
    }
    const endMs = cell < last ? edges[cell + 1]! : Infinity;
    if (longest <= edges[cell + 1]! - edges[cell]!) return {cell, number: cell, endMs};
    if (width === Infinity) return {cell: -1, number: 0, endMs};
    const stretch = Math.floor(start / width);
    return {cell: -1, number: stretch, endMs: Math.min(endMs, (stretch + 1) * width)};
  }

  #indexOf(lane: number, duration: DurationClass, {cell, number}: Slot): number {
    const kind = cell < 0 ? duration : null;
    const byDuration = (this.#slots[lane] ??= new Map<DurationClass | null, Map<number, number>>());
    let indices = byDuration.get(kind);
    if (!indices) byDuration.set(kind, (indices = new Map<number, number>()));
    let index = indices.get(number);
    if (index === undefined) {
      const lengths: Tally['lengths'] = kind ? [Math.min(kind.width / 2, Number.MAX_VALUE), kind.longest] : undefined;
      indices.set(number, (index = this.#slotOf.push({lane, cell, lengths}) - 1));
    }
    return index;
  }
}

function buildTally({lane, cell, lengths}: Pick<Tally, 'lane' | 'cell' | 'lengths'>, words: number): Tally {
  const statuses: number[] = [];
  for (let i = 0; i < words; i++) statuses.push(0);
  return {lane, cell, lengths, count: 0, matched: 0, statuses, startMs: Infinity, endMs: -Infinity, parts: []};
}

/** The bounds that the members of a part have together; Infinity and −Infinity of none. */
function boundsOf(
  index: SpanIndex,
  {group, from, to}: Run,
  afterMs: Ms,
  singles: ReadonlySet<number>,
): readonly [Ms, Ms] {
  let bounds: readonly [Ms, Ms] = [Infinity, -Infinity];
  index.forEachAfter(afterMs, from, to, (rank, place) => {
    if (singles.has(rank)) return false;
    bounds = [index.starts[place]!, index.latestEnd(group.duration, place, to, singles)];
    return true;
  });
  return bounds;
}

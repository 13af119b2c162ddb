import type {Ms} from '../model/date.js';
import type {EventTable} from '../model/event.js';
import {sortInSteps} from '../model/sort-in-steps.js';

/** Events that are looked at between two chances to pause. */
const STEP = 50_000;
/** So many neighbours share one latest end: 2 ** 6. */
const BLOCK_BITS = 6;
const BLOCK = 2 ** BLOCK_BITS;
/** The number of duration classes; the last is that of what has no bound. */
const CLASSES = 64;

/** Events whose reaches are alike in length: longer than half of `width`, and no longer than that. */
export interface DurationClass {
  /** A power of two in ms, or Infinity. */
  readonly width: Ms;
  /** The lengths that occur, at least 1 ms. */
  readonly shortest: Ms;
  readonly longest: Ms;
}

/** The events of one lane, one status and one duration class: the places [from, to) of a `SpanIndex`. */
export interface SpanGroup {
  readonly lane: number;
  readonly status: number;
  readonly duration: DurationClass;
  readonly from: number;
  readonly to: number;
}

/** What is sorted of a group. */
interface Columns {
  /** Group by group, by the start of the reach. */
  readonly starts: Float64Array;
  readonly ranks: Uint32Array;
  /** Group by group, by the end of the reach; the same as `ranks` where that is one order. */
  readonly byEnd: Uint32Array;
  readonly ends: Float64Array;
}

/**
 * Where events reach, found by lane, status and duration class: each looks back no further than its longest one, so that
 * no tree is needed. A reach is at least 1 ms long.
 */
export class SpanIndex {
  readonly starts: Float64Array;
  readonly ranks: Uint32Array;
  readonly byEnd: Uint32Array;
  /** The ends of the reaches in the order of `byEnd`: looked up in turn, they lie beside each other. */
  readonly #ends: Float64Array;
  /** By lane, then longest first, then status. */
  readonly groups: readonly SpanGroup[];
  /** Those that occur, longest first. */
  readonly durations: readonly DurationClass[];
  readonly #table: EventTable;
  readonly #byExponent: readonly (DurationClass | undefined)[];
  /** The latest end of each block of places. */
  readonly #tops: Float64Array;

  private constructor(
    table: EventTable,
    byExponent: readonly (DurationClass | undefined)[],
    groups: readonly SpanGroup[],
    {starts, ranks, byEnd, ends}: Columns,
    tops: Float64Array,
  ) {
    this.#table = table;
    this.#byExponent = byExponent;
    this.durations = byExponent.filter((duration) => duration !== undefined).reverse();
    this.groups = groups;
    this.starts = starts;
    this.ranks = ranks;
    this.byEnd = byEnd;
    this.#ends = ends;
    this.#tops = tops;
  }

  /** Indexes the drawable events of a table in steps. `laneOf` and `statusOf` tell lane and status by rank. */
  static *inSteps(
    table: EventTable,
    laneOf: Uint32Array,
    statusOf: (rank: number) => number,
  ): Generator<void, SpanIndex, undefined> {
    const {drawable, reachStart} = table;
    const {groups, byExponent, groupOf, next} = yield* findGroups(table, laneOf, statusOf);
    const ranks = new Uint32Array(drawable);
    for (let rank = 0; rank < drawable; rank++) {
      ranks[next[groupOf[rank]!]!++] = rank;
      if (rank % STEP === STEP - 1) yield;
    }
    // Infinity less Infinity is no number, and a tie.
    const byStart = (a: number, b: number): number => reachStart[a]! - reachStart[b]!;
    for (const {from, to} of groups) {
      yield* sortInSteps(ranks, byStart, from, to);
      if (Math.floor(from / STEP) < Math.floor(to / STEP)) yield;
    }
    const endOf = (rank: number): Ms => reachEndOf(table, rank);
    // Where all are of one length, the order of their ends is that of their starts.
    const mixed = groups.filter(({duration, from, to}) => duration.shortest < duration.longest && to - from > 1);
    const unbounded = groups.filter(({duration, from, to}) => duration.width === Infinity && to - from > 1);
    const unlike = [...mixed, ...unbounded];
    const byEnd = unlike.length ? ranks.slice() : ranks;
    for (const {from, to} of unlike) yield* sortInSteps(byEnd, (a, b) => endOf(a) - endOf(b), from, to);
    const starts = new Float64Array(drawable);
    const ends = new Float64Array(drawable);
    const tops = new Float64Array(Math.ceil(drawable / BLOCK)).fill(-Infinity);
    for (let place = 0; place < drawable; place++) {
      const rank = ranks[place]!;
      const end = endOf(rank);
      starts[place] = reachStart[rank]!;
      ends[place] = endOf(byEnd[place]!);
      if (end > tops[place >> BLOCK_BITS]!) tops[place >> BLOCK_BITS] = end;
      if (place % STEP === STEP - 1) yield;
    }
    return new SpanIndex(table, byExponent, groups, {starts, ranks, byEnd, ends}, tops);
  }

  /** Where the reach of an event begins. */
  startOf(rank: number): Ms {
    return this.#table.reachStart[rank]!;
  }

  /** Where the reach of an event ends. */
  endOf(rank: number): Ms {
    return reachEndOf(this.#table, rank);
  }

  durationOf(rank: number): DurationClass {
    return this.#byExponent[exponentOf(lengthOf(this.#table, rank))]!;
  }

  /** Whether an event reaches into [startMs, endMs). */
  isIn(rank: number, startMs: Ms, endMs: Ms): boolean {
    return rank >= 0 && rank < this.ranks.length && this.#table.reachStart[rank]! < endMs && this.endOf(rank) > startMs;
  }

  /** The first of the places [from, to) of a group whose start is not before `ms`. */
  seek(ms: Ms, from: number, to: number): number {
    const {starts} = this;
    // What is looked for is mostly near: ever longer leaps, then halves.
    for (let leap = 8; from < to; leap *= 2) {
      const place = Math.min(to, from + leap) - 1;
      if (starts[place]! >= ms) {
        to = place;
        break;
      }
      from = place + 1;
    }
    while (from < to) {
      const middle = (from + to) >> 1;
      if (starts[middle]! < ms) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The first of the places of a group in `byEnd` that ends after `ms`. */
  seekEnd({from, to}: SpanGroup, ms: Ms): number {
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#ends[middle]! <= ms) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The first place of a group that may hold an event which reaches beyond `ms`. */
  seekReaching({duration, from, to}: SpanGroup, ms: Ms): number {
    return this.seek(ms - duration.longest, from, to);
  }

  /** Visits those of the places [from, to) that end after `ms`, until one visit answers `true`. */
  forEachAfter(ms: Ms, from: number, to: number, visit: (rank: number, place: number) => boolean): void {
    for (let place = from; place < to; place++) {
      if (place % BLOCK === 0 && this.#tops[place >> BLOCK_BITS]! <= ms) place += BLOCK - 1;
      else if (this.endOf(this.ranks[place]!) > ms && visit(this.ranks[place]!, place)) return;
    }
  }

  /** The latest end of the places [from, to) of one class, but for some events; −Infinity of none. */
  latestEnd({longest}: DurationClass, from: number, to: number, but: ReadonlySet<number>): Ms {
    let latest = -Infinity;
    for (let place = to - 1; place >= from; place--) {
      // Not the other way round: −Infinity and Infinity make no number.
      if (this.starts[place]! + longest <= latest) break;
      if (place % BLOCK === BLOCK - 1 && this.#tops[place >> BLOCK_BITS]! <= latest) {
        place -= BLOCK - 1;
        continue;
      }
      const rank = this.ranks[place]!;
      const end = this.endOf(rank);
      if (end > latest && !but.has(rank)) latest = end;
    }
    return latest;
  }
}

/** The groups that occur; by rank a number of its group, and by that number the first place of the group. */
function* findGroups(table: EventTable, laneOf: Uint32Array, statusOf: (rank: number) => number) {
  const statuses = table.statuses.length;
  const shortest = new Float64Array(CLASSES).fill(Infinity);
  const longest = new Float64Array(CLASSES);
  const found = new Map<number, {code: number; id: number; count: number}>();
  const groupOf = new Uint32Array(table.drawable);
  let group = {code: -1, id: -1, count: 0};
  for (let rank = 0; rank < table.drawable; rank++) {
    const length = lengthOf(table, rank);
    const exponent = exponentOf(length);
    if (length < shortest[exponent]!) shortest[exponent] = length;
    if (length > longest[exponent]!) longest[exponent] = length;
    const code = (laneOf[rank]! * CLASSES + CLASSES - 1 - exponent) * statuses + statusOf(rank);
    if (code !== group.code) {
      group = found.get(code) ?? {code, id: found.size, count: 0};
      if (!group.count) found.set(code, group);
    }
    group.count++;
    groupOf[rank] = group.id;
    if (rank % STEP === STEP - 1) yield;
  }
  const byExponent = Array.from(longest, (most, exponent): DurationClass | undefined =>
    most
      ? {width: exponent < CLASSES - 1 ? 2 ** exponent : Infinity, shortest: shortest[exponent]!, longest: most}
      : undefined,
  );
  const groups: SpanGroup[] = [];
  const next = new Uint32Array(found.size);
  let from = 0;
  for (const {code, id, count} of [...found.values()].sort((a, b) => a.code - b.code)) {
    const kind = Math.floor(code / statuses);
    const duration = byExponent[CLASSES - 1 - (kind % CLASSES)]!;
    next[id] = from;
    groups.push({lane: Math.floor(kind / CLASSES), status: code % statuses, duration, from, to: (from += count)});
  }
  return {groups, byExponent, groupOf, next};
}

/** An instant is taken as 1 ms wide. */
function reachEndOf({reachStart, reachEnd}: EventTable, rank: number): Ms {
  return Math.max(reachEnd[rank]!, reachStart[rank]! + 1);
}

function lengthOf(table: EventTable, rank: number): Ms {
  return reachEndOf(table, rank) - table.reachStart[rank]!;
}

function exponentOf(length: Ms): number {
  return Math.min(CLASSES - 1, Math.ceil(Math.log2(length)));
}

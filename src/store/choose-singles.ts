import type {EventTable} from '../model/event.js';
import {firstFrom} from '../model/first-from.js';
import {countIn} from './count-cells.js';
import type {CellCounter, CellFrame, Counted} from './count-cells.js';
import type {RankMaxima} from './rank-maxima.js';

/** Events at least this share of the window long stay single in a crowd, the longest first, up to so many. */
const LONG_SHARE = 1 / 4;
const MAX_LONG = 64;
/** Important events stay single in a crowd, the most important first: so many a window, and of those that begin in a cell. */
const MAX_IMPORTANT = 48;
/** What matches stays single where there is no more of it in the window. */
const MAX_MATCHED = 64;
/** A cell with more events than this comes as a count: some of them singly would look like all. */
const MAX_IN_CELL = 6;
/** What each event has that says nothing of its importance. */
const DEFAULT_IMPORTANCE = 1;

/** What there is to choose from. */
export interface Choice extends Counted {
  readonly table: EventTable;
  /** `null` where no event is more important than another. */
  readonly importance: RankMaxima | null;
}

/** Which events of a window come singly, by rank; all where they are at most `most`. `keep` are ranks. */
export function chooseSingles(
  choice: Choice,
  counter: CellCounter,
  frame: CellFrame,
  most: number,
  keep: readonly number[],
): ReadonlySet<number> {
  const {index} = choice;
  const {startMs, endMs} = frame;
  const {count, matched} = countIn(choice, startMs, endMs);
  const single = new Set<number>();
  if (count <= most) {
    forEachIn(choice, frame, (rank) => single.add(rank));
    return single;
  }
  for (const rank of keep) if (index.isIn(rank, startMs, endMs)) single.add(rank);
  for (const rank of longest(choice, frame)) single.add(rank);
  for (const rank of important(choice, frame)) single.add(rank);
  if (matched && matched <= MAX_MATCHED) forEachMatch(choice, frame, (rank) => single.add(rank));
  const few = counter
    .count(startMs, endMs, single, 'parts')
    .filter((tally) => tally.count <= MAX_IN_CELL)
    .sort((a, b) => a.count - b.count);
  let room = most - single.size;
  const chosen = few.filter((tally) => (room -= tally.count) >= 0);
  for (const {from, to} of chosen.flatMap(({parts}) => parts))
    index.forEachAfter(startMs, from, to, (rank) => {
      single.add(rank);
      return false;
    });
  return single;
}

/** Visits each event that reaches into a window. */
function forEachIn({index}: Choice, {startMs, endMs}: CellFrame, visit: (rank: number) => void): void {
  for (const group of index.groups)
    index.forEachAfter(startMs, index.seekReaching(group, startMs), index.seek(endMs, group.from, group.to), (rank) => {
      visit(rank);
      return false;
    });
}

/** Visits each event that reaches into a window and matches. */
function forEachMatch({index, matches}: Choice, {startMs, endMs}: CellFrame, visit: (rank: number) => void): void {
  for (const group of index.groups) {
    const last = index.seek(endMs, group.from, group.to);
    const next = (place: number): number => matches?.byStart.next(place) ?? Infinity;
    for (let place = next(index.seekReaching(group, startMs)); place < last; place = next(place + 1))
      if (index.endOf(index.ranks[place]!) > startMs) visit(index.ranks[place]!);
  }
}

/** The longest events of a window, of equals the first. */
function longest({index}: Choice, {startMs, endMs}: CellFrame): readonly number[] {
  const least = (endMs - startMs) * LONG_SHARE;
  const lengthOf = (rank: number): number => index.endOf(rank) - index.startOf(rank);
  const byLength = (a: number, b: number): number => lengthOf(b) - lengthOf(a) || a - b;
  let found: number[] = [];
  for (const duration of index.durations) {
    if (duration.longest < least || found.length >= MAX_LONG) break;
    for (const group of index.groups) {
      if (group.duration !== duration) continue;
      const ofGroup: number[] = [];
      const isOneLength = duration.shortest === duration.longest;
      const last = index.seek(endMs, group.from, group.to);
      index.forEachAfter(startMs, index.seekReaching(group, startMs), last, (rank) => {
        if (lengthOf(rank) >= least) ofGroup.push(rank);
        return isOneLength && ofGroup.length === MAX_LONG;
      });
      found.push(...ofGroup.sort(byLength).slice(0, MAX_LONG));
    }
    found = found.sort(byLength).slice(0, MAX_LONG);
  }
  return found;
}

/** The most important events of a window, of equals the first. */
function important({table, index, importance}: Choice, {startMs, endMs, edges}: CellFrame): readonly number[] {
  if (!importance) return [];
  const {key, drawable} = table;
  const value = (rank: number): number => table.importance![rank]!;
  const found: number[] = [];
  let from = firstFrom(key, startMs, 0, drawable);
  const last = firstFrom(key, endMs, from, drawable);
  for (let cell = 1; cell < edges.length; cell++) {
    const to = cell < edges.length - 1 ? firstFrom(key, edges[cell]!, from, last) : last;
    for (const rank of importance.topTwo(from, to, DEFAULT_IMPORTANCE))
      if (index.isIn(rank, startMs, endMs)) found.push(rank);
    from = to;
  }
  return found.sort((a, b) => value(b) - value(a) || a - b).slice(0, MAX_IMPORTANT);
}

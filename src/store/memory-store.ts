import type {Ms} from '../model/date.js';
import type {EventTable, TimelineData, TimelineEvent} from '../model/event.js';
import {finish} from '../model/steps.js';
import {BitCounts} from './bit-counts.js';
import {hasBit} from './bit-set.js';
import type {Bits} from './bit-set.js';
import {chooseSingles} from './choose-singles.js';
import type {Choice} from './choose-singles.js';
import {CellCounter, countIn} from './count-cells.js';
import {countDensity} from './density.js';
import {groupEvents, partingGroups} from './group-events.js';
import type {GroupBy} from './group-events.js';
import {tableInSteps} from './list-table.js';
import {maximaInSteps} from './rank-maxima.js';
import {Search} from './search.js';
import {SpanIndex} from './span-index.js';
import {summarise} from './summarise.js';
import {thinDates} from './thin-dates.js';
import type {
  Answer,
  CellCount,
  EventsQuery,
  Facets,
  LaneDensity,
  Matches,
  Outside,
  Question,
  Slice,
  Summary,
  LocalSource,
  WindowRequest,
} from './timeline-source.js';

/** Events that are looked at between two chances to pause. */
const STEP = 50_000;

/** The ranks of each lane, lane by lane. */
interface LaneRanks {
  readonly ranks: Uint32Array;
  /** Where each lane begins in `ranks`, and where the last one ends. */
  readonly bounds: Uint32Array;
}

/** The single events of a window, which stay the same while the view moves within it. */
interface Block extends Pick<Slice, 'events' | 'ranks' | 'lanes'> {
  readonly request: WindowRequest;
  readonly singles: ReadonlySet<number>;
  readonly counter: CellCounter;
  /** Nothing is left to be counted. */
  readonly isAll: boolean;
}

/** The store that holds any number of events in memory and answers at once. */
export class MemoryStore implements LocalSource {
  readonly #table: EventTable;
  readonly #summary: Summary;
  readonly #ofLane: LaneRanks;
  readonly #search: Search;
  #choice: Choice;
  #block: Block | null = null;
  /** What of what was looked for is marked in `#choice`. */
  #marked: Bits | null = null;
  readonly #groupings: readonly GroupBy[];

  private constructor(
    table: EventTable,
    summary: Summary,
    ofLane: LaneRanks,
    choice: Choice,
    groupings: readonly GroupBy[],
  ) {
    this.#table = table;
    this.#summary = summary;
    this.#ofLane = ofLane;
    this.#choice = choice;
    this.#groupings = groupings;
    this.#search = new Search(table);
  }

  /** Indexes data in steps, between which a page can breathe; its lanes are those of a grouping. */
  static *inSteps(data: TimelineData, groupBy: GroupBy): Generator<void, MemoryStore, undefined> {
    const table = data.table ?? (yield* tableInSteps(data.events));
    const groups = yield* groupEvents(table, data.lanes, groupBy);
    const summary = yield* summarise(table, groups, yield* thinDates(table.dates.written));
    const places = new Map([...summary.statuses.keys()].map((word, place) => [word, place]));
    const placeOf = Uint16Array.from(table.statuses, (word) => places.get(word) ?? 0);
    const statusOf = (rank: number): number => placeOf[table.status[rank]!]!;
    const choice: Choice = {
      table,
      index: yield* SpanIndex.inSteps(table, groups.of, statusOf),
      importance: table.importance && (yield* maximaInSteps(table.importance, table.drawable)),
      laneOf: groups.of,
      statusOf,
      statuses: places.size,
      isMatch: () => 0,
      matches: null,
    };
    const ofLane = yield* ranksByLane(summary, groups.of);
    return new MemoryStore(table, summary, ofLane, choice, yield* partingGroups(table));
  }

  /** Indexes data at once. */
  static of(data: TimelineData, groupBy: GroupBy): MemoryStore {
    return finish(MemoryStore.inSteps(data, groupBy));
  }

  summary(): Summary {
    return this.#summary;
  }

  /** What can make lanes: each parts the events. */
  groupings(): readonly GroupBy[] {
    return this.#groupings;
  }

  window(request: WindowRequest): Slice {
    const {startMs, endMs, edges, view = request, matching} = request;
    const bits = matching ? this.#search.bitsOf(matching) : null;
    if (bits !== this.#marked) this.#mark(bits);
    const {events, ranks, lanes, singles, counter, isAll} = this.#blockOf(request);
    const [from, to] = [Math.max(startMs, view.startMs), Math.min(endMs, view.endMs)];
    const {matches} = this.#choice;
    const tallies = isAll ? [] : counter.count(from, to, singles, 'bounds');
    const cells = tallies.map((tally): CellCount => {
      const {lane, cell, count, statuses, startMs: first, endMs: last, matched, lengths} = tally;
      const counted = {lane, cell, count, statuses, startMs: first, endMs: last, ...(lengths && {lengths})};
      return matches ? {...counted, matched} : counted;
    });
    const slice = {startMs, endMs, edges, events, ranks, lanes, cells};
    return bits ? {...slice, matched: ranks.map((rank) => hasBit(bits, rank))} : slice;
  }

  search(question: Question, signal?: AbortSignal): Answer<Matches> {
    return this.#search.search(question, signal);
  }

  facets(question: Question, signal?: AbortSignal): Answer<Facets> {
    return this.#search.facets(question, signal);
  }

  /** Marks what matches, so that counts tell how many do and few come singly; `null` ends it. */
  #mark(bits: Bits | null): void {
    this.#marked = bits;
    const {index} = this.#choice;
    const byStart = bits && new BitCounts(index.ranks, bits);
    const byEnd = bits && (index.byEnd === index.ranks ? byStart : new BitCounts(index.byEnd, bits));
    this.#block = null;
    this.#choice = {
      ...this.#choice,
      isMatch: (rank) => (bits ? (bits[rank >> 5]! >>> (rank & 31)) & 1 : 0),
      matches: byStart && byEnd && {byStart, byEnd},
    };
  }

  density(edges: Float64Array): readonly LaneDensity[] {
    const firm = [...this.#summary.statuses.keys()].map((word) => word === 'stated' || word === 'confirmed');
    return countDensity(this.#choice.index, this.#summary.lanes.length, edges, (status) => firm[status]!);
  }

  outside(startMs: Ms, endMs: Ms): readonly Outside[] {
    const {index} = this.#choice;
    const lanes = this.#summary.lanes.map(() => ({earlier: 0, later: 0}));
    for (const group of index.groups) {
      const lane = lanes[group.lane]!;
      lane.earlier += index.seekEnd(group, startMs) - group.from;
      lane.later += group.to - index.seek(endMs, group.from, group.to);
    }
    return lanes;
  }

  events(query: EventsQuery): readonly TimelineEvent[] {
    const table = this.#table;
    if ('ids' in query) return this.#eventsOf(query.ids.map((id) => table.rankOf(id)).filter((rank) => rank >= 0));
    const {offset, limit, lane, startMs = -Infinity, endMs = Infinity, lengths} = query;
    if (query.matching) return this.#eventsOf(this.#search.page(query.matching, offset, limit));
    const {ranks, bounds} = this.#ofLane;
    const isSome = lane !== undefined || query.startMs !== undefined || query.endMs !== undefined;
    let [from, to] = [0, isSome ? table.drawable : table.count];
    if (lane !== undefined) [from, to] = [bounds[lane] ?? 0, bounds[lane + 1] ?? 0];
    const rankAt = (place: number): number => (lane === undefined ? place : ranks[place]!);
    if (isSome) {
      const seek = (ms: Ms): number => {
        let [low, high] = [from, to];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (table.key[rankAt(middle)]! < ms) low = middle + 1;
          else high = middle;
        }
        return low;
      };
      [from, to] = [seek(startMs), seek(endMs)];
    }
    if (lengths) {
      const isSo = (rank: number): boolean => {
        const length = table.reachEnd[rank]! - table.reachStart[rank]!;
        return length > lengths[0] && length <= lengths[1];
      };
      const all = Array.from({length: to - from}, (_, i) => rankAt(from + i)).filter(isSo);
      return this.#eventsOf(all.slice(offset, offset + limit));
    }
    const first = from + offset;
    const length = Math.max(0, Math.min(limit, to - first));
    return this.#eventsOf(Array.from({length}, (_, i) => rankAt(first + i)));
  }

  rank(id: string, _signal?: AbortSignal, matching?: Question): number {
    const rank = this.#table.rankOf(id);
    return matching && rank >= 0 ? this.#search.place(matching, rank) : rank;
  }

  relating(id: string): readonly TimelineEvent[] {
    return this.#eventsOf(this.#table.relating(id));
  }

  #eventsOf(ranks: readonly number[]): readonly TimelineEvent[] {
    return ranks.map((rank) => this.#table.event(rank));
  }

  /** What comes singly, found anew only when the window changes. */
  #blockOf(request: WindowRequest): Block {
    if (this.#block && isSameWindow(this.#block.request, request)) return this.#block;
    const {startMs, endMs, maxEvents, keep} = request;
    const kept = keep.map((id) => this.#table.rankOf(id));
    const counter = new CellCounter(this.#choice, request);
    const singles = chooseSingles(this.#choice, counter, request, maxEvents, kept);
    const ranks = [...singles].sort((a, b) => a - b);
    return (this.#block = {
      request,
      singles,
      counter,
      ranks,
      events: this.#eventsOf(ranks),
      lanes: ranks.map((rank) => this.#choice.laneOf[rank]!),
      isAll: singles.size === countIn(this.#choice, startMs, endMs).count,
    });
  }
}

function isSameWindow(a: WindowRequest, b: WindowRequest): boolean {
  const isSame = (x: ArrayLike<unknown>, y: ArrayLike<unknown>): boolean =>
    x.length === y.length && Array.prototype.every.call(x, (value, i) => value === y[i]);
  return (
    a.startMs === b.startMs &&
    a.endMs === b.endMs &&
    a.maxEvents === b.maxEvents &&
    isSame(a.keep, b.keep) &&
    isSame(a.edges, b.edges)
  );
}

function* ranksByLane({count, lanes}: Summary, laneOf: Uint32Array): Generator<void, LaneRanks, undefined> {
  const bounds = new Uint32Array(lanes.length + 1);
  lanes.forEach((lane, i) => (bounds[i + 1] = bounds[i]! + lane.count));
  const next = bounds.slice();
  const ranks = new Uint32Array(count);
  for (let rank = 0; rank < count; rank++) {
    ranks[next[laneOf[rank]!]!++] = rank;
    if (rank % STEP === STEP - 1) yield;
  }
  return {ranks, bounds};
}

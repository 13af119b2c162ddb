import {bisectLeft, bisectRight} from 'd3';
import {dateKey, isDrawable} from '../model/compare-dates.js';
import type {Ms} from '../model/date.js';
import {dateReach} from '../model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../model/event.js';
import {finish} from '../model/steps.js';
import {groupEvents} from './group-events.js';
import type {GroupBy, Groups} from './group-events.js';
import {buildSpanIndex} from './span-index.js';
import type {SpanIndex} from './span-index.js';
import {summarise} from './summarise.js';
import type {
  CellCount,
  EventsQuery,
  Outside,
  Slice,
  Summary,
  TimelineSource,
  WindowRequest,
} from './timeline-source.js';

/** Events at least this share of the window long stay single in a crowd, up to `MAX_LONG` of them. */
const LONG_SHARE = 1 / 4;
const MAX_LONG = 64;
/** A cell with more events than this comes as a count: some of them singly would look like all. */
const MAX_IN_CELL = 6;

/** One value an event, drawable events first, in the order of time; an index is a rank. */
interface Columns {
  /** Start of the first written date: where an event is counted. */
  readonly key: Float64Array;
  readonly reachStart: Float64Array;
  readonly reachEnd: Float64Array;
  readonly lane: Uint32Array;
}

/** The store that holds all events in memory and answers at once. */
export class MemoryStore implements TimelineSource {
  readonly #events: readonly TimelineEvent[];
  readonly #columns: Columns;
  readonly #ranks = new Map<string, number>();
  readonly #spans: SpanIndex;
  readonly #outside: readonly {starts: Float64Array; ends: Float64Array}[];
  readonly #summary: Summary;

  /** Takes `data` whose events are in the order of time, and the grouping that makes its lanes. */
  constructor(data: TimelineData, groups: Groups) {
    const order = [...data.events.keys()];
    const drawable = order.filter((i) => isDrawable(data.events[i]!.date));
    const undated = order.filter((i) => !isDrawable(data.events[i]!.date));
    this.#events = [...drawable, ...undated].map((i) => data.events[i]!);
    this.#events.forEach((event, rank) => this.#ranks.set(event.id, rank));
    const events = this.#events.slice(0, drawable.length);
    const reaches = events.map((event) => dateReach(event.date));
    this.#columns = {
      key: Float64Array.from(events, (event) => dateKey(event.date)),
      reachStart: Float64Array.from(reaches, (reach) => reach.earliest),
      reachEnd: Float64Array.from(reaches, (reach) => reach.latest),
      lane: Uint32Array.from(drawable, (i) => groups.of[i]!),
    };
    this.#spans = buildSpanIndex(this.#columns.reachStart, this.#columns.reachEnd);
    const ranksOfLane = groups.lanes.map((): number[] => []);
    this.#columns.lane.forEach((lane, rank) => ranksOfLane[lane]!.push(rank));
    this.#outside = ranksOfLane.map((ranks) => ({
      starts: Float64Array.from(ranks, (rank) => this.#columns.reachStart[rank]!).sort(),
      ends: Float64Array.from(ranks, (rank) => this.#columns.reachEnd[rank]!).sort(),
    }));
    this.#summary = summarise(
      events,
      undated.length,
      this.#columns,
      groups.lanes.map((lane, i) => ({...lane, count: ranksOfLane[i]!.length})),
    );
  }

  /** Indexes data in steps, between which a page can breathe. */
  // eslint-disable-next-line require-yield
  static *inSteps(data: TimelineData, groupBy: GroupBy): Generator<void, MemoryStore, undefined> {
    return new MemoryStore(data, groupEvents(data, groupBy));
  }

  /** Indexes data at once. */
  static of(data: TimelineData, groupBy: GroupBy): MemoryStore {
    return finish(MemoryStore.inSteps(data, groupBy));
  }

  summary(): Summary {
    return this.#summary;
  }

  window(request: WindowRequest): Slice {
    const {startMs, endMs, edges, maxEvents} = request;
    const ranks: number[] = [];
    this.#spans.forEachIn(startMs, endMs, (rank) => ranks.push(rank));
    const answer = ranks.length <= maxEvents ? {single: ranks, cells: []} : this.#thin(ranks, request);
    const sorted = [...answer.single].sort((a, b) => a - b);
    return {
      startMs,
      endMs,
      edges,
      events: sorted.map((rank) => this.#events[rank]!),
      ranks: sorted,
      lanes: sorted.map((rank) => this.#columns.lane[rank]!),
      cells: answer.cells,
    };
  }

  outside(startMs: Ms, endMs: Ms): readonly Outside[] {
    return this.#outside.map(({starts, ends}) => ({
      earlier: bisectRight(ends, startMs),
      later: starts.length - bisectLeft(starts, endMs),
    }));
  }

  events(query: EventsQuery): readonly TimelineEvent[] {
    if ('ids' in query)
      return query.ids.flatMap((id) => {
        const rank = this.#ranks.get(id);
        return rank === undefined ? [] : [this.#events[rank]!];
      });
    const {offset, limit, lane, startMs, endMs} = query;
    if (lane === undefined && startMs === undefined && endMs === undefined)
      return this.#events.slice(offset, offset + limit);
    const {key, lane: lanes} = this.#columns;
    const page: TimelineEvent[] = [];
    let skipped = 0;
    const last = bisectLeft(key, endMs ?? Infinity);
    for (let rank = bisectLeft(key, startMs ?? -Infinity); rank < last && page.length < limit; rank++) {
      if (lane !== undefined && lanes[rank] !== lane) continue;
      if (skipped++ >= offset) page.push(this.#events[rank]!);
    }
    return page;
  }

  rank(id: string): number {
    return this.#ranks.get(id) ?? -1;
  }

  relating(id: string): readonly TimelineEvent[] {
    return this.#events.filter(({relations}) => relations.some(({to}) => to === id));
  }

  /** Keeps what fits singly, the longest and the loneliest first, and counts the rest by cell. */
  #thin(ranks: readonly number[], {startMs, endMs, edges, maxEvents, keep}: WindowRequest) {
    const {key, lane, reachStart, reachEnd} = this.#columns;
    const long = (endMs - startMs) * LONG_SHARE;
    const kept = new Set(keep.map((id) => this.#ranks.get(id) ?? -1));
    const single: number[] = [];
    const members = new Map<number, number[]>();
    const cells = edges.length - 1;
    for (const rank of ranks) {
      const cell = Math.min(cells - 1, Math.max(0, bisectRight(edges, key[rank]!) - 1));
      const isLong = single.length < MAX_LONG && reachEnd[rank]! - reachStart[rank]! > long;
      if (isLong || kept.has(rank)) single.push(rank);
      else {
        const id = lane[rank]! * cells + cell;
        const list = members.get(id);
        if (list) list.push(rank);
        else members.set(id, [rank]);
      }
    }
    const counted: CellCount[] = [];
    for (const [id, list] of [...members].sort((a, b) => a[1].length - b[1].length || a[0] - b[0])) {
      if (list.length <= MAX_IN_CELL && single.length + list.length <= maxEvents) single.push(...list);
      else counted.push({lane: Math.floor(id / cells), cell: id % cells, count: list.length});
    }
    return {single, cells: counted};
  }
}

import type {Ms} from '../model/date.js';
import type {EventTable, TimelineData, TimelineEvent} from '../model/event.js';
import {finish} from '../model/steps.js';
import {groupEvents, partingGroups} from './group-events.js';
import type {GroupBy} from './group-events.js';
import {tableInSteps} from './list-table.js';
import type {Search} from './search.js';
import {summarise} from './summarise.js';
import type {
  Answer,
  EventsQuery,
  Facets,
  LocalSource,
  Matches,
  Outside,
  Question,
  Slice,
  Summary,
  WindowRequest,
} from './timeline-source.js';

/** What finds anything: loaded by the first question, for all stores. */
let finding: typeof import('./search.js') | null = null;

/**
 * The store of few events (`FEW_EVENTS`): each comes singly, whatever most a question names, and each answer looks at all
 * of them. What looks for anything is loaded by the first question; all others are answered at once.
 */
export class SmallStore implements LocalSource {
  readonly #table: EventTable;
  readonly #laneOf: Uint32Array;
  readonly #summary: Summary;
  readonly #groupings: readonly GroupBy[];
  #search: Search | null = null;
  /** The last window without its matches: the same objects while only the view moves. */
  #slice: Slice | null = null;

  constructor(data: TimelineData, groupBy: GroupBy) {
    this.#table = data.table ?? finish(tableInSteps(data.events));
    const groups = finish(groupEvents(this.#table, data.lanes, groupBy));
    this.#groupings = finish(partingGroups(this.#table));
    this.#laneOf = groups.of;
    this.#summary = finish(summarise(this.#table, groups, this.#table.dates.written));
  }

  summary(): Summary {
    return this.#summary;
  }

  groupings(): readonly GroupBy[] {
    return this.#groupings;
  }

  window({startMs, endMs, edges, matching}: WindowRequest): Slice {
    const last = this.#slice;
    if (last?.startMs !== startMs || last.endMs !== endMs || last.edges !== edges) {
      const ranks = this.#ranks((rank) => !this.#isBefore(rank, startMs) && !this.#isAfter(rank, endMs));
      const lanes = ranks.map((rank) => this.#laneOf[rank]!);
      this.#slice = {startMs, endMs, edges, ranks, lanes, events: this.#eventsOf(ranks), cells: []};
    }
    const slice = this.#slice!;
    const search = matching && this.#search;
    return search ? {...slice, matched: slice.ranks.map((rank) => search.isFound(matching, rank))} : slice;
  }

  outside(startMs: Ms, endMs: Ms): readonly Outside[] {
    const count = (lane: number, isSo: (rank: number) => boolean): number =>
      this.#ranks((rank) => this.#laneOf[rank] === lane && isSo(rank)).length;
    return this.#summary.lanes.map((_, lane) => ({
      earlier: count(lane, (rank) => this.#isBefore(rank, startMs)),
      later: count(lane, (rank) => this.#isAfter(rank, endMs)),
    }));
  }

  events(query: EventsQuery): readonly TimelineEvent[] {
    const {key, count} = this.#table;
    if ('ids' in query)
      return this.#eventsOf(query.ids.map((id) => this.#table.rankOf(id)).filter((rank) => rank >= 0));
    const {offset, limit, matching, lane, startMs, endMs = Infinity} = query;
    if (matching && this.#search) return this.#eventsOf(this.#search.page(matching, offset, limit));
    const isIn = (rank: number): boolean =>
      (lane ?? this.#laneOf[rank]) === this.#laneOf[rank] && key[rank]! >= (startMs ?? -Infinity) && key[rank]! < endMs;
    const isSome = lane !== undefined || startMs !== undefined || query.endMs !== undefined;
    const ranks = isSome ? this.#ranks(isIn) : this.#ranks(() => true, count);
    return this.#eventsOf(ranks.slice(offset, offset + limit));
  }

  rank(id: string, _signal?: AbortSignal, matching?: Question): number {
    const rank = this.#table.rankOf(id);
    return matching && this.#search && rank >= 0 ? this.#search.place(matching, rank) : rank;
  }

  relating(id: string): readonly TimelineEvent[] {
    return this.#eventsOf(this.#table.relating(id));
  }

  search(question: Question, signal?: AbortSignal): Answer<Matches> {
    return this.#find((search) => search.search(question, signal));
  }

  facets(question: Question, signal?: AbortSignal): Answer<Facets> {
    return this.#find((search) => search.facets(question, signal));
  }

  #find<T>(use: (search: Search) => Answer<T>): Answer<T> {
    if (finding) return use((this.#search ??= new finding.Search(this.#table)));
    return import('./search.js').then((found) => {
      finding = found;
      return this.#find(use);
    });
  }

  /** The ranks of which something is so. */
  #ranks(isSo: (rank: number) => boolean, count = this.#table.drawable): number[] {
    return Array.from({length: count}, (_, rank) => rank).filter(isSo);
  }

  #eventsOf(ranks: readonly number[]): readonly TimelineEvent[] {
    return ranks.map((rank) => this.#table.event(rank));
  }

  /** Ends before a time. An instant is taken as 1 ms wide. */
  #isBefore(rank: number, ms: Ms): boolean {
    const {reachStart, reachEnd} = this.#table;
    return Math.max(reachEnd[rank]!, reachStart[rank]! + 1) <= ms;
  }

  /** Begins at a time or after it. */
  #isAfter(rank: number, ms: Ms): boolean {
    return this.#table.reachStart[rank]! >= ms;
  }
}

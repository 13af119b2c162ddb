import {group} from 'd3';
import {isDrawable} from '../../src/model/compare-dates.js';
import {dateReach} from '../../src/model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import type {
  CellCount,
  LaneDensity,
  Outside,
  Slice,
  Summary,
  TimelineSource,
  WindowRequest,
} from '../../src/store/timeline-source.js';

/** What is told singly of a cell at most. */
const MOST_IN_CELL = 3;

interface Counted {
  readonly event: TimelineEvent;
  readonly rank: number;
  readonly lane: number;
  readonly start: number;
  readonly end: number;
}

/** A store that goes through all events for each question: slow, and plainly what `timeline-source.ts` says. */
export class CountingSource implements TimelineSource {
  readonly #summary: Summary;
  readonly #events: readonly Counted[];

  constructor(data: TimelineData, summary: Summary) {
    this.#summary = summary;
    const drawable = data.events.filter(({date}) => isDrawable(date));
    this.#events = drawable.map((event, rank) => {
      const {earliest, latest} = dateReach(event.date);
      const lane = Math.max(
        0,
        summary.lanes.findIndex(({id}) => id === event.lane),
      );
      return {event, rank, lane, start: earliest, end: Math.max(latest, earliest + 1)};
    });
  }

  summary(): Summary {
    return this.#summary;
  }

  events(): readonly TimelineEvent[] {
    return this.#events.map(({event}) => event);
  }

  /** The events of a lane that reach into a stretch. */
  reaching(lane: number, startMs: number, endMs: number): readonly Counted[] {
    return this.#events.filter((each) => each.lane === lane && each.start < endMs && each.end > startMs);
  }

  outside(startMs: number, endMs: number): readonly Outside[] {
    return this.#summary.lanes.map((_, lane) => {
      const own = this.#events.filter((each) => each.lane === lane);
      return {
        earlier: own.filter(({end}) => end <= startMs).length,
        later: own.filter(({start, end}) => start >= endMs && end > startMs).length,
      };
    });
  }

  density(edges: Float64Array): readonly LaneDensity[] {
    return this.#summary.lanes.map((_, lane) => {
      const columns = edges.length - 1;
      const [firm, other] = [new Uint32Array(columns), new Uint32Array(columns)];
      for (const {start, event} of this.#events.filter((each) => each.lane === lane)) {
        const column = edges.findLastIndex((edge) => edge <= start);
        if (column < 0 || column >= columns) continue;
        const into = event.status === 'stated' || event.status === 'confirmed' ? firm : other;
        into[column]!++;
      }
      return {step: 1, firm, other};
    });
  }

  window({startMs, endMs, edges, view = {startMs, endMs}, maxEvents, keep}: WindowRequest): Slice {
    const all = this.#events.filter(({start, end}) => start < endMs && end > startMs);
    const cells = edges.length - 1;
    const cellOf = (ms: number): number =>
      Math.max(
        0,
        Math.min(
          cells - 1,
          edges.findLastIndex((edge) => edge <= ms),
        ),
      );
    const isLong = ({start, end}: Counted): boolean => {
      const cell = cellOf(start);
      return end - start > edges[cell + 1]! - edges[cell]!;
    };
    const keyOf = (each: Counted): string => {
      const power = Math.floor(Math.log2(each.end - each.start));
      const stretch = power < Infinity ? `${power},${Math.floor(each.start / 2 ** power)}` : 'endless';
      return `${each.lane};${isLong(each) ? stretch : cellOf(each.start)}`;
    };
    const byKey = group(all, keyOf);
    const isKept = ({event}: Counted): boolean => keep.includes(event.id);
    const single = all.filter((each) => all.length <= maxEvents || byKey.get(keyOf(each))!.length <= MOST_IN_CELL);
    const chosen = [...all.filter(isKept), ...single.filter((each) => !isKept(each))].slice(0, maxEvents);
    const singles = new Set(chosen.sort((a, b) => a.rank - b.rank));
    const counted = all.filter((each) => !singles.has(each) && each.start < view.endMs && each.end > view.startMs);
    const first = cellOf(view.startMs);
    const groups = group(counted, (each) =>
      isLong(each) ? keyOf(each) : `${each.lane};${Math.max(first, cellOf(each.start))}`,
    );
    return {
      ...{startMs, endMs, edges},
      events: [...singles].map(({event}) => event),
      ranks: [...singles].map(({rank}) => rank),
      lanes: [...singles].map(({lane}) => lane),
      cells: Array.from(groups.values(), (own): CellCount => {
        const each = own[0]!;
        return {
          lane: each.lane,
          cell: isLong(each) ? -1 : Math.max(first, cellOf(each.start)),
          count: own.length,
          statuses: [...this.#summary.statuses.keys()].map(
            (status) => own.filter(({event}) => event.status === status).length,
          ),
          startMs: Math.min(...own.map(({start}) => start)),
          endMs: Math.max(...own.map(({end}) => end)),
        };
      }),
    };
  }
}

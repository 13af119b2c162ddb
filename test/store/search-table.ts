import type {EventTable, TimelineEvent} from '../../src/model/event.js';

type Searched = Pick<EventTable, 'count' | 'status' | 'statuses' | 'group' | 'searchText' | 'event'>;

/** What search and filters read of a table, of events as they are given. `made` lists the ranks whose event was asked for. */
export function searchedTable(events: readonly TimelineEvent[]): Searched & {readonly made: number[]} {
  const statuses = [...new Set(events.map(({status}) => status))];
  const made: number[] = [];
  return {
    made,
    count: events.length,
    statuses,
    status: Uint8Array.from(events, ({status}) => statuses.indexOf(status)),
    group: (rank, field) => {
      const {lane, place, actors, status} = events[rank]!;
      return {lane, place: place?.name ?? '', actor: actors[0] ?? '', status}[field];
    },
    searchText: (rank) => {
      const {title, label, summary, place, actors, tags, claims} = events[rank]!;
      return [
        title,
        label,
        summary,
        place?.name ?? '',
        ...actors,
        ...tags,
        ...claims.flatMap(({by, says}) => [says, by]),
      ]
        .filter(Boolean)
        .join('\n');
    },
    event: (rank) => {
      made.push(rank);
      return events[rank]!;
    },
  };
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<void, T, undefined>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

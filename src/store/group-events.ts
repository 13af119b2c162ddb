import type {Lane, TimelineData, TimelineEvent} from '../model/event.js';

/** What makes a lane. */
export type GroupBy = 'lane' | 'place' | 'actor' | 'status' | 'none';

/** The lanes of a grouping, and the lane of each event. */
export interface Groups {
  readonly lanes: readonly Lane[];
  /** The index into `lanes` of each event, in the order of `data.events`. */
  readonly of: Uint32Array;
}

const KEY: Record<GroupBy, (event: TimelineEvent) => string> = {
  lane: (event) => event.lane,
  place: (event) => event.place?.name ?? '',
  actor: (event) => event.actors[0] ?? '',
  status: (event) => event.status,
  none: () => '',
};

/** A word that names no grouping, from an attribute, counts as "lane". */
const keyOf = (groupBy: GroupBy): ((event: TimelineEvent) => string) =>
  Object.hasOwn(KEY, groupBy) ? KEY[groupBy] : KEY.lane;

/** The lane's id of an event, under a grouping. */
export function groupKey(event: TimelineEvent, groupBy: GroupBy): string {
  return keyOf(groupBy)(event);
}

/**
 * Sorts events into lanes. By lane, the order is the document's; by anything else, that of the first event.
 * An event of several actors stands in the lane of the first. Lanes without a single event are left out.
 */
export function groupEvents(data: TimelineData, groupBy: GroupBy): Groups {
  const key = keyOf(groupBy);
  const index = new Map<string, number>();
  const lanes: Lane[] = [];
  const add = (lane: Lane): number => {
    index.set(lane.id, lanes.length);
    return lanes.push(lane) - 1;
  };
  if (key === KEY.lane) {
    const used = new Set(data.events.map(key));
    for (const lane of data.lanes) if (used.has(lane.id)) add(lane);
  }
  const of = Uint32Array.from(data.events, (event) => {
    const id = key(event);
    return index.get(id) ?? add({id, title: id, color: ''});
  });
  return {lanes, of};
}

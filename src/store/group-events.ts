import {isDrawable} from '../model/compare-dates.js';
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
 * An event of several actors stands in the lane of the first. Lanes without a single event are left out; those that
 * have undated events alone come last.
 */
export function groupEvents(data: TimelineData, groupBy: GroupBy): Groups {
  const key = keyOf(groupBy);
  const index = new Map<string, number>();
  const lanes: Lane[] = [];
  const of = new Uint32Array(data.events.length);
  for (const drawable of [true, false]) {
    const rows = [...data.events.keys()].filter((i) => isDrawable(data.events[i]!.date) === drawable);
    const used = new Set(rows.map((i) => key(data.events[i]!)));
    const listed = key === KEY.lane ? data.lanes.filter(({id}) => used.has(id)) : [];
    for (const lane of [...listed, ...Array.from(used, (id): Lane => ({id, title: id, color: ''}))])
      if (!index.has(lane.id)) index.set(lane.id, lanes.push(lane) - 1);
    for (const i of rows) of[i] = index.get(key(data.events[i]!))!;
  }
  return {lanes, of};
}

import type {EventTable, GroupBy, GroupField, Lane, TimelineEvent} from '../model/event.js';
import {GROUP_KEYS} from './list-table.js';

export type {GroupBy};

/** The lanes of a grouping, and the lane of each event. */
export interface Groups {
  readonly lanes: readonly Lane[];
  /** The index into `lanes` of each event by rank, undated ones too. */
  readonly of: Uint32Array;
}

/** So many events are asked what parts them: all of a few, of many some from everywhere. */
const SAMPLE = 5000;

/** Events that are looked at between two chances to pause. */
const STEP = 20_000;

/** The groupings that make more than one lane, in steps. */
export function* partingGroups(table: EventTable): Generator<void, readonly GroupField[], undefined> {
  const fields = Object.keys(GROUP_KEYS) as GroupField[];
  const first = new Map<GroupField, string>();
  const parting = new Set<GroupField>();
  for (let rank = 0; rank < table.count; rank += Math.ceil(table.count / SAMPLE)) {
    for (const field of fields) {
      if (parting.has(field)) continue;
      const id = table.group(rank, field);
      if (!rank) first.set(field, id);
      else if (id !== first.get(field)) parting.add(field);
    }
    yield;
  }
  return fields.filter((field) => parting.has(field));
}

/** The field that a grouping goes by; `null` for one lane. A word that names no grouping, from an attribute, is "lane". */
function fieldOf(groupBy: GroupBy): GroupField | null {
  return groupBy === 'none' ? null : Object.hasOwn(GROUP_KEYS, groupBy) ? groupBy : 'lane';
}

/** The lane's id of an event, under a grouping. */
export function groupKey(event: TimelineEvent, groupBy: GroupBy): string {
  const field = fieldOf(groupBy);
  return field ? GROUP_KEYS[field](event) : '';
}

/**
 * Sorts events into lanes, in steps. By lane, the order is the document's, `listed`; by anything else, that of the first
 * event. An event of several actors stands in the lane of the first. Lanes without a single event are left out; those
 * that have undated events alone come last.
 */
export function* groupEvents(
  table: EventTable,
  listed: readonly Lane[],
  groupBy: GroupBy,
): Generator<void, Groups, undefined> {
  const field = fieldOf(groupBy);
  const found = new Map<string, number>();
  const of = new Uint32Array(table.count);
  let [last, lane] = ['', -1];
  let drawn = 0;
  for (let rank = 0; rank < table.count; rank++) {
    if (rank === table.drawable) drawn = found.size;
    const id = field ? table.group(rank, field) : '';
    if (id !== last || lane < 0) {
      last = id;
      lane = found.get(id) ?? found.size;
      found.set(id, lane);
    }
    of[rank] = lane;
    if (rank % STEP === STEP - 1) yield;
  }
  if (table.drawable === table.count) drawn = found.size;
  const place = new Uint32Array(found.size);
  const lanes: Lane[] = [];
  const add = (each: Lane): void => {
    place[found.get(each.id)!] = lanes.length;
    lanes.push(each);
    found.delete(each.id);
  };
  for (const most of [drawn, Infinity]) {
    const isDue = (id: string): boolean => (found.get(id) ?? Infinity) < most;
    if (field === 'lane') for (const each of listed) if (isDue(each.id)) add(each);
    for (const id of found.keys()) if (isDue(id)) add({id, title: id, color: ''});
  }
  for (let rank = 0; rank < of.length; rank++) {
    of[rank] = place[of[rank]!]!;
    if (rank % STEP === STEP - 1) yield;
  }
  return {lanes, of};
}

import type {EventTable, TimelineEvent} from '../model/event.js';
import type {Filter} from '../model/filter.js';
import type {Bits} from './bit-set.js';
import {addBit, noBits} from './bit-set.js';

type FilterTable = Pick<EventTable, 'count' | 'status' | 'statuses' | 'group' | 'searchText' | 'event'>;
type Test = (rank: number) => boolean;

/** Events that are looked at between two chances to pause. */
const STEP = 1024;

/** Names are looked for in the text before an event is made to see whether they are names. */
function nameTest(
  table: FilterTable,
  names: readonly string[],
  namesOf: (event: TimelineEvent) => readonly string[],
): Test {
  return (rank) => {
    const text = table.searchText(rank);
    if (!names.some((name) => text.includes(name))) return false;
    const own = namesOf(table.event(rank));
    return own.length ? own.some((name) => names.includes(name)) : names.includes('');
  };
}

function testsOf(table: FilterTable, {lanes, statuses, actors, places, tags}: Filter): Test[] {
  const tests: Test[] = [];
  if (statuses?.length) {
    const isAsked = table.statuses.map((status) => statuses.includes(status));
    tests.push((rank) => isAsked[table.status[rank]!]!);
  }
  const groups = {lane: lanes, place: places} as const;
  for (const field of ['lane', 'place'] as const) {
    const asked = new Set(groups[field]);
    if (asked.size) tests.push((rank) => asked.has(table.group(rank, field)));
  }
  if (actors?.length) {
    // The first actor of an event stands in a column; the others do not.
    const isAnother = nameTest(table, actors.filter(Boolean), (event) => event.actors);
    tests.push((rank) => actors.includes(table.group(rank, 'actor')) || isAnother(rank));
  }
  if (tags?.length) tests.push(nameTest(table, tags, (event) => event.tags));
  return tests;
}

/** The events that have what is asked for in each field, by rank, in steps between which a page can breathe. */
export function* filterEvents(table: FilterTable, filter: Filter): Generator<void, Bits, undefined> {
  const tests = testsOf(table, filter);
  const bits = noBits(table.count);
  for (let rank = 0; rank < table.count; rank++) {
    if (tests.every((test) => test(rank))) addBit(bits, rank);
    if (rank % STEP === STEP - 1) yield;
  }
  return bits;
}

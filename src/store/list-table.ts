import {dateKey, isDrawable} from '../model/compare-dates.js';
import {dateFactsInSteps} from '../model/date-facts.js';
import {dateReach} from '../model/date-reach.js';
import type {FuzzyDate} from '../model/date.js';
import type {EventTable, GroupField, TimelineEvent} from '../model/event.js';
import {buildIdIndex} from '../model/id-index.js';
import {countParties} from '../model/status.js';

/** Events that are looked at between two chances to pause. */
const STEP = 10_000;

/** What makes the lane of an event. */
export const GROUP_KEYS: Readonly<Record<GroupField, (event: TimelineEvent) => string>> = {
  lane: (event) => event.lane,
  place: (event) => event.place?.name ?? '',
  actor: (event) => event.actors[0] ?? '',
  status: (event) => event.status,
};

/** The columns of events that are at hand, given in the order of time (`order-events.ts`), in steps. */
export function* tableInSteps(given: readonly TimelineEvent[]): Generator<void, EventTable, undefined> {
  const {events, drawable} = yield* drawableFirst(given);
  const key = new Float64Array(drawable);
  let reachStart = new Float64Array(drawable);
  const reachEnd = new Float64Array(drawable);
  const importance = new Float64Array(events.length);
  const statusOf = new Map<string, number>();
  let status: Uint8Array | Uint16Array = new Uint8Array(events.length);
  const dates = new Set<FuzzyDate>();
  const relating = new Map<string, number[]>();
  let agreed = 0;
  let isPlain = true;
  let isEven = true;
  for (const [rank, event] of events.entries()) {
    if (rank % STEP === STEP - 1) yield;
    let word = statusOf.get(event.status);
    if (word === undefined) statusOf.set(event.status, (word = statusOf.size));
    if (word === 256) status = Uint16Array.from(status);
    status[rank] = word;
    importance[rank] = event.importance;
    isEven &&= event.importance === 1;
    for (const to of event.relations.length ? new Set(event.relations.map((relation) => relation.to)) : []) {
      const ranks = relating.get(to);
      if (ranks) ranks.push(rank);
      else relating.set(to, [rank]);
    }
    if (rank >= drawable) continue;
    const {earliest, latest} = dateReach(event.date);
    key[rank] = dateKey(event.date);
    isPlain &&= key[rank] === earliest;
    reachStart[rank] = earliest;
    reachEnd[rank] = latest;
    dates.add(event.date);
    if (event.status === 'claimed' && countParties(event.claims) > 1) agreed++;
  }
  if (isPlain) reachStart = key;
  const facts = yield* dateFactsInSteps(dates);
  const ids = yield* buildIdIndex(events.length, (rank) => events[rank]!.id);
  return {
    count: events.length,
    drawable,
    key,
    reachStart,
    reachEnd,
    statuses: [...statusOf.keys()],
    status,
    importance: isEven ? null : importance,
    dates: facts,
    agreed,
    event: (rank) => events[rank]!,
    rankOf: ids.find,
    group: (rank, field) => GROUP_KEYS[field](events[rank]!),
    searchText: (rank) => searchText(events[rank]!),
    relating: (id) => relating.get(id) ?? [],
  };
}

/** By rank: what can be drawn, then the rest, each as given. */
function* drawableFirst(given: readonly TimelineEvent[]) {
  const events: TimelineEvent[] = [];
  const rest: TimelineEvent[] = [];
  for (const [index, event] of given.entries()) {
    (isDrawable(event.date) ? events : rest).push(event);
    if (index % STEP === STEP - 1) yield;
  }
  const drawable = events.length;
  for (const event of rest) events.push(event);
  return {events, drawable};
}

/** What text search looks through, a line each. */
function searchText({title, label, summary, place, actors, tags, claims}: TimelineEvent): string {
  const said = claims.flatMap(({by, says}) => [says, by]);
  return [title, label === title ? '' : label, summary, place?.name ?? '', ...actors, ...tags, ...said]
    .filter(Boolean)
    .join('\n');
}

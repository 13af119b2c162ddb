import type {DateFacts} from '../model/event.js';
import {sortInSteps} from '../model/sort-in-steps.js';

type Written = DateFacts['written'];

/** At most so many dates are handed to the axis. */
const MOST = 20_000;
/** So many of the longest silences stay exactly as they are. */
const MAX_SILENCES = 64;
/** Of what lies between two silences at least so many starts stay, if there are as many. */
const LEAST_RUN = 12;
/** Starts stay in such neighbours, so that most steps from one to the next stay what they are. */
const NEIGHBOURS = 3;
const STEP = 50_000;

/**
 * The written dates that the axis is folded by: all of them, up to 20,000. Of more, each date stands for those up to the
 * next one: the extent, the longest silences and the share of starts between these stay.
 */
export function* thinDates(written: Written): Generator<void, Written, undefined> {
  const count = written.earliest.length;
  if (count <= MOST) return written;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  yield;
  yield* sortInSteps(order, (a, b) => written.earliest[a]! - written.earliest[b]!);
  // The distinct starts, and where all that begins there or before has ended.
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  let distinct = 0;
  let reached = -Infinity;
  for (let i = 0; i < count; i++) {
    const start = written.earliest[order[i]!]!;
    if (!distinct || start > starts[distinct - 1]!) starts[distinct++] = start;
    // An instant is taken as 1 ms wide.
    reached = Math.max(reached, written.latest[order[i]!]!, start + 1);
    ends[distinct - 1] = reached;
    if (i % STEP === STEP - 1) yield;
  }
  const cuts = [0, ...(yield* longestSilences(starts, ends, distinct)), distinct];
  yield;
  const kept: number[] = [];
  const room = MOST - MAX_SILENCES * (LEAST_RUN + 2 * NEIGHBOURS);
  for (let run = 1; run < cuts.length; run++) {
    const [from, to] = [cuts[run - 1]!, cuts[run]!];
    const share = Math.max(LEAST_RUN, ((to - from) / distinct) * room);
    const stride = Math.max(NEIGHBOURS, ((to - from) / share) * NEIGHBOURS);
    for (let place = from; place < to; place += stride)
      for (let i = Math.ceil(place); i < Math.min(to, place + NEIGHBOURS); i++) kept.push(i);
  }
  return {
    earliest: Float64Array.from(kept, (i) => starts[i]!),
    latest: Float64Array.from(kept, (_, i) => ends[(kept[i + 1] ?? distinct) - 1]!),
  };
}

/** The starts that end the longest silences, ascending. */
function* longestSilences(
  starts: Float64Array,
  ends: Float64Array,
  distinct: number,
): Generator<void, readonly number[], undefined> {
  const silence = (i: number): number => starts[i]! - ends[i - 1]!;
  let longest: number[] = [];
  let least = 0;
  const trim = (): void => {
    longest = longest.sort((a, b) => silence(b) - silence(a) || a - b).slice(0, MAX_SILENCES);
    if (longest.length === MAX_SILENCES) least = silence(longest.at(-1)!);
  };
  for (let i = 1; i < distinct; i++) {
    if (i % STEP === 0) yield;
    if (silence(i) <= least) continue;
    longest.push(i);
    if (longest.length >= 4 * MAX_SILENCES) trim();
  }
  trim();
  return longest.sort((a, b) => a - b);
}

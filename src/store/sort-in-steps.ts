/** So many are sorted in one step, and merged in another. */
const PIECE = 8192;

/** Sorts a stretch of ranks by a value of each, ties as they stand, in steps. What is in order already is only read. */
export function* sortInSteps(
  ranks: Uint32Array,
  from: number,
  to: number,
  valueOf: (rank: number) => number,
): Generator<void, void, undefined> {
  for (let start = from; start < to; start += PIECE) {
    const end = Math.min(to, start + PIECE);
    const isSorted = isAscending(ranks, start, end, valueOf);
    // Infinity less Infinity is no number: such ties fall back on the rank.
    if (!isSorted) ranks.subarray(start, end).sort((a, b) => valueOf(a) - valueOf(b) || a - b);
    if (!isSorted || end < to) yield;
  }
  for (let width = PIECE; width < to - from; width *= 2)
    for (let start = from; start + width < to; start += 2 * width)
      yield* merge(ranks, start, start + width, Math.min(to, start + 2 * width), valueOf);
}

function isAscending(ranks: Uint32Array, from: number, to: number, valueOf: (rank: number) => number): boolean {
  let before = -Infinity;
  for (let place = from; place < to; place++) {
    const value = valueOf(ranks[place]!);
    if (value < before) return false;
    before = value;
  }
  return true;
}

/** Merges two neighbouring sorted stretches. */
function* merge(
  ranks: Uint32Array,
  from: number,
  middle: number,
  to: number,
  valueOf: (rank: number) => number,
): Generator<void, void, undefined> {
  if (valueOf(ranks[middle - 1]!) <= valueOf(ranks[middle]!)) return;
  const left = ranks.slice(from, middle);
  let l = 0;
  let right = middle;
  for (let place = from; l < left.length; place++) {
    const isLeft = right === to || valueOf(left[l]!) <= valueOf(ranks[right]!);
    ranks[place] = isLeft ? left[l++]! : ranks[right++]!;
    if (place % PIECE === 0) yield;
  }
}

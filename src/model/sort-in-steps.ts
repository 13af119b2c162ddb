/** So many are sorted in one step, and merged in another. */
const PIECE = 8192;

type Compare = (a: number, b: number) => number;

/**
 * Sorts a stretch of numbers where they are, equals as they stand, in steps, between which a page can breathe. What is
 * in order already is only read. What compares as NaN is equal.
 */
export function* sortInSteps(
  numbers: Uint32Array,
  compare: Compare,
  from = 0,
  to = numbers.length,
): Generator<void, void, undefined> {
  for (let start = from; start < to; start += PIECE) {
    const end = Math.min(to, start + PIECE);
    const isSorted = isAscending(numbers, compare, start, end);
    if (!isSorted) numbers.subarray(start, end).sort(compare);
    if (!isSorted || end < to) yield;
  }
  for (let width = PIECE; width < to - from; width *= 2)
    for (let start = from; start + width < to; start += 2 * width)
      yield* merge(numbers, compare, start, start + width, Math.min(to, start + 2 * width));
}

function isAscending(numbers: Uint32Array, compare: Compare, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place++) if (compare(numbers[place - 1]!, numbers[place]!) > 0) return false;
  return true;
}

/** Merges two neighbouring sorted stretches. */
function* merge(
  numbers: Uint32Array,
  compare: Compare,
  from: number,
  middle: number,
  to: number,
): Generator<void, void, undefined> {
  if (!(compare(numbers[middle - 1]!, numbers[middle]!) > 0)) return;
  const left = numbers.slice(from, middle);
  let l = 0;
  let right = middle;
  for (let place = from; l < left.length; place++) {
    const isLeft = right === to || !(compare(left[l]!, numbers[right]!) > 0);
    numbers[place] = isLeft ? left[l++]! : numbers[right++]!;
    if (place % PIECE === 0) yield;
  }
}

/** Comparisons between two chances to pause. */
const STEP = 2 ** 14;

/** The numbers 0 … count − 1 in an order; equals stay as they are. In steps, between which a page can breathe. */
export function* sortInSteps(
  count: number,
  compare: (a: number, b: number) => number,
): Generator<number, Uint32Array<ArrayBuffer>> {
  let from = new Uint32Array(count);
  let isOrdered = true;
  for (let index = 0; index < count; index++) {
    from[index] = index;
    isOrdered &&= !index || compare(index - 1, index) <= 0;
    if (index % STEP === STEP - 1) yield count;
  }
  if (isOrdered) return from;
  let to = new Uint32Array(count);
  for (let width = 1; width < count; width *= 2) {
    let [left, middle, right, end] = [0, 0, 0, 0];
    for (let index = 0; index < count; index++) {
      if (index === end) {
        left = end;
        right = middle = Math.min(left + width, count);
        end = Math.min(middle + width, count);
      }
      const isLeft = left < middle && (right === end || compare(from[left]!, from[right]!) <= 0);
      to[index] = from[isLeft ? left++ : right++]!;
      if (index % STEP === STEP - 1) yield count;
    }
    [from, to] = [to, from];
  }
  return from;
}

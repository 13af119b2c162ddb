/**
 * The place of the first number in a stretch of ascending ones that is not below a value; its end where there is none.
 * As d3's `bisectLeft`, of which data that is read without a page would take along all of d3-array.
 */
export function firstFrom(numbers: ArrayLike<number>, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* Sets of ranks, a bit each: rank r is bit r % 32 of word r >> 5. */

export type Bits = Uint32Array;

/** The empty set of ranks below `count`. */
export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

/** The set of all ranks below `count`. */
export const allBits = (count: number): Bits => invertBits(noBits(count), count);

export const hasBit = (bits: Bits, rank: number): boolean => ((bits[rank >>> 5]! >>> (rank & 31)) & 1) === 1;

export function addBit(bits: Bits, rank: number): void {
  bits[rank >>> 5]! |= 1 << (rank & 31);
}

/** Leaves in `bits` what is in `other` too. */
export function keepBits(bits: Bits, other: Bits): Bits {
  for (let i = 0; i < bits.length; i++) bits[i]! &= other[i]!;
  return bits;
}

/** Adds to `bits` what is in `other`. */
export function joinBits(bits: Bits, other: Bits): Bits {
  for (let i = 0; i < bits.length; i++) bits[i]! |= other[i]!;
  return bits;
}

/** Turns `bits` into the set of those ranks below `count` that it had not. */
export function invertBits(bits: Bits, count: number): Bits {
  for (let i = 0; i < bits.length; i++) bits[i] = ~bits[i]!;
  if (count & 31) bits[bits.length - 1]! &= 2 ** (count & 31) - 1;
  return bits;
}

/** How many bits of 32 are set. */
export function popcount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many ranks below `end` are in the set; default: all of them. */
export function countBits(bits: Bits, end = bits.length * 32): number {
  const last = end >>> 5;
  let count = 0;
  for (let i = 0; i < last; i++) count += popcount(bits[i]!);
  return end & 31 ? count + popcount(bits[last]! & (2 ** (end & 31) - 1)) : count;
}

/** Calls `use` with each rank in the set, in order. */
export function forEachBit(bits: Bits, use: (rank: number) => void): void {
  for (let i = 0; i < bits.length; i++)
    for (let word = bits[i]!; word; word &= word - 1) use(i * 32 + 31 - Math.clz32(word & -word));
}

/** The rank that has `n` others of the set before it; −1 where there are not so many. */
export function nthBit(bits: Bits, n: number): number {
  let left = n;
  for (let i = 0; i < bits.length; i++) {
    const here = popcount(bits[i]!);
    if (left >= here) left -= here;
    else {
      let word = bits[i]!;
      while (left--) word &= word - 1;
      return i * 32 + 31 - Math.clz32(word & -word);
    }
  }
  return -1;
}

import {popcount} from './bit-set.js';

/** How many of some ranks are marked, up to any place among them. */
export class BitCounts {
  readonly #words: Uint32Array;
  /** How many are marked before each word. */
  readonly #before: Uint32Array;

  /** `bits` has one for each rank; they are read once, in the order of `ranks`. */
  constructor(ranks: Uint32Array, bits: Uint32Array) {
    const words = new Uint32Array((ranks.length >> 5) + 1);
    const before = new Uint32Array(words.length);
    for (let place = 0; place < ranks.length; place++) {
      const rank = ranks[place]!;
      words[place >> 5]! |= ((bits[rank >> 5]! >>> (rank & 31)) & 1) << (place & 31);
    }
    for (let word = 1; word < words.length; word++) before[word] = before[word - 1]! + popcount(words[word - 1]!);
    this.#words = words;
    this.#before = before;
  }

  /** How many are marked of those before a place. */
  before(place: number): number {
    const word = place >> 5;
    return this.#before[word]! + popcount(this.#words[word]! & ((1 << (place & 31)) - 1));
  }

  /** The first marked place from one on; one beyond all where there is none. */
  next(place: number): number {
    let word = place >> 5;
    let bits = this.#words[word]! & (-1 << (place & 31));
    while (!bits && ++word < this.#words.length) bits = this.#words[word]!;
    return bits ? word * 32 + 31 - Math.clz32(bits & -bits) : Infinity;
  }
}

import {expect} from '@open-wc/testing';
import type {Bits} from '../../src/store/bit-set.js';
import {
  addBit,
  allBits,
  countBits,
  forEachBit,
  hasBit,
  invertBits,
  joinBits,
  keepBits,
  nthBit,
  noBits,
} from '../../src/store/bit-set.js';
import fc from '../fast-check.js';

const anySets = fc
  .integer({min: 0, max: 130})
  .chain((count) => fc.tuple(fc.constant(count), ...[0, 1].map(() => fc.subarray([...Array(count).keys()]))));

function bitsOf(ranks: readonly number[], count: number): Bits {
  const bits = noBits(count);
  ranks.forEach((rank) => addBit(bits, rank));
  return bits;
}

function ranksOf(bits: Bits): number[] {
  const ranks: number[] = [];
  forEachBit(bits, (rank) => ranks.push(rank));
  return ranks;
}

describe('A set of bits', () => {
  it('does what a set of numbers does', () => {
    fc.assert(
      fc.property(anySets, ([count, a = [], b = []]) => {
        const all = [...Array(count).keys()];
        const [bits, other] = [bitsOf(a, count), bitsOf(b, count)];
        expect(ranksOf(bits)).to.deep.equal(a);
        expect(ranksOf(allBits(count))).to.deep.equal(all);
        expect(all.filter((rank) => hasBit(bits, rank))).to.deep.equal(a);
        expect(ranksOf(keepBits(bits.slice(), other))).to.deep.equal(a.filter((rank) => b.includes(rank)));
        expect(ranksOf(joinBits(bits.slice(), other))).to.deep.equal(all.filter((r) => a.includes(r) || b.includes(r)));
        expect(ranksOf(invertBits(bits.slice(), count))).to.deep.equal(all.filter((rank) => !a.includes(rank)));
        expect(countBits(bits)).to.equal(a.length);
        for (const end of [0, ...all]) expect(countBits(bits, end)).to.equal(a.filter((rank) => rank < end).length);
        expect([...a.keys(), a.length].map((n) => nthBit(bits, n))).to.deep.equal([...a, -1]);
      }),
    );
  });
});

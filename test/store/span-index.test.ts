import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {buildSpanIndex} from '../../src/store/span-index.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const found = (stretches: readonly Stretch[], from: number, to: number): number[] => {
  const ranks: number[] = [];
  const index = buildSpanIndex(
    Float64Array.from(stretches, ({start}) => start),
    Float64Array.from(stretches, ({end}) => end),
  );
  index.forEachIn(from, to, (rank) => ranks.push(rank));
  return ranks;
};

const byHand = (stretches: readonly Stretch[], from: number, to: number): number[] =>
  [...stretches.keys()].filter((i) => stretches[i]!.start < to && stretches[i]!.end > from);

const sorted = (ranks: readonly number[]): number[] => ranks.toSorted((a, b) => a - b);

const anyTime = fc.oneof(fc.integer({min: -1000, max: 1000}), fc.integer({min: -1e14, max: 1e14}));
const anyStretch = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(anyTime, fc.constantFrom(0, 1, 2, 3, 7, 864e5, 31536e6, 1e12))
      .map(([start, length]): Stretch => {
        return {start, end: start + length};
      }),
  },
  anyTime.map((start): Stretch => ({start, end: Infinity})),
  anyTime.map((end): Stretch => ({start: -Infinity, end})),
  fc.constant<Stretch>({start: -Infinity, end: Infinity}),
);

describe('buildSpanIndex', () => {
  it('finds exactly the stretches that reach into a window, each once', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 80}), anyTime, anyTime, (stretches, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(sorted(found(stretches, from, to))).to.deep.equal(byHand(stretches, from, to));
      }),
      {numRuns: 500},
    );
  });

  it('finds all of them in all time', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 40}), (stretches) => {
        expect(sorted(found(stretches, -Infinity, Infinity))).to.deep.equal(byHand(stretches, -Infinity, Infinity));
      }),
    );
  });

  it('visits the longest classes first', () => {
    const stretches = [
      {start: 5, end: 6},
      {start: 0, end: 1000},
      {start: 4, end: 20},
      {start: 1, end: Infinity},
    ];
    expect(found(stretches, 5, 6)).to.deep.equal([3, 1, 2, 0]);
  });

  it('has nothing to visit where there is nothing', () => expect(found([], 0, 1)).to.deep.equal([]));
});

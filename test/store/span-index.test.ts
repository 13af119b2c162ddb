import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {EventTable} from '../../src/model/event.js';
import {finish} from '../../src/model/steps.js';
import {SpanIndex} from '../../src/store/span-index.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const indexOf = (stretches: readonly Stretch[]): SpanIndex => {
  const reachStart = Float64Array.from(stretches, ({start}) => start);
  const reachEnd = Float64Array.from(stretches, ({end}) => end);
  const statuses = ['stated'];
  const table = {drawable: stretches.length, reachStart, reachEnd, statuses} as unknown as EventTable;
  return finish(SpanIndex.inSteps(table, new Uint32Array(stretches.length), () => 0));
};

const found = (stretches: readonly Stretch[], from: number, to: number): number[] => {
  const index = indexOf(stretches);
  const ranks: number[] = [];
  for (const group of index.groups)
    index.forEachAfter(from, index.seekReaching(group, from), index.seek(to, group.from, group.to), (rank) => {
      ranks.push(rank);
      return false;
    });
  return ranks;
};

const endOf = ({start, end}: Stretch): number => Math.max(end, start + 1);
const byHand = (stretches: readonly Stretch[], from: number, to: number): number[] =>
  [...stretches.keys()].filter((i) => stretches[i]!.start < to && endOf(stretches[i]!) > from);

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

describe('SpanIndex', () => {
  it('finds exactly the stretches that reach into a window, each once', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 300, size: 'max'}), anyTime, anyTime, (stretches, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(sorted(found(stretches, from, to))).to.deep.equal(byHand(stretches, from, to));
      }),
      {numRuns: 300},
    );
  });

  it('finds all of them in all time', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 40}), (stretches) => {
        expect(sorted(found(stretches, -Infinity, Infinity))).to.deep.equal(byHand(stretches, -Infinity, Infinity));
      }),
    );
  });

  it('tells how many of a group begin before a time and end by it', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 200, size: 'max'}), anyTime, (stretches, at) => {
        const index = indexOf(stretches);
        let [begun, ended] = [0, 0];
        for (const group of index.groups) {
          begun += index.seek(at, group.from, group.to) - group.from;
          ended += index.seekEnd(group, at) - group.from;
        }
        expect(begun).to.equal(stretches.filter(({start}) => start < at).length);
        expect(ended).to.equal(stretches.filter((each) => endOf(each) <= at).length);
      }),
      {numRuns: 200},
    );
  });

  it('knows the latest end of neighbours, but for some', () => {
    const anyBut = fc.array(fc.integer({min: 0, max: 299}), {maxLength: 20});
    const anyPart = fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}));
    fc.assert(
      fc.property(fc.array(anyStretch, {maxLength: 300, size: 'max'}), anyPart, anyBut, (stretches, [a, b], but) => {
        const index = indexOf(stretches);
        for (const {duration, from, to} of index.groups) {
          const first = from + Math.floor(Math.min(a, b) * (to - from));
          const last = from + Math.ceil(Math.max(a, b) * (to - from));
          const ends = Array.from(index.ranks.subarray(first, last))
            .filter((rank) => !but.includes(rank))
            .map((rank) => endOf(stretches[rank]!));
          expect(index.latestEnd(duration, first, last, new Set(but))).to.equal(Math.max(-Infinity, ...ends));
        }
      }),
      {numRuns: 200},
    );
  });

  it('sorts stretches into classes by the power of two of their length, the longest first', () => {
    const lengths = [1, 2, 3, 4, 5, 864e5, 2 ** 40, 2 ** 40 + 1, Infinity];
    const {durations} = indexOf(lengths.map((length) => ({start: 0, end: length})));
    expect(durations.map(({width, shortest, longest}) => [width, shortest, longest])).to.deep.equal([
      [Infinity, Infinity, Infinity],
      [2 ** 41, 2 ** 40 + 1, 2 ** 40 + 1],
      [2 ** 40, 2 ** 40, 2 ** 40],
      [2 ** 27, 864e5, 864e5],
      [8, 5, 5],
      [4, 3, 4],
      [2, 2, 2],
      [1, 1, 1],
    ]);
  });

  it('has nothing to visit where there is nothing', () => expect(found([], 0, 1)).to.deep.equal([]));

  it('is made in steps, of 100,000 stretches in no order', () => {
    const stretches = Array.from({length: 100_000}, (_, i) => ({start: (i * 7919) % 100_003, end: 2e5 - (i % 977)}));
    const [from, to] = [50_000, 50_010];
    expect(sorted(found(stretches, from, to))).to.deep.equal(byHand(stretches, from, to));
  });
});

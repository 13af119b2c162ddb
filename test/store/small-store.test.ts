import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {SmallStore} from '../../src/store/small-store.js';
import type {EventsQuery, Question} from '../../src/store/timeline-source.js';
import {anyTimeline} from './made-data.js';

const DAY = 864e5;
const START = Date.UTC(2008, 6, 1);
const anyMs = fc.integer({min: 0, max: 4100}).map((days) => START + days * DAY);
const anyStretch = fc.tuple(anyMs, anyMs).map(([a, b]) => ({startMs: Math.min(a, b), endMs: Math.max(a, b) + DAY}));

const anyQuery: fc.Arbitrary<EventsQuery> = fc.oneof(
  fc.record({ids: fc.subarray(['e0', 'e3', 'e7', 'nobody'])}),
  fc.record(
    {
      offset: fc.integer({min: 0, max: 12}),
      limit: fc.integer({min: 1, max: 12}),
      lane: fc.integer({min: 0, max: 3}),
      startMs: anyMs,
      endMs: anyMs,
    },
    {requiredKeys: ['offset', 'limit']},
  ),
);

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  query: fc.constantFrom('', 'army', '"the siege"', 'zebra'),
  filter: fc.record({lanes: fc.subarray(['north', 'south'])}, {requiredKeys: []}),
});

describe('SmallStore', () => {
  it('answers as the store of any number of events does where that gives all of them singly', () => {
    fc.assert(
      fc.property(anyTimeline(40), anyStretch, anyQuery, (data, stretch, query) => {
        const [small, any] = [new SmallStore(data, 'lane'), MemoryStore.of(data, 'lane')];
        const {startMs, endMs} = stretch;
        const request = {startMs, endMs, edges: Float64Array.of(startMs, endMs), maxEvents: 300, keep: []};
        expect(small.summary()).to.deep.equal(any.summary());
        expect(small.groupings()).to.deep.equal(any.groupings());
        expect(small.window(request)).to.deep.equal(any.window(request));
        expect(small.outside(startMs, endMs)).to.deep.equal(any.outside(startMs, endMs));
        expect(small.events(query)).to.deep.equal(any.events(query));
        for (const {id} of data.events) {
          expect(small.rank(id)).to.equal(any.rank(id));
          expect(small.relating(id)).to.deep.equal(any.relating(id));
        }
      }),
      {numRuns: 100},
    );
  });

  it('finds what that store finds, and tells in every other answer what matches', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline(40), anyQuestion, async (data, matching) => {
        const [small, any] = [new SmallStore(data, 'lane'), MemoryStore.of(data, 'lane')];
        const [startMs, endMs] = [-Infinity, Infinity];
        const request = {startMs, endMs, edges: Float64Array.of(startMs, endMs), maxEvents: 300, keep: [], matching};
        expect(await small.search(matching)).to.deep.equal(await any.search(matching));
        expect(await small.facets(matching)).to.deep.equal(await any.facets(matching));
        expect(small.window(request)).to.deep.equal(any.window(request));
        const page = {offset: 1, limit: 5, matching};
        expect(small.events(page)).to.deep.equal(any.events(page));
        for (const {id} of data.events)
          expect(small.rank(id, undefined, matching)).to.equal(any.rank(id, undefined, matching));
      }),
      {numRuns: 50},
    );
  });

  it('gives the same events while only the view moves', () => {
    const [data] = fc.sample(anyTimeline(20, 20), {numRuns: 1, seed: 3});
    const store = new SmallStore(data!, 'lane');
    const edges = Float64Array.of(-Infinity, Infinity);
    const ask = (view: {startMs: number; endMs: number}) =>
      store.window({startMs: -Infinity, endMs: Infinity, edges, maxEvents: 300, keep: [], view});
    expect(ask({startMs: START, endMs: START + DAY})).to.equal(ask({startMs: START + DAY, endMs: START + 9 * DAY}));
  });
});

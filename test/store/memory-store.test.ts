import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {article} from '../../src/article.js';
import {isDrawable} from '../../src/model/compare-dates.js';
import {dateReach} from '../../src/model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Slice, WindowRequest} from '../../src/store/timeline-source.js';
import {readData} from '../read-own.js';
import {anyTimeline, timelineOf} from './made-data.js';

const DAY = 864e5;
const storeOf = (data: TimelineData): MemoryStore => MemoryStore.of(data, 'lane');

/** The lane of an event, worked out from the summary. */
const laneOf = (store: MemoryStore, event: TimelineEvent): number =>
  store.summary().lanes.findIndex(({id}) => id === event.lane);

const reachesInto = (event: TimelineEvent, startMs: number, endMs: number): boolean => {
  const {earliest, latest} = dateReach(event.date);
  return earliest < endMs && latest > startMs;
};

function edgesOf(startMs: number, endMs: number, cells: number): Float64Array {
  return Float64Array.from({length: cells + 1}, (_, i) => startMs + ((endMs - startMs) * i) / cells);
}

const anyWindow = fc
  .tuple(
    fc.integer({min: 0, max: 4100}),
    fc.integer({min: 1, max: 3000}),
    fc.integer({min: 1, max: 40}),
    fc.constantFrom(0, 3, 20, 1000),
  )
  .map(([from, days, cells, maxEvents]): WindowRequest => {
    const startMs = Date.UTC(2008, 6, 1) + from * DAY;
    const endMs = startMs + days * DAY;
    return {startMs, endMs, edges: edgesOf(startMs, endMs, cells), maxEvents, keep: []};
  });

/** Each lane's events that reach into the window are as many as those single and counted together, and none is both. */
function expectNothingLost(data: TimelineData, store: MemoryStore, request: WindowRequest, slice: Slice): void {
  const {startMs, endMs} = request;
  const inside = data.events.filter(({date}) => isDrawable(date)).filter((e) => reachesInto(e, startMs, endMs));
  const ids = slice.events.map(({id}) => id);
  expect(new Set(ids).size, 'single only once').to.equal(ids.length);
  const insideIds = new Set(inside.map(({id}) => id));
  expect(ids.filter((id) => !insideIds.has(id))).to.deep.equal([]);
  for (const lane of store.summary().lanes.keys()) {
    const single = slice.lanes.filter((each) => each === lane).length;
    const counted = slice.cells.filter((each) => each.lane === lane).reduce((sum, {count}) => sum + count, 0);
    expect(single + counted, `lane ${lane}`).to.equal(inside.filter((event) => laneOf(store, event) === lane).length);
  }
}

describe('MemoryStore.window', () => {
  it('gives every event that reaches into the window singly, or counts it once', () => {
    fc.assert(
      fc.property(anyTimeline(60), fc.array(anyWindow, {minLength: 1, maxLength: 5}), (data, requests) => {
        const store = storeOf(data);
        for (const request of requests) {
          const slice = store.window(request);
          expectNothingLost(data, store, request, slice);
        }
      }),
      {numRuns: 150},
    );
  });

  it('does so for thousands of events, and holds to the most that was asked for', () => {
    const data = fc.sample(anyTimeline(3000, 3000), {numRuns: 1, seed: 7})[0]!;
    const store = storeOf(data);
    for (const request of fc.sample(anyWindow, {numRuns: 25, seed: 8})) {
      const slice = store.window(request);
      expectNothingLost(data, store, request, slice);
      expect(slice.events.length).to.be.at.most(Math.max(request.maxEvents, 64 + 48));
    }
  });

  it('answers with ranks and lanes of its events, in the order of time', () => {
    fc.assert(
      fc.property(anyTimeline(40), anyWindow, (data, request) => {
        const store = storeOf(data);
        const {events, ranks, lanes} = store.window(request);
        expect(ranks).to.deep.equal(ranks.toSorted((a, b) => a - b));
        expect(ranks).to.deep.equal(events.map(({id}) => store.rank(id)));
        expect(lanes).to.deep.equal(events.map((event) => laneOf(store, event)));
      }),
      {numRuns: 50},
    );
  });

  const crowd = timelineOf([
    ...Array.from({length: 200}, (_, i) => ({id: `c${i}`, date: '2017-09-05', title: 'Crowded'})),
    {id: 'long', date: '2017-01/2017-12', title: 'Long'},
    {id: 'lonely', date: '2017-03-01', title: 'Lonely'},
    {id: 'far', date: '2019-03-01', title: 'Far'},
  ]);
  const [from, to] = [Date.UTC(2017, 0, 1), Date.UTC(2018, 0, 1)];
  const request: WindowRequest = {startMs: from, endMs: to, edges: edgesOf(from, to, 12), maxEvents: 50, keep: []};

  it('keeps the long and the lonely single in a crowd, and counts the rest of it', () => {
    const slice = storeOf(crowd).window(request);
    expect(slice.events.map(({id}) => id)).to.deep.equal(['long', 'lonely']);
    expect(slice.cells).to.deep.equal([
      {
        lane: 0,
        cell: 8,
        count: 200,
        statuses: [200],
        startMs: Date.UTC(2017, 8, 5),
        endMs: Date.UTC(2017, 8, 6),
      },
    ]);
  });

  it('gives the events to be kept singly, and counts them no more', () => {
    const slice = storeOf(crowd).window({...request, keep: ['c7', 'no such event']});
    expect(slice.events.map(({id}) => id)).to.deep.equal(['long', 'lonely', 'c7']);
    expect(slice.cells.map(({cell, count}) => [cell, count])).to.deep.equal([[8, 199]]);
  });

  it('does not add what is to be kept where it lies outside the window', () => {
    const {events} = storeOf(crowd).window({...request, keep: ['far']});
    expect(events.map(({id}) => id)).to.deep.equal(['long', 'lonely']);
  });

  it('gives everything singly where as much was asked for', () => {
    const slice = storeOf(crowd).window({...request, maxEvents: 202});
    expect(slice.events).to.have.length(202);
    expect(slice.cells).to.deep.equal([]);
  });

  it('counts an event by its start, and one that began before the window in the first cell', () => {
    const many = timelineOf(
      Array.from({length: 100}, () => ({date: '[2016-12-20..2017-01-05]', title: 'Around New Year'})),
    );
    expect(
      storeOf(many)
        .window(request)
        .cells.map(({cell, count}) => [cell, count]),
    ).to.deep.equal([[0, 100]]);
  });

  it('is half-open: what ends where the window begins, or begins where it ends, is outside', () => {
    const data = timelineOf([
      {id: 'before', date: '2016-12-31', title: 'Before'},
      {id: 'first', date: '2017-01-01', title: 'First'},
      {id: 'last', date: '2017-12-31', title: 'Last'},
      {id: 'after', date: '2018-01-01', title: 'After'},
    ]);
    expect(
      storeOf(data)
        .window(request)
        .events.map(({id}) => id),
    ).to.deep.equal(['first', 'last']);
  });
});

describe('MemoryStore.outside', () => {
  it('counts the events of each lane that end before the window and those that begin after it', () => {
    fc.assert(
      fc.property(anyTimeline(60), anyWindow, (data, {startMs, endMs}) => {
        const store = storeOf(data);
        const events = data.events.filter(({date}) => isDrawable(date));
        const expected = store.summary().lanes.map((_, lane) => {
          const reaches = events.filter((e) => laneOf(store, e) === lane).map(({date}) => dateReach(date));
          return {
            earlier: reaches.filter(({latest}) => latest <= startMs).length,
            later: reaches.filter(({earliest}) => earliest >= endMs).length,
          };
        });
        expect(store.outside(startMs, endMs)).to.deep.equal(expected);
      }),
      {numRuns: 100},
    );
  });

  it('adds up with the window to all events of a lane', () => {
    fc.assert(
      fc.property(anyTimeline(60), anyWindow, (data, request) => {
        const store = storeOf(data);
        const slice = store.window(request);
        store.outside(request.startMs, request.endMs).forEach(({earlier, later}, lane) => {
          const single = slice.lanes.filter((each) => each === lane).length;
          const counted = slice.cells.filter((each) => each.lane === lane).reduce((sum, {count}) => sum + count, 0);
          expect(earlier + single + counted + later).to.equal(store.summary().lanes[lane]!.count);
        });
      }),
      {numRuns: 100},
    );
  });

  it('has nothing outside of all time', () => {
    const store = storeOf(readData(article).data);
    expect(store.outside(-Infinity, Infinity)).to.deep.equal(Array(5).fill({earlier: 0, later: 0}));
  });
});

describe('MemoryStore.events', () => {
  const data = timelineOf([
    {id: 'none', date: '', title: 'Without a date', lane: 'a'},
    {id: 'd', date: '2017-04', title: 'D', lane: 'b', relations: [{type: 'follows', to: 'b'}]},
    {id: 'b', date: '2017-02', title: 'B', lane: 'b'},
    {id: 'a', date: '2017-01', title: 'A', lane: 'a', relations: [{type: 'part-of', to: 'b'}]},
    {id: 'c', date: '2017-03', title: 'C', lane: 'a'},
    {id: 'beyond', date: 'Y-300000', title: 'Beyond the reach of Date', lane: 'a'},
  ]);
  const store = storeOf(data);
  const lane = store.summary().lanes.findIndex(({id}) => id === 'a');
  const idsOf = (events: readonly TimelineEvent[]): string[] => events.map(({id}) => id);

  const table: readonly (readonly [string, Parameters<MemoryStore['events']>[0], string[]])[] = [
    ['all', {offset: 0, limit: 99}, ['a', 'b', 'c', 'd', 'beyond', 'none']],
    ['a page', {offset: 1, limit: 2}, ['b', 'c']],
    ['the last page', {offset: 4, limit: 9}, ['beyond', 'none']],
    ['a page beyond the end', {offset: 6, limit: 9}, []],
    ['those of some ids, in the order asked for', {ids: ['c', 'nobody', 'a']}, ['c', 'a']],
    ['those of a lane', {offset: 0, limit: 9, lane}, ['a', 'c']],
    ['a page of a lane', {offset: 1, limit: 1, lane}, ['c']],
    [
      'those that start in a stretch of time',
      {offset: 0, limit: 9, startMs: Date.UTC(2017, 1, 1), endMs: Date.UTC(2017, 3, 1)},
      ['b', 'c'],
    ],
    ['those of a lane from a time on', {offset: 0, limit: 9, lane, startMs: Date.UTC(2017, 1, 1)}, ['c']],
    ['those before a time', {offset: 0, limit: 9, endMs: Date.UTC(2017, 1, 1)}, ['a']],
  ];
  it('tells which name another in a relation', () => {
    expect(idsOf(store.relating('b'))).to.deep.equal(['a', 'd']);
    expect(store.relating('nobody')).to.deep.equal([]);
  });

  for (const [title, query, expected] of table)
    it(`gives ${title}`, () => expect(idsOf(store.events(query))).to.deep.equal(expected));

  it('ranks events without a usable date after all others', () => {
    expect(['a', 'b', 'c', 'd', 'beyond', 'none', 'nobody'].map((id) => store.rank(id))).to.deep.equal([
      0, 1, 2, 3, 4, 5, -1,
    ]);
    expect(store.summary()).to.include({count: 4, undated: 2});
  });

  it('pages through everything once, whatever the size of a page', () => {
    fc.assert(
      fc.property(anyTimeline(30), fc.integer({min: 1, max: 12}), (made, limit) => {
        const pages: string[] = [];
        const source = storeOf(made);
        for (let offset = 0; offset < made.events.length; offset += limit)
          pages.push(...idsOf(source.events({offset, limit})));
        expect(pages.map((id) => source.rank(id))).to.deep.equal([...made.events.keys()]);
      }),
      {numRuns: 50},
    );
  });
});

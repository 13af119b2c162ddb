import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {isDrawable} from '../../src/model/compare-dates.js';
import {dateReach} from '../../src/model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {CellCount, WindowRequest} from '../../src/store/timeline-source.js';
import {anyTimeline, timelineOf} from './made-data.js';

const DAY = 864e5;
const anyStatuses = fc.subarray(['stated', 'claimed', 'contested', 'expected', 'disputed by some'], {minLength: 1});
const FROM = Date.UTC(2008, 6, 1);

/** By hand, one event at a time, from docs/decisions/0008-counting.md. */
class Oracle {
  readonly store: MemoryStore;
  readonly events: readonly {event: TimelineEvent; start: number; end: number; lane: number; width: number}[];
  readonly #longest = new Map<number, number>();

  constructor(data: TimelineData) {
    this.store = MemoryStore.of(data, 'lane');
    const {lanes} = this.store.summary();
    this.events = data.events
      .filter(({date}) => isDrawable(date))
      .map((event) => {
        const {earliest: start, latest} = dateReach(event.date);
        const end = Math.max(latest, start + 1);
        let width = 1;
        while (width < end - start) width *= 2;
        this.#longest.set(width, Math.max(this.#longest.get(width) ?? 0, end - start));
        return {event, start, end, lane: lanes.findIndex(({id}) => id === event.lane), width};
      });
  }

  inside(startMs: number, endMs: number) {
    return this.events.filter(({start, end}) => start < endMs && end > startMs);
  }

  /** The counts as texts of their own, by lane and cell or stretch. */
  counts(
    {edges, view}: WindowRequest,
    singles: ReadonlySet<string>,
    isMatch?: (id: string) => boolean,
  ): Map<string, CellCount> {
    const counts = new Map<string, CellCount>();
    const words = [...this.store.summary().statuses.keys()];
    for (const {event, start, end, lane, width} of this.inside(view!.startMs, view!.endMs)) {
      if (singles.has(event.id)) continue;
      const place = Math.max(start, view!.startMs);
      let cell = 0;
      while (cell < edges.length - 2 && edges[cell + 1]! <= place) cell++;
      const isShort = this.#longest.get(width)! <= edges[cell + 1]! - edges[cell]!;
      const stretch = width === Infinity ? 0 : Math.floor(place / width);
      const key = isShort ? `${lane} ${cell}` : `${lane} ${width} ${stretch}`;
      const before = counts.get(key);
      counts.set(key, {
        lane,
        cell: isShort ? cell : -1,
        count: (before?.count ?? 0) + 1,
        statuses: words.map((word, i) => (before?.statuses?.[i] ?? 0) + Number(word === event.status)),
        startMs: Math.min(before?.startMs ?? Infinity, start),
        endMs: Math.max(before?.endMs ?? -Infinity, end),
        ...(isMatch && {matched: (before?.matched ?? 0) + Number(isMatch(event.id))}),
      });
    }
    return counts;
  }
}

const anyDays = (min: number, max: number): fc.Arbitrary<number> => fc.double({min, max, noNaN: true});

/** Cells of uneven width, as on a folded axis, and views inside of them. */
const anyRequest = fc
  .tuple(
    anyDays(0, 4100),
    fc.array(fc.constantFrom(0.3, 1, 7, 30, 31, 92, 400), {minLength: 1, maxLength: 25}),
    fc.array(fc.tuple(anyDays(0, 1), anyDays(0, 1)), {minLength: 1, maxLength: 4}),
    fc.constantFrom(0, 3, 20, 1000),
    fc.array(fc.integer({min: 0, max: 70}), {maxLength: 3}),
  )
  .map(([from, widths, views, maxEvents, keep]): WindowRequest[] => {
    const edges = [Math.floor(FROM + from * DAY)];
    for (const width of widths) edges.push(edges.at(-1)! + width * DAY);
    const [startMs, endMs] = [edges[0]!, edges.at(-1)!];
    const at = (share: number): number => Math.round(startMs + (endMs - startMs) * share);
    return [[0, 1] as const, ...views].map(([a, b]) => ({
      startMs,
      endMs,
      edges: Float64Array.from(edges),
      view: {startMs: at(Math.min(a, b)), endMs: at(Math.max(a, b)) + 1},
      maxEvents,
      keep: keep.map((i) => `e${i}`),
    }));
  });

const texts = (counts: Iterable<CellCount>): string[] =>
  Array.from(counts, ({lane, cell, count, statuses, startMs, endMs, matched}) =>
    JSON.stringify([lane, cell, count, statuses, String(startMs), String(endMs), matched]),
  ).sort();

function expectCounts(oracle: Oracle, request: WindowRequest, isMatch?: (id: string) => boolean): void {
  const slice = oracle.store.window(request);
  const singles = new Set(slice.events.map(({id}) => id));
  expect(texts(slice.cells)).to.deep.equal(texts(oracle.counts(request, singles, isMatch).values()));
  const view = {startMs: request.view!.startMs, endMs: Math.min(request.endMs, request.view!.endMs)};
  const inside = oracle.inside(view.startMs, view.endMs);
  const seen = inside.filter(({event}) => singles.has(event.id)).length;
  expect(seen + slice.cells.reduce((sum, {count}) => sum + count, 0)).to.equal(inside.length);
}

describe('MemoryStore.window, counting', () => {
  it('counts each event in view once, by lane, status, cell or stretch, in any view of any cells', () => {
    fc.assert(
      fc.property(anyTimeline(80), fc.array(anyRequest, {minLength: 1, maxLength: 3}), (data, blocks) => {
        const oracle = new Oracle(data);
        for (const request of blocks.flat()) expectCounts(oracle, request);
      }),
      {numRuns: 150},
    );
  });

  it('does so for thousands of events', () => {
    const oracle = new Oracle(fc.sample(anyTimeline(3000, 3000), {numRuns: 1, seed: 3})[0]!);
    for (const request of fc.sample(anyRequest, {numRuns: 15, seed: 4}).flat()) expectCounts(oracle, request);
  });

  it('leaves single events and the counts of whole cells as they are while the view moves', () => {
    const store = MemoryStore.of(fc.sample(anyTimeline(2000, 2000), {numRuns: 1, seed: 5})[0]!, 'lane');
    const startMs = Date.UTC(2010, 0, 1);
    const edges = Float64Array.from({length: 25}, (_, i) => startMs + i * 40 * DAY);
    const endMs = edges[24]!;
    const sliceOf = (from: number, to: number) =>
      store.window({startMs, endMs, edges, view: {startMs: from, endMs: to}, maxEvents: 100, keep: []});
    const whole = sliceOf(startMs, endMs);
    expect(whole.cells).not.to.be.empty;
    for (let shift = 0; shift < 10; shift++) {
      const [from, to] = [startMs + (shift * 11 + 1) * DAY, endMs - shift * 17 * DAY];
      const slice = sliceOf(from, to);
      expect(slice.events).to.equal(whole.events);
      const inner = ({cell}: CellCount): boolean => cell >= 0 && edges[cell]! > from && edges[cell + 1]! <= to;
      // What began before the view counts in its first cell, the one that the view cuts.
      expect(texts(slice.cells.filter(inner))).to.deep.equal(texts(whole.cells.filter(inner)));
    }
  });

  it('never counts a year as its January', () => {
    const years = Array.from({length: 20}, (_, i) => ({id: `y${i}`, date: '1995', title: 'In 1995'}));
    const days = Array.from({length: 20}, (_, i) => ({id: `d${i}`, date: '1995-01-01', title: 'New Year'}));
    const store = MemoryStore.of(timelineOf([...years, ...days]), 'lane');
    const edges = Float64Array.from({length: 25}, (_, i) => Date.UTC(1994, i));
    const {cells, events} = store.window({startMs: edges[0]!, endMs: edges[24]!, edges, maxEvents: 5, keep: []});
    expect(events.filter(({date}) => date.text === '1995-01-01')).to.be.empty;
    const counted = cells.map(({cell, count, startMs, endMs}) => [cell, count, startMs, endMs]);
    expect(counted).to.deep.include([12, 20, Date.UTC(1995, 0), Date.UTC(1995, 0, 2)]);
    expect(counted.filter(([cell]) => cell !== -1 && cell !== 12)).to.be.empty;
  });

  it('keeps the most important single, at most two that begin in a cell', () => {
    const events = Array.from({length: 120}, (_, i) => ({
      id: `e${i}`,
      date: i < 60 ? '2017-01-01' : '2017-02-01',
      title: 'Event',
      importance: i % 60 === 7 ? 9 : i % 20 === 3 ? 5 : 1,
    }));
    const store = MemoryStore.of(timelineOf(events), 'lane');
    const edges = Float64Array.of(Date.UTC(2017, 0), Date.UTC(2017, 1), Date.UTC(2017, 2));
    const slice = store.window({startMs: edges[0]!, endMs: edges[2]!, edges, maxEvents: 10, keep: []});
    expect(slice.events.map(({id}) => id)).to.deep.equal(['e3', 'e7', 'e63', 'e67']);
  });

  it('tells the number of matches in each count, and gives few of them singly', () => {
    fc.assert(
      fc.property(anyTimeline(60, 20), anyRequest, anyStatuses, (data, requests, statuses) => {
        const oracle = new Oracle(data);
        const matching = {query: '', filter: {statuses}};
        const status = new Map(data.events.map((event) => [event.id, event.status]));
        const isMatch = (id: string): boolean => statuses.includes(status.get(id)!);
        for (const request of requests) {
          const asked = {...request, matching};
          expectCounts(oracle, asked, isMatch);
          const {events, matched} = oracle.store.window(asked);
          const single = new Set(events.map(({id}) => id));
          expect(matched).to.deep.equal(events.map(({id}) => isMatch(id)));
          for (const {event} of oracle.inside(request.startMs, request.endMs))
            if (isMatch(event.id)) expect(single.has(event.id)).to.be.true;
        }
        for (const request of requests) expectCounts(oracle, request);
      }),
      {numRuns: 60},
    );
  });

  it('counts matches where they are too many to come singly', () => {
    const data = fc.sample(anyTimeline(3000, 3000), {numRuns: 1, seed: 9})[0]!;
    const oracle = new Oracle(data);
    const status = new Map(data.events.map((event) => [event.id, event.status]));
    const isMatch = (id: string): boolean => status.get(id) === 'claimed';
    const matching = {query: '', filter: {statuses: ['claimed']}};
    for (const request of fc.sample(anyRequest, {numRuns: 10, seed: 4}).flat())
      expectCounts(oracle, {...request, matching}, isMatch);
  });
});

describe('MemoryStore.density', () => {
  it('counts what begins in each column, in the narrowest that no event is longer than', () => {
    const anyEdges = fc
      .tuple(anyDays(0, 4000), fc.array(fc.constantFrom(1, 5, 31, 400), {minLength: 1, maxLength: 6}))
      .map(([from, widths]) => {
        const edges = [FROM + from * DAY];
        for (const width of widths) for (let i = 0; i < 8; i++) edges.push(edges.at(-1)! + width * DAY);
        return Float64Array.from(edges);
      });
    fc.assert(
      fc.property(anyTimeline(80), anyEdges, (data, edges) => {
        const {store, events} = new Oracle(data);
        const longest = (width: number): number =>
          Math.max(...events.filter((each) => each.width === width).map(({start, end}) => end - start));
        const widest = (block: number, step: number): number => {
          let least = Infinity;
          for (let i = block * 8; i < block * 8 + 8; i += step) least = Math.min(least, edges[i + step]! - edges[i]!);
          return least;
        };
        const blockOf = (start: number): number => Math.floor(edges.findLastIndex((edge) => edge <= start) / 8);
        for (const [lane, {step, firm, other}] of store.density(edges).entries()) {
          const there = events.filter(
            (each) =>
              each.lane === lane &&
              each.start >= edges[0]! &&
              each.start < edges.at(-1)! &&
              longest(each.width) <= widest(blockOf(each.start), 8),
          );
          const fits = (each: number): boolean =>
            there.every(({start, width}) => longest(width) <= widest(blockOf(start), each));
          expect(step).to.equal([1, 2, 4, 8].find(fits));
          expect([firm.length, other.length]).to.deep.equal([(edges.length - 1) / step, (edges.length - 1) / step]);
          const begin = (column: number, isFirm: boolean): number =>
            there.filter(
              ({start, event}) =>
                start >= edges[column * step]! &&
                start < edges[(column + 1) * step]! &&
                ['stated', 'confirmed'].includes(event.status) === isFirm,
            ).length;
          expect([...firm]).to.deep.equal([...firm.keys()].map((column) => begin(column, true)));
          expect([...other]).to.deep.equal([...other.keys()].map((column) => begin(column, false)));
        }
      }),
      {numRuns: 100},
    );
  });
});

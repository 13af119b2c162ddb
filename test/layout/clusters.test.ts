import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {chartQuestion} from '../../src/layout/chart-scene.js';
import type {Sizes} from '../../src/layout/chart-scene.js';
import type {ChartScene, ClusterScene} from '../../src/layout/scene.js';
import type {TimelineData} from '../../src/model/event.js';
import type {View} from '../../src/time/view.js';
import {anyTimeline, timelineOf} from '../store/made-data.js';
import {CountingSource} from './counting-source.js';
import {pathStretch} from './footprints.js';
import {OpenTimeline} from './open-timeline.js';
import {ShownTimeline} from './shown-timeline.js';

const show = (data: TimelineData, sizes: Partial<Sizes> = {}): ShownTimeline =>
  new ShownTimeline(new CountingSource(data, new OpenTimeline(data).summary), sizes);

const clustersOf = ({lanes}: ChartScene): readonly ClusterScene[] => lanes.flatMap(({clusters}) => clusters);
const middleOf = ({box}: ClusterScene): number => box.x + box.width / 2;

/** So many events of one date. */
const times = (count: number, date: string, more: object = {}): {date: string; title: string}[] =>
  Array.from({length: count}, (_, i) => ({date, title: `Event ${i} of ${date}`, ...more}));

/** Many events on all days of some years, so that they come as counts. */
const CROWD = timelineOf(
  [...Array(2000).keys()].map((i) => ({
    date: new Date(Date.UTC(2010, 0, 1 + ((i * 37) % 3000))).toISOString().slice(0, 10),
    title: `Event ${i}`,
    lane: i % 3 ? 'north' : 'south',
    status: i % 4 ? 'stated' : 'claimed',
  })),
);

const view = (start: number, width: number): View => ({start, end: start + width});

describe('what is longer than a cell', () => {
  const years = timelineOf([...times(80, '1995'), ...times(3, '1993-02-01'), ...times(3, '1998-11-30')]);

  it('is never counted in the cell that it begins in, but has a box of its own time', () => {
    const timeline = show(years, {height: 200});
    const chart = timeline.chart();
    const long = clustersOf(chart).filter(({shapes}) => shapes.length > 0);
    expect(long).to.have.length(1);
    const [{name, shapes, startMs, endMs}] = long as [ClusterScene];
    expect(name).to.match(/^\d+ events, 1995$/);
    expect([startMs, endMs]).to.deep.equal([Date.UTC(1995, 0), Date.UTC(1996, 0)]);
    expect(shapes.map(({look}) => look)).to.deep.equal(['light']);
    const {from, to} = pathStretch(shapes[0]!.d);
    const {axis} = timeline.base;
    const px = (axis.toUnit(endMs) - axis.toUnit(startMs)) * (chart.plot.width - 64);
    expect(to - from).to.be.closeTo(px, 3);
  });

  it('keeps its key and its pill in view while the view moves through it', () => {
    const timeline = show(years, {height: 200});
    const {axis} = timeline.base;
    const [a, b] = [axis.toUnit(Date.UTC(1995, 2)), axis.toUnit(Date.UTC(1995, 4))];
    const keys = new Set<string>();
    for (let i = 0; i < 8; i++) {
      const chart = timeline.chart(view(a + (i / 8) * (b - a), b - a));
      const [long, ...others] = clustersOf(chart);
      expect(others).to.deep.equal([]);
      keys.add(long!.key);
      expect(middleOf(long!)).to.be.within(chart.plot.x, chart.plot.x + chart.plot.width);
    }
    expect(keys.size).to.equal(1);
  });

  it('stands among the pills where a lane has no row to spare', () => {
    const clusters = clustersOf(show(years, {height: 60}).chart());
    expect(clusters.some(({name}) => name.includes('1995'))).to.equal(true);
    expect(clusters.every(({shapes}) => !shapes.length)).to.equal(true);
  });
});

describe('what a cluster tells', () => {
  const crowd = (more: {date: string; title: string; status?: string}[]): ClusterScene =>
    clustersOf(show(timelineOf([...more, {date: '2001-01-01', title: 'A'}]), {height: 100}).chart())[0]!;

  it('is how many, when, and how well known, in the order of the legend', () => {
    const {name, firm, count} = crowd([
      ...times(30, '2017-09-05', {status: 'unverified'}),
      ...times(30, '2017-09-05', {status: 'stated'}),
      ...times(30, '2017-09-05', {status: 'confirmed'}),
    ]);
    expect(name).to.match(/^(\d+) events, 5 September 2017: \d+ stated, \d+ confirmed, \d+ unverified$/);
    const [n = 0, stated = 0, confirmed = 0] = [...name.matchAll(/(\d+) (?:ev|st|co)/g)].map(([, digits]) =>
      Number(digits),
    );
    expect(n).to.equal(count);
    expect(firm).to.be.closeTo((stated + confirmed) / count, 1e-9);
  });

  it('is no status where all of them are stated', () => {
    const {name, firm} = crowd(times(60, '2017-09-05'));
    expect(name).to.match(/^\d+ events, 5 September 2017$/);
    expect(firm).to.equal(1);
  });

  it('is where its members can be asked for', () => {
    for (const cluster of clustersOf(show(CROWD).chart(view(0.33, 0.1)))) {
      expect(cluster.fromMs).to.be.at.most(cluster.startMs);
      expect(cluster.toMs).to.be.above(cluster.startMs);
    }
  });
});

describe('an important event', () => {
  it('is the last to become part of a cluster', () => {
    const events = [...times(100, '2017-09-05'), {id: 'star', date: '2017-09-05', title: 'The one', importance: 5}];
    const marks = show(timelineOf(events), {height: 200})
      .chart()
      .lanes.flatMap((lane) => lane.marks);
    expect(marks.map(({id}) => id)).to.include('star');
  });
});

describe('clusters while the view moves', () => {
  /** What stands clear of both edges, and is counted in one place of time. */
  const inner = (chart: ChartScene): ClusterScene[] =>
    clustersOf(chart).filter(
      (each) => Math.abs(middleOf(each) - chart.plot.x - chart.plot.width / 2) < chart.plot.width / 2 - 160,
    );

  const expectStill = (timeline: ShownTimeline, start: number, width: number): void => {
    const before = timeline.chart(view(start, width));
    const pxPerUnit = (before.plot.width - 64) / width;
    const by = Math.min(width / 20, 1 - width - start);
    const after = timeline.chart(view(start + by, width));
    const there = new Map(clustersOf(after).map((each) => [each.key, each]));
    for (const each of inner(before).filter(({key}) => !key.includes('/'))) {
      const other = there.get(each.key);
      expect(other, each.key).to.include({count: each.count, name: each.name});
      if (!each.shapes.length) expect(middleOf(each) - middleOf(other!)).to.be.closeTo(by * pxPerUnit, 0.01);
    }
    const rows = new Map(after.lanes.flatMap(({marks}) => marks.map(({id, box}) => [id, box.y] as const)));
    for (const {id, box} of before.lanes.flatMap(({marks}) => marks))
      if (rows.has(id) && inner(before).length === 0) expect(rows.get(id), id).to.equal(box.y);
  };

  it('stay where they are in time, with the same count and name, where they come as numbers', () => {
    const timeline = show(CROWD);
    fc.assert(
      fc.property(fc.double({min: 0, max: 0.7, noNaN: true}), fc.constantFrom(0.3, 0.1, 0.03), (start, width) =>
        expectStill(timeline, start, width),
      ),
      {numRuns: 40},
    );
  });

  it('stay where they are where all events are at hand', () => {
    fc.assert(
      fc.property(anyTimeline(150, 60), fc.double({min: 0, max: 0.6, noNaN: true}), (data, start) =>
        expectStill(show(data, {height: 450}), start, 0.3),
      ),
      {numRuns: 40},
    );
  });
});

describe('the density of a lane', () => {
  const draw = (timeline: ShownTimeline, at: View) => timeline.chart(at).lanes.map(({density}) => density!);

  it('is drawn once for a block of time: panning moves it, zooming stretches it', () => {
    const timeline = show(CROWD);
    const first = draw(timeline, view(0.33, 0.1));
    const moved = draw(timeline, view(0.335, 0.1));
    first.forEach((density, i) => {
      expect(moved[i]).to.include({firm: density.firm, other: density.other});
      expect(density.x - moved[i]!.x).to.be.closeTo((0.005 / 0.1) * (timeline.chart().plot.width - 64), 1e-6);
    });
    const nearer = draw(timeline, view(0.33, 0.099));
    first.forEach(({firm, scale}, i) => {
      expect(nearer[i]!.firm).to.equal(firm);
      expect(nearer[i]!.scale / scale).to.be.closeTo(0.1 / 0.099, 1e-9);
    });
  });

  it('is mirrored from right to left, and is not there where every event is at hand', () => {
    for (const {scale} of draw(show(CROWD, {rtl: true}), view(0.33, 0.1))) expect(scale).to.be.below(0);
    expect(show(timelineOf(times(40, '2017'))).chart().lanes[0]!.density).to.equal(null);
  });
});

describe('chartQuestion', () => {
  it('asks for the same block of cells while the view moves in it, and tells the view itself', () => {
    const {base} = show(CROWD);
    const [a, b] = [chartQuestion(base, view(0.33, 0.1), []), chartQuestion(base, view(0.335, 0.1), [])];
    expect(b.request.edges).to.equal(a.request.edges);
    expect(b.density).to.equal(a.density);
    expect(a.density!.edges).to.have.length((a.request.edges.length - 1) * 8 + 1);
    expect(b.request.view).to.deep.equal({startMs: base.axis.toMs(0.335), endMs: base.axis.toMs(0.335 + 0.1)});
  });

  it('asks for as many single events as there are pixels for', () => {
    const most = (sizes: Partial<Sizes>): number =>
      chartQuestion(show(CROWD, sizes).base, view(0.33, 0.1), []).request.maxEvents;
    expect(most({width: 1200, height: 500})).to.equal(250);
    expect(most({width: 320, height: 200})).to.equal(50);
    expect(most({width: 4000, height: 2000})).to.equal(300);
  });
});

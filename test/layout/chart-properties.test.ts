import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {Sizes} from '../../src/layout/chart-scene.js';
import type {ChartScene, LaneScene} from '../../src/layout/scene.js';
import type {TimelineData} from '../../src/model/event.js';
import type {View} from '../../src/time/view.js';
import {anyTimeline} from '../store/made-data.js';
import {CountingSource} from './counting-source.js';
import {escapes, overlaps} from './footprints.js';
import {measure, OpenTimeline} from './open-timeline.js';
import {ShownTimeline} from './shown-timeline.js';

const anyWidth = fc.integer({min: 320, max: 2000});
const anySizes = fc.record({width: anyWidth, rtl: fc.boolean()});
const anyView = fc
  .tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(1, 0.5, 0.2, 0.05, 0.01, 0.001))
  .map(([at, width]): View => ({start: at * (1 - width), end: Math.min(1, at * (1 - width) + width)}));
const anyViews = fc.array(anyView, {minLength: 1, maxLength: 4});

const told = ({marks, clusters}: LaneScene): number => marks.length + clusters.reduce((sum, {count}) => sum + count, 0);

/** Each lane's marks are events in view, what its clusters count are the others of them, and all else lies outside. */
function expectAllCounted(
  source: CountingSource,
  chart: ChartScene,
  [startMs, endMs]: readonly [number, number],
): void {
  const {lanes} = source.summary();
  const out = source.outside(startMs, endMs);
  chart.lanes.forEach((lane) => {
    const index = lanes.findIndex(({id}) => id === lane.id);
    const reaching = source.reaching(index, startMs, endMs);
    expect(told(lane), `in view in ${lane.id}`).to.equal(reaching.length);
    expect(lane.outside).to.deep.equal(out[index]);
    expect(told(lane) + out[index]!.earlier + out[index]!.later).to.equal(lanes[index]!.count);
    const ids = new Set(reaching.map(({event}) => event.id));
    expect(lane.marks.filter(({id}) => !ids.has(id)).map(({id}) => id)).to.deep.equal([]);
    expect(new Set(lane.clusters.map(({key}) => key)).size).to.equal(lane.clusters.length);
  });
  const drawn = chart.lanes.flatMap(({marks}) => marks.map(({id}) => id));
  expect(new Set(drawn).size, 'drawn once').to.equal(drawn.length);
}

/** The mixes of status that clusters tell add up to what is in view and no mark. */
function expectMixes(source: CountingSource, chart: ChartScene, [startMs, endMs]: readonly [number, number]): void {
  const isFirm = (status: string): boolean => status === 'stated' || status === 'confirmed';
  chart.lanes.forEach((lane) => {
    const index = source.summary().lanes.findIndex(({id}) => id === lane.id);
    const marks = new Set(lane.marks.map(({id}) => id));
    const rest = source.reaching(index, startMs, endMs).filter(({event}) => !marks.has(event.id));
    const firm = lane.clusters.reduce((sum, each) => sum + each.firm! * each.count, 0);
    expect(firm).to.be.closeTo(rest.filter(({event}) => isFirm(event.status)).length, 1e-6);
  });
}

function expectSound(source: CountingSource, timeline: ShownTimeline, view?: View): void {
  const chart = timeline.chart(view);
  const seen = timeline.seen(view ?? {start: 0, end: 1});
  expect(overlaps(chart)).to.deep.equal([]);
  expect(escapes(chart)).to.deep.equal([]);
  expectAllCounted(source, chart, seen);
  expectMixes(source, chart, seen);
}

function expectSoundAll(data: TimelineData, sizes: Partial<Sizes>, views: readonly View[]): void {
  const {summary} = new OpenTimeline(data);
  if (!summary.count) return;
  const source = new CountingSource(data, summary);
  const timeline = new ShownTimeline(source, sizes);
  expectSound(source, timeline);
  for (const view of views) expectSound(source, timeline, view);
}

describe('buildChartScene, whatever the events, the width and the view', () => {
  for (const [size, most, runs] of [
    ['some events', 12, 150],
    ['a crowd', 120, 60],
  ] as const)
    it(`never lets two things of one row overlap, keeps labels inside the plot and counts ${size} once`, () => {
      fc.assert(
        fc.property(anyTimeline(most), anySizes, anyViews, (data, sizes, views) => expectSoundAll(data, sizes, views)),
        {numRuns: runs},
      );
    });

  const large: Partial<Sizes> = {
    fontPx: 28,
    smallPx: 24,
    rowHeight: 48,
    measure: (text, style) => 2 * measure(text, style),
  };

  it('holds for text twice as large', () => {
    fc.assert(
      fc.property(anyTimeline(150, 60), anySizes, anyViews, (data, sizes, views) =>
        expectSoundAll(data, {...large, ...sizes, height: 500}, views),
      ),
      {numRuns: 40},
    );
  });

  it('holds where lanes have few rows for many events', () => {
    fc.assert(
      fc.property(
        anyTimeline(150, 60),
        anySizes,
        anyViews,
        fc.integer({min: 100, max: 400}),
        (data, sizes, views, px) => expectSoundAll(data, {...sizes, height: px}, views),
      ),
      {numRuns: 60},
    );
  });

  it('holds for more events than are asked for singly', function () {
    this.timeout(60_000);
    const data = fc.sample(anyTimeline(4000, 4000), {numRuns: 1, seed: 3})[0]!;
    const some = fc.sample(anySizes, {numRuns: 3, seed: 4});
    for (const sizes of [...some, {...large, width: 600}, {...large, width: 2000}, {height: 300}])
      expectSoundAll(data, sizes, fc.sample(anyView, {numRuns: 12, seed: 'width' in sizes ? sizes.width : 1}));
  });
});

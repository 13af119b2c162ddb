import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {Request} from '../../src/interaction/request.js';
import type {Sizes} from '../../src/layout/chart-scene.js';
import type {ChartScene} from '../../src/layout/scene.js';
import {anyTimeline} from '../store/made-data.js';
import {escapes, overlaps} from './footprints.js';
import {measure, OpenTimeline, outsideOf} from './open-timeline.js';

const anyWidth = fc.integer({min: 320, max: 2000});
const anySizes = fc.record({width: anyWidth, rtl: fc.boolean()});
const anyView = fc
  .tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(1, 0.5, 0.2, 0.05, 0.01, 0.001))
  .map(([at, width]): Request => ({type: 'window', start: at * (1 - width), end: at * (1 - width) + width}));
const anyViews = fc.array(anyView, {minLength: 1, maxLength: 4});

/** Each lane's marks, what its clusters count and what it says lies outside are all its events. */
function expectAllCounted(timeline: OpenTimeline, chart: ChartScene): void {
  const counts = timeline.summary.lanes.filter(({count}) => count > 0).map(({count}) => count);
  const told = chart.lanes.map(
    (lane) => lane.marks.length + lane.clusters.reduce((sum, {count}) => sum + count, 0) + outsideOf(lane),
  );
  expect(told).to.deep.equal(counts);
  const ids = chart.lanes.flatMap(({marks}) => marks.map(({id}) => id));
  expect(new Set(ids).size, 'drawn once').to.equal(ids.length);
}

function expectSound(timeline: OpenTimeline, chart: ChartScene | null): void {
  if (!chart) {
    expect(timeline.summary.count).to.equal(0);
    return;
  }
  expect(overlaps(chart)).to.deep.equal([]);
  expect(escapes(chart)).to.deep.equal([]);
  expectAllCounted(timeline, chart);
}

describe('buildChartScene, whatever the events, the width and the view', () => {
  for (const [size, most, runs] of [
    ['some events', 12, 150],
    ['a crowd', 120, 60],
  ] as const)
    it(`never lets two things of one row overlap, keeps labels inside the plot and counts ${size} once`, () => {
      fc.assert(
        fc.property(anyTimeline(most), anySizes, anyViews, (data, sizes, views) => {
          const timeline = new OpenTimeline(data, sizes);
          expectSound(timeline, timeline.chart());
          for (const view of views) expectSound(timeline, timeline.ask(view).chart());
        }),
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
      fc.property(anyTimeline(150, 60), anySizes, anyViews, (data, sizes, views) => {
        const timeline = new OpenTimeline(data, {...large, ...sizes, height: 500});
        expectSound(timeline, timeline.chart());
        for (const view of views) expectSound(timeline, timeline.ask(view).chart());
      }),
      {numRuns: 40},
    );
  });

  it('holds for more events than are asked for singly', function () {
    this.timeout(30_000);
    const data = fc.sample(anyTimeline(4000, 4000), {numRuns: 1, seed: 3})[0]!;
    const some = fc.sample(anySizes, {numRuns: 3, seed: 4});
    for (const sizes of [...some, {...large, width: 600}, {...large, width: 2000}]) {
      const timeline = new OpenTimeline(data, sizes);
      expectSound(timeline, timeline.chart());
      for (const view of fc.sample(anyView, {numRuns: 8, seed: sizes.width}))
        expectSound(timeline, timeline.ask(view).chart());
    }
  });
});

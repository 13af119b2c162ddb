import {expect} from '@open-wc/testing';
import type {ChartScene} from '../../src/layout/scene.js';
import type {FuzzyDate} from '../../src/model/date.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import {orderEvents} from '../../src/model/order-events.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {dateOf, timelineOf} from '../store/made-data.js';
import {OpenTimeline} from './open-timeline.js';
import {ShownTimeline} from './shown-timeline.js';

const LANES = 5;
const DAYS = 4000;
const TEMPLATE = timelineOf([{date: '2017', title: 'Template'}]).events[0]!;

/** So many events on days, in months and over days, the same on every machine. */
function generate(count: number): TimelineData {
  const day = (n: number): string => new Date(Date.UTC(2010, 0, 1) + n * 864e5).toISOString().slice(0, 10);
  const dates = Array.from({length: DAYS}, (_, n): FuzzyDate => {
    if (n % 10 === 3) return dateOf(day(n).slice(0, 7));
    return dateOf(n % 10 === 7 ? `${day(n)}/${day(n + 1 + (n % 90))}` : day(n));
  });
  let seed = 1;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const events = Array.from({length: count}, (_, i): TimelineEvent => {
    const at = Math.floor(random() ** 2 * DAYS);
    const status = i % 5 ? 'stated' : 'claimed';
    return {...TEMPLATE, id: `g${i}`, date: dates[at]!, label: `Event ${i}`, lane: `lane ${i % LANES}`, status};
  });
  const lanes = Array.from({length: LANES}, (_, i) => ({id: `lane ${i}`, title: `Lane ${i}`, color: ''}));
  return {
    title: '',
    description: '',
    lang: '',
    published: null,
    lanes,
    sources: [],
    events: orderEvents(events),
    extra: {},
  };
}

/** What a mark and a cluster are drawn with at most, in elements; a tick, a break, a lane with its name and its counts. */
const NODES = {mark: 8, cluster: 5, tick: 2, fold: 6, lane: 14, chart: 20};

/** The elements of the chart, counted generously. */
const nodesOf = ({lanes, axis}: ChartScene): number =>
  NODES.chart +
  NODES.tick * (axis.major.length + axis.minor.length) +
  NODES.fold * axis.breaks.length +
  lanes.reduce(
    (sum, {marks, clusters}) => sum + NODES.lane + NODES.mark * marks.length + NODES.cluster * clusters.length,
    0,
  );

/** As `buildChartScene` states it. */
function expectBounded({lanes, plot}: ChartScene): void {
  for (const {box, marks, clusters} of lanes) {
    const rows = box.height / 27;
    expect(marks.length).to.be.at.most(rows * (plot.width / 24));
    expect(clusters.length).to.be.at.most(rows * Math.ceil(plot.width / 48 + 1));
  }
}

const VIEWS = [
  [0, 1],
  [0.2, 0.5],
  [0.41, 0.42],
  [0.9, 0.9005],
] as const;

describe('the number of things on the chart', () => {
  for (const count of [10, 300, 1e3, 1e4, 1e6])
    it(`is bounded by pixels for ${count.toLocaleString('en')} events, and every event is accounted for`, function () {
      this.timeout(60_000);
      const store = MemoryStore.of(generate(count), 'lane');
      const timeline = new ShownTimeline(store, {width: 1200, height: 500});
      for (const [start, end] of VIEWS) {
        const chart = timeline.chart({start, end});
        expectBounded(chart);
        expect(nodesOf(chart), 'elements').to.be.at.most(1500);
        expect(chart.axis.minor.length + chart.axis.major.length).to.be.at.most(2 * (chart.plot.width / 16));
        expect(chart.axis.breaks.length).to.be.at.most(5);
        const outside = store.outside(...timeline.seen({start, end}));
        const told = chart.lanes.map(({marks, clusters}, i) => {
          const counted = clusters.reduce((sum, each) => sum + each.count, 0);
          return marks.length + counted + outside[i]!.earlier + outside[i]!.later;
        });
        expect(told).to.deep.equal(store.summary().lanes.map((lane) => lane.count));
      }
    });

  it('is bounded in the overview', () => {
    const {lanes, ticks} = new OpenTimeline(generate(1e4)).overview(860)!;
    expect(lanes.length + ticks.length).to.be.at.most(LANES + 860 / 24);
  });
});

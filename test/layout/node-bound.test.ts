import {expect} from '@open-wc/testing';
import type {ChartScene} from '../../src/layout/scene.js';
import type {FuzzyDate} from '../../src/model/date.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import {orderEvents} from '../../src/model/order-events.js';
import {dateOf, timelineOf} from '../store/made-data.js';
import {OpenTimeline, outsideOf} from './open-timeline.js';

const LANES = 8;
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
    return {...TEMPLATE, id: `g${i}`, date: dates[at]!, label: `Event ${i}`, lane: `lane ${i % LANES}`};
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

const nodesOf = ({lanes}: ChartScene): number =>
  lanes.reduce((sum, {marks, clusters}) => sum + marks.length + clusters.length, 0);

/** As `buildChartScene` states it. */
function boundOf({lanes, plot}: ChartScene): number {
  const rows = lanes.reduce((sum, {box}) => sum + box.height / 27, 0);
  return rows * (plot.width / 24) + lanes.length * Math.ceil(plot.width / 48 + 1);
}

describe('the number of things on the chart', () => {
  for (const count of [10, 1e4, 1e6])
    it(`is bounded by pixels for ${count.toLocaleString('en')} events, and every event is accounted for`, function () {
      this.timeout(60_000);
      const timeline = new OpenTimeline(generate(count));
      const counts = timeline.summary.lanes.map((lane) => lane.count);
      for (const [start, end] of [
        [0, 1],
        [0.2, 0.5],
        [0.41, 0.42],
        [0.9, 0.9005],
      ] as const) {
        const chart = timeline.ask({type: 'window', start, end}).chart()!;
        expect(nodesOf(chart)).to.be.at.most(boundOf(chart));
        expect(nodesOf(chart)).to.be.at.most(1200);
        expect(chart.axis.minor.length + chart.axis.major.length).to.be.at.most(2 * (chart.plot.width / 16));
        expect(chart.axis.breaks.length).to.be.at.most(5);
        const told = chart.lanes.map(
          (lane) => lane.marks.length + lane.clusters.reduce((sum, each) => sum + each.count, 0) + outsideOf(lane),
        );
        expect(told).to.deep.equal(counts);
      }
      const {lanes, ticks} = timeline.overview(860)!;
      expect(lanes.length + ticks.length).to.be.at.most(LANES + 860 / 24);
    });
});

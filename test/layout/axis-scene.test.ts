import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {Request} from '../../src/interaction/request.js';
import {buildScale} from '../../src/layout/scale.js';
import type {AxisScene, ChartScene, TextRun} from '../../src/layout/scene.js';
import {anyTimeline, timelineOf} from '../store/made-data.js';
import {textStretch} from './footprints.js';
import {OpenTimeline, openArticle} from './open-timeline.js';

const DAY = 864e5;

const anyView = fc
  .tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(1, 0.4, 0.1, 0.02, 0.002))
  .map(([at, width]): Request => ({type: 'window', start: at * (1 - width), end: at * (1 - width) + width}));
const anySizes = fc.record({width: fc.integer({min: 320, max: 2000}), rtl: fc.boolean()});
const anyMode = fc.constantFrom('folded' as const, 'linear' as const);

function touching(runs: readonly TextRun[]): string[] {
  const sorted = runs.map((run) => ({...textStretch(run), text: run.text})).sort((a, b) => a.from - b.from);
  return sorted.flatMap(({to, text}, i) => {
    const next = sorted[i + 1];
    return next && next.from < to + 3.9 ? [`${text} and ${next.text}`] : [];
  });
}

function outOfChart({axis, plot}: ChartScene): string[] {
  const runs = [...axis.major, ...axis.minor, ...axis.breaks.flatMap(({label}) => (label ? [label] : []))];
  return runs
    .filter((run) => {
      const {from, to} = textStretch(run);
      return from < plot.x - 0.5 || to > plot.x + plot.width + 0.5;
    })
    .map(({text}) => text);
}

const textsOf = (runs: readonly TextRun[]): string[] => runs.map(({text}) => text);
const axisOf = (timeline: OpenTimeline): AxisScene => timeline.chart()!.axis;
const axisOfDates = (dates: readonly string[], width = 860): AxisScene =>
  axisOf(new OpenTimeline(timelineOf(dates.map((date) => ({date, title: date}))), {width}));

interface PieceTicks {
  readonly finestMs: number;
  readonly steps: readonly number[];
}

/** For each piece, the finest date written wholly inside it and the steps between its ticks, in ms. */
function stepsOf(timeline: OpenTimeline, {axis: {grid}, plot}: ChartScene): PieceTicks[] {
  const {axis, view, written} = timeline.model.state;
  const scale = buildScale(axis, view, plot.width);
  return axis.pieces.map(({startMs, endMs, startUnit, endUnit}): PieceTicks => {
    const [from, to] = [plot.x + scale.unitX(startUnit) - 0.1, plot.x + scale.unitX(endUnit) + 0.1];
    const pxPerMs = ((endUnit - startUnit) * scale.pxPerUnit) / (endMs - startMs);
    const ticks = grid.filter((x) => x >= from && x <= to);
    let finestMs = Infinity;
    written.earliest.forEach((earliest, i) => {
      const latest = written.latest[i]!;
      if (earliest >= startMs && latest <= endMs) finestMs = Math.min(finestMs, latest - earliest);
    });
    // Places are rounded to tenths of a pixel.
    return {finestMs, steps: ticks.slice(1).map((x, i) => (x - ticks[i]! + 0.11) / pxPerMs)};
  });
}

describe('buildAxisScene, whatever the events, the width and the view', () => {
  it('keeps labels of a level apart, breaks too, and all of them inside the plot', () => {
    fc.assert(
      fc.property(anyTimeline(40), anySizes, anyMode, fc.array(anyView, {maxLength: 4}), (data, sizes, mode, views) => {
        const timeline = new OpenTimeline(data, sizes).ask({type: 'axis', mode});
        fc.pre(timeline.summary.count > 0);
        for (const view of [{type: 'fit'} as const, ...views]) {
          const chart = timeline.ask(view).chart()!;
          const {major, minor, breaks} = chart.axis;
          expect(touching(major), 'major').to.deep.equal([]);
          expect(touching(minor), 'minor').to.deep.equal([]);
          expect(touching(breaks.flatMap(({label}) => (label ? [label] : []))), 'breaks').to.deep.equal([]);
          expect(outOfChart(chart)).to.deep.equal([]);
        }
      }),
      {numRuns: 100},
    );
  });

  it('has no tick finer than the finest date written in its piece', () => {
    fc.assert(
      fc.property(anyTimeline(15), anyMode, fc.array(anyView, {maxLength: 3}), (data, mode, views) => {
        const timeline = new OpenTimeline(data, {width: 2000}).ask({type: 'axis', mode});
        fc.pre(timeline.summary.count > 0);
        for (const view of [{type: 'fit'} as const, ...views])
          for (const {finestMs, steps} of stepsOf(timeline, timeline.ask(view).chart()!))
            // February is shorter than the month that was written; nothing is coarser than a year's ticks need be.
            for (const step of steps) expect(step).to.be.at.least(Math.min(finestMs, 366 * DAY) * 0.9);
      }),
      {numRuns: 80},
    );
  });
});

describe('buildAxisScene', () => {
  it('names days under their month for the article, and each piece of one tick by itself', () => {
    const axis = axisOf(openArticle());
    expect(textsOf(axis.minor)).to.deep.equal(['2011', '2014', '2015', 'Jul 2017', 'Tue 5', 'Wed 6', 'Thu 7', 'Fri 8']);
    expect(textsOf(axis.major)).to.deep.equal(['September 2017']);
  });

  const ticks: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ['years for years', ['2011', '2012', '2013', '2014'], ['2011', '2012', '2013', '2014'], []],
    [
      'months under their year for months',
      ['2017-05', '2017-06', '2017-07', '2017-08'],
      ['May', 'Jun', 'Jul', 'Aug'],
      ['2017'],
    ],
    ['one month alone in full', ['2017-05'], ['May 2017'], []],
    ['one year alone', ['2017'], ['2017'], []],
    ['one day alone in full', ['2017-09-05'], ['5 Sep 2017'], []],
  ];
  for (const [title, dates, minor, major] of ticks)
    it(`writes ${title}`, () => {
      const axis = axisOfDates(dates);
      expect(textsOf(axis.minor)).to.deep.equal(minor);
      expect(textsOf(axis.major)).to.deep.equal(major);
    });

  it('names every break, with its length where that fits and without where it does not', () => {
    const whole = axisOf(openArticle());
    expect(whole.breaks.map(({label}) => label?.text)).to.deep.equal(['2 years', '18 months', '35 days']);
    const narrow = axisOf(openArticle({width: 240}));
    expect(narrow.breaks.map(({name}) => name)).to.deep.equal(whole.breaks.map(({name}) => name));
    expect(narrow.breaks.filter(({label}) => !label).length).to.be.above(0);
    expect(whole.breaks[1]!.name).to.equal('18 months with no dated event (January 2016 to June 2017)');
  });

  it('gives every break a target of 24 px at the middle of its fold, and a zigzag down to the end of the chart', () => {
    const chart = openArticle().chart()!;
    for (const {x, box, d} of chart.axis.breaks) {
      expect(box).to.include({x: x - 12, width: 24});
      expect(d.startsWith(`M${x},`)).to.equal(true);
    }
  });

  it('takes a row for breaks only where there are any', () => {
    expect(axisOf(openArticle()).height).to.be.above(axisOf(openArticle().ask({type: 'axis', mode: 'linear'})).height);
  });

  it('names what is seen of a day where no tick falls into the view', () => {
    const timeline = openArticle();
    const {axis} = timeline.model.state;
    const noon = Date.UTC(2017, 8, 6, 12);
    const [start, end] = [axis.toUnit(noon), axis.toUnit(noon + 36e5)];
    timeline.model.state = {...timeline.model.state, view: {start, end}};
    expect(textsOf(axisOf(timeline).minor)).to.deep.equal(['6 Sep 2017']);
  });
});

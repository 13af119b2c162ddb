import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {OverviewScene} from '../../src/layout/scene.js';
import {anyTimeline, timelineOf} from '../store/made-data.js';
import {pathStretch, textStretch} from './footprints.js';
import {openArticle, OpenTimeline} from './open-timeline.js';

const WIDTH = 1000;
const [FIRST, LAST] = [Date.UTC(2011, 0), Date.UTC(2017, 8, 9)];
const trueX = (ms: number): number => ((ms - FIRST) / (LAST - FIRST)) * WIDTH;

const parts = (overview: OverviewScene, lane: number, look: 'solid' | 'light'): [number, number][] =>
  (overview.lanes[lane]![look].match(/M[^M]+/g) ?? []).map((d) => {
    const [x = 0] = d.slice(1).split(',').map(Number);
    return [x, x + Number(/h([\d.]+)/.exec(d)?.[1])];
  });

describe('buildOverviewScene', () => {
  it('stands in true time whatever is folded above', () => {
    const overview = openArticle().overview(WIDTH)!;
    expect(overview.ticks.map(({text}) => text)).to.deep.equal([
      '2011',
      '2012',
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
    ]);
    overview.grid.forEach((x, i) => expect(x).to.be.closeTo(trueX(Date.UTC(2011 + i, 0)), 1e-6));
    const linear = openArticle().ask({type: 'axis', mode: 'linear'}).overview(WIDTH)!;
    expect(linear.lanes).to.deep.equal(overview.lanes);
  });

  it('draws the siege solid where it is certain and light where its start is fuzzy', () => {
    const overview = openArticle().overview(WIDTH)!;
    const [from, to] = parts(overview, 3, 'solid')[0]!;
    expect(from).to.be.closeTo(trueX(Date.UTC(2015, 0)), 0.1);
    expect(to).to.be.closeTo(trueX(Date.UTC(2017, 8, 5, 12)), 0.1);
    const light = parts(overview, 3, 'light')[0]!;
    expect(light[0]).to.be.closeTo(trueX(Date.UTC(2014, 0)), 0.1);
    expect(light[1]).to.be.closeTo(from, 0.1);
  });

  it('draws nothing outside the strip, and everything at least 3 px wide', () => {
    for (const overview of [openArticle().overview(WIDTH)!, openArticle({rtl: true}).overview(300)!])
      for (const lane of overview.lanes.keys())
        for (const [from, to] of [...parts(overview, lane, 'solid'), ...parts(overview, lane, 'light')]) {
          expect(to - from).to.be.at.least(2.95);
          expect(from).to.be.at.least(-1.6);
          expect(to).to.be.at.most(overview.width + 1.6);
        }
  });

  it('has a window of at least 24 px inside the strip, between two handles that never meet', () => {
    const anyUnit = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(
      fc.property(
        anyTimeline(10),
        anyUnit,
        anyUnit,
        fc.boolean(),
        fc.integer({min: 48, max: 1600}),
        (data, a, b, rtl, width) => {
          const timeline = new OpenTimeline(data, {rtl});
          fc.pre(timeline.summary.count > 0);
          const overview = timeline.ask({type: 'window', start: Math.min(a, b), end: Math.max(a, b)}).overview(width)!;
          const [start, end] = overview.handles;
          const {x, width: wide} = overview.window!;
          expect(wide).to.be.at.least(24 - 1e-9);
          expect(x).to.be.at.least(-1e-9);
          expect(x + wide).to.be.at.most(width + 1e-9);
          expect(Math.abs(end!.x - start!.x)).to.be.closeTo(wide, 1e-9);
          expect(rtl ? start!.x > end!.x : start!.x < end!.x).to.equal(true);
          for (const handle of overview.handles) {
            expect(handle.steps).to.be.above(1);
            expect(handle.index).to.be.within(0, handle.steps - 1);
          }
        },
      ),
      {numRuns: 100},
    );
  });

  it('speaks the dates of its handles, which stop at every written date once', () => {
    const {handles} = openArticle().overview(WIDTH)!;
    expect(handles.map(({side, text}) => [side, text])).to.deep.equal([
      ['start', '2011'],
      ['end', '8 September 2017'],
    ]);
    // 2011, 2012, 2014, 2015, 2016, April and May 2015, July and August 2017, 5, 6, 7, 8 and 9 September 2017.
    expect(handles.map(({index, steps}) => [index, steps])).to.deep.equal([
      [0, 14],
      [13, 14],
    ]);
  });

  it('speaks times of day where a date has one, and no finer than the stretch between dates is long', () => {
    const timeline = new OpenTimeline(
      timelineOf(['2017-09-05T10:00:00Z', '2017-09-30'].map((date) => ({date, title: date}))),
    );
    const said = (): string[] => timeline.overview(WIDTH)!.handles.map(({text}) => text);
    expect(said()[0]).to.equal('5 September 2017, 10:00:00 UTC');
    timeline.ask({type: 'window', start: 0.3, end: 0.8});
    for (const text of said()) expect(text).to.match(/^\d+ September 2017$/);
  });

  it('shows the window where the view is in true time', () => {
    const [startMs, endMs] = [Date.UTC(2014, 0), Date.UTC(2016, 0)];
    const {window} = openArticle().ask({type: 'show', startMs, endMs}).overview(WIDTH)!;
    expect(window!.x).to.be.closeTo(trueX(startMs), 0.5);
    expect(window!.x + window!.width).to.be.closeTo(trueX(endMs), 0.5);
  });

  it('is a picture alone where it is thin: no window, no handles, no ticks', () => {
    const overview = openArticle().overview(WIDTH, true)!;
    expect(overview).to.deep.include({window: null, handles: [], ticks: [], grid: []});
    expect(overview.height).to.equal(overview.stripHeight);
  });

  it('keeps the years apart and inside the strip', () => {
    for (let width = 60; width < 1600; width += 37) {
      const stretches = openArticle().overview(width)!.ticks.map(textStretch);
      stretches.forEach(({to}, i) => expect(to).to.be.below((stretches[i + 1]?.from ?? width + 1) - 0.5));
    }
  });

  it('draws the histogram where events are too many to be drawn singly', () => {
    const events = Array.from({length: 1200}, (_, i) => ({
      date: new Date(Date.UTC(i % 2 ? 2001 : 2017, 0, 1 + (i % 28))).toISOString().slice(0, 10),
      title: `Event ${i}`,
    }));
    const {lanes} = new OpenTimeline(timelineOf(events)).overview(WIDTH)!;
    const bars = lanes[0]!.solid.match(/M[^M]+/g) ?? [];
    expect(bars).to.have.length(2);
    expect(pathStretch(bars[0]!).from).to.be.closeTo(0, 0.1);
  });
});

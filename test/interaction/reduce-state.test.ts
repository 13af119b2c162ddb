import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {Request} from '../../src/interaction/request.js';
import {INITIAL_STATE, reduceState, withData} from '../../src/interaction/state.js';
import type {TimelineState} from '../../src/interaction/state.js';
import type {Bounds} from '../../src/model/date.js';
import {FULL_VIEW} from '../../src/time/view.js';
import type {View} from '../../src/time/view.js';
import {ARTICLE, DAY, utc, year} from '../time/written-dates.js';

const packed = (dates: readonly Bounds[]) => ({
  earliest: Float64Array.from(dates, ({earliest}) => earliest),
  latest: Float64Array.from(dates, ({latest}) => latest),
});

/** The state with the default timeline, all of it on screen. */
const START = withData(INITIAL_STATE, packed(ARTICLE), DAY);

const after = (requests: readonly Request[], state: TimelineState = START): TimelineState =>
  requests.reduce(reduceState, state);

const near = ({start, end}: View, [from, to]: readonly [number, number]): void => {
  expect(start).to.be.closeTo(from, 1e-9);
  expect(end).to.be.closeTo(to, 1e-9);
};

const timesOf = ({axis, view}: TimelineState): [number, number] => [axis.toMs(view.start), axis.toMs(view.end)];

const HALF: Request = {type: 'window', start: 0.25, end: 0.75};

describe('reduceState: the view', () => {
  const table: readonly (readonly [string, readonly Request[], readonly [number, number]])[] = [
    ['shows a stretch of units', [{type: 'window', start: 0.2, end: 0.7}], [0.2, 0.7]],
    ['takes a stretch in either order', [{type: 'window', start: 0.7, end: 0.2}], [0.2, 0.7]],
    ['zooms at the middle', [{type: 'zoom', factor: 2}], [0.25, 0.75]],
    ['zooms at a place, which stays where it is', [{type: 'zoom', factor: 2, anchor: 0.2}], [0.1, 0.6]],
    ['zooms out again, to the whole at most', [HALF, {type: 'zoom', factor: 0.1}], [0, 1]],
    ['pans', [HALF, {type: 'pan', units: 0.1}], [0.35, 0.85]],
    ['pans to the end at most', [HALF, {type: 'pan', units: 7}], [0.5, 1]],
    ['pans to the start at most', [HALF, {type: 'pan', units: -7}], [0, 0.5]],
    ['fits all', [HALF, {type: 'fit'}], [0, 1]],
  ];
  for (const [title, requests, view] of table) it(title, () => near(after(requests).view, view));

  it('shows a stretch of time', () => {
    const [startMs, endMs] = [utc(2017, 9, 5), utc(2017, 9, 8)];
    const [from, to] = timesOf(after([{type: 'show', startMs, endMs}]));
    expect(from).to.be.closeTo(startMs, 1000);
    expect(to).to.be.closeTo(endMs, 1000);
  });

  it('shows all for a stretch of time without sides, and nothing new for one that ends before it starts', () => {
    expect(after([HALF, {type: 'show', startMs: -Infinity, endMs: Infinity}]).view).to.deep.equal(FULL_VIEW);
    const half = after([HALF]);
    expect(after([{type: 'show', startMs: utc(2017), endMs: utc(2015)}], half)).to.equal(half);
    expect(after([{type: 'show', startMs: NaN, endMs: NaN}], half)).to.equal(half);
  });

  it('comes no nearer than one finest unit over half the plot, wherever', () => {
    for (const at of [utc(2017, 9, 6), utc(2017, 7, 15), utc(2015, 6), utc(2011, 6)]) {
      const state = after([{type: 'zoom', factor: 1e9, anchor: START.axis.toUnit(at)}]);
      const {axis, view} = state;
      const share = (axis.toUnit(at + DAY) - axis.toUnit(at)) / (view.end - view.start);
      expect(share, new Date(at).toISOString()).to.be.closeTo(1 / 2, 1e-6);
      expect(after([{type: 'zoom', factor: 2, anchor: START.axis.toUnit(at)}], state)).to.equal(state);
    }
  });

  it('widens a stretch of time that is shorter than that about its middle', () => {
    const noon = utc(2017, 9, 6) + DAY / 2;
    const [from, to] = timesOf(after([{type: 'show', startMs: noon, endMs: noon + 1}]));
    expect(to - from).to.be.closeTo(2 * DAY, 1000);
    expect((from + to) / 2).to.be.closeTo(noon, 1000);
  });

  it('stays inside the axis whatever is asked', () => {
    const number = fc.double({min: -3, max: 3, noNaN: true});
    const anyRequest: fc.Arbitrary<Request> = fc.oneof(
      fc.tuple(number, number).map(([start, end]): Request => ({type: 'window', start, end})),
      fc.tuple(fc.double({min: 0.01, max: 100, noNaN: true}), number).map(([factor, anchor]): Request => {
        return {type: 'zoom', factor, anchor};
      }),
      number.map((units): Request => ({type: 'pan', units})),
      fc.tuple(number, number).map(([a, b]): Request => ({type: 'show', startMs: a * 1e12, endMs: b * 1e12})),
      fc.constantFrom<Request>({type: 'axis', mode: 'linear'}, {type: 'axis', mode: 'folded'}, {type: 'fit'}),
      fc.constantFrom(...START.axis.folds.map(({startMs}): Request => ({type: 'open-fold', startMs}))),
    );
    fc.assert(
      fc.property(fc.array(anyRequest, {maxLength: 12}), (requests) => {
        const {start, end} = after(requests).view;
        expect(start).to.be.at.least(0);
        expect(end).to.be.at.most(1);
        expect(end).to.be.above(start);
      }),
      {numRuns: 300},
    );
  });
});

describe('reduceState: another axis', () => {
  const [startMs, endMs] = [utc(2014), utc(2015, 7)];
  const zoomed = after([{type: 'show', startMs, endMs}]);

  it('keeps the view in time', () => {
    const linear = after([{type: 'axis', mode: 'linear'}], zoomed);
    expect(linear.axis).to.include({mode: 'linear'});
    expect(linear.axis.folds).to.deep.equal([]);
    const [from, to] = timesOf(linear);
    expect(from).to.be.closeTo(startMs, 1000);
    expect(to).to.be.closeTo(endMs, 1000);
    const back = timesOf(after([{type: 'axis', mode: 'folded'}], linear));
    expect(back[0]).to.be.closeTo(startMs, 2000);
  });

  it('keeps the whole where the whole is shown', () => {
    expect(after([{type: 'axis', mode: 'linear'}]).view).to.equal(FULL_VIEW);
  });

  it('opens one fold, the others staying, and the view kept in time', () => {
    const [first, second] = START.axis.folds;
    const state = after([{type: 'open-fold', startMs: second!.startMs}], zoomed);
    expect(state.axis.folds.map((fold) => fold.startMs)).to.not.include(second!.startMs);
    expect(state.axis.folds[0]!.startMs).to.equal(first!.startMs);
    expect(timesOf(state)[0]).to.be.closeTo(startMs, 1000);
    expect(timesOf(state)[1]).to.be.closeTo(endMs, 1000);
  });

  it('closes all folds again when the folded axis is asked for', () => {
    const opened = after([{type: 'open-fold', startMs: START.axis.folds[0]!.startMs}]);
    expect(after([{type: 'axis', mode: 'folded'}], opened).axis.folds).to.have.length(3);
  });

  it('new data keeps the view in time, and shows all where that time is not in it', () => {
    const more = withData(zoomed, packed([...ARTICLE, year(2019)]), DAY);
    expect(timesOf(more)[0]).to.be.closeTo(startMs, 1000);
    expect(timesOf(more)[1]).to.be.closeTo(endMs, 1000);
    expect(withData(zoomed, packed([year(1914), year(1918)]), DAY).view).to.equal(FULL_VIEW);
    expect(withData(START, packed([year(1914), year(1918)]), DAY).view).to.equal(FULL_VIEW);
  });
});

describe('reduceState: what is selected', () => {
  const reach = {earliest: utc(2017, 9, 7), latest: utc(2017, 9, 8)};
  const select: Request = {type: 'select', id: 'supplies', reach};

  it('moves the tab stop with it, and leaves the view where the event is on screen', () => {
    expect(after([select])).to.deep.equal({...START, selected: 'supplies', tabStop: 'supplies'});
  });

  it('keeps the tab stop where details close', () => {
    const state = after([select, {type: 'select', id: '', reach: null}]);
    expect(state).to.include({selected: '', tabStop: 'supplies'});
  });

  it('follows an event that is off screen, the width kept', () => {
    const state = after([{type: 'window', start: 0, end: 0.2}, select]);
    const [from, to] = timesOf(state);
    expect(from).to.be.at.most(reach.earliest);
    expect(to).to.be.at.least(reach.latest);
    expect(state.view.end - state.view.start).to.be.closeTo(0.2, 1e-9);
  });

  it('follows to the start of what is wider than the view', () => {
    const siege = {earliest: utc(2014), latest: utc(2017, 9, 6)};
    const state = after([
      {type: 'window', start: 0, end: 0.05},
      {type: 'focus', key: 'siege', reach: siege},
    ]);
    expect(timesOf(state)[0]).to.be.closeTo(siege.earliest, 1000);
  });

  it('does not follow what has no reach', () => {
    const view: Request = {type: 'window', start: 0, end: 0.2};
    const nowhere = {earliest: Infinity, latest: -Infinity};
    for (const none of [null, nowhere])
      expect(after([view, {...select, reach: none}]).view).to.deep.equal(after([view]).view);
  });

  it('follows by focus as by selection, and selects nothing', () => {
    const state = after([
      {type: 'window', start: 0, end: 0.2},
      {type: 'focus', key: 'supplies', reach},
    ]);
    expect(state).to.include({selected: '', tabStop: 'supplies'});
    expect(timesOf(state)[1]).to.be.at.least(reach.latest);
  });
});

describe('reduceState: nothing new', () => {
  const fold = START.axis.folds[0]!.startMs;
  const table: readonly (readonly [string, Request])[] = [
    ['selecting what is selected', {type: 'select', id: 'supplies', reach: null}],
    ['focusing what has the tab stop', {type: 'focus', key: 'supplies', reach: null}],
    ['zooming by nothing', {type: 'zoom', factor: 1}],
    ['zooming by what is no factor', {type: 'zoom', factor: NaN}],
    ['panning by nothing', {type: 'pan', units: 0}],
    ['the same stretch of units', {type: 'window', start: 0.25, end: 0.75}],
    ['the same axis', {type: 'axis', mode: 'folded'}],
    ['the same layout', {type: 'layout', layout: 'list'}],
    ['the same highlight', {type: 'highlight', highlight: {kind: 'status', key: 'claimed'}}],
    ['a fold that is not there', {type: 'open-fold', startMs: 1}],
  ];
  const state = after([
    HALF,
    {type: 'select', id: 'supplies', reach: null},
    {type: 'layout', layout: 'list'},
    {type: 'highlight', highlight: {kind: 'status', key: 'claimed'}},
  ]);
  for (const [title, request] of table)
    it(`gives the same state for ${title}`, () => expect(reduceState(state, request)).to.equal(state));

  it('gives the same state for fitting what is fitted and opening what is open', () => {
    expect(after([{type: 'fit'}])).to.equal(START);
    const opened = after([{type: 'open-fold', startMs: fold}]);
    expect(after([{type: 'open-fold', startMs: fold}], opened)).to.equal(opened);
  });

  it('changes layout and highlight, and nothing else with them', () => {
    expect(after([{type: 'layout', layout: 'table'}])).to.deep.equal({...START, layout: 'table'});
    const highlight = {kind: 'lane', key: 2} as const;
    expect(after([{type: 'highlight', highlight}])).to.deep.equal({...START, highlight});
    expect(
      after([
        {type: 'highlight', highlight},
        {type: 'highlight', highlight: null},
      ]),
    ).to.deep.equal(START);
  });
});

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';
import {FULL_VIEW, minViewWidth, panView, pxToUnit, unitToPx, viewOf, zoomView} from '../../src/time/view.js';
import type {View} from '../../src/time/view.js';
import {ARTICLE, DAY, utc} from './written-dates.js';

const LEAST = 0.01;
const unit = fc.double({min: 0, max: 1, noNaN: true});
const anyView = fc.tuple(unit, unit).map(([a, b]) => viewOf(a, b, LEAST));

function expectInside({start, end}: View): void {
  expect(start).to.be.at.least(0);
  expect(end).to.be.at.most(1);
  expect(end - start).to.be.at.least(LEAST - 1e-12);
}

describe('viewOf', () => {
  const table: readonly (readonly [string, number, number, View])[] = [
    ['takes a stretch as it is', 0.25, 0.5, {start: 0.25, end: 0.5}],
    ['takes its ends in either order', 0.5, 0.25, {start: 0.25, end: 0.5}],
    ['cuts what lies beyond the axis', -3, 0.5, {start: 0, end: 0.5}],
    ['widens what is too narrow around its middle', 0.25, 0.25, {start: 0.1875, end: 0.3125}],
    ['widens inwards at the edge', 1, 1, {start: 0.875, end: 1}],
    ['comes back from wholly beyond the axis', 7, 8, {start: 0.875, end: 1}],
    ['reads infinity as the edge', -Infinity, Infinity, FULL_VIEW],
    ['gives the full view for what is not a number', NaN, 0.5, FULL_VIEW],
  ];
  for (const [title, start, end, expected] of table)
    it(title, () => expect(viewOf(start, end, 0.125)).to.deep.equal(expected));

  it('gives the full view itself for the whole axis, and where the least width is the whole', () => {
    expect(viewOf(0, 1, 0.1)).to.equal(FULL_VIEW);
    expect(viewOf(0.2, 0.3, 1)).to.equal(FULL_VIEW);
    expect(viewOf(0.5, 0.5, 0)).to.equal(FULL_VIEW);
  });
});

describe('zoomView', () => {
  it('keeps the anchor where it is on screen', () => {
    expect(zoomView({start: 0.25, end: 0.75}, 2, 0.375, LEAST)).to.deep.equal({start: 0.3125, end: 0.5625});
  });

  it('moves inside at the edge of the axis and ends at the full view', () => {
    expect(zoomView({start: 0, end: 0.5}, 0.8, 0.25, LEAST)).to.deep.equal({start: 0, end: 0.625});
    expect(zoomView({start: 0.1, end: 0.9}, 0.1, 0.5, LEAST)).to.equal(FULL_VIEW);
  });

  it('goes no closer than the least width', () => {
    const {start, end} = zoomView(FULL_VIEW, 1e9, 0.5, LEAST);
    expect(end - start).to.be.closeTo(LEAST, 1e-12);
  });

  it('returns the same view when nothing changes', () => {
    const view = {start: 0.2, end: 0.6};
    const narrow = viewOf(0.3, 0.3, LEAST);
    for (const factor of [1, 0, -2, NaN]) expect(zoomView(view, factor, 0.3, LEAST)).to.equal(view);
    expect(zoomView(view, 2, NaN, LEAST)).to.equal(view);
    expect(zoomView(view, Infinity, 0.3, 0)).to.equal(view);
    expect(zoomView(FULL_VIEW, 0.5, 0.3, LEAST)).to.equal(FULL_VIEW);
    expect(zoomView(narrow, 2, 0.7, LEAST)).to.equal(narrow);
    expect(zoomView(narrow, 2, 0.7, 0.1), 'narrower than allowed already').to.equal(narrow);
  });

  it('stays inside the axis, and at its limits does not creep', () => {
    fc.assert(
      fc.property(anyView, unit, fc.double({min: 0.01, max: 100, noNaN: true}), (view, anchor, factor) => {
        const zoomed = zoomView(view, factor, anchor, LEAST);
        expectInside(zoomed);
        const deepest = zoomView(view, 1e6, anchor, LEAST);
        expect(zoomView(deepest, 2, anchor, LEAST)).to.equal(deepest);
      }),
    );
  });

  it('comes back when it is undone at the same anchor, away from the edges', () => {
    fc.assert(
      fc.property(anyView, unit, fc.double({min: 1, max: 50, noNaN: true}), (view, share, factor) => {
        const anchor = view.start + share * (view.end - view.start);
        const back = zoomView(zoomView(view, factor, anchor, 1e-6), 1 / factor, anchor, 1e-6);
        expect(back.start).to.be.closeTo(view.start, 1e-9);
        expect(back.end).to.be.closeTo(view.end, 1e-9);
      }),
    );
  });
});

describe('panView', () => {
  it('moves by units and keeps the width', () => {
    expect(panView({start: 0.25, end: 0.5}, 0.125)).to.deep.equal({start: 0.375, end: 0.625});
  });

  it('stops at the ends, and there returns the same view', () => {
    const left = panView({start: 0.25, end: 0.5}, -1);
    const right = panView({start: 0.25, end: 0.5}, 1);
    expect([left, right]).to.deep.equal([
      {start: 0, end: 0.25},
      {start: 0.75, end: 1},
    ]);
    expect(panView(left, -0.1)).to.equal(left);
    expect(panView(right, 0.1)).to.equal(right);
    expect(panView(FULL_VIEW, 0.3)).to.equal(FULL_VIEW);
  });

  it('returns the same view for no way at all and for what is not a number', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(panView(view, 0)).to.equal(view);
        expect(panView(view, NaN)).to.equal(view);
      }),
    );
  });

  it('stays inside the axis, does not creep at its end, and keeps its width over many steps', () => {
    fc.assert(
      fc.property(anyView, fc.array(fc.double({min: -0.5, max: 0.5, noNaN: true})), (view, steps) => {
        const moved = steps.reduce(panView, view);
        expectInside(moved);
        expect(moved.end - moved.start).to.be.closeTo(view.end - view.start, 1e-12);
        const end = panView(moved, 2);
        expect(panView(end, 0.1)).to.equal(end);
      }),
    );
  });
});

describe('minViewWidth', () => {
  const axis = buildTimeAxis(ARTICLE);
  const one = 0.91 / (2 + 2 * Math.sqrt(3));

  it('lets one finest unit fill half the plot where time is drawn widest', () => {
    const width = minViewWidth(axis, DAY);
    expect(width).to.be.closeTo((2 * one * Math.sqrt(3)) / 4, 1e-12);
    const at = axis.toUnit(utc(2017, 9, 6));
    const view = viewOf(at, axis.toUnit(utc(2017, 9, 7)), width);
    expect(unitToPx(view, axis.toUnit(utc(2017, 9, 7)), 800) - unitToPx(view, at, 800)).to.be.closeTo(400, 1e-6);
  });

  it('lets a day fill half the plot inside any piece that is asked for', () => {
    expect(minViewWidth(axis, DAY, axis.toUnit(utc(2015, 6)))).to.be.closeTo((2 * one * Math.sqrt(3)) / 730, 1e-12);
    expect(minViewWidth(axis, DAY, -1)).to.be.closeTo((2 * one) / 365, 1e-12);
    expect(minViewWidth(axis, DAY, 2)).to.equal(minViewWidth(axis, DAY));
  });

  it('takes the wider drawn neighbour at a fold', () => {
    expect(minViewWidth(axis, DAY, axis.toUnit(utc(2017, 8, 15)))).to.equal(minViewWidth(axis, DAY));
  });

  it('is never more than the whole axis', () => {
    expect(minViewWidth(axis, Infinity)).to.equal(1);
    expect(minViewWidth(buildTimeAxis([]), DAY)).to.equal(1);
  });
});

describe('pixels', () => {
  it('lie where the view puts them', () => {
    const view = {start: 0.25, end: 0.75};
    const table = [
      [0.25, 0],
      [0.5, 400],
      [0.75, 800],
      [0, -400],
      [1, 1200],
    ] as const;
    for (const [at, px] of table) {
      expect(unitToPx(view, at, 800)).to.equal(px);
      expect(pxToUnit(view, px, 800)).to.equal(at);
    }
  });

  it('go back to the same unit', () => {
    fc.assert(
      fc.property(anyView, unit, (view, at) => {
        expect(pxToUnit(view, unitToPx(view, at, 960), 960)).to.be.closeTo(at, 1e-12);
      }),
    );
  });
});

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {finish} from '../../src/model/steps.js';
import {thinDates} from '../../src/store/thin-dates.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';

const DAY = 864e5;

/** Bursts of dates, some crowded, some of a few, with silences between and within. */
const anyWritten = fc
  .array(
    fc.record({
      gap: fc.integer({min: 1, max: 20_000}),
      length: fc.integer({min: 1, max: 5000}),
      count: fc.constantFrom(1, 2, 5, 30, 300, 3000, 30_000),
      width: fc.constantFrom(1, DAY, 30 * DAY),
      seed: fc.integer({min: 1, max: 1e9}),
    }),
    {minLength: 1, maxLength: 8},
  )
  .map((bursts) => {
    const earliest: number[] = [];
    const latest: number[] = [];
    let from = 0;
    for (const {gap, length, count, width, seed} of bursts) {
      let state = seed;
      for (let i = 0; i < count; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const start = from + Math.floor((state / 2 ** 32) * length * DAY);
        earliest.push(start);
        latest.push(start + width);
      }
      from += (length + gap) * DAY;
    }
    return {earliest: Float64Array.from(earliest), latest: Float64Array.from(latest)};
  });

describe('thinDates', () => {
  it('leaves up to 20,000 dates as they are', () => {
    const dates = Float64Array.from({length: 20_000}, (_, i) => i);
    const written = {earliest: dates, latest: dates};
    expect(finish(thinDates(written))).to.equal(written);
  });

  it('keeps the pieces and folds of the axis', () => {
    let thinned = 0;
    for (const written of fc.sample(anyWritten, {numRuns: 40, seed: 11})) {
      const thin = finish(thinDates(written));
      expect(thin.earliest.length).to.be.at.most(20_000);
      if (thin !== written) thinned++;
      const [all, few] = [buildTimeAxis(written), buildTimeAxis(thin)];
      const bounds = (axis: typeof all): number[][] => axis.pieces.map(({startMs, endMs}) => [startMs, endMs]);
      expect(bounds(few)).to.deep.equal(bounds(all));
      all.pieces.forEach(({startUnit}, i) => expect(few.pieces[i]!.startUnit).to.be.closeTo(startUnit, 0.03));
    }
    expect(thinned).to.be.above(5);
  });
});

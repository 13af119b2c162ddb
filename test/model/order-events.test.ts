import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {compareDates} from '../../src/model/compare-dates.js';
import type {FuzzyDate} from '../../src/model/date.js';
import {orderEvents, orderInSteps} from '../../src/model/order-events.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';

const read = (text: string): FuzzyDate => {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(text);
  return result.date;
};

/** A day of the years 1000 and after. */
const day = (number: number): string => new Date(Date.UTC(1000, 0, 1 + number)).toISOString().slice(0, 10);

/** Numbers below `count` in an order of their own, each once: 7919 is prime. */
const shuffled = (count: number): readonly number[] => Array.from({length: count}, (_, i) => (i * 7919) % count);

describe('orderEvents', () => {
  it('orders as a stable sort does, whatever the dates', () => {
    const texts = ['2017', '2017-01', '[..2017]', '2017-01-01', '2016/2018', '-0044', 'Y17E7', '../2017'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), {maxLength: 30}), (given) => {
        const events = given.map((text, row) => ({date: read(text), row}));
        expect(orderEvents(events)).to.deep.equal([...events].sort((a, b) => compareDates(a.date, b.date)));
      }),
    );
  });

  it('orders more distinct dates than it sorts in one go, and pauses in between', () => {
    const events = shuffled(25_000).map((number) => ({date: read(day(number)), number}));
    const steps = orderInSteps(events);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value.map(({number}) => number)).to.deep.equal(Array.from({length: 25_000}, (_, i) => i));
    expect(pauses).to.be.above(10);
  });
});

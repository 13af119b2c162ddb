import {expect} from '@open-wc/testing';
import {utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcSecond, utcYear} from 'd3';
import type {TimeInterval} from 'd3';
import fc from '../fast-check.js';
import type {Ms, Precision} from '../../src/model/date.js';
import {TICK_LEVELS, levelsFor, parentUnit} from '../../src/time/calendar-ticks.js';
import type {TickLevel} from '../../src/time/calendar-ticks.js';
import {DAY, utc} from './written-dates.js';

const REACH = 8.64e15;
const name = ({unit, step}: TickLevel) => `${step} ${unit}`;

function level(wanted: string): TickLevel {
  const found = TICK_LEVELS.find((one) => name(one) === wanted);
  if (!found) throw new Error(`no tick level ${wanted}`);
  return found;
}

/** "-0099", "2017-07", "2017-09-05T06:00": as short as the tick allows. */
function short(ms: Ms): string {
  const date = new Date(ms);
  const [, year = '', rest = ''] = /^([+-]?\d+)-(.*)Z$/.exec(date.toISOString()) ?? [];
  return `${Number(year)}-${rest}`
    .replace(/:00\.000$/, '')
    .replace(/T00:00$/, '')
    .replace(/-01$/, '')
    .replace(/-01$/, '');
}

describe('tick levels', () => {
  it('go from fine to coarse', () => {
    expect(TICK_LEVELS.map(name).join(', ')).to.equal(
      '1 second, 5 second, 15 second, 30 second, 1 minute, 5 minute, 15 minute, 30 minute, ' +
        '1 hour, 3 hour, 6 hour, 12 hour, 1 day, 2 day, 7 day, 1 month, 3 month, 6 month, 1 year, 2 year, 5 year, ' +
        '10 year, 20 year, 50 year, 100 year, 200 year, 500 year, 1000 year, 2000 year, 5000 year, 10000 year',
    );
    for (let i = 1; i < TICK_LEVELS.length; i++)
      expect(TICK_LEVELS[i]!.approxMs).to.be.above(TICK_LEVELS[i - 1]!.approxMs);
  });

  const table: readonly (readonly [string, Ms, Ms, string])[] = [
    ['6 hour', utc(2017, 9, 5), utc(2017, 9, 6), '2017-09-05 2017-09-05T06:00 2017-09-05T12:00 2017-09-05T18:00'],
    ['1 day', utc(2016, 2, 28), utc(2016, 3, 3), '2016-02-28 2016-02-29 2016-03 2016-03-02'],
    ['2 day', utc(2017, 1, 27), utc(2017, 2, 4), '2017-01-27 2017-01-29 2017-02 2017-02-03'],
    ['2 day', utc(2016, 2, 25), utc(2016, 3, 4), '2016-02-25 2016-02-27 2016-03 2016-03-03'],
    ['7 day', utc(2017, 9, 1), utc(2017, 9, 20), '2017-09-04 2017-09-11 2017-09-18'],
    ['1 month', utc(2016, 12, 1), utc(2017, 3, 2), '2016-12 2017 2017-02 2017-03'],
    ['3 month', utc(2016, 8, 1), utc(2017, 5, 1), '2016-10 2017 2017-04'],
    ['1 year', utc(-1), utc(3), '-1 0 1 2'],
    ['2 year', utc(-4), utc(6), '-3 -1 1 2 4'],
    ['100 year', utc(-250), utc(250), '-199 -99 1 100 200'],
    ['1000 year', utc(-3000), utc(2500), '-2999 -1999 -999 1 1000 2000'],
    ['5 year', utc(90), utc(106), '90 95 100 105'],
  ];
  for (const [wanted, startMs, endMs, expected] of table)
    it(`every ${wanted} from ${short(startMs)} to ${short(endMs)}: ${expected}`, () => {
      expect(level(wanted).ticks(startMs, endMs).map(short).join(' ')).to.equal(expected);
    });

  it('begin with a start that is a boundary and stop before an end that is one', () => {
    expect(level('1 year').ticks(utc(2011), utc(2013)).map(short)).to.deep.equal(['2011', '2012']);
    expect(
      level('1 year')
        .ticks(utc(2011) + 1, utc(2013) + 1)
        .map(short),
    ).to.deep.equal(['2012', '2013']);
    expect(level('1 year').ticks(utc(2011), utc(2011))).to.deep.equal([]);
  });

  it('stop at 400 ticks, however long the time', () => {
    for (const one of TICK_LEVELS.filter(({unit}) => unit !== 'year'))
      expect(one.ticks(-Infinity, Infinity), name(one)).to.have.length(400);
  });

  it('stay within the reach of Date, and end there', () => {
    for (const one of TICK_LEVELS) {
      const ticks = [...one.ticks(-Infinity, Infinity), ...one.ticks(REACH - 10 * one.approxMs, Infinity)];
      for (const ms of ticks) expect(Number.isNaN(new Date(ms).getTime()), `${name(one)} ${ms}`).to.equal(false);
      expect(one.next(REACH), name(one)).to.equal(Infinity);
      expect(one.floor(-Infinity), name(one)).to.equal(-REACH);
      expect(one.ticks(NaN, 0), name(one)).to.deep.equal([]);
      expect(one.ticks(REACH + 1, Infinity), name(one)).to.deep.equal([]);
    }
  });

  const oracles: readonly (readonly [string, TimeInterval | null])[] = [
    ['1 second', utcSecond],
    ['15 second', utcSecond.every(15)],
    ['1 minute', utcMinute],
    ['30 minute', utcMinute.every(30)],
    ['1 hour', utcHour],
    ['3 hour', utcHour.every(3)],
    ['12 hour', utcHour.every(12)],
    ['1 day', utcDay],
    ['7 day', utcMonday],
    ['1 month', utcMonth],
    ['3 month', utcMonth.every(3)],
    ['6 month', utcMonth.every(6)],
    ['1 year', utcYear],
  ];
  for (const [wanted, oracle] of oracles)
    it(`every ${wanted} agree with d3 at any time`, () => {
      fc.assert(
        fc.property(fc.integer({min: -2e14, max: 2e14}), (ms) => {
          expect(level(wanted).floor(ms)).to.equal(+oracle!.floor(new Date(ms)));
          expect(level(wanted).next(ms)).to.equal(+oracle!.ceil(new Date(ms + 1)));
        }),
      );
    });

  for (const step of [2, 5, 10, 100, 1000])
    it(`every ${step} years agree with d3 from the year ${step} on`, () => {
      const oracle = utcYear.every(step)!;
      fc.assert(
        fc.property(fc.integer({min: utc(step), max: 2e14}), (ms) => {
          expect(level(`${step} year`).floor(ms)).to.equal(+oracle.floor(new Date(ms)));
          expect(level(`${step} year`).next(ms)).to.equal(+oracle.ceil(new Date(ms + 1)));
        }),
      );
    });

  it('floor and next enclose every time, and neighbours are not nearer than a step, less one at the year 1', () => {
    fc.assert(
      fc.property(fc.integer({min: -2e14, max: 2e14}), (ms) => {
        for (const one of TICK_LEVELS) {
          const [floor, next] = [one.floor(ms), one.next(ms)];
          expect(floor <= ms && ms < next, name(one)).to.equal(true);
          expect([one.floor(floor), one.next(floor), one.floor(next)], name(one)).to.deep.equal([floor, next, next]);
          if (one.unit === 'day') expect(next - floor).to.be.at.least(one.step * DAY);
          if (one.unit === 'year') {
            const years = new Date(next).getUTCFullYear() - new Date(floor).getUTCFullYear();
            expect(years, name(one)).to.equal(floor === utc(1) && one.step > 1 ? one.step - 1 : one.step);
          }
        }
      }),
    );
  });
});

describe('parentUnit', () => {
  it('leads from seconds to years', () => {
    const units = ['second', 'minute', 'hour', 'day', 'month', 'year', 'century'] as const;
    expect(units.map(parentUnit)).to.deep.equal(['minute', 'day', 'day', 'month', 'year', null, null]);
  });
});

describe('levelsFor', () => {
  const table: readonly (readonly [Precision, string | undefined])[] = [
    ['millisecond', '1 second'],
    ['second', '1 second'],
    ['hour', '1 hour'],
    ['day', '1 day'],
    ['month', '1 month'],
    ['quarter', '3 month'],
    ['season', '3 month'],
    ['quadrimester', '6 month'],
    ['year', '1 year'],
    ['decade', '10 year'],
    ['century', '100 year'],
    ['millennium', '1000 year'],
    ['none', undefined],
  ];
  for (const [precision, finest] of table)
    it(`gives for the precision ${precision} nothing finer than ${finest ?? 'anything'}`, () => {
      const levels = levelsFor(precision);
      expect(levels[0] && name(levels[0])).to.equal(finest);
      expect(levels).to.deep.equal(finest ? TICK_LEVELS.slice(TICK_LEVELS.indexOf(level(finest))) : []);
    });
});

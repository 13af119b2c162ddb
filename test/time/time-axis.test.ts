import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {Bounds, Ms} from '../../src/model/date.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';
import type {TimeAxis} from '../../src/time/time-axis.js';
import {ARTICLE, DAY, day, month, shuffled, utc, year} from './written-dates.js';
import {ratioOfTimes} from '../ratio-of-times.js';

/** "2011-01-01/2012-01-01" for each stretch, half-open. */
function spell(stretches: readonly {startMs: Ms; endMs: Ms}[]): string[] {
  return stretches.map(({startMs, endMs}) => `${iso(startMs)}/${iso(endMs)}`);
}

function iso(ms: Ms): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The first days of 2000, one after the other, and others. */
function burst(days: number, ...others: readonly Bounds[]): readonly Bounds[] {
  return [...Array.from({length: days}, (_, i) => day(2000, 1, 1 + i)), ...others];
}

function widths(stretches: readonly {startUnit: number; endUnit: number}[]): number[] {
  return stretches.map(({startUnit, endUnit}) => endUnit - startUnit);
}

/** Written dates in bursts, as news has them: widths from an instant to a year. */
const anyDates = fc.array(
  fc
    .tuple(
      fc.constantFrom(-62e12, 0, 13e11, 1.5e12),
      fc.integer({min: 0, max: 40 * DAY}),
      fc.constantFrom(0, 1000, DAY, 30 * DAY, 365 * DAY),
    )
    .map(([burst, offset, width]): Bounds => ({earliest: burst + offset, latest: burst + offset + width})),
  {minLength: 1, maxLength: 60},
);

describe('the axis of the default timeline', () => {
  const axis = buildTimeAxis(ARTICLE);

  it('has four pieces: 2011, 2014 to 2015, July 2017, 5 to 8 September 2017', () => {
    expect(spell(axis.pieces)).to.deep.equal([
      '2011-01-01/2012-01-01',
      '2014-01-01/2016-01-01',
      '2017-07-01/2017-08-01',
      '2017-09-05/2017-09-09',
    ]);
  });

  it('folds two years, 18 months and 35 days', () => {
    expect(spell(axis.folds)).to.deep.equal([
      '2012-01-01/2014-01-01',
      '2016-01-01/2017-07-01',
      '2017-08-01/2017-09-05',
    ]);
  });

  it('gives each fold 3 % and shares the rest by the square root of the distinct starts: 1, 3, 1, 3', () => {
    for (const width of widths(axis.folds)) expect(width).to.be.closeTo(0.03, 1e-12);
    const one = 0.91 / (2 + 2 * Math.sqrt(3));
    const expected = [one, one * Math.sqrt(3), one, one * Math.sqrt(3)];
    widths(axis.pieces).forEach((width, i) => expect(width).to.be.closeTo(expected[i]!, 1e-12));
  });

  it('runs from 0 at the first written date to 1 at the end of the last', () => {
    expect([axis.startMs, axis.endMs]).to.deep.equal([utc(2011), utc(2017, 9, 9)]);
    expect([axis.toUnit(axis.startMs), axis.toUnit(axis.endMs)]).to.deep.equal([0, 1]);
    expect([axis.toMs(0), axis.toMs(1)]).to.deep.equal([axis.startMs, axis.endMs]);
  });

  it('is linear inside a piece and inside a fold', () => {
    for (const {startMs, endMs, startUnit, endUnit} of [...axis.pieces, ...axis.folds])
      for (const part of [0.25, 0.5, 0.75])
        expect(axis.toUnit(startMs + part * (endMs - startMs))).to.be.closeTo(
          startUnit + part * (endUnit - startUnit),
          1e-12,
        );
  });

  it('goes on beyond its ends with the slope of the outer pieces, and keeps infinity', () => {
    const slope = (piece: TimeAxis['pieces'][number]) =>
      (piece.endUnit - piece.startUnit) / (piece.endMs - piece.startMs);
    expect(axis.toUnit(axis.startMs - DAY)).to.be.closeTo(-DAY * slope(axis.pieces[0]!), 1e-12);
    expect(axis.toUnit(axis.endMs + DAY)).to.be.closeTo(1 + DAY * slope(axis.pieces[3]!), 1e-12);
    expect(axis.toMs(axis.toUnit(axis.endMs + DAY))).to.be.closeTo(axis.endMs + DAY, 1);
    expect([axis.toUnit(-Infinity), axis.toUnit(Infinity)]).to.deep.equal([-Infinity, Infinity]);
    expect([axis.toMs(-Infinity), axis.toMs(Infinity)]).to.deep.equal([-Infinity, Infinity]);
  });

  it('joins the pieces beside a fold that a reader has opened, in true proportion, and leaves the others folded', () => {
    const opened = buildTimeAxis(ARTICLE, {opened: new Set([utc(2016)])});
    expect(spell(opened.folds)).to.deep.equal(['2012-01-01/2014-01-01', '2017-08-01/2017-09-05']);
    expect(spell(opened.pieces)[1]).to.equal('2014-01-01/2017-08-01');
    const one = 0.94 / (1 + 2 + Math.sqrt(3));
    expect(widths(opened.pieces)[1]).to.be.closeTo(one * 2, 1e-12);
  });

  it('is one true piece when all folds are opened, and when the mode is linear', () => {
    const opened = buildTimeAxis(ARTICLE, {opened: new Set(axis.folds.map((fold) => fold.startMs))});
    const linear = buildTimeAxis(ARTICLE, {mode: 'linear'});
    for (const {pieces, folds} of [opened, linear]) {
      expect(spell(pieces)).to.deep.equal(['2011-01-01/2017-09-09']);
      expect(folds).to.deep.equal([]);
    }
    expect([opened.mode, linear.mode]).to.deep.equal(['folded', 'linear']);
  });
});

describe('what folds', () => {
  const table: readonly (readonly [string, readonly Bounds[], readonly string[]])[] = [
    ['a single day', [day(2017, 9, 8)], []],
    ['two days a century apart, with no crowd', [day(1917, 9, 8), day(2017, 9, 8)], []],
    ['every year for fifty years', Array.from({length: 50}, (_, i) => year(1950 + i)), []],
    ['every tenth of a month for ten years', Array.from({length: 120}, (_, i) => day(2000, 1 + i, 10)), []],
    ['a weekly paper for ten years', Array.from({length: 520}, (_, i) => day(2000, 1, 1 + 7 * i)), []],
    [
      'a silence of 8 years that a bar runs through: its inside is not busy',
      [year(2000), year(2009), day(2009, 12, 1), day(2009, 12, 2), day(2009, 12, 3)],
      ['2001-01-01/2009-01-01'],
    ],
    [
      'a written decade over the same silence',
      [{earliest: utc(2000), latest: utc(2010)}, day(2009, 12, 1), day(2009, 12, 2)],
      [],
    ],
    ['a silence of exactly 20 crowded steps', burst(10, day(2000, 1, 31), day(2000, 2, 1)), ['2000-01-11/2000-01-31']],
    ['a silence of a day less', burst(10, day(2000, 1, 30), day(2000, 1, 31)), []],
    [
      'nine bursts a year apart, whose silences are no more than an eighth of the whole',
      Array.from({length: 9}, (_, i) => [day(2000, 1, 1 + 365 * i), day(2000, 1, 2 + 365 * i)]).flat(),
      [],
    ],
    [
      'a tie between pieces goes to the earlier too: the long silence, all three before it, one of three after it',
      [0, 90, 180, 270, 570, 660, 750, 840].flatMap((at) => [day(2000, 1, 1 + at), day(2000, 1, 2 + at)]),
      [0, 90, 180, 270, 570].map(
        (at, i) => `${iso(utc(2000, 1, 3 + at))}/${iso(utc(2000, 1, (i === 3 ? 301 : 91) + at))}`,
      ),
    ],
    [
      'of six equal silences the first five: a tie goes to the earlier',
      Array.from({length: 7}, (_, i) => [day(2000, 1, 1 + 90 * i), day(2000, 1, 2 + 90 * i)]).flat(),
      [0, 1, 2, 3, 4].map((i) => `${iso(utc(2000, 1, 3 + 90 * i))}/${iso(utc(2000, 1, 91 + 90 * i))}`),
    ],
    [
      'dates without bounds or out of reach: passed over',
      [
        ...ARTICLE,
        {earliest: -Infinity, latest: utc(1900)},
        {earliest: NaN, latest: NaN},
        {earliest: 1e16, latest: 2e16},
      ],
      ['2012-01-01/2014-01-01', '2016-01-01/2017-07-01', '2017-08-01/2017-09-05'],
    ],
  ];
  for (const [title, written, folds] of table)
    it(`${title}: ${folds.length ? folds.join(', ') : 'nothing'}`, () => {
      expect(spell(buildTimeAxis(written).folds)).to.deep.equal(folds);
    });

  it('never more than five silences, the longest', () => {
    const gaps = [100, 120, 140, 160, 180, 200, 220];
    const bursts = [0, ...gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap))];
    const {folds, pieces} = buildTimeAxis(bursts.flatMap((at) => [day(2000, 1, 1 + at), day(2000, 1, 2 + at)]));
    expect(folds.map(({startMs, endMs}) => (endMs - startMs) / DAY)).to.deep.equal([138, 158, 178, 198, 218]);
    expect(pieces).to.have.length(6);
  });

  it('leaves at least 8 % to a lonely day beside a thousand', () => {
    const crowd = Array.from({length: 1000}, (_, i) => day(2010, 1, 1 + i));
    const axis = buildTimeAxis([day(2000, 1, 1), ...crowd]);
    expect(axis.folds).to.have.length(1);
    expect(widths(axis.pieces)[0]).to.be.closeTo(0.08, 1e-12);
    expect(widths(axis.pieces)[1]).to.be.closeTo(0.89, 1e-12);
  });
});

describe('an axis without much to go by', () => {
  it('stands on 1 January 1970 without any date, in one piece', () => {
    for (const mode of ['folded', 'linear'] as const) {
      const axis = buildTimeAxis([], {mode});
      expect(spell(axis.pieces)).to.deep.equal(['1970-01-01/1970-01-02']);
      expect(axis.toUnit(DAY / 2)).to.equal(0.5);
    }
  });

  it('does not divide by zero at a single instant', () => {
    const at = utc(2017, 9, 8);
    const axis = buildTimeAxis([{earliest: at, latest: at}]);
    expect([axis.toUnit(at), axis.toMs(0), axis.toMs(1)]).to.deep.equal([0, at, at + 1]);
  });
});

describe('every axis', () => {
  it('goes back from units to the same ms, and from ms to the same unit', () => {
    fc.assert(
      fc.property(anyDates, fc.double({min: -0.5, max: 1.5, noNaN: true}), (written, unit) => {
        for (const mode of ['folded', 'linear'] as const) {
          const axis = buildTimeAxis(written, {mode});
          // Two thousand years from 1970 a ms is known to 0.008 ms, whatever its width on the axis.
          const steepest = Math.max(...axis.pieces.map((p) => (p.endUnit - p.startUnit) / (p.endMs - p.startMs)));
          expect(axis.toUnit(axis.toMs(unit))).to.be.closeTo(unit, 1e-12 + 0.008 * steepest);
          for (const {earliest, latest} of written)
            for (const ms of [earliest, latest]) expect(axis.toMs(axis.toUnit(ms))).to.be.closeTo(ms, 0.1);
        }
      }),
    );
  });

  it('keeps the order of time', () => {
    fc.assert(
      fc.property(anyDates, fc.array(fc.double({min: -63e12, max: 2e12, noNaN: true})), (written, others) => {
        const axis = buildTimeAxis(written);
        const times = [...others, ...written.flatMap(({earliest, latest}) => [earliest, latest])].sort((a, b) => a - b);
        const units = times.map((ms) => axis.toUnit(ms));
        for (let i = 1; i < times.length; i++) {
          expect(units[i]).to.be.at.least(units[i - 1]!);
          if (times[i]! - times[i - 1]! >= 1) expect(units[i]).to.be.above(units[i - 1]!);
        }
      }),
    );
  });

  it('has every written date inside one piece, and pieces and folds side by side from 0 to 1', () => {
    fc.assert(
      fc.property(anyDates, (written) => {
        const {pieces, folds} = buildTimeAxis(written);
        for (const {earliest, latest} of written)
          expect(pieces.some(({startMs, endMs}) => startMs <= earliest && latest <= endMs)).to.equal(true);
        const sides = pieces.flatMap((piece, i) => (folds[i] ? [piece, folds[i]] : [piece]));
        expect([sides[0]!.startUnit, sides.at(-1)!.endUnit]).to.deep.equal([0, 1]);
        expect(folds.length).to.equal(pieces.length - 1);
        for (let i = 1; i < sides.length; i++) {
          expect(sides[i]!.startMs).to.equal(sides[i - 1]!.endMs);
          expect(sides[i]!.startUnit).to.equal(sides[i - 1]!.endUnit);
        }
        for (const width of widths(folds)) expect(width).to.be.closeTo(0.03, 1e-12);
        for (const width of widths(pieces)) expect(width).to.be.at.least(0.08 - 1e-12);
      }),
    );
  });

  it('is the same in any order of the dates, given once or twice, as objects or in columns', () => {
    fc.assert(
      fc.property(anyDates, fc.integer(), (written, seed) => {
        const {pieces} = buildTimeAxis(written);
        const mixed = shuffled(written, seed);
        expect(buildTimeAxis(mixed).pieces).to.deep.equal(pieces);
        expect(buildTimeAxis([...mixed, ...written]).pieces).to.deep.equal(pieces);
        const earliest = Float64Array.from(mixed, (date) => date.earliest);
        const latest = Float64Array.from(mixed, (date) => date.latest);
        expect(buildTimeAxis({earliest, latest}).pieces).to.deep.equal(pieces);
        expect([...earliest]).to.deep.equal(mixed.map((date) => date.earliest));
      }),
    );
  });

  it('has no fold in evenly spaced data, whatever the step and the width of the dates', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 400 * DAY}),
        fc.integer({min: 1, max: 300}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (step, count, share) => {
          const written = Array.from({length: count}, (_, i) => ({
            earliest: i * step,
            latest: i * step + Math.floor(step * share),
          }));
          expect(buildTimeAxis(written).folds).to.deep.equal([]);
        },
      ),
    );
  });

  it('folds silences only: a moved copy of the data, or the data on a slower clock, folds alike', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({min: -1e12, max: 1e12}), (written, shift) => {
        const before = buildTimeAxis(written);
        const wide = written.map(({earliest, latest}) => ({earliest, latest: Math.max(latest, earliest + 1)}));
        const after = buildTimeAxis(
          wide.map(({earliest, latest}) => ({earliest: 2 * earliest + shift, latest: 2 * latest + shift})),
        );
        expect(after.folds.map((fold) => fold.startMs)).to.deep.equal(
          before.folds.map((fold) => 2 * fold.startMs + shift),
        );
      }),
    );
  });

  it('is built from a million dates in a few times what sorting them takes, and with a fold opened in next to nothing', () => {
    const count = 1e6;
    const earliest = Float64Array.from({length: count}, (_, i) => (i % 8) * 3e10 + ((i * 7919) % count) * 1e3);
    const written = {earliest, latest: earliest.map((ms) => ms + 1000)};
    const axis = buildTimeAxis(written);
    expect(axis.folds).to.have.length(5);
    // A copy is built from the beginning: what has been made of the same list is remembered.
    const build = (): unknown => buildTimeAxis({...written});
    const open = (): unknown => buildTimeAxis(written, {opened: new Set([axis.folds[0]!.startMs])});
    expect(
      ratioOfTimes(build, () => earliest.toSorted(), 20),
      'beside sorting them',
    ).to.be.at.most(20);
    expect(ratioOfTimes(open, build, 0.01), 'opening a fold').to.be.at.most(0.01);
  });
});

describe('a written month', () => {
  it('is as wide as its days', () => {
    const axis = buildTimeAxis([month(2017, 7), month(2017, 8)]);
    expect(axis.toUnit(utc(2017, 8))).to.equal(0.5);
  });
});

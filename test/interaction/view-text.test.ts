import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {formatView, readView} from '../../src/element/view-text.js';

const DAY = 864e5;
const day = (year: number, month: number, date: number): number => new Date(0).setUTCFullYear(year, month - 1, date);

describe('formatView and readView', () => {
  const table: readonly (readonly [string, number, number, string])[] = [
    ['whole days', Date.UTC(2017, 8, 5), Date.UTC(2017, 8, 9), '2017-09-05/2017-09-08'],
    ['years as days', Date.UTC(2011, 0), Date.UTC(2018, 0), '2011-01-01/2017-12-31'],
    ['two days', Date.UTC(2017, 8, 5), Date.UTC(2017, 8, 7), '2017-09-05/2017-09-06'],
    ['years before our era', day(-500, 1, 1), day(-99, 1, 1), '-0500-01-01/-0100-12-31'],
    ['years of three digits', day(814, 1, 28), day(843, 8, 11), '0814-01-28/0843-08-10'],
  ];
  for (const [title, startMs, endMs, text] of table)
    it(`write ${title} as ${text}, and read them back`, () => {
      expect(formatView(startMs, endMs)).to.equal(text);
      expect(readView(text)).to.deep.equal({earliest: startMs, latest: endMs});
    });

  it('write times where less than two days are seen', () => {
    expect(formatView(Date.UTC(2017, 8, 5, 6), Date.UTC(2017, 8, 5, 18))).to.match(
      /^2017-09-05T06:00:00Z\/2017-09-05T/,
    );
  });

  it('come back to the same text, within a day or a second, for any view of our time', () => {
    fc.assert(
      fc.property(
        fc.integer({min: day(-9000, 1, 1), max: day(9990, 1, 1)}),
        fc.oneof(fc.integer({min: 1000, max: 3 * DAY}), fc.integer({min: DAY, max: 3000 * 365 * DAY})),
        (startMs, length) => {
          const endMs = Math.min(startMs + length, day(9999, 1, 1));
          const text = formatView(startMs, endMs);
          const read = readView(text);
          expect(read, text).to.not.equal(null);
          const slack = endMs - startMs < 2 * DAY ? 1000 : DAY;
          expect(Math.abs(read!.earliest - startMs), text).to.be.below(slack);
          expect(Math.abs(read!.latest - endMs), text).to.be.at.most(slack);
          expect(formatView(read!.earliest, read!.latest)).to.equal(text);
        },
      ),
      {numRuns: 500},
    );
  });

  it('keep the years of a view beyond the year 9999, either way', () => {
    for (const [from, to] of [
      [-20000, -12000],
      [12000, 20000],
      [-12000, 2000],
    ] as const) {
      const text = formatView(day(from, 1, 1), day(to, 1, 1));
      expect(readView(text), text).to.deep.equal({earliest: day(from, 1, 1), latest: day(to, 1, 1)});
    }
  });

  it('read nothing where there is no date', () => {
    for (const text of ['', 'yesterday', '2017-13', '/']) expect(readView(text), `"${text}"`).to.equal(null);
  });

  it('read a plain date as the whole of it, and an open side as no bound', () => {
    expect(readView('2017')).to.deep.equal({earliest: Date.UTC(2017, 0), latest: Date.UTC(2018, 0)});
    expect(readView('2017/..')).to.deep.equal({earliest: Date.UTC(2017, 0), latest: Infinity});
  });
});

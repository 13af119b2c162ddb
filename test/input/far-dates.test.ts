import {expect} from '@open-wc/testing';
import {farDates} from '../../src/input/far-dates.js';
import {readText} from '../../src/input/read-all.js';

const year = (number: number): number => new Date(0).setUTCFullYear(number, 0, 1);

describe('farDates', () => {
  const table: readonly (readonly [what: string, years: readonly number[], far: readonly number[]])[] = [
    ['nothing', [], []],
    ['one date', [2017], []],
    ['placeholders at both ends', [1, 2017, 2017, 9999], [0, 3]],
    ['no causes long before', [1258, 1916, 2014, 2015, 2016, 2017], []],
    ['no long history', [-3000, -500, 500, 1200, 1500, 1800, 1950, 2000], []],
    ['no many of them', [1, 2, 3, 4, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], []],
    ['some of them', [1, 2, 3, ...Array.from({length: 12}, (_, i) => 2012 + i)], [0, 1, 2]],
    ['nothing where all is as far apart', [0, 2000, 4000, 6000, 8000], []],
  ];
  for (const [what, years, far] of table)
    it(`names ${what}`, () => {
      expect(farDates(years.map(year))).to.deep.equal(far);
    });

  it('are said once each, with row and column, of a short table and of a long one', () => {
    for (const length of [4, 3000]) {
      const rows = Array.from({length}, (_, row) => `${row ? '2017-04-04' : '31.12.9999'},T ${row}`);
      const {problems} = readText(['When,Title', ...rows].join('\n'));
      expect(problems.map(({code, where: {row, column}, raw}) => [code, row, column, raw])).to.deep.equal([
        ['date-far', 0, 'When', '31.12.9999'],
      ]);
    }
  });
});

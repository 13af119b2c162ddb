import {expect} from '@open-wc/testing';
import {tsvParseRows} from 'd3';
import type {Bounds} from '../../src/model/date.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';
import {formatDuration} from '../../src/words/format-range.js';
import {createWords} from '../../src/words/words.js';
import {day, month, year} from './written-dates.js';

/** Bounds of "2018", "2018-01", "2018-01-01", "-0311-01-01T00:00:00Z"; 1 January stands for the year if asked for. */
function boundsOf(text: string, januaryIsYear = false): Bounds[] {
  const [, y, m, d] = /^(-?\d+)(?:-(\d+))?(?:-(\d+))?/.exec(text) ?? [];
  if (!y) return [];
  if (!m || (januaryIsYear && Number(m) === 1 && Number(d) === 1)) return [year(Number(y))];
  return [d ? day(Number(y), Number(m), Number(d)) : month(Number(y), Number(m))];
}

interface SlideDate {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

const slideDate = (date?: SlideDate) =>
  date ? boundsOf([date.year, date.month, date.day].filter(Boolean).join('-')) : [];

/** A file of public data, how its dates are read, and the silences that fold in it. */
const table: readonly (readonly [string, string, (text: string) => readonly Bounds[], readonly string[]])[] = [
  [
    'GDELT: a day without the three weeks before Christmas',
    'gdelt2-20180101000000.export.CSV',
    (text) => tsvParseRows(text).flatMap((row) => boundsOf((row[1] ?? '').replace(/(....)(..)(..)/, '$1-$2-$3'))),
    ['22 days'],
  ],
  [
    'TimelineJS: from Ada Lovelace to the twentieth century',
    'timelinejs3-women-in-computing.json',
    (text) =>
      (JSON.parse(text) as {events: {start_date?: SlideDate; end_date?: SlideDate}[]}).events.flatMap((event) => [
        ...slideDate(event.start_date),
        ...slideDate(event.end_date),
      ]),
    ['about 91 years'],
  ],
  [
    'Wikidata: a lone year 3001 BCE',
    'wikidata-historic-events-flat.json',
    (text) => (JSON.parse(text) as {date: string}[]).flatMap(({date}) => boundsOf(date, true)),
    ['about 1,543 years'],
  ],
  [
    'UCDP: no quiet time in the war in Syria',
    'ucdp-ged-syria-2016-2019.csv',
    // The two columns of dates follow a clarity and a precision, which no other two numbers do.
    (text) =>
      [...text.matchAll(/,[12],[1-5],(20\d\d-\d\d-\d\d),(20\d\d-\d\d-\d\d),/g)].flatMap(([, start = '', end = '']) => [
        ...boundsOf(start),
        ...boundsOf(end),
      ]),
    [],
  ],
];

describe('folds of public data, where it lies beside the project', () => {
  for (const [title, file, read, folds] of table)
    it(title, async function () {
      const response = await fetch(`/__shared/data/real/${file}`).catch(() => null);
      if (!response?.ok) return this.skip();
      const written = read(await response.text());
      expect(written.length).to.be.above(12);
      const words = createWords();
      const found = buildTimeAxis(written).folds.map(({startMs, endMs}) => formatDuration(startMs, endMs, words));
      expect(found).to.deep.equal(folds);
    });
});

import {expect} from '@open-wc/testing';
import {columnsWithoutHeader, ucdp} from '../../../src/input/formats/ucdp.js';
import {csvOf, mapTable, wholeOf} from './map-table.js';
import {accountedRows, fieldOf, loadShared} from './map-value.js';

const ROW = {
  id: '7001',
  year: '2017',
  type_of_violence: '3',
  dyad_name: 'Army of Inventia - Civilians',
  side_a: 'Army of Inventia',
  side_b: 'Civilians',
  source_article: '"Invented Wire,2017-04-05,Shells hit "Alpha""',
  source_office: 'Invented Wire',
  source_date: '2017-04-05',
  source_headline: 'Shells hit "Alpha"',
  where_prec: '2',
  where_coordinates: 'Alpha town',
  latitude: '35.44',
  longitude: '36.650',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2017-04-04',
  date_end: '2017-04-04',
  best: '3',
  high: '5',
  low: '2',
};

const mapOne = (change: object): ReturnType<typeof mapTable>['rows'][number] =>
  mapTable(ucdp, csvOf({...ROW, ...change})).rows[0]!;

describe('ucdp', () => {
  it('maps a row to the fields of an event, and keeps the row whole', () => {
    const {fields, extra} = mapOne({});
    expect(fields).to.deep.equal({
      id: '7001',
      date: '2017-04-04',
      title: 'Army of Inventia – Civilians, Alpha town',
      lane: '3',
      actors: ['Army of Inventia', 'Civilians'],
      place: {name: 'Alpha town', lat: '35.44', lon: '36.650', precision: '2'},
      figures: {what: 'deaths', low: '2', best: '3', high: '5', by: 'UCDP'},
      sources: [{publisher: 'Invented Wire', date: '2017-04-05', title: 'Shells hit "Alpha"'}],
      grade: {scheme: 'UCDP event clarity', value: '1'},
    });
    expect(extra).to.deep.equal(wholeOf(ROW));
  });

  const dates: readonly (readonly [start: string, end: string, precision: string, clarity: string, date: string])[] = [
    ['2017-02-14', '2017-02-17', '2', '1', '[2017-02-14..2017-02-17]'],
    ['2017-02-14', '2017-02-17', '2', '', '[2017-02-14..2017-02-17]'],
    ['2017-02-14', '2017-02-17', '2', '2', '2017-02-14/2017-02-17'],
    ['2018-01-01', '2018-12-31', '5', '1', '[2018-01-01..2018-12-31]'],
    ['2016-01-01 00:00:00.000', '2016-01-01 00:00:00.000', '1', '1', '2016-01-01'],
    ['2017-02-14', '2017-02-14', '2', '1', '2017-02-14~'],
    ['2017-02-14', '2017-02-14', '4', '1', '2017-02'],
    ['2017-02-14', '2017-02-14', '5', '2', '2017'],
    ['2017-02-14', '', '1', '1', '2017-02-14'],
    ['', '', '1', '1', ''],
    ['14/02/2017', '14/02/2017', '1', '1', '14/02/2017'],
    ['14/02/2017', '17/02/2017', '2', '1', '[14/02/2017..17/02/2017]'],
  ];
  for (const [date_start, date_end, date_prec, event_clarity, date] of dates) {
    it(`dates ${date_start} to ${date_end}, precision ${date_prec}, clarity ${event_clarity}: ${date}`, () => {
      const {fields, extra} = mapOne({date_start, date_end, date_prec, event_clarity});
      expect(fields['date']).to.equal(date);
      for (const [name, text] of Object.entries({date_start, date_end})) if (text) expect(extra?.[name]).to.equal(text);
    });
  }

  const sources: readonly (readonly [string, object, readonly object[]])[] = [
    [
      'several articles',
      {source_article: '"A, Inc,2017-04-05,One; two";"B,2017-04-06,Three"'},
      [
        {publisher: 'A, Inc', date: '2017-04-05', title: 'One; two'},
        {publisher: 'B', date: '2017-04-06', title: 'Three'},
      ],
    ],
    [
      'lists of the same length',
      {source_article: '', source_office: 'A;B', source_date: '2017-04-05;2017-04-06', source_headline: 'One;Two'},
      [
        {publisher: 'A', date: '2017-04-05', title: 'One'},
        {publisher: 'B', date: '2017-04-06', title: 'Two'},
      ],
    ],
    [
      'headlines that cannot be told apart',
      {source_article: '', source_office: 'A;B', source_date: '2017-04-05', source_headline: 'One; and; two'},
      [
        {publisher: 'A', date: '', title: ''},
        {publisher: 'B', date: '', title: ''},
      ],
    ],
    ['words only', {source_article: 'A report', source_office: ''}, [{title: 'A report'}]],
  ];
  for (const [what, change, expected] of sources) {
    it(`reads sources: ${what}`, () => expect(mapOne(change).fields['sources']).to.deep.equal(expected));
  }

  it('lists the three kinds of violence as lanes', () => {
    const {about} = mapTable(ucdp, csvOf(ROW));
    expect(about['lanes']).to.deep.equal([
      {id: '1', title: 'State-based conflict'},
      {id: '2', title: 'Non-state conflict'},
      {id: '3', title: 'One-sided violence'},
    ]);
  });

  it('reads what there is of a table with few of the columns', () => {
    const text =
      'date_start,date_end,date_prec,best,low,high\n2017-02-14,2017-02-17,2,172,165,186\n2017-06-10,2017-06-10,1,5,5,4\n';
    const mapped = mapTable(ucdp, text);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['[2017-02-14..2017-02-17]', '2017-06-10']);
    expect(fieldOf(mapped, 'figures')[1]).to.deep.equal({what: 'deaths', low: '5', best: '5', high: '4', by: 'UCDP'});
    expect(fieldOf(mapped, 'place')).to.deep.equal(['', '']);
    expect(mapped.about).to.deep.equal({});
  });

  for (const count of [41, 49, 50, 51]) {
    it(`tells ${count} columns without a header by where the dates are`, () => {
      const shift = count === 50 ? 1 : 0;
      const first = count === 41 ? 32 : 38 + shift;
      const cells = Array.from({length: count}, (_, i) =>
        i === first || i === first + 1 ? '2017-04-04 00:00:00.000' : '',
      );
      const names = columnsWithoutHeader(cells);
      expect([names.length, names.indexOf('date_start')]).to.deep.equal([Math.min(count, 49 + shift), first]);
      const {fields, extra} = mapTable(ucdp, cells.join(), {hasHeader: false}).rows[0]!;
      expect(fields['date']).to.equal('2017-04-04');
      expect(extra?.['date_start']).to.equal('2017-04-04 00:00:00.000');
    });
  }

  it('reads all of a large file, no moment as something that lasted', async function () {
    const text = await loadShared('real/ucdp-ged-syria-2016-2019.csv');
    if (!text) return this.skip();
    const mapped = mapTable(ucdp, text);
    expect([mapped.count, accountedRows(mapped).length]).to.deep.equal([16566, 16566]);
    for (const {fields, extra} of mapped.rows) {
      const date = fields['date'] as string;
      if (date.includes('/')) expect((fields['grade'] as {value: string}).value).to.equal('2');
      else if (extra?.['date_prec'] !== '1') expect(date).to.match(/^\[.+\]$/);
    }
  });
});

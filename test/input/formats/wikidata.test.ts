import {expect} from '@open-wc/testing';
import {wikidata} from '../../../src/input/formats/wikidata.js';
import {parseEdtf} from '../../../src/model/parse-edtf.js';
import {accountedRows, fieldOf, loadShared, mapValue} from './map-value.js';

const ENTITY = 'http://www.wikidata.org/entity/';

const binding = (time: string, precision?: number, more: object = {}): object => ({
  siege: {type: 'uri', value: `${ENTITY}Q1`},
  siegeLabel: {type: 'literal', 'xml:lang': 'en', value: 'A siege'},
  time: {type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: time},
  ...(precision !== undefined && {timePrecision: {type: 'literal', value: String(precision)}}),
  ...more,
});

const results = (...bindings: readonly object[]): object => ({
  head: {vars: ['siege', 'siegeLabel', 'time', 'timePrecision', 'timeCalendar', 'coord', 'article']},
  results: {bindings},
});

describe('wikidata', () => {
  const dates: readonly (readonly [time: string, precision: number, date: string])[] = [
    ['2017-04-04T06:30:15Z', 14, '2017-04-04T06:30:15Z'],
    ['2017-04-04T06:30:00Z', 13, '2017-04-04T06:30Z'],
    ['2017-04-04T06:00:00Z', 12, '2017-04-04'],
    ['2017-01-01T00:00:00Z', 11, '2017-01-01'],
    ['2017-04-01T00:00:00Z', 10, '2017-04'],
    ['2015-01-01T00:00:00Z', 9, '2015'],
    ['2010-01-01T00:00:00Z', 8, '201X'],
    ['1900-01-01T00:00:00Z', 7, '18XX'],
    ['1801-01-01T00:00:00Z', 7, '18XX'],
    ['1850-00-00T00:00:00Z', 7, '18XX'],
    ['0100-01-01T00:00:00Z', 7, '00XX'],
    ['2000-01-01T00:00:00Z', 6, '1XXX'],
    ['-0232-01-01T00:00:00Z', 9, '-0232'],
    ['-0499-01-01T00:00:00Z', 7, '[-0499..-0400]'],
    ['-0499-01-01T00:00:00Z', 8, '[-0508..-0499]'],
    ['-0004-01-01T00:00:00Z', 8, '[-0008..0000]'],
    ['-9999-01-01T00:00:00Z', 5, '[Y-14999..-4999]'],
    ['-65999999-01-01T00:00:00Z', 9, 'Y-65999999'],
    ['some time', 11, 'some time'],
  ];
  for (const [time, precision, date] of dates) {
    it(`reads ${time} of precision ${precision} as ${date}`, () => {
      expect(mapValue(wikidata, results(binding(time, precision))).rows[0]?.fields['date']).to.equal(date);
      if (date !== time) expect(parseEdtf(date, {extensions: true}).ok, date).to.equal(true);
    });
  }

  it('finds what the variables are for, whatever the query calls its item', () => {
    const [row] = mapValue(
      wikidata,
      results(
        binding('1415-11-03T00:00:00Z', 11, {
          timeCalendar: {type: 'uri', value: `${ENTITY}Q1985786`},
          coord: {type: 'literal', value: 'Point(2.14 50.46)'},
          article: {type: 'uri', value: 'https://en.wikipedia.org/wiki/Example'},
        }),
      ),
    ).rows;
    expect(row?.fields).to.include({id: 'Q1', title: 'A siege', date: '1415-11-03'});
    expect(row?.fields['place']).to.deep.equal({name: '', lat: '50.46', lon: '2.14', precision: ''});
    expect(row?.fields['sources']).to.deep.equal(['https://en.wikipedia.org/wiki/Example', `${ENTITY}Q1`]);
    expect(row?.extra).to.deep.equal({
      siege: `${ENTITY}Q1`,
      siegeLabel: 'A siege',
      time: '1415-11-03T00:00:00Z',
      timePrecision: '11',
      timeCalendar: `${ENTITY}Q1985786`,
      coord: 'Point(2.14 50.46)',
      article: 'https://en.wikipedia.org/wiki/Example',
    });
  });

  it('lists a value that nobody knows as undated, in the words that Wikidata has for it', () => {
    const unknown = {time: {type: 'uri', value: 'http://www.wikidata.org/.well-known/genid/0a'}};
    const [row] = mapValue(wikidata, results(binding('', undefined, unknown))).rows;
    expect(row?.fields).to.include({date: '', dateText: 'unknown value'});
    expect(row?.extra).to.include({time: unknown.time.value});
    const blank = {time: {type: 'bnode', value: 't1'}};
    expect(mapValue(wikidata, results(binding('', undefined, blank))).rows[0]?.fields['dateText']).to.equal(
      'unknown value',
    );
  });

  it('reads a start and an end, each as exact as it is, as what lasted', () => {
    const spans = [
      {start: '1914-07-28T00:00:00Z', startPrecision: '11', end: '1918-01-01T00:00:00Z', endPrecision: '9'},
      {start: '-0499-01-01T00:00:00Z', startPrecision: '7', end: '-0448-01-01T00:00:00Z', endPrecision: '9'},
      {start: '2011-01-01T00:00:00Z', startPrecision: '9'},
    ];
    const dates = fieldOf(mapValue(wikidata, spans), 'date');
    expect(dates).to.deep.equal(['1914-07-28/1918', '-0499~/-0448', '2011/']);
  });

  it('takes 1 January for the year where nothing says how exact it is, and says so', () => {
    const flat = [
      {event: `${ENTITY}Q1`, date: '1807-06-22T00:00:00Z', label: 'A', image: 'http://example.org/a.jpg'},
      {event: `${ENTITY}Q2`, date: '0679-01-01T00:00:00Z', label: 'Q2', article: 'https://example.org/b'},
      {event: `${ENTITY}Q3`, date: '-0480-09-01T00:00:00Z'},
      'no row',
    ];
    const mapped = mapValue(wikidata, flat);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['1807-06-22', '0679', '-0480-09-01']);
    expect(fieldOf(mapped, 'title')).to.deep.equal(['A', 'Q2', 'Q3']);
    expect(mapped.rows[0]?.fields['media']).to.deep.equal({src: 'http://example.org/a.jpg', type: 'image'});
    expect(mapped.rows[1]?.extra).to.deep.equal(flat[1]);
    expect(mapped.problems).to.deep.equal([
      {code: 'date-year-assumed', where: {row: 1, column: 'date'}, raw: '0679-01-01T00:00:00Z', severity: 'warning'},
      {code: 'not-an-object', where: {row: 3}, raw: 'no row', severity: 'refused'},
    ]);
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2, 3]);
  });

  it('refuses what is something else', () => {
    for (const value of [null, 1, {}, {results: {}}]) {
      expect(mapValue(wikidata, value).problems).to.deep.include({
        code: 'not-this-format',
        where: {},
        raw: value,
        severity: 'refused',
      });
    }
  });

  it('never shows a day of the historic events where only a year is known', async function () {
    const text = await loadShared('real/wikidata-historic-events-flat.json');
    if (!text) return this.skip();
    const mapped = mapValue(wikidata, JSON.parse(text));
    expect(mapped.rows.length).to.equal(9125);
    expect(mapped.problems.length).to.equal(1993);
    const dates = fieldOf(mapped, 'date') as readonly string[];
    expect(dates.filter((date) => /^-?\d{4}$/.test(date)).length).to.equal(1993);
    expect(dates.filter((date) => date.startsWith('-')).length).to.equal(390);
    expect(dates.filter((date) => date.endsWith('-01-01'))).to.deep.equal([]);
    expect(dates.every((date) => parseEdtf(date).ok)).to.equal(true);
  });
});

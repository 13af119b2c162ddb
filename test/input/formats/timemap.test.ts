import {expect} from '@open-wc/testing';
import {timemap} from '../../../src/input/formats/timemap.js';
import {csvOf, mapTable} from './map-table.js';
import {accountedRows, fieldOf, loadShared, mapValue} from './map-value.js';

const EVENT = {
  id: 'INV1',
  date: '04/05/2017',
  time: '00:00',
  latitude: '35.44',
  longitude: '36.65',
  location: 'Alpha',
  description: 'A school was hit. Two were hurt.',
  graphic: 'TRUE',
  category: 'Strikes',
  sources: ['src1', 'src2'],
  associations: ['asc1'],
  filters: [{key: 'Area', value: 'Residential'}],
};

describe('timemap', () => {
  it('maps an event, and keeps all of it', () => {
    const [row] = mapValue(timemap, [EVENT]).rows;
    expect(row?.fields).to.deep.equal({
      id: 'INV1',
      date: '2017-04-05',
      title: 'A school was hit.',
      summary: 'A school was hit. Two were hurt.',
      lane: 'Strikes',
      place: {name: 'Alpha', lat: '35.44', lon: '36.65', precision: ''},
      sources: ['src1', 'src2'],
      tags: ['Area: Residential'],
    });
    expect(row?.extra).to.equal(EVENT);
  });

  const dates: readonly (readonly [date: string, time: string, expected: unknown])[] = [
    ['04/05/2017', '00:00', '2017-04-05'],
    ['12/31/2017', '', '2017-12-31'],
    ['4/5/2017', '06:30', {start: '2017-04-05', startTime: '06:30'}],
    ['31/12/2017', '', '31/12/2017'],
    ['2017-04-05', '', '2017-04-05'],
    ['', '06:30', ''],
  ];
  for (const [date, time, expected] of dates) {
    it(`dates ${date || 'nothing'} ${time}: ${JSON.stringify(expected)}`, () =>
      expect(fieldOf(mapValue(timemap, [{...EVENT, date, time}]), 'date')).to.deep.equal([expected]));
  }

  it('says once in which order the dates are read', () => {
    const dates = ['12/31/2017', '04/05/2017', '06/07/2017'];
    const {problems} = mapValue(
      timemap,
      dates.map((date) => ({...EVENT, date})),
    );
    expect(problems.map(({code, where}) => [code, where.row])).to.deep.equal([['date-order', 1]]);
  });

  it('reads a sheet with numbered columns', () => {
    const sheet = {
      Date: '04/05/2017',
      description: 'A',
      source1: 's1',
      source2: 's2',
      filter1: 'tear gas',
      note: 'n',
    };
    const [row] = mapTable(timemap, csvOf(sheet)).rows;
    expect([row?.fields['date'], row?.fields['sources'], row?.fields['tags']]).to.deep.equal([
      '2017-04-05',
      ['s1', 's2'],
      ['tear gas'],
    ]);
    expect(row?.extra).to.deep.equal(sheet);
  });

  it('takes the sources that come beside the events', () => {
    const sources = [{id: 'src1', title: 'S', url: 'https://example.org/'}];
    expect(mapValue(timemap, {events: [EVENT], sources}).about).to.deep.equal({sources});
  });

  it('refuses what is no event, and no more', () => {
    const mapped = mapValue(timemap, [EVENT, null, 'text']);
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2]);
  });

  it('reads every event in the layout of the API', async function () {
    const text = await loadShared('shapes/timemap-api-event.json');
    if (!text) return this.skip();
    const mapped = mapValue(timemap, JSON.parse(text) as unknown);
    expect(accountedRows(mapped)).to.deep.equal([0, 1]);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['2017-04-05', '']);
  });
});

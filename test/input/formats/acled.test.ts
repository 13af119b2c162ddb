import {expect} from '@open-wc/testing';
import {acled} from '../../../src/input/formats/acled.js';
import {csvOf, mapTable, wholeOf} from './map-table.js';
import {accountedRows, fieldOf, loadShared} from './map-value.js';

const ROW = {
  event_id_cnty: 'INV12',
  event_date: '05 April 2017',
  year: '2017',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Forces of Inventia',
  assoc_actor_1: '',
  actor2: 'Group B',
  assoc_actor_2: 'Group C; Group D',
  location: 'Alpha',
  latitude: '35.4',
  longitude: '36.65',
  geo_precision: '2',
  source: 'Invented Wire; Invented Monitor',
  notes: 'Clashes near Alpha. More follows.',
  fatalities: '0',
  tags: 'crowd size=no report',
};
const mapOne = (change: object): ReturnType<typeof mapTable>['rows'][number] =>
  mapTable(acled, csvOf({...ROW, ...change})).rows[0]!;

describe('acled', () => {
  it('maps a row to the fields of an event, and keeps the row whole', () => {
    const {fields, extra} = mapOne({});
    expect(fields).to.deep.equal({
      id: 'INV12',
      date: '2017-04-05',
      title: 'Armed clash: Forces of Inventia – Group B, Alpha',
      summary: 'Clashes near Alpha. More follows.',
      lane: 'Battles',
      actors: ['Forces of Inventia', 'Group B', 'Group C', 'Group D'],
      place: {name: 'Alpha', lat: '35.4', lon: '36.65', precision: '2'},
      sources: [{publisher: 'Invented Wire'}, {publisher: 'Invented Monitor'}],
      tags: ['crowd size=no report'],
      figures: {what: 'fatalities', best: '0', by: 'ACLED'},
    });
    expect(extra).to.deep.equal(wholeOf(ROW));
  });

  const dates: readonly (readonly [text: string, precision: string, date: string])[] = [
    ['05 April 2017', '1', '2017-04-05'],
    ['5-Apr-2017', '', '2017-04-05'],
    ['2017-04-05', '1', '2017-04-05'],
    ['01 March 2016', '2', '[2016-02-27..2016-03-04]'],
    ['2017-04-15', '3', '2017-04'],
    ['15/04/2017', '1', '15/04/2017'],
    ['15/04/2017', '3', '2017'],
    ['31 April 2017', '1', '31 April 2017'],
    ['', '3', '2017'],
  ];
  for (const [event_date, time_precision, date] of dates) {
    it(`dates ${event_date}, precision ${time_precision}: ${date}`, () =>
      expect(mapOne({event_date, time_precision}).fields['date']).to.equal(date));
  }

  it('shows no day where only the month is known, whatever columns there are', () => {
    const [row] = mapTable(
      acled,
      'event_date,time_precision,notes\n15 April 2017,3,"A protest. The 15th is a placeholder."\n',
    ).rows;
    expect([row?.fields['date'], row?.fields['title']]).to.deep.equal(['2017-04', 'A protest.']);
  });

  it('says whose data it is, as the terms of use ask', () =>
    expect(mapTable(acled, csvOf(ROW)).about['description']).to.match(/^Data: ACLED .+acleddata\.com$/));

  it('reads every row of a file in the layout of ACLED', async function () {
    const text = await loadShared('shapes/acled-shape.csv');
    if (!text) return this.skip();
    const mapped = mapTable(acled, text);
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2, 3]);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['2017-04-04', '[2017-04-02..2017-04-08]', '2017-04', '2017-04-06']);
  });
});

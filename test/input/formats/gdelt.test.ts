import {expect} from '@open-wc/testing';
import {gdelt} from '../../../src/input/formats/gdelt.js';
import {mapTable} from './map-table.js';
import {accountedRows, fieldOf, loadShared} from './map-value.js';

/** Cells of a row by their places, counted from 0. */
function rowOf(cells: Readonly<Record<number, string>>, count = 61): string {
  return Array.from({length: count}, (_, i) => cells[i] ?? '').join('\t');
}

const URL = 'https://news.example.org/a';
const ROWS: readonly Readonly<Record<number, string>>[] = [
  {
    0: '1',
    1: '20180101',
    6: 'POLICE',
    28: '13',
    29: '3',
    31: '2',
    51: '1',
    52: 'Inventia',
    56: '1.5',
    57: '2.5',
    60: URL,
  },
  {0: '2', 1: '20180101', 6: 'MAYOR', 28: '04', 29: '1', 31: '5', 60: 'https://other.example.org/b'},
  {0: '3', 1: '20171202', 6: 'POLICE', 16: 'CROWD', 28: '14', 29: '3', 31: '9', 51: '4', 52: 'Alpha', 60: URL},
];
const TABLE = {delimiter: '\t', hasHeader: false};
const map = (...rows: readonly string[]): ReturnType<typeof mapTable> => mapTable(gdelt, rows.join('\n'), TABLE);

describe('gdelt', () => {
  it('makes one event of all rows of an article, after the row that is mentioned most', () => {
    const mapped = map(...ROWS.map((row) => rowOf(row)));
    const [first, second] = mapped.rows;
    expect(first?.rows).to.deep.equal([0, 2]);
    expect(second?.rows).to.deep.equal([1]);
    expect(first?.fields).to.deep.equal({
      id: '1',
      date: '{2017-12-02,2018-01-01}',
      title: 'Protest: POLICE – CROWD',
      lane: 'Verbal conflict',
      status: 'unverified',
      tags: ['machine-coded'],
      actors: ['POLICE', 'CROWD'],
      place: {name: 'Alpha', lat: '', lon: '', precision: 'city'},
      sources: {url: URL, publisher: 'news.example.org'},
    });
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2]);
  });

  it('keeps every column of every row', () => {
    const [event] = map(rowOf(ROWS[0]!)).rows;
    expect(event?.extra).to.deep.equal({
      'gdelt rows': [
        {
          GLOBALEVENTID: '1',
          SQLDATE: '20180101',
          Actor1Name: 'POLICE',
          EventRootCode: '13',
          QuadClass: '3',
          NumMentions: '2',
          ActionGeo_Type: '1',
          ActionGeo_Fullname: 'Inventia',
          ActionGeo_Lat: '1.5',
          ActionGeo_Long: '2.5',
          SOURCEURL: URL,
        },
      ],
    });
  });

  it('reads the 58 columns of GDELT 1.0', () => {
    const [event] = map(rowOf({0: '1', 1: '20130401', 28: '19', 50: 'Alpha', 57: URL}, 58)).rows;
    expect([event?.fields['title'], event?.fields['sources']]).to.deep.equal([
      'Fight',
      {url: URL, publisher: 'news.example.org'},
    ]);
    expect((event?.fields['place'] as {name: string}).name).to.equal('Alpha');
  });

  it('does not take rows without an article for one', () =>
    expect(map(rowOf({0: '1'}), rowOf({0: '2'})).rows.map(({rows}) => rows)).to.deep.equal([[0], [1]]));

  it('names a source that is no address as it is written', () =>
    expect(fieldOf(map(rowOf({0: '1', 60: 'BBC Monitoring'})), 'sources')).to.deep.equal([{title: 'BBC Monitoring'}]));

  it('reads every row of a real file', async function () {
    const text = await loadShared('real/gdelt2-20180101000000.export.CSV');
    if (!text) return this.skip();
    const mapped = mapTable(gdelt, text, TABLE);
    expect([mapped.rows.length, accountedRows(mapped).length]).to.deep.equal([372, 2414]);
    expect(new Set(accountedRows(mapped)).size).to.equal(2414);
  });
});

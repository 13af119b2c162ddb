import {expect} from '@open-wc/testing';
import {parseTimeline} from '../../src/data.js';
import {readValue} from '../../src/input/read-all.js';

describe('parseTimeline', () => {
  const events = [{date: '2017-04-04', title: 'T'}];
  const table: readonly (readonly [string, unknown, number, string])[] = [
    ['text', JSON.stringify(events), 1, 'json'],
    ['a list of events', events, 1, 'data'],
    ['a document', {events}, 1, 'data'],
    ['null', null, 0, 'data'],
  ];
  for (const [what, input, count, format] of table) {
    it(`reads ${what}`, () => {
      const timeline = parseTimeline(input);
      expect([timeline.events.length, timeline.format, timeline.problems]).to.deep.equal([count, format, []]);
      expect(timeline.events).to.equal(timeline.data.events);
    });
  }
  it('reads long lists, long JSON and columns as a page does, which makes events when they are looked at', () => {
    const rows = Array.from({length: 3000}, (_, row) => ({
      id: row % 7 ? `id-${row % 2900}` : '',
      date: ['2017-04-04', '03/04/2017', 'about 2014', 'never', '2017-04-04/2017-04-09'][row % 5],
      title: row % 11 ? `Event ${row}` : '',
      lane: `Lane ${row % 3}`,
      summary: 'word '.repeat(20),
    }));
    const columns = {start: Float64Array.from(rows, (_, row) => row * 864e5), title: rows.map(({title}) => title)};
    for (const input of [rows, JSON.stringify({events: rows}), {columns}]) {
      const {events, ...timeline} = parseTimeline(input);
      const {table, ...data} = readValue(input).data;
      expect(table?.count).to.equal(3000);
      expect(events).to.deep.equal(data.events);
      expect(timeline).to.deep.equal({...readValue(input), data});
    }
  });
  it('places a time without an offset in the zone that it is told', () => {
    const at = (timeZone?: string): number | undefined =>
      parseTimeline([{date: '2017-04-04T06:30:00', title: 'T'}], {timeZone}).events[0]?.date.earliest;
    expect(at('Asia/Damascus')).to.equal(Date.UTC(2017, 3, 4, 3, 30));
    expect(at()).to.equal(Date.UTC(2017, 3, 3, 16, 30));
  });
  it('reads text in the format that it names', () => {
    const csv = parseTimeline('date,title\n2017,T\n', {format: 'tsv'});
    expect([csv.format, csv.events.length]).to.deep.equal(['csv', 1]);
    expect(() => parseTimeline('', {format: 'xlsx'})).to.throw(RangeError, 'invalid format: xlsx');
  });
});

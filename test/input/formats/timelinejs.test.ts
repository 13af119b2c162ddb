import {expect} from '@open-wc/testing';
import {timelinejs} from '../../../src/input/formats/timelinejs.js';
import {csvOf, mapTable, wholeOf} from './map-table.js';
import {accountedRows, fieldOf, loadShared, mapValue} from './map-value.js';

const ROW = {
  Year: '1815',
  Month: '12',
  Day: '10',
  Time: '',
  'End Year': '1852',
  'End Month': '',
  'End Day': '',
  'Display Date': '',
  Headline: 'A life',
  Text: '<p>See <a href="https://example.org/a">A</a> &amp; B</p><p>Two</p>',
  Media: 'https://example.org/a.jpg?x=1',
  'Media Credit': 'C',
  'Media Caption': '<b>A portrait</b>',
  Type: '',
  Group: 'People',
  Background: '#fff',
};
const TITLE = {Headline: '<i>Lives</i>', Text: '<p>About lives</p>', Type: 'title'};
const SLIDE = {
  unique_id: 'a',
  start_date: {year: '1815', month: '12', day: ''},
  end_date: {year: '', month: ''},
  text: {headline: 'A life', text: 'Plain'},
  media: {url: 'https://example.org/watch', caption: 'Film', credit: '', thumbnail: 't.png'},
  group: 'People',
  display_date: 'late in 1815',
};

describe('timelinejs', () => {
  it('maps a row of its sheet: markup as text, links as sources', () => {
    const [row] = mapTable(timelinejs, csvOf(ROW)).rows;
    expect(row?.fields).to.deep.equal({
      id: '',
      date: {
        start: {year: '1815', month: '12', day: '10'},
        startTime: '',
        end: {year: '1852', month: '', day: ''},
        endTime: '',
      },
      dateText: '',
      title: 'A life',
      summary: 'See A & B\nTwo',
      lane: 'People',
      media: {src: 'https://example.org/a.jpg?x=1', type: 'image', alt: 'A portrait', credit: 'C'},
      sources: ['https://example.org/a'],
    });
    expect(row?.extra).to.deep.equal(wholeOf(ROW));
  });

  it('takes a title for the title, an era for an era, and both for no event', () => {
    const era = {Year: '1800', 'End Year': '1850', Headline: 'Early', Type: 'era'};
    const mapped = mapTable(timelinejs, csvOf(TITLE, era, ROW));
    expect([mapped.structural, mapped.rows.map(({rows}) => rows)]).to.deep.equal([[0, 1], [[2]]]);
    expect(mapped.about).to.deep.equal({
      title: 'Lives',
      description: 'About lives',
      titleSlides: [TITLE],
      eras: [era],
    });
  });

  const dates: readonly (readonly [string, object, unknown])[] = [
    ['a year BCE', {Year: '-500', Month: '', Day: ''}, {year: '-500', month: '', day: ''}],
    ['no year', {Year: '', Month: '3'}, undefined],
    ['a date of the old sheet', {'Start Date': '2012,1,26'}, {year: '2012', month: '1', day: '26'}],
    ['a date of the old sheet in words', {'Start Date': '26 January 2012'}, '26 January 2012'],
  ];
  for (const [what, change, start] of dates) {
    it(`leaves ${what} to the reader of dates`, () => {
      const [date] = fieldOf(mapTable(timelinejs, csvOf({Headline: 'H', ...change})), 'date') as (
        {start: unknown} | ''
      )[];
      expect(date && JSON.parse(JSON.stringify(date.start))).to.deep.equal(start ?? '');
    });
  }

  it('maps JSON: an end without a year is none, the words of the date are kept', () => {
    const [row] = mapValue(timelinejs, {events: [SLIDE]}).rows;
    const {fields, extra} = row!;
    expect(fields).to.deep.equal({
      id: 'a',
      date: {start: SLIDE.start_date, startTime: '', end: '', endTime: ''},
      dateText: 'late in 1815',
      title: 'A life',
      summary: 'Plain',
      lane: 'People',
      media: {src: 'https://example.org/watch', type: 'link', alt: 'Film', credit: ''},
      sources: [],
    });
    expect(extra).to.equal(SLIDE);
  });

  it('counts title and eras of JSON after its events', () => {
    const value = {title: {text: {headline: 'T', text: ''}}, events: [SLIDE, 7], eras: [{}], scale: 'human'};
    const mapped = mapValue(timelinejs, value);
    expect([mapped.count, mapped.structural, accountedRows(mapped)]).to.deep.equal([4, [2, 3], [0, 1, 2, 3]]);
    expect(mapped.about).to.deep.equal({
      title: 'T',
      description: '',
      titleSlides: [value.title],
      eras: [{}],
      scale: 'human',
    });
  });

  it('maps the JSON of its second version', () => {
    const date = [
      {
        startDate: '2012,1,26',
        endDate: '2012,1,27',
        headline: 'H',
        text: '<p>T</p>',
        asset: {media: '<blockquote>Said</blockquote>', credit: 'C'},
        tag: 'g',
      },
    ];
    const mapped = mapValue(timelinejs, {timeline: {headline: 'All', text: 'x', type: 'default', date, era: [{}]}});
    const [row] = mapped.rows;
    const day = {year: '2012', month: '1', hour: undefined, minute: undefined, second: undefined};
    expect(row?.fields).to.deep.equal({
      id: '',
      date: {start: {...day, day: '26'}, startTime: '', end: {...day, day: '27'}, endTime: ''},
      dateText: '',
      title: 'H',
      summary: 'T\nSaid',
      lane: 'g',
      media: '',
      sources: [],
    });
    expect(row?.extra).to.equal(date[0]);
    expect(mapped.about).to.deep.equal({type: 'default', eras: [{}], title: 'All', description: 'x'});
    expect(accountedRows(mapped)).to.deep.equal([0, 1]);
  });

  it('says so where it is something else', () =>
    expect(mapValue(timelinejs, {a: 1}).problems.map(({code}) => code)).to.deep.equal(['not-this-format']));

  it('reads the same from the sheet and from the JSON of one timeline', async function () {
    const text = await loadShared('real/timelinejs3-women-in-computing.csv');
    if (!text) return this.skip();
    const sheet = mapTable(timelinejs, text);
    const json = mapValue(timelinejs, JSON.parse(await loadShared('real/timelinejs3-women-in-computing.json')));
    expect([sheet.count, sheet.rows.length, json.count, json.rows.length]).to.deep.equal([11, 10, 11, 10]);
    for (const name of ['title', 'summary', 'sources'])
      expect(fieldOf(json, name)).to.deep.equal(fieldOf(sheet, name), name);
  });
});

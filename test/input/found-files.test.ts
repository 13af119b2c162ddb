import {expect} from '@open-wc/testing';
import {readText, readValue} from '../../src/input/read-all.js';
import type {Reading} from '../../src/model/problem.js';

/** "date title" of each event as read, in the order of time; undated ones with what they say of it. */
const eventsOf = ({data}: Reading): readonly string[] =>
  data.events.map(({date, title}) => `${date.kind === 'none' ? 'undated' : date.text} ${title}`);

const codesOf = ({problems}: Reading): readonly string[] => problems.map(({code}) => code);

/** Rows that are accounted for: of events, structural, refused. */
const accountOf = ({data, structural, problems}: Reading): number =>
  data.events.reduce((sum, {rows}) => sum + rows.length, structural) +
  problems.filter(({severity, where}) => severity === 'refused' && where.row !== undefined).length;

/** name; text; format; what was read; codes of problems. */
type Case = readonly [string, string, string, readonly string[], readonly string[]];

const ENTITY = 'http://www.wikidata.org/entity/';

const TEXTS: readonly Case[] = [
  [
    'a table below its title, who made it, and an empty row',
    'Chronology,,\n"By the desk, 2024",,\n,,\nDate,Event,Place\n3 May 2017,First search,Bonn\n',
    'csv',
    ['2017-05-03 First search'],
    [],
  ],
  [
    'a table of semicolons below one line of text',
    'Exported: 2024-03-12\nDatum;Ereignis\n03.05.2017;Durchsuchung\n',
    'csv',
    ['2017-05-03 Durchsuchung'],
    [],
  ],
  [
    'a table of ACLED below a line of text',
    'Downloaded on 1 March\nevent_id_cnty,event_date,time_precision,notes\nX1,2024-02-01,3,In February.\n',
    'acled',
    ['2024-02 In February.'],
    [],
  ],
  [
    'a table without names of columns',
    '2017-05-03,First search,Bonn\n2017-05-13,Second search,Bonn\n',
    'csv',
    ['2017-05-03 First search', '2017-05-13 Second search'],
    ['header-missing'],
  ],
  [
    'a table with days as columns, which is no list of events',
    'Country,2017-05-03,2017-05-04\nA,3,4\n',
    'csv',
    ['undated (untitled)'],
    ['columns-unknown'],
  ],
  ['a table in Markdown', '|Date|Event|\n|:---|---|\n|3 May 2017|Search|\n', 'csv', ['2017-05-03 Search'], []],
  [
    'names of columns that are not known, with one problem',
    'Wanneer,Gebeurtenis\n3 mei 2017,Inval\n4 mei 2017,Inval\n',
    'csv',
    ['undated (untitled)', 'undated (untitled)'],
    ['columns-unknown'],
  ],
  [
    'a known date beside an unknown title',
    'Date,Xyz\n2017-05-03,a\n',
    'csv',
    ['2017-05-03 (untitled)'],
    ['columns-unknown'],
  ],
  [
    'a row without a date where there is a column for it',
    'Date,Event\n2017-05-03,a\n,b\n',
    'csv',
    ['2017-05-03 a', 'undated b'],
    ['date-missing'],
  ],
  [
    'statuses of somebody’s work, each said once',
    'Date,Event,Status\n2017-05-03,a,Done\n2017-05-04,b,Done\n2017-05-05,c,Todo\n',
    'csv',
    ['2017-05-03 a', '2017-05-04 b', '2017-05-05 c'],
    ['status-unknown', 'status-unknown'],
  ],
  [
    'times with fractions of a second',
    'Name,Start Date\na,2024-02-28T09:30:00.000Z\n',
    'csv',
    ['2024-02-28T09:30:00.000Z a'],
    [],
  ],
  [
    'decimal years, which have no months',
    'Year,Event\n1986.07,a\n1969.55,b\n2017.0,c\n',
    'csv',
    ['1969 b', '1986 a', '2017 c'],
    [],
  ],
  [
    'months in words in a column of their own, and no year',
    'Year,Month,Day,Event\n2017,May,3,a\n,June,2,b\n2018,January,,c\n',
    'csv',
    ['2017-05-03 a', '2018-01 c', 'undated b'],
    ['date-unreadable'],
  ],
  [
    'a CSV of the Wikidata query service',
    `event,eventLabel,date\n${ENTITY}Q1,A war,1939-09-01T00:00:00Z\n${ENTITY}Q2,A long war,1337-01-01T00:00:00Z\n`,
    'wikidata',
    ['1337 A long war', '1939-09-01 A war'],
    ['date-year-assumed'],
  ],
  [
    'a sheet of the auto-archiver with the names of its settings',
    'url,status,folder,archive,date,timestamp,title\nhttps://example.org/v,success,c,,2024-03-02T10:11:12.5Z,2024-03-01T08:00:00Z,V\n',
    'auto-archiver',
    ['2024-03-01T08:00:00Z V'],
    [],
  ],
  [
    'JSON line by line',
    '{"date":"2017-05","title":"a"}\r\n\r\n{"date":"2017-06","title":"b"}\r\n',
    'json',
    ['2017-05 a', '2017-06 b'],
    [],
  ],
  [
    'a bad line among lines of JSON',
    '{"date":"2017-05","title":"a"}\n{"date":"2017-06",\n{"date":"2017-07","title":"c"}\n',
    'json',
    ['2017-05 a', '2017-07 c'],
    ['not-an-object'],
  ],
  [
    'posts of Twitter’s API, a line each',
    '{"created_at":"Wed Oct 10 20:19:24 +0000 2018","full_text":"a"}\n{"created_at":"Wed Oct 10 20:21:24 +0000 2018","full_text":"b"}\n',
    'json',
    ['2018-10-10T20:19:24+00:00 a', '2018-10-10T20:21:24+00:00 b'],
    [],
  ],
  ['XML', '<?xml version="1.0"?><rss><channel/></rss>', 'auto', [], ['is-xml']],
  [
    'calendars with a zone that nobody knows, said once',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\nDTSTART;TZID=Some Standard Time:20240304T093000\nDTEND;TZID=Some Standard Time:20240304T103000\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:b\nDTSTART;TZID=Some Standard Time:20240305T093000\nEND:VEVENT\nEND:VCALENDAR\n',
    'icalendar',
    ['2024-03-04T09:30:00/2024-03-04T10:30:00 a', '2024-03-05T09:30:00 b'],
    ['zone-unknown'],
  ],
];

const acled = {event_id_cnty: 'X1', event_date: '2024-02-01', time_precision: '3', event_type: 'Battles', notes: 'n'};
const ucdp = {id: 1, side_a: 'A', side_b: 'B', date_prec: 4, event_clarity: 1, date_end: '2017-07-31T00:00:00'};
const layer = (name: string): object => ({
  type: 'FeatureCollection',
  features: [{type: 'Feature', properties: {name, date: '2017-05-03'}, geometry: null}],
});

const VALUES: readonly (readonly [string, unknown, string, readonly string[], readonly string[]])[] = [
  ['ACLED’s API', {status: 200, messages: [], data: [acled]}, 'acled', ['2024-02 Battles'], []],
  [
    'UCDP’s API',
    {TotalCount: 1, Result: [{...ucdp, date_start: '2017-07-01T00:00:00'}]},
    'ucdp',
    ['[2017-07-01..2017-07-31] A – B'],
    [],
  ],
  [
    'articles of GDELT’s DOC API',
    {articles: [{url: 'https://example.org/a', title: 'a', seendate: '20240301T101500Z'}]},
    'data',
    ['2024-03-01T10:15:00Z a'],
    [],
  ],
  [
    'records of Airtable’s API',
    {records: [{id: 'rec1', createdTime: '2024-03-01T10:00:00.000Z', fields: {Name: 'a', Date: '2017-05-03'}}]},
    'data',
    ['2017-05-03 a'],
    [],
  ],
  ['layers of uMap', {type: 'umap', layers: [layer('a'), layer('b')]}, 'geojson', ['2017-05-03 a', '2017-05-03 b'], []],
  [
    'objects under names that are not known',
    [{wann: '2017', was: 'a'}],
    'data',
    ['undated (untitled)'],
    ['columns-unknown'],
  ],
  [
    'a feed of fact checks',
    {
      '@type': 'DataFeed',
      dataFeedElement: [
        {
          '@type': 'DataFeedItem',
          item: [{'@type': 'ClaimReview', claimReviewed: 'a', datePublished: '2024-03-03', url: 'https://example.org'}],
        },
      ],
    },
    'json-ld',
    ['[..2024-03-03] a'],
    [],
  ],
];

describe('files that people have', () => {
  for (const [name, text, format, events, codes] of TEXTS)
    it(`reads ${name}`, () => {
      const reading = readText(text);
      expect(reading.format).to.equal(format);
      expect(eventsOf(reading)).to.deep.equal(events);
      expect(codesOf(reading)).to.deep.equal(codes);
      expect(accountOf(reading)).to.equal(reading.rows);
    });

  for (const [name, value, format, events, codes] of VALUES)
    it(`reads ${name}`, () => {
      const reading = readValue(value);
      expect(reading.format).to.equal(format);
      expect(eventsOf(reading)).to.deep.equal(events);
      expect(codesOf(reading)).to.deep.equal(codes);
      expect(accountOf(reading)).to.equal(reading.rows);
    });

  it('keeps what is written above a table, and where its rows begin', () => {
    const reading = readText('Chronology,\n\n,\nDate,Event\n2017-02-30,a\n');
    expect(reading.data.extra).to.deep.equal({preamble: ['Chronology']});
    expect(reading.problems[0]?.where).to.include({row: 1, line: 5});
  });
});

import {expect} from '@open-wc/testing';
import {toCsv, toJson} from '../../src/export.js';
import {readText} from '../../src/input/read-all.js';
import type {TimelineData} from '../../src/model/event.js';

const table = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(',')).join('\n');
const ENTITY = 'http://www.wikidata.org/entity/';

/** A small file of each format. */
const FILES: Readonly<Record<string, string>> = {
  json: JSON.stringify({
    title: 'T',
    format: 'mine',
    events: [{date: 'about 2015', headline: 'A', lat: '35.44', lon: 36.65, extra: {deep: [1, null]}}],
  }),
  csv: table(
    ['Event Date', 'What', 'Notes', 'lat', 'lon', 'row', 'escaped', 'claim by'],
    ['13/05/2017', 'A', '=1+1', '035.440', '36.65', 'lane', "'x", 'B'],
    ['05/06/2017', 'B', '', '', '', '', '', ''],
  ),
  timelinejs: JSON.stringify({
    title: {text: {headline: 'T'}},
    events: [
      {start_date: {year: '-500', month: ''}, text: {headline: '<b>A</b>', text: '<p>B</p>'}, group: 'g'},
      {start_date: {year: 2017, month: 4}, display_date: 'in April', media: {url: 'https://example.org/i.png'}},
    ],
  }),
  acled: table(
    [
      'event_id_cnty',
      'event_date',
      'time_precision',
      'event_type',
      'actor1',
      'location',
      'latitude',
      'notes',
      'fatalities',
    ],
    ['SYR1', '04 April 2017', '2', 'Battles', 'A', 'Alphaville', '35.4400', 'Something happened. Then more.', '3'],
  ),
  ucdp: table(
    [
      'id',
      'year',
      'dyad_name',
      'date_prec',
      'date_start',
      'date_end',
      'event_clarity',
      'low',
      'best',
      'high',
      'latitude',
    ],
    ['7', '2017', 'A - B', '2', '2017-04-04', '2017-04-06', '1', '1', '2', '3', '35.4400'],
  ),
  'auto-archiver': table(
    ['Link', 'Archive status', 'Archive location', 'Upload timestamp', 'Upload title', 'Hash'],
    ['https://example.org/v', 'success', 'https://example.org/w', '2017-04-04T06:30:00Z', 'A video', 'SHA-256:ab'],
  ),
  timemap: JSON.stringify([
    {
      id: 1,
      date: '4/13/2017',
      time: '06:30',
      location: 'Here',
      latitude: '35.44',
      longitude: '36.65',
      description: 'A',
      associations: ['x'],
    },
  ]),
  wikidata: JSON.stringify({
    head: {vars: ['event', 'eventLabel', 'time', 'timePrecision', 'coord']},
    results: {
      bindings: [
        {
          event: {type: 'uri', value: `${ENTITY}Q1`},
          eventLabel: {type: 'literal', 'xml:lang': 'en', value: 'A'},
          time: {type: 'literal', value: '1900-01-01T00:00:00Z'},
          timePrecision: {type: 'literal', value: '7'},
          coord: {type: 'literal', value: 'Point(36.65 35.44)'},
        },
        {event: {type: 'uri', value: `${ENTITY}Q2`}, time: {type: 'bnode', value: 't1'}},
      ],
    },
  }),
  geojson: JSON.stringify({
    type: 'FeatureCollection',
    name: 'L',
    features: [
      {
        type: 'Feature',
        id: 1,
        geometry: {type: 'Point', coordinates: [36.65, 35.44]},
        properties: {id: 2, time: 1491264000000, title: 'A', label: 'B'},
      },
      {type: 'Feature', geometry: null, properties: {date: '2017', end: '2018', type: 't', url: 'https://example.org'}},
    ],
  }),
  'linked-places': JSON.stringify({
    type: 'FeatureCollection',
    '@context': 'https://example.org/linkedplaces.jsonld',
    features: [
      {
        '@id': 'https://example.org/1',
        type: 'Feature',
        properties: {title: 'A', ccodes: ['GB']},
        when: {timespans: [{start: {earliest: '1666', latest: '1668'}, end: {in: '1722'}}], label: 'some day'},
        names: [{toponym: 'P'}],
        geometry: {type: 'Point', coordinates: [0.5, 51.5]},
      },
    ],
  }),
  'json-ld': JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {'@type': 'Event', '@id': '#e', name: 'A', startDate: '2017-04-04', location: {name: 'P'}, keywords: 'a, b'},
      {
        '@type': 'ClaimReview',
        claimReviewed: 'Said',
        datePublished: '2017-04-20',
        author: {name: 'Checkers'},
        itemReviewed: {'@type': 'Claim', author: 'M', appearance: {url: 'https://example.org/said'}},
        reviewRating: {alternateName: 'False'},
      },
      {'@type': 'Organization', name: 'O'},
    ],
  }),
  icalendar: [
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:C',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;TZID=Asia/Damascus:20170404T063000',
    'SUMMARY:A\\, b',
    'GEO:35.44;36.65',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n'),
  'vis-timeline': JSON.stringify({
    items: [{id: 1, content: '<b>A</b>', start: 1491264000000, end: '2017-04-07', group: 2, style: 'color: red'}],
    groups: [{id: 2, content: 'G', order: 1}],
  }),
};

/** Deeply, and with the order of everything that has one; the numbers of rows are those of the text. */
const comparable = ({events, ...data}: TimelineData): unknown =>
  JSON.parse(JSON.stringify({...data, events: events.map((each) => ({...each, rows: 0, date: each.date.text}))}));

describe('the way back of other formats', () => {
  for (const [format, text] of Object.entries(FILES)) {
    it(`reads ${format} the same again from our own JSON and CSV`, () => {
      const {data, format: found} = readText(text);
      expect([found, data.events.length > 0]).to.deep.equal([format, true]);
      for (const written of [toJson(data), toCsv(data), toCsv(data, {spreadsheet: false})]) {
        const again = readText(written);
        expect(comparable(again.data), written).to.deep.equal(comparable(data));
        expect(again.format).to.be.oneOf(['json', 'csv']);
      }
    });
  }
});

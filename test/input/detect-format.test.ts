import {expect} from '@open-wc/testing';
import {detectText, detectValue} from '../../src/input/detect-format.js';

const told = (text: string): string => {
  const found = detectText(text);
  if (found.kind === 'refused') return found.code;
  if (found.kind !== 'table') return `${found.kind} ${found.format}`;
  return `${found.format}${found.hasHeader ? '' : ' without a header'} ${found.delimiter}`;
};

const row = (count: number, ...first: readonly string[]): readonly string[] =>
  Array.from({length: count}, (_, i) => first[i] ?? `${i}`);

describe('detectText', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'is-empty'],
    ['blanks and a byte order mark', '\ufeff \r\n ', 'is-empty'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'is-html'],
    ['a web page with a comment before', '<!-- x --> <HTML lang="en">', 'is-html'],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n', 'is-lfs-pointer'],
    ['a list', ' [{"date": "2017"}]', 'json json'],
    ['a document', '\ufeff{"events": []}', 'json json'],
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'text icalendar'],
    ['a table', 'date,title\n2017,a\n', 'csv ,'],
    ['a table with semicolons', 'date;title;a, b\n2017;a;c\n', 'csv ;'],
    ['a table with tabs', 'date\ttitle\n2017\ta\n', 'csv \t'],
    ['a table with bars', 'date|title\n2017|a\n', 'csv |'],
    ['a table that says what parts its cells', 'sep=;\ndate;title, with, commas\n', 'csv ;'],
    ['a quoted header with a line break', '"date","a\ntitle, long"\n2017,a\n', 'csv ,'],
    ['one column', 'date\n2017\n', 'csv ,'],
    ['UCDP GED', 'id,date_start,date_end,date_prec,best\n', 'ucdp ,'],
    ['UCDP GED of 41 columns without a header', row(41, '1', '2016', '1', '1').join(','), 'ucdp without a header ,'],
    [
      'UCDP GED of 49 columns without a header',
      row(49, '1', 'SYR-1', '2020', '1').join(','),
      'ucdp without a header ,',
    ],
    ['UCDP GED of 51 columns without a header', row(51, '1', '77', '2020', '1').join(','), 'ucdp without a header ,'],
    ['ACLED', 'event_id_cnty,event_date,year,time_precision,notes\n', 'acled ,'],
    ['ACLED with names as people write them', 'Event Date;Time Precision\n', 'acled ;'],
    ['GDELT', row(61, '719024875', '20171202', '201712', '2017').join('\t'), 'gdelt without a header \t'],
    ['a TimelineJS sheet', 'Year,Month,Day,Headline,Text\n', 'timelinejs ,'],
    ['an older TimelineJS sheet', 'Start Date,End Date,Headline,Text,Media Caption\n', 'timelinejs ,'],
    ['an auto-archiver sheet', 'Link,Archive status,Archive location\n', 'auto-archiver ,'],
    ['a timemap sheet', 'id,date,time,location,latitude,longitude,associations\n', 'timemap ,'],
    ['our own export of ACLED', 'id,event_date,time_precision,escaped cells\n', 'csv ,'],
  ];
  for (const [what, text, expected] of table) it(`tells ${what}`, () => expect(told(text)).to.equal(expected));
});

describe('detectValue', () => {
  const feature = {type: 'Feature', geometry: null, properties: {}};
  const item = {event: 'http://www.wikidata.org/entity/Q1', date: '2017-04-04T00:00:00Z'};
  const table: readonly (readonly [string, unknown, string])[] = [
    ['a list of events', [{date: '2017', title: 'a'}], 'json'],
    ['a document', {events: [{date: '2017'}]}, 'json'],
    ['a list under any name', {help: 'x', data: [{date: '2017'}]}, 'json'],
    ['our own export of what was something else', {format: 'conflict-timeline', events: [{'@type': 'Event'}]}, 'json'],
    ['results of a query', {head: {vars: []}, results: {bindings: []}}, 'wikidata'],
    ['a list of items', [item], 'wikidata'],
    ['features', {type: 'FeatureCollection', features: [feature]}, 'geojson'],
    ['one feature', feature, 'geojson'],
    ['a list of features', [feature], 'geojson'],
    ['places with a time', {type: 'FeatureCollection', features: [{...feature, when: {}}]}, 'linked-places'],
    ['a graph', {'@context': 'https://schema.org', '@graph': []}, 'json-ld'],
    ['a list of nodes', [{'@type': 'Event'}], 'json-ld'],
    ['TimelineJS', {events: [{start_date: {year: 2017}}]}, 'timelinejs'],
    ['TimelineJS with a title slide', {title: {text: {headline: 'a'}}, events: []}, 'timelinejs'],
    ['old TimelineJS', {timeline: {date: []}}, 'timelinejs'],
    ['items of vis-timeline', [{start: 1, content: 'a'}], 'vis-timeline'],
    ['items and groups', {items: [{start: 1, content: 'a'}], groups: []}, 'vis-timeline'],
    ['timemap', [{date: '', location: 'a', associations: []}], 'timemap'],
    ['anything else', 7, 'json'],
  ];
  for (const [what, value, expected] of table)
    it(`tells ${what}`, () => expect(detectValue(value).format).to.equal(expected));
});

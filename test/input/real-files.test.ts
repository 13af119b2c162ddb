import {expect} from '@open-wc/testing';
import {csvParseRows, tsvParseRows} from 'd3';
import {readText} from '../../src/input/read-all.js';
import type {Problem, Reading} from '../../src/model/problem.js';

const FOLDER = '/__shared/data/';

async function load(path: string): Promise<string | null> {
  const response = await fetch(FOLDER + path);
  return response.ok ? response.text() : null;
}

const isRefused = ({severity, where}: Problem): boolean => severity === 'refused' && where.row !== undefined;

/** Rows as they are accounted for: of events with a date, of events without, structural, refused. */
function account({data, problems, structural}: Reading): readonly number[] {
  const rows = (dated: boolean): number =>
    data.events.filter(({date}) => (date.kind !== 'none') === dated).reduce((sum, event) => sum + event.rows.length, 0);
  return [rows(true), rows(false), structural, problems.filter(isRefused).length];
}

const countCsv = (text: string): number => csvParseRows(text).length - 1;
const countJson = (text: string): number => (JSON.parse(text) as unknown[]).length;

/** path, format, an independent count of its rows, and how many of them are without a date, structural, refused. */
const FILES: readonly (readonly [string, string, (text: string) => number, number, number, number])[] = [
  ['real/ucdp-ged-syria-2016-2019.csv', 'ucdp', countCsv, 0, 0, 0],
  ['real/gdelt2-20180101000000.export.CSV', 'gdelt', (text) => tsvParseRows(text.replaceAll('"', '')).length, 0, 0, 0],
  ['real/2020pb-all-locations-v2.json', 'json', (text) => (JSON.parse(text) as {data: []}).data.length, 3, 0, 0],
  ['real/timelinejs3-women-in-computing.csv', 'timelinejs', countCsv, 0, 1, 0],
  [
    'real/timelinejs3-women-in-computing.json',
    'timelinejs',
    (text) => (JSON.parse(text) as {events: []}).events.length + 1,
    0,
    1,
    0,
  ],
  ['real/wikidata-historic-events-flat.json', 'wikidata', countJson, 0, 0, 0],
  ['shapes/acled-shape.csv', 'acled', countCsv, 0, 0, 0],
  ['shapes/auto-archiver-sheet.csv', 'auto-archiver', countCsv, 2, 0, 0],
  ['shapes/claimreview.jsonld', 'json-ld', (text) => (JSON.parse(text) as {'@graph': []})['@graph'].length, 0, 1, 0],
  ['shapes/events.ics', 'icalendar', (text) => text.match(/^BEGIN:VEVENT/gm)?.length ?? 0, 0, 0, 0],
  ['shapes/timemap-api-event.json', 'timemap', countJson, 1, 0, 0],
  ['shapes/vis-timeline-items.json', 'vis-timeline', countJson, 0, 0, 0],
  [
    'shapes/wikidata-sparql-results.json',
    'wikidata',
    (text) => (JSON.parse(text) as {results: {bindings: []}}).results.bindings.length,
    1,
    0,
    0,
  ],
];

const isThere = (await fetch(FOLDER + 'README.md')).ok;

describe('files as they are found', () => {
  // The files are no part of the project: they are tried where they are at hand.
  if (!isThere) return void it.skip('are read (shared data not present)');

  for (const [path, format, count, undated, structural, refused] of FILES) {
    it(`${path} is ${format}, and each of its rows is accounted for`, async function () {
      this.timeout(20_000);
      const text = (await load(path))!;
      const reading = readText(text);
      const rows = count(text);
      expect([reading.format, reading.rows]).to.deep.equal([format, rows]);
      expect(account(reading)).to.deep.equal([rows - undated - structural - refused, undated, structural, refused]);
    });
  }

  it('never shows a day of Wikidata where only a year is known', async () => {
    const text = (await load('real/wikidata-historic-events-flat.json'))!;
    const given = JSON.parse(text) as readonly {date: string}[];
    const {data} = readText(text);
    const ofNewYear = data.events.filter(({rows}) => /-01-01T/.test(given[rows[0]!]!.date));
    expect(ofNewYear.length).to.equal(given.filter(({date}) => /-01-01T/.test(date)).length);
    expect(new Set(ofNewYear.map(({date}) => date.precision))).to.deep.equal(new Set(['year']));
    // The others are days, and those before the year 1 keep their astronomical years.
    const days = data.events.filter(({rows}) => !/-01-01T/.test(given[rows[0]!]!.date));
    for (const {date, rows} of days) expect(date.text).to.equal(given[rows[0]!]!.date.replace(/T.*/, ''));
  });

  it('never shows a duration for one moment of UCDP', async function () {
    this.timeout(20_000);
    const text = (await load('real/ucdp-ged-syria-2016-2019.csv'))!;
    const [header = [], ...rows] = csvParseRows(text);
    const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
    const {data} = readText(text);
    expect(data.events.length).to.equal(rows.length);
    for (const {
      date,
      rows: [row = 0],
    } of data.events) {
      const given = rows[row]!;
      const isOne = at(given, 'event_clarity') !== '2';
      if (isOne) expect(date.kind).to.be.oneOf(['moment', 'one-of']);
      const [start, end] = [at(given, 'date_start'), at(given, 'date_end')];
      expect(date.earliest).to.be.at.most(Date.parse(start));
      expect(date.latest).to.be.at.least(Date.parse(end));
      if (start !== end && isOne) expect(date.precision === 'day' ? date.kind : 'one-of').to.equal('one-of');
    }
  });

  it('groups GDELT by article, each marked as coded by a machine', async () => {
    const text = (await load('real/gdelt2-20180101000000.export.CSV'))!;
    const articles = new Set(
      text
        .trim()
        .split('\n')
        .map((line) => line.split('\t').at(-1)),
    );
    const {data} = readText(text);
    expect(data.events.length).to.equal(articles.size);
    for (const {status, tags, sources} of data.events)
      expect([status, tags.includes('machine-coded'), sources.length]).to.deep.equal(['unverified', true, 1]);
  });

  it('takes "(Believed to be) 2020-05-30" as unsure, and keeps the words', async () => {
    const text = (await load('real/2020pb-all-locations-v2.json'))!;
    const given = (JSON.parse(text) as {data: readonly {date: string; date_text: string}[]}).data;
    const {data} = readText(text);
    const hedged = data.events.filter(({rows}) => given[rows[0]!]!.date_text.startsWith('(Believed'));
    expect(hedged.length).to.equal(37);
    for (const {date, dateText, rows} of hedged)
      expect([date.uncertain, date.precision, dateText]).to.deep.equal([true, 'day', given[rows[0]!]!.date_text]);
  });
});

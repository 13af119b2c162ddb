import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {toCsv, toJson} from '../../src/export.js';
import {readText, readValue} from '../../src/input/read-all.js';
import type {Reading} from '../../src/model/problem.js';

/** A table whose cells are all quoted. */
const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\n');

const expectInExport = ({data}: Reading, values: readonly string[]): void => {
  const json = toJson(data);
  for (const value of values) expect(json).to.contain(JSON.stringify(value).slice(1, -1));
};

describe('what two columns have for one field', () => {
  const tables: readonly (readonly [what: string, ...rows: (readonly string[])[]])[] = [
    ['claims beside the columns of a claim', ['date', 'claims', 'claim by'], ['2017', 'as they said', 'A']],
    ['a field beside its JSON', ['date', 'title', 'title (JSON)'], ['2017', 'one', '"other"']],
    ['an unknown field beside its JSON', ['date', 'deaths', 'deaths (JSON)'], ['2017', 'about 80', '[81]']],
    ['what a date was made of', ['date', 'date (as given)', 'time'], ['long ago', 'very long ago', 'at dawn']],
    ['cells beyond the header', ['date', 'column 3'], ['2017', 'second', 'third']],
    ['cells beyond the header, of the timeline', ['row', 'date'], ['timeline', '2017', 'third', 'fourth']],
    ['the name of the timeline twice', ['row', 'summary', 'description'], ['timeline', 'one', 'other']],
  ];
  for (const [what, header, row] of tables) {
    it(`is all kept: ${what}`, () => {
      const values = row!.filter((cell) => cell !== 'timeline').map((cell) => cell.replace(/^[["]|["\]]$/g, ''));
      expectInExport(readText(csv(header!, row!), 'csv'), values);
    });
  }

  it('is kept of a place and of its coordinates beside it', () => {
    expectInExport(readValue([{date: '2017', place: {name: 'Idlib'}, 'place lat': 'in the north'}]), [
      'Idlib',
      'in the north',
    ]);
  });
});

describe('what cannot be used', () => {
  const values: readonly (readonly [what: string, value: unknown, ...kept: string[]])[] = [
    ['unknown fields of a grade', [{grade: {scheme: 'ours', value: 'A1', by: 'desk'}}], 'desk'],
    ['the words of a claim about its date', [{claims: [{says: 'It was us', date: 'unknown'}]}], 'unknown'],
    ['a lane listed twice', {lanes: ['a', {id: 'a', color: 'red', note: 'kept'}], events: []}, 'kept'],
    ['a lane without a name', {lanes: [{note: 'kept'}], events: []}, 'kept'],
    ['the title of a lane whose id is no text', {lanes: [{id: false, title: 'North'}], events: []}, 'North'],
    ['a field of the document of any name', JSON.parse('{"__proto__": {"title": "kept"}, "events": []}'), 'kept'],
    ['numbers that JSON has not', [{date: '2017', title: 't', deaths: Infinity, rate: NaN}], 'Infinity', 'NaN'],
  ];
  for (const [what, value, ...kept] of values)
    it(`comes back: ${what}`, () => expectInExport(readValue(value, 'json'), kept));

  it('is reported: an event from one of two years to one of two others', () => {
    const {data, problems} = readValue([{date: {start: '1990 or 1991', end: '2000 or 2001'}, title: 't'}]);
    expect(data.events[0]!.date.kind).to.equal('none');
    expect(problems.map(({code, raw}) => [code, raw])).to.deep.equal([
      ['date-unreadable', '1990 or 1991 – 2000 or 2001'],
    ]);
  });
});

it('a first row of hashtags is a row like any other, unless one of them tags a date', () => {
  const titles = (text: string): readonly string[] => readText(text, 'csv').data.events.map(({title}) => title);
  expect(titles('date,title\n,#protest\n2017,second')).to.include('#protest');
  expect(titles('date,title\n#date +start,#event\n2017,second')).to.deep.equal(['second']);
});

it('the sources of a document are dated against its day of publication, as those of its events are', () => {
  const source = {title: 'Wire', date: 'yesterday'};
  const {data} = readValue({published: '2017-09-08', sources: [source], events: []});
  expect(data.sources[0]!.date!.text).to.equal('2017-09-07');
});

describe('fields of any name', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      ' x',
      'x ',
      '\ufeff',
      '"x"',
      '"',
      'a\u2028b',
      'a\nb',
      '(JSON)',
      'x (JSON)',
      'column 2',
      '\ud800',
    ),
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'length', '0', '-1', 'table', 'events', 'row', 'format'),
    fc.string({unit: 'binary', minLength: 1, maxLength: 6}),
  );
  const value = fc.oneof(
    fc.string({unit: 'binary', maxLength: 6}),
    fc.constantFrom('=1+1', "'x", '@a', '\t', '\r', ' ', '\0', '\x1f', '\udc00', '{"a":1}', '1e309', '-0'),
    fc.integer(),
    fc.array(fc.string({maxLength: 3}), {maxLength: 2}),
    fc.dictionary(fc.constantFrom('__proto__', 'constructor', '0'), fc.string({maxLength: 3}), {maxKeys: 2}),
  );
  const rows = fc.array(fc.dictionary(odd, value, {maxKeys: 4}), {minLength: 1, maxLength: 3});
  // JSON of our own says what its names are.
  const read = (events: readonly object[]): Reading => readValue({format: 'conflict-timeline', events});

  const extras = ({data}: Reading): unknown =>
    data.events.map(({extra}) => JSON.parse(JSON.stringify(extra)) as unknown);

  it('come back from JSON and from a table as they were', () => {
    fc.assert(
      fc.property(rows, (events) => {
        const reading = read(events);
        expect(extras(readText(toJson(reading.data)))).to.deep.equal(extras(reading));
        expect(extras(readText(toCsv(reading.data)))).to.deep.equal(extras(reading));
        expect(extras(readText(toCsv(reading.data, {spreadsheet: false})))).to.deep.equal(extras(reading));
        expect(({} as {a?: unknown}).a).to.equal(undefined);
      }),
      {numRuns: 300},
    );
  });

  it('come back from a table of 10,000 columns', () => {
    const names = Array.from({length: 10_000}, (_, index) => `c${index}`);
    const text = csv(['date', 'title', ...names], ['2017', 't', ...names.map((name) => `${name}!`)]);
    const reading = readText(text);
    expect(reading.problems).to.deep.equal([]);
    expect(reading.data.events[0]!.extra).to.deep.equal(Object.fromEntries(names.map((name) => [name, `${name}!`])));
  });
});

it('a field called __proto__ says nothing of the document but itself', () => {
  const {data} = readText('{"__proto__": {"title": "Not the title", "lanes": ["x"]}, "events": [{"date": "2017"}]}');
  expect([data.title, data.lanes.length]).to.deep.equal(['', 0]);
});

it('a problem names the column of the data, also of a part of a field', () => {
  const {problems} = readText('date,title,latitude\n2017,t,351', 'csv');
  expect(problems.map(({where}) => where.column)).to.deep.equal(['latitude']);
});

it('a place that is nowhere on Earth comes back from a table as the number that it was', () => {
  const {data} = readValue([{date: '2017', title: 't', place: {name: 'X', lat: 351.44, lon: 36}}]);
  expect(readText(toCsv(data)).data.events[0]!.place).to.deep.equal(data.events[0]!.place);
});

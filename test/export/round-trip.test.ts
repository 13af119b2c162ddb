import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {toCsv, toJson} from '../../src/export.js';
import {readValue} from '../../src/input/read-all.js';
import type {TimelineData} from '../../src/model/event.js';

const read = (input: unknown, format?: string): TimelineData => readValue(input, format, {}).data;

/** Text with what tables and spreadsheets are touchy about. */
const text = fc.oneof(
  fc.string({maxLength: 12}),
  fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ';', '\\', '"', "'", ',', '\n', '\r', '\t', '=', '+', '-', '@', ':', '|', '0'),
    maxLength: 8,
  }),
);
const id = fc.oneof(fc.constantFrom('a', 'b', 'event-2', 'source-1', ' x ', '=1'), text);
const date = fc.constantFrom('2017', '2017-04-04', '[..2017-09-08]', '2014~/2017-09-05', 'some day', '', '2017-02-30');
const number = fc.integer({min: -90, max: 90});
const odd = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}), fc.constant(' '));
const some = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(values, {maxLength: 3});
const part = (
  model: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> => fc.record(model, {requiredKeys: []});
/** What a source may be called: what is blank is none, and comes back before the others. */
const name = id.filter((each) => each.trim() !== '');

const source = part({
  id,
  title: text,
  publisher: text,
  date,
  url: fc.constantFrom('https://example.org/a', 'b:c'),
  own: odd,
});
const sources = some(fc.oneof(name, source));
const grade = fc.oneof(text, part({scheme: text, value: text}));
const claim = part({
  by: text,
  says: text,
  date,
  eventDate: date,
  stance: fc.constantFrom('asserts', 'denies', 'Retracts', 'maybe'),
  sources: some(name),
  grade,
  own: odd,
});
const event = part({
  id,
  date,
  dateText: text,
  label: text,
  title: fc.oneof(text, odd),
  summary: text,
  lane: fc.oneof(fc.constantFrom('a', 'b'), text),
  place: fc.oneof(text, part({name: text, lat: number, lon: number, precision: text, own: odd})),
  actors: fc.oneof(text, some(text)),
  tags: some(fc.oneof(text, odd)),
  status: fc.constantFrom('stated', 'Claimed ', 'odd one', '', 'expected'),
  claims: fc.oneof(some(claim), claim, text),
  sources,
  relations: some(part({type: text, to: id, by: text})),
  media: some(part({src: fc.constantFrom('https://example.org/i.png', 'j:k'), alt: text, sensitive: fc.boolean()})),
  figures: some(part({what: text, low: number, best: number, high: number, by: text})),
  importance: fc.oneof(number, text),
  lang: text,
  grade,
  'own field': odd,
  __proto__x: text,
  '=formula': text,
  'escaped cells': text,
  row: fc.constantFrom('timeline', 'lane', 'x'),
});
const timeline = part({
  title: text,
  description: text,
  lang: text,
  published: date,
  lanes: some(fc.oneof(text, part({id, title: text, color: fc.constantFrom('red', 'none of them'), own: odd}))),
  sources: some(fc.oneof(name, source)),
  own: odd,
}).chain((about) => some(event).map((events) => ({...about, events})));

/** Deeply, and with the order of everything that has one; the numbers of rows are those of the text. */
const comparable = (data: TimelineData): unknown =>
  JSON.parse(JSON.stringify({...data, events: data.events.map((each) => ({...each, rows: 0, date: each.date.text}))}));

describe('the way back', () => {
  const writers: readonly (readonly [what: string, write: (data: TimelineData) => string])[] = [
    ['JSON', (data) => toJson(data)],
    ['JSON in one line', (data) => toJson(data, {indent: 0})],
    ['CSV for spreadsheets', (data) => toCsv(data)],
    ['plain CSV', (data) => toCsv(data, {spreadsheet: false})],
    ['CSV with semicolons', (data) => toCsv(data, {delimiter: ';'})],
    ['CSV with tabs', (data) => toCsv(data, {delimiter: '\t'})],
  ];
  for (const [what, write] of writers) {
    it(`reads the same from its own ${what}`, () => {
      fc.assert(
        fc.property(timeline, (document) => {
          const data = read(document);
          const written = write(data);
          expect(comparable(read(written)), written).to.deep.equal(comparable(data));
        }),
        {numRuns: 50},
      );
    });
  }
});

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {toJson} from '../../src/export.js';
import {readText, readValue} from '../../src/input/read-all.js';
import type {Problem, Reading} from '../../src/model/problem.js';
import {moreProblems} from '../../src/words/english-problems.js';
import {addProblems, createWords} from '../../src/words/words.js';
import {describeProblem} from '../../src/words/problems.js';

addProblems(moreProblems);

const words = createWords();

const isRefused = ({severity, where}: Problem): boolean => severity === 'refused' && where.row !== undefined;

/** The rows of events, each once. */
const eventRows = ({data}: Reading): readonly number[] => data.events.flatMap(({rows}) => rows);

/** I1: rows in = events + structural + refused, each row once. */
function expectAccounted(reading: Reading): void {
  const rows = eventRows(reading);
  const refused = reading.problems.filter(isRefused).map(({where}) => where.row);
  expect(new Set(rows).size, 'rows of events').to.equal(rows.length);
  expect(rows.length + refused.length + reading.structural, 'rows accounted for').to.equal(reading.rows);
}

/** I4: each problem is a sentence that names its row, its column and the text as read. */
function expectNamed(reading: Reading): void {
  for (const problem of reading.problems) {
    const sentence = describeProblem(problem, words);
    expect(sentence).to.match(/\.$/);
    if (problem.where.row !== undefined) expect(sentence).to.contain(words.number(problem.where.row + 1));
    expect(sentence).not.to.match(/undefined|NaN|\[object/);
  }
}

/** I5: what was written somewhere in the input is somewhere in the export; names and words without spaces around them. */
function expectKept(reading: Reading, values: readonly string[]): void {
  const json = toJson(reading.data);
  for (const value of values) {
    const text = JSON.stringify(value.trim()).slice(1, -1);
    if (text) expect(json, `export with ${value}`).to.contain(text);
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '2017-04-04',
    '2017',
    '04/05/2017',
    '13/05/2017',
    'Tuesday',
    'about 2015',
    '42829',
    '2017-02-30',
    '-500',
  ),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://example.org/a',
    '<img src=x>',
    '=1+1',
    "'-5",
    '{"a":1}',
    'a; b',
    '89+',
    '1e309',
  ),
  fc.string({unit: 'grapheme', maxLength: 12}).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const name = fc.oneof(
  fc.constantFrom(
    'date',
    'title',
    'lane',
    'id',
    'status',
    'Event Date',
    'headline',
    'lat',
    'lon',
    'source',
    'claim by',
    'claim says',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'rows',
    'extra',
    'row',
    'escaped cells',
    'notes',
    'deaths (JSON)',
  ),
);
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('whatever a table holds', () => {
  it('each row is accounted for, each problem says where it is, and nothing is lost', () => {
    const table = fc.uniqueArray(name, {minLength: 2, maxLength: 6}).chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(cell, {minLength: 1, maxLength: header.length + 2}), {maxLength: 8}),
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), ({header, rows}, delimiter) => {
        const text = [header, ...rows].map((cells) => cells.map(quote).join(delimiter)).join('\r\n');
        const reading = readText(text, 'csv');
        expectAccounted(reading);
        expectNamed(reading);
        const structural = new Set(['timeline', 'lane', 'source']);
        const kept = rows.filter((cells) => !structural.has(cells[header.indexOf('row')]?.trim() ?? ''));
        // What is escaped for spreadsheets comes back without its apostrophe.
        const escaped = header.indexOf('escaped cells');
        // Cells of JSON come back as what they say.
        const isKept = (value: string, index: number): boolean =>
          !header[index]?.endsWith('(JSON)') && (escaped < 0 || (index !== escaped && !value.startsWith("'")));
        const values = kept.flatMap((cells) => cells.filter(isKept));
        expectKept(reading, values);
        expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
      }),
      {numRuns: 500},
    );
  });

  it('a bad row hides no good ones', () => {
    fc.assert(
      fc.property(fc.array(cell, {minLength: 2, maxLength: 5}), (bad) => {
        const good = ['2017-04-04,first', '2017-04-05,last'];
        const {data} = readText(['date,title', good[0], bad.map(quote).join(','), good[1]].join('\n'), 'csv');
        const titles = data.events.map(({title}) => title);
        expect(titles).to.include('first');
        expect(titles).to.include('last');
      }),
      {numRuns: 300},
    );
  });
});

describe('whatever a list of objects holds', () => {
  const value = fc.oneof(
    cell,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(cell, {maxLength: 3}),
    fc.dictionary(name, cell, {maxKeys: 3}),
  );
  const row = fc.oneof({weight: 5, arbitrary: fc.dictionary(name, value, {maxKeys: 6})}, {weight: 1, arbitrary: value});

  it('each row is accounted for, and each problem says where it is', () => {
    fc.assert(
      fc.property(fc.array(row, {maxLength: 8}), (rows) => {
        const reading = readValue(rows, 'json');
        expectAccounted(reading);
        expectNamed(reading);
      }),
      {numRuns: 500},
    );
  });
});

describe('any text and any value', () => {
  it('is read without a throw, in every format', () => {
    const head = fc.constantFrom(
      '',
      '[',
      '{',
      '{"features":[',
      'BEGIN:VCALENDAR\r\n',
      'date,title\n',
      '<html>',
      '{"results":{"bindings":[',
    );
    fc.assert(
      fc.property(head, fc.string({unit: 'binary', maxLength: 60}), (start, rest) => {
        expectAccounted(readText(start + rest));
      }),
      {numRuns: 500},
    );
    fc.assert(
      fc.property(fc.anything({maxDepth: 4, withBigInt: true, withDate: true, withSparseArray: true}), (value) => {
        if (typeof value !== 'string') expectAccounted(readValue(value));
      }),
      {numRuns: 1000},
    );
  });
});

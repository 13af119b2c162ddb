import {DateReader} from '../../../src/input/dates/date-reader.js';
import type {DateReading} from '../../../src/input/dates/edtf-reader.js';
import type {ReadOptions} from '../../../src/input/format.js';
import {parseEdtf} from '../../../src/model/parse-edtf.js';

/** A reader, its dateline set. */
export function readerOf(options: ReadOptions = {}, published = ''): DateReader {
  const reader = new DateReader(options);
  const result = parseEdtf(published);
  if (result.ok) reader.published = result.date;
  return reader;
}

/** The values of one column, read as a normaliser reads them: what was put off after the rest. */
export function readColumn(values: readonly unknown[], options: ReadOptions = {}, published = ''): DateReading[] {
  const reader = readerOf(options, published);
  const readings = values.map((value) => reader.read(value, 'date'));
  return values.map((value, i) => readings[i] ?? reader.settle(value, 'date'));
}

export const readOne = (value: unknown, options: ReadOptions = {}, published = ''): DateReading =>
  readColumn([value], options, published)[0]!;

/** A table of tests: two columns, two blanks apart, lines of blanks and comments ("--") left out. */
export const rowsOf = (table: string): (readonly [string, string])[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('--'))
    .map((line) => {
      const [text = '', edtf = ''] = line.split(/ {2,}/);
      return [text, edtf] as const;
    });

/** EDTF, or "none", and the codes of problems. */
export const summaryOf = ({date, problems}: DateReading): string =>
  [date.kind === 'none' ? 'none' : date.text, ...problems.map(({code}) => code)].join(' ');

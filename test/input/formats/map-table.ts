import type {Format, MappingContext, ReadOptions, Table, TableRow} from '../../../src/input/format.js';
import {openTable} from '../../../src/input/read-table.js';
import {asGiven, type Fields} from '../../../src/input/record.js';
import {ReadingLog} from '../../../src/input/reading-log.js';
import {takeRows, type Mapped} from './map-value.js';

/** Where the text of a table differs from a CSV with a header. */
export interface TableText {
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  readonly options?: ReadOptions;
}

/** Runs the mapping of a format over the text of a table, with nothing behind it. */
export function mapTable(format: Format, text: string, settings: TableText = {}): Mapped {
  const log = new ReadingLog(settings.options ?? {});
  return map(format, openTable([text], settings.delimiter ?? ',', settings.hasHeader ?? true, log), log);
}

/** The same over rows. */
export function mapRows(format: Format, header: readonly string[], rows: readonly TableRow[]): Mapped {
  return map(format, {header, rows}, new ReadingLog({}));
}

function map(format: Format, table: Table, log: ReadingLog): Mapped {
  const structural: number[] = [];
  const context: MappingContext = {
    options: log.options,
    about: log.about,
    rows: 0,
    many: Infinity,
    lasting: null,
    report: log.report,
    structural: (row) => void structural.push(row),
  };
  return {
    rows: takeRows(format.fromTable?.(table, context)),
    about: log.about,
    count: log.rows,
    structural,
    problems: log.problems,
  };
}

/** A row as it is kept: whole, without its empty cells, and under names that no field has. */
export const wholeOf = (row: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(row).flatMap(([name, cell]) => (cell ? [[asGiven(name), cell]] : [])));

/** Rows as CSV with a header; cells are quoted. */
export function csvOf(...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join();
  return [quote(names), ...rows.map((row) => quote(names.map((name) => row[name] ?? '')))].join('\n');
}

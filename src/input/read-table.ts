import type {Table, TableRow} from './format.js';
import {isOwnTable} from './formats/table-fields.js';
import type {ReadingLog} from './reading-log.js';
import {splitRows, type SplitRow} from './split-rows.js';
import {freeName} from './table.js';
import type {TextRows} from './text-rows.js';

const RAW_CHARACTERS = 200;

/** Where the rows of a table begin. */
export interface TableStart {
  /** Whether a row names the columns. */
  readonly hasHeader: boolean;
  /** Rows above that one: what is said of the table. */
  readonly skip?: number;
  /** Names for the columns where no row has them. */
  readonly names?: readonly string[] | undefined;
}

/** The names of the columns, each only once; a second "title" is called "title (2)", which is reported. */
function nameColumns(cells: readonly string[], log: ReadingLog): string[] {
  const names = new Set<string>();
  for (const cell of cells) {
    const given = cell.replace(/^\ufeff/, '').trim();
    const name = freeName(given || `column ${names.size + 1}`, (other) => names.has(other));
    if (given && name !== given) log.report('header-repeated', {column: given}, given, {name});
    names.add(name);
  }
  // Empty columns at the end are what spreadsheets leave behind.
  return [...names];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => !cell.trim());

/**
 * A second row of data with HXL tags ("#date +start"; https://hxlstandard.org), or the line that Markdown has there, which
 * comes with bars.
 */
const isBelowHeader = (cells: readonly string[], delimiter: string): boolean =>
  (delimiter === '|' || cells.some((cell) => /^\s*#date\b/i.test(cell))) &&
  cells.every((cell) => (delimiter === '|' ? /^\s*(:?-+:?\s*)?$/ : /^\s*(#|$)/).test(cell));

/** Where rows begin: the lines run ahead of the rows where cells hold line breaks and where lines are empty. */
class LineTable {
  readonly #rows: number[] = [];
  readonly #lines: number[] = [];

  add(row: number, line: number): void {
    const last = this.#rows.length - 1;
    if (last >= 0 && line - row === this.#lines[last]! - this.#rows[last]!) return;
    this.#rows.push(row);
    this.#lines.push(line);
  }

  readonly lineOf = (row: number): number => {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low ? this.#lines[low - 1]! + row - this.#rows[low - 1]! : row + 1;
  };
}

/**
 * Opens delimited text as a table. Rows are counted in the log, those without anything in them as structural; a row
 * with more or fewer cells than the header is reported, and keeps them all. Rows above the header are structural, too,
 * and kept as the `preamble` of the document.
 * @param hasHeader whether a row names the columns
 * @param kept remembers the rows, where their events are to be made when they are looked at.
 */
export function openTable(
  pieces: readonly string[],
  delimiter: string,
  hasHeader: boolean,
  log: ReadingLog,
  kept: TextRows | null = null,
  {skip = 0, names = []}: Partial<TableStart> = {},
): Table {
  const records = splitRows(pieces, delimiter);
  const lines = new LineTable();
  log.lineOf = lines.lineOf;
  const above: string[] = [];
  while (hasHeader && above.length < skip) {
    const {cells, line, start} = nextRow(records)!;
    kept?.add(log.rows, start);
    lines.add(log.rows++, line);
    log.structural();
    above.push(cells.filter(Boolean).join(' '));
  }
  if (skip) log.about['preamble'] = above;
  const header = hasHeader ? nameColumns(nextRow(records)?.cells ?? [], log) : names;
  if (names.length) log.report('header-missing', {}, names.join());
  function* readRows(): Generator<TableRow> {
    for (const {cells, line, start, stray} of records) {
      if (cells.length === 1 && !cells[0]!.trim()) continue;
      const row = log.rows++;
      lines.add(row, line);
      kept?.add(row, start);
      if (isBlank(cells) || (row === skip && hasHeader && !isOwnTable(header) && isBelowHeader(cells, delimiter))) {
        log.structural();
        continue;
      }
      if (stray) log.report('quote-open', {row}, stray);
      if (hasHeader) checkLength(cells, row);
      yield {cells: fit(cells), row};
    }
  }
  function checkLength(cells: readonly string[], row: number): void {
    const given = cells.length;
    if (given === header.length || (given > header.length && isBlank(cells.slice(header.length)))) return;
    const raw = cells.join(delimiter).slice(0, RAW_CHARACTERS);
    const params = {cells: given, columns: header.length};
    log.report(given < header.length ? 'row-short' : 'row-long', {row}, raw, params);
  }
  /** Blank cells beyond the columns are left out, missing ones are blank. */
  function fit(cells: string[]): readonly string[] {
    if (hasHeader && cells.length > header.length && isBlank(cells.slice(header.length))) cells.length = header.length;
    while (cells.length < header.length) cells.push('');
    return cells;
  }
  const cells = (row: number): readonly string[] => fit(kept!.cells(row));
  return {
    header,
    rows: readRows(),
    ...(kept && {lasting: {cells, rows: (map) => kept.lasting((row) => map({cells: cells(row), row})!)}}),
  };
}

/** The next record with anything in it; "sep=;", which tells spreadsheets the delimiter, is none. */
function nextRow(records: Iterator<SplitRow, void>): SplitRow | null {
  for (let next = records.next(); !next.done; next = records.next())
    if (!isBlank(next.value.cells) && !isSeparatorLine(next.value.cells)) return next.value;
  return null;
}

export const isSeparatorLine = ([first = '', ...rest]: readonly string[]): boolean =>
  /^\ufeff?sep=.?$/i.test(first) && isBlank(rest);

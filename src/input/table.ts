import {setField} from './record.js';

/** A row of a table: at least as many cells as the header has columns, each as written, without its quotes. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Counted from 0, without the header. */
  readonly row: number;
}

/** A table as text has it. The rows are read while they are asked for, once. */
export interface Table {
  /** The names of the columns, trimmed, each only once; empty where the first row is data already. */
  readonly header: readonly string[];
  /** Without empty lines, and without rows whose cells are all empty (those are structural). */
  readonly rows: Iterable<TableRow>;
}

/** How a column's name is compared: without case, blanks and signs ("Event Date" and "event_date" are one). */
export const foldName = (name: string): string => name.toLowerCase().replace(/[\s_\-./:#()]+/g, '');

/** Finds columns by their names. */
export class Columns {
  readonly #at = new Map<string, number>();

  constructor(readonly header: readonly string[]) {
    header.forEach((name, index) => {
      const key = foldName(name);
      if (!this.#at.has(key)) this.#at.set(key, index);
    });
  }

  /** The column with the first of these names that there is; −1 for none. */
  at(...names: readonly string[]): number {
    for (const name of names) {
      const index = this.#at.get(foldName(name));
      if (index !== undefined) return index;
    }
    return -1;
  }
}

/** The name of a column; cells beyond the header are "column 5". */
const columnName = (header: readonly string[], index: number): string => header[index] || `column ${index + 1}`;

/** Cells up to this length are kept once for a column, however often they occur, up to that many different ones. */
const SHARED_CHARACTERS = 40;
const SHARED_CELLS = 500;
const shared = new WeakMap<readonly string[], (Map<string, string> | null)[]>();

/** The one copy of a cell that occurs often: most columns of large tables hold a few values only. */
function share(columns: (Map<string, string> | null)[], index: number, cell: string): string {
  const cells = columns[index] === undefined ? (columns[index] = new Map<string, string>()) : columns[index];
  if (!cells || cell.length > SHARED_CHARACTERS) return cell;
  const known = cells.get(cell);
  if (known !== undefined) return known;
  // A column that holds more is none of those.
  if (cells.size < SHARED_CELLS) cells.set(cell, cell);
  else columns[index] = null;
  return cell;
}

/** The cells that are not empty, by the names of their columns, as written; those of `without` are left out. */
export function restOf(
  header: readonly string[],
  cells: readonly unknown[],
  without?: ReadonlySet<number>,
): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  let columns = shared.get(header);
  if (!columns) shared.set(header, (columns = []));
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === '' || cell === undefined || cell === null || without?.has(index)) continue;
    setField(rest, columnName(header, index), typeof cell === 'string' ? share(columns, index, cell) : cell);
  }
  return rest;
}

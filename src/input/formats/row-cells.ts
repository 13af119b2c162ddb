import {Columns, restOf, type TableRow} from '../table.js';
import type {Fields} from '../record.js';

/** A number that is written the same again by every program: no zeros at its ends, not too many digits. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/;

/** Finds columns: for each key the index of the first of its names, which are separated by blanks; −1 for none. */
export function findColumns<K extends string>(
  header: readonly string[],
  names: Readonly<Record<K, string>>,
): Readonly<Record<K, number>> {
  const columns = new Columns(header);
  const entries = Object.entries<string>(names).map(([key, text]) => [key, columns.at(...text.split(' '))]);
  return Object.fromEntries(entries) as Record<K, number>;
}

/** The names of the columns that fields are read from, for problems; those that are not there are left out. */
export function nameFields(
  header: readonly string[],
  columns: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, index]) => (header[index] ? [[field, header[index]]] : [])),
  );
}

/** A place in the fields that authors write; "" where neither its name nor its coordinates are known. */
export const placeOf = (name: string, lat: string, lon: string, precision = ''): object | '' =>
  name || lat || lon ? {name, lat, lon, precision} : '';

/** The items of a list in one text, trimmed, without empty ones. */
export const splitList = (text: string, separator: string | RegExp = ';'): readonly string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

/** Texts, each once, without empty ones. */
export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter(Boolean);

/** The first sentence or line of a text: a title where the data has no other. */
export const firstSentence = (text: string): string =>
  /^[^\n]+?(?:[.!?…](?=\s)|(?=\n)|$)/.exec(text.trim())?.[0].trim() ?? '';

/**
 * The cells of one row after another, and which of them the fields of the event carry unchanged; all others are the
 * rest. One for a whole table: a row is open until the next is.
 */
export class RowCells {
  readonly #carried = new Set<number>();
  #row: TableRow = {cells: [], row: 0};

  constructor(readonly header: readonly string[]) {}

  open(row: TableRow): void {
    this.#row = row;
    this.#carried.clear();
  }

  /** A cell, trimmed, of which only something is used; "" where there is no such column. */
  see(column: number): string {
    return this.#row.cells[column]?.trim() ?? '';
  }

  /** A cell, trimmed, that a field carries. */
  take(column: number): string {
    const text = this.see(column);
    if (text === this.#row.cells[column]) this.#carried.add(column);
    return text;
  }

  /** A cell that is read as a number; it is carried only where the number is written the same again. */
  takeNumber(column: number): string {
    return PLAIN_NUMBER.test(this.see(column)) ? this.take(column) : this.see(column);
  }

  /** A list in a cell. */
  takeList(column: number, separator: string | RegExp = ';'): readonly string[] {
    const items = splitList(this.see(column), separator);
    if (items.length === 1 && items[0] === this.see(column)) this.take(column);
    return items;
  }

  /** The cell is in a text that was made of it, as written. */
  takeIn(text: string, column: number): void {
    if (text.includes(this.see(column))) this.take(column);
  }

  rest(): Fields {
    return restOf(this.header, this.#row, this.#carried);
  }
}

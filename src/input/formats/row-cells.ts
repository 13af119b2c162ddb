import {Columns, restOf, type TableRow} from '../table.js';
import type {Fields} from '../record.js';

/** A number that is written the same again by every program: no zeros at its ends, not too many digits. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/;

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
 * rest. One for a whole table: a row is open until the next is. Columns are asked for by their names, several names
 * with blanks between them, the best one first.
 */
export class RowCells {
  readonly #columns: Columns;
  readonly #at = new Map<string, number>();
  readonly #carried = new Set<number>();
  #row: TableRow = {cells: [], row: 0};

  constructor(readonly header: readonly string[]) {
    this.#columns = new Columns(header);
  }

  /** The column of the first of these names; −1 for none. */
  at(names: string): number {
    let index = this.#at.get(names);
    if (index === undefined) this.#at.set(names, (index = this.#columns.at(...names.split(' '))));
    return index;
  }

  /** What the columns that fields are read from are called in this table; those that are not there are left out. */
  nameColumns(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return nameFields(
      this.header,
      Object.entries(fields).map(([field, names]) => [field, this.at(names)] as const),
    );
  }

  open(row: TableRow): void {
    this.#row = row;
    this.#carried.clear();
  }

  /** A cell, trimmed, of which only something is used; "" where there is no such column. */
  see(names: string): string {
    return this.#row.cells[this.at(names)]?.trim() ?? '';
  }

  /** A cell, trimmed, that a field carries. */
  take(names: string): string {
    const index = this.at(names);
    const cell = this.#row.cells[index] ?? '';
    const text = cell.trim();
    if (text === cell) this.#carried.add(index);
    return text;
  }

  /** A cell that is read as a number; it is carried only where the number is written the same again. */
  takeNumber(names: string): string {
    const text = this.see(names);
    return PLAIN_NUMBER.test(text) ? this.take(names) : text;
  }

  /** A list in a cell, between semicolons. */
  takeList(names: string): readonly string[] {
    const items = splitList(this.see(names));
    if (items.length === 1 && items[0] === this.see(names)) this.take(names);
    return items;
  }

  /** A cell that is carried where it is in a text that was made of it, as written. */
  takeIn(text: string, names: string): void {
    if (text.includes(this.see(names))) this.take(names);
  }

  rest(): Fields {
    return restOf(this.header, this.#row, this.#carried);
  }
}

/** What the columns that fields are read from are called; those that are not there are left out. */
export const nameFields = (
  header: readonly string[],
  fields: Iterable<readonly [field: string, index: number]>,
): Readonly<Record<string, string>> =>
  Object.fromEntries([...fields].map(([field, index]) => [field, header[index]!] as const).filter(([, name]) => name));

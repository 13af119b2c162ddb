import {asGiven, setField} from './record.js';

/** How a column's name is compared: without case, accents, blanks and signs ("Event Date" and "event_date" are one). */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s_\-./:#()\p{Mn}]+/gu, '')
    .replaceAll('ı', 'i');

/** The columns by their names, folded; of one name, the first. */
export const columnsByName = (header: readonly string[]): Map<string, number> =>
  new Map(header.map((name, index) => [foldName(name), index] as const).reverse());

/** A name that nothing else has: a second "title" is called "title (2)". */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name} (${number})`;
  return free;
}

/** Keeps what a field was made of, which nothing else in `extra` is called like. */
export const keepGiven = (extra: Record<string, unknown>, name: string, value: unknown): void =>
  setField(
    extra,
    freeName(`${name} (as given)`, (other) => Object.hasOwn(extra, other)),
    value,
  );

/** The name of a column; cells beyond the header are "column 5". */
export const columnName = (header: readonly string[], index: number): string =>
  header[index] || freeName(`column ${index + 1}`, (other) => header.includes(other));

/** What a column is called in `extra`. */
function extraName(header: readonly string[], index: number): string {
  const name = columnName(header, index);
  const given = asGiven(name);
  return given === name ? name : freeName(given, (other) => header.includes(other));
}

/** Cells up to this length are kept once for a column, however often they occur, up to that many different ones. */
const SHARED_CHARACTERS = 40;
const SHARED_CELLS = 500;

/** What the cells of a column that are kept are called, and those that occur often; `null` for too many. */
interface Kept {
  readonly name: string;
  cells: Map<string, string> | null;
  /** The cell above. */
  last: string;
}

/** What is known of the rows of a table that were kept. */
interface Keeper {
  readonly columns: Kept[];
  /** An object with the names of each set of columns that are not empty, by their numbers as bits. */
  readonly shapes: Map<string, object>;
}
const keepers = new WeakMap<readonly string[], Keeper>();

/** The one copy of a cell that occurs often: most columns of large tables hold a few values only. */
function share(column: Kept, cell: string): string {
  const {cells, last} = column;
  if (cell === last) return last;
  if (!cells || cell.length > SHARED_CHARACTERS) return cell;
  const known = cells.get(cell);
  if (known !== undefined) return (column.last = known);
  // A column that holds more is none of those.
  if (cells.size < SHARED_CELLS) cells.set(cell, cell);
  else column.cells = null;
  return cell;
}

/**
 * An object with all of these names. Copies of one that JSON made take a quarter of the room of objects that grow name
 * by name, and half the time.
 */
const shapeOf = (names: readonly string[]): object =>
  JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:""`).join()}}`) as object;

/** The cells that are not empty, as `extra` keeps them; those of `without` are left out. */
export function restOf(
  header: readonly string[],
  cells: readonly unknown[],
  without?: ReadonlySet<number>,
): Record<string, unknown> {
  let keeper = keepers.get(header);
  if (!keeper) keepers.set(header, (keeper = {columns: [], shapes: new Map()}));
  const {columns, shapes} = keeper;
  const indices: number[] = [];
  let key = '';
  let bits = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell !== '' && cell !== undefined && cell !== null && !without?.has(index)) {
      indices.push(index);
      bits |= 1 << (index % 30);
    }
    if (index % 30 < 29) continue;
    key += `${bits},`;
    bits = 0;
  }
  const at = (index: number): Kept =>
    (columns[index] ??= {name: extraName(header, index), cells: new Map<string, string>(), last: ''});
  key += bits;
  let shape = shapes.get(key);
  if (!shape) {
    shape = shapeOf(indices.map((index) => at(index).name));
    if (shapes.size < SHARED_CELLS) shapes.set(key, shape);
  }
  const rest: Record<string, unknown> = {...shape};
  for (const index of indices) {
    const cell = cells[index];
    const column = at(index);
    rest[column.name] = typeof cell === 'string' ? share(column, cell) : cell;
  }
  return rest;
}

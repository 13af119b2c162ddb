import type {MappedRow, MappedRows, MappingContext, Table, TableRow} from '../format.js';
import {isFields, isTooDeep, MAX_DEPTH, textOf, type Fields} from '../record.js';
import {columnsByName, foldName, restOf} from '../table.js';

/**
 * A text of a row, trimmed, by the name of its column; "" where there is none. Of several names, parted by blanks, the
 * first that is not empty. In objects a dot leads into a part: "media.url" (which in a table is the column "Media URL").
 */
export type Get = (names: string) => string;

/**
 * The fields of an event, made of a row; `null` where it is none and has been accounted for. `value` gives the same as
 * `get` as it is: of an object it may be anything, `undefined` where there is nothing. `whole` gives all of the row.
 */
export type MapRow = (get: Get, row: number, value: (names: string) => unknown, whole: () => Fields) => Fields | null;

/** Texts with something between them, without the empty ones. */
export const join = (between: string, ...texts: readonly string[]): string => texts.filter(Boolean).join(between);

/** The items of a list in one text, trimmed, without empty ones. */
export const splitList = (text: string, separator: string | RegExp = ';'): readonly string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

/** The first sentence or line of a text: a title where the data has no other. */
export const firstSentence = (text: string): string =>
  /^[^\n]+?(?:[.!?…](?=\s)|(?=\n)|$)/.exec(text.trim())?.[0].trim() ?? '';

/** A place in the fields that authors write; "" where neither its name nor its coordinates are known. */
export const placeOf = (name: string, lat: string, lon: string, precision = ''): object | '' =>
  name || lat || lon ? {name, lat, lon, precision} : '';

/**
 * Maps a table row by row; each is kept whole.
 * @param nameColumns gives the names of the columns where the first row, whose cells it gets, is data already.
 */
export function* mapTable(
  table: Table,
  context: MappingContext,
  map: MapRow,
  columns?: MappedRow['columns'],
  nameColumns?: (cells: readonly string[]) => readonly string[],
): MappedRows {
  let mapRow: ((row: TableRow) => MappedRow | undefined) | undefined;
  for (const row of table.rows) {
    if (!mapRow) {
      const {header} = table;
      mapRow = rowMapper(header.length || !nameColumns ? header : nameColumns(row.cells), map, columns);
      context.lasting = table.lasting?.rows(mapRow) ?? null;
    }
    yield mapRow(row);
  }
}

/** Maps rows of a table with these columns. */
function rowMapper(
  header: readonly string[],
  map: MapRow,
  columns: MappedRow['columns'],
): (row: TableRow) => MappedRow | undefined {
  const known = columnsByName(header);
  const found = new Map<string, readonly number[]>();
  return ({cells, row}) => {
    const get: Get = (names) => {
      let indices = found.get(names);
      if (!indices) {
        indices = names.split(' ').flatMap((name) => known.get(foldName(name)) ?? []);
        found.set(names, indices);
      }
      for (const index of indices) {
        const text = cells[index]?.trim();
        if (text) return text;
      }
      return '';
    };
    const extra = (): Fields => restOf(header, cells);
    const fields = map(get, row, get, extra);
    return fields ? {fields, rows: [row], extra, columns} : undefined;
  };
}

/** What is no object is refused. */
export function refuseItem(item: unknown, row: number, context: MappingContext): void {
  if (isTooDeep([item])) context.report('too-deep', {row}, '', {depth: MAX_DEPTH}, 'refused');
  else context.report('not-an-object', {row}, item, {}, 'refused');
}

/** Maps a list object by object; each is kept whole. What is no object is refused. Counts the rows of the context. */
export function* mapList(
  list: unknown,
  context: MappingContext,
  map: MapRow,
  columns?: MappedRow['columns'],
): MappedRows {
  if (!Array.isArray(list)) return context.report('not-this-format', {}, list, {format: 'a list of events'}, 'refused');
  context.rows = list.length;
  for (const [row, item] of (list as readonly unknown[]).entries()) {
    if (isFields(item)) {
      const value = (names: string): unknown =>
        names
          .split(' ')
          .map((path) =>
            path.split('.').reduce<unknown>((part, name) => (isFields(part) ? part[name] : undefined), item),
          )
          .find((found) => found !== undefined && found !== null && found !== '');
      const whole = (): Fields => item;
      const fields = map((names) => (textOf(value(names)) ?? '').trim(), row, value, whole);
      yield fields ? {fields, rows: [row], extra: whole, columns} : undefined;
    } else {
      refuseItem(item, row, context);
      yield undefined;
    }
  }
}

import type {MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, isTooDeep, MAX_DEPTH, textOf, type Fields} from '../record.js';
import {Columns, restOf, type Table} from '../table.js';

/**
 * A text of a row, trimmed, by the name of its column; "" where there is none. Of several names, parted by blanks, the
 * first that is not empty. In objects a dot leads into a part: "media.url" (which in a table is the column "Media URL").
 */
export type Get = (names: string) => string;

/**
 * The fields of an event, made of a row; `null` where it is none and has been accounted for. `value` gives the same as
 * `get` as it is: of an object it may be anything, `undefined` where there is nothing. `whole` is all of the row.
 */
export type MapRow = (get: Get, row: number, value: (names: string) => unknown, whole: Fields) => Fields | null;

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
  map: MapRow,
  columns?: MappedRow['columns'],
  nameColumns?: (cells: readonly string[]) => readonly string[],
): MappedRows {
  let {header} = table;
  let known: Columns | undefined;
  const found = new Map<string, readonly number[]>();
  for (const row of table.rows) {
    if (!known) {
      if (nameColumns && !header.length) header = nameColumns(row.cells);
      known = new Columns(header);
    }
    const all = known;
    const get: Get = (names) => {
      let indices = found.get(names);
      if (!indices) {
        indices = names.split(' ').flatMap((name) => all.at(name) ?? []);
        found.set(names, indices);
      }
      for (const index of indices) {
        const text = row.cells[index]?.trim();
        if (text) return text;
      }
      return '';
    };
    const extra = restOf(header, row.cells);
    const fields = map(get, row.row, get, extra);
    yield fields ? {fields, rows: [row.row], extra, columns} : undefined;
  }
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
      const fields = map((names) => (textOf(value(names)) ?? '').trim(), row, value, item);
      yield fields ? {fields, rows: [row], extra: item, columns} : undefined;
    } else {
      refuseItem(item, row, context);
      yield undefined;
    }
  }
}

import type {Ms} from '../../model/date.js';
import {edtfInstant, edtfSpan} from '../dates/edtf-text.js';
import type {MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, setField, type Fields} from '../record.js';

/** A column: its cells by row. */
type Column = ArrayLike<unknown>;

const isColumn = (value: unknown): value is Column =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** How exact times can be: to the day, minute, second, millisecond; and how much of an instant is written then. */
const UNITS: readonly Ms[] = [864e5, 6e4, 1e3, 1];
const WRITTEN = [0, 6, 9, 13];
/** The beginning of the first year of four digits, and the end of the last, ms. */
const FIRST = -377705116800000;
const LAST = 253402300800000;
/** A chance to pause for so many rows that are only looked at. */
const STEP = 100;

const isTime = (value: unknown): value is Ms => typeof value === 'number' && value >= FIRST && value < LAST;

/** Whether there is an end at all. */
const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== 'number' || Number.isFinite(value));

/** An instant in EDTF, as exact as the unit. */
function writeTime(ms: unknown, unit: Ms): string {
  if (!isTime(ms)) return String(ms);
  const [day = '', time = ''] = edtfInstant(Math.floor(ms)).replace(/Z$/, '.000').split('T');
  const length = WRITTEN[UNITS.indexOf(unit)]!;
  return length ? `${day}T${time.slice(0, length - 1)}Z` : day;
}

/** The ids of the lanes that a document lists, as an event can name them. */
const namesOf = (lanes: unknown): readonly unknown[] =>
  listOf(lanes).map((lane) => (isFields(lane) ? lane['id'] || lane['title'] : lane));

/**
 * Maps columns, named like the fields of an event: `date` as EDTF, or `start` and `end` as ms since 1970. Those are as
 * exact as the whole of their columns: a day where all are the beginnings of days. No event is made here.
 */
export function* mapColumns(given: Fields, context: MappingContext): MappedRows {
  const columns = new Map<string, Column>();
  for (const name of Object.keys(given)) {
    const column = given[name];
    if (isColumn(column)) columns.set(name, column);
    else context.report('field-type', {column: name}, column, {expected: 'list'});
  }
  let [longest, count] = ['', 0];
  for (const [name, {length}] of columns) if (length > count) [longest, count] = [name, length];
  for (const [column, {length: cells}] of columns)
    if (cells < count) context.report('column-short', {column}, column, {cells, longest, columns: count, column});
  const [start, end, lane] = ['start', 'end', 'lane'].map((name) => columns.get(name));
  const isTimed = start !== undefined && !columns.has('date');
  const lanes = lane && !Array.isArray(lane) ? namesOf(context.about['lanes']) : [];
  const cells = [...columns].filter(([name]) => !isTimed || (name !== 'start' && name !== 'end'));
  const at = (column: Column | undefined, row: number): unknown => {
    const cell = column?.[row];
    return column === lane ? (lanes[cell as number] ?? cell) : cell;
  };
  const value = (row: number, name: string): unknown => at(columns.get(name), row);
  const read = (row: number): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    for (const [name, column] of cells) setField(fields, name, at(column, row));
    return fields;
  };
  let unitMs = UNITS[0]!;
  for (let row = 0; isTimed && row < count; row++) {
    for (const time of [start[row], end?.[row]])
      if (isTime(time)) while (unitMs > 1 && time % unitMs) unitMs = UNITS[UNITS.indexOf(unitMs) + 1]!;
    if (row % STEP === 0) yield undefined;
  }
  const fields = (row: number): Fields => {
    const known = read(row);
    if (!isTimed) return known;
    const [from, to] = [start[row], end?.[row]];
    const date = isTime(from) ? writeTime(from, unitMs) : Number.isNaN(from) ? undefined : from;
    known['date'] =
      isTime(from) && isThere(to) && to !== from ? edtfSpan(writeTime(from, unitMs), writeTime(to, unitMs)) : date;
    return known;
  };
  context.rows = count;
  const again = (row: number): MappedRow => ({fields: fields(row), rows: [row]});
  context.lasting = {count, again, value, ...(isTimed && {unitMs})};
  for (let row = 0; row < count; row++) {
    const [from, to] = isTimed ? [start[row], end?.[row]] : [];
    const last = isThere(to) ? to : from;
    const isSound = isTime(from) && isTime(last) && last >= from;
    const bounds = isSound ? {earliest: Math.floor(from), latest: Math.floor(last) + unitMs} : undefined;
    yield {fields: bounds ? read(row) : fields(row), rows: [row], ...(bounds && {bounds})};
  }
}

import {unwrapRows} from '../detect-format.js';
import type {Format, MappedRows, MappingContext} from '../format.js';
import {isFields, isTooDeep, MAX_DEPTH} from '../record.js';
import type {Table} from '../table.js';

function* fromValue(value: unknown, context: MappingContext): MappedRows {
  const unwrapped = unwrapRows(value);
  if (!unwrapped) return context.report('not-a-timeline', {}, value, {}, 'refused');
  const {rows, about} = unwrapped;
  Object.assign(context.about, about);
  context.rows = rows.length;
  for (let row = 0; row < rows.length; row++) {
    const fields = rows[row];
    if (isFields(fields)) yield {fields, rows: [row]};
    else if (Array.isArray(fields) && isTooDeep(fields)) context.report('too-deep', {row}, '', {depth: MAX_DEPTH}, 'refused');
    else {
      const type = Array.isArray(fields) ? 'array' : fields === null ? 'null' : typeof fields;
      context.report('not-an-object', {row}, fields, {type}, 'refused');
    }
  }
}

function* fromTable(table: Table): MappedRows {
  for (const {cells, row} of table.rows) {
    yield {fields: Object.fromEntries(table.header.map((name, i) => [name, cells[i]])), rows: [row]};
  }
}

/** Our own format, and any other table or list of objects: fields by their own names, else by what others call them. */
export const own: Format = {name: 'json', fromValue, fromTable};

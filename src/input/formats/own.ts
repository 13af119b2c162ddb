import {unwrapRows} from '../detect-format.js';
import type {Format, MappedRows, MappingContext} from '../format.js';
import {isFields} from '../record.js';
import {anyTable} from './any-table.js';
import {mapColumns} from './columns.js';

function fromValue(value: unknown, context: MappingContext): MappedRows {
  if (isFields(value) && isFields(value['columns']) && !('events' in value)) {
    const {columns, ...about} = value;
    Object.assign(context.about, about);
    return mapColumns(columns, context);
  }
  const unwrapped = unwrapRows(value);
  if (!unwrapped) {
    context.report('not-a-timeline', {}, value, {}, 'refused');
    return [];
  }
  const {rows, about} = unwrapped;
  Object.assign(context.about, about);
  return anyTable.fromValue?.(rows, context) ?? [];
}

/** Our own JSON and CSV, and any other list of objects or table: fields by their own names, else by those of others. */
export const own: Format = {...anyTable, name: 'json', fromValue};

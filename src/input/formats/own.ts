import {unwrapRows} from '../detect-format.js';
import type {Format, MappedRows, MappingContext} from '../format.js';
import {anyTable} from './any-table.js';

function fromValue(value: unknown, context: MappingContext): MappedRows {
  const unwrapped = unwrapRows(value);
  if (!unwrapped) {
    context.report('not-a-timeline', {}, value, {}, 'refused');
    return [];
  }
  Object.assign(context.about, unwrapped.about);
  return anyTable.fromValue?.(unwrapped.rows, context) ?? [];
}

/** Our own JSON and CSV, and any other list of objects or table: fields by their own names, else by those of others. */
export const own: Format = {...anyTable, name: 'json', fromValue};

import type {MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, type Fields} from '../record.js';

/** Maps the objects of a list one by one; what is no object is refused. Counts the rows of the context. */
export function* mapObjects(
  items: readonly unknown[],
  context: MappingContext,
  map: (fields: Fields, row: number) => MappedRow | undefined,
): MappedRows {
  context.rows = items.length;
  for (let row = 0; row < items.length; row++) {
    const item = items[row];
    if (isFields(item)) yield map(item, row);
    else {
      const type = Array.isArray(item) ? 'array' : item === null ? 'null' : typeof item;
      context.report('not-an-object', {row}, item, {type}, 'refused');
      yield undefined;
    }
  }
}

/** For a value that is not of the format it was said to be: no rows, and one problem that names the format. */
export function refuseAll(value: unknown, context: MappingContext, format: string): readonly never[] {
  context.rows = 0;
  context.report('not-this-format', {}, value, {format}, 'refused');
  return [];
}

/** A number, or text that holds one; undefined for anything else. Unlike `Number`, blank text is none. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The place of a GeoJSON point; undefined for any other geometry: nobody said which point stands for a surface. */
export function pointOf(geometry: unknown): {readonly lat: number; readonly lon: number} | undefined {
  if (!isFields(geometry) || geometry['type'] !== 'Point') return undefined;
  const [lon, lat] = Array.isArray(geometry['coordinates']) ? geometry['coordinates'].map(numberOf) : [];
  return lon === undefined || lat === undefined ? undefined : {lat, lon};
}

/** Whether a geometry is nothing but that point. */
export const isBarePoint = (geometry: unknown): boolean =>
  pointOf(geometry) !== undefined &&
  /^\{"type":"Point","coordinates":\[[^",[\]]+,[^",[\]]+\]\}$/.test(JSON.stringify(geometry));

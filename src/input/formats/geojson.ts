import type {Format, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, type Fields} from '../record.js';
import {anyTable} from './any-table.js';

/** The place of a GeoJSON point; nothing for any other geometry: nobody said which point stands for a surface. */
export function pointOf(geometry: unknown): {readonly lat?: unknown; readonly lon?: unknown} {
  const {type, coordinates} = isFields(geometry) ? geometry : {};
  const [lon, lat] = type === 'Point' && Array.isArray(coordinates) ? (coordinates as readonly unknown[]) : [];
  return lat === undefined ? {} : {lat, lon};
}

/**
 * The features of a collection, of all layers of a map, or the one feature that it is; what is said besides is about the
 * whole.
 */
export function featuresOf(value: unknown, {about}: MappingContext): unknown {
  if (!isFields(value)) return value;
  if (value['type'] === 'Feature') return [value];
  const {layers, features, name, ...rest} = value;
  Object.assign(about, rest, name !== undefined && {title: name});
  return Array.isArray(layers)
    ? layers.flatMap((layer: unknown) => (isFields(layer) ? layer['features'] : layer))
    : features;
}

/** Features are read as objects of their properties, which are kept with the other members of the feature. */
function* mapFeatures(value: unknown, context: MappingContext): MappedRows {
  const features = featuresOf(value, context);
  const flat: unknown[] = [];
  const whole: Fields[] = [];
  for (const feature of listOf(features)) {
    const {properties, ...members} = isFields(feature) ? feature : {};
    const {id, geometry} = members;
    const fields = isFields(properties) ? properties : {};
    whole.push({...members, ...fields});
    flat.push(isFields(feature) ? {...fields, ...(id !== undefined && {id}), ...pointOf(geometry)} : feature);
  }
  const rows = anyTable.fromValue?.(Array.isArray(features) ? flat : value, context) ?? [];
  for (const row of rows) yield row && {...row, extra: () => whole[row.rows[0]!]!};
}

/** GeoJSON (RFC 7946) whose features have properties that say when. Only a point is a place; no other shape has one. */
export const geojson: Format = {name: 'geojson', fromValue: mapFeatures};

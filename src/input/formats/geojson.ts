import type {Format, MappedRow} from '../format.js';
import {isFields, textOf, type Fields} from '../record.js';
import {foldName, restOfFields} from '../table.js';
import {isBarePoint, mapObjects, pointOf, refuseAll} from './map-objects.js';

/** What properties are called by those who write GeoJSON, folded, the best name first. */
const NAMES: Readonly<Record<string, string>> = {
  id: 'id eventid uuid guid',
  date: 'date eventdate datetime timestamp time when occurredat observedat',
  clock: 'time eventtime',
  start: 'start startdate starttime startdatetime datestart begin begindate from',
  end: 'end enddate endtime enddatetime dateend finish until to',
  dateText: 'datetext displaydate',
  title: 'title headline eventname event name label',
  summary: 'summary description desc text notes details comment',
  lane: 'lane group category eventtype type',
  place: 'place placename location locationname address city',
  actors: 'actors actor',
  tags: 'tags tag keywords',
  status: 'status',
  sources: 'sources source sourceurl url link links href',
  media: 'media image photo picture video',
  lang: 'lang language',
};
const FIELDS = Object.entries(NAMES).map(([field, names]) => [field, names.split(' ')] as const);

type Columns = Readonly<Record<string, string>>;

/** Which property each field is read from; none of two. */
function findColumns(properties: Fields): Columns {
  const free = new Map(Object.keys(properties).map((name) => [foldName(name), name]));
  const columns: Record<string, string> = {};
  for (const [field, names] of FIELDS) {
    const folded = names.find((name) => free.has(name));
    if (folded === undefined) continue;
    columns[field] = free.get(folded)!;
    free.delete(folded);
  }
  return columns;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

function mapFeature(feature: Fields, row: number, columnsOf: (properties: Fields) => Columns): MappedRow {
  const {geometry, properties: given, id, ...members} = feature;
  const properties = isFields(given) ? given : {};
  const columns = columnsOf(properties);
  const values = Object.fromEntries(Object.entries(columns).map(([field, name]) => [field, properties[name]]));
  const {date, clock, start, end, ...fields} = values;
  const from = isBlank(date) ? start : date;
  const startTime = typeof clock === 'string' && /^\d{1,2}:\d\d/.test(clock) ? clock : undefined;
  const isComposed = !isBlank(end) || startTime !== undefined;
  const name = textOf(fields['place']) ?? '';
  const point = pointOf(geometry);
  const isCarried = (field: string): boolean =>
    field in fields
      ? !(field === 'id' && id !== undefined) && (field !== 'place' || name !== '')
      : !isComposed && field === (isBlank(date) ? 'start' : 'date');
  const carried = Object.keys(columns).filter(isCarried);
  return {
    fields: {
      ...fields,
      ...(id !== undefined && {id}),
      date: isComposed ? {start: from, startTime, end} : from,
      place: name || point ? {name, ...point} : undefined,
    },
    rows: [row],
    extra: {
      ...restOfFields(isBarePoint(geometry) ? members : {...members, geometry}, new Set(['type'])),
      ...restOfFields(properties, new Set(carried.map((field) => columns[field]!))),
    },
    columns: {...columns, date: columns['date'] ?? columns['start'] ?? 'date'},
  };
}

/** GeoJSON (RFC 7946) whose features have properties that say when. Only a point is a place; no other shape has one. */
export const geojson: Format = {
  name: 'geojson',
  fromValue(value, context) {
    const isOne = isFields(value) && value['type'] === 'Feature';
    const features = isOne ? [value] : isFields(value) ? value['features'] : value;
    if (!Array.isArray(features)) return refuseAll(value, context, 'geojson');
    if (isFields(value) && !isOne) {
      const {name, ...about} = restOfFields(value, new Set(['type', 'features']));
      Object.assign(context.about, name !== undefined && {title: name}, about);
    }
    // Most features have the same properties in the same order.
    let names = '';
    let columns: Columns = {};
    return mapObjects(features, context, (feature, row) =>
      mapFeature(feature, row, (properties) => {
        const key = Object.keys(properties).join('\n');
        if (key !== names || !key) [names, columns] = [key, findColumns(properties)];
        return columns;
      }),
    );
  },
};

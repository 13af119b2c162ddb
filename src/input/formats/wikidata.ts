import {edtfDate, edtfYear} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappingContext} from '../format.js';
import {isFields, textOf} from '../record.js';
import {mapList, mapTable, placeOf, type MapRow} from './map-rows.js';
import {spanText} from './span-text.js';

const TIME = /^([+-]?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?$/;

/**
 * A century or a decade as Wikidata counts them: the 19th century are the years 1801–1900, and data has any of them for
 * it. The first one, `unit` years long, that `year` (astronomical) is in; years BCE as the years that they are.
 */
function longUnit(year: number, unit: number): string {
  const historical = year > 0 ? year : 1 - year;
  const first = unit > 10 ? historical - ((historical - 1) % unit) : historical - (historical % unit);
  const known = 5 - String(unit).length;
  return year > 0
    ? edtfYear(first).slice(0, known).padEnd(4, 'X')
    : `[${edtfYear(2 - first - unit)}..${edtfYear(1 - (first || 1))}]`;
}

/**
 * A time of Wikidata's RDF as EDTF, as far as its precision goes. Years are astronomical; a date of the Julian calendar
 * that is exact to the day is a Gregorian one already (Wikibase, "RDF Dump Format" and `JulianDateTimeValueCleaner`;
 * precisions from "Help:Dates"). Without a precision, midnight stands for a day, and 1 January for the year.
 */
function wikidataDate(text: string, precision: string): string {
  const [, years, month, day, hour, minute, second] = TIME.exec(text) ?? [];
  if (!years) return text;
  const year = Number(years);
  const clock = `${hour}:${minute}:${second}`;
  const exact = Number(precision || (clock !== '00:00:00' ? 14 : month === '01' && day === '01' ? 9 : 11));
  // So many thousand or million years: half of that to either side.
  const half = 5 * 10 ** (8 - exact);
  if (exact < 6 || (exact < 9 && Math.abs(year) > 9999)) return `[${edtfYear(year - half)}..${edtfYear(year + half)}]`;
  if (exact < 9) return longUnit(year, 2 * half);
  const date = edtfDate(year, exact > 9 ? Number(month) : 0, exact > 10 ? Number(day) : 0);
  // EDTF has no hours without minutes: such a time is as exact as its day.
  return exact > 12 ? `${date}T${exact > 13 ? clock : clock.slice(0, 5)}Z` : date;
}

/** A row with its values as text. What nobody knows is a blank node, here as RDF writes it. */
const unwrap = (row: unknown): unknown =>
  isFields(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          isFields(cell) ? (cell['type'] === 'bnode' ? '_:' : '') + (textOf(cell['value']) ?? '') : cell,
        ]),
      )
    : row;

const UNKNOWN = /^_:|\/\.well-known\/genid\//;

/** Says what the variables of a file are for, and how its rows are read: names of queries are their authors' own. */
function readVariables(
  variables: readonly string[],
  context: MappingContext,
): readonly [map: MapRow, columns: MappedRow['columns']] {
  const precisions = variables.filter((name) => /precision$/i.test(name));
  const others = variables.filter((name) => !/precision$|calendar/i.test(name));
  const find = (pattern: RegExp): string => others.find((name) => pattern.test(name)) ?? '';
  const item = others.find((name) => others.includes(`${name}Label`)) ?? '';
  const end = find(/^(end|until)/i);
  const times = others.filter((name) => name !== end && /time|date|when|start|begin|inception/i.test(name));
  const map: MapRow = (get, row) => {
    const dateOf = (column: string): string => {
      const text = get(column);
      const own = precisions.filter((name) => name.startsWith(column));
      const precision = get([...own, ...precisions].join(' '));
      if (!precision && text.includes('-01-01T00:00:00')) context.report('date-year-assumed', {row, column}, text);
      return UNKNOWN.test(text) ? '' : wikidataDate(text, precision);
    };
    const entity = get(`event item ${item}`);
    const id = /\/entity\/(Q\d+)$/.exec(entity)?.[1] ?? entity;
    const [, lon = '', lat = ''] = /^point\s*\((\S+) (\S+)\)$/i.exec(get(find(/^coord|^geo$/i))) ?? [];
    const src = get('image picture');
    const time = times.find(get) ?? '';
    const date = dateOf(time);
    return {
      id,
      date: end && /^(start|begin|$)/i.test(time) ? spanText(date, dateOf(end)) : date,
      // Wikidata's own name for a value that there is, but that nobody knows.
      dateText: UNKNOWN.test(get(time)) ? 'unknown value' : '',
      title: get(`label eventLabel itemLabel ${item}Label`) || id,
      summary: get(find(/description$/i)),
      place: placeOf(get('placeLabel locationLabel countryLabel'), lat, lon),
      media: src && {src, type: 'image'},
      sources: [get('article sitelink'), entity].filter(Boolean),
    };
  };
  return [map, {date: times[0] ?? 'date'}];
}

/**
 * Results of the Wikidata Query Service as SPARQL JSON (`head.vars`, `results.bindings`), and the flat shape of them:
 * a list or a table of `{event, label, date, image, article}`. Precisions are Wikidata's 0–14.
 */
export const wikidata: Format = {
  name: 'wikidata',
  fromValue(value, context) {
    const results = isFields(value) && isFields(value['results']) ? value['results']['bindings'] : value;
    if (!Array.isArray(results)) return mapList(value, context, () => null);
    const rows = results.map(unwrap);
    const variables = [...new Set(rows.filter(isFields).flatMap(Object.keys))];
    return mapList(rows, context, ...readVariables(variables, context));
  },
  fromTable: (table, context) => mapTable(table, context, ...readVariables(table.header, context)),
};

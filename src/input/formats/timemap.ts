import {edtfDate, isDay} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, setField, textOf, type Fields} from '../record.js';
import {restOf, restOfFields, type Table} from '../table.js';
import {mapObjects, refuseAll} from './map-objects.js';
import {firstSentence, placeOf, splitList} from './row-cells.js';

/** Fields that an event carries unchanged. */
const CARRIED: ReadonlySet<string> = new Set('id title description category location latitude longitude'.split(' '));
/** Sheets number their columns: "source1", "filter2". */
const LISTS = /^(sources?|filters?|tags?)\d*$/;
const KNOWN = /^(id|title|description|category|location|latitude|longitude|date|time|(source|filter|tag)s?\d*)$/i;
const NONE: ReadonlySet<number> = new Set();

/** "04/05/2017" is 5 April, by the format's definition; any other text is left to the reader of dates. */
function dayOf(text: string): {day: string; assumed: boolean} {
  const [, month, day, year] = (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day || !isDay(year, month, day)) return {day: text, assumed: false};
  return {day: edtfDate(year, month, day), assumed: day <= 12 && day !== month};
}

/** Filters are texts, or `{key, value}`. */
function tagOf(filter: unknown): string {
  if (!isFields(filter)) return textOf(filter) ?? '';
  return ['key', 'value']
    .map((name) => textOf(filter[name]) ?? '')
    .filter(Boolean)
    .join(': ');
}

/** Maps the events of one file; what it assumes of the dates is said once. */
class TimemapRows {
  #isOrderSaid = false;

  constructor(private readonly context: MappingContext) {}

  readonly map = (fields: Fields, row: number): MappedRow => {
    const text = (name: string): string => (textOf(fields[name]) ?? '').trim();
    const summary = text('description');
    const lists = Object.keys(fields).filter((name) => LISTS.test(name));
    const itemsOf = (what: RegExp): unknown[] =>
      lists.filter((name) => what.test(name)).flatMap((name) => listOf(fields[name]) as unknown[]);
    const sources = itemsOf(/^s/);
    const tags = itemsOf(/^[ft]/).flatMap((item) => splitList(tagOf(item), ','));
    // Lists of ids are carried as they are; filters and what was split are not.
    const carried = new Set([
      ...CARRIED,
      ...lists.filter((name) => name.startsWith('s') && Array.isArray(fields[name])),
    ]);
    return {
      fields: {
        id: fields['id'],
        date: this.#date(text('date'), text('time'), row),
        title: fields['title'] || firstSentence(summary),
        summary: fields['description'],
        lane: fields['category'],
        place: placeOf(text('location'), text('latitude'), text('longitude')),
        sources,
        tags,
      },
      rows: [row],
      extra: restOfFields(fields, carried),
    };
  };

  /** "00:00" stands for no time at all. */
  #date(date: string, time: string, row: number): unknown {
    const {day, assumed} = dayOf(date);
    if (assumed && !this.#isOrderSaid) {
      this.#isOrderSaid = true;
      this.context.report('date-order', {row, column: 'date'}, date, {order: 'month-day'});
    }
    return !day || !time || /^0?0:00(:00)?$/.test(time) ? day : {start: day, startTime: time};
  }
}

function* fromTable({header, rows}: Table, context: MappingContext): MappedRows {
  const timemap = new TimemapRows(context);
  const names = header.map((name) => (KNOWN.test(name) ? name.toLowerCase() : name));
  for (const row of rows) yield timemap.map(restOf(names, row, NONE), row.row);
}

function fromValue(value: unknown, context: MappingContext): MappedRows {
  const name = isFields(value) && ['events', 'data'].find((list) => Array.isArray(value[list]));
  const list: unknown = isFields(value) && name ? value[name] : value;
  if (!Array.isArray(list)) return refuseAll(value, context, 'timemap');
  // Beside its events an export may hold their sources, and more.
  for (const [other, given] of Object.entries(name ? restOfFields(value, new Set([name])) : {}))
    setField(context.about, other, given);
  return mapObjects(list, context, new TimemapRows(context).map);
}

/**
 * Events of timemap (Forensic Architecture, Bellingcat), as its API gives them or as a sheet.
 * Source: https://github.com/forensic-architecture/timemap, `src/reducers/validate/eventSchema`.
 */
export const timemap: Format = {name: 'timemap', fromTable, fromValue};

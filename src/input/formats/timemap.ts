import {edtfDate, isDay} from '../dates/edtf-text.js';
import type {Format, MappingContext} from '../format.js';
import {isFields, listOf, trimmedOf} from '../record.js';
import {firstSentence, join, mapList, mapTable, placeOf, splitList, type MapRow} from './map-rows.js';

/** Filters are texts, or `{key, value}`. */
const tagsOf = (filter: unknown): readonly string[] =>
  splitList(isFields(filter) ? join(': ', ...[filter['key'], filter['value']].map(trimmedOf)) : trimmedOf(filter), ',');

/** Maps the events of one file; that "04/05/2017" is 5 April, by the format's definition, is said once. */
function mapEvent(context: MappingContext): MapRow {
  let isSaid = false;
  return (get, row, value) => {
    // Sheets number their columns: "source1", "filter2".
    const listIn = (name: string): readonly unknown[] =>
      ['s', '', 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((end) => listOf(value(`${name}${end}`)));
    const given = get('date');
    const [, month = 0, day = 0, year = 0] = (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? []).map(Number);
    const isKnown = isDay(year, month, day);
    const start = isKnown ? edtfDate(year, month, day) : given;
    if (isKnown && day <= 12 && day !== month && !isSaid) {
      isSaid = true;
      context.report('date-order', {row, column: 'date'}, given, {order: 'month-day'});
    }
    const startTime = get('time');
    const summary = get('description');
    return {
      id: get('id'),
      // "00:00" stands for no time at all.
      date: start && !/^(0?0:00(:00)?)?$/.test(startTime) ? {start, startTime} : start,
      title: get('title') || firstSentence(summary),
      summary,
      lane: get('category'),
      place: placeOf(get('location'), get('latitude'), get('longitude')),
      sources: listIn('source'),
      tags: [...listIn('filter'), ...listIn('tag')].flatMap(tagsOf),
    };
  };
}

/**
 * Events of timemap (Forensic Architecture, Bellingcat), as its API gives them or as a sheet.
 * Source: https://github.com/forensic-architecture/timemap, `src/reducers/validate/eventSchema`.
 */
export const timemap: Format = {
  name: 'timemap',
  fromTable: (table, context) => mapTable(table, context, mapEvent(context), {date: 'date'}),
  fromValue(value, context) {
    // Beside its events an export may hold their sources, and more.
    const {data, events = data, ...about} = isFields(value) ? value : {events: value};
    Object.assign(context.about, about);
    return mapList(events, context, mapEvent(context));
  },
};

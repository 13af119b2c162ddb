import {addDays, edtfDate, edtfWithin, isDay} from '../dates/edtf-text.js';
import type {Format} from '../format.js';
import {firstSentence, join, mapList, mapTable, placeOf, splitList, type MapRow} from './map-rows.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ATTRIBUTION = 'Data: ACLED (Armed Conflict Location & Event Data), acleddata.com';

/** "04 April 2017", or "2017-04-06" as the API delivers it, in EDTF; "" for anything else. */
function dayOf(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, name = '', year] = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) / 3 + 1;
  return isDay(Number(year), month, Number(day)) ? edtfDate(Number(year), month, Number(day)) : '';
}

/**
 * The codes of time precision: 1, the day; 2, the week, three days to either side; 3, the month. Where the day cannot
 * be read here, it is left to the reader of dates; with a code that is wider than a day, to the year.
 */
function dateOf(text: string, precision: string, year: string): string {
  const day = dayOf(text);
  if (!/^[23]$/.test(precision)) return day || text;
  if (!day) return year || (text && `${text}~`);
  return precision === '2' ? edtfWithin(addDays(day, -3), addDays(day, 3)) : day.slice(0, 7);
}

const map: MapRow = (get) => {
  const parties = [get('actor1'), get('actor2')];
  const place = get('location');
  const title = join(', ', join(': ', get('sub_event_type event_type'), join(' – ', ...parties)), place);
  const summary = get('notes');
  const best = get('fatalities');
  return {
    id: get('event_id_cnty data_id'),
    date: dateOf(get('event_date'), get('time_precision'), get('year')),
    title: title || firstSentence(summary),
    summary,
    lane: get('event_type disorder_type'),
    actors: [...new Set(splitList(join(';', ...parties, get('assoc_actor_1'), get('assoc_actor_2'))))],
    place: placeOf(place, get('latitude'), get('longitude'), get('geo_precision')),
    sources: splitList(get('source')).map((publisher) => ({publisher})),
    tags: splitList(get('tags')),
    figures: best && {what: 'fatalities', best, by: 'ACLED'},
  };
};

/**
 * ACLED as CSV, and as its API delivers it: one row is one event. What precision codes mean: ACLED codebook
 * (https://acleddata.com/resources/general-guides/). The description is the attribution that the terms of use ask for.
 */
export const acled: Format = {
  name: 'acled',
  fromTable(table, context) {
    context.about['description'] ??= ATTRIBUTION;
    return mapTable(table, context, map, {date: 'event_date'});
  },
  fromValue(value, context) {
    context.about['description'] ??= ATTRIBUTION;
    return mapList(value, context, map, {date: 'event_date'});
  },
};

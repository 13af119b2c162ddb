import {addDays, edtfDate, edtfWithin, isDay} from '../dates/edtf-text.js';
import type {Format, MappedRows, MappingContext} from '../format.js';
import type {Table} from '../table.js';
import {distinct, firstSentence, placeOf, RowCells} from './row-cells.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ATTRIBUTION = 'Data: ACLED (Armed Conflict Location & Event Data), acleddata.com';

/** "04 April 2017", or "2017-04-06" as the API delivers it, in EDTF; "" for anything else. */
function dayOf(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, name = '', year] = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return isDay(Number(year), month, Number(day)) ? edtfDate(Number(year), month, Number(day)) : '';
}

/**
 * The codes of time precision: 1, the day; 2, the week, three days to either side; 3, the month. Where the day cannot
 * be read here, it is left to the reader of dates; with a code that is wider than a day, to the year.
 */
function dateOf(text: string, precision: string, year: string): string {
  const day = dayOf(text);
  if (precision === '2' && day) return edtfWithin(addDays(day, -3), addDays(day, 3));
  if (precision === '3' && day) return day.slice(0, 7);
  return precision === '2' || precision === '3'
    ? (year || text) && (/^\d{4}$/.test(year) ? year : `${text}~`)
    : day || text;
}

const ID = 'event_id_cnty data_id';
const LANE = 'event_type disorder_type';

function* mapRows({header, rows}: Table, {about}: MappingContext): MappedRows {
  about['description'] ??= ATTRIBUTION;
  const cells = new RowCells(header);
  const columns = cells.nameColumns({
    id: ID,
    date: 'event_date',
    summary: 'notes',
    lane: LANE,
    place: 'location',
    sources: 'source',
    figures: 'fatalities',
  });
  for (const row of rows) {
    cells.open(row);
    const date = dateOf(cells.see('event_date'), cells.see('time_precision'), cells.see('year'));
    cells.takeIn(date, 'event_date');
    const [actor1, actor2] = [cells.take('actor1'), cells.take('actor2')];
    const place = cells.take('location');
    const summary = cells.take('notes');
    const best = cells.takeNumber('fatalities');
    const what = cells.see('sub_event_type') || cells.see('event_type');
    const fields = {
      id: cells.take(ID),
      date,
      title: titleOf(what, [actor1, actor2], place) || firstSentence(summary),
      summary,
      lane: cells.take(LANE),
      actors: distinct([actor1, ...cells.takeList('assoc_actor_1'), actor2, ...cells.takeList('assoc_actor_2')]),
      place: placeOf(place, cells.takeNumber('latitude'), cells.takeNumber('longitude'), cells.take('geo_precision')),
      sources: cells.takeList('source').map((publisher) => ({publisher})),
      tags: cells.takeList('tags'),
      figures: best && {what: 'fatalities', best, by: 'ACLED'},
    };
    yield {fields, rows: [row.row], extra: cells.rest(), columns};
  }
}

/** What happened between whom, and where: "Armed clash: Forces A – Group B, Near Alphaville", as far as it is known. */
export function titleOf(what: string, parties: readonly string[], where: string): string {
  const who = parties.filter(Boolean).join(' – ');
  return [[what, who].filter(Boolean).join(': '), where].filter(Boolean).join(', ');
}

/**
 * ACLED as CSV: one row is one event. What precision codes mean: ACLED codebook
 * (https://acleddata.com/resources/general-guides/). The description is the attribution that the terms of use ask for.
 */
export const acled: Format = {name: 'acled', fromTable: mapRows};

import {addDays, edtfDate, edtfWithin, isDay} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import type {Table} from '../table.js';
import {distinct, findColumns, firstSentence, nameFields, placeOf, RowCells} from './row-cells.js';

const NAMES = {
  id: 'event_id_cnty data_id',
  date: 'event_date',
  year: 'year',
  precision: 'time_precision',
  type: 'event_type',
  subType: 'sub_event_type',
  disorder: 'disorder_type',
  actor1: 'actor1',
  with1: 'assoc_actor_1',
  actor2: 'actor2',
  with2: 'assoc_actor_2',
  place: 'location',
  lat: 'latitude',
  lon: 'longitude',
  placePrecision: 'geo_precision',
  sources: 'source',
  notes: 'notes',
  fatalities: 'fatalities',
  tags: 'tags',
};

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

function* mapRows({header, rows}: Table, {about}: MappingContext): MappedRows {
  about['description'] ??= ATTRIBUTION;
  const at = findColumns(header, NAMES);
  const lane = at.type < 0 ? at.disorder : at.type;
  const {date, place, sources, notes, fatalities, tags} = at;
  const columns = nameFields(header, {
    date,
    lane,
    place,
    sources,
    tags,
    summary: notes,
    figures: fatalities,
    id: at.id,
  });
  const cells = new RowCells(header);
  for (const row of rows) {
    cells.open(row);
    const when = dateOf(cells.see(date), cells.see(at.precision), cells.see(at.year));
    cells.takeIn(when, date);
    const [actor1, actor2] = [cells.take(at.actor1), cells.take(at.actor2)];
    const name = cells.take(place);
    const summary = cells.take(notes);
    const best = cells.takeNumber(fatalities);
    const fields = {
      id: cells.take(at.id),
      date: when,
      title: titleOf(cells.see(at.subType) || cells.see(at.type), [actor1, actor2], name) || firstSentence(summary),
      summary,
      lane: cells.take(lane),
      actors: distinct([actor1, ...cells.takeList(at.with1), actor2, ...cells.takeList(at.with2)]),
      place: placeOf(name, cells.takeNumber(at.lat), cells.takeNumber(at.lon), cells.take(at.placePrecision)),
      sources: cells.takeList(sources).map((publisher) => ({publisher})),
      tags: cells.takeList(tags),
      figures: best && {what: 'fatalities', best, by: 'ACLED'},
    };
    yield {fields, rows: [row.row], extra: cells.rest(), columns} satisfies MappedRow;
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

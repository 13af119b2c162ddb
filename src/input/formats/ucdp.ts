import {edtfSpan, edtfWithin} from '../dates/edtf-text.js';
import type {Format} from '../format.js';
import {join, mapList, mapTable, placeOf, splitList, type MapRow} from './map-rows.js';

const NAMES =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id ' +
  'dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources ' +
  'source_article source_office source_date source_headline source_original where_prec where_coordinates ' +
  'where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity ' +
  'date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob';
/** The orders of the columns where a file has no header: releases since 2020; with ISO codes of countries; those before. */
const ORDERS: readonly (readonly string[])[] = [
  NAMES,
  NAMES.replace('country', '$& iso3'),
  NAMES.replace(/relid |code_status |\w+_dset_id |where_description | best .*/g, '').replace(
    'side_b_new_id',
    '$& gwnob',
  ) + ' low best high',
].map((names) => names.split(' '));

const LANES = ['State-based conflict', 'Non-state conflict', 'One-sided violence'].map((title, index) => ({
  id: `${index + 1}`,
  title,
}));

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day in `2016-01-01 00:00:00.000`, as databases write it. */
const dayOf = (cell: string): string => cell.replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '');

/**
 * The columns of a file without a header, by where its dates are; none where this is no row of UCDP GED.
 * Source of the orders: the releases themselves, and the codebook (https://ucdp.uu.se/downloads/).
 */
export const columnsWithoutHeader = (cells: readonly string[]): readonly string[] =>
  ORDERS.find((order) =>
    ['date_start', 'date_end'].every((name) => DAY.test(dayOf(cells[order.indexOf(name)] ?? ''))),
  ) ?? [];

/**
 * Start and end are the bounds of one moment, unless the record sums up several events (clarity 2). Where both are the
 * same day, the code of precision may still be wider: 2 and 3, some days; 4, a month; 5, up to a year.
 */
function dateOf(start: string, end: string, precision: number, clarity: string): string {
  const from = dayOf(start || end);
  const to = dayOf(end || start);
  if (from !== to) return clarity === '2' ? edtfSpan(from, to) : edtfWithin(from, to);
  if (!from || !(precision > 1)) return from;
  return !DAY.test(from) || precision < 4 ? `${from}~` : from.slice(0, precision === 4 ? 7 : 4);
}

/** A list between semicolons, where it is as long as it should be: what is in a list of one may hold any sign. */
function listOf(text: string, length: number): readonly string[] {
  const items = length > 1 ? splitList(text) : [text];
  return items.length === length ? items : [];
}

/** The sources: each piece of `source_article`, "office,date,headline", holds all of one; so do the lists beside it. */
function sourcesOf(article: string, office: string, date: string, headline: string): readonly object[] {
  const pieces = article ? article.replace(/^"|"$/g, '').split(/";\s*"/) : [];
  const found = pieces.map((piece) => /^(.*?),\s*(\d{4}-\d\d-\d\d),\s*(.*)/s.exec(piece));
  if (pieces.length && found.every((parts) => parts !== null))
    return found.map(([, publisher, day, title]) => ({publisher, date: day, title}));
  const publishers = splitList(office);
  if (!publishers.length) return pieces.map((title) => ({title}));
  const [days, titles] = [date, headline].map((text) => listOf(text, publishers.length));
  return publishers.map((publisher, i) => ({publisher, date: days?.[i] ?? '', title: titles?.[i] ?? ''}));
}

const map: MapRow = (get) => {
  const actors = [get('side_a'), get('side_b')].filter(Boolean);
  const place = get('where_coordinates');
  const [low, best, high] = [get('low'), get('best'), get('high')];
  const value = get('event_clarity');
  return {
    id: get('id'),
    date: dateOf(get('date_start'), get('date_end'), Number(get('date_prec')), value),
    title: join(', ', join(' – ', ...actors) || get('dyad_name'), place),
    lane: get('type_of_violence'),
    actors,
    place: placeOf(place, get('latitude'), get('longitude'), get('where_prec')),
    figures: low || best || high ? {what: 'deaths', low, best, high, by: 'UCDP'} : '',
    sources: sourcesOf(get('source_article'), get('source_office'), get('source_date'), get('source_headline')),
    grade: value && {scheme: 'UCDP event clarity', value},
  };
};

/**
 * UCDP Georeferenced Event Dataset, and candidate events, as CSV and as the API delivers them: one row is one event.
 * Source: UCDP GED codebook (https://ucdp.uu.se/downloads/).
 */
export const ucdp: Format = {
  name: 'ucdp',
  fromTable(table, context) {
    const {header} = table;
    if (!header.length || header.includes('type_of_violence')) context.about['lanes'] ??= LANES;
    return mapTable(table, context, map, {date: 'date_start'}, columnsWithoutHeader);
  },
  fromValue(value, context) {
    context.about['lanes'] ??= LANES;
    return mapList(value, context, map, {date: 'date_start'});
  },
};

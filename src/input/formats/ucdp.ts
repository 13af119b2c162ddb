import {edtfSpan, edtfWithin} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import type {Table} from '../table.js';
import {placeOf, RowCells, splitList} from './row-cells.js';

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

const LANES = ['State-based conflict', 'Non-state conflict', 'One-sided violence'];

const DAY = /^\d{4}-\d\d-\d\d$/;
/** `2016-01-01 00:00:00.000`, as databases write a day. */
const ZERO_TIME = /[ T]00:00(:00(\.0+)?)?Z?$/;
/** What parts one piece of `source_article`: "office,date,headline". */
const ARTICLE_DATE = /,\s*(\d{4}-\d\d-\d\d),\s*/;

const dayOf = (cell: string): string => cell.replace(ZERO_TIME, '');

/**
 * The columns of a file without a header, by where its dates are; `null` where this is no row of UCDP GED.
 * Source of the orders: the releases themselves, and the codebook (https://ucdp.uu.se/downloads/).
 */
export function columnsWithoutHeader(cells: readonly string[]): readonly string[] | null {
  const hasDay = (order: readonly string[], name: string): boolean => DAY.test(dayOf(cells[order.indexOf(name)] ?? ''));
  return ORDERS.find((order) => hasDay(order, 'date_start') && hasDay(order, 'date_end')) ?? null;
}

/**
 * Start and end are the bounds of one moment, unless the record sums up several events (clarity 2). Where both are the
 * same day, the code of precision may still be wider: 2 and 3, some days; 4, a month; 5, up to a year.
 */
function dateOf(start: string, end: string, precision: string, clarity: string): string {
  const from = dayOf(start || end);
  const to = dayOf(end || start);
  if (from !== to) return clarity === '2' ? edtfSpan(from, to) : edtfWithin(from, to);
  if (!from || !(Number(precision) > 1)) return from;
  if (!DAY.test(from) || Number(precision) < 4) return `${from}~`;
  return from.slice(0, precision === '4' ? 7 : 4);
}

type SourceLists = [offices: string, dates: string, headlines: string];

interface Article {
  readonly publisher?: string;
  readonly date?: string;
  readonly title: string;
}

function articleOf(piece: string): Article | null {
  const match = ARTICLE_DATE.exec(piece);
  if (!match) return null;
  const publisher = piece.slice(0, match.index);
  return {publisher, date: match[1]!, title: piece.slice(match.index + match[0].length)};
}

/** The sources: each piece of `source_article` holds all of one; the lists beside it can be told apart if as long. */
function sourcesOf(articles: string, ...[offices, dates, headlines]: SourceLists): readonly Article[] {
  const pieces = articles ? articles.replace(/^"|"$/g, '').split(/";\s*"/) : [];
  const found = pieces.map(articleOf).filter((article) => article !== null);
  if (found.length && found.length === pieces.length) return found;
  const publishers = splitList(offices);
  if (!publishers.length) return pieces.map((title) => ({title}));
  const days = splitList(dates);
  const titles = publishers.length === 1 ? [headlines] : splitList(headlines);
  const at = (list: readonly string[], index: number): string =>
    list.length === publishers.length ? list[index]! : '';
  return publishers.map((publisher, index) => ({publisher, date: at(days, index), title: at(titles, index)}));
}

const READ_FROM = {
  date: 'date_start',
  title: 'dyad_name',
  lane: 'type_of_violence',
  place: 'where_coordinates',
  figures: 'best',
  sources: 'source_article source_office',
};

function mapRow(cells: RowCells): MappedRow['fields'] {
  const actors = [cells.take('side_a'), cells.take('side_b')].filter(Boolean);
  const place = cells.take('where_coordinates');
  const parties = cells.see('dyad_name').replace(' - ', ' – ') || actors.join(' – ') || cells.see('conflict_name');
  const [low, best, high] = [cells.takeNumber('low'), cells.takeNumber('best'), cells.takeNumber('high')];
  const value = cells.take('event_clarity');
  const date = dateOf(cells.see('date_start'), cells.see('date_end'), cells.see('date_prec'), value);
  cells.takeIn(date, 'date_start');
  cells.takeIn(date, 'date_end');
  const lists = ['source_office', 'source_date', 'source_headline'];
  const sources = sourcesOf(cells.see('source_article'), ...(lists.map((name) => cells.see(name)) as SourceLists));
  if (sources.length === 1) {
    const {publisher, date: day, title} = sources[0]!;
    [publisher, day, title].forEach((text, i) => text === cells.see(lists[i]!) && cells.take(lists[i]!));
  }
  return {
    id: cells.take('id'),
    date,
    title: [parties, place].filter(Boolean).join(', '),
    lane: cells.take('type_of_violence'),
    actors,
    place: placeOf(place, cells.takeNumber('latitude'), cells.takeNumber('longitude'), cells.take('where_prec')),
    figures: low || best || high ? {what: 'deaths', low, best, high, by: 'UCDP'} : '',
    sources,
    grade: value && {scheme: 'UCDP event clarity', value},
  };
}

function* mapRows({header, rows}: Table, {about}: MappingContext): MappedRows {
  let cells: RowCells | undefined;
  let columns: MappedRow['columns'];
  for (const row of rows) {
    if (!cells) {
      cells = new RowCells(header.length ? header : (columnsWithoutHeader(row.cells) ?? []));
      columns = cells.nameColumns(READ_FROM);
      if (columns['lane']) about['lanes'] ??= LANES.map((title, index) => ({id: String(index + 1), title}));
    }
    cells.open(row);
    yield {fields: mapRow(cells), rows: [row.row], extra: cells.rest(), columns};
  }
}

/**
 * UCDP Georeferenced Event Dataset, and candidate events, as CSV: one row is one event.
 * Source: UCDP GED codebook (https://ucdp.uu.se/downloads/).
 */
export const ucdp: Format = {name: 'ucdp', fromTable: mapRows};

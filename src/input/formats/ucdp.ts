import {edtfSpan, edtfWithin} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import type {Table, TableRow} from '../table.js';
import {findColumns, nameFields, placeOf, RowCells, splitList} from './row-cells.js';

/** The orders of the columns where a file has no header (releases of 2020 and later; with ISO codes; those before). */
const ORDERS: readonly (readonly string[])[] = [
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob',
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country iso3 country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob',
  'id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown low best high',
].map((names) => names.split(' '));

const LANES = ['State-based conflict', 'Non-state conflict', 'One-sided violence'];

const NAMES = {
  id: 'id',
  violence: 'type_of_violence',
  dyad: 'dyad_name',
  conflict: 'conflict_name',
  sideA: 'side_a',
  sideB: 'side_b',
  place: 'where_coordinates',
  lat: 'latitude',
  lon: 'longitude',
  placePrecision: 'where_prec',
  start: 'date_start',
  end: 'date_end',
  precision: 'date_prec',
  clarity: 'event_clarity',
  low: 'low',
  best: 'best',
  high: 'high',
  articles: 'source_article',
  offices: 'source_office',
  dates: 'source_date',
  headlines: 'source_headline',
};

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

function articleOf(piece: string): object | null {
  const match = ARTICLE_DATE.exec(piece);
  if (!match) return null;
  const publisher = piece.slice(0, match.index);
  return {publisher, date: match[1], title: piece.slice(match.index + match[0].length)};
}

/** The sources: each piece of `source_article` holds all of one; the lists beside it can be told apart if as long. */
function sourcesOf(articles: string, offices: string, dates: string, headlines: string): readonly object[] {
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

/** Maps the rows of one file. */
class UcdpRows {
  readonly #at: Readonly<Record<keyof typeof NAMES, number>>;
  readonly #cells: RowCells;
  readonly #columns: MappedRow['columns'];

  constructor(header: readonly string[], {about}: MappingContext) {
    this.#at = findColumns(header, NAMES);
    this.#cells = new RowCells(header);
    const {start, place, best, violence, articles, offices} = this.#at;
    const sources = articles < 0 ? offices : articles;
    this.#columns = nameFields(header, {
      date: start,
      title: this.#at.dyad,
      lane: violence,
      place,
      figures: best,
      sources,
    });
    if (violence >= 0) about['lanes'] ??= LANES.map((title, index) => ({id: String(index + 1), title}));
  }

  map(row: TableRow): MappedRow {
    const {see, take, takeNumber} = this;
    this.#cells.open(row);
    const sides = [take('sideA'), take('sideB')].filter(Boolean);
    const place = take('place');
    const parties = see('dyad').replace(' - ', ' – ') || sides.join(' – ') || see('conflict');
    const [low, best, high] = [takeNumber('low'), takeNumber('best'), takeNumber('high')];
    const clarity = take('clarity');
    const fields = {
      id: take('id'),
      date: this.#date(clarity),
      title: [parties, place].filter(Boolean).join(', '),
      lane: take('violence'),
      actors: sides,
      place: placeOf(place, takeNumber('lat'), takeNumber('lon'), take('placePrecision')),
      figures: low || best || high ? {what: 'deaths', low, best, high, by: 'UCDP'} : '',
      sources: this.#sources(),
      grade: clarity && {scheme: 'UCDP event clarity', value: clarity},
    };
    return {fields, rows: [row.row], extra: this.#cells.rest(), columns: this.#columns};
  }

  private readonly see = (name: keyof typeof NAMES): string => this.#cells.see(this.#at[name]);
  private readonly take = (name: keyof typeof NAMES): string => this.#cells.take(this.#at[name]);
  private readonly takeNumber = (name: keyof typeof NAMES): string => this.#cells.takeNumber(this.#at[name]);

  #date(clarity: string): string {
    const date = dateOf(this.see('start'), this.see('end'), this.see('precision'), clarity);
    this.#cells.takeIn(date, this.#at.start);
    this.#cells.takeIn(date, this.#at.end);
    return date;
  }

  #sources(): readonly object[] {
    const [offices, dates, headlines] = [this.see('offices'), this.see('dates'), this.see('headlines')];
    const sources = sourcesOf(this.see('articles'), offices, dates, headlines);
    if (sources.length === 1) {
      const {publisher, date, title} = sources[0] as {publisher?: string; date?: string; title?: string};
      if (publisher === offices) this.take('offices');
      if (date === dates) this.take('dates');
      if (title === headlines) this.take('headlines');
    }
    return sources;
  }
}

function* mapRows({header, rows}: Table, context: MappingContext): MappedRows {
  let reader: UcdpRows | undefined;
  for (const row of rows) {
    reader ??= new UcdpRows(header.length ? header : (columnsWithoutHeader(row.cells) ?? []), context);
    yield reader.map(row);
  }
}

/**
 * UCDP Georeferenced Event Dataset, and candidate events, as CSV: one row is one event.
 * Source: UCDP GED codebook (https://ucdp.uu.se/downloads/).
 */
export const ucdp: Format = {name: 'ucdp', fromTable: mapRows};

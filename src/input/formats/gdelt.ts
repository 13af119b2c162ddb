import type {Format, MappedRow, MappedRows, MappingContext, Table} from '../format.js';
import {trimmedOf, type Fields} from '../record.js';
import {restOf} from '../table.js';
import {join, placeOf} from './map-rows.js';

/** Names, between blanks, that begin with each of the prefixes in turn. */
const repeat = (names: string, ...prefixes: readonly string[]): string =>
  prefixes.map((prefix) => names.replace(/^| /g, ` ${prefix}`)).join('');

/** The columns of GDELT 2.0. Those of 1.0 are the same without `ADM2Code`. */
const COLUMNS: readonly string[] = (
  'GLOBALEVENTID SQLDATE MonthYear Year FractionDate' +
  repeat(
    'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code',
    'Actor1',
    'Actor2',
  ) +
  ' IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale' +
  repeat('Mentions Sources Articles', 'Num') +
  ' AvgTone' +
  repeat('Type Fullname CountryCode ADM1Code ADM2Code Lat Long FeatureID', 'Actor1Geo_', 'Actor2Geo_', 'ActionGeo_') +
  ' DATEADDED SOURCEURL'
).split(' ');

const ACTORS = ['Actor1Name', 'Actor2Name'];
/** Short words for the 20 roots of CAMEO's codes of events. */
const ROOTS =
  'Statement,Appeal,Intent to cooperate,Consultation,Diplomatic cooperation,Material cooperation,Aid,Yielding,Investigation,Demand,Disapproval,Rejection,Threat,Protest,Show of force,Reduced relations,Coercion,Assault,Fight,Mass violence'.split(
    ',',
  );
const QUAD_CLASSES = ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict'];
const PLACES = ['', 'country', 'state', 'city', 'city', 'state'];

/** The texts in columns of some rows, each once. */
const textsIn = (coded: readonly Fields[], ...names: readonly string[]): readonly string[] => [
  ...new Set(coded.flatMap((row) => names.map((name) => trimmedOf(row[name]))).filter(Boolean)),
];

/** @param coded the rows that the article was coded into, without their blank cells */
function mapArticle(rows: readonly number[], coded: readonly Fields[]): MappedRow {
  const mentions = (row: Fields): number => Number(row['NumMentions']) || 0;
  const main = [coded.reduce((most, row) => (mentions(row) > mentions(most) ? row : most))];
  const at = (name: string): string => textsIn(main, name)[0] ?? '';
  const days = textsIn(coded, 'SQLDATE').map((text) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const url = at('SOURCEURL');
  const publisher = /^https?:\/\/(?:[^/@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  const lane = at('QuadClass');
  const place = ['Fullname', 'Lat', 'Long'].map((name) => at(`ActionGeo_${name}`)) as [string, string, string];
  const fields = {
    id: textsIn(coded, 'GLOBALEVENTID')[0],
    date: days.length > 1 ? `{${[...days].sort().join()}}` : days[0],
    title: join(': ', ROOTS[Number(at('EventRootCode')) - 1] ?? '', join(' – ', ...textsIn(main, ...ACTORS))),
    lane: QUAD_CLASSES[Number(lane)] ?? lane,
    status: 'unverified',
    tags: ['machine-coded'],
    actors: textsIn(coded, ...ACTORS),
    place: placeOf(...place, PLACES[Number(at('ActionGeo_Type'))]),
    sources: url && (publisher ? {url, publisher} : {title: url}),
  };
  return {fields, rows, extra: () => ({'gdelt rows': coded}), columns: {date: 'SQLDATE'}};
}

/** Gathers the rows of each article first: they may be anywhere in the file. */
function* fromTable(table: Table, context: MappingContext): MappedRows {
  const articles = new Map<string, number[]>();
  const kept = new Map<number, readonly string[]>();
  let names = table.header;
  for (const {cells, row} of table.rows) {
    if (!names.length) names = cells.length > 58 ? COLUMNS : COLUMNS.filter((name) => !name.endsWith('ADM2Code'));
    // A row without an address is not one article with others that have none.
    const key = cells[names.indexOf('SOURCEURL')]?.trim() || `row ${row}`;
    const rows = articles.get(key);
    if (rows) rows.push(row);
    else articles.set(key, [row]);
    if (!table.lasting) kept.set(row, cells);
    yield undefined;
  }
  const cellsOf = (row: number): readonly string[] => kept.get(row) ?? table.lasting!.cells(row);
  const map = (rows: readonly number[]): MappedRow =>
    mapArticle(
      rows,
      rows.map((row) => restOf(names, cellsOf(row))),
    );
  const byFirst = new Map([...articles.values()].map((rows) => [rows[0]!, rows]));
  context.lasting = table.lasting?.rows(({row}) => map(byFirst.get(row)!)) ?? null;
  for (const rows of byFirst.values()) yield map(rows);
}

/**
 * GDELT events, 2.0 and 1.0: tab-separated, without a header. Each article (`SOURCEURL`) is one event with all rows
 * that machines coded it into; the row that is mentioned most gives the title, the lane and the place.
 * Source: "The GDELT Event Database Data Format Codebook V2.0"; CAMEO codebook 1.1b3.
 */
export const gdelt: Format = {name: 'gdelt', fromTable};

import type {Format, MappedRow, MappedRows} from '../format.js';
import {textOf, type Fields} from '../record.js';
import {restOf, type Table} from '../table.js';
import {join, placeOf} from './map-rows.js';

/** Names that begin with each of the prefixes in turn. */
const repeat = (prefixes: string, names: string): readonly string[] =>
  prefixes.split(' ').flatMap((prefix) => names.split(' ').map((name) => prefix + name));

/** The columns of GDELT 2.0. Those of 1.0 are the same without `ADM2Code`. */
const COLUMNS: readonly string[] = [
  ...repeat('', 'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'),
  ...repeat(
    'Actor1 Actor2',
    'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code',
  ),
  ...repeat(
    '',
    'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone',
  ),
  ...repeat('Actor1Geo_ Actor2Geo_ ActionGeo_', 'Type Fullname CountryCode ADM1Code ADM2Code Lat Long FeatureID'),
  ...repeat('', 'DATEADDED SOURCEURL'),
];

/** Short words for the 20 roots of CAMEO's codes of events. */
const ROOTS =
  'Statement,Appeal,Intent to cooperate,Consultation,Diplomatic cooperation,Material cooperation,Aid,Yielding,Investigation,Demand,Disapproval,Rejection,Threat,Protest,Show of force,Reduced relations,Coercion,Assault,Fight,Mass violence'.split(
    ',',
  );
const QUAD_CLASSES = ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict'];
const PLACES = ['', 'country', 'state', 'city', 'city', 'state'];

/** The rows that one article was coded into, as objects without the blank columns. */
interface Article {
  readonly rows: number[];
  readonly coded: Fields[];
}

/** A column of each row of an article, each text once. */
const textsIn = (coded: readonly Fields[], ...names: readonly string[]): readonly string[] => [
  ...new Set(coded.flatMap((row) => names.map((name) => (textOf(row[name]) ?? '').trim())).filter(Boolean)),
];

function mapArticle({rows, coded}: Article): MappedRow {
  const mentions = (row: Fields): number => Number(row['NumMentions']) || 0;
  const main = coded.reduce((most, row) => (mentions(row) > mentions(most) ? row : most));
  const at = (name: string): string => textsIn([main], name)[0] ?? '';
  const days = textsIn(coded, 'SQLDATE').map((text) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
  const url = at('SOURCEURL');
  const publisher = /^https?:\/\/(?:[^/@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  const title = join(
    ': ',
    ROOTS[Number(at('EventRootCode')) - 1] ?? '',
    join(' – ', at('Actor1Name'), at('Actor2Name')),
  );
  const fields = {
    id: textsIn(coded, 'GLOBALEVENTID')[0],
    date: days.length > 1 ? `{${[...days].sort().join()}}` : days[0],
    title,
    lane: QUAD_CLASSES[Number(at('QuadClass'))] ?? at('QuadClass'),
    status: 'unverified',
    tags: ['machine-coded'],
    actors: textsIn(coded, 'Actor1Name', 'Actor2Name'),
    place: placeOf(
      at('ActionGeo_Fullname'),
      at('ActionGeo_Lat'),
      at('ActionGeo_Long'),
      PLACES[Number(at('ActionGeo_Type'))],
    ),
    sources: url && (publisher ? {url, publisher} : {title: url}),
  };
  return {fields, rows, extra: {'gdelt rows': coded}, columns: {date: 'SQLDATE'}};
}

/** Gathers the rows of each article first: they may be anywhere in the file. */
function* fromTable({header, rows}: Table): MappedRows {
  const articles = new Map<string, Article>();
  let names = header;
  for (const row of rows) {
    if (!names.length) names = row.cells.length > 58 ? COLUMNS : COLUMNS.filter((name) => !name.endsWith('ADM2Code'));
    const coded = restOf(names, row.cells);
    // A row without an address is not one article with others that have none.
    const key = textsIn([coded], 'SOURCEURL')[0] ?? `row ${row.row}`;
    const article = articles.get(key) ?? {rows: [], coded: []};
    articles.set(key, article);
    article.rows.push(row.row);
    article.coded.push(coded);
    yield undefined;
  }
  for (const article of articles.values()) yield mapArticle(article);
}

/**
 * GDELT events, 2.0 and 1.0: tab-separated, without a header. Each article (`SOURCEURL`) is one event with all rows
 * that machines coded it into; the row that is mentioned most gives the title, the lane and the place.
 * Source: "The GDELT Event Database Data Format Codebook V2.0"; CAMEO codebook 1.1b3.
 */
export const gdelt: Format = {name: 'gdelt', fromTable};

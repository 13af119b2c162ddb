import {edtfDate} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import type {Fields} from '../record.js';
import {restOf, type Table} from '../table.js';
import {titleOf} from './acled.js';
import {distinct, placeOf} from './row-cells.js';

const repeat = (names: string, ...prefixes: readonly string[]): readonly string[] =>
  prefixes.flatMap((prefix) => names.split(' ').map((name) => prefix + name));

/** The columns of GDELT 2.0. Those of 1.0 are the same without `ADM2Code`. */
const COLUMNS: readonly string[] = [
  ...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
  ...repeat(
    'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code',
    'Actor1',
    'Actor2',
  ),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles'.split(
    ' ',
  ),
  'AvgTone',
  ...repeat('Type Fullname CountryCode ADM1Code ADM2Code Lat Long FeatureID', 'Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'),
  'DATEADDED',
  'SOURCEURL',
];

/** Short words for the 20 roots of CAMEO's codes of events. */
const ROOTS =
  'Statement,Appeal,Intent to cooperate,Consultation,Diplomatic cooperation,Material cooperation,Aid,Yielding,Investigation,Demand,Disapproval,Rejection,Threat,Protest,Show of force,Reduced relations,Coercion,Assault,Fight,Mass violence'.split(
    ',',
  );
const QUAD_CLASSES = ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict'];
const PLACES = ['', 'country', 'state', 'city', 'city', 'state'];
const NONE: ReadonlySet<number> = new Set();
const READ_FROM = {
  date: 'SQLDATE',
  title: 'EventRootCode',
  lane: 'QuadClass',
  place: 'ActionGeo_Fullname',
  sources: 'SOURCEURL',
};

/** The rows that one article was coded into, as objects without the blank columns. */
interface Article {
  readonly rows: number[];
  readonly coded: Fields[];
}

/** The names of the columns of a row: 1.0 has three or, in its first years, four fewer. */
function nameColumns(count: number): readonly string[] {
  return count > 58 ? COLUMNS : COLUMNS.filter((name) => !name.endsWith('ADM2Code'));
}

const textIn = (coded: Fields, name: string): string => ((coded[name] as string | undefined) ?? '').trim();

/** The days of an article's rows: one, or a set of all; "20171202" is a day. */
function dateOf(coded: readonly Fields[]): string {
  const days = new Set(coded.map((row) => textIn(row, 'SQLDATE')).filter(Boolean));
  const dates = [...days].sort().map((text) => {
    const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
    return year ? edtfDate(Number(year), Number(month), Number(day)) : text;
  });
  return dates.length > 1 ? `{${dates.join()}}` : (dates[0] ?? '');
}

function sourceOf(address: string): object | '' {
  const [, publisher] = /^https?:\/\/(?:[^/@]*@)?([^/?#:]+)/i.exec(address) ?? [];
  return address && (publisher ? {url: address, publisher} : {title: address});
}

function mapArticle({rows, coded}: Article): MappedRow {
  const mentions = (row: Fields): number => Number(textIn(row, 'NumMentions')) || 0;
  const main = coded.reduce((most, row) => (mentions(row) > mentions(most) ? row : most));
  const at = (name: string): string => textIn(main, name);
  const place = at('ActionGeo_Fullname');
  const fields = {
    id: textIn(coded[0]!, 'GLOBALEVENTID'),
    date: dateOf(coded),
    title: titleOf(ROOTS[Number(at('EventRootCode')) - 1] ?? '', [at('Actor1Name'), at('Actor2Name')], ''),
    lane: QUAD_CLASSES[Number(at('QuadClass'))] ?? at('QuadClass'),
    status: 'unverified',
    tags: ['machine-coded'],
    actors: distinct(coded.flatMap((row) => [textIn(row, 'Actor1Name'), textIn(row, 'Actor2Name')])),
    place: placeOf(place, at('ActionGeo_Lat'), at('ActionGeo_Long'), PLACES[Number(at('ActionGeo_Type'))]),
    sources: sourceOf(at('SOURCEURL')),
  };
  return {fields, rows, extra: {'gdelt rows': coded}, columns: READ_FROM};
}

/** Gathers the rows of each article first: they may be anywhere in the file. */
function* mapRows({header, rows}: Table, _: MappingContext): MappedRows {
  const articles = new Map<string, Article>();
  let names = header;
  for (const row of rows) {
    if (!names.length) names = nameColumns(row.cells.length);
    const coded = restOf(names, row, NONE);
    // A row without an address is not one article with others that have none.
    const key = textIn(coded, 'SOURCEURL') || `row ${row.row}`;
    let article = articles.get(key);
    if (!article) articles.set(key, (article = {rows: [], coded: []}));
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
export const gdelt: Format = {name: 'gdelt', fromTable: mapRows};

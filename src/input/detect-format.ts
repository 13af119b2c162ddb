import {isOwnTable, matchColumns} from './formats/table-fields.js';
import {isSeparatorLine, type TableStart} from './read-table.js';
import {isFields, OWN_FORMAT, textOf, type Fields} from './record.js';
import {splitRows} from './split-rows.js';
import {foldName} from './table.js';

/** What text is, as far as its beginning tells. */
export type Detected =
  | {readonly kind: 'json' | 'text'; readonly format: string}
  | ({readonly kind: 'table'; readonly format: string; readonly delimiter: string} & TableStart)
  | {
      readonly kind: 'refused';
      readonly code: 'is-empty' | 'is-html' | 'is-xml' | 'is-lfs-pointer';
      readonly raw: string;
    };

const RAW_CHARACTERS = 80;

/** The columns that tell a table's format, folded; all of a list must be there. The most particular first. */
const TABLES: readonly (readonly [format: string, columns: string])[] = [
  ['ucdp', 'datestart dateend dateprec'],
  ['acled', 'eventdate timeprecision'],
  ['auto-archiver', 'archivestatus archivelocation'],
  ['auto-archiver', 'url status folder archive'],
  ['timelinejs', 'year headline'],
  ['timelinejs', 'startdate headline mediacaption'],
  ['timemap', 'date time location latitude longitude associations'],
  ['timemap', 'date time location latitude longitude description graphic'],
];

/** Tables that come without a header, told by the number of their cells and by the first of them. */
const HEADLESS: readonly (readonly [format: string, counts: readonly number[], first: RegExp])[] = [
  ['gdelt', [57, 58, 61], /^\d+ \d{8} \d{6} \d{4}$/],
  ['ucdp', [41, 49, 50, 51], /^\d+ (\S+ )?\d{4} /],
];

const DELIMITERS = [',', ';', '\t', '|'];

/** As many rows are looked at for the names of the columns: above them there may be a title, who made it, and when. */
const FIRST_ROWS = 12;
const DAY = /^\s*(\d{4}-\d\d-\d\d|\d\d?([./])\d\d?\2\d{4})\b/;
const NAME = /\p{L}{2}(?!.*:\/\/)/u;

/** The first rows with something in them. */
function firstRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const {cells} of splitRows([head], delimiter)) {
    if (cells.some((cell) => cell.trim()) && !isSeparatorLine(cells)) rows.push(cells);
    if (rows.length === FIRST_ROWS) break;
  }
  return rows;
}

/** The format that names of columns are those of, as far as they tell. */
function formatOf(cells: readonly string[]): string | undefined {
  const names = new Set(cells.map(foldName));
  const has = (columns: string): boolean => columns.split(' ').every((column) => names.has(column));
  return isOwnTable(cells) ? 'csv' : TABLES.find(([, columns]) => has(columns))?.[0];
}

/** Which of the first rows names the columns: one that says where the date is and what happened, or else the first. */
function findHeader(rows: readonly (readonly string[])[]): number {
  const isHeader = (cells: readonly string[], index: number): unknown => {
    const matched = matchColumns(cells);
    return formatOf(cells) ?? (matched.has('date') && (!index || matched.has('title')));
  };
  return Math.max(0, rows.findIndex(isHeader));
}

/** Names for the columns where the first row is an event already: its day, which the next has too, and its first words. */
function nameCells(cells: readonly string[], next: readonly string[]): readonly string[] | undefined {
  const date = cells.findIndex((cell, index) => DAY.test(cell) && DAY.test(next[index] ?? ''));
  const title = cells.findIndex((cell, index) => index !== date && NAME.test(cell));
  return date >= 0 && title >= 0 && !matchColumns(cells).size
    ? cells.map((_, index) => (index === date ? 'date' : index === title ? 'title' : `column ${index + 1}`))
    : undefined;
}

function detectTable(head: string): Detected {
  // The character that most columns are parted by; a comma where there is but one column.
  const said = /^sep=(.)/i.exec(head)?.[1];
  const starts = (said ? [said] : DELIMITERS).map((delimiter) => {
    const rows = firstRows(head, delimiter);
    const skip = findHeader(rows);
    const [cells = [], next = []] = rows.slice(skip);
    return {delimiter, skip, cells, next};
  });
  const {cells, next, ...start} = starts.reduce((a, b) => (b.cells.length > a.cells.length ? b : a));
  const first = cells.slice(0, 4).join(' ');
  const [headless] = HEADLESS.find(([, counts, look]) => counts.includes(cells.length) && look.test(first)) ?? [];
  const entry = Object.fromEntries(cells.map((name, index) => [name, next[index]]));
  const format = headless ?? formatOf(cells) ?? (isOfWikidata(entry) ? 'wikidata' : 'csv');
  const names = format === 'csv' ? nameCells(cells, next) : undefined;
  return {kind: 'table', format, ...start, hasHeader: !headless && !names, names};
}

/** An item of Wikidata under a name that queries give it, or beside its label. */
const isOfWikidata = (row: Fields): boolean =>
  Object.keys(row).some(
    (name) =>
      /^https?:\/\/www\.wikidata\.org\/entity\/Q/.test(textOf(row[name]) ?? '') &&
      (/^(event|item)$/.test(name) || `${name}Label` in row),
  );

/** Says what text is from its beginning, which may be cut anywhere. */
export function detectText(head: string): Detected {
  const text = head.replace(/^\ufeff/, '').trimStart();
  const raw = text.slice(0, RAW_CHARACTERS);
  if (!text) return {kind: 'refused', code: 'is-empty', raw};
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b/is.test(text))
    return {kind: 'refused', code: 'is-html', raw};
  if (text.startsWith('<?xml')) return {kind: 'refused', code: 'is-xml', raw};
  if (text.startsWith('version https://git-lfs')) return {kind: 'refused', code: 'is-lfs-pointer', raw};
  if (/^BEGIN:V/i.test(text)) return {kind: 'text', format: 'icalendar'};
  return /^[[{]/.test(text) ? {kind: 'json', format: 'json'} : detectTable(text);
}

/** What the list of rows is called in an object that holds one besides what it says of itself. */
const LISTS = ['events', 'data', 'rows', 'records', 'items', 'results', 'features', 'incidents'];

/** Tells the format of a list by one of its rows. The most particular first; any other is our own. */
const ROWS: readonly (readonly [format: string, test: (row: Fields) => unknown])[] = [
  ['json-ld', (row) => row['@type'] ?? row['@graph']],
  ['geojson', ({type, geometry}) => type === 'Feature' && geometry !== undefined],
  ['ucdp', (row) => 'date_start' in row && 'date_prec' in row],
  ['acled', (row) => 'event_date' in row && 'time_precision' in row],
  ['wikidata', isOfWikidata],
  ['timelinejs', ({start_date: start, text}) => start ?? isFields(text)],
  ['vis-timeline', ({start, content}) => start !== undefined && content !== undefined],
  [
    'timemap',
    (row) => 'date' in row && 'location' in row && ('associations' in row || ('sources' in row && 'time' in row)),
  ],
];

/** The first objects of a list: what they look like is what it is. */
const samplesOf = (list: unknown): readonly Fields[] =>
  Array.isArray(list) ? (list.slice(0, 20) as unknown[]).filter(isFields) : [];

/** What an object says of itself. */
function detectObject(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const {format, results, timeline, type, events, title, features} = value;
  if (format === OWN_FORMAT) return 'json';
  if (isFields(results) && Array.isArray(results['bindings'])) return 'wikidata';
  if (type === 'umap') return 'geojson';
  if (type === 'FeatureCollection' || type === 'Feature')
    return [value, ...samplesOf(features)].some((each) => 'when' in each) ? 'linked-places' : 'geojson';
  if (value['@type'] ?? value['@graph']) return 'json-ld';
  if (isFields(timeline) && Array.isArray(timeline['date'])) return 'timelinejs';
  return Array.isArray(events) && isFields(title) && isFields(title['text']) ? 'timelinejs' : undefined;
}

/** Says what a value is that was read from JSON, or that a script hands over; and which part of it is that. */
export function detectValue(value: unknown): {readonly format: string; readonly value: unknown} {
  const known = detectObject(value);
  if (known) return {format: known, value};
  const list = unwrapRows(value)?.rows;
  const samples = samplesOf(list);
  const [format = 'json'] = ROWS.find(([, test]) => samples.some(test)) ?? [];
  // Groups stand beside items, and eras beside events.
  const isWhole = format === 'json' || format === 'timelinejs' || (isFields(value) && 'items' in value);
  return {format, value: isWhole ? value : list};
}

/** The rows of a list, or of the list in an object, and what that object says besides; `null` where there is none. */
export function unwrapRows(value: unknown): {readonly rows: readonly unknown[]; readonly about: Fields} | null {
  if (Array.isArray(value)) return {rows: value, about: {}};
  if (!isFields(value)) return null;
  const isList = (name: string): boolean => Array.isArray(value[name]);
  // Of other names, the only one that holds a list of objects: lanes and sources belong to events.
  const others = Object.keys(value).filter((name) => samplesOf(value[name]).length);
  const list = LISTS.find(isList) ?? (others.length === 1 && !/^(lanes|sources)$/.test(others[0]!) ? others[0] : '');
  if (!list) return !('events' in value) && ('date' in value || 'start' in value) ? {rows: [value], about: {}} : null;
  const {[list]: rows, ...about} = value;
  return {rows: rows as readonly unknown[], about};
}

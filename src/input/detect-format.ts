import {isOwnTable} from './formats/table-fields.js';
import {isSeparatorLine} from './read-table.js';
import {isFields, OWN_FORMAT, type Fields} from './record.js';
import {splitRows} from './split-rows.js';
import {foldName} from './table.js';

/** What text is, as far as its beginning tells. */
export type Detected =
  | {readonly kind: 'json' | 'text'; readonly format: string}
  | {readonly kind: 'table'; readonly format: string; readonly delimiter: string; readonly hasHeader: boolean}
  | {readonly kind: 'refused'; readonly code: 'is-empty' | 'is-html' | 'is-lfs-pointer'; readonly raw: string};

const RAW_CHARACTERS = 80;

/** The columns that tell a table's format, folded; all of a list must be there. The most particular first. */
const TABLES: readonly (readonly [format: string, columns: string])[] = [
  ['ucdp', 'datestart dateend dateprec'],
  ['acled', 'eventdate timeprecision'],
  ['auto-archiver', 'archivestatus archivelocation'],
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

/** The first line with something in it, as cells. */
function firstCells(head: string, delimiter: string): readonly string[] {
  for (const {cells} of splitRows([head], delimiter))
    if (cells.some((cell) => cell.trim()) && !isSeparatorLine(cells)) return cells;
  return [];
}

function detectTable(head: string): Detected {
  // The character that most columns are parted by; a comma where there is but one column.
  const said = /^sep=(.)/i.exec(head)?.[1];
  const [delimiter, cells] = (said ? [said] : DELIMITERS)
    .map((sign) => [sign, firstCells(head, sign)] as const)
    .reduce((best, each) => (each[1].length > best[1].length ? each : best));
  const first = cells.slice(0, 4).join(' ');
  const [headless] = HEADLESS.find(([, counts, look]) => counts.includes(cells.length) && look.test(first)) ?? [];
  const names = new Set(cells.map(foldName));
  const has = (columns: string): boolean => columns.split(' ').every((column) => names.has(column));
  const [format = 'csv'] = isOwnTable(cells) ? [] : (TABLES.find(([, columns]) => has(columns)) ?? []);
  return {kind: 'table', format: headless ?? format, delimiter, hasHeader: !headless};
}

/** Says what text is from its beginning, which may be cut anywhere. */
export function detectText(head: string): Detected {
  const text = head.replace(/^\ufeff/, '').trimStart();
  const raw = text.slice(0, RAW_CHARACTERS);
  if (!text) return {kind: 'refused', code: 'is-empty', raw};
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b/is.test(text))
    return {kind: 'refused', code: 'is-html', raw};
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
  ['wikidata', ({event, item}) => /^https?:\/\/www\.wikidata\.org\/entity\/Q/.test(String(event ?? item))],
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
  const list = LISTS.find((name) => Array.isArray(value[name]));
  if (!list) return !('events' in value) && ('date' in value || 'start' in value) ? {rows: [value], about: {}} : null;
  const {[list]: rows, ...about} = value;
  return {rows: rows as readonly unknown[], about};
}

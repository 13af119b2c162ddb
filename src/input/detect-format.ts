import {isOwnTable, OWN_FORMAT} from './formats/table-fields.js';
import {isSeparatorLine} from './read-table.js';
import {isFields, type Fields} from './record.js';
import {splitRows} from './split-rows.js';
import {foldName} from './table.js';

/** What text is, as far as its beginning tells. */
export type Detected =
  | {readonly kind: 'json'}
  | {readonly kind: 'text'; readonly format: string}
  | {readonly kind: 'table'; readonly format: string; readonly delimiter: string; readonly hasHeader: boolean}
  | {readonly kind: 'refused'; readonly code: 'is-empty' | 'is-html' | 'is-lfs-pointer'; readonly raw: string};

const RAW_CHARACTERS = 80;

/** The columns that tell a table's format, folded; all of a list must be there. The most particular first. */
const TABLES: readonly (readonly [format: string, ...columns: string[]])[] = [
  ['ucdp', 'datestart', 'dateend', 'dateprec'],
  ['acled', 'eventdate', 'timeprecision'],
  ['auto-archiver', 'archivestatus', 'archivelocation'],
  ['timelinejs', 'year', 'headline'],
  ['timelinejs', 'startdate', 'headline', 'mediacaption'],
  ['timemap', 'date', 'time', 'location', 'latitude', 'longitude', 'associations'],
  ['timemap', 'date', 'time', 'location', 'latitude', 'longitude', 'description', 'graphic'],
];

/** Tables that come without a header, told by the number of their cells and by some of them. */
const HEADLESS: readonly {format: string; cells: readonly number[]; looks: Readonly<Record<number, RegExp>>}[] = [
  {format: 'gdelt', cells: [57, 58, 61], looks: {0: /^\d+$/, 1: /^\d{8}$/, 2: /^\d{6}$/, 3: /^\d{4}$/}},
  {format: 'ucdp', cells: [41], looks: {0: /^\d+$/, 1: /^\d{4}$/, 3: /^[123]$/}},
  {format: 'ucdp', cells: [49, 50, 51], looks: {0: /^\d+$/}},
];

/** The character that most columns of the first line are parted by; a comma where there is but one column. */
export function findDelimiter(head: string): string {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim());
  const said = /^\ufeff?sep=(.)/i.exec(lines[0] ?? '')?.[1];
  if (said) return said;
  const counts = [',', ';', '\t', '|'].map((delimiter) => {
    const [first] = splitRows([head.replace(/^\s+/, '')], delimiter);
    return {delimiter, cells: first?.cells.length ?? 0};
  });
  return counts.reduce((best, each) => (each.cells > best.cells ? each : best)).delimiter;
}

function detectTable(head: string): Detected {
  const delimiter = findDelimiter(head);
  const cells = firstCells(head, delimiter);
  const headless = HEADLESS.find(
    ({cells: counts, looks}) =>
      counts.includes(cells.length) &&
      Object.entries(looks).every(([index, look]) => look.test(cells[Number(index)]?.trim() ?? '')),
  );
  if (headless) return {kind: 'table', format: headless.format, delimiter, hasHeader: false};
  if (isOwnTable(cells)) return {kind: 'table', format: 'csv', delimiter, hasHeader: true};
  const names = new Set(cells.map(foldName));
  const [format = 'csv'] = TABLES.find(([, ...columns]) => columns.every((column) => names.has(column))) ?? [];
  return {kind: 'table', format, delimiter, hasHeader: true};
}

function firstCells(head: string, delimiter: string): readonly string[] {
  for (const {cells} of splitRows([head], delimiter))
    if (cells.some((cell) => cell.trim()) && !isSeparatorLine(cells)) return cells;
  return [];
}

/** Says what text is from its beginning, which may be cut anywhere. */
export function detectText(head: string): Detected {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (!text) return {kind: 'refused', code: 'is-empty', raw: ''};
  const raw = text.slice(0, RAW_CHARACTERS);
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b/is.test(text))
    return {kind: 'refused', code: 'is-html', raw};
  if (text.startsWith('version https://git-lfs.github.com/spec/'))
    return {kind: 'refused', code: 'is-lfs-pointer', raw};
  if (/^BEGIN:V(CALENDAR|EVENT)\b/i.test(text)) return {kind: 'text', format: 'icalendar'};
  return /^[[{]/.test(text) ? {kind: 'json'} : detectTable(text);
}

/** The list of rows in an object that holds one besides what it says of itself, by its name. */
const LISTS = ['events', 'data', 'rows', 'records', 'items', 'results', 'features', 'incidents'];

/** The first objects of a list: what they look like is what it is. */
const samplesOf = (list: unknown): readonly Fields[] =>
  Array.isArray(list) ? (list.slice(0, 20) as unknown[]).filter(isFields) : [];

const has = (fields: Fields, ...names: readonly string[]): boolean => names.every((name) => fields[name] !== undefined);

const isLinkedData = (fields: Fields): boolean => has(fields, '@type') || has(fields, '@graph');

/** The format of a list of objects, by the fields of its first ones; "json" for our own and for any other. */
function detectList(list: unknown): string {
  const samples = samplesOf(list);
  const some = (test: (fields: Fields) => boolean): boolean => samples.some(test);
  if (some(isLinkedData)) return 'json-ld';
  if (some(({type, geometry}) => type === 'Feature' && geometry !== undefined)) return 'geojson';
  if (some(({event, item}) => /^https?:\/\/www\.wikidata\.org\/entity\/Q/.test(String(event ?? item))))
    return 'wikidata';
  if (some((fields) => has(fields, 'start_date') || isFields(fields['text']))) return 'timelinejs';
  if (some((fields) => has(fields, 'start', 'content'))) return 'vis-timeline';
  if (
    some(
      (fields) =>
        has(fields, 'date', 'location', 'latitude') && (has(fields, 'associations') || has(fields, 'sources', 'time')),
    )
  )
    return 'timemap';
  return 'json';
}

/** What a value is, and which part of it is to be read as that. */
interface DetectedValue {
  readonly format: string;
  readonly value: unknown;
}

/** Says what a value is that was read from JSON, or that a script hands over. */
export function detectValue(value: unknown): DetectedValue {
  return {format: detectObject(value) ?? 'json', value, ...detectWrapped(value)};
}

/** What an object says of itself. */
function detectObject(value: unknown): string | null {
  if (!isFields(value)) return null;
  if (value['format'] === OWN_FORMAT) return 'json';
  const {results, timeline, type, events, title, features} = value;
  if (isFields(results) && Array.isArray(results['bindings'])) return 'wikidata';
  if (type === 'FeatureCollection' || type === 'Feature') {
    const isLinked = /linked-?places|lpf/i.test(JSON.stringify(value['@context'] ?? ''));
    return isLinked || has(value, 'when') || samplesOf(features).some((each) => has(each, 'when'))
      ? 'linked-places'
      : 'geojson';
  }
  if (isLinkedData(value)) return 'json-ld';
  if (isFields(timeline) && Array.isArray(timeline['date'])) return 'timelinejs';
  return Array.isArray(events) && isFields(title) && isFields(title['text']) ? 'timelinejs' : null;
}

/** What the rows say, where the object around them says nothing. Groups stand beside items. */
function detectWrapped(value: unknown): DetectedValue | null {
  if (detectObject(value)) return null;
  const list = unwrapRows(value)?.rows;
  const format = detectList(list);
  if (format === 'json') return null;
  const isWhole = isFields(value) && (Array.isArray(value['items']) || format === 'timelinejs');
  return {format, value: isWhole ? value : list};
}

/** The rows of a list, or of the list in an object, and what that object says besides; `null` where there is none. */
export function unwrapRows(value: unknown): {readonly rows: readonly unknown[]; readonly about: Fields} | null {
  if (Array.isArray(value)) return {rows: value, about: {}};
  if (!isFields(value)) return null;
  const list = LISTS.find((name) => Array.isArray(value[name]));
  if (!list)
    return value['events'] === undefined && (has(value, 'date') || has(value, 'start'))
      ? {rows: [value], about: {}}
      : null;
  const {[list]: rows, ...about} = value;
  return {rows: rows as readonly unknown[], about};
}

import {jsonColumnOf, SYNONYMS} from '../input/formats/table-fields.js';
import {foldName} from '../input/table.js';
import type {TimelineData} from '../model/event.js';
import {authorTimeline, writeJson, type Authored} from './authored.js';

export interface CsvOptions {
  /** Whether no cell may run as a formula in a spreadsheet. Default true. */
  readonly spreadsheet?: boolean;
  /** What stands between cells: one character. Default ",". */
  readonly delimiter?: string;
}

/** The cells of one row, by their columns. */
type Cells = Map<string, string>;
/** Cells that say all of a field together; none of them is empty then. */
type CellPairs = readonly (readonly [column: string, cell: string])[];

const ROW = 'row';
const ESCAPED = 'escaped cells';
/** What a spreadsheet may take for a formula, and the sign that keeps it from that. */
const FORMULA = /^[=+\-@\t\r']/;
const CLAIM_COLUMNS: Readonly<Record<string, string>> = {
  by: 'by',
  says: 'says',
  date: 'date',
  eventDate: 'event date',
  stance: 'stance',
  sources: 'source',
  grade: 'grade',
};
/** Our columns in their order; those of claims come after them, and then those of fields that nobody knows. */
const OWN = [
  ROW,
  ...'id date dateText label title summary lane place'.split(' '),
  'place lat',
  'place lon',
  'place precision',
  ...'actors tags status sources relations importance lang grade'.split(' '),
  'grade scheme',
];
const STRUCTURAL = new Set('id title date summary lang color publisher url archivedUrl sha256'.split(' '));
const TAKEN = new Set([...OWN, ESCAPED, ...STRUCTURAL, ...Object.keys(SYNONYMS)].map(foldName));

/** The furthest that numbers of a place go, degrees: others come back as text. */
const LIMITS: Readonly<Record<string, number>> = {lat: 90, lon: 180};

/** Text that comes back from a cell as it is. */
const isClean = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value === value.trim();

const isCleanList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isClean);

const escapeItem = (item: string): string => item.replace(/[;\\]/g, '\\$&');

/** A list in a cell: items between semicolons, which stand for themselves after a backslash. */
const joinItems = (items: readonly string[]): string => items.map(escapeItem).join(';');

/** Whether an object has these fields only, each as `test` wants it. */
const isOnly = (value: object, names: string, test: (value: unknown, name: string) => boolean): boolean =>
  Object.entries(value).every(([name, item]) => names.split(' ').includes(name) && test(item, name));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listCell = (value: unknown): string => (isCleanList(value) ? joinItems(value) : '');

function relationsCell(value: unknown): string {
  const isPlain = (relation: unknown): relation is Readonly<Record<string, string>> =>
    isObject(relation) &&
    isOnly(relation, 'type to', isClean) &&
    isClean(relation['to']) &&
    isClean(relation['type']) &&
    !relation['type'].includes(':');
  if (!Array.isArray(value) || !value.every(isPlain)) return '';
  return joinItems(value.map(({type, to}) => `${type}: ${to}`));
}

/** The columns of a claim; `null` where they do not say all of it. */
function claimCells(claim: unknown, prefix: string): CellPairs | null {
  if (!isObject(claim) || !Object.keys(claim).length) return null;
  const cells = Object.entries(claim).map(([name, value]) => {
    const column = Object.hasOwn(CLAIM_COLUMNS, name) ? CLAIM_COLUMNS[name]! : '';
    const plain = name === 'grade' && isObject(value) && isOnly(value, 'value', isClean) ? value['value'] : value;
    const cell = name === 'sources' ? listCell(plain) : isClean(plain) ? plain : '';
    return [column && `${prefix} ${column}`, cell] as const;
  });
  return cells.every(([column, cell]) => column && cell) ? cells : null;
}

/** The cells that say all of a field; none where there are no such columns. */
function fieldCells(name: string, value: unknown): CellPairs {
  switch (name) {
    case 'place': {
      const isPart = (part: unknown, of: string): boolean =>
        Object.hasOwn(LIMITS, of) ? typeof part === 'number' && Math.abs(part) <= LIMITS[of]! : isClean(part);
      if (!isObject(value) || !isOnly(value, 'name lat lon precision', isPart)) return [];
      return Object.entries(value).map(([part, cell]) => [part === 'name' ? name : `${name} ${part}`, String(cell)]);
    }
    case 'grade':
      if (!isObject(value) || !isOnly(value, 'scheme value', isClean) || !value['value']) return [];
      return Object.entries(value).map(([part, cell]) => [part === 'value' ? name : `${name} ${part}`, String(cell)]);
    case 'claims': {
      if (!Array.isArray(value)) return [];
      const claims = value.map((claim, index) => claimCells(claim, index ? `claim ${index + 1}` : 'claim'));
      return claims.some((claim) => !claim) ? [] : claims.flatMap((claim) => claim ?? []);
    }
    case 'relations':
      return [[name, relationsCell(value)]];
    case 'importance':
      return [[name, typeof value === 'number' ? String(value) : '']];
    case 'actors':
    case 'tags':
    case 'sources':
      return [[name, listCell(value)]];
    case 'media':
    case 'figures':
      return [];
    default:
      return textCell(name, value);
  }
}

/** The fields of an event that have columns, or JSON under their own name. */
const FIELDS = new Set([...OWN.filter((name) => name !== ROW && !name.includes(' ')), 'claims', 'media', 'figures']);
const CLAIM = /^claim\d*(by|says|date|eventdate|stance|source|grade)$/;

/** Whether a column of that name would be read as something else than a field that nobody knows. */
const isTaken = (name: string): boolean =>
  TAKEN.has(foldName(name)) || CLAIM.test(foldName(name)) || name.endsWith(' (JSON)') || !isClean(name);

const textCell = (name: string, value: unknown): CellPairs => [[name, isClean(value) ? value : '']];

const eventCells = (name: string, value: unknown): CellPairs =>
  FIELDS.has(name) ? fieldCells(name, value) : isTaken(name) ? [] : textCell(name, value);

/** Columns of rows that are no events: what they have in common with events, and their own. */
const structuralCells = (name: string, value: unknown): CellPairs =>
  STRUCTURAL.has(name) ? textCell(name, value) : [];

/** Columns of the row of the timeline itself: what describes it is in those that events have for that. */
function timelineCells(name: string, value: unknown): CellPairs {
  if (name === 'description') return textCell('summary', value);
  if (name === 'published') return textCell('date', value);
  return name === 'summary' || name === 'date' ? [] : structuralCells(name, value);
}

/** Fields in cells: in columns of their own where those say all of a field, else as JSON. */
function cellsOf(fields: Authored, columnsOf: (name: string, value: unknown) => CellPairs): Cells {
  const cells: Cells = new Map();
  for (const name of Object.keys(fields)) {
    const found = columnsOf(name, fields[name]);
    if (found.length && found.every(([, cell]) => cell)) for (const [column, cell] of found) cells.set(column, cell);
    else cells.set(jsonColumnOf(name), writeJson(fields[name], 0));
  }
  return cells;
}

/** A row of the document itself. */
const structuralRow = (kind: string, fields: Authored): Cells =>
  new Map([[ROW, kind], ...cellsOf(fields, kind === 'timeline' ? timelineCells : structuralCells)]);

/** All columns of the rows: ours in our order, those of claims by their numbers, then others as they come. */
function headerOf(rows: readonly Cells[]): readonly string[] {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const own = OWN.filter((name) => used.has(name) || /^(id|date|title)$/.test(name));
  const parts = Object.values(CLAIM_COLUMNS);
  const claims = [...used].flatMap((name) => {
    const [, number = '1', part = ''] = /^claim(?: (\d+))? (.+)$/.exec(name) ?? [];
    return parts.includes(part) ? [{name, rank: Number(number) * 10 + parts.indexOf(part)}] : [];
  });
  const sorted = claims.sort((a, b) => a.rank - b.rank).map(({name}) => name);
  return [...new Set([...own, ...sorted, ...used])];
}

/**
 * Our own CSV (RFC 4180): a row for each event, in the order in which they were read, after rows of the timeline itself,
 * of its lanes and its sources, which the column `row` tells apart. Lists are between semicolons; what columns cannot
 * say exactly is JSON in a column that is called so. For a spreadsheet, a cell that may be a formula gets an apostrophe,
 * and the column `escaped cells` names such cells. Reading it gives the same data, but for the numbers of the rows.
 */
export function toCsv(data: TimelineData, {spreadsheet = true, delimiter = ','}: CsvOptions = {}): string {
  const {about, lanes, sources, events} = authorTimeline(data);
  const rows = [
    ...(Object.keys(about).length ? [structuralRow('timeline', about)] : []),
    ...lanes.map((lane) => structuralRow('lane', lane)),
    ...sources.map((source) => structuralRow('source', source)),
    ...events.map((event) => cellsOf(event, eventCells)),
  ];
  const header = headerOf(rows);
  const isFormula = (text: string): boolean => spreadsheet && FORMULA.test(text);
  const quote = (cell: string): string =>
    cell.includes(delimiter) || /^\s|["\r\n]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) => {
    const escaped = joinItems(header.filter((name) => isFormula(row.get(name) ?? '')));
    const cells = header.map((name) => row.get(name) ?? '').map((cell) => (isFormula(cell) ? `'${cell}` : cell));
    // Blanks around the names of columns, and empty items of lists, are nothing to the reader.
    return [...cells, isFormula(escaped) ? `;${escaped}` : escaped];
  });
  const names = [...header.map((name) => (isFormula(name) ? ` ${name}` : name)), ESCAPED];
  return [names, ...lines].map((cells) => `${cells.map(quote).join(delimiter)}\r\n`).join('');
}

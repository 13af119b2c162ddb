import type {Reading} from '../model/problem.js';
import {cutText} from './decode-bytes.js';
import {detectText, detectValue} from './detect-format.js';
import type {Format, MappedRows, ReadOptions} from './format.js';
import {own} from './formats/own.js';
import {findJsonError} from './json-error.js';
import {buildEmptyReading, normaliseInSteps, refuse} from './normalise.js';
import type {Parts} from './parts.js';
import {openTable, type TableStart} from './read-table.js';
import {ReadingLog} from './reading-log.js';

/** As much of a text as is looked at to tell what it is, UTF-16 units. */
const HEAD = 2 ** 16;
const RAW_CHARACTERS = 40;

/** How input is to be read, once its format is there. */
export interface Plan {
  /** The name of the format. */
  readonly name: string;
  /** The rows as that format maps them; `null` where it does not come as what the input is. */
  readonly map: (format: Format, log: ReadingLog) => MappedRows | null;
  /** What the reading calls itself, where that is not the format's name. */
  readonly title?: string;
}

/** Reading a chance to pause at a time. What is yielded: how many rows have been read. */
export type Steps = Generator<number, Reading>;

/** The names that `format` takes, besides "auto". */
export const FORMATS = [
  'json',
  'csv',
  'timelinejs',
  'acled',
  'ucdp',
  'gdelt',
  'wikidata',
  'geojson',
  'linked-places',
  'json-ld',
  'icalendar',
  'vis-timeline',
  'timemap',
  'auto-archiver',
] as const;

/** Our own format and any table or list whose fields can be told by their names: always there. */
const isOwn = (name: string): boolean => name === 'json' || name === 'csv';

/**
 * The name of a format as it was asked for: "" for "auto" and nothing. Case does not matter; "tsv" is a CSV.
 * @throws RangeError for a format that there is no reader for: a mistake in the page, not in the data.
 */
function nameOf(format: string): string {
  const name = format.trim().toLowerCase().replace(/^tsv$/, 'csv');
  if (!name || name === 'auto') return '';
  if (!FORMATS.some((known) => known === name)) throw new RangeError(`invalid format: ${format}`);
  return name;
}

function headOf(pieces: readonly string[]): string {
  let head = '';
  for (const piece of pieces) {
    head += piece.slice(0, HEAD);
    if (head.length >= HEAD) break;
  }
  return head;
}

/**
 * Plans the reading of text, which may come in pieces: those of a table are never joined. Gives the reading itself where
 * it is none that can be read. In steps.
 */
export function* planText(pieces: readonly string[], format: string, parts: Parts): Generator<number, Plan | Reading> {
  const asked = nameOf(format);
  const detected = detectText(headOf(pieces));
  if (detected.kind === 'refused') return refuse(asked || 'auto', detected.code, detected.raw);
  if (detected.kind === 'text' && (!asked || asked === detected.format))
    return {name: detected.format, map: ({fromText}, log) => fromText?.(pieces.join(''), log) ?? null};
  if (asked === 'json' || (asked !== 'csv' && detected.kind === 'json')) return yield* planJson(pieces, asked, parts);
  const table: TableStart & {readonly format: string; readonly delimiter: string} =
    detected.kind === 'table' ? detected : {format: '', delimiter: ',', hasHeader: true};
  const hasHeader = table.hasHeader || (asked !== '' && asked !== table.format);
  const {delimiter} = table;
  const kept = parts.TextRows ? yield* parts.TextRows.inSteps(pieces, delimiter) : null;
  return {
    name: asked || table.format,
    map: ({fromTable}, log) => fromTable?.(openTable(pieces, delimiter, hasHeader, log, kept, table), log) ?? null,
  };
}

/** An object a line, as programs write logs: no JSON as a whole. */
const LINES = /^\s*\{.*\}\s*\n\s*\{/;

/** Reads JSON line by line. A line that is none stays the text that it is. In steps. */
function* parseLines(pieces: readonly string[]): Generator<number, readonly unknown[]> {
  const lines: unknown[] = [];
  for (const line of pieces.join('').split('\n')) {
    try {
      if (line.trim()) lines.push(JSON.parse(line));
    } catch {
      lines.push(line);
    }
    if (lines.length % 500 === 0) yield lines.length;
  }
  return lines;
}

/** Of a name that occurs twice in an object, the last wins, as always in JSON. */
function* planJson(given: readonly string[], asked: string, {parseJson}: Parts): Generator<number, Plan | Reading> {
  const pieces = given.map((piece, index) => (index ? piece : piece.replace(/^\ufeff/, '')));
  if (LINES.test(headOf(pieces))) return planValue(yield* parseLines(pieces), asked);
  try {
    return planValue(parseJson ? yield* parseJson(pieces) : JSON.parse(pieces.join('')), asked);
  } catch {
    // Browsers do not agree on what is wrong and where: this is the same in all of them.
    const text = pieces.join('');
    const offset = findJsonError(text);
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    const params = {line: before.length, column: (before.at(-1) ?? '').length + 1};
    return refuse('json', 'not-json', text.slice(offset, offset + RAW_CHARACTERS), params);
  }
}

/** Plans the reading of a value that was read from JSON, or that a script hands over. */
export function planValue(value: unknown, format = 'auto', title?: string): Plan {
  const asked = nameOf(format);
  const detected = detectValue(value);
  const name = asked || detected.format;
  return {
    name,
    map: ({fromValue}, log) => fromValue?.(name === detected.format ? detected.value : value, log) ?? null,
    ...(title && isOwn(name) && {title}),
  };
}

/** Plans the reading of what a script hands over: `null` is an empty timeline, text is read as text. */
export function* planGiven(value: unknown, format: string, parts: Parts): Generator<number, Plan | Reading> {
  if (value === null) return buildEmptyReading('data');
  return typeof value === 'string' ? yield* planText(cutText(value), format, parts) : planValue(value, format, 'data');
}

/** Reads what was planned, with its format. In steps, which yield how many rows have been read. */
export function* readPlanned(
  plan: Plan,
  format: Format,
  options: ReadOptions,
  parts: Parts,
): Generator<number, Reading> {
  const log = new ReadingLog(options);
  log.tellsColumns = format === own;
  const name = plan.title ?? plan.name;
  const rows = plan.map(format, log);
  if (!rows) return refuse(name, 'not-this-format', '', {format: plan.name});
  const reading = yield* normaliseInSteps(rows, log, name, parts);
  const isFailed = reading.problems.some(({severity}) => severity === 'refused');
  // A table that has a header only. Lists may be empty.
  return !reading.rows && !isFailed && log.lineOf
    ? {...reading, problems: [...reading.problems, ...refuse(name, 'no-rows').problems]}
    : reading;
}

/**
 * Plans and reads.
 * @param find gives the format of a name that is not our own.
 */
export function* readInSteps(
  plans: Generator<number, Plan | Reading>,
  find: (name: string) => Format,
  options: ReadOptions,
  parts: Parts,
): Steps {
  const plan = yield* plans;
  if ('data' in plan) return plan;
  return yield* readPlanned(plan, isOwn(plan.name) ? own : find(plan.name), options, parts);
}

import type {Reading} from '../model/problem.js';
import {EdtfReader, NeedsMore} from './dates/edtf-reader.js';
import type {MappedRow, ReadOptions} from './format.js';
import {buildEmptyReading, normaliseInSteps} from './normalise.js';
import {ReadingLog} from './reading-log.js';
import {isFields, isOurs, MANY, OWN_FORMAT} from './record.js';

/** Longer text is read in steps, UTF-16 units. */
export const LONG_TEXT = 2 ** 18;

/** Fields by which documents of others are told. */
const OTHERS = ['results', 'type', '@type', '@graph', 'timeline'];

/** The events of a document and what it says besides; `null` where it may be another's, or is long. */
function openDocument(value: unknown): {readonly rows: readonly unknown[]; readonly about: object} | null {
  const {events: rows, ...about} = isFields(value) ? value : {events: value};
  if (!Array.isArray(rows) || rows.length > MANY) return null;
  const {format, ...rest} = about as Readonly<Record<string, unknown>>;
  const isOwn = format === OWN_FORMAT;
  if (!isOwn && (isFields(rest['title']) || OTHERS.some((name) => name in rest))) return null;
  if (!rows.every((row) => isFields(row) && (isOwn || isOurs(row)))) return null;
  return {rows, about: isOwn ? rest : about};
}

/**
 * Reads our own JSON, as what reads anything does: of no more than 2,000 events with dates in EDTF and no fields but ours.
 * The reading is `null` for anything else: no problem of it is known then.
 * @param value what a script hands over; text is read as text.
 */
export function* readOwn(value: unknown, format: string, options: ReadOptions): Generator<number, Reading | null> {
  if (value === null) return buildEmptyReading('data');
  if (!/^\s*(auto|json)?\s*$/i.test(format)) return null;
  try {
    const isText = typeof value === 'string';
    if (isText && value.length >= LONG_TEXT) return null;
    const found = openDocument(isText ? JSON.parse(value.replace(/^\ufeff/, '')) : value);
    if (!found) return null;
    const log = new ReadingLog(options);
    log.tellsColumns = true;
    log.rows = found.rows.length;
    Object.assign(log.about, found.about);
    const rows = found.rows.map((fields, row) => ({fields, rows: [row]}) as unknown as MappedRow);
    return yield* normaliseInSteps(rows, log, isText ? 'json' : 'data', {DateReader: EdtfReader});
  } catch (error) {
    if (error instanceof NeedsMore || error instanceof SyntaxError) return null;
    throw error;
  }
}

import type {Bounds, Ms} from '../model/date.js';
import {parseEdtf} from '../model/parse-edtf.js';

const SECOND_MS = 1000;
const DAY_MS = 864e5;

function iso(ms: Ms, length: number): string {
  const text = new Date(ms).toISOString();
  const end = text.indexOf('-', 1);
  const year = Number(text.slice(0, end));
  // Years beyond four digits are written "Y…" in EDTF; their days cannot be.
  if (Math.abs(year) > 9999) return `Y${year}`;
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${digits}${text.slice(end, end + length - 4)}${length > 10 ? 'Z' : ''}`;
}

/** A stretch of time as an EDTF interval: whole days, or date-times where it is shorter than two. */
export function formatView(startMs: Ms, endMs: Ms): string {
  const length = endMs - startMs < 2 * DAY_MS ? 19 : 10;
  // The last day or second named is inside.
  const last = length === 10 ? endMs - 1 : Math.ceil(endMs / SECOND_MS - 1) * SECOND_MS;
  return `${iso(startMs, length)}/${iso(Math.max(startMs, last), length)}`;
}

/** The bounds that an EDTF text names for `view`, ±Infinity where a side is open; `null` where it names no time. */
export function readView(text: string): Bounds | null {
  const result = parseEdtf(text, {extensions: true});
  if (!result.ok) return null;
  const {earliest, latest, written, open} = result.date;
  if (!written.length && !open.start && !open.end) return null;
  return {earliest, latest};
}

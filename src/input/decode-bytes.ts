import type {Problem} from '../model/problem.js';
import {buildProblem} from './problem-log.js';

/** Text as it came, in pieces of at most about a million characters: nothing here ever joins them. */
export interface DecodedText {
  readonly pieces: readonly string[];
  /** As the Encoding Standard names it: "utf-8", "utf-16le", "windows-1252"; "" where it is no text. */
  readonly encoding: string;
  /** `is-binary` (refused: there are no pieces), `encoding-assumed`, or `null`. */
  readonly problem: Problem | null;
}

/** The most that is decoded at once, bytes. */
const PIECE_BYTES = 2 ** 20;
/** What the encoding is told by, bytes: as much of the beginning as this, or all where there is less. */
const HEAD_BYTES = 4096;
/** What files begin with, and have near their beginning, that are often taken for data; and what they are. */
const KINDS: readonly (readonly [start: string, inside: string, kind: string])[] = [
  ['PK\x03\x04', 'word/', 'a Word document'],
  ['PK\x03\x04', '[Content_Types]', 'an Excel workbook'],
  ['PK\x03\x04', 'xl/', 'an Excel workbook'],
  ['PK\x03\x04', 'opendocument.spreadsheet', 'an OpenDocument spreadsheet'],
  ['PK\x03\x04', '', 'a ZIP file'],
  ['\xd0\xcf\x11\xe0', '', 'an Excel workbook'],
  ['%PDF', '', 'a PDF'],
  ['\x1f\x8b', '', 'a gzip file'],
  ['\x89PNG', '', 'a picture'],
  ['\xff\xd8\xff', '', 'a picture'],
  ['SQLite format 3', '', 'an SQLite database'],
  ['PAR1', '', 'a Parquet file'],
];

/** Text in pieces, as bytes would have come. */
export function cutText(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE_BYTES) pieces.push(text.slice(at, at + PIECE_BYTES));
  return pieces;
}

/** What the beginning of a file tells: its encoding, or what it is instead of text (`kind`, "" where not known). */
function sniff(head: Uint8Array): {readonly encoding: string} | {readonly kind: string} {
  if (head[0] === 0xff && head[1] === 0xfe) return {encoding: 'utf-16le'};
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: 'utf-16be'};
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const known = KINDS.find(([start, inside]) => latin.startsWith(start) && latin.includes(inside));
  if (known) return {kind: known[2]};
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls * 10 < head.length || !controls) return {encoding: 'utf-8'};
  // Letters of most languages have a byte 0 in UTF-16, and digits, blanks and line ends always have one.
  const zeros = (side: 0 | 1): number => head.filter((byte, i) => !byte && i % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if ((controls - even - odd) * 10 > head.length || Math.min(even, odd) * 10 > Math.max(even, odd)) return {kind: ''};
  return {encoding: odd > even ? 'utf-16le' : 'utf-16be'};
}

/** The encoding by this name, where the machine knows it and it is written with ASCII; else windows-1252. */
function fallbackOf(charset: string): string {
  try {
    const {encoding} = new TextDecoder(charset || 'windows-1252');
    return encoding.startsWith('utf-') ? 'windows-1252' : encoding;
  } catch {
    return 'windows-1252';
  }
}

/**
 * Turns bytes into text while they come. A byte order mark decides; then the bytes 0 of UTF-16; then it is UTF-8 if all
 * of it is. Where it is not, all of it is read in the encoding that the sender names, or in windows-1252, and a problem
 * says so. Files that are no text are refused by what they begin with. Never throws for data.
 */
export class BytesDecoder {
  readonly #charset: string;
  readonly #pieces: string[] = [];
  /** How many of the first pieces are ASCII: they are the same in every encoding that may yet turn out. */
  #asciiPieces = 0;
  #isAscii = true;
  #decoder: TextDecoder | null = null;
  /** Bytes that wait for the encoding to be known; later the end of the last chunk, of which a character may be open. */
  #held: Uint8Array = new Uint8Array();
  #kind: string | null = null;
  #isAssumed = false;

  /** @param charset the encoding that the sender names, for text that is not UTF-8; "" for none. */
  constructor(charset = '') {
    this.#charset = charset;
  }

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
    if (this.#decoder || this.#kind !== null) return this.#decode(chunk);
    this.#held = concatenate(this.#held, chunk);
    if (this.#held.length >= HEAD_BYTES) this.#begin();
  }

  /** After the last bytes: the text. */
  finish(): DecodedText {
    if (!this.#decoder && this.#kind === null) this.#begin();
    if (this.#kind !== null) {
      const problem = buildProblem('is-binary', {}, '', {kind: this.#kind}, 'refused');
      return {pieces: [], encoding: '', problem};
    }
    this.#decodePiece(new Uint8Array(), false);
    const encoding = this.#decoder?.encoding ?? '';
    return {
      pieces: this.#pieces,
      encoding,
      problem: this.#isAssumed ? buildProblem('encoding-assumed', {}, '', {encoding}) : null,
    };
  }

  #begin(): void {
    const head = this.#held;
    this.#held = new Uint8Array();
    const found = sniff(head.subarray(0, HEAD_BYTES));
    if ('kind' in found) this.#kind = found.kind;
    else this.#decoder = new TextDecoder(found.encoding, {fatal: found.encoding === 'utf-8'});
    this.#decode(head);
  }

  #decode(chunk: Uint8Array): void {
    if (this.#kind !== null) return;
    for (let at = 0; at < chunk.length; at += PIECE_BYTES)
      this.#decodePiece(chunk.subarray(at, at + PIECE_BYTES), true);
  }

  #decodePiece(bytes: Uint8Array, stream: boolean): void {
    try {
      const piece = this.#decoder?.decode(bytes, {stream}) ?? '';
      // UTF-8 has as many bytes as UTF-16 has units only where all of it is ASCII.
      this.#isAscii &&= piece.length === bytes.length;
      if (piece) this.#pieces.push(piece);
      if (this.#isAscii) this.#asciiPieces = this.#pieces.length;
      this.#held = bytes.length < 4 ? concatenate(this.#held, bytes).slice(-4) : bytes.slice(-4);
    } catch {
      this.#startOver(bytes);
      if (!stream) this.#decodePiece(new Uint8Array(), false);
    }
  }

  /** It is not UTF-8. What was decoded turns into its bytes again: to keep them all along would take twice the room. */
  #startOver(bytes: Uint8Array): void {
    const encoder = new TextEncoder();
    const again = this.#pieces.splice(this.#asciiPieces).map((piece) => encoder.encode(piece));
    const open = openBytes(this.#held);
    this.#decoder = new TextDecoder(fallbackOf(this.#charset));
    this.#isAssumed = true;
    for (const each of [...again, open, bytes]) this.#decodePiece(each, true);
  }
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The bytes at the end that begin a character of UTF-8 without ending it. */
function openBytes(end: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3; back++) {
    const byte = end.at(-back) ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return end.slice(byte >= (back < 2 ? 0xc0 : back < 3 ? 0xe0 : 0xf0) ? -back : end.length);
  }
  return end.slice(end.length);
}

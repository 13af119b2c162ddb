/** A record of delimited text. */
export interface SplitRow {
  /** The cells as written, without their quotes; never empty. */
  readonly cells: string[];
  /** The line that it begins on, counted from 1. */
  readonly line: number;
  /** Where it begins in the whole text, UTF-16 units. */
  readonly start: number;
  /** The first quote that is never closed as it should be, and was read as a character; "" as a rule. */
  readonly stray: string;
}

const QUOTE = 34;
export const NEWLINE = 10;
const RETURN = 13;

/** A quoted cell longer than this is taken for one that nobody closed, UTF-16 units. */
const LONGEST_CELL = 2 ** 24;
/** How much of the next piece is looked at first to finish a record that runs over the end of one. */
const HEAD = 2 ** 12;
const STRAY_CHARACTERS = 60;

/** Why a record was not read: more text is needed. */
export const MORE = -1;

/**
 * Reads one record after the other from a text that is held as a whole. `isLast` says that no more text follows.
 * Not `d3.csvParseRows`, which is the oracle of the tests: that needs all of the text in one string and one go, and
 * drops what follows a quote that is closed too early.
 */
export class Splitter {
  cells: string[] = [];
  stray = '';
  /** Line breaks within the cells of the record. */
  breaks = 0;
  #text = '';
  #isLast = false;

  constructor(private readonly delimiter: number) {}

  open(text: string, isLast: boolean): void {
    this.#text = text;
    this.#isLast = isLast;
  }

  /** Reads the record at `start` into `cells`. Returns where the next begins, `MORE` where its end is not there. */
  read(start: number): number {
    this.cells = [];
    this.stray = '';
    this.breaks = 0;
    for (let at = start; ;) {
      const end = this.#readCell(at);
      if (end === MORE) return MORE;
      const code = this.#text.charCodeAt(end);
      if (code === this.delimiter) at = end + 1;
      else if (code === RETURN) {
        if (end + 1 === this.#text.length && !this.#isLast) return MORE;
        return end + (this.#text.charCodeAt(end + 1) === NEWLINE ? 2 : 1);
      } else return end + 1;
    }
  }

  /** Reads the cell at `start`. Returns the offset of what ends it: a delimiter, a line end, or the end of the text. */
  #readCell(start: number): number {
    const text = this.#text;
    if (text.charCodeAt(start) === QUOTE) {
      const end = this.#readQuoted(start);
      if (end !== start) return end;
      this.stray ||= text.slice(start, start + STRAY_CHARACTERS);
    }
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === this.delimiter || code === NEWLINE || code === RETURN) break;
    }
    if (end === text.length && !this.#isLast) return MORE;
    this.cells.push(text.slice(start, end));
    return end;
  }

  /** Reads a quoted cell. Returns `start` where the quote is no opening one: nothing closes it before a delimiter. */
  #readQuoted(start: number): number {
    const text = this.#text;
    let isDoubled = false;
    for (let at = start + 1; ;) {
      const quote = text.indexOf('"', at);
      const length = (quote < 0 ? text.length : quote) - start;
      if (quote < 0 || quote + 1 === text.length) {
        if (!this.#isLast && length < LONGEST_CELL) return MORE;
        if (quote < 0) return start;
      }
      const next = text.charCodeAt(quote + 1);
      if (next === QUOTE) {
        isDoubled = true;
        at = quote + 2;
        continue;
      }
      const isEnd = next === this.delimiter || next === NEWLINE || next === RETURN || quote + 1 === text.length;
      if (!isEnd) return start;
      const cell = text.slice(start + 1, quote);
      this.#countBreaks(cell);
      this.cells.push(isDoubled ? cell.replaceAll('""', '"') : cell);
      return quote + 1;
    }
  }

  #countBreaks(cell: string): void {
    if (!cell.includes('\n') && !cell.includes('\r')) return;
    this.breaks += cell.match(/\r\n?|\n/g)?.length ?? 0;
  }
}

/**
 * The records of delimited text (RFC 4180, any line end, also mixed), read while they are asked for. The text may come
 * in pieces, which are not joined: cells are parts of them. A quote that nothing closes is a character like any other,
 * so that one bad row hides no good ones.
 * @param delimiter a single character
 */
export function* splitRows(pieces: readonly string[], delimiter: string): Generator<SplitRow, void, undefined> {
  const splitter = new Splitter(delimiter.charCodeAt(0));
  let line = 1;
  /** A record that the pieces so far begin and do not end. */
  let begun = '';
  const record = (start: number): SplitRow => {
    const row = {cells: splitter.cells, line, start, stray: splitter.stray};
    line += splitter.breaks + 1;
    return row;
  };
  /** Where the piece begins in the whole text. */
  let offset = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    let at = 0;
    while (begun) {
      // As little of the piece as ends the record.
      let next = MORE;
      for (let head = HEAD; next === MORE; head *= 4) {
        const isAll = head >= piece.length;
        splitter.open(begun + piece.slice(0, head), isAll && isLast);
        next = splitter.read(0);
        if (isAll) break;
      }
      if (next === MORE) break;
      const start = offset - begun.length;
      // Where a quote turned out to be none, it ends before the piece begins.
      at = Math.max(0, next - begun.length);
      begun = begun.slice(next);
      yield record(start);
    }
    if (begun) {
      begun += piece;
      offset += piece.length;
      continue;
    }
    splitter.open(piece, isLast);
    while (at < piece.length) {
      const next = splitter.read(at);
      if (next === MORE) {
        begun = piece.slice(at);
        break;
      }
      yield record(offset + at);
      at = next;
    }
    offset += piece.length;
  }
}

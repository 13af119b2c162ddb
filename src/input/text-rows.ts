import {firstFrom} from '../model/first-from.js';
import type {LastingRows, MappedRow} from './format.js';
import {MANY, type Fields} from './record.js';
import {MORE, NEWLINE, Splitter} from './split-rows.js';

/** How many records a text has at most: its line ends, and what follows the last. In steps. */
function* countLines(pieces: readonly string[]): Generator<number, number> {
  let count = 1;
  for (const piece of pieces) {
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) count++;
    for (let at = piece.indexOf('\r'); at >= 0; at = piece.indexOf('\r', at + 1))
      if (piece.charCodeAt(at + 1) !== NEWLINE) count++;
    yield 0;
  }
  return count;
}

/** The rows of a long table, by where they begin: 4 bytes each, and the text itself. */
export class TextRows {
  readonly #splitter: Splitter;
  /** Where each piece begins in the whole text, UTF-16 units; and each row. */
  readonly #pieces: readonly number[];
  readonly #rows: Uint32Array;

  private constructor(
    private readonly pieces: readonly string[],
    delimiter: string,
    /** How many rows there are at most. */
    private readonly count: number,
  ) {
    this.#splitter = new Splitter(delimiter.charCodeAt(0));
    let offset = 0;
    this.#pieces = pieces.map((piece) => (offset += piece.length) - piece.length);
    this.#rows = new Uint32Array(count);
  }

  /**
   * Prepares for the rows of text, in steps; `null` where they are few.
   * @param delimiter a single character
   * @param many what is more than this is many
   */
  static *inSteps(pieces: readonly string[], delimiter: string, many = MANY): Generator<number, TextRows | null> {
    const count = yield* countLines(pieces);
    return count > many ? new TextRows(pieces, delimiter, count) : null;
  }

  /** Remembers where a row begins. */
  add(row: number, start: number): void {
    this.#rows[row] = start;
  }

  /** The rows as they are mapped. */
  lasting(again: (row: number) => MappedRow): LastingRows {
    let [known, fields]: [number, Fields] = [-1, {}];
    const value = (row: number, name: string): unknown => {
      if (row !== known) [known, fields] = [row, again(row).fields];
      return fields[name];
    };
    return {count: this.count, again, value};
  }

  /** Reads the cells of a row again, as written. */
  cells(row: number): string[] {
    const {pieces} = this;
    const start = this.#rows[row]!;
    let index = firstFrom(this.#pieces, start + 1, 0, pieces.length) - 1;
    let at = start - this.#pieces[index]!;
    let text = pieces[index]!;
    for (;;) {
      this.#splitter.open(text, ++index >= pieces.length);
      if (this.#splitter.read(at) !== MORE) return this.#splitter.cells;
      text = text.slice(at) + pieces[index]!;
      at = 0;
    }
  }
}

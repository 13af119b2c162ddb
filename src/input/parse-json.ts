import {setField} from './record.js';

/** Shorter text is read at once, UTF-16 units. */
const AT_ONCE = 2 ** 18;
/** As much of a list is read at once, UTF-16 units: a millisecond of work. */
const BATCH = 2 ** 16;
/** The members of objects inside of so many are read one by one, as `{columns: {start: […]}}` needs. */
const LEVELS = 2;
const SPACE = /[^ \t\n\r]/g;

/** Reads text from its front; pieces are joined no further than one value needs. */
class JsonSteps {
  #text = '';
  #at = 0;
  #next = 0;

  constructor(
    private readonly pieces: readonly string[],
    private readonly batch: number,
  ) {}

  *read(): Generator<number, unknown> {
    const value = yield* this.#value(0);
    if (this.#sign()) throw new SyntaxError();
    return value;
  }

  *#value(level: number): Generator<number, unknown> {
    const sign = this.#sign();
    if (sign === '[') return yield* this.#list();
    if (sign === '{' && level < LEVELS) return yield* this.#object(level);
    return JSON.parse(this.#take(0)) as unknown;
  }

  *#list(): Generator<number, unknown[]> {
    const list: unknown[] = [];
    let sign = '';
    while (sign !== ']') {
      this.#at++;
      const text = this.#take(this.batch);
      sign = this.#sign();
      const items = JSON.parse(`[${text}]`) as unknown[];
      // Only the whole list may be empty.
      if (sign === '}' || !sign || (!items.length && (list.length || sign === ','))) throw new SyntaxError();
      for (const item of items) list.push(item);
      yield 0;
    }
    this.#at++;
    return list;
  }

  *#object(level: number): Generator<number, unknown> {
    const object = {};
    let sign = '{';
    while (sign !== '}') {
      this.#at++;
      const isFirst = sign === '{';
      sign = this.#sign();
      if (isFirst && sign === '}') break;
      const name = sign === '"' && (JSON.parse(this.#take(0, ':')) as string);
      if (name === false || this.#sign() !== ':') throw new SyntaxError();
      this.#at++;
      setField(object, name, yield* this.#value(level + 1));
      sign = this.#sign();
      if (sign !== ',' && sign !== '}') throw new SyntaxError();
    }
    this.#at++;
    return object;
  }

  /** The next character that is no white space, which stays; "" at the end. */
  #sign(): string {
    for (;;) {
      SPACE.lastIndex = this.#at;
      const found = SPACE.exec(this.#text);
      this.#at = found ? found.index : this.#text.length;
      if (found) return found[0];
      if (!this.#more()) return '';
    }
  }

  /** Joins what is not read yet and the next pieces: as much again, so that a long value takes no quadratic time. */
  #more(): boolean {
    const parts = [this.#text.slice(this.#at)];
    const start = this.#next;
    for (let more = 0; this.#next < this.pieces.length && (!more || more < parts[0]!.length);) {
      const piece = this.pieces[this.#next++]!;
      more += piece.length;
      parts.push(piece);
    }
    this.#text = parts.join('');
    this.#at = 0;
    return this.#next > start;
  }

  /** The text up to a comma at least so far away, outside of texts and brackets, or to what closes this; or to `end`. */
  #take(least: number, end = ','): string {
    const last = end.charCodeAt(0);
    let [depth, inText] = [0, false];
    let [at, text] = [this.#at, this.#text];
    for (;;) {
      if (at >= text.length) {
        const length = at - this.#at;
        if (!this.#more()) break;
        [at, text] = [length, this.#text];
      }
      const sign = text.charCodeAt(at);
      if (inText) {
        if (sign === 92) at++;
        else if (sign === 34) inText = false;
      } else if (sign === 34) inText = true;
      else if (sign === 91 || sign === 123) depth++;
      else if (sign === 93 || sign === 125) {
        if (!depth--) break;
      } else if (sign === last && !depth && at - this.#at >= least) break;
      at++;
    }
    const taken = this.#text.slice(this.#at, at);
    this.#at = Math.min(at, this.#text.length);
    return taken;
  }
}

/**
 * The value of JSON in pieces, as `JSON.parse` gives it: long lists in it, or in an object or two, a batch at a time, so
 * that a page can breathe. The steps yield 0: no row is read yet.
 * @throws SyntaxError for what is not JSON.
 */
export function* parseJsonInSteps(
  pieces: readonly string[],
  atOnce = AT_ONCE,
  batch = BATCH,
): Generator<number, unknown> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length < atOnce ? (JSON.parse(pieces.join('')) as unknown) : yield* new JsonSteps(pieces, batch).read();
}

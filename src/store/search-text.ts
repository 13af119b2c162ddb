import type {EventTable} from '../model/event.js';
import type {Bits} from './bit-set.js';
import {addBit, allBits, noBits} from './bit-set.js';

/** Events that are looked through at once; a multiple of 32. */
const BLOCK = 512;
/** What stands between two events' texts. No word of a query has it, so none is found across two events. */
const BETWEEN = '\0';
/** Accents (Latin, Greek, Cyrillic), Hebrew points, Arabic vowels, what stretches a word or has no width; and what is like another. */
const FOLDED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\xad\u0640\u200b-\u200f\u2060\ufeff\xa0\u202fς‘’ʼ]/g;
const LIKE: Readonly<Record<string, string>> = {ς: 'σ', '‘': "'", '’': "'", ʼ: "'", '\xa0': ' ', '\u202f': ' '};
const QUOTED = /["“”„«»]([^"“”„«»]*)|[^\s"“”„«»]+/g;

const encoder = new TextEncoder();
const encoded = new Uint8Array(2 ** 18);

const foldLower = (text: string): string => text.normalize('NFD').replace(FOLDED, (character) => LIKE[character] ?? '');

/** Text as it is compared: lower case, without accents, points and vowel marks; spaces and apostrophes of one kind. */
export const foldText = (text: string): string => foldLower(text.toLowerCase());

/** What must occur in an event, folded: words, and in quotation marks phrases. The longest, which is the rarest, first. */
export function parseQuery(query: string): readonly string[] {
  const parts = Array.from(foldText(query).matchAll(QUOTED), ([all, phrase]) =>
    (phrase ?? all).replaceAll(BETWEEN, ' ').trim().replace(/\s+/g, ' '),
  );
  const [...needles] = new Set(parts.filter(Boolean));
  needles.sort((a, b) => b.length - a.length);
  return needles.filter((needle, i) => !needles.slice(0, i).some((longer) => longer.includes(needle)));
}

/** Notes where each event's text begins in that of all; false where the texts themselves have what stands between them. */
function markStarts(text: string, starts: Uint32Array): boolean {
  let at = 0;
  for (let i = 0; i < starts.length; i++) {
    starts[i] = at;
    at = text.indexOf(BETWEEN, at) + 1;
  }
  return at === 0;
}

/**
 * Looks through the text of all events. The folded text is made by the first search, a block of events at a time, and
 * kept for the next: a byte a character (two where a block has other than Latin-1 letters) and four bytes an event.
 */
export class TextSearch {
  readonly #table: Pick<EventTable, 'count' | 'searchText'>;
  readonly #blocks: string[] = [];
  /** Where the text of each event begins in that of its block. */
  readonly #starts: Uint32Array;
  #last: {readonly needles: readonly string[]; readonly bits: Bits} = {needles: [], bits: new Uint32Array()};

  constructor(table: Pick<EventTable, 'count' | 'searchText'>) {
    this.#table = table;
    this.#starts = new Uint32Array(table.count);
  }

  /**
   * The events in which each word and phrase of the query occurs, by rank, in steps of less than 10 ms between which a
   * page can breathe; it may be given up between any two. All events where the query has no word: so the text can be
   * folded ahead. A query that says more than the last one looks only through what that found.
   */
  *search(query: string): Generator<void, Bits, undefined> {
    const {count} = this.#table;
    const needles = parseQuery(query);
    const {needles: before, bits: found} = this.#last;
    const isMore = before.length > 0 && before.every((old) => needles.some((needle) => needle.includes(old)));
    const bits = isMore ? found.slice() : allBits(count);
    for (let first = 0; first < count; first += BLOCK) {
      this.#look(first, needles, bits.subarray(first >>> 5, (first + BLOCK) >>> 5));
      yield;
    }
    this.#last = {needles, bits};
    return bits.slice();
  }

  /** Leaves in `bits`, those of one block, the events in which each needle occurs. */
  #look(first: number, needles: readonly string[], bits: Bits): void {
    const starts = this.#starts;
    const last = Math.min(this.#table.count, first + BLOCK) - 1;
    const text = (this.#blocks[first / BLOCK] ??= this.#fold(first, last));
    for (const needle of needles) {
      if (bits.every((word) => !word)) return;
      const found = noBits(BLOCK);
      let rank = first;
      let at = text.indexOf(needle);
      while (at >= 0) {
        while (rank < last && starts[rank + 1]! <= at) rank++;
        addBit(found, rank - first);
        at = rank < last ? text.indexOf(needle, starts[++rank]) : -1;
      }
      for (let i = 0; i < bits.length; i++) bits[i]! &= found[i]!;
    }
  }

  #fold(first: number, last: number): string {
    const lines: string[] = [];
    for (let rank = first; rank <= last; rank++) lines.push(this.#table.searchText(rank));
    const text = lines.join(BETWEEN).toLowerCase();
    const starts = this.#starts.subarray(first, last + 1);
    // Counting bytes tells much faster than a pattern whether all is ASCII.
    const isAscii = encoder.encodeInto(text, encoded).written === text.length;
    const folded = isAscii ? text : foldLower(text);
    if (isAscii || !markStarts(folded, starts)) {
      let at = 0;
      starts.forEach((_, i) => {
        starts[i] = at;
        at += (isAscii ? lines[i]! : foldText(lines[i]!)).length + BETWEEN.length;
      });
    }
    return folded;
  }
}

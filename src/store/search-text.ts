import type {EventTable} from '../model/event.js';
import type {Bits} from './bit-set.js';
import {allBits, forEachBit} from './bit-set.js';

/** Events that are looked through between two chances to pause; a multiple of 32. */
const BLOCK = 512;
/** Accents (Latin, Greek, Cyrillic), Hebrew points, Arabic vowels, what stretches a word or has no width. */
const SILENT =
  '[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u064b-\\u065f\\u0670\\xad\\u0640\\u200b-\\u200f\\u2060\\ufeff]';
const FOLDED = new RegExp(`${SILENT}|[\\xa0\\u202fς‘’ʼ]`, 'g');
const LIKE: Readonly<Record<string, string>> = {ς: 'σ', '‘': "'", '’': "'", ʼ: "'", '\xa0': ' ', '\u202f': ' '};
const QUOTED = /["“”„«»]([^"“”„«»]*)|[^\s"“”„«»]+/g;
/** The blocks of Unicode in which characters fold to others: Latin, Greek, Cyrillic, Hebrew, Arabic; [from, to). */
const FOLDING_BLOCKS = [
  [0x20, 0x700],
  [0x1e00, 0x2070],
  [0x2126, 0x212c],
  [0xfb1d, 0xfb50],
] as const;

/** Text as it is compared: lower case, without accents, points and vowel marks; spaces and apostrophes of one kind. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(FOLDED, (character) => LIKE[character] ?? '');

/** What must occur in an event, folded: words, and in quotation marks phrases. The longest, which is the rarest, first. */
export function parseQuery(query: string): readonly string[] {
  const parts = Array.from(foldText(query).matchAll(QUOTED), ([all, phrase]) =>
    (phrase ?? all).trim().replace(/\s+/g, ' '),
  );
  const [...needles] = new Set(parts.filter(Boolean));
  needles.sort((a, b) => b.length - a.length);
  return needles.filter((needle, i) => !needles.slice(0, i).some((longer) => longer.includes(needle)));
}

let writtenAs: ReadonlyMap<string, string> | null = null;

/** All characters that fold to one, by that. */
function foldedCharacters(): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [from, to] of FOLDING_BLOCKS)
    for (let code = from; code < to; code++) {
      const character = String.fromCharCode(code);
      const folded = foldText(character);
      if (folded) written.set(folded, (written.get(folded) ?? '') + character);
    }
  return written;
}

/** A pattern for one character of a needle: it, its capital, and all that fold to it; of other scripts in NFC and in NFD. */
function characterPattern(character: string): string {
  const written = (writtenAs ??= foldedCharacters()).get(character);
  if (written) return `[${written.replace(/[\\\]^-]/g, '\\$&')}]`;
  const forms = [character, character.toUpperCase()].flatMap((form) => [form, form.normalize('NFD')]);
  return `(?:${[...new Set(forms)].join('|')})`;
}

/**
 * The source of a pattern for what folds to a needle, with the silent characters in it and after it, wherever it stands
 * in text as it is written. So text need not be folded to be looked through: a pattern takes about as long as `includes`.
 */
export const patternOf = (needle: string): string =>
  Array.from(needle.normalize('NFC'), (character) => `${characterPattern(character)}${SILENT}*`).join('');

/** Looks through the text of all events. It is asked for once: by the first search, or ahead of it. */
export class TextSearch {
  readonly #table: Pick<EventTable, 'count' | 'searchText'>;
  /** A list a block, each as long as it is. */
  readonly #blocks: (readonly string[])[] = [];
  #last: {readonly needles: readonly string[]; readonly bits: Bits} = {needles: [], bits: new Uint32Array()};

  constructor(table: Pick<EventTable, 'count' | 'searchText'>) {
    this.#table = table;
  }

  /**
   * The events in which each word and phrase of the query occurs, by rank, in steps of less than 10 ms between which a
   * page can breathe; it may be given up between any two. All events where the query has no word: so the text can be
   * asked for ahead. A query that says more than the last one looks only through what that found.
   */
  *search(query: string): Generator<void, Bits, undefined> {
    const {count} = this.#table;
    const needles = parseQuery(query);
    const {needles: before, bits: found} = this.#last;
    const isMore = before.length > 0 && before.every((old) => needles.some((needle) => needle.includes(old)));
    const bits = isMore ? found.slice() : allBits(count);
    const patterns = needles.map((needle) => new RegExp(patternOf(needle)));
    for (let first = 0; first < count; first += BLOCK) {
      const texts = (this.#blocks[first / BLOCK] ??= this.#read(first));
      const own = bits.subarray(first >>> 5, (first + BLOCK) >>> 5);
      for (const pattern of patterns)
        forEachBit(own, (i) => {
          if (!pattern.test(texts[i]!)) own[i >>> 5]! &= ~(1 << (i & 31));
        });
      yield;
    }
    this.#last = {needles, bits};
    return bits.slice();
  }
  #read(first: number): string[] {
    const {count} = this.#table;
    const texts = new Array<string>(Math.min(BLOCK, count - first));
    for (let i = 0; i < texts.length; i++) texts[i] = this.#table.searchText(first + i);
    return texts;
  }
}

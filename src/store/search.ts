import type {EventTable} from '../model/event.js';
import {finish, finishInSlices} from '../model/steps.js';
import {countBits, hasBit, nthBit} from './bit-set.js';
import type {Bits} from './bit-set.js';
import {Matcher, questionKey} from './matcher.js';
import type {Answer, Facets, Matches, Question} from './timeline-source.js';

/** Answers what is asked about matches; the last question's are kept. */
export class Search {
  readonly #table: EventTable;
  readonly #matcher: Matcher;
  #found: {readonly key: string; readonly bits: Bits} | null = null;

  constructor(table: EventTable) {
    this.#table = table;
    this.#matcher = new Matcher(table);
  }

  /** Looks through all events, a slice at a time where there are many. */
  search(question: Question, signal?: AbortSignal): Answer<Matches> {
    const key = questionKey(question);
    const use = (bits: Bits): Matches => {
      this.#found = {key, bits};
      return {count: countBits(bits), drawable: countBits(bits, this.#table.drawable)};
    };
    const bits = key === this.#found?.key ? this.#found.bits : finishInSlices(this.#matcher.find(question), signal);
    return bits instanceof Promise ? bits.then(use) : use(bits);
  }

  facets(question: Question, signal?: AbortSignal): Answer<Facets> {
    return finishInSlices(this.#matcher.facets(question), signal);
  }

  /** What matches, by rank; found now where it was not looked for before. */
  bitsOf(question: Question): Bits {
    const key = questionKey(question);
    if (this.#found?.key !== key) this.#found = {key, bits: finish(this.#matcher.find(question))};
    return this.#found.bits;
  }

  /** Whether an event matches, by rank. */
  isFound(question: Question, rank: number): boolean {
    return hasBit(this.bitsOf(question), rank);
  }

  /** The ranks of a page of what matches. */
  page(question: Question, offset: number, limit: number): number[] {
    const bits = this.bitsOf(question);
    const found: number[] = [];
    const first = nthBit(bits, offset);
    for (let rank = first; rank >= 0 && rank < this.#table.count && found.length < limit; rank++)
      if (hasBit(bits, rank)) found.push(rank);
    return found;
  }

  /** The place of an event among those that match; half a place before the next that does where it does not itself. */
  place(question: Question, rank: number): number {
    const bits = this.bitsOf(question);
    return countBits(bits, rank) - (hasBit(bits, rank) ? 0 : 0.5);
  }
}

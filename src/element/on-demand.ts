import type {ReadOptions} from '../input/format.js';
import {readOwn} from '../input/read-own.js';
import type {Reading} from '../model/problem.js';
import {addProblems} from '../words/words.js';
import type {Input} from './inline-data.js';

type More = typeof import('./any-input.js');

/** What most pages do without could not be loaded. */
export class MissingPart extends Error {}

let more: More | null = null;

/**
 * Brings what reads anything but our own JSON, once.
 * @throws MissingPart
 */
export async function loadMore(): Promise<More> {
  try {
    const found = (more ??= await import('./any-input.js'));
    addProblems(found.moreProblems);
    return found;
  } catch (error) {
    throw new MissingPart(error instanceof Error ? error.message : String(error));
  }
}

/** Reads what is at hand, in steps. What is our own is read at once; anything else waits for what reads it. */
export function* openInput(
  input: Input,
  format: string,
  options: ReadOptions,
): Generator<number | Promise<unknown>, Reading> {
  if (!more) {
    const {value} =
      'pieces' in input ? {value: input.pieces.length < 2 && (input.pieces[0] ?? '')} : {value: false, ...input};
    const reading = yield* readOwn(value, format, options);
    if (reading) return reading;
    yield loadMore();
  }
  return yield* more!.openAny(input, format, options);
}

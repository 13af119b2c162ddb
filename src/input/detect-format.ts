import type {Reading} from '../model/problem.js';
import {runSteps, type NormaliseOptions} from './normalise.js';
import {readJsonInSteps} from './read-json.js';

/** Reads one format. */
export interface Reader {
  /** The name by which the `format` attribute asks for it. */
  readonly format: string;
  /** Whether text looks like this format. Looks at the beginning only; a byte order mark may be there. */
  readonly recognises: (text: string) => boolean;
  /** Never throws for bad data. Yields how many rows have been read. */
  readonly readInSteps: (text: string, options?: NormaliseOptions) => Generator<number, Reading>;
}

/** Own JSON. It also answers for text that no reader recognises, and says what is wrong with it. */
const JSON_READER: Reader = {
  format: 'json',
  recognises: (text) => /^\ufeff?\s*[[{]/.test(text),
  readInSteps: readJsonInSteps,
};

/** The readers, the most particular first. */
const READERS: readonly Reader[] = [JSON_READER];

/** The names of the formats that `readText` knows, besides "auto". */
export const FORMATS: readonly string[] = READERS.map((reader) => reader.format);

/**
 * Reads text in the named format, or in the one that it looks like.
 * @param format one of `FORMATS`, or "auto" (also ""). Its case does not matter.
 * @throws RangeError for a format that there is no reader for: a mistake in the page, not in the data.
 */
export function readText(text: string, format = 'auto', options?: NormaliseOptions): Reading {
  return runSteps(readTextInSteps(text, format, options));
}

/** The same in steps: yields how many rows have been read. Throws at once. */
export function readTextInSteps(text: string, format = 'auto', options?: NormaliseOptions): Generator<number, Reading> {
  const name = format.trim().toLowerCase() || 'auto';
  const reader =
    name === 'auto'
      ? (READERS.find(({recognises}) => recognises(text)) ?? JSON_READER)
      : READERS.find((known) => known.format === name);
  if (!reader) throw new RangeError(`invalid format: ${format}`);
  return reader.readInSteps(text, options);
}

import type {Reading} from '../model/problem.js';
import {findFormat} from './find-format.js';
import type {ReadOptions} from './format.js';
import {runSteps} from './normalise.js';
import {parts} from './parts.js';
import {planGiven, planText, readInSteps, type Steps} from './plan-reading.js';

/**
 * Reads text in the named format, or in the one that it looks like. It may come in pieces, which are not joined where
 * it is a table.
 * @param format one of `FORMATS`, or "auto" (also ""). A RangeError is thrown for what there is no reader for.
 */
export const openText = (pieces: readonly string[], format: string, options: ReadOptions): Steps =>
  readInSteps(planText(pieces, format, parts), findFormat, options, parts);

/** Reads what a script hands over. `null` is an empty timeline; text is read as text. */
export const openValue = (value: unknown, format: string, options: ReadOptions): Steps =>
  readInSteps(planGiven(value, format, parts), findFormat, options, parts);

/**
 * Reads text at once.
 * @throws RangeError for a format that there is no reader for.
 * @public The command reads files with it.
 */
export const readPieces = (pieces: readonly string[], format = 'auto', options: ReadOptions = {}): Reading =>
  runSteps(openText(pieces, format, options));

/** The same for text that is one piece. */
export const readText = (text: string, format = 'auto', options: ReadOptions = {}): Reading =>
  readPieces([text], format, options);

/** The same for what a script hands over. */
export const readValue = (value: unknown, format = 'auto', options: ReadOptions = {}): Reading =>
  runSteps(openValue(value, format, options));

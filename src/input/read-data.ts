import type {Reading} from '../model/problem.js';
import {buildEmptyReading, normaliseDocument, normaliseInSteps, type NormaliseOptions} from './normalise.js';

/**
 * Reads what a script sets as `data`: a document, an array of events, or one event. `null` is an empty timeline;
 * anything else is an empty timeline with the problem `not-a-timeline`.
 */
export function readData(data: unknown, options?: NormaliseOptions): Reading {
  return data === null ? buildEmptyReading('data') : normaliseDocument(data, 'data', options);
}

/** The same in steps: yields how many rows have been read. */
export function* readDataInSteps(data: unknown, options?: NormaliseOptions): Generator<number, Reading> {
  return data === null ? buildEmptyReading('data') : yield* normaliseInSteps(data, 'data', options);
}

import {runSteps} from '../src/input/normalise.js';
import {openText, openValue} from '../src/input/read-input.js';
import type {ReadOptions} from '../src/input/format.js';
import type {Reading} from '../src/model/problem.js';

/** Reads what a script hands over in our own shape. */
export const readData = (value: unknown, options: ReadOptions = {}): Reading =>
  runSteps(openValue(value, 'json', options));

/** Reads text of our own JSON. */
export const readJson = (text: string, options: ReadOptions = {}): Reading =>
  runSteps(openText([text], 'json', options));

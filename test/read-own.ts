import {readText, readValue} from '../src/input/read-all.js';
import type {ReadOptions} from '../src/input/format.js';
import type {Reading} from '../src/model/problem.js';

/** Reads what a script hands over in our own shape. */
export const readData = (value: unknown, options: ReadOptions = {}): Reading => readValue(value, 'json', options);

/** Reads text of our own JSON. */
export const readJson = (text: string, options: ReadOptions = {}): Reading => readText(text, 'json', options);

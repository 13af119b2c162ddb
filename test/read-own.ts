import {runSteps} from '../src/input/normalise.js';
import {openText, openValue, type Steps} from '../src/input/read-input.js';
import type {ReadOptions} from '../src/input/format.js';
import type {Reading} from '../src/model/problem.js';

/** Our own formats are there at once: no promise. */
const run = (steps: Steps | Promise<Steps>): Reading => {
  if (steps instanceof Promise) throw new Error('not our own format');
  return runSteps(steps);
};

/** Reads what a script hands over in our own shape. */
export const readData = (value: unknown, options: ReadOptions = {}): Reading => run(openValue(value, 'json', options));

/** Reads text of our own JSON. */
export const readJson = (text: string, options: ReadOptions = {}): Reading => run(openText([text], 'json', options));

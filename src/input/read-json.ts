import type {Reading} from '../model/problem.js';
import {findJsonError} from './json-error.js';
import {buildEmptyReading, normaliseInSteps, runSteps, type NormaliseOptions} from './normalise.js';
import {buildProblem} from './problem-log.js';

const isHtml = (text: string): boolean => /^\s*<(!doctype\s+html|html|head|body)\b/i.test(text);

/**
 * Reads own JSON: a document, or an array of events. Text that is no JSON is a `not-json` problem with the `line` and
 * `column` of the first mistake, both from 1, the same in every browser; a web page is `is-html`. Of a name that
 * occurs twice in an object, the last wins, as always in JSON.
 */
export function readJson(text: string, options?: NormaliseOptions): Reading {
  return runSteps(readJsonInSteps(text, options));
}

/** The same in steps: yields how many rows have been read. */
export function* readJsonInSteps(text: string, options?: NormaliseOptions): Generator<number, Reading> {
  const json = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    const refuse = (...[code, where, raw, params]: Parameters<typeof buildProblem>): Reading =>
      buildEmptyReading('json', [buildProblem(code, where, raw, params, 'refused')]);
    if (isHtml(json)) return refuse('is-html', {}, json.slice(0, 80));
    const offset = findJsonError(json);
    const before = json.slice(0, offset).split(/\r\n?|\n/);
    const params = {line: before.length, column: (before.at(-1) ?? '').length + 1};
    return refuse('not-json', {}, json.slice(offset, offset + 40), params);
  }
  return yield* normaliseInSteps(document, 'json', options);
}

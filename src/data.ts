/**
 * Reading data and dates without a browser: works in Node and in workers, touches no DOM.
 * @module
 */
import {DateReader} from './input/dates/date-reader.js';
import {findFormat} from './input/find-format.js';
import type {ReadOptions} from './input/format.js';
import {runSteps} from './input/normalise.js';
import {planGiven, readInSteps} from './input/plan-reading.js';
import type {TimelineEvent} from './model/event.js';
import type {Reading} from './model/problem.js';

export {FORMATS} from './input/plan-reading.js';
export {compareDates} from './model/compare-dates.js';
export {formatEdtf} from './model/format-edtf.js';
export {parseEdtf} from './model/parse-edtf.js';
export {STATUSES} from './model/event.js';
export {NO_DATE} from './model/date.js';
export type {ReadOptions} from './input/format.js';
export type * from './input/timeline-document.js';
export type * from './model/date.js';
export type * from './model/event.js';
export type * from './model/problem.js';
export type {EdtfResult} from './model/parse-edtf.js';

export interface ParseOptions extends ReadOptions {
  /** One of `FORMATS`, or "auto" (default): what the text looks like. */
  readonly format?: string;
}

/** What a page needs besides, which shows a part of what it reads while it reads it, is left out. */
const parts = {DateReader};

/** A reading, with its events at hand. */
export interface ParsedTimeline extends Reading {
  /** The events of `data`, in the order of time. */
  readonly events: readonly TimelineEvent[];
}

/**
 * Reads a timeline from text in any known format, or from a document, an array of events, or `null` (empty).
 * Bad data never throws: it is in `problems`.
 * @throws RangeError for a `format` that there is no reader for.
 */
export function parseTimeline(input: unknown, {format = 'auto', ...options}: ParseOptions = {}): ParsedTimeline {
  const reading = runSteps(readInSteps(planGiven(input, format, parts), findFormat, options, parts));
  return {...reading, events: reading.data.events};
}

import type {Reading} from '../model/problem.js';
import type {Format, ReadOptions} from './format.js';
import {acled} from './formats/acled.js';
import {autoArchiver} from './formats/auto-archiver.js';
import {gdelt} from './formats/gdelt.js';
import {geojson} from './formats/geojson.js';
import {icalendar} from './formats/icalendar.js';
import {jsonLd} from './formats/json-ld.js';
import {linkedPlaces} from './formats/linked-places.js';
import {timelinejs} from './formats/timelinejs.js';
import {timemap} from './formats/timemap.js';
import {ucdp} from './formats/ucdp.js';
import {visTimeline} from './formats/vis-timeline.js';
import {wikidata} from './formats/wikidata.js';
import {runSteps} from './normalise.js';
import {planGiven, planText, readInSteps, type Steps} from './plan-reading.js';

const FORMATS: readonly Format[] = [
  acled,
  autoArchiver,
  gdelt,
  geojson,
  icalendar,
  jsonLd,
  linkedPlaces,
  timelinejs,
  timemap,
  ucdp,
  visTimeline,
  wikidata,
];

const find = (asked: string): Format => FORMATS.find(({name}) => name === asked)!;

/**
 * Reads text in the named format, or in the one that it looks like. It may come in pieces, which are not joined where
 * it is a table.
 * @param format one of `FORMATS`, or "auto" (also ""). A RangeError is thrown for what there is no reader for.
 */
export const openText = (pieces: readonly string[], format: string, options: ReadOptions): Steps =>
  readInSteps(planText(pieces, format), find, options);

/** Reads what a script hands over. `null` is an empty timeline; text is read as text. */
export const openValue = (value: unknown, format: string, options: ReadOptions): Steps =>
  readInSteps(planGiven(value, format), find, options);

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

import type {Reading} from '../model/problem.js';
import type {Format, ReadOptions} from './format.js';
import {own} from './formats/own.js';
import {buildEmptyReading} from './normalise.js';
import {isOwn, planText, planValue, readPlanned, type Plan} from './plan-reading.js';

/** Formats besides our own are loaded when they are needed. */
const LOADERS: Readonly<Record<string, () => Promise<Format>>> = {
  timelinejs: async () => (await import('./formats/timelinejs.js')).timelinejs,
  acled: async () => (await import('./formats/acled.js')).acled,
  ucdp: async () => (await import('./formats/ucdp.js')).ucdp,
  gdelt: async () => (await import('./formats/gdelt.js')).gdelt,
  wikidata: async () => (await import('./formats/wikidata.js')).wikidata,
  geojson: async () => (await import('./formats/geojson.js')).geojson,
  'linked-places': async () => (await import('./formats/linked-places.js')).linkedPlaces,
  'json-ld': async () => (await import('./formats/json-ld.js')).jsonLd,
  icalendar: async () => (await import('./formats/icalendar.js')).icalendar,
  'vis-timeline': async () => (await import('./formats/vis-timeline.js')).visTimeline,
  timemap: async () => (await import('./formats/timemap.js')).timemap,
  'auto-archiver': async () => (await import('./formats/auto-archiver.js')).autoArchiver,
};

export type Steps = Generator<number, Reading>;

function* already(reading: Reading): Steps {
  // There is nothing to read.
  yield* [];
  return reading;
}

/** Begins to read a plan; at once where its format is here. */
function open(plan: Plan | Reading, options: ReadOptions): Steps | Promise<Steps> {
  if ('data' in plan) return already(plan);
  return isOwn(plan.name)
    ? readPlanned(plan, own, options)
    : LOADERS[plan.name]!().then((format) => readPlanned(plan, format, options));
}

/**
 * Begins to read text in the named format, or in the one that it looks like. It may come in pieces, which are not
 * joined where it is a table. The steps yield how many rows have been read.
 * @param format one of `FORMATS`, or "auto" (also "").
 * @throws RangeError for a format that there is no reader for.
 */
export function openText(pieces: readonly string[], format: string, options: ReadOptions): Steps | Promise<Steps> {
  return open(planText(pieces, format), options);
}

/** Begins to read what a script hands over: our own shapes at once. `null` is an empty timeline; text is read as text. */
export function openValue(value: unknown, format: string, options: ReadOptions): Steps | Promise<Steps> {
  if (value === null) return already(buildEmptyReading('data'));
  return typeof value === 'string'
    ? openText([value], format, options)
    : open(planValue(value, format, 'data'), options);
}

import type {Format, ReadOptions} from './format.js';
import {planGiven, planText, readInSteps, type Steps} from './plan-reading.js';

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

/**
 * Reads text in the named format, or in the one that it looks like. It may come in pieces, which are not joined where
 * it is a table.
 * @param format one of `FORMATS`, or "auto" (also ""). A RangeError is thrown for what there is no reader for.
 */
export const openText = (pieces: readonly string[], format: string, options: ReadOptions): Steps =>
  readInSteps(planText(pieces, format), (name) => LOADERS[name]!(), options);

/** Reads what a script hands over. `null` is an empty timeline; text is read as text. */
export const openValue = (value: unknown, format: string, options: ReadOptions): Steps =>
  readInSteps(planGiven(value, format), (name) => LOADERS[name]!(), options);

import {edtfDate, edtfWithin} from '../dates/edtf-text.js';
import type {Format, MappedRow} from '../format.js';
import {isFields, listOf, textOf, type Fields} from '../record.js';
import {restOfFields} from '../table.js';
import {isBarePoint, mapObjects, pointOf, refuseAll} from './map-objects.js';
import {spanText} from './span-text.js';

/** A date as Linked Places has it: ISO 8601, years astronomical; those of fewer digits than four are filled up. */
const dateText = (value: unknown): string =>
  (textOf(value) ?? '').trim().replace(/^-?\d{1,3}$/, (year) => edtfDate(Number(year)));

/** A start or an end: `in` a date, or one moment from `earliest` to `latest`. */
function sideOf(value: unknown): string {
  if (!isFields(value)) return dateText(value);
  const [inside, from, to] = ['in', 'earliest', 'latest'].map((name) => dateText(value[name]));
  return inside || (from && to ? edtfWithin(from, to) : from || to ? `[${from}..${to}]` : '');
}

function timespanText(span: Fields): string {
  const [start, end] = [sideOf(span['start']), sideOf(span['end'])];
  return end ? spanText(start, end) : start;
}

/**
 * When a feature is said to be: one timespan as it is, several as all of them, each as widely as it may be meant. What
 * is said to be less than certain is uncertain in EDTF, too.
 */
export function whenText(when: unknown): string {
  if (!isFields(when)) return dateText(when);
  const texts = listOf(when['timespans']).filter(isFields).map(timespanText).filter(Boolean);
  const ranges = texts.map((text) => text.replace('/', '..').replace(/^\[(.*)\]$/, '$1'));
  const text = texts.length > 1 ? `{${ranges.join()}}` : (texts[0] ?? '');
  const isUncertain = /^(less-certain|uncertain)$/i.test(textOf(when['certainty']) ?? '');
  return isUncertain
    ? text.replace(/([\dXZ])(~?)(?=$|\.\.|[/,\]}])/g, (_, digit: string, about: string) => digit + (about ? '%' : '?'))
    : text;
}

/** The first of these that has a date; with the words that somebody wrote about it. */
function firstWhen(...values: readonly unknown[]): {date: string; words: string} {
  for (const value of values) {
    const date = whenText(value);
    const words = isFields(value) ? (textOf(value['label']) ?? '') : '';
    if (date || words) return {date, words};
  }
  return {date: '', words: ''};
}

function mapFeature(feature: Fields, row: number): MappedRow {
  const properties = isFields(feature['properties']) ? feature['properties'] : {};
  const names = listOf(feature['names']).filter(isFields);
  const descriptions = listOf(feature['descriptions']).filter(isFields);
  const links = listOf(feature['links']).filter(isFields);
  const {date, words} = firstWhen(feature['when'], properties['when'], ...names.map((name) => name['when']));
  const name = textOf(names[0]?.['toponym']) ?? '';
  const title = textOf(properties['title']) ?? '';
  const point = pointOf(feature['geometry']);
  const id = textOf(feature['@id'] ?? feature['id']) ?? '';
  return {
    fields: {
      id,
      date,
      dateText: words,
      title: title || name,
      summary: textOf(descriptions[0]?.['value']) ?? '',
      lang: textOf(descriptions[0]?.['lang']) ?? '',
      place: name || point ? {name, ...point} : undefined,
      tags: listOf(feature['types'])
        .filter(isFields)
        .map((type) => textOf(type['label']) ?? ''),
      sources: [...new Set([id, ...links.map((link) => textOf(link['identifier']) ?? '')])].filter((url) =>
        /^https?:/i.test(url),
      ),
    },
    rows: [row],
    extra: {
      ...restOfFields(
        feature,
        new Set(['type', '@id', 'id', 'properties', ...(isBarePoint(feature['geometry']) ? ['geometry'] : [])]),
      ),
      ...restOfFields(properties, new Set(['title'])),
    },
    columns: {date: 'when'},
  };
}

/**
 * Linked Places (LPF, https://github.com/LinkedPasts/linked-places-format): GeoJSON whose features have `when` with
 * timespans. A start alone is one moment; a start and an end lasted.
 */
export const linkedPlaces: Format = {
  name: 'linked-places',
  fromValue(value, context) {
    const features = isFields(value) ? (value['features'] ?? [value]) : value;
    if (!Array.isArray(features)) return refuseAll(value, context, 'linked-places');
    if (isFields(value) && value['features']) {
      Object.assign(context.about, restOfFields(value, new Set(['type', 'features', '@context'])));
    }
    return mapObjects(features, context, mapFeature);
  },
};

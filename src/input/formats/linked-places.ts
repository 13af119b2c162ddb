import {edtfDate, edtfWithin} from '../dates/edtf-text.js';
import type {Format} from '../format.js';
import {isFields, listOf, trimmedOf, type Fields} from '../record.js';
import {featuresOf, pointOf} from './geojson.js';
import {mapList, type MapRow} from './map-rows.js';
import {spanText} from './span-text.js';

/** A date as Linked Places has it: ISO 8601, years astronomical; those of fewer digits than four are filled up. */
const dateText = (value: unknown): string => trimmedOf(value).replace(/^-?\d{1,3}$/, (year) => edtfDate(Number(year)));

/** A start or an end: `in` a date, or one moment from `earliest` to `latest`. */
function sideOf(value: unknown): string {
  if (!isFields(value)) return dateText(value);
  const [from, to] = [dateText(value['earliest']), dateText(value['latest'])];
  return dateText(value['in']) || (from || to ? edtfWithin(from, to) : '');
}

/**
 * When a feature is said to be: one timespan as it is, several as all of them, each as widely as it may be meant. What
 * is said to be less than certain is uncertain in EDTF, too.
 */
export function whenText(when: unknown): string {
  if (!isFields(when)) return dateText(when);
  const spans = listOf(when['timespans'])
    .map((span) => {
      const [start, end] = (isFields(span) ? [span['start'], span['end']] : []).map(sideOf);
      return end ? spanText(start ?? '', end) : (start ?? '');
    })
    .filter(Boolean);
  const ranges = spans.map((text) => text.replace('/', '..').replace(/^\[(.*)\]$/, '$1'));
  const text = spans.length > 1 ? `{${ranges.join()}}` : (spans[0] ?? '');
  return /^(less-certain|uncertain)$/.test(trimmedOf(when['certainty']))
    ? text.replace(/~?(?=$|\.\.|[/,\]}])(?<=[\dXZ~])/g, (about) => (about ? '%' : '?'))
    : text;
}

const map: MapRow = (get, _, value) => {
  const list = (name: string): readonly Fields[] => listOf(value(name)).filter(isFields);
  const texts = (name: string, part: string): readonly string[] => list(name).map((each) => trimmedOf(each[part]));
  const [{title, when} = {}] = list('properties');
  const [toponym] = texts('names', 'toponym');
  const point = pointOf(value('geometry'));
  const id = get('@id id');
  return {
    id,
    date: [value('when'), when, ...list('names').map((name) => name['when'])].map(whenText).find(Boolean),
    dateText: texts('when', 'label')[0],
    title: title ?? toponym,
    summary: texts('descriptions', 'value')[0],
    lang: texts('descriptions', 'lang')[0],
    place: toponym || point.lat ? {name: toponym, ...point} : '',
    tags: texts('types', 'label'),
    sources: [id, ...texts('links', 'identifier')].filter((url) => /^https?:/i.test(url)),
  };
};

/**
 * Linked Places (LPF, https://github.com/LinkedPasts/linked-places-format): GeoJSON whose features have `when` with
 * timespans. A start alone is one moment; a start and an end lasted.
 */
export const linkedPlaces: Format = {
  name: 'linked-places',
  fromValue: (value, context) => mapList(featuresOf(value, context), context, map, {date: 'when'}),
};

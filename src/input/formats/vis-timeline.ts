import {edtfInstant} from '../dates/edtf-text.js';
import type {Format, MappedRow} from '../format.js';
import {isFields, listOf, textOf, type Fields} from '../record.js';
import {restOfFields} from '../table.js';
import {mapObjects, refuseAll} from './map-objects.js';
import {linksIn, plainText} from './plain-text.js';

/**
 * A date of an item. A number and "/Date(1491264000000)/" are ms since 1970, instants in UTC, which `toISOString` writes
 * with the milliseconds that they do not have; anything else is for the reader of dates.
 */
function dateOf(value: unknown): unknown {
  if (typeof value === 'string' && /T[\d:]+\.000Z$/.test(value)) return value.replace('.000Z', 'Z');
  const ms = /^\/Date\((-?\d+)/.exec(textOf(value) ?? '')?.[1] ?? (value instanceof Date ? value.getTime() : value);
  return typeof ms === 'number' || ms !== value ? edtfInstant(Number(ms)) || value : value;
}

const CARRIED = new Set(['id', 'group']);

function mapItem(fields: Fields, row: number): MappedRow {
  const content = textOf(fields['content']) ?? '';
  const tooltip = textOf(fields['title']) ?? '';
  const [title, summary] = [plainText(content), plainText(tooltip)];
  const [start, end] = [dateOf(fields['start']), dateOf(fields['end'])];
  const lasts = end !== undefined && end !== null && end !== '';
  const carried = new Set(CARRIED);
  if (start === fields['start'] && !lasts) carried.add('start');
  if (title === content) carried.add('content');
  if (summary === tooltip) carried.add('title');
  return {
    fields: {
      id: fields['id'],
      date: lasts ? {start, end} : start,
      title: title || summary,
      summary: title ? summary : '',
      lane: fields['group'],
      // A background has no say about where its time ends up, so it is an event like any other, and known as one.
      tags: fields['type'] === 'background' ? 'background' : undefined,
      sources: [...new Set([...linksIn(content), ...linksIn(tooltip)])],
    },
    rows: [row],
    extra: restOfFields(fields, carried),
    columns: {date: 'start', title: 'content', summary: 'title', lane: 'group'},
  };
}

/** Groups as lanes, in their order, by the text that they show. */
function lanesOf(groups: unknown): readonly Fields[] {
  const orderOf = (group: Fields): number => Number(group['order'] ?? 0) || 0;
  return listOf(groups)
    .filter(isFields)
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((group) => {
      const content = textOf(group['content']) ?? '';
      const title = plainText(content);
      const rest = restOfFields(group, new Set(['id', 'title', ...(title === content ? ['content'] : [])]));
      return {...rest, id: group['id'], title, ...(group['title'] !== undefined && {tooltip: group['title']})};
    });
}

/**
 * Items of vis-timeline, alone or as `{items, groups}`. Markup is reduced to text, links in it are sources; styles and
 * class names are kept and never applied.
 */
export const visTimeline: Format = {
  name: 'vis-timeline',
  fromValue(value, context) {
    const items = isFields(value) ? value['items'] : value;
    if (!Array.isArray(items)) return refuseAll(value, context, 'vis-timeline');
    if (isFields(value)) {
      Object.assign(context.about, restOfFields(value, new Set(['items', 'groups'])));
      context.about['lanes'] = lanesOf(value['groups']);
    }
    return mapObjects(items, context, mapItem);
  },
};

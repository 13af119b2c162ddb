import {edtfInstant} from '../dates/edtf-text.js';
import type {Format} from '../format.js';
import {isFields, listOf, trimmedOf} from '../record.js';
import {mapList, type MapRow} from './map-rows.js';
import {linksIn, plainText} from './plain-text.js';

/**
 * A date of an item. A number and "/Date(1491264000000)/" are ms since 1970, instants in UTC, which `toISOString` writes
 * with the milliseconds that they do not have; anything else is for the reader of dates.
 */
function dateOf(value: unknown): unknown {
  if (typeof value === 'number' || value instanceof Date) return edtfInstant(Number(value)) || value;
  const [, ms] = /^\/Date\((-?\d+)/.exec(trimmedOf(value)) ?? [];
  return ms ? edtfInstant(Number(ms)) : typeof value === 'string' ? value.replace(/(T.*)\.000Z$/, '$1Z') : value;
}

const map: MapRow = (get, _, value) => {
  const [start, end] = [dateOf(value('start')), dateOf(value('end'))];
  const [title, summary] = [plainText(get('content')), plainText(get('title'))];
  return {
    id: value('id'),
    date: end === undefined ? start : {start, end},
    title: title || summary,
    summary: title ? summary : '',
    lane: value('group'),
    // A background has no say about where its time ends up, so it is an event like any other, and known as one.
    tags: get('type') === 'background' ? 'background' : '',
    sources: linksIn(get('content') + get('title')),
  };
};

/** Groups as lanes, in their order, by the text that they show. */
const lanesOf = (groups: unknown): readonly object[] =>
  listOf(groups)
    .filter(isFields)
    .sort((a, b) => (Number(a['order']) || 0) - (Number(b['order']) || 0))
    .map(({title, ...group}) => ({
      ...group,
      title: plainText(trimmedOf(group['content'])),
      ...(title !== undefined && {tooltip: title}),
    }));

/**
 * Items of vis-timeline, alone or as `{items, groups}`. Markup is reduced to text, links in it are sources; styles and
 * class names are kept and never applied.
 */
export const visTimeline: Format = {
  name: 'vis-timeline',
  fromValue(value, context) {
    const {items, groups, ...about} = isFields(value) ? value : {items: value};
    Object.assign(context.about, about, {lanes: lanesOf(groups)});
    return mapList(items, context, map, {date: 'start', title: 'content'});
  },
};

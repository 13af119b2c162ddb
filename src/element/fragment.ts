import {FILTER_FIELDS} from '../model/filter.js';
import type {Filter} from '../model/filter.js';
import {readView} from './view-text.js';

/** What of a timeline a link leads to, each as the element's property of that name gives it. */
export interface Place {
  readonly selected: string;
  readonly view: string;
  readonly query: string;
  readonly filter: Filter;
  readonly layout: 'auto' | 'chart' | 'list' | 'table';
  readonly axis: 'folded' | 'linear';
}

/** What browsers keep from pages (`:~:text=…`); it stands last. */
const DIRECTIVE = ':~:';
const LAYOUTS = ['auto', 'chart', 'list', 'table'] as const;
const AXES = ['folded', 'linear'] as const;

/** Text as it stands in a fragment: a blank is "+", what means something there is escaped. */
function escape(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+')
    .replace(/%(2F|3A|40)/g, decodeURIComponent);
}

/** What such a text says; `null` where it is cut within a character or names none. */
function unescape(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A fragment without "#", in parts that "&" separates, and what comes after them. */
function split(fragment: string): {readonly parts: readonly string[]; readonly rest: string} {
  const at = fragment.indexOf(DIRECTIVE);
  const [text, rest] = at < 0 ? [fragment, ''] : [fragment.slice(0, at), fragment.slice(at)];
  return {parts: text.split('&').filter(Boolean), rest};
}

/** Whether a part is that of the timeline of a name. */
const isOf = (part: string, name: string): boolean => {
  const at = part.indexOf('=');
  return at > 0 && unescape(part.slice(0, at)) === name;
};

/**
 * What the fragment of an address says of the timeline of a name: `selected:siege;view:2014/2017` after "name=".
 * Fields that it does not name, or not in a way that can be read, are left out. `null` where it says nothing of it.
 */
export function readFragment(fragment: string, name: string): Partial<Place> | null {
  const part = split(fragment).parts.find((one) => isOf(one, name));
  if (part === undefined) return null;
  const place: {-readonly [field in keyof Place]?: Place[field]} = {};
  const filter: {[field: string]: readonly string[]} = {};
  for (const entry of part.slice(part.indexOf('=') + 1).split(';')) {
    const at = entry.indexOf(':');
    const field = entry.slice(0, at);
    const written = entry.slice(at + 1);
    const text = unescape(written);
    if (at < 0 || text === null) continue;
    if (field === 'selected' || field === 'query') place[field] = text;
    else if (field === 'view' && (!text || readView(text))) place.view = text;
    else if (field === 'layout') Object.assign(place, pick(LAYOUTS, field, text));
    else if (field === 'axis') Object.assign(place, pick(AXES, field, text));
    else if (field === 'filter') place.filter = filter;
    else if (FILTER_FIELDS.some((one) => one === field)) {
      filter[field] = written.split(',').map((value) => unescape(value) ?? '');
      place.filter = filter;
    }
  }
  return place;
}

const pick = (words: readonly string[], field: string, text: string): object =>
  words.includes(text) ? {[field]: text} : {};

function* entries(place: Place, usual: Place): Generator<string> {
  const {filter, ...texts} = place;
  for (const [field, text] of Object.entries(texts))
    if (text !== usual[field as keyof typeof texts]) yield `${field}:${escape(text)}`;
  if (isSame(filter, usual.filter)) return;
  const chosen = FILTER_FIELDS.filter((field) => filter[field]?.length);
  for (const field of chosen) yield `${field}:${filter[field]!.map(escape).join(',')}`;
  if (!chosen.length) yield 'filter:';
}

/** The fragment with what it says of the timeline of a name; what is as the page has it by itself is not said. */
export function writeFragment(fragment: string, name: string, place: Place, usual: Place): string {
  const {parts, rest} = split(fragment);
  const said = [...entries(place, usual)].join(';');
  const own = said && `${escape(name)}=${said}`;
  const isOwn = (part: string): boolean => isOf(part, name);
  const isThere = parts.some(isOwn);
  const first = parts.findIndex(isOwn);
  const next = parts.map((part, i) => (i === first ? own : isOwn(part) ? '' : part));
  return [...next, isThere ? '' : own].filter(Boolean).join('&') + rest;
}

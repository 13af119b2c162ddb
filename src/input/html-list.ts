import type {Reading} from '../model/problem.js';
import {cutText} from './decode-bytes.js';
import type {ReadOptions} from './format.js';
import {own} from './formats/own.js';
import {runSteps} from './normalise.js';
import {parts} from './parts.js';
import {planValue, readPlanned, type Steps} from './plan-reading.js';
import {openText} from './read-all.js';

const HEADING = 'h1, h2, h3, h4, h5, h6';
/** Elements whose text joins neither what is before them nor what is after. */
const BLOCK =
  'address, article, aside, blockquote, br, dd, details, div, dl, dt, figcaption, figure, footer, header, hr, li, ' +
  `ol, p, pre, section, summary, table, td, th, tr, ul, ${HEADING}`;
const SILENT = 'script, style, template, noscript';

/** Stands for a `<time>` in the text around it (OBJECT REPLACEMENT CHARACTER). */
const MARK = '\ufffc';

/** What authors put between two times that are the ends of one span. */
const JOINT = /^(to|till|until|through|[-‐‑‒–—―−→~])$/i;

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The text below a node, with a mark for each `<time>`, and each block on lines of its own. */
function textBelow(node: Node, times: Element[]): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += (child.nodeValue ?? '').replace(/[\s\ufffc]+/g, ' ');
    else if (!(child instanceof Element) || child.matches(SILENT)) continue;
    else if (child.matches('time')) {
      times.push(child);
      text += MARK;
    } else {
      const edge = child.matches(BLOCK) ? '\n' : '';
      text += edge + textBelow(child, times) + edge;
    }
  }
  return text;
}

/** The date that a `<time>` gives: `datetime`, else its text (https://html.spec.whatwg.org/#the-time-element). */
const dateOf = (time: Element): string =>
  // HTML also allows a blank where EDTF has a "T".
  tidy(time.getAttribute('datetime') ?? time.textContent).replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');

const isSingle = (date: string): boolean => !!date && !/[/[\]{},]|\.\./.test(date);

/**
 * Text without its date: left out at the beginning or the end of a line, with the punctuation that goes with it,
 * and spelled where the sentence would have a hole ("On …, the army").
 */
function withoutDate(text: string, dateText: string): string {
  return text
    .replace(/(^|\n)[ ([]*\ufffc[\s)\],;:.·•|–—―-]*/, '$1')
    .replace(/( *[([] *\ufffc *[)\]]|[ ,;:·•|–—―-]*[,;:·•|–—―-] *\ufffc) *(?=\n|$)/, '')
    .replace(MARK, dateText);
}

/** The date of a list item, its words, and the text of the item without it. */
function readTimes(item: HTMLElement): {date: string; dateText: string; text: string} {
  const times: Element[] = [];
  const parts = textBelow(item, times).split(MARK);
  const [first, second] = times;
  if (!first) return {date: '', dateText: '', text: parts[0] ?? ''};
  const joint = tidy(parts[1]);
  const isSpan = times.length === 2 && JOINT.test(joint) && times.every((time) => isSingle(dateOf(time)));
  const used = isSpan ? 2 : 1;
  const dateText = tidy(isSpan ? `${first.textContent} ${joint} ${second?.textContent}` : first.textContent);
  // Times after the date are words like any other.
  const after = parts.slice(used).map((part, index) => part + tidy(times[used + index]?.textContent));
  return {
    date: isSpan && second ? `${dateOf(first)}/${dateOf(second)}` : dateOf(first),
    dateText,
    text: withoutDate((parts[0] ?? '') + MARK + after.join(''), dateText),
  };
}

/** The fields of the event in a list item, as authors write them; each `data-` attribute is a field. */
function readItem(item: HTMLElement): Record<string, unknown> {
  const {date, dateText, text} = readTimes(item);
  const [title = '', ...rest] = text.split('\n').map(tidy).filter(Boolean);
  const links = [...item.querySelectorAll('a[href]:not([href^="#"])')];
  const fields = {
    id: item.id,
    title,
    summary: rest.join(' '),
    date,
    dateText: dateText === date ? '' : dateText,
    lang: item.lang,
    sources: links.map((link) => ({url: link.getAttribute('href'), title: tidy(link.textContent)})),
  };
  return Object.assign(fields, item.dataset);
}

/**
 * The dateline of a list: the `<time>` beside its items. Where there are several, the first that is a day: the others
 * may be what the list is about.
 */
function datelineOf(times: readonly Element[]): string {
  const dates = times.map(dateOf);
  return dates.find((date) => /^\d{4}-\d\d-\d\d(T|$)/.test(date)) ?? (dates.length === 1 ? (dates[0] ?? '') : '');
}

/**
 * Reads a list in the page: one event an item, of lists within items none. The date is that of the item's `<time>`
 * (two joined by "to" or a dash are a span), the title its first line without the date, further lines the summary;
 * links are sources, `id`, `lang` and `data-` attributes fields. The timeline's title is the first heading or caption
 * before the items, else the list's `aria-label`; a `<time>` beside the items tells when it was published. Only reads
 * the DOM.
 */
export const readHtmlList = (root: ParentNode, options: ReadOptions = {}): Reading => runSteps(openList(root, options));

function openList(root: ParentNode, options: ReadOptions): Steps {
  const isInItem = (element: Element | null | undefined): boolean => {
    const item = element?.closest('li');
    return !!item && root.contains(item);
  };
  const list = root instanceof HTMLElement && root.matches('ol, ul') ? root : root.querySelector<HTMLElement>('ol, ul');
  const heading = root.querySelector(`${HEADING}, caption, figcaption`);
  const document = {
    title: (!isInItem(heading) && tidy(heading?.textContent)) || tidy(list?.getAttribute('aria-label')),
    lang: list?.lang,
    published: datelineOf([...root.querySelectorAll('time')].filter((time) => !isInItem(time))),
    events: [...root.querySelectorAll<HTMLElement>('li')].filter((item) => !isInItem(item.parentElement)).map(readItem),
  };
  return readPlanned({...planValue(document, 'json'), title: 'html-list'}, own, options, parts);
}

/** The types of scripts that hold data (https://html.spec.whatwg.org/#data-block). */
const DATA_SCRIPTS = ['json', 'ld+json'].map((type) => `application/${type}`);
const TEXT_SCRIPTS = ['csv', 'tab-separated-values', 'calendar'].map((type) => `text/${type}`);

const selectorOf = (types: readonly string[]): string => types.map((type) => `script[type="${type}" i]`).join(', ');

/** Text as it is in a script of the page, without the indentation of its first line, which belongs to the page. */
function dedent(text: string): string {
  const lines = text.replace(/^([ \t]*\r?\n)+/, '').replace(/\n[ \t]*$/, '');
  const [indent = ''] = /^[ \t]*/.exec(lines) ?? [];
  return indent ? lines.slice(indent.length).replaceAll(`\n${indent}`, '\n') : lines;
}

/**
 * Finds the data that an element's author put inside it: the first script that holds JSON, else CSV, TSV or a calendar,
 * else a list; `null` where there is none. What is given reads it, in steps, in the named format; a list is a list.
 */
export function readInlineData(element: ParentNode): ((format: string, options: ReadOptions) => Steps) | null {
  const json = element.querySelector(selectorOf(DATA_SCRIPTS))?.textContent;
  const text = json ?? element.querySelector(selectorOf(TEXT_SCRIPTS))?.textContent;
  if (typeof text === 'string') {
    const pieces = cutText(json ?? dedent(text));
    return (format, options) => openText(pieces, format, options);
  }
  return element.querySelector('ol, ul, li') ? (_, options) => openList(element, options) : null;
}

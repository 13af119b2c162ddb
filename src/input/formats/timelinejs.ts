import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, setField, textOf, type Fields} from '../record.js';
import {restOf, restOfFields, type Table} from '../table.js';
import {mapObjects, refuseAll} from './map-objects.js';
import {linksIn, plainText} from './plain-text.js';
import {firstSentence, RowCells} from './row-cells.js';

const NONE: ReadonlySet<number> = new Set();
const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)([?#]|$)/i;
const DATE_PART = /^(year|month|day|hour|minute|second|millisecond)$/;
const GROUP = 'group tag';
const START = ['year', 'month', 'day'];
const END = ['end_year', 'end_month', 'end_day'];

const textIn = (fields: unknown, name: string): string => (isFields(fields) ? (textOf(fields[name]) ?? '') : '');
const isPlain = (text: string): boolean => plainText(text) === text;

/** The fields of an event of the third version's JSON, besides its date. Texts may hold markup. */
function mapSlide({text, media, group, unique_id: id, display_date: words}: Fields): Fields {
  const [headline, body, url] = [textIn(text, 'headline'), textIn(text, 'text'), textIn(media, 'url')];
  // In place of an address there may be a quotation in markup.
  const isAddress = !/^\s*</.test(url);
  const summary = [body, isAddress ? '' : url].map(plainText).filter(Boolean).join('\n');
  return {
    id,
    dateText: plainText(textOf(words) ?? ''),
    title: plainText(headline) || firstSentence(summary),
    summary,
    lane: group,
    media:
      isAddress && url
        ? {
            src: url,
            type: IMAGE.test(url) ? 'image' : 'link',
            alt: plainText(textIn(media, 'alt') || textIn(media, 'caption')),
            credit: plainText(textIn(media, 'credit')),
          }
        : '',
    sources: linksIn(headline + body).filter((link) => /^(https?:)?\/\//i.test(link)),
  };
}

/** The old way to write a date: "2011,12,10,07,02,10", year first. Anything else is left to the reader of dates. */
function partsOf(text: string): unknown {
  if (!/^-?\d+(,\s*\d*)*$/.test(text)) return text;
  const [year, month, day, hour, minute, second] = text.split(',').map((part) => part.trim());
  return {year, month, day, hour, minute, second};
}

/** The title of the timeline; the whole slide is kept, since a title has no pictures. */
function setTitle(about: MappingContext['about'], headline: string, text: string, slide: Fields): void {
  about['title'] ??= plainText(headline);
  about['description'] ??= plainText(text);
  ((about['titleSlides'] ??= []) as unknown[]).push(slide);
}

/** The date in a row of the sheet, in parts; in old sheets in one cell. "" where there is none. */
function dateIn(cells: RowCells, [year = '', ...rest]: readonly string[], old: string): unknown {
  if (!cells.see(year)) return partsOf(cells.see(old));
  const [month, day] = rest.map((part) => cells.takeNumber(part));
  return {year: cells.takeNumber(year), month, day};
}

function mapSheetRow(cells: RowCells): Fields {
  const take = (name: string): string => (isPlain(cells.see(name)) ? cells.take(name) : cells.see(name));
  const url = take('media');
  const alt = url && take('media_alt');
  const media = url && {url, alt, caption: alt ? '' : take('media_caption'), credit: take('media_credit')};
  const start = dateIn(cells, START, 'start_date');
  const slide = {
    text: {headline: take('headline'), text: take('text')},
    media,
    group: cells.take(GROUP),
    display_date: take('display_date'),
  };
  const end = start && dateIn(cells, END, 'end_date');
  const date = start && {start, startTime: cells.see('time'), end, endTime: cells.see('end_time')};
  return {...mapSlide(slide), date};
}

function* fromTable({header, rows}: Table, {about, structural}: MappingContext): MappedRows {
  const cells = new RowCells(header);
  const columns = cells.nameColumns({
    date: 'year start_date',
    title: 'headline',
    summary: 'text',
    lane: GROUP,
    media: 'media',
    dateText: 'display_date',
  });
  for (const row of rows) {
    cells.open(row);
    const type = cells.see('type').toLowerCase();
    const isEra = type === 'era';
    if (isEra || type === 'title' || type === 'start') {
      const slide = restOf(header, row, NONE);
      if (isEra) ((about['eras'] ??= []) as unknown[]).push(slide);
      else setTitle(about, cells.see('headline'), cells.see('text'), slide);
      structural(row.row);
    } else {
      yield {fields: mapSheetRow(cells), rows: [row.row], extra: cells.rest(), columns};
    }
  }
}

/** Whether a date's parts are numbers and nothing else, so that the event's date says all of it. */
const isPlainDate = (date: unknown): boolean =>
  isFields(date) &&
  Object.keys(date).every((name) => {
    const part = textIn(date, name);
    return !part || (DATE_PART.test(name) && part === String(Number(part)));
  });

/** Whether all of a part of an event is in its fields. */
const isPlainPart = (fields: unknown, names: RegExp): boolean =>
  isFields(fields) && Object.keys(fields).every((name) => names.test(name) && isPlain(textIn(fields, name)));

function mapEvent(event: Fields, row: number): MappedRow {
  const {start_date: start, end_date: end, text, media} = event;
  const carried = new Set(['group', 'unique_id', 'display_date']);
  if (isPlainDate(start)) carried.add('start_date');
  if (isPlainDate(end)) carried.add('end_date');
  if (isPlainPart(text, /^(headline|text)$/)) carried.add('text');
  if (isPlainPart(media, /^(url|credit|caption)$/)) carried.add('media');
  const words = textIn(event, 'display_date') || textIn(start, 'display_date');
  const date = start && {start, end: isFields(end) && !textIn(end, 'year') ? '' : end};
  const fields = {...mapSlide({...event, display_date: words}), date};
  return {fields, rows: [row], extra: restOfFields(event, carried)};
}

function mapOldEvent(event: Fields, row: number): MappedRow {
  const {asset, tag} = event;
  const [start, end] = [textIn(event, 'startDate'), textIn(event, 'endDate')];
  const carried = new Set(['tag', ...['headline', 'text'].filter((name) => isPlain(textIn(event, name)))]);
  const media = {...(isFields(asset) && asset), url: textIn(asset, 'media')};
  // Its programs write the start again as the end of what has none.
  const date = start && {start: partsOf(start), end: end === start ? '' : partsOf(end)};
  const fields = {...mapSlide({text: event, media, group: tag}), date};
  return {fields, rows: [row], extra: restOfFields(event, carried)};
}

function* fromValue(value: unknown, context: MappingContext): MappedRows {
  const {about} = context;
  const timeline = isFields(value) && value['timeline'];
  const source = isFields(timeline) ? timeline : isFields(value) ? value : {events: value};
  const isOld = source === timeline;
  const events = source[isOld ? 'date' : 'events'];
  if (!Array.isArray(events)) return yield* refuseAll(value, context, 'TimelineJS');
  const eras = listOf(source[isOld ? 'era' : 'eras']);
  const named = new Set(isOld ? ['date', 'era', 'headline', 'text'] : ['events', 'eras', 'title']);
  for (const [name, other] of Object.entries(restOfFields(source, named))) setField(about, name, other);
  if (eras.length) about['eras'] = eras;
  const title = isOld ? null : source['title'];
  if (isOld) {
    about['title'] = plainText(textIn(source, 'headline'));
    about['description'] = plainText(textIn(source, 'text'));
  } else if (isFields(title)) {
    setTitle(about, textIn(title['text'], 'headline'), textIn(title['text'], 'text'), title);
  }
  yield* mapObjects(events, context, isOld ? mapOldEvent : mapEvent);
  const others = eras.length + (isFields(title) ? 1 : 0);
  for (let i = 0; i < others; i++) context.structural(context.rows++);
}

/**
 * TimelineJS: its sheet as CSV, and its JSON, the third version's and the second's. A title slide gives the timeline's
 * title and description; that and eras are no events. Rows of JSON are its events, then title and eras.
 * Source: https://timeline.knightlab.com/docs/json-format.html; of the old one, https://github.com/NUKnightLab/TimelineJS.
 */
export const timelinejs: Format = {name: 'timelinejs', fromTable, fromValue};

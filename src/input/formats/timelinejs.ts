import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, setField, textOf, type Fields} from '../record.js';
import {restOf, restOfFields, type Table} from '../table.js';
import {mapObjects, refuseAll} from './map-objects.js';
import {linksIn, plainText} from './plain-text.js';
import {findColumns, firstSentence, nameFields, RowCells} from './row-cells.js';

const NAMES = {
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time',
  endYear: 'end_year',
  endMonth: 'end_month',
  endDay: 'end_day',
  endTime: 'end_time',
  start: 'start_date',
  end: 'end_date',
  display: 'display_date',
  headline: 'headline',
  text: 'text',
  url: 'media',
  credit: 'media_credit',
  caption: 'media_caption',
  alt: 'media_alt',
  type: 'type',
  group: 'group tag',
};

const NONE: ReadonlySet<number> = new Set();
const IMAGE = /\.(avif|gif|jpe?g|png|svg|webp)([?#]|$)/i;
const DATE_PARTS: ReadonlySet<string> = new Set('year month day hour minute second millisecond'.split(' '));

/** What a slide is made of, whichever way it was written. Texts may hold markup. */
interface Slide {
  /** Parts, `{year, month, day, …}`, or text. */
  readonly start: unknown;
  readonly end: unknown;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly display: string;
  readonly headline: string;
  readonly text: string;
  readonly url: string;
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
  readonly group: unknown;
  readonly id?: unknown;
}

/** Text of a field, whatever is in it. */
const textIn = (fields: unknown, name: string): string => (isFields(fields) ? (textOf(fields[name]) ?? '') : '');
const isPlain = (text: string): boolean => plainText(text) === text;

const mediaOf = (src: string, alt: string, credit: string): object => ({
  src,
  type: IMAGE.test(src) ? 'image' : 'link',
  alt: plainText(alt),
  credit: plainText(credit),
});

function mapSlide({start, end, startTime, endTime, url, credit, caption, alt, ...slide}: Slide): Fields {
  // In place of an address there may be a quotation in markup.
  const isAddress = !/^\s*</.test(url);
  const summary = [slide.text, isAddress ? '' : url].map(plainText).filter(Boolean).join('\n');
  const media = url && isAddress ? mediaOf(url, alt || caption, credit) : '';
  return {
    id: slide.id,
    date: start && {start, startTime, end, endTime},
    dateText: plainText(slide.display),
    title: plainText(slide.headline) || firstSentence(summary),
    summary,
    lane: slide.group,
    media,
    sources: linksIn(slide.headline + slide.text).filter((link) => /^(https?:)?\/\//i.test(link)),
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
  about['titleSlides'] = [...listOf(about['titleSlides']), slide];
}

function* fromTable({header, rows}: Table, {about, structural}: MappingContext): MappedRows {
  const at = findColumns(header, NAMES);
  const date = at.year < 0 ? at.start : at.year;
  const columns = nameFields(header, {
    date,
    title: at.headline,
    summary: at.text,
    lane: at.group,
    media: at.url,
    dateText: at.display,
  });
  const cells = new RowCells(header);
  const eras: Fields[] = [];
  const takePlain = (column: number): string => (isPlain(cells.see(column)) ? cells.take(column) : cells.see(column));
  const takeDate = (old: number, ...parts: readonly number[]): unknown => {
    const [year, month, day] = cells.see(parts[0]!) ? parts.map((part) => cells.takeNumber(part)) : [];
    return year ? {year, month, day} : partsOf(cells.see(old));
  };
  for (const row of rows) {
    cells.open(row);
    const type = cells.see(at.type).toLowerCase();
    if (type === 'title' || type === 'start') {
      setTitle(about, cells.see(at.headline), cells.see(at.text), restOf(header, row, NONE));
      structural(row.row);
    } else if (type === 'era') {
      eras.push(restOf(header, row, NONE));
      about['eras'] = eras;
      structural(row.row);
    } else {
      const url = cells.see(at.url);
      const fields = mapSlide({
        start: takeDate(at.start, at.year, at.month, at.day),
        startTime: cells.see(at.time),
        end: takeDate(at.end, at.endYear, at.endMonth, at.endDay),
        endTime: cells.see(at.endTime),
        display: takePlain(at.display),
        headline: takePlain(at.headline),
        text: takePlain(at.text),
        url: takePlain(at.url),
        credit: url ? takePlain(at.credit) : '',
        caption: url && !cells.see(at.alt) ? takePlain(at.caption) : '',
        alt: url ? takePlain(at.alt) : '',
        group: cells.take(at.group),
      });
      yield {fields, rows: [row.row], extra: cells.rest(), columns};
    }
  }
}

/** Whether a date's parts are numbers and nothing else, so that the event's date says all of it. */
const isPlainDate = (date: unknown): boolean =>
  isFields(date) &&
  Object.entries(date).every(
    ([name, value]) =>
      textOf(value ?? '') === '' || (DATE_PARTS.has(name) && textIn(date, name) === String(Number(value))),
  );

const isPlainText = (fields: unknown, carried: ReadonlySet<string>): boolean =>
  isFields(fields) && Object.keys(fields).every((name) => carried.has(name) && isPlain(textIn(fields, name)));

const TEXT: ReadonlySet<string> = new Set(['headline', 'text']);
const MEDIA: ReadonlySet<string> = new Set(['url', 'credit', 'caption']);

function mapEvent(event: Fields, row: number): MappedRow {
  const {start_date: start, end_date: end, text, media, group, unique_id: id} = event;
  const carried = new Set(['group', 'unique_id', 'display_date']);
  if (isPlainDate(start)) carried.add('start_date');
  if (isPlainDate(end)) carried.add('end_date');
  if (isPlainText(text, TEXT)) carried.add('text');
  if (isPlainText(media, MEDIA)) carried.add('media');
  const isEmpty = isFields(end) && !textIn(end, 'year');
  const fields = mapSlide({
    start,
    end: isEmpty ? '' : end,
    display: textIn(event, 'display_date') || textIn(start, 'display_date'),
    headline: textIn(text, 'headline'),
    text: textIn(text, 'text'),
    url: textIn(media, 'url'),
    credit: textIn(media, 'credit'),
    caption: textIn(media, 'caption'),
    alt: textIn(media, 'alt'),
    group,
    id,
  });
  return {fields, rows: [row], extra: restOfFields(event, carried)};
}

/** An event of the format's second version, in the words of the third. */
function mapOldEvent(event: Fields, row: number): MappedRow {
  const {asset, startDate, endDate, tag} = event;
  const [start, end] = [textOf(startDate) ?? '', textOf(endDate) ?? ''];
  const carried = new Set(['tag']);
  for (const name of TEXT) if (isPlain(textIn(event, name))) carried.add(name);
  const fields = mapSlide({
    start: partsOf(start),
    // Its programs write the start again as the end of what has none.
    end: end === start ? '' : partsOf(end),
    display: '',
    headline: textIn(event, 'headline'),
    text: textIn(event, 'text'),
    url: textIn(asset, 'media'),
    credit: textIn(asset, 'credit'),
    caption: textIn(asset, 'caption'),
    alt: '',
    group: tag,
  });
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
  const {title} = source;
  if (isOld) {
    about['title'] = plainText(textIn(source, 'headline'));
    about['description'] = plainText(textIn(source, 'text'));
  } else if (isFields(title)) {
    setTitle(about, textIn(title['text'], 'headline'), textIn(title['text'], 'text'), title);
  }
  yield* mapObjects(events, context, isOld ? mapOldEvent : mapEvent);
  const others = eras.length + (!isOld && isFields(title) ? 1 : 0);
  for (let i = 0; i < others; i++) context.structural(context.rows++);
}

/**
 * TimelineJS: its sheet as CSV, and its JSON, the third version's and the second's. A title slide gives the timeline's
 * title and description; that and eras are no events. Rows of JSON are its events, then title and eras.
 * Source: https://timeline.knightlab.com/docs/json-format.html; of the old one, https://github.com/NUKnightLab/TimelineJS.
 */
export const timelinejs: Format = {name: 'timelinejs', fromTable, fromValue};

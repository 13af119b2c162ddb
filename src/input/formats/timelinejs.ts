import type {Format, MappingContext} from '../format.js';
import {isFields, listOf, trimmedOf, type Fields} from '../record.js';
import {firstSentence, mapList, mapTable, type Get, type MapRow} from './map-rows.js';
import {linksIn, plainText} from './plain-text.js';

/** The old way to write a date: "2011,12,10,07,02,10", year first. Anything else is left to the reader of dates. */
function partsOf(date: unknown): unknown {
  if (!/^-?\d+(,\s*\d*)*$/.test(trimmedOf(date))) return date;
  const [year, month, day, hour, minute, second] = String(date).split(',');
  return {year, month, day, hour, minute, second};
}

/** A date of the sheet, in columns of its own; elsewhere in one value. */
const dateIn = (get: Get, prefix: string, date: unknown): unknown =>
  get(`${prefix}year`)
    ? {year: get(`${prefix}year`), month: get(`${prefix}month`), day: get(`${prefix}day`)}
    : partsOf(date);

/** The fields of an event, of the sheet and of both kinds of JSON. Texts may hold markup. */
const mapEvent: MapRow = (get, _, value) => {
  const headline = get('text.headline headline');
  const body = get('text.text text');
  const url = get('media.url asset.media media');
  // In place of an address there may be a quotation in markup.
  const isAddress = /^[^<]/.test(url);
  const summary = [body, isAddress ? '' : url].map(plainText).filter(Boolean).join('\n');
  const [from, to] = [value('start_date startDate'), value('end_date endDate')];
  const start = dateIn(get, '', from);
  // Programs write an empty end, or the start again, where there is none.
  const isEnd = to !== from && !(isFields(to) && !to['year']);
  return {
    id: get('unique_id'),
    date: start && {start, startTime: get('time'), end: dateIn(get, 'end_', isEnd ? to : ''), endTime: get('end_time')},
    dateText: plainText(get('display_date start_date.display_date')),
    title: plainText(headline) || firstSentence(summary),
    summary,
    lane: get('group tag'),
    media: isAddress
      ? {
          src: url,
          type: /\.(avif|gif|jpe?g|png|svg|webp)([?#]|$)/i.test(url) ? 'image' : 'link',
          alt: plainText(get('media.alt media.caption asset.caption')),
          credit: plainText(get('media.credit asset.credit')),
        }
      : '',
    sources: linksIn(headline + body).filter((link) => /^(https?:)?\/\//i.test(link)),
  };
};

/** Maps a slide of some kind. A title's texts are those of the timeline; it is kept whole, as eras are. */
const mapSlide =
  (context: MappingContext, kindOf: (row: number, get: Get) => string): MapRow =>
  (...slide) => {
    const [get, row, , whole] = slide;
    const kind = kindOf(row, get).toLowerCase();
    if (!/^(era|title|start)$/.test(kind)) return mapEvent(...slide);
    const list = kind === 'era' ? 'eras' : 'titleSlides';
    const {about} = context;
    about[list] = [...listOf(about[list]), whole()];
    if (list === 'titleSlides') {
      about['title'] ??= plainText(get('text.headline headline'));
      about['description'] ??= plainText(get('text.text text'));
    }
    context.structural(row);
    return null;
  };

function fromValue(value: unknown, context: MappingContext): ReturnType<typeof mapList> {
  const whole: Fields = isFields(value) ? value : {events: value};
  const timeline = isFields(whole['timeline']) ? whole['timeline'] : whole;
  const {title, date, events = date, era, eras = era, headline, text, ...about} = timeline;
  Object.assign(context.about, about);
  const name = trimmedOf(title ?? headline);
  if (name) Object.assign(context.about, {title: plainText(name), description: plainText(trimmedOf(text))});
  if (!Array.isArray(events)) return mapList(events, context, mapEvent);
  const count = events.length;
  const list = [...(events as unknown[]), ...(isFields(title) ? [title] : []), ...listOf(eras)];
  return mapList(
    list,
    context,
    mapSlide(context, (row) => (row < count ? '' : list[row] === title ? 'title' : 'era')),
  );
}

/**
 * TimelineJS: its sheet as CSV, and its JSON, the third version's and the second's. A title slide gives the timeline's
 * title and description; that and eras are no events. Rows of JSON are its events, then title and eras.
 * Source: https://timeline.knightlab.com/docs/json-format.html; of the old one, https://github.com/NUKnightLab/TimelineJS.
 */
export const timelinejs: Format = {
  name: 'timelinejs',
  fromTable: (table, context) =>
    mapTable(
      table,
      context,
      mapSlide(context, (_, get) => get('type')),
      {date: 'Year'},
    ),
  fromValue,
};

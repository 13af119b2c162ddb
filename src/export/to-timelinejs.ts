import type {CalendarDate, FuzzyDate} from '../model/date.js';
import type {Media, Source, TimelineData, TimelineEvent} from '../model/event.js';

export interface TimelineJsOptions {
  /** A date in words, where it is no plain day, month or year. Default: its EDTF. */
  readonly formatDate?: (date: FuzzyDate) => string;
}

type Parts = Readonly<Record<string, number>>;

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Paragraphs of text as HTML, in which nothing is markup that was none. */
const paragraphs = (...texts: readonly string[]): string =>
  texts
    .filter(Boolean)
    .map((text) => `<p>${text.replace(/\r\n?|\n/g, '<br>')}</p>`)
    .join('');

/** Whether a date is a day, a month or a year, and nothing else is to be said of it. */
const isPlain = (date: CalendarDate | null): boolean =>
  date !== null &&
  !date.time &&
  !date.approximate &&
  !date.uncertain &&
  /^(year|month|day)$/.test(date.precision) &&
  date.significantDigits === null;

/** A date as far as it is known. TimelineJS has years as people count them, without a year 0: -500 is 500 BCE. */
function partsOf({year, month, day, time}: CalendarDate): Parts {
  const parts: Record<string, number> = {year: year > 0 ? year : year - 1};
  if (typeof month !== 'number' || month > 12) return parts;
  parts['month'] = month;
  if (typeof day !== 'number') return parts;
  parts['day'] = day;
  if (!time) return parts;
  return {...parts, hour: time.hour, minute: time.minute, ...(time.second !== null && {second: time.second})};
}

/** What all of these dates have in common, from the year on; of different years, the first. */
function commonParts(dates: readonly CalendarDate[]): Parts {
  const [first = {}, ...others] = dates.map(partsOf);
  const names = Object.keys(first);
  const different = names.findIndex((name) => others.some((parts) => parts[name] !== first[name]));
  return Object.fromEntries(Object.entries(first).slice(0, different < 0 ? names.length : Math.max(different, 1)));
}

/** Where an event goes; only what lasted has an end. */
function datesOf(date: FuzzyDate): {readonly start_date: Parts; readonly end_date?: Parts} {
  const {start, end, written, kind} = date;
  if (kind !== 'span') return {start_date: commonParts(written)};
  return start && end ? {start_date: partsOf(start), end_date: partsOf(end)} : {start_date: commonParts(written)};
}

function displayDate({date, dateText}: TimelineEvent, {formatDate = ({text}) => text}: TimelineJsOptions): string {
  const {kind, start, end, written} = date;
  const isSaid = kind === 'moment' ? isPlain(written[0] ?? null) : kind === 'span' && isPlain(start) && isPlain(end);
  return dateText || (isSaid ? '' : formatDate(date));
}

const link = (url: string, title: string): string =>
  url ? `<a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a>` : escapeHtml(title);

/** The first picture that may be shown unasked; the others are links. */
function mediaOf(media: readonly Media[]): {readonly shown: Media | undefined; readonly links: readonly string[]} {
  const shown = media.find(({src, sensitive}) => src && !sensitive);
  return {shown, links: media.filter((each) => each !== shown && each.src).map(({src, alt}) => link(src, alt))};
}

const sourceLink = ({url, archivedUrl, title, publisher}: Source): string =>
  link(url || archivedUrl, title || publisher);

/**
 * TimelineJS 3: each dated event as a slide, in the order of time. Events without a date have no place there: the title
 * slide names them.
 */
export function toTimelineJs(data: TimelineData, options: TimelineJsOptions = {}): string {
  const lanes = new Map(data.lanes.map(({id, title}) => [id, title]));
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const isDated = ({date}: TimelineEvent): boolean => date.written.length > 0;
  const slides = data.events.filter(isDated).map((event) => {
    const {shown, links} = mediaOf(event.media);
    const cited = event.sources.flatMap((id) => sources.get(id) ?? []).map(sourceLink);
    const words = displayDate(event, options);
    const group = lanes.get(event.lane);
    return {
      unique_id: event.id,
      ...datesOf(event.date),
      ...(words && {display_date: words}),
      text: {
        headline: escapeHtml(event.title),
        text: paragraphs(escapeHtml(event.summary), links.join(', '), cited.filter(Boolean).join(', ')),
      },
      ...(group && {group}),
      ...(shown && {media: {url: shown.src, caption: escapeHtml(shown.alt), credit: escapeHtml(shown.credit)}}),
    };
  });
  const undated = data.events
    .filter((event) => !isDated(event))
    .map(({title, dateText}) => escapeHtml(dateText ? `${title} (${dateText})` : title));
  const text = paragraphs(escapeHtml(data.description), undated.length ? `Without a date: ${undated.join('; ')}` : '');
  const title = data.title || text ? {title: {text: {headline: escapeHtml(data.title), text}}} : {};
  return `${JSON.stringify({...title, events: slides}, null, 2)}\n`;
}

import {instantsOf, MINUTE_MS} from '../../model/calendar.js';
import {parseEdtf} from '../../model/parse-edtf.js';
import {edtfInstant, edtfSpan} from '../dates/edtf-text.js';
import type {Format, MappedRows, MappingContext} from '../format.js';
import {isFields} from '../record.js';
import {join, mapList, placeOf, splitList, type Get, type MapRow} from './map-rows.js';

/** ms of the units of a duration. */
const UNITS: Readonly<Record<string, number>> = {W: 6048e5, D: 864e5, H: 36e5, M: 6e4, S: 1e3};
/** What our own calendars add to an id, so that it is like no other. */
const OWN_DOMAIN = /@\w+\.conflict-timeline$/;
const unescapeText = (text: string): string =>
  text.replace(/\\(.)/gs, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** A property as a row has it, ";TZID=Asia/Damascus:20170404T063000": its value, and what a parameter says. */
function readProperty(text: string): {readonly value: string; readonly param: (name: string) => string} {
  const [, params = '', value = text] = /^((?:;[\w-]+=(?:"[^"]*"|[^";:])*)+):(.*)$/.exec(text) ?? [];
  const param = (name: string): string => new RegExp(`;${name}=("?)(.*?)\\1(;|$)`, 'i').exec(params)?.[2] ?? '';
  return {value, param};
}

/** A day or a time, in EDTF, some ms later by the same clock; of what is no such day, something else. */
const later = (moment: string, ms: number): string =>
  edtfInstant(Date.parse(`${`${moment}T00:00:00`.slice(0, 19)}Z`) + ms).slice(0, Math.min(moment.length, 19)) +
  moment.slice(19);

/** Reads a date or a date-time as EDTF; "" for what is neither. Reports a zone that is not known. */
function readMoment(text: string, row: number, context: MappingContext): string {
  const {value, param} = readProperty(text);
  const moment = value.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/(T\d\d)(\d\d)(\d\d)/, '$1:$2:$3');
  if (!/^[\d-]{10}(T[\d:]{8}Z?)?$/.test(moment) || later(moment, 0) !== moment) return '';
  const zone = param('TZID');
  if (!zone || moment.length !== 19) return moment;
  const clock = Date.parse(`${moment}Z`);
  // Some programs put a path of their own before the name. Of two instants the first is meant (RFC 5545, 3.3.5).
  const [instant] = instantsOf(clock, zone.replace(/^\/.*\/(?=[^/]+\/)/, '')) ?? [];
  if (instant !== undefined)
    return moment + (clock < instant ? '-' : '+') + edtfInstant(Math.abs(clock - instant)).slice(11, 16);
  context.report('zone-unknown', {row, column: 'DTSTART'}, zone);
  return moment;
}

function dateOf(get: Get, row: number, context: MappingContext): unknown {
  const [from, to] = [get('DTSTART DUE'), get('DTEND DUE')];
  const start = readMoment(from, row, context);
  if (!start) return readProperty(from).value;
  let end = to !== from && readMoment(to, row, context);
  if (!to)
    for (const [, number, unit = ''] of get('DURATION').matchAll(/(\d+)([WDHMS])/g))
      end = later(end || start, Number(number) * UNITS[unit]!);
  if (!end) return start;
  if (start.length > 10 || end.length > 10) return {start, end};
  // The end is the first day that does not belong to it.
  const last = later(end, -UNITS['D']!);
  return last > start ? edtfSpan(start, last) : start;
}

/**
 * What a calendar cannot say, as EDTF in `X-EDTF`: believed where there is no `DTSTART`, and where both are the same
 * stretch to the minute. An entry that was moved in a calendar has another.
 */
function edtfOf(edtf: string, date: unknown): unknown {
  const given = isFields(date) ? `${String(date['start'])}/${String(date['end'])}` : String(date);
  const [own, other] = [edtf, given].map((text) => parseEdtf(text, {extensions: true}));
  if (!edtf || !own?.ok) return date;
  if (!date) return edtf;
  const isNear = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= MINUTE_MS;
  const isSame =
    other?.ok && isNear(own.date.earliest, other.date.earliest) && isNear(own.date.latest, other.date.latest);
  return isSame ? edtf : date;
}

/** How the rows of a calendar are read; each has its properties as written, several of one name on several lines. */
const mapRow =
  (context: MappingContext): MapRow =>
  (get, row) => {
    const all = (name: string) => splitList(get(name), '\n').map(readProperty);
    const text = (name: string): string => unescapeText(all(name)[0]?.value ?? '');
    const rule = get('RRULE RDATE');
    if (rule) context.report('recurs', {row, column: 'RRULE'}, rule);
    const [lat = '', lon = ''] = text('GEO').split(';');
    const status = text('STATUS');
    return {
      // One occurrence of a series that differs from the others has their id.
      id: join('/', text('UID').replace(OWN_DOMAIN, ''), text('RECURRENCE-ID')),
      date: edtfOf(text('X-EDTF'), dateOf(get, row, context)),
      title: text('SUMMARY'),
      lang: all('SUMMARY')[0]?.param('LANGUAGE'),
      summary: text('DESCRIPTION'),
      place: placeOf(text('LOCATION'), lat, lon),
      actors: [...all('ORGANIZER'), ...all('ATTENDEE')].map(
        ({value, param}) => param('CN') || value.replace(/^mailto:/i, ''),
      ),
      tags: all('CATEGORIES').flatMap(({value}) => splitList(value, /(?<!\\),/).map(unescapeText)),
      sources: text('URL'),
      grade: status && {scheme: 'iCalendar status', value: status},
    };
  };

/** Where a row begins or ends. */
const ROW = /^(BEGIN|END):V(EVENT|JOURNAL|TODO)\s*$/i;

/**
 * The events, journal entries and to-dos of a calendar, as objects of their properties. What is in them, like alarms,
 * and in the calendar besides, like its time zones, is kept as lines.
 */
function mapCalendar(text: string, context: MappingContext): MappedRows {
  const zones = new Set<unknown>();
  context.isSaid = (code, raw) => code === 'zone-unknown' && zones.size === zones.add(raw).size;
  const calendar: Record<string, string> = {};
  const rows: Record<string, string>[] = [];
  let open = calendar;
  let depth = 0;
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/[\r\n]+/)) {
    const isEnd = /^END:/i.test(line);
    if (!line || /^(BEGIN|END):VCALENDAR/i.test(line)) continue;
    if (!depth && ROW.test(line)) {
      open = isEnd ? calendar : {};
      if (!isEnd) rows.push(open);
      continue;
    }
    if (/^BEGIN:/i.test(line)) depth++;
    const [, given = 'LINES', value = line] = (!depth && /^([\w-]+)(?::|(?=;))(.*)$/.exec(line)) || [];
    const name = given.toUpperCase();
    const before = open[name];
    open[name] = before === undefined ? value : `${before}\n${value}`;
    if (isEnd) depth--;
  }
  Object.assign(context.about, calendar, {title: unescapeText(calendar['X-WR-CALNAME'] ?? calendar['NAME'] ?? '')});
  return mapList(rows, context, mapRow(context), {date: 'DTSTART'});
}

/**
 * iCalendar (RFC 5545): events, journal entries and to-dos. `DTEND` is not part of the event; times of a zone get its
 * offset at that time, as `Intl` knows it; of what recurs, the first occurrence is read. `X-EDTF` is a date that
 * calendars have no way to write.
 */
export const icalendar: Format = {
  name: 'icalendar',
  fromText: (text, context) => (/BEGIN:/i.test(text) ? mapCalendar(text, context) : mapList('', context, () => null)),
};

import {instantsOf, startOfDay} from '../../model/calendar.js';
import {addDays, edtfInstant, edtfSpan, isDay} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import {numberOf, refuseAll} from './map-objects.js';

/** A property of a component: "DTSTART;TZID=Asia/Damascus:20170404T063000". */
interface Property {
  readonly name: string;
  /** As written, from the first `;` on; "" where there are none. */
  readonly params: string;
  readonly value: string;
}

/** A logical line, with those that it was folded into (RFC 5545, 3.1). */
const LINE = /[^\r\n]+(?:(?:\r\n|[\r\n])[ \t][^\r\n]*)*/g;
const FOLD = /(?:\r\n|[\r\n])[ \t]/g;
const PROPERTY = /^\ufeff?([\w.-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/s;

function readProperty(line: string): Property | null {
  const [, name, params = '', value = ''] = PROPERTY.exec(line.replace(FOLD, '')) ?? [];
  return name ? {name: name.toUpperCase(), params, value} : null;
}

/** A parameter without its quotes; "" where it is absent. */
const paramOf = ({params}: Property, name: string): string =>
  new RegExp(`;${name}=(?:"([^"]*)"|([^";:]*))`, 'i').exec(params)?.slice(1).find(Boolean) ?? '';

const unescapeText = (text: string): string =>
  text.replace(/\\([nN,;:"\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const asWritten = ({params, value}: Property): string => (params ? `${params.slice(1)}:${value}` : value);

/** A date or a date-time of a property. */
interface Moment {
  readonly edtf: string;
  /** Whether it is a whole day. */
  readonly isDay: boolean;
  /** The reading of its clock, in ms as if it were UTC. */
  readonly clock: number;
  /** "Z", "+03:00", or "" for none. */
  readonly offset: string;
}

const clockText = (ms: number): string => edtfInstant(ms).replace('Z', '');

/** How far the clocks of a zone are ahead at a time of theirs; undefined for a zone that `Intl` does not know. */
function offsetOf(clock: number, zone: string): string | undefined {
  // Some programs put a path of their own before the name.
  const name = /[^/]+\/[^/]+$/.exec(zone)?.[0] ?? '';
  // Of two instants the first is meant; of a time that clocks left out, the one by the offset before (RFC 5545, 3.3.5).
  const instant = (instantsOf(clock, zone) ?? instantsOf(clock, name || zone))?.[0];
  if (instant === undefined) return undefined;
  const ahead = clock - instant;
  return `${ahead < 0 ? '-' : '+'}${edtfInstant(Math.abs(ahead)).slice(11, 16)}`;
}

/** Reads a date or a date-time; `null` for what is neither. Reports a zone that is not known. */
function readMoment(property: Property, row: number, context: MappingContext): Moment | null {
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', utc = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(property.value.trim()) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  const start = startOfDay(Number(year), Number(month), Number(day));
  if (hour === undefined) return {edtf: date, isDay: true, clock: start, offset: ''};
  const clock = start + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  const zone = utc ? '' : paramOf(property, 'TZID');
  const offset = zone ? offsetOf(clock, zone) : utc.toUpperCase();
  if (offset === undefined) context.report('zone-unknown', {row, column: property.name}, zone);
  return {edtf: `${date}T${hour}:${minute}:${second}${offset ?? ''}`, isDay: false, clock, offset: offset ?? ''};
}

/** A duration in ms (RFC 5545, 3.3.6); undefined for what is none. */
function durationOf(text: string): number | undefined {
  const [whole, sign, ...parts] =
    /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim()) ?? [];
  if (whole === undefined || sign === '-') return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part || 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** What lies `ms` later, by the same clock. */
function later(start: Moment, ms: number): Moment {
  const clock = start.clock + ms;
  return {...start, clock, edtf: start.isDay ? clockText(clock).slice(0, 10) : clockText(clock) + start.offset};
}

/** From a start up to an end, which is the first day that does not belong to it, or the time that it was over. */
function spanOf(start: Moment, end: Moment): unknown {
  if (!start.isDay || !end.isDay) return {start: start.edtf, end: end.edtf};
  const last = addDays(end.edtf, -1);
  return last <= start.edtf && end.edtf >= start.edtf ? start.edtf : edtfSpan(start.edtf, last);
}

/** A component that is a row, with what is in it. */
class Component {
  readonly #properties = new Map<string, Property[]>();
  /** Components inside of it, as text. */
  readonly nested: Record<string, string> = {};

  add(property: Property): void {
    const {name} = property;
    const known = this.#properties.get(name);
    if (known) known.push(property);
    else this.#properties.set(name, [property]);
  }

  first(...names: readonly string[]): Property | undefined {
    return names.flatMap((name) => this.#properties.get(name)?.[0] ?? [])[0];
  }

  text(name: string): string {
    return unescapeText(this.first(name)?.value ?? '');
  }

  all(name: string): readonly Property[] {
    return this.#properties.get(name) ?? [];
  }

  /** What the fields of the event do not carry unchanged, as written. */
  rest(carried: ReadonlySet<string>): Record<string, unknown> {
    const rest: Record<string, unknown> = {...this.nested};
    for (const [name, properties] of this.#properties) {
      const kept = properties.filter(({params}, index) => !carried.has(name) || params || (index && name !== TAGS));
      const texts = kept.map(asWritten).filter(Boolean);
      if (texts.length) rest[name] = texts.length > 1 ? texts : texts[0];
    }
    return rest;
  }
}

const TAGS = 'CATEGORIES';
const CARRIED = new Set(['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'GEO', 'URL', TAGS, 'STATUS']);

function dateOf(component: Component, row: number, context: MappingContext): unknown {
  const from = component.first('DTSTART', 'DUE');
  if (!from) return '';
  const start = readMoment(from, row, context);
  const to = component.first('DTEND', 'DUE');
  const end = to && to !== from ? readMoment(to, row, context) : null;
  if (!start) return from.value;
  if (end) return spanOf(start, end);
  const duration = durationOf(component.first('DURATION')?.value ?? '');
  return duration === undefined ? start.edtf : spanOf(start, later(start, duration));
}

function mapComponent(component: Component, row: number, context: MappingContext): MappedRow {
  const uid = component.text('UID');
  // One occurrence of a series that differs from the others has their id.
  const occurrence = component.first('RECURRENCE-ID')?.value;
  const [, lat, lon] = /^\s*(\S+?)\s*;\s*(\S+)\s*$/.exec(component.first('GEO')?.value ?? '') ?? [];
  const name = component.text('LOCATION');
  const status = component.text('STATUS');
  const rule = component.first('RRULE', 'RDATE');
  if (rule) {
    context.report('field-type', {row, column: rule.name}, rule.value, {expected: 'an event that happens once'});
  }
  const carried = new Set(CARRIED);
  if (occurrence) carried.delete('UID');
  if (lat === undefined) carried.delete('GEO');
  return {
    fields: {
      id: uid && occurrence ? `${uid}/${occurrence}` : uid,
      date: dateOf(component, row, context),
      title: component.text('SUMMARY'),
      summary: component.text('DESCRIPTION'),
      place: name || lat ? {name, lat: numberOf(lat) ?? lat, lon: numberOf(lon) ?? lon} : undefined,
      actors: [...component.all('ORGANIZER'), ...component.all('ATTENDEE')].map(
        (property) => paramOf(property, 'CN') || property.value.replace(/^mailto:/i, ''),
      ),
      tags: component.all(TAGS).flatMap(({value}) => (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map(unescapeText)),
      sources: component.first('URL')?.value,
      grade: status ? {scheme: 'iCalendar status', value: status} : undefined,
      lang: component.all('SUMMARY').map((property) => paramOf(property, 'LANGUAGE'))[0],
    },
    rows: [row],
    extra: component.rest(carried),
    columns: {date: 'DTSTART', title: 'SUMMARY', sources: 'URL', place: 'GEO'},
  };
}

const ABOUT: Readonly<Record<string, string>> = {
  'X-WR-CALNAME': 'title',
  NAME: 'title',
  'X-WR-CALDESC': 'description',
  DESCRIPTION: 'description',
};
const ROWS = /^V(EVENT|JOURNAL|TODO)$/;

function* mapLines(text: string, context: MappingContext): MappedRows {
  let component: Component | null = null;
  /** What is open inside of the calendar or of a component: "VALARM". */
  const open: string[] = [];
  for (const [line] of text.matchAll(LINE)) {
    const property = readProperty(line);
    const value = property?.value.trim().toUpperCase() ?? '';
    if (!component && !open.length && property?.name === 'BEGIN' && ROWS.test(value)) component = new Component();
    else if (component && !open.length && property?.name === 'END') {
      yield mapComponent(component, context.rows++, context);
      component = null;
    } else if (property?.name === 'BEGIN' && value !== 'VCALENDAR') open.push(value);
    else if (property?.name === 'END') open.pop();
    else if (open[0]) {
      const kept: Record<string, unknown> = component?.nested ?? context.about;
      kept[open[0]] = `${typeof kept[open[0]] === 'string' ? `${String(kept[open[0]])}\n` : ''}${line}`;
    } else if (component) component.add(property ?? {name: 'lines', params: '', value: line});
    else if (property && property.name !== 'BEGIN') {
      const field = ABOUT[property.name] ?? property.name;
      context.about[field in context.about ? property.name : field] = unescapeText(property.value);
    }
  }
  // A file that was cut off in the middle of an event.
  if (component) yield mapComponent(component, context.rows++, context);
}

/**
 * iCalendar (RFC 5545): events, journal entries and to-dos. `DTEND` is not part of the event; times of a zone get its
 * offset at that time, as `Intl` knows it; of what recurs, the first occurrence is read. Alarms and the calendar's own
 * properties are kept as they are.
 */
export const icalendar: Format = {
  name: 'icalendar',
  fromText: (text, context) =>
    /^\ufeff?\s*BEGIN\s*:/i.test(text) ? mapLines(text, context) : refuseAll(text.slice(0, 80), context, 'icalendar'),
};

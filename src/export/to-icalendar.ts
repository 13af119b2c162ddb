import {addDays, edtfInstant} from '../input/dates/edtf-text.js';
import type {CalendarDate, FuzzyDate} from '../model/date.js';
import type {Claim, TimelineData, TimelineEvent} from '../model/event.js';
import {formatEdtf} from '../model/format-edtf.js';
import {exactIso} from './iso-date.js';
import {hashText} from './hash-text.js';

export interface ICalendarOptions {
  /** A date in words, where a calendar cannot say it. Default: as the source says it, else its EDTF. */
  readonly formatDate?: (date: FuzzyDate) => string;
  /** When the calendar was made. Default: when the data was published, else 1970, so that the same data is the same text. */
  readonly stamp?: Date;
}

/** What a status is called in an event, and in a journal entry (RFC 5545, 3.8.1.11). */
const STATUS: Readonly<Record<string, readonly [event: string, journal: string]>> = {
  confirmed: ['CONFIRMED', 'FINAL'],
  claimed: ['TENTATIVE', 'DRAFT'],
  contested: ['TENTATIVE', 'DRAFT'],
  expected: ['TENTATIVE', 'DRAFT'],
  unverified: ['TENTATIVE', 'DRAFT'],
  retracted: ['CANCELLED', 'CANCELLED'],
};

const OCTETS = 75;
const SIZES = new TextEncoder();

/** A line of at most 75 octets, and what is longer on further ones that begin with a blank; no character is cut. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = SIZES.encode(sign).length;
    if (octets + size > OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Text as a value. Controls have no place in it. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- RFC 5545, 3.1: controls but the tab
    .replace(/[\0-\b\v-\x1f\x7f]/g, '');

/** A property of text, "" where there is none. */
const property = (name: string, text: string): string => (text ? `${name}:${escapeText(text)}` : '');

const compact = (iso: string): string => iso.replace(/[-:]/g, '');

/** An instant in UTC, to the second: "20170404T063000Z". */
const utc = (ms: number): string => compact(edtfInstant(Math.floor(ms / 1e3) * 1e3));

/** A time: in UTC where it has an offset, else of no zone. */
const clock = ({time, earliest, text}: CalendarDate): string =>
  time?.offsetText ? utc(earliest) : compact(text.slice(0, 19)).padEnd(15, '0');

/** What both sides of something that lasted have to have in common. */
const kindOf = ({time}: CalendarDate): string => (time ? (time.offsetText ? 'utc' : 'floating') : 'day');

/** The lines of when it was; `null` for what a calendar cannot say: anything less exact than a day. */
function whenLines({kind, start, end, written}: FuzzyDate): readonly string[] | null {
  const [from, to] = kind === 'moment' ? [written[0], written[0]] : kind === 'span' ? [start, end] : [];
  if (!from || !to || kindOf(from) !== kindOf(to)) return null;
  if ([from, to].some((side) => exactIso(side).length < 10)) return null;
  if (from.time) {
    const [begins, ends] = [clock(from), clock(to)];
    if (![begins, ends].every((time) => /^\d{8}T([01]\d|2[0-3])\d{4}Z?$/.test(time))) return null;
    return [`DTSTART:${begins}`, ends > begins ? `DTEND:${ends}` : ''];
  }
  // The end is the first day that does not belong to it.
  const after = compact(addDays(to.text, 1));
  return after.length > 8 ? null : [`DTSTART;VALUE=DATE:${compact(from.text)}`, `DTEND;VALUE=DATE:${after}`];
}

const STANCES: Readonly<Record<string, string>> = {denies: ' (denies it)', retracts: ' (takes it back)'};
const describeClaim = ({by, says, stance}: Claim): string =>
  [`${by}${STANCES[stance] ?? ''}`, says].filter(Boolean).join(': ');

/** Writes the events of one timeline. */
class Writer {
  readonly #sources;
  readonly #stamp: string;
  readonly #domain: string;

  constructor(
    private readonly data: TimelineData,
    private readonly options: ICalendarOptions,
  ) {
    this.#sources = new Map(data.sources.map((source) => [source.id, source]));
    const published = data.published?.earliest ?? 0;
    const stamp = utc(options.stamp?.getTime() ?? published);
    this.#stamp = stamp.length === 16 ? stamp : utc(0);
    this.#domain = `${hashText(data.title)}.conflict-timeline`;
  }

  #lines(event: TimelineEvent): readonly string[] {
    const {id, date, dateText, title, summary, place, tags, claims, lang} = event;
    const when = whenLines(date);
    const kind = when ? 'VEVENT' : 'VJOURNAL';
    const hasDate = date.kind !== 'none';
    const edtf = hasDate ? formatEdtf(date) : '';
    const words = dateText || (hasDate && this.options.formatDate?.(date)) || edtf;
    const status = Object.hasOwn(STATUS, event.status) ? STATUS[event.status]![when ? 0 : 1] : '';
    const cited = event.sources.flatMap((source) => this.#sources.get(source) ?? []);
    const [link] = cited.map(({url}) => url).filter((url) => /^https?:[!-~]+$/.test(url));
    const language = lang || this.data.lang;
    const named = place?.name ?? '';
    const description = [
      when ? dateText : words,
      summary,
      ...claims.map(describeClaim),
      // A journal entry has no place of its own.
      when ? '' : named,
      ...cited.map((source) => [source.title || source.publisher, source.url].filter(Boolean).join(' ')),
    ];
    return [
      `BEGIN:${kind}`,
      property('UID', `${id}@${this.#domain}`),
      `DTSTAMP:${this.#stamp}`,
      ...(when ?? []),
      property('X-EDTF', edtf),
      property(/^[\w-]+$/.test(language) ? `SUMMARY;LANGUAGE=${language}` : 'SUMMARY', title),
      property('DESCRIPTION', description.filter(Boolean).join('\n')),
      when ? property('LOCATION', named) : '',
      when && typeof place?.lat === 'number' && place.lon !== null ? `GEO:${place.lat};${place.lon}` : '',
      tags.length ? `CATEGORIES:${tags.map(escapeText).join(',')}` : '',
      link ? `URL:${link}` : '',
      status && `STATUS:${status}`,
      // What happened keeps nobody busy.
      when ? 'TRANSP:TRANSPARENT' : '',
      `END:${kind}`,
    ];
  }

  get text(): string {
    const {title, description, events} = this.data;
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//conflict-timeline//EN',
      'CALSCALE:GREGORIAN',
      // The name and description of RFC 7986, and what programs knew before it.
      ...['NAME', 'X-WR-CALNAME'].map((name) => property(name, title)),
      property('DESCRIPTION', description),
      ...events.flatMap((event) => this.#lines(event)),
      'END:VCALENDAR',
    ];
    return lines.filter(Boolean).map(fold).join('');
  }
}

/**
 * iCalendar (RFC 5545). Exact days and times are events; a date less exact than a day is a journal entry without
 * `DTSTART`, its words in `DESCRIPTION` and its EDTF in `X-EDTF`, so that no calendar shows a day that nobody knows.
 * Claimed, contested, expected and unverified events are tentative (journal entries drafts), confirmed ones confirmed
 * (final), retracted ones cancelled.
 */
export const toICalendar = (data: TimelineData, options: ICalendarOptions = {}): string =>
  new Writer(data, options).text;

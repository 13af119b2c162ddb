import {isFields, listOf, textOf} from '../input/record.js';
import type {FuzzyDate} from '../model/date.js';
import type {Claim, Extra, Grade, Lane, Media, Place, Source, TimelineData, TimelineEvent} from '../model/event.js';
import {inferStatus} from '../model/status.js';

/** Fields as authors write them; without a prototype, so that any name is a name. */
export type Authored = Record<string, unknown>;

/** What the reader puts in the place of a title that there is none of. */
const UNTITLED = '(untitled)';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** Fields without those that say nothing. What could not be used is written as it was given. */
export function author(fields: Readonly<Record<string, unknown>>, extra: Extra = {}): Authored {
  const authored = Object.create(null) as Authored;
  for (const name of Object.keys(fields)) if (!isNothing(fields[name])) authored[name] = fields[name];
  for (const name of Object.keys(extra)) authored[name] = extra[name];
  return authored;
}

const textOfDate = (date: FuzzyDate | null): string => date?.text ?? '';

/** An id that names itself; one with blanks around it has to be an object, since those around text do not count. */
const refer = (id: string): unknown => (id === id.trim() ? id : {id});

/** Those of the sources given that the reader could not use: kept, but no sources. */
const unusable = (extra: Extra | undefined): readonly unknown[] =>
  listOf(extra?.['sources']).filter((item) => !isFields(item) && !textOf(item)?.trim());

const authorSources = (ids: readonly string[], extra: Extra | undefined): readonly unknown[] => [
  ...unusable(extra),
  ...ids.map(refer),
];

const without = (extra: Extra | undefined, name: string): Extra =>
  Object.fromEntries(Object.entries(extra ?? {}).filter(([key]) => key !== name));

/** Any of the small parts that are written as they are. */
const authorPart = ({extra, ...fields}: {readonly extra?: Extra}): Authored => author(fields, extra);

const authorGrade = (grade: Grade | null): unknown => grade && authorPart(grade);

function authorClaim(claim: Claim): Authored {
  const {by, says, date, eventDate, stance, grade, extra} = claim;
  const fields = {
    by,
    says,
    date: textOfDate(date),
    eventDate: textOfDate(eventDate),
    stance: stance === 'asserts' ? '' : stance,
    sources: authorSources(claim.sources, extra),
    grade: authorGrade(grade),
  };
  return author(fields, without(extra, 'sources'));
}

/** A picture that is not sensitive does not say so. */
const authorMedia = ({sensitive, ...media}: Media): Authored => authorPart({...media, ...(sensitive && {sensitive})});

const authorPlace = (place: Place | null): unknown => place && authorPart(place);

/** An event as authors write it: nothing that the reader would find out by itself. */
function authorEvent(event: TimelineEvent): Authored {
  const {title, label, claims, date, extra} = event;
  const isTitled = title !== UNTITLED;
  const fields = {
    id: event.id,
    date: date.text,
    dateText: event.dateText,
    label: label === title && !('title' in extra) ? '' : label,
    title: isTitled ? title : '',
    summary: event.summary,
    lane: event.lane,
    place: authorPlace(event.place),
    actors: event.actors,
    tags: event.tags,
    status: event.status === inferStatus('', claims, date) ? '' : event.status,
    claims: claims.map(authorClaim),
    sources: authorSources(event.sources, extra),
    relations: event.relations.map(authorPart),
    media: event.media.map(authorMedia),
    figures: event.figures.map(authorPart),
    importance: event.importance === 1 ? undefined : event.importance,
    lang: event.lang,
    grade: authorGrade(event.grade),
  };
  return author(fields, without(extra, 'sources'));
}

/** A source. The reader makes the id again of one that has nothing to be called by. */
function authorSource(source: Source): Authored {
  const {id, title, publisher, date, extra, ...links} = source;
  return author({id: title || publisher ? id : '', title, publisher, date: textOfDate(date), ...links}, extra);
}

const authorLane = ({id, title, color, extra}: Lane): Authored =>
  author({id, title: title === id && !(extra && 'id' in extra) ? '' : title, color}, extra);

/** The events in the order in which they were read. */
const asRead = (events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  [...events].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));

/** Whether the events make these lanes by themselves, in this order. */
function isMadeByEvents(lanes: readonly Lane[], events: readonly TimelineEvent[]): boolean {
  const made = [...new Set(events.map(({lane}) => lane).filter(Boolean))];
  return (
    made.length === lanes.length &&
    lanes.every(({id, title, color, extra}, index) => made[index] === id && title === id && !color && !extra)
  );
}

/** A timeline as authors write it. */
export interface AuthoredTimeline {
  /** The fields of the document without its lists; `sources` are those that could not be used. */
  readonly about: Authored;
  /** Empty where the events make them by themselves, and where `about` has them as they were given. */
  readonly lanes: readonly Authored[];
  readonly sources: readonly Authored[];
  readonly events: readonly Authored[];
}

/** What `data` was read from, or would be: reading it gives the same data again. */
export function authorTimeline(data: TimelineData): AuthoredTimeline {
  const {title, description, lang, published, lanes, extra} = data;
  const events = asRead(data.events);
  return {
    about: author(
      {title, description, lang, published: textOfDate(published), sources: unusable(extra)},
      without(extra, 'sources'),
    ),
    lanes: 'lanes' in extra || isMadeByEvents(lanes, events) ? [] : lanes.map(authorLane),
    sources: data.sources.map(authorSource),
    events: events.map(authorEvent),
  };
}

/** Whether JSON has no such number. */
const isNoJson = (item: unknown): boolean =>
  typeof item === 'bigint' || (typeof item === 'number' && !Number.isFinite(item));

/** JSON, with numbers that it has none for as text. */
export const writeJson = (value: unknown, indent: number): string =>
  JSON.stringify(value, (_, item: unknown) => (isNoJson(item) ? String(item) : item), indent);

import type {FuzzyDate} from '../model/date.js';
import type {Claim, Media, TimelineEvent} from '../model/event.js';
import {safeUrl} from '../model/safe-url.js';
import {formatDate, formatSaid} from '../words/format-date.js';
import {formatRelation} from '../words/format-relation.js';
import {formatEventStatus} from '../words/format-status.js';
import type {Words} from '../words/words.js';
import {paintOf} from './lane-tone.js';
import type {CardScene, ClaimScene, MediaScene, RelationScene} from './scene.js';
import {linkTo} from './source-links.js';
import type {SourceContext} from './source-links.js';

/** What is true of every card of one timeline. */
export interface CardContext extends SourceContext {
  readonly published: FuzzyDate | null;
  /** The document's language, BCP 47, of events that name none; "" where not given. */
  readonly lang: string;
  readonly lanes: readonly {readonly id: string; readonly title: string; readonly color: string}[];
  /** All events, drawn or not. */
  readonly total: number;
}

/** What has to be looked up for one card. */
export interface CardSubject {
  readonly event: TimelineEvent;
  /** −1: not known. */
  readonly rank: number;
  /** The lane, as an index into the lanes; −1 for none. */
  readonly lane: number;
  /** Events that this one names in its relations. */
  readonly related: readonly TimelineEvent[];
  /** Events that name this one. */
  readonly relating: readonly TimelineEvent[];
}

/** An unambiguous calendar date for `<time datetime>`: a plain year, month, day or date-time, else "". */
export function datetimeOf(date: FuzzyDate): string {
  const only = date.kind === 'moment' && !date.approximate && !date.uncertain ? date.members[0]?.from : null;
  return only && /^\d{4}(-(0\d|1[012])(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(only.text) ? only.text : '';
}

/** All that is known of an event, in words. */
export function buildCardScene({event, rank, lane, related, relating}: CardSubject, context: CardContext): CardScene {
  const {words, published, lanes, total} = context;
  const {messages} = words;
  const date = formatDate(event.date, words, {status: event.status, published});
  const facts = [
    // What the date in words says, need not be said twice.
    event.dateText && !date.includes(event.dateText) && messages.sourceSays(event.dateText),
    event.place?.name && messages.place(event.place.name),
    event.actors.length > 0 && messages.people(event.actors),
    ...event.figures.filter(({low, best, high}) => (low ?? best ?? high) !== null).map(messages.figure),
    event.grade && messages.grade(event.grade.scheme, event.grade.value),
    event.date.offset === '' && messages.timeWithoutZone,
  ].filter((fact): fact is string => Boolean(fact));
  return {
    id: event.id,
    lang: event.lang || context.lang,
    date,
    datetime: datetimeOf(event.date),
    title: event.title,
    lane: lane < 0 ? '' : (lanes[lane]?.title ?? ''),
    ...paintOf(lane, lanes[lane]),
    status: event.status,
    statusText: formatEventStatus(event, words),
    summary: event.summary === event.title ? '' : event.summary,
    claims: event.claims.map((claim) => buildClaim(claim, event, context)),
    facts,
    media: event.media.map(buildMedia),
    sources: event.sources.map((id) => linkTo(id, context)),
    relations: buildRelations(event, related, relating, words),
    more: Object.entries(event.extra).map(([name, value]) => ({name, value: formatValue(value)})),
    // What is open and not what is looked for has no place among that.
    position: rank < 0 || rank % 1 ? '' : messages.position(rank + 1, total),
    hasPrevious: rank > 0,
    hasNext: rank > -1 && rank < total - 1,
  };
}

/** Addresses of what is no picture, where the data does not say what it is. */
const NO_IMAGE = /\.(mp[34]|m4[av]|webm|mov|og[agv]|wav|pdf|html?)([?#]|$)/i;

function buildMedia({src, type, alt, credit, sensitive}: Media): MediaScene {
  const isImage = type ? type.startsWith('image') : !NO_IMAGE.test(src);
  return {src: safeUrl(src), alt, credit, sensitive, isImage};
}

/** Text as it is, anything else as JSON; nothing where it can be neither. */
function formatValue(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : '';
  } catch {
    return '';
  }
}

/** Sources that are the event's own are named once, below. */
function buildClaim(claim: Claim, event: TimelineEvent, context: CardContext): ClaimScene {
  const {words} = context;
  const {messages} = words;
  const notes = [
    claim.stance === 'denies' && messages.denies,
    claim.stance === 'retracts' && messages.retracts,
    claim.date && formatSaid(claim.date, words),
    claim.eventDate && messages.eventDate(formatDate(claim.eventDate, words)),
    claim.grade && messages.grade(claim.grade.scheme, claim.grade.value),
  ].filter((note): note is string => Boolean(note));
  return {
    by: claim.by || messages.unnamedClaimant,
    notes,
    says: claim.says,
    sources: isSame(claim.sources, event.sources) ? [] : claim.sources.map((id) => linkTo(id, context)),
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function buildRelations(
  event: TimelineEvent,
  related: readonly TimelineEvent[],
  relating: readonly TimelineEvent[],
  words: Words,
): RelationScene[] {
  const own = event.relations.flatMap((relation): RelationScene[] => {
    const other = related.find(({id}) => id === relation.to);
    return other ? [{text: formatRelation(relation, false, words), id: other.id, title: other.label}] : [];
  });
  const inverse = relating.flatMap((other) =>
    other.relations
      .filter(({to}) => to === event.id)
      .map((relation): RelationScene => {
        return {text: formatRelation(relation, true, words), id: other.id, title: other.label};
      }),
  );
  return [...own, ...inverse];
}

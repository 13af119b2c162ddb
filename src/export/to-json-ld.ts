import type {FuzzyDate} from '../model/date.js';
import type {Claim, Figure, Media, Place, Source, TimelineData, TimelineEvent} from '../model/event.js';
import {formatEdtf} from '../model/format-edtf.js';
import {author, type Authored} from './authored.js';
import {isoDates} from './iso-date.js';

export interface JsonLdOptions {
  /** A date in words, where ISO 8601 cannot say it. Default: as the source says it, else its EDTF. */
  readonly formatDate?: (date: FuzzyDate) => string;
}

/** A node of a type, without properties that say nothing. */
const node = (type: string | readonly string[], fields: Readonly<Record<string, unknown>>): Authored =>
  author({'@type': type, ...fields});

/** `null` where there is no name. */
const named = (type: string, name: string): Authored | null => (name ? node(type, {name}) : null);

/** What schema.org has no property for; `null` where there is nothing. */
const property = (propertyID: string, value: unknown, more: object = {}): Authored | null =>
  value || value === 0 ? node('PropertyValue', {propertyID, value, ...more}) : null;

/** The address of a node within the document. Halves of characters have none. */
const idOf = (kind: string, id: string): string =>
  `#${kind}-${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

/** Writes one timeline; what its nodes refer to is at hand. */
class Writer {
  readonly #lanes: ReadonlyMap<string, string>;
  readonly #ids: ReadonlySet<string>;

  constructor(
    data: TimelineData,
    private readonly options: JsonLdOptions,
  ) {
    this.#lanes = new Map(data.lanes.map(({id, title}) => [id, title]));
    this.#ids = new Set(data.events.map(({id}) => id));
  }

  /** The EDTF of a date that the property `name` cannot say all of. */
  #edtf(name: string, date: FuzzyDate | null, words = ''): Authored | null {
    if (!date || date.kind === 'none' || (name !== 'eventDate' && isoDates(date).isAll)) return null;
    const value = formatEdtf(date);
    return property('EDTF', value, {name, description: words || (this.options.formatDate?.(date) ?? value)});
  }

  /** Properties for when something was published or said. */
  #published(date: FuzzyDate | null): {readonly datePublished: string; readonly edtf: Authored | null} {
    return {datePublished: date ? isoDates(date).start : '', edtf: this.#edtf('datePublished', date)};
  }

  #claim({by, says, date, eventDate, stance, sources, grade}: Claim): Authored {
    const {datePublished, edtf} = this.#published(date);
    return node('Claim', {
      text: says,
      author: named('Thing', by),
      datePublished,
      appearance: sources.map((id) => ({'@id': idOf('source', id)})),
      additionalProperty: [
        edtf,
        this.#edtf('eventDate', eventDate),
        property('stance', stance === 'asserts' ? '' : stance),
        grade && property('grade', grade.value, {name: grade.scheme}),
      ].filter(Boolean),
    });
  }

  #place({name, lat, lon, precision}: Place): Authored {
    return node('Place', {
      name,
      geo: lat === null || lon === null ? null : node('GeoCoordinates', {latitude: lat, longitude: lon}),
      additionalProperty: property('precision', precision),
    });
  }

  #media = ({src, type, alt, credit, sensitive}: Media): Authored =>
    node(mediaType(type), {
      contentUrl: src,
      caption: alt,
      creditText: credit,
      encodingFormat: /^(image|video|audio)?$/.test(type) ? '' : type,
      // An author's word for what may distress.
      isFamilyFriendly: sensitive ? false : null,
    });

  #figure = ({what, low, best, high, by}: Figure): Authored =>
    node('PropertyValue', {
      propertyID: 'figure',
      name: what,
      minValue: low,
      value: best,
      maxValue: high,
      description: by,
    });

  source = (source: Source): Authored => {
    const {id, title, publisher, date, url, archivedUrl, sha256} = source;
    const {datePublished, edtf} = this.#published(date);
    return node('CreativeWork', {
      '@id': idOf('source', id),
      identifier: id,
      name: title,
      publisher: named('Organization', publisher),
      datePublished,
      url,
      archivedAt: archivedUrl,
      additionalProperty: [edtf, property('sha256', sha256)].filter(Boolean),
    });
  };

  event = (event: TimelineEvent): Authored => {
    const {id, date, dateText, title, label, place, media, status, grade} = event;
    const {start, end} = isoDates(date);
    const whole = event.relations.filter(({type, to}) => type === 'part-of' && this.#ids.has(to));
    const others = event.relations.filter((relation) => !whole.includes(relation));
    return node('Event', {
      '@id': idOf('event', id),
      identifier: id,
      name: title,
      alternateName: label === title ? '' : label,
      description: event.summary,
      inLanguage: event.lang,
      startDate: start,
      endDate: end,
      eventStatus: status === 'expected' ? 'https://schema.org/EventScheduled' : '',
      location: place && this.#place(place),
      about: event.actors.map((name) => named('Thing', name)),
      keywords: event.tags,
      image: media.filter(({type}) => isImage(type)).map(this.#media),
      superEvent: whole.map(({to}) => ({'@id': idOf('event', to)})),
      subjectOf: [
        ...event.claims.map((claim) => this.#claim(claim)),
        ...event.sources.map((source) => ({'@id': idOf('source', source)})),
        ...media.filter(({type}) => !isImage(type)).map(this.#media),
      ],
      additionalProperty: [
        this.#edtf('startDate', date, dateText),
        property('date text', dateText),
        property('status', status === 'stated' ? '' : status),
        property('lane', this.#lanes.get(event.lane)),
        grade && property('grade', grade.value, {name: grade.scheme}),
        ...event.figures.map(this.#figure),
        ...others.map(({type, to}) => property('relation', to, {name: type})),
      ].filter(Boolean),
    });
  };

  list(data: TimelineData): Authored {
    const {title, description, lang, published, sources, events} = data;
    const {datePublished, edtf} = this.#published(published);
    return author({
      '@context': 'https://schema.org',
      ...node(['ItemList', 'CreativeWork'], {
        name: title,
        description,
        inLanguage: lang,
        datePublished,
        additionalProperty: edtf,
        citation: sources.map(this.source),
        numberOfItems: events.length,
      }),
      itemListElement: events.map(this.event),
    });
  }
}

const mediaType = (type: string): string => {
  const [kind = ''] = /^(video|audio)/.exec(type) ?? [];
  return `${isImage(type) ? 'Image' : kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'Media'}Object`;
};

const isImage = (type: string): boolean => !type || type.startsWith('image');

/**
 * JSON-LD of schema.org: an `ItemList` that is a `CreativeWork`, with an `Event` for each event, in the order of time.
 * `startDate` and `endDate` are as exact as what is known, and never more: what ISO 8601 cannot say is a `PropertyValue`
 * "EDTF", in EDTF and in words. Claims are `subjectOf` their event, and refer to the sources in `citation`. Status, lane,
 * grade and figures, which schema.org has no property for, are in `additionalProperty`, too.
 */
export function toJsonLd(data: TimelineData, options: JsonLdOptions = {}): string {
  return `${JSON.stringify(new Writer(data, options).list(data), null, 2)}\n`;
}

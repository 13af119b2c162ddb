import type {Format, MappingContext} from '../format.js';
import {isFields, listOf, textOf, trimmedOf, type Fields} from '../record.js';
import {join, mapList, placeOf, splitList, type MapRow} from './map-rows.js';

/** Text of a property: itself, `{"@value": …}`, or the first of several; "" for anything else. */
function wordsOf(value: unknown): string {
  const [first] = listOf(value);
  return trimmedOf(isFields(first) ? first['@value'] : first);
}

const typeOf = (node: unknown): string => (isFields(node) ? listOf(node['@type']).map(textOf).join(' ') : '');

const isOf =
  (types: RegExp) =>
  (node: unknown): boolean =>
    types.test(typeOf(node));
const isEvent = isOf(/(Event|Festival|Hackathon)\b/);
const isArticle = isOf(/(Article|Report|BlogPosting|MediaPosting)\b/);
const isClaim = isOf(/\bClaim\b/);
const isReview = isOf(/ClaimReview\b/);
const isMedia = isOf(/(Image|Video|Audio|Media)Object\b/);
const isAgent = isOf(/\b(Thing|Person|Organization)\b/);
const isListItem = isOf(/\b(List|DataFeed)Item\b/);

/** The nodes that are rows: those of a graph, a list, an `ItemList` or a `DataFeed`, one after another. */
function nodesOf(value: unknown, levels = 9): readonly unknown[] {
  const inner = isFields(value)
    ? (value['@graph'] ?? value['itemListElement'] ?? value['dataFeedElement'] ?? (isListItem(value) && value['item']))
    : Array.isArray(value) && value;
  return inner && levels ? listOf(inner).flatMap((node) => nodesOf(node, levels - 1)) : [value];
}

/**
 * The nodes of a document, which refer to each other. Properties are asked for by paths like "location.geo.latitude",
 * several with blanks between them: "name headline".
 */
class Graph {
  readonly #byId: ReadonlyMap<unknown, Fields>;
  /** Claims that are reviewed, and articles about events: they are part of what those become. */
  readonly #joined = new Set<unknown>();
  readonly #articles = new Map<unknown, readonly unknown[]>();
  readonly #others: Fields[] = [];

  /** @param cited works that the document cites: no rows, but referred to. */
  constructor(
    nodes: readonly unknown[],
    cited: readonly unknown[],
    private readonly context: MappingContext,
  ) {
    const objects = nodes.filter(isFields);
    this.#byId = new Map([...cited.filter(isFields), ...objects].map((node) => [node['@id'] ?? node, node]));
    for (const node of objects) {
      const claim = isReview(node) && this.#resolve(node['itemReviewed']);
      if (isClaim(claim)) this.#joined.add(claim);
      if (!isArticle(node)) continue;
      for (const about of listOf(node['about'])) {
        const event = this.#resolve(about);
        if (event === about || !isEvent(event)) continue;
        this.#articles.set(event, [...listOf(this.#articles.get(event)), node]);
        this.#joined.add(node);
      }
    }
  }

  /** The node that an id stands for, or the value itself. */
  #resolve = (value: unknown): unknown => this.#byId.get(isFields(value) ? value['@id'] : value) ?? value;

  /** All that is at the end of these paths; of several things on the way, the first counts. */
  #all = (node: Fields, paths: string): readonly unknown[] =>
    paths.split(' ').flatMap((path) => {
      const [head = '', ...rest] = path.split('.');
      return listOf(
        rest.reduce((value: unknown, name) => {
          const inner = this.#resolve(listOf(value)[0]);
          return isFields(inner) ? inner[name] : undefined;
        }, node[head]),
      );
    });

  /** The first text at the end of these paths; "" for none. */
  #words = (node: Fields, paths: string): string => this.#all(node, paths).map(wordsOf).find(Boolean) ?? '';

  /** What a `PropertyValue` says of a node, for which schema.org has no property. */
  #property = (node: Fields, propertyID: string, name?: string): Fields | undefined =>
    listOf(node['additionalProperty'])
      .filter(isFields)
      .find((each) => each['propertyID'] === propertyID && (!name || each['name'] === name));

  #value = (node: Fields, propertyID: string, name?: string): string =>
    wordsOf(this.#property(node, propertyID, name)?.['value']);

  /** When something was published, exactly where EDTF says it. */
  published = (node: Fields): string =>
    this.#value(node, 'EDTF', 'datePublished') || this.#words(node, 'datePublished');

  #gradeOf = (node: Fields): object | '' => {
    const grade = this.#property(node, 'grade');
    return grade ? {scheme: wordsOf(grade['name']), value: wordsOf(grade['value'])} : '';
  };

  /** An id of the document alone names nothing outside it: what it stands for may have one of its own. */
  #idOf = (node: Fields): string => {
    const id = this.#words(node, '@id');
    return (id.startsWith('#') && this.#words(node, 'identifier')) || id;
  };

  /** Works as sources. An address may be the id of a node, too: here it is an address. */
  sources = (works: readonly unknown[]): readonly unknown[] =>
    works.map((given) => {
      const work = this.#resolve(given);
      // Text that names a node of the graph is an address all the same.
      if (!isFields(work) || !isFields(given)) return given;
      const id = this.#words(work, '@id');
      const isLocal = id.startsWith('#');
      const archivedUrl = this.#words(work, 'archivedAt archivedAt.url');
      const sha256 = this.#value(work, 'sha256');
      return {
        ...(isLocal && {id: this.#idOf(work)}),
        title: this.#words(work, 'headline name'),
        publisher: this.#words(work, 'publisher.name publisher author.name author'),
        date: this.published(work),
        url: this.#words(work, 'url') || (isLocal ? '' : id),
        ...(archivedUrl && {archivedUrl}),
        ...(sha256 && {sha256}),
      };
    });

  #media = (image: unknown): object => ({
    src: this.#words({image}, 'image.contentUrl image.url image.@id image'),
    type:
      this.#words({image}, 'image.encodingFormat') ||
      (/(Video|Audio)Object/.exec(typeOf(image))?.[1] ?? 'image').toLowerCase(),
    alt: this.#words({image}, 'image.caption'),
    credit: this.#words({image}, 'image.creditText'),
    sensitive: isFields(image) && image['isFamilyFriendly'] === false,
  });

  map: MapRow = (_get, row, _value, whole) => {
    const node = whole();
    const isSaid = isReview(node) || isClaim(node);
    const happened = isEvent(node) || 'startDate' in node;
    if (this.#joined.has(node) || !(isSaid || happened || isArticle(node))) {
      this.context.structural(row);
      this.#others.push(node);
      this.context.about['other nodes'] = this.#others;
      return null;
    }
    const words = (paths: string): string => this.#words(node, paths);
    const subjects = happened ? this.#all(node, 'subjectOf').map(this.#resolve) : [];
    const images = [...this.#all(node, 'image'), ...subjects.filter(isMedia)];
    const agents = happened ? this.#all(node, 'about').map(this.#resolve).filter(isAgent) : [];
    const works = subjects.filter((each) => !isClaim(each) && !isMedia(each));
    return {
      id: this.#idOf(node),
      date: words('datePublished'),
      title: words('name headline'),
      summary: words('description'),
      lang: words('inLanguage'),
      tags: this.#all(node, 'keywords').flatMap((text) => splitList(wordsOf(text), ',')),
      media: images.map(this.#media),
      actors: [...this.#all(node, 'organizer performer actor attendee author'), ...agents].map((each) =>
        this.#words({each}, 'each.name each'),
      ),
      sources: this.sources(
        happened
          ? [
              ...this.#all(node, 'url sameAs'),
              ...works,
              ...this.#all(node, 'citation'),
              ...listOf(this.#articles.get(node)),
            ]
          : [node],
      ),
      ...(happened && this.#event(node, words, subjects.filter(isFields).filter(isClaim))),
      ...(isSaid && this.#claim(node, words, isReview(node) ? 'itemReviewed.' : '')),
    };
  };

  /** What is read of an event alone, with what our own files say besides. */
  #event(node: Fields, words: (paths: string) => string, claims: readonly Fields[]): Fields {
    const [start, end] = [words('startDate'), words('endDate')];
    const [status] = /Event(?!Scheduled)\w+$/.exec(words('eventStatus')) ?? [];
    return {
      // An end on the day of the start says that it was over on that day, and no more.
      date: this.#value(node, 'EDTF', 'startDate') || (end ? {start, end} : start),
      dateText: this.#value(node, 'date text'),
      status: this.#value(node, 'status'),
      lane: this.#value(node, 'lane'),
      place: placeOf(
        words('location.name location location.address.addressLocality location.address'),
        words('location.geo.latitude'),
        words('location.geo.longitude'),
      ),
      grade: this.#gradeOf(node) || (status && {scheme: 'schema.org event status', value: status}),
      claims: claims.map((claim) => ({
        by: this.#words(claim, 'author.name author'),
        says: this.#words(claim, 'text name'),
        date: this.published(claim),
        eventDate: this.#value(claim, 'EDTF', 'eventDate'),
        stance: this.#value(claim, 'stance'),
        sources: this.sources(this.#all(claim, 'appearance firstAppearance url')),
        grade: this.#gradeOf(claim),
      })),
    };
  }

  /**
   * A claim, dated by when it was said, with somebody's verdict on it under their own name. Without such a date, it was
   * said no later than it was reviewed.
   */
  #claim(node: Fields, words: (paths: string) => string, of: string): Fields {
    const date = words(`${of}datePublished`);
    const says = words(`claimReviewed ${of}text ${of}name`);
    const by = words(`${of}author.name ${of}author`);
    const sources = this.sources(this.#all(node, `${of}appearance ${of}firstAppearance ${of}url`));
    const [day] = /^\d{4}-\d\d-\d\d/.exec(words('datePublished')) ?? [];
    const rating = join(' of ', words('reviewRating.ratingValue'), words('reviewRating.bestRating'));
    const value = words('reviewRating.alternateName reviewRating.name') || rating;
    return {
      date: date || (day && `[..${day}]`),
      title: says,
      actors: '',
      claims: [{by, says, date, sources}],
      grade: value && {scheme: words('author.name author'), value},
    };
  }
}

/**
 * JSON-LD of schema.org: events, claims, reviews of claims, and articles, in a graph, a list, or alone. An article about
 * an event of the same graph is a source of that event; that another one was published is an event itself. Other nodes
 * (people, organisations) are none.
 */
export const jsonLd: Format = {
  name: 'json-ld',
  fromValue(value, context) {
    const {about} = context;
    const nodes = nodesOf(value);
    const isWhole = isFields(value) && nodes[0] !== value;
    const cited = isWhole ? listOf(value['citation']) : [];
    const graph = new Graph(nodes, cited, context);
    if (isWhole) {
      const published = graph.published(value);
      const lang = wordsOf(value['inLanguage']);
      Object.assign(about, value, {title: wordsOf(value['name'] ?? value['headline'])});
      Object.assign(about, published && {published}, lang && {lang}, cited.length && {sources: graph.sources(cited)});
      delete about['@graph'];
      delete about['itemListElement'];
      delete about['dataFeedElement'];
    }
    return mapList(nodes, context, graph.map, {date: 'startDate', title: 'name'});
  },
};

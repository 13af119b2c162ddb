import type {Format, MappedRow, MappingContext} from '../format.js';
import {isFields, listOf, MAX_DEPTH, textOf, type Fields} from '../record.js';
import {restOfFields} from '../table.js';
import {mapObjects} from './map-objects.js';

/** Text of a property: itself, `{"@value": …}`, or the first of several; "" for anything else. */
function wordsOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return (textOf(isFields(first) ? first['@value'] : first) ?? '').trim();
}

const typesOf = (node: Fields): readonly string[] =>
  listOf(node['@type']).map((type) => (textOf(type) ?? '').replace(/^(https?:\/\/schema\.org\/|schema:)/, ''));

const isOf = (node: Fields, types: RegExp): boolean => typesOf(node).some((type) => types.test(type));

const EVENT = /Event$|^(Festival|Hackathon)$/;
const ARTICLE = /Article$|^(Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

/** The nodes that are rows: those of a graph, a list, or an `ItemList`, one after another. */
function nodesOf(value: unknown, depth = 0): readonly unknown[] {
  if (depth > MAX_DEPTH) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isFields(value)) return [value];
  const inner = value['@graph'] ?? (isOf(value, /^ItemList$/) ? value['itemListElement'] : undefined);
  if (inner !== undefined) return nodesOf(inner, depth + 1);
  return isOf(value, /^ListItem$/) && value['item'] !== undefined ? nodesOf(value['item'], depth + 1) : [value];
}

/** What the fields of an event are made of, and carry unchanged where they are plain text. */
const CARRIED = ['@id', 'name', 'headline', 'description', 'startDate', 'url', 'sameAs', 'keywords', 'inLanguage'];

/** The nodes of a document, and how they refer to each other. */
class Graph {
  readonly #byId = new Map<string, Fields>();
  /** Articles, by the event in the graph that they are about. */
  readonly #articles = new Map<Fields, Fields[]>();
  /** The rows of claims that are reviewed in the graph, by the first such review. */
  readonly #claimRows = new Map<Fields, number>();
  /** Nodes that are part of what another node becomes. */
  readonly #joined = new Set<Fields>();
  /** Nodes that are no events. */
  readonly #others: Fields[] = [];

  constructor(
    nodes: readonly unknown[],
    private readonly context: MappingContext,
  ) {
    const rows = new Map<Fields, number>();
    nodes.forEach((node, row) => {
      if (!isFields(node)) return;
      rows.set(node, row);
      const id = textOf(node['@id']);
      if (id && !this.#byId.has(id)) this.#byId.set(id, node);
    });
    for (const node of rows.keys()) {
      const claim = this.#node(node['itemReviewed']);
      if (claim && rows.has(claim) && isOf(claim, /^Claim$/) && !this.#joined.has(claim)) {
        this.#joined.add(claim);
        this.#claimRows.set(node, rows.get(claim)!);
      }
      if (!isOf(node, ARTICLE)) continue;
      for (const about of [...listOf(node['about']), ...listOf(node['mentions'])]) {
        const event = this.#node(about);
        if (!event || !rows.has(event) || !isOf(event, EVENT)) continue;
        this.#articles.set(event, [...(this.#articles.get(event) ?? []), node]);
        this.#joined.add(node);
      }
    }
  }

  map = (node: Fields, row: number): MappedRow | undefined => {
    const isClaim = isOf(node, /^Claim$/);
    // The row of a claim goes with its review.
    if (isClaim && this.#joined.has(node)) return undefined;
    if (isOf(node, /^ClaimReview$/)) return this.#review(node, row);
    if (isClaim) return this.#claim(node, row);
    if (isOf(node, EVENT) || node['startDate'] !== undefined) return this.#event(node, row);
    if (isOf(node, ARTICLE) && !this.#joined.has(node)) return this.#article(node, row);
    this.context.structural(row);
    if (!this.#joined.has(node)) {
      this.#others.push(node);
      this.context.about['other nodes'] = this.#others;
    }
    return undefined;
  };

  /** An object, or the one in the graph that only its id stands for. */
  #node(value: unknown): Fields | undefined {
    const id = isFields(value) && Object.keys(value).length === 1 ? textOf(value['@id']) : textOf(value);
    return (id ? this.#byId.get(id) : undefined) ?? (isFields(value) ? value : undefined);
  }

  /** The names of people or organisations. */
  #names(...values: readonly unknown[]): readonly string[] {
    const all = values.flatMap(listOf).map((value) => wordsOf(this.#node(value)?.['name'] ?? value));
    return [...new Set(all)].filter(Boolean);
  }

  /** A work as a source: what is not known of it stays with it. */
  #source(value: unknown): object | string {
    // An address may be the id of a node, too: here it is an address.
    const work = isFields(value) ? this.#node(value) : undefined;
    if (!work) return wordsOf(value);
    const title = wordsOf(work['headline'] ?? work['name']);
    const publisher = this.#names(work['publisher'] ?? work['author'])[0];
    const rest = restOfFields(work, new Set(['url', 'headline', 'datePublished', 'id', 'title', 'date']));
    return {...rest, title, publisher, date: work['datePublished'], url: wordsOf(work['url'] ?? work['@id'])};
  }

  #sources(...values: readonly unknown[]): readonly (object | string)[] {
    return values
      .flatMap(listOf)
      .map((value) => this.#source(value))
      .filter((source) => source !== '');
  }

  #place(value: unknown): object | undefined {
    const [first] = listOf(value);
    const place = this.#node(first);
    if (!place) return wordsOf(first) ? {name: wordsOf(first)} : undefined;
    const geo = this.#node(place['geo']) ?? {};
    const address = this.#node(place['address']);
    const name = [place['name'], address?.['name'], address?.['addressLocality'], place['address']].map(wordsOf);
    return {name: name.find(Boolean), lat: geo['latitude'], lon: geo['longitude']};
  }

  #media(value: unknown): readonly object[] {
    return listOf(value).flatMap((item) => {
      const image = this.#node(item);
      const src = wordsOf(image ? (image['contentUrl'] ?? image['url'] ?? image['@id']) : item);
      const [alt, credit] = [image?.['caption'], image?.['creditText']].map(wordsOf);
      return src ? [{src, type: 'image', alt, credit}] : [];
    });
  }

  /** A row with the fields that all kinds of nodes have. */
  #row(node: Fields, rows: readonly number[], fields: Fields, carried: readonly string[]): MappedRow {
    const isPlain = (name: string): boolean => {
      const value = node[name];
      return typeof value === 'string' && value === value.trim() && !(name === 'keywords' && value.includes(','));
    };
    const hidden = node['name'] !== undefined && node['headline'] !== undefined ? 'headline' : '';
    return {
      fields: {
        id: wordsOf(node['@id']),
        title: wordsOf(node['name'] ?? node['headline']),
        summary: wordsOf(node['description']),
        lang: wordsOf(node['inLanguage']),
        tags: listOf(node['keywords']).flatMap((words) => wordsOf(words).split(/\s*,\s*/)),
        media: this.#media(node['image']),
        ...fields,
      },
      rows,
      extra: restOfFields(node, new Set(carried.filter((name) => isPlain(name) && name !== hidden))),
    };
  }

  #event(node: Fields, row: number): MappedRow {
    const {startDate, endDate} = node;
    const status = wordsOf(node['eventStatus']).replace(/^.*[/:]/, '');
    const lasts = wordsOf(endDate) !== '';
    const fields = {
      // An end on the day of the start says that it was over on that day, and no more.
      date: lasts ? {start: startDate, end: endDate} : startDate,
      place: this.#place(node['location']),
      actors: this.#names(node['organizer'], node['performer'], node['actor'], node['attendee']),
      sources: [
        ...this.#sources(node['url'], node['sameAs'], node['subjectOf'], node['citation']),
        ...(this.#articles.get(node) ?? []).map((article) => this.#source(article)),
      ],
      grade: status && status !== 'EventScheduled' ? {scheme: 'schema.org event status', value: status} : undefined,
    };
    const carried = lasts ? CARRIED.filter((name) => name !== 'startDate') : CARRIED;
    return {...this.#row(node, [row], fields, carried), columns: {date: 'startDate', title: 'name'}};
  }

  /** An article that is about no event of the graph: that it was published is one. */
  #article(node: Fields, row: number): MappedRow {
    const fields = {
      date: node['datePublished'],
      actors: this.#names(node['author']),
      sources: [this.#source(node)],
    };
    return {...this.#row(node, [row], fields, [...CARRIED, 'datePublished']), columns: {date: 'datePublished'}};
  }

  #appearances(claim: Fields): readonly (object | string)[] {
    return this.#sources(claim['appearance'], claim['firstAppearance'], claim['url']);
  }

  #claim(node: Fields, row: number): MappedRow {
    const says = wordsOf(node['text'] ?? node['name'] ?? node['description']);
    const [by = ''] = this.#names(node['author'], node['claimant']);
    const fields = {
      date: node['datePublished'],
      title: wordsOf(node['name']) || says,
      claims: [{by, says, date: node['datePublished'], sources: this.#appearances(node)}],
    };
    return {...this.#row(node, [row], fields, [...CARRIED, 'datePublished']), columns: {date: 'datePublished'}};
  }

  /**
   * A claim, dated by when it was said, with somebody's verdict on it under their own name. Without such a date, it was
   * said no later than it was reviewed.
   */
  #review(node: Fields, row: number): MappedRow {
    const claim = this.#node(node['itemReviewed']) ?? {};
    const rating = this.#node(node['reviewRating']) ?? {};
    const reviewed = wordsOf(node['datePublished']);
    const says = wordsOf(node['claimReviewed']) || wordsOf(claim['text'] ?? claim['name']);
    const [by = ''] = this.#names(claim['author'], claim['claimant']);
    const [reviewer = ''] = this.#names(node['author']);
    const [best, worst] = [rating['bestRating'], rating['worstRating']].map(wordsOf);
    const number = [wordsOf(rating['ratingValue']), best && [worst, best].filter(Boolean).join('–')];
    const value = [wordsOf(rating['alternateName'] ?? rating['name']), number.filter(Boolean).join(' of ')];
    const [words, scale] = value;
    const said = claim['datePublished'];
    const day = /^\d{4}-\d\d-\d\d/.exec(reviewed)?.[0];
    const claimRow = this.#claimRows.get(node);
    const fields = {
      date: wordsOf(said) ? said : day && `[..${day}]`,
      title: says,
      claims: [{by, says, date: said, sources: this.#appearances(claim)}],
      grade:
        words || scale ? {scheme: reviewer, value: words && scale ? `${words} (${scale})` : words || scale} : undefined,
      sources: [
        {title: wordsOf(node['name'] ?? node['headline']), publisher: reviewer, date: reviewed, url: node['url']},
      ],
    };
    const rows = claimRow === undefined ? [row] : [row, claimRow];
    const mapped = this.#row(node, rows, fields, [...CARRIED, 'claimReviewed']);
    const extra = claimRow === undefined ? mapped.extra : {...mapped.extra, itemReviewed: claim};
    return {...mapped, ...(extra && {extra}), columns: {date: 'datePublished', title: 'claimReviewed'}};
  }
}

/**
 * JSON-LD of schema.org: events, claims, reviews of claims, and articles, in a graph, a list, or alone. An article about
 * an event of the same graph is a source of that event. Other nodes (people, organisations) are no events.
 */
export const jsonLd: Format = {
  name: 'json-ld',
  fromValue(value, context) {
    const nodes = nodesOf(value);
    if (isFields(value) && (nodes.length !== 1 || nodes[0] !== value)) {
      const about = restOfFields(
        value,
        new Set(['@graph', '@type', 'itemListElement', 'name', 'headline', 'description']),
      );
      const {name, headline, description} = value;
      Object.assign(context.about, about, {title: wordsOf(name ?? headline), description: wordsOf(description)});
    }
    return mapObjects(nodes, context, new Graph(nodes, context).map);
  },
};

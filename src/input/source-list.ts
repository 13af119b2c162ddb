import type {Source} from '../model/event.js';
import type {ProblemPlace} from '../model/problem.js';
import {safeUrl} from '../model/safe-url.js';
import {formatRaw} from './problem-log.js';
import {InputRecord, isFields, listOf, textOf, withExtra, type RecordContext} from './record.js';

const KNOWN = new Set(['id', 'title', 'publisher', 'date', 'url', 'archivedUrl', 'sha256']);

/** The sources of a document: those that it lists, and those that its events bring along. */
export class SourceList {
  readonly #byId = new Map<string, Source>();
  /** Titles of listed sources, and sources without an id as they were given, to the id. */
  readonly #ids = new Map<string, string>();
  #listed = false;

  constructor(private readonly context: RecordContext) {}

  get sources(): readonly Source[] {
    return [...this.#byId.values()];
  }

  /** Reads the document's own list. */
  addListed(value: unknown): void {
    for (const [index, item] of listOf(value).entries()) {
      this.#listed = true;
      const place = {column: `sources[${index}]`};
      const id = this.#add(item, place, true);
      const title = id && this.#byId.get(id)?.title;
      if (id && title && !this.#ids.has(title)) this.#ids.set(title, id);
    }
  }

  /** The ids of the sources that a record names in its field `sources`. New ones join the document's. */
  idsOf(record: InputRecord): readonly string[] {
    const ids: string[] = [];
    listOf(record.value('sources')).forEach((item, index) => {
      const place = record.place('sources');
      const id = this.#add(item, {...place, column: `${place.column}[${index}]`}, false);
      if (id === null) record.keep('sources');
      else if (!ids.includes(id)) ids.push(id);
    });
    return ids;
  }

  /** The id of a source, which is added where it is new; `null` where it is none. */
  #add(item: unknown, place: ProblemPlace, listed: boolean): string | null {
    if (isFields(item)) return this.#addFields(item, place);
    const text = textOf(item)?.trim();
    if (!text) {
      this.context.report('field-type', place, item, {expected: 'source'});
      return null;
    }
    const known = this.#byId.has(text) ? text : this.#ids.get(text);
    if (known !== undefined) return known;
    const isAddress = /^([a-z][a-z\d+.-]*:|\/\/)\S+$/i.test(text);
    const url = isAddress ? safeUrl(text) : '';
    if (isAddress && !url) this.context.report('url-refused', place, text);
    // A name that the document's list does not have may be a slip.
    else if (!url && !listed && this.#listed) this.context.report('source-unknown', place, text);
    return this.#put({id: text, title: text, publisher: '', date: null, url, archivedUrl: '', sha256: ''});
  }

  #addFields(fields: Readonly<Record<string, unknown>>, place: ProblemPlace): string {
    const record = new InputRecord(fields, KNOWN, this.context, {...place, column: undefined}, `${place.column}.`);
    const given = record.text('id');
    const key = formatRaw(fields);
    // The same source again, or only its id.
    const known = this.#ids.get(key) ?? (Object.keys(fields).length === 1 ? this.#byId.get(given)?.id : undefined);
    if (known !== undefined) return known;
    const url = record.url('url');
    const publisher = record.text('publisher');
    const source: Source = {
      id: given && !this.#byId.has(given) ? given : this.#freeId(given || 'source'),
      title: record.text('title') || (publisher ? '' : url || given),
      publisher,
      date: record.date('date'),
      url,
      archivedUrl: record.url('archivedUrl'),
      sha256: record.text('sha256'),
    };
    if (given && source.id !== given) this.context.report('id-repeated', record.place('id'), given, {id: source.id});
    this.#ids.set(key, source.id);
    return this.#put(withExtra(source, record.extra()));
  }

  #put(source: Source): string {
    this.#byId.set(source.id, source);
    return source.id;
  }

  #freeId(base: string): string {
    let number = this.#byId.size + 1;
    while (this.#byId.has(`${base}-${number}`)) number++;
    return `${base}-${number}`;
  }
}

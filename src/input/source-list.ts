import type {Source} from '../model/event.js';
import {hashId} from '../model/id-index.js';
import {safeUrl} from '../model/safe-url.js';
import {formatRaw} from './problem-log.js';
import {isFields, listOf, NOTHING, trimmedOf, withExtra, type Fields, type InputRecord} from './record.js';

const KNOWN = new Set(['id', 'title', 'publisher', 'date', 'url', 'archivedUrl', 'sha256']);

/** Whether two sources were given in the same words; what nobody could write down again is like nothing else. */
function isSame(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      if (!Object.hasOwn(b, name)) return false;
      if (a[name] === b[name]) return true;
      const json = formatRaw([a[name]]);
      return json.startsWith('[') && json === formatRaw([b[name]]);
    })
  );
}

/** The same number for the same source. */
function hashFields(fields: Fields): number {
  let hash = 0;
  for (const name in fields) {
    const value = fields[name];
    hash = Math.imul(hash, 31) + (typeof value === 'string' ? hashId(value) : 1);
  }
  return hash | 0;
}

/** A source as it was given. */
interface Given {
  readonly fields: Fields;
  readonly id: string;
}

/** The sources of a document: those that it lists, and those that its events bring along. */
export class SourceList {
  readonly #byId = new Map<string, Source>();
  /** Titles of listed sources to the id. */
  readonly #ids = new Map<string, string>();
  /** Sources as they were given, by their hashes: texts of their own would take as much room as a long table. */
  readonly #given = new Map<number, Given[]>();
  #listed = false;

  get sources(): readonly Source[] {
    return [...this.#byId.values()];
  }

  /** Reads the document's own list. */
  addListed(document: InputRecord): void {
    for (const id of this.idsOf(document)) {
      const title = this.#byId.get(id)?.title;
      if (title && !this.#ids.has(title)) this.#ids.set(title, id);
      this.#listed = true;
    }
  }

  /** The ids of the sources in a record's field `sources`. New ones join the document's. */
  idsOf(record: InputRecord): readonly string[] {
    const items = listOf(record.value('sources'));
    if (!items.length) return NOTHING;
    const ids: string[] = [];
    items.forEach((item, index) => {
      const name = `sources[${index}]`;
      const id = isFields(item)
        ? this.#addFields(item, record.part(name, item, KNOWN))
        : this.#addText(item, record, name);
      if (id === null) record.keep('sources');
      else if (!ids.includes(id)) ids.push(id);
    });
    return ids;
  }

  /** The id of a source that text names by its id, its title or its address; `null` for what is no text. */
  #addText(item: unknown, record: InputRecord, name: string): string | null {
    const text = trimmedOf(item);
    if (!text) {
      record.report(name, 'field-type', item, {expected: 'source'});
      return null;
    }
    const known = this.#byId.has(text) ? text : this.#ids.get(text);
    if (known !== undefined) return known;
    // Browsers pass over control characters in an address.
    const isAddress = /^([a-z][a-z\d+.-]*:|\/\/)\S+$/i.test(text.replace(/\p{Cc}/gu, ''));
    const url = isAddress ? safeUrl(text) : '';
    if (isAddress && !url) record.report(name, 'url-refused', text);
    // A name that the document's list does not have may be a slip.
    else if (!url && this.#listed) record.report(name, 'source-unknown', text);
    return this.#put({id: text, title: text, publisher: '', date: null, url, archivedUrl: '', sha256: ''});
  }

  #addFields(fields: Fields, record: InputRecord): string {
    const given = record.text('id');
    const hash = hashFields(fields);
    const alike = this.#given.get(hash) ?? [];
    // The same source again, or only its id.
    const known =
      alike.find((other) => isSame(fields, other.fields))?.id ??
      (Object.keys(fields).length === 1 && this.#byId.has(given) ? given : undefined);
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
    if (given && source.id !== given) record.report('id', 'id-repeated', given, {id: source.id});
    this.#given.set(hash, [...alike, {fields, id: source.id}]);
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

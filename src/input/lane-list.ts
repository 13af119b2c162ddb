import type {Lane} from '../model/event.js';
import {safeColor} from '../model/safe-color.js';
import {InputRecord, isFields, listOf, withExtra, type RecordContext} from './record.js';

const KNOWN = new Set(['id', 'title', 'color']);

/** The lanes of a document: those that it lists, then those that its events make, in the order of their first use. */
export class LaneList {
  readonly #byId = new Map<string, Lane>();
  readonly #byTitle = new Map<string, string>();

  constructor(private readonly context: RecordContext) {}

  get lanes(): readonly Lane[] {
    return [...this.#byId.values()];
  }

  /** Reads the document's own list of lanes: objects, or plain titles. Where one is none, the list is kept as given. */
  addListed(document: InputRecord): void {
    for (const [index, item] of listOf(document.value('lanes')).entries()) {
      const path = `lanes[${index}]`;
      const fields = isFields(item) ? item : {title: item};
      const record = new InputRecord(fields, KNOWN, this.context, {}, `${path}.`);
      const title = record.text('title').trim();
      const id = record.text('id').trim() || title;
      const color = record.text('color').trim();
      const isColor = !color || Boolean(safeColor(color));
      if (!isColor) record.refuse('color', 'field-type', 'color');
      if (id && !this.#byId.has(id)) {
        this.#byId.set(id, withExtra({id, title: title || id, color: isColor ? color : ''}, record.extra()));
        if (title && !this.#byTitle.has(title)) this.#byTitle.set(title, id);
        continue;
      }
      if (id) this.context.report('id-repeated', {column: path}, id, {id});
      else this.context.report('field-type', {column: path}, item, {expected: 'lane'});
      document.keep('lanes');
    }
  }

  /** The id of the lane that an event names by its id, else by its title; a new lane where there is neither. */
  idOf(text: string): string {
    const name = text.trim();
    if (!name || this.#byId.has(name)) return name;
    const id = this.#byTitle.get(name);
    if (id !== undefined) return id;
    this.#byId.set(name, {id: name, title: name, color: ''});
    return name;
  }
}

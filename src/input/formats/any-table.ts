import type {Format, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, setField, textOf} from '../record.js';
import {foldName, restOf, type Table} from '../table.js';
import {firstSentence, mapList} from './map-rows.js';
import {OwnColumns, splitEscaped} from './own-columns.js';
import {FOREIGN, isOwnTable, matchColumns, OWN_FORMAT} from './table-fields.js';

const PLAIN = ['id', 'status', 'figures', 'importance', 'lang', 'claims'];
const TEXTS = ['label', 'title', 'summary', 'lane', 'dateText'];
const LISTS = ['actors', 'tags', 'relations'];
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const COORDINATES = /^\(?\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*\)?$/;
/** Between addresses in one cell; a semicolon may also be part of one. */
const BETWEEN_ADDRESSES = /;\s+|;$|;(?=https?:)|,?\s+(?=https?:\/\/)|\n/;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The text of a map of languages in the one that is asked for, else in English, else in the first that it has. */
function pickLanguage(value: unknown, lang = 'en'): unknown {
  const texts = isFields(value) ? Object.entries(value) : [];
  if (!texts.length || !texts.every(([name, text]) => LANGUAGE.test(name) && typeof text === 'string')) return value;
  const wanted = [lang, lang.replace(/-.*/, ''), 'en'].map((name) => name.toLowerCase());
  const found = wanted.map((name) => texts.find(([given]) => given.toLowerCase() === name)).find(Boolean);
  return (found ?? texts[0]!)[1];
}

/** A link as others write it, `{url, text}`, as a source. */
function sourceOf(item: unknown): unknown {
  if (!isFields(item) || item['title'] !== undefined) return item;
  const {text, ...source} = item;
  return text ? {title: text, ...source} : source;
}

/** "part-of: other-id", or the id alone. */
function relationOf(text: string): object {
  const [, type = '', to = text] = /^([^:]*):\s*(.*)$/s.exec(text) ?? [];
  return {type: type.trim(), to};
}

/** How tables and objects with the same names in the same order are read. */
interface Shape {
  readonly names: readonly string[];
  /** The column of each field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Its name. */
  readonly readFrom: Readonly<Record<string, string>>;
  /** The columns that have their field's own name; all others are kept as they are. */
  readonly own: ReadonlySet<number>;
  /** Whether it is that of a table of our own. */
  readonly isOwn: boolean;
}

function shapeOf(names: readonly string[], others: readonly number[] = []): Shape {
  const columns = matchColumns(names);
  const all = [...columns];
  const isOwn = (field: string, name: string): boolean => !FOREIGN.test(field) && foldName(field) === foldName(name);
  const own = all.filter(([field, index]) => isOwn(field, names[index]!)).map(([, index]) => index);
  const readFrom = Object.fromEntries(all.map(([field, index]) => [field, names[index]!]));
  return {names, columns, readFrom, own: new Set([...own, ...others]), isOwn: isOwnTable(names)};
}

/** Reads one row, with the columns of its shape. */
class RowFields {
  readonly fields: Record<string, unknown> = {};
  /** What is kept as it is. */
  readonly extra: Record<string, unknown>;

  constructor(
    private readonly shape: Shape,
    private readonly cells: readonly unknown[],
    /** Whether lists are text. */
    private readonly isTable: boolean,
    lang: string | undefined,
  ) {
    this.extra = restOf(shape.names, cells, shape.own);
    for (const field of PLAIN) this.#set(field, this.#get(field));
    for (const field of TEXTS) this.#set(field, pickLanguage(this.#get(field), lang), true);
    for (const field of LISTS) this.#set(field, this.#list(field));
    this.#set('date', this.#date(), true);
    this.#set('place', this.#place());
    this.#set('sources', this.#sources());
    this.#set('media', this.#addresses('media'));
    const [value, scheme] = [this.#get('grade'), this.#get('grade.scheme')];
    this.#set('grade', isBlank(scheme) ? value : {scheme, value});
    const summary = textOf(this.fields['summary']);
    if (summary && !shape.isOwn && !shape.columns.has('title')) this.fields['title'] = firstSentence(summary);
  }

  #get(field: string): unknown {
    return this.cells[this.shape.columns.get(field) ?? -1];
  }

  /** Sets a field. What is given is kept where the field is one text, and does not say the same. */
  #set(field: string, value: unknown, isText = false): void {
    if (isBlank(value) || (Array.isArray(value) && !value.length)) return;
    this.fields[field] = value;
    const given = this.#get(field);
    if (isText && !isBlank(given) && (value !== given || typeof given === 'object'))
      setField(this.extra, this.shape.readFrom[field]!, given);
  }

  #list(field: string): unknown {
    const value = this.#get(field);
    if (!this.isTable || typeof value !== 'string') return value;
    const items = splitEscaped(value);
    return field === 'relations' ? items.map(relationOf) : items;
  }

  #date(): unknown {
    const [date, month, day] = ['date', 'date.month', 'date.day'].map((part) => this.#get(part));
    const [end, startTime, endTime] = ['end', 'time', 'end.time'].map((part) => this.#get(part));
    // Under our own name, the words say nothing that the date does not.
    const isOwn = this.shape.readFrom['dateText'] === 'dateText';
    const words = isOwn ? '' : (textOf(this.fields['dateText'])?.trim() ?? '');
    const start = isBlank(month) ? date : {year: date, month, day};
    if (isBlank(start)) return words;
    if (!isBlank(end) || !isBlank(startTime)) return {start, startTime, end, endTime};
    // "(Believed to be) 2020-05-30" beside 2020-05-30: the words say how sure the date is.
    const text = textOf(start)?.trim();
    if (words === text) delete this.fields['dateText'];
    else if (text && words.includes(text) && words.split(/\s+/).length < 6) return words;
    return start;
  }

  #place(): unknown {
    const name = this.#get('place');
    if (typeof name === 'object' && name) return name;
    const [, bothLat, bothLon] = COORDINATES.exec(textOf(this.#get('place.coordinates')) ?? '') ?? [];
    const [lat, lon, precision] = ['place.lat', 'place.lon', 'place.precision'].map((part) => this.#get(part));
    const place = {name, lat: isBlank(lat) ? bothLat : lat, lon: isBlank(lon) ? bothLon : lon, precision};
    return Object.values(place).every(isBlank) ? '' : place;
  }

  #sources(): unknown {
    const [sources, urls] = [this.#addresses('sources'), this.#addresses('sources.url')];
    return sources.length === 1 && urls.length === 1 && textOf(sources[0])
      ? [{title: sources[0], url: urls[0]}]
      : [...sources, ...urls].map(sourceOf);
  }

  #addresses(field: string): readonly unknown[] {
    const value = this.#get(field);
    if (typeof value !== 'string' || !this.isTable) return listOf(value);
    const isOwn = foldName(this.shape.readFrom[field]!) === 'sources';
    const items = isOwn || !value.includes('://') ? splitEscaped(value) : value.split(BETWEEN_ADDRESSES);
    return items.map((item) => item.trim()).filter(Boolean);
  }
}

function* fromTable({header, rows}: Table, context: MappingContext): MappedRows {
  const own = new OwnColumns(header, context);
  const shape = shapeOf(header, own.indices);
  for (const {cells: given, row} of rows) {
    const cells = own.unescape(given);
    if (own.isOfDocument(cells, row)) {
      // Nothing is handed on yet: the first event is read with all of the document.
      context.structural(row);
      continue;
    }
    const read = new RowFields(shape, cells, true, context.options.lang);
    own.addFields(cells, row, read);
    const {fields, extra} = read;
    // In our own tables an unknown name is that of an unknown field.
    yield shape.isOwn
      ? {fields: {...extra, ...fields}, rows: [row]}
      : {fields, rows: [row], extra, columns: shape.readFrom};
  }
}

function* fromValue(value: unknown, context: MappingContext): MappedRows {
  const {about, options} = context;
  const isOwn = about['format'] === OWN_FORMAT;
  if (isOwn) delete about['format'];
  const shapes = new Map<string, Shape>();
  for (const mapped of mapList(value, context, (...[, , , whole]) => whole)) {
    if (!mapped || isOwn) {
      yield mapped && {fields: mapped.fields, rows: mapped.rows};
      continue;
    }
    const {fields: given, rows} = mapped;
    const names = Object.keys(given);
    const key = names.join('\n');
    const shape = shapes.get(key) ?? shapeOf(names);
    shapes.set(key, shape);
    const isAsOurs = Object.entries(shape.readFrom).every(([field, name]) => field === name);
    if (isAsOurs && !TEXTS.some((field) => isFields(given[field]))) yield {fields: given, rows};
    else {
      const {fields, extra} = new RowFields(shape, Object.values(given), false, options.lang);
      yield {fields, rows, extra, columns: shape.readFrom};
    }
  }
}

/**
 * Our own tables, and any other table or list of objects whose columns can be told by their names (`SYNONYMS`). What
 * is not told goes with the event as it is.
 */
export const anyTable: Format = {name: 'table', fromTable, fromValue};

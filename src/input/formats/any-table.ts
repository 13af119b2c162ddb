import type {Format, MappedRow, MappedRows, MappingContext} from '../format.js';
import {isFields, listOf, textOf, type Fields} from '../record.js';
import {foldName, restOf, restOfFields, type Table, type TableRow} from '../table.js';
import {firstSentence, nameFields} from './row-cells.js';
import {mapObjects} from './map-objects.js';
import {isOwnTable, matchColumns, OWN_FORMAT} from './table-fields.js';
import {OwnColumns, splitEscaped} from './own-columns.js';

const PLAIN = ['id', 'status', 'figures', 'importance', 'lang', 'claims'];
const TEXTS = ['label', 'title', 'summary', 'lane', 'dateText'];
const LISTS = ['actors', 'tags', 'relations'];
/** Text that is in a date as it is written. */
const CALENDAR_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const COORDINATES = /^\(?\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*\)?$/;
/** Between addresses in one cell; a semicolon may also be part of one. */
const BETWEEN_ADDRESSES = /;\s+|;$|;(?=https?:)|,?\s+(?=https?:\/\/)|\n/;

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The text of a map of languages in the one that is asked for, else in English, else in the first that it has. */
function pickLanguage(value: unknown, lang = 'en'): unknown {
  if (!isFields(value)) return value;
  const texts = Object.entries(value);
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

/** The fields of one row, by where its columns are; and which columns they carry unchanged. */
class RowFields {
  readonly carried = new Set<number>();
  readonly fields: Record<string, unknown> = {};

  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly header: readonly string[],
    private readonly get: (index: number) => unknown,
    private readonly is: {readonly text: boolean; readonly own: boolean},
    private readonly lang: string | undefined,
  ) {
    for (const field of PLAIN) this.#set(field, this.#take(field));
    for (const field of TEXTS) this.#setText(field);
    for (const field of LISTS) this.#set(field, this.#list(field));
    this.#setDate();
    this.#set('place', this.#place());
    this.#set('sources', this.#sources());
    const media = this.#sourceList('media');
    this.#set('media', media.length ? media : '');
    const [grade, scheme] = [this.#take('grade'), this.#take('grade.scheme')];
    this.#set('grade', isBlank(scheme) ? grade : {scheme, value: grade});
    const summary = textOf(this.fields['summary']);
    if (summary && !is.own && !columns.has('title')) this.fields['title'] = firstSentence(summary);
  }

  #set(field: string, value: unknown): void {
    if (!isBlank(value)) this.fields[field] = value;
  }

  #see(field: string): unknown {
    const index = this.columns.get(field);
    return index === undefined ? undefined : this.get(index);
  }

  #take(field: string): unknown {
    const index = this.columns.get(field);
    if (index !== undefined) this.carried.add(index);
    return this.#see(field);
  }

  /** Its value has become something else: it is kept as it is, too. */
  #leave(...fields: readonly string[]): void {
    for (const field of fields) this.carried.delete(this.columns.get(field) ?? -1);
  }

  #setText(field: string): void {
    const given = this.#take(field);
    const text = pickLanguage(given, this.lang);
    if (text !== given) this.#leave(field);
    this.#set(field, text);
  }

  #list(field: string): unknown {
    const value = this.#take(field);
    if (!this.is.text) return value;
    const items = splitEscaped((value as string | undefined) ?? '');
    if (!items.length) return '';
    return field === 'relations' ? items.map(relationOf) : items;
  }

  #setDate(): void {
    // Under our own name, the words say nothing that the date does not.
    const isOwn = this.header[this.columns.get('dateText') ?? -1] === 'dateText';
    const words = isOwn ? '' : (textOf(this.fields['dateText'])?.trim() ?? '');
    const parts = ['date', 'date.month', 'date.day'] as const;
    const [date, month, day] = parts.map((part) => this.#take(part));
    const [end, time, endTime] = ['end', 'time', 'end.time'].map((part) => this.#see(part));
    const start = isBlank(month) ? date : {year: date, month, day};
    if (isBlank(start)) return this.#set('date', words);
    if (isFields(start)) this.#leave(...parts);
    if (isBlank(end) && isBlank(time)) {
      this.#set('date', start);
      if (words) this.#hedge(textOf(date)?.trim() ?? '', words);
      return;
    }
    this.#set('date', {start, startTime: time, end, endTime});
    for (const [field, value] of Object.entries({date, end}))
      if (CALENDAR_DATE.test(textOf(value) ?? '')) this.#take(field);
      else this.#leave(field);
  }

  /** "(Believed to be) 2020-05-30" beside 2020-05-30: the words say how sure the date is. */
  #hedge(date: string, words: string): void {
    if (words === date) delete this.fields['dateText'];
    else if (date && words.includes(date) && words.split(/\s+/).length < 6) this.fields['date'] = words;
  }

  #place(): unknown {
    const name = pickLanguage(this.#take('place'), this.lang);
    if (isFields(name) || Array.isArray(name)) return name;
    const [lat, lon, precision] = ['place.lat', 'place.lon', 'place.precision'].map((part) => this.#number(part));
    const [, bothLat, bothLon] = COORDINATES.exec(textOf(this.#see('place.coordinates')) ?? '') ?? [];
    const place = {name, lat: isBlank(lat) ? bothLat : lat, lon: isBlank(lon) ? bothLon : lon, precision};
    return Object.values(place).every(isBlank) ? '' : place;
  }

  /** A number in text is carried only where it is written the same again. */
  #number(field: string): unknown {
    const value = this.#take(field);
    if (typeof value === 'string' && String(Number(value)) !== value && field !== 'place.precision') this.#leave(field);
    return value;
  }

  #sources(): unknown {
    const [sources, urls] = [this.#sourceList('sources'), this.#sourceList('sources.url')];
    if (sources.length === 1 && urls.length === 1 && textOf(sources[0])) return [{title: sources[0], url: urls[0]}];
    const all = [...sources, ...urls].map(sourceOf);
    return all.length ? all : '';
  }

  #sourceList(field: string): readonly unknown[] {
    const value = this.#take(field);
    if (typeof value !== 'string' || !this.is.text) return listOf(value);
    const isOwn = foldName(this.header[this.columns.get(field)!] ?? '') === 'sources';
    const items = isOwn || !value.includes('://') ? splitEscaped(value) : value.split(BETWEEN_ADDRESSES);
    return items.map((item) => item.trim()).filter(Boolean);
  }
}

function* fromTable({header, rows}: Table, context: MappingContext): MappedRows {
  const columns = matchColumns(header);
  const names = nameFields(header, columns);
  const own = new OwnColumns(header, context);
  const isOwn = isOwnTable(header);
  for (const given of rows) {
    const row = own.unescape(given);
    if (own.isOfDocument(row)) context.structural(row.row);
    else yield mapRow(row);
  }

  function mapRow(row: TableRow): MappedRow {
    const {fields, carried} = new RowFields(
      columns,
      header,
      (index) => row.cells[index],
      {text: true, own: isOwn},
      context.options.lang,
    );
    own.addFields(row, fields, carried);
    const extra = restOf(header, row, carried);
    // In our own tables an unknown name is that of an unknown field.
    return isOwn ? {fields: {...extra, ...fields}, rows: [row.row]} : {fields, rows: [row.row], extra, columns: names};
  }
}

/** How objects with the same names in the same order are read. */
interface Shape {
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly readFrom: Readonly<Record<string, string>>;
  /** All names are those of our own fields, or of none. */
  readonly isOwn: boolean;
}

function shapeOf(names: readonly string[]): Shape {
  const columns = matchColumns(names);
  const readFrom = nameFields(names, columns);
  return {names, columns, readFrom, isOwn: Object.entries(readFrom).every(([field, name]) => field === name)};
}

const VALUES = {text: false, own: false};

function fromValue(value: unknown, context: MappingContext): MappedRows {
  const {lang} = context.options;
  const {about} = context;
  if (about['format'] === OWN_FORMAT) {
    delete about['format'];
    return mapObjects(listOf(value), context, (fields, row) => ({fields, rows: [row]}));
  }
  const shapes = new Map<string, Shape>();
  const mapFields = (given: Fields, row: number): MappedRow => {
    const names = Object.keys(given);
    const key = names.join('\n');
    let shape = shapes.get(key);
    if (!shape) shapes.set(key, (shape = shapeOf(names)));
    const hasLanguages = TEXTS.some((name) => isFields(given[name]));
    if (shape.isOwn && !hasLanguages) return {fields: given, rows: [row]};
    const {fields, carried} = new RowFields(shape.columns, names, (index) => given[names[index]!], VALUES, lang);
    const extra = restOfFields(given, new Set([...carried].map((index) => names[index]!)));
    return {fields, rows: [row], extra, columns: shape.readFrom};
  };
  return mapObjects(listOf(value), context, mapFields);
}

/**
 * Our own tables, and any other table or list of objects whose columns can be told by their names (`SYNONYMS`). What
 * is not told goes with the event as it is.
 */
export const anyTable: Format = {name: 'table', fromTable, fromValue};

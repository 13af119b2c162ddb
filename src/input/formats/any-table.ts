import type {Format, MappedRow, MappedRows, MappingContext, Table, TableRow} from '../format.js';
import {asGiven, isFields, isOurs, listOf, OWN_FORMAT, setField, TEXTS, textOf, type Fields} from '../record.js';
import {foldName, keepGiven, restOf} from '../table.js';
import {firstSentence, refuseItem, splitList} from './map-rows.js';
import {OwnColumns, splitEscaped, type Keep} from './own-columns.js';
import {FOREIGN, isOwnTable, matchColumns} from './table-fields.js';

/** A chance to pause for so many rows that are taken as they are. */
const STEP = 500;
const PLAIN = ['id', 'status', 'figures', 'importance', 'lang', 'claims'];
const LISTS = ['actors', 'tags', 'media'];
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const COORDINATES = /^\(?\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*\)?$/;
/** Between addresses in one cell; a semicolon may also be part of one. */
const BETWEEN_ADDRESSES = /;\s+|;$|;(?=https?:)|,?\s+(?=https?:\/\/)|\n/;

/** So many rows of a list are looked at to tell what it is. */
const LOOKED_AT = 20;
/** What holds the fields of an object that services deliver, beside what they say of it. */
const INNER = ['fields', 'attributes', 'node'];

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The text of a map of languages in the one that is asked for, else in English, else in the first that it has. */
function pickLanguage(value: unknown, lang = ''): unknown {
  if (!isFields(value) || !Object.keys(value).every((name) => LANGUAGE.test(name))) return value;
  return value[lang] ?? value[lang.replace(/-.*/, '')] ?? value['en'] ?? Object.values(value)[0];
}

/** A link as others write it, `{url, text}`, as a source. */
function sourceOf(item: unknown): unknown {
  if (!isFields(item) || item['title'] !== undefined) return item;
  const {text, ...source} = item;
  return text ? {title: text, ...source} : source;
}

/** "part-of: other-id", or the id alone. */
function relationOf(text: unknown): object {
  const [, type = '', to = text] = /^([^:]*):\s*(.*)$/s.exec(String(text)) ?? [];
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
  /** The fields that it has, by how they are read. */
  readonly plain: readonly string[];
  readonly texts: readonly string[];
  readonly lists: readonly string[];
  readonly hasPlace: boolean;
  readonly hasSources: boolean;
}

function shapeOf(names: readonly string[], others: readonly number[] = []): Shape {
  const columns = matchColumns(names);
  const all = [...columns];
  const isOwn = (field: string, name: string): boolean => !FOREIGN.test(field) && foldName(field) === foldName(name);
  const own = all.filter(([field, index]) => isOwn(field, names[index]!)).map(([, index]) => index);
  const readFrom = Object.fromEntries(all.map(([field, index]) => [field, names[index]!]));
  const [plain = [], texts = [], lists = []] = [PLAIN, TEXTS, LISTS].map((fields) =>
    fields.filter((field) => columns.has(field)),
  );
  const hasAny = (name: string): boolean => all.some(([field]) => field.startsWith(name));
  const [hasPlace, hasSources] = [hasAny('place'), hasAny('sources')];
  const kept = new Set([...own, ...others]);
  return {names, columns, readFrom, own: kept, isOwn: isOwnTable(names), plain, texts, lists, hasPlace, hasSources};
}

/** An object that holds fields in another one, as one with both. */
function unwrapItem(item: unknown): unknown {
  const inner = isFields(item) && INNER.map((name) => item[name]).find(isFields);
  return inner ? {...item, ...inner} : item;
}

/** What is in the column of a field or of a part of one. */
type Value = (field: string) => unknown;

/** What is in the columns of a date, and the words about it that may say how sure it is. */
function dateOf(get: Value, words: string, name: string): unknown {
  const [date, month, end, startTime] = [get('date'), get('date.month'), get('end'), get('time')];
  const start = isBlank(month) ? date : {year: date, month, day: get('date.day')};
  if (isBlank(start)) return words;
  // Decimals of a year are no months.
  const [, year] = (name.startsWith('year') && /^(-?\d+)\.\d+$/.exec(textOf(date)?.trim() ?? '')) || [];
  if (year) return {year, display_date: date};
  if (!isBlank(end) || !isBlank(startTime)) return {start, startTime, end, endTime: get('end.time')};
  // "(Believed to be) 2020-05-30" beside 2020-05-30.
  const text = textOf(start)?.trim();
  return text && words.includes(text) && words.split(/\s+/).length < 6 ? words : start;
}

function placeOf(get: Value): unknown {
  const name = get('place');
  if (typeof name === 'object' && name) return name;
  const [lat, lon, precision] = [get('place.lat'), get('place.lon'), get('place.precision')];
  const [, bothLat, bothLon] = COORDINATES.exec(textOf(get('place.coordinates')) ?? '') ?? [];
  const place = {name, lat: isBlank(lat) ? bothLat : lat, lon: isBlank(lon) ? bothLon : lon, precision};
  const isName = isBlank(name) || typeof name === 'string';
  return isName && [place.lat, place.lon, precision].every(isBlank) ? name : place;
}

/** Sources, and the addresses beside them: one of each belong together. */
function sourcesOf(sources: readonly unknown[], urls: readonly unknown[]): readonly unknown[] {
  return sources.length === 1 && urls.length === 1 && textOf(sources[0])
    ? [{title: sources[0], url: urls[0]}]
    : [...sources, ...urls].map(sourceOf);
}

/**
 * Says once which columns are missing, instead of for each row. Of a column of statuses each word that is not known is
 * said once: others use the name for what they have done, and what is yet to do.
 */
function sayOnce(names: readonly string[], columns: Shape['columns'], context: MappingContext): void {
  const said = new Set<unknown>(['date-extended']);
  const missing = [
    ['date', 'dateText'],
    ['title', 'summary'],
  ].flatMap(([field = '', other = '']) => (columns.has(field) || columns.has(other) ? [] : field));
  for (const field of missing) said.add(`${field}-missing`);
  const params = {fields: missing.join(' or the '), columns: names.slice(0, 20).join(', ')};
  if (missing.length) context.report('columns-unknown', {}, names.join(), params);
  context.isSaid = (code, raw) => said.has(code) || (code === 'status-unknown' && said.size === said.add(raw).size);
}

/** The fields of an event. */
interface Row {
  readonly fields: Record<string, unknown>;
  /** Keep what fields were made of beside what is kept as it is. */
  readonly keep: Keep[];
}

/** What is kept as it is of a row. */
function extraOf({names, own}: Shape, cells: readonly unknown[], keep: readonly Keep[]): Fields {
  const extra = restOf(names, cells, own);
  for (const each of keep) each(extra);
  return extra;
}

/**
 * Reads one row, with the columns of its shape.
 * @param isTable whether lists are text
 */
function readRow(shape: Shape, cells: readonly unknown[], isTable: boolean, lang: string | undefined): Row {
  const {columns, own, readFrom, isOwn} = shape;
  const fields: Row['fields'] = {};
  const keeping: Keep[] = [];
  const get: Value = (field) => {
    const index = columns.get(field);
    return index === undefined ? undefined : cells[index];
  };
  const set = (field: string, value: unknown): void => {
    if (!isBlank(value) && !(Array.isArray(value) && !value.length)) fields[field] = value;
  };
  /** Keeps what is given for a field. */
  const keep = (field: string): void => {
    const given = get(field);
    const name = readFrom[field]!;
    if (isBlank(given)) return;
    const isOfField = own.has(columns.get(field)!);
    keeping.push((extra) => {
      if (isOfField && Object.hasOwn(extra, asGiven(name))) keepGiven(extra, name, given);
      else setField(extra, name, given);
    });
  };
  /** Sets a text that may have been made of what is given, which then is kept too. */
  const setMade = (field: string, value: unknown): void => {
    const given = get(field);
    set(field, value);
    if (value !== given || typeof given === 'object') keep(field);
  };
  const listIn = (field: string): readonly unknown[] => {
    const value = get(field);
    if (typeof value !== 'string' || !isTable) return listOf(value);
    const isOne = readFrom[field] !== 'sources' && value.includes('://');
    return isOne ? splitList(value, BETWEEN_ADDRESSES) : splitEscaped(value);
  };
  const {plain, texts, lists, hasPlace, hasSources} = shape;
  for (const field of plain) set(field, get(field));
  for (const field of texts) setMade(field, pickLanguage(get(field), lang));
  for (const field of lists) set(field, isTable ? listIn(field) : get(field));
  if (columns.has('relations')) set('relations', isTable ? listIn('relations').map(relationOf) : get('relations'));
  // Under our own name, the words say nothing that the date does not.
  const words = readFrom['dateText'] === 'dateText' ? '' : (textOf(fields['dateText'])?.trim() ?? '');
  setMade('date', dateOf(get, words, foldName(readFrom['date'] ?? '')));
  if (typeof get('place') === 'object') ['place.lat', 'place.lon', 'place.precision'].forEach(keep);
  if (hasPlace) set('place', placeOf(get));
  if (hasSources) set('sources', sourcesOf(listIn('sources'), listIn('sources.url')));
  const [value, scheme] = [get('grade'), get('grade.scheme')];
  set('grade', isBlank(scheme) ? value : {scheme, value});
  const summary = textOf(fields['summary']);
  if (summary && !isOwn && !columns.has('title')) fields['title'] = firstSentence(summary);
  return {fields, keep: keeping};
}

function* fromTable(table: Table, context: MappingContext): MappedRows {
  const own = new OwnColumns(table.header, context);
  const shape = shapeOf(table.header, own.indices);
  const map = ({cells: escaped, row}: TableRow): MappedRow | undefined => {
    const cells = own.unescape(escaped);
    if (own.isOfDocument(cells, row)) return undefined;
    const {fields, keep} = readRow(shape, cells, true, context.options.lang);
    own.addFields(cells, row, fields, keep);
    const extra = (): Fields => extraOf(shape, cells, keep);
    // In our own tables an unknown name is that of an unknown field.
    return shape.isOwn
      ? {fields: {...extra(), ...fields}, rows: [row]}
      : {fields, rows: [row], extra, columns: shape.readFrom};
  };
  context.lasting = table.lasting?.rows(map) ?? null;
  let isSaid = shape.isOwn;
  for (const row of table.rows) {
    if (!isSaid) sayOnce(table.header, shape.columns, context);
    isSaid = true;
    const mapped = map(row);
    // Nothing is handed on for a row of the document: the first event is read with all of it.
    if (mapped) yield mapped;
    else context.structural(row.row);
  }
}

function* fromValue(value: unknown, context: MappingContext): MappedRows {
  const {about, options} = context;
  const isOwn = about['format'] === OWN_FORMAT;
  if (isOwn) delete about['format'];
  const shapes = new Map<string, Shape>();
  if (!Array.isArray(value))
    return context.report('not-this-format', {}, value, {format: 'a list of events'}, 'refused');
  const list = value as readonly unknown[];
  context.rows = list.length;
  // The first rows tell what all are.
  const hasInner = list.slice(0, LOOKED_AT).some((item) => unwrapItem(item) !== item);
  const at = (row: number): unknown => (hasInner ? unwrapItem(list[row]) : list[row]);
  const first = [...list.slice(0, LOOKED_AT).keys()].map(at).filter(isFields);
  if (!isOwn && first.length && !first.some(isOurs)) {
    const names = [...new Set(first.flatMap(Object.keys))];
    sayOnce(names, matchColumns(names), context);
  }
  const map = (item: Fields, row: number): MappedRow => {
    const rows = [row];
    // Most lists are ours, and have nothing to look up.
    if (isOwn || isOurs(item)) return {fields: item, rows};
    const names = Object.keys(item);
    const hasLanguages = TEXTS.some((field) => isFields(item[field]));
    const key = names.join('\n');
    const shape = shapes.get(key) ?? shapeOf(names);
    shapes.set(key, shape);
    const isAsOurs = Object.entries(shape.readFrom).every(([field, name]) => field === name && !FOREIGN.test(field));
    if (isAsOurs && !hasLanguages) return {fields: item, rows};
    const cells = Object.values(item);
    const {fields, keep} = readRow(shape, cells, false, options.lang);
    return {fields, rows, extra: () => extraOf(shape, cells, keep), columns: shape.readFrom};
  };
  if (list.length > context.many) {
    const again = (row: number): MappedRow => map(at(row) as Fields, row);
    context.lasting = {count: list.length, again, value: (row, name) => (at(row) as Fields)[name]};
    // So what takes rows is made ready.
    yield undefined;
  }
  const {take} = context;
  for (let row = 0; row < list.length; row++) {
    const given = at(row);
    if (!isFields(given)) {
      refuseItem(given, row, context);
      yield undefined;
    } else if (!take?.(row, given)) yield map(given, row);
    else if (row % STEP === 0) yield undefined;
  }
}

/**
 * Our own tables, and any other table or list of objects whose columns can be told by their names (`SYNONYMS`). What
 * is not told goes with the event as it is.
 */
export const anyTable: Format = {name: 'table', fromTable, fromValue};

import type {Claim, Figure, Grade, Media, Place, Relation, Stance} from '../model/event.js';
import type {InputRecord} from './record.js';
import {isFields, listOf, NOTHING, textOf, withExtra} from './record.js';
import type {SourceList} from './source-list.js';

const fieldSet = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const CLAIM = fieldSet('by says date eventDate stance sources grade');
const PLACE = fieldSet('name lat lon precision');
const GRADE = fieldSet('scheme value');
const RELATION = fieldSet('type to by');
const FIGURE = fieldSet('what low best high by');
const MEDIA = fieldSet('src type alt credit sensitive');
const STANCES: readonly string[] = ['asserts', 'denies', 'retracts'] satisfies Stance[];

const isStance = (text: string): text is Stance => STANCES.includes(text);

/**
 * The objects in a field, each read by `read`. Text stands for an object with that text in the field `short`.
 * Anything else is reported, and the whole field kept as given.
 */
function readObjects<T>(
  record: InputRecord,
  name: string,
  known: ReadonlySet<string>,
  short: string,
  read: (part: InputRecord) => T,
): readonly T[] {
  const value = record.value(name);
  const items = listOf(value);
  if (!items.length) return NOTHING;
  const parts: T[] = [];
  items.forEach((item, index) => {
    const text = short && textOf(item);
    const fields = text ? {[short]: text} : item;
    if (!isFields(fields)) return record.refuse(name, 'field-type', 'object');
    parts.push(read(record.part(Array.isArray(value) ? `${name}[${index}]` : name, fields, known)));
  });
  return parts;
}

/** One object in a field; of several, the first, which is reported. `null` where there is none. */
const readObject: <T>(...parameters: Parameters<typeof readObjects<T>>) => T | null = (record, name, ...rest) => {
  const [first, second] = readObjects(record, name, ...rest);
  if (second) record.refuse(name, 'field-type', 'object');
  return first ?? null;
};

/** Somebody else's grading: `{scheme, value}`, or only the value as text. */
export function readGrade(record: InputRecord): Grade | null {
  return readObject(record, 'grade', GRADE, 'value', (part) =>
    withExtra<Grade>({scheme: part.text('scheme'), value: part.text('value')}, part.extra()),
  );
}

export function readClaims(record: InputRecord, sources: SourceList): readonly Claim[] {
  return readObjects(record, 'claims', CLAIM, 'says', (part) => {
    const stance = part.text('stance').trim().toLowerCase() || 'asserts';
    if (!isStance(stance)) part.refuse('stance', 'field-type', 'stance');
    const claim: Claim = {
      by: part.text('by'),
      says: part.text('says'),
      date: part.date('date'),
      eventDate: part.date('eventDate'),
      stance: isStance(stance) ? stance : 'asserts',
      sources: sources.idsOf(part),
      grade: readGrade(part),
    };
    return withExtra(claim, part.extra());
  });
}

export function readPlace(record: InputRecord): Place | null {
  return readObject(record, 'place', PLACE, 'name', (part) =>
    withExtra<Place>(
      {
        name: part.text('name'),
        lat: part.number('lat', 90),
        lon: part.number('lon', 180),
        precision: part.text('precision'),
      },
      part.extra(),
    ),
  );
}

export function readRelations(record: InputRecord): readonly Relation[] {
  return readObjects(record, 'relations', RELATION, 'to', (part) => {
    const by = part.text('by');
    return withExtra<Relation>({type: part.text('type'), to: part.text('to'), ...(by && {by})}, part.extra());
  });
}

export function readMedia(record: InputRecord): readonly Media[] {
  return readObjects(record, 'media', MEDIA, 'src', (part) =>
    withExtra<Media>(
      {
        src: part.url('src'),
        type: part.text('type'),
        alt: part.text('alt'),
        credit: part.text('credit'),
        sensitive: part.flag('sensitive'),
      },
      part.extra(),
    ),
  );
}

/** Numbers that somebody gives; those that are not in order are said to be, and kept. */
export function readFigures(record: InputRecord): readonly Figure[] {
  return readObjects(record, 'figures', FIGURE, '', (part) => {
    const [low, best, high] = [part.number('low'), part.number('best'), part.number('high')];
    const given = [low, best, high].filter((number) => number !== null);
    if (given.some((number, index) => index && number < given[index - 1]!))
      record.report('figures', 'figures-order', given.join(', '));
    return withExtra<Figure>({what: part.text('what'), low, best, high, by: part.text('by')}, part.extra());
  });
}

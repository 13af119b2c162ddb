import {columnsByName, foldName} from '../table.js';

/**
 * What fields are called by others, folded (`foldName`), the best name first, those of English before those of the
 * other languages that the element speaks. Besides the fields of an event there are parts of them: "place.lat", "end"
 * (when it ended), "time" (of its start), "sources.url".
 */
export const SYNONYMS: Readonly<Record<string, string>> = {
  id: 'eventid uid uuid guid key',
  date:
    'eventdate startdate datestart start startdatetime begin when datetime occurred occurredat timestamp year day datum data fecha tarih дата تاريخ التاريخ تاریخ ' +
    'jahr annee ano duedate published publishedat pubdate createdat seendate issued',
  end: 'enddate dateend enddatetime until finish',
  time: 'starttime eventtime',
  'end.time': 'endtime',
  'date.month': 'month',
  'date.day': 'day',
  dateText: 'displaydate datedisplay',
  label: '',
  title:
    'headline what name event eventname eventtitle eventlabel content subject incident cardname fulltext ' +
    'titel titre titulo baslik заголовок عنوان العنوان назва ereignis evenement evento olay событие подія حدث الحدث رویداد',
  summary:
    'description desc text notes note details body comment carddescription beschreibung descripcion aciklama описание опис وصف الوصف شرح',
  lane: 'group category eventtype type track kategorie categorie categoria kategori категория категорія',
  place: 'placename where location locationname city venue address ort lieu lugar yer место місце مكان المكان مکان',
  'place.lat': 'lat latitude',
  'place.lon': 'lon lng long longitude',
  'place.precision': '',
  'place.coordinates': 'coordinates geolocation latlon latlng latlong',
  actors: 'actor who people person participants',
  tags: 'tag keywords labels',
  status: '',
  claims: '',
  sources:
    'source references reference sourceurl sourcelink url link links href quelle fuente kaynak источник джерело مصدر المصدر منبع',
  'sources.url': 'sourceurl sourcelink url link href',
  relations: '',
  media: 'image photo picture video',
  figures: '',
  importance: '',
  lang: 'language',
  grade: '',
  'grade.scheme': '',
};

/** Parts that are no fields of ours, and that our own tables have no columns for. */
export const FOREIGN = /^(end|time$|date\.|sources\.|place\.c)/;

const JSON_COLUMN = /^(.+) \(JSON\)$/s;

/** The field whose JSON is in a column; `undefined` where the column is none of those. */
export function jsonFieldOf(column: string): string | undefined {
  const field = JSON_COLUMN.exec(column)?.[1];
  try {
    // What begins or ends with blanks is in quotes.
    return field?.startsWith('"') ? String(JSON.parse(field)) : field;
  } catch {
    return field;
  }
}

/** The column for the JSON of a field. */
export const jsonColumnOf = (field: string): string =>
  `${/^"|^\s|\s$|^$/.test(field) ? JSON.stringify(field) : field} (JSON)`;

/** Whether only our own program writes a table with such columns: in it, a name is that of its field and of no other. */
export const isOwnTable = (header: readonly string[]): boolean =>
  header.some((name) => name === 'escaped cells' || JSON_COLUMN.test(name));

/**
 * Which column each field is read from: that of its own name, else the first that others give it. Each column is used
 * once. Neither case nor blanks and signs matter.
 */
export function matchColumns(header: readonly string[]): ReadonlyMap<string, number> {
  const free = columnsByName(header);
  const matched = new Map<string, number>();
  const match = (field: string, name: string): void => {
    const index = free.get(name);
    if (index === undefined || matched.has(field)) return;
    matched.set(field, index);
    free.delete(name);
  };
  const isOwn = isOwnTable(header);
  for (const field in SYNONYMS) if (!isOwn || !FOREIGN.test(field)) match(field, foldName(field));
  if (isOwn) return matched;
  for (const field in SYNONYMS) for (const name of SYNONYMS[field]!.split(' ')) match(field, name);
  // A time is the date where there is no other, and a label the title.
  const stand = (other: string, field: string): void => {
    const index = matched.get(other);
    if (index === undefined || matched.has(field)) return;
    matched.set(field, index);
    matched.delete(other);
  };
  stand('time', 'date');
  stand('label', 'title');
  if (foldName(header[matched.get('date')!] ?? '') !== 'year')
    for (const part of ['date.month', 'date.day']) matched.delete(part);
  return matched;
}

import {edtfDate, edtfYear} from '../dates/edtf-text.js';
import type {Format, MappedRow, MappingContext} from '../format.js';
import {isFields, textOf, type Fields} from '../record.js';
import {restOfFields} from '../table.js';
import {mapObjects, numberOf, refuseAll} from './map-objects.js';
import {spanText} from './span-text.js';

/** A value of a row: as SPARQL results have it, or a plain one of the flat shape. */
interface Cell {
  readonly text: string;
  readonly type: string;
  readonly lang: string;
}

const NONE: Cell = {text: '', type: '', lang: ''};

function cellOf(value: unknown): Cell {
  if (!isFields(value)) return {...NONE, text: textOf(value) ?? ''};
  return {text: textOf(value['value']) ?? '', type: textOf(value['type']) ?? '', lang: textOf(value['xml:lang']) ?? ''};
}

/** What a variable is for, by its name; the first that fits. Names of queries are their authors' own. */
const ROLES = {
  item: /^(event|item|battle|conflict|subject|entity|war)$/i,
  label: /^(event|item|battle|conflict|subject|entity|war)?(label|name|title)$/i,
  time: /^(time|date|when|point_?in_?time|pit|timestamp|event_?date)$/i,
  start: /^(start|begin|from)(_?time|_?date)?$/i,
  end: /^(end|until|to)(_?time|_?date)?$/i,
  description: /^\w*description$/i,
  coord: /^(coords?|coordinates?|coordinate_?location|geo|location_?coordinates?)$/i,
  place: /^(place|location|country)Label$/i,
  image: /^(image|picture|pic|photo)$/i,
  article: /^(article|sitelink|wikipedia)$/i,
};
type Role = keyof typeof ROLES;

/** The names of the variables by what they are for, found once for a whole file. */
type Names = Readonly<Partial<Record<Role, string>>>;

const ENTITY = /\/entity\/(Q\d+)$/;

function findNames(variables: readonly string[], first: Fields): Names {
  const names: Partial<Record<Role, string>> = {};
  for (const role of Object.keys(ROLES) as Role[]) {
    const name = variables.find((variable) => ROLES[role].test(variable));
    if (name) names[role] = name;
  }
  // A query may call its item "siege": then it is what has a label, or the first that is an item.
  names.item ??=
    variables.find((name) => variables.includes(`${name}Label`)) ??
    variables.find((name) => ENTITY.test(cellOf(first[name]).text));
  names.label ??= variables.find((name) => name === `${names.item}Label`);
  if (!names.start) {
    names.time ??= variables.find((name) => TIME.test(cellOf(first[name]).text));
  }
  return names;
}

const TIME = /^([+-]?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?$/;

/**
 * A century or a decade as Wikidata counts them: the 19th century are the years 1801–1900, and data has any of them for
 * it. The first one, `unit` years long, that `year` (astronomical) is in; years BCE as the years that they are.
 */
function longUnit(year: number, unit: number): string {
  const historical = year > 0 ? year : 1 - year;
  const first = unit === 10 ? Math.floor(historical / unit) * unit : (Math.ceil(historical / unit) - 1) * unit + 1;
  const digits = String(unit).length - 1;
  if (year > 0 && first + unit <= 1e4) return edtfYear(first).slice(0, 4 - digits) + 'X'.repeat(digits);
  const [from, to] = year > 0 ? [first, first + unit - 1] : [2 - first - unit, 1 - Math.max(first, 1)];
  return `[${edtfYear(from)}..${edtfYear(to)}]`;
}

/**
 * A time of Wikidata's RDF as EDTF, as far as its precision goes. Years are astronomical; a date of the Julian calendar
 * that is exact to the day is a Gregorian one already (Wikibase, "RDF Dump Format" and `JulianDateTimeValueCleaner`;
 * precisions from "Help:Dates"). Without a precision, midnight stands for a day, and 1 January for the year.
 */
function wikidataDate(text: string, precision: number | undefined): string {
  const [, years, months, days, hour, minute, second] = TIME.exec(text) ?? [];
  if (!years || !months || !days) return text;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  const clock = hour + ':' + minute + ':' + second;
  const exact = precision ?? (month * day === 1 && clock === '00:00:00' ? 9 : clock === '00:00:00' ? 11 : 14);
  // So many thousand or million years: half of that to either side.
  if (exact < 6) return `[${edtfYear(year - 5 * 10 ** (8 - exact))}..${edtfYear(year + 5 * 10 ** (8 - exact))}]`;
  if (exact < 9) return longUnit(year, 10 ** (9 - exact));
  const date = edtfDate(year, exact > 9 ? month : 0, exact > 10 ? day : 0);
  // EDTF has no hours without minutes: such a time is as exact as its day.
  return exact > 12 ? `${date}T${exact > 13 ? clock : clock.slice(0, 5)}Z` : date;
}

/** The precision that goes with a time: "timePrecision", "time_precision", or the only one that there is. */
function precisionOf(fields: Fields, variables: readonly string[], time: string): number | undefined {
  const found = variables.filter((name) => /precision$/i.test(name));
  const name = found.find((other) => other.toLowerCase().startsWith(time.toLowerCase())) ?? found[0];
  return name === undefined ? undefined : numberOf(cellOf(fields[name]).text);
}

/** Reads the rows of one file, whose variables are the same for all. */
class WikidataRows {
  constructor(
    private readonly names: Names,
    private readonly variables: readonly string[],
    private readonly context: MappingContext,
  ) {}

  #cell(fields: Fields, role: Role): Cell {
    const name = this.names[role];
    return name === undefined ? NONE : cellOf(fields[name]);
  }

  #isUnknown({text, type}: Cell): boolean {
    return type === 'bnode' || text.includes('/.well-known/genid/');
  }

  #date(fields: Fields, role: 'time' | 'start' | 'end', row: number): string {
    const cell = this.#cell(fields, role);
    const {text} = cell;
    if (!text || this.#isUnknown(cell)) return '';
    const column = this.names[role] ?? '';
    const precision = precisionOf(fields, this.variables, column);
    if (precision === undefined && /-01-01T00:00:00/.test(text)) {
      this.context.report('date-year-assumed', {row, column}, text);
    }
    return wikidataDate(text, precision);
  }

  map = (fields: Fields, row: number): MappedRow => {
    const item = this.#cell(fields, 'item').text;
    const label = this.#cell(fields, 'label');
    const id = ENTITY.exec(item)?.[1] ?? item;
    const time = this.#date(fields, 'time', row);
    const [start, end] = time ? ['', ''] : [this.#date(fields, 'start', row), this.#date(fields, 'end', row)];
    const isUnknown = !time && (['time', 'start'] as const).some((role) => this.#isUnknown(this.#cell(fields, role)));
    const image = this.#cell(fields, 'image').text;
    const place = this.#cell(fields, 'place').text;
    const [, lon, lat] = /^point\s*\(\s*(\S+)\s+(\S+?)\s*\)$/i.exec(this.#cell(fields, 'coord').text) ?? [];
    const carried = new Set(
      (['item', 'label', 'description', 'image', 'article', 'place'] as const).map((role) => this.names[role] ?? ''),
    );
    if (lat !== undefined) carried.add(this.names.coord ?? '');
    const rest = restOfFields(fields, carried) as Record<string, unknown>;
    for (const name of Object.keys(rest)) if (isFields(rest[name])) rest[name] = cellOf(rest[name]).text;
    return {
      fields: {
        id,
        date: time || (this.names.end ? spanText(start, end) : start),
        // Wikidata's own name for a value that there is, but that nobody knows.
        dateText: isUnknown ? 'unknown value' : '',
        title: label.text || id,
        summary: this.#cell(fields, 'description').text,
        lang: label.lang,
        place: place || lat !== undefined ? {name: place, lat: numberOf(lat), lon: numberOf(lon)} : undefined,
        media: image ? {src: image, type: 'image'} : undefined,
        sources: [this.#cell(fields, 'article').text, item].filter(Boolean),
      },
      rows: [row],
      extra: rest,
      columns: {date: this.names.time ?? this.names.start ?? this.names.end ?? 'date'},
    };
  };
}

/**
 * Results of the Wikidata Query Service as SPARQL JSON (`head.vars`, `results.bindings`), and the flat shape of them:
 * a list of `{event, label, date, image, article}`. Precisions are Wikidata's 0–14.
 */
export const wikidata: Format = {
  name: 'wikidata',
  fromValue(value, context) {
    const results = isFields(value) ? value['results'] : undefined;
    const rows = isFields(results) ? results['bindings'] : value;
    if (!Array.isArray(rows)) return refuseAll(value, context, 'wikidata');
    const head = isFields(value) && isFields(value['head']) ? value['head']['vars'] : undefined;
    const objects = rows.filter(isFields);
    const first = objects[0] ?? {};
    const variables = Array.isArray(head) ? head.map(String) : [...new Set(objects.flatMap(Object.keys))];
    return mapObjects(rows, context, new WikidataRows(findNames(variables, first), variables, context).map);
  },
};

import type {MappingContext} from '../format.js';
import {listOf, setField} from '../record.js';
import {columnName, foldName, keepGiven} from '../table.js';
import {jsonFieldOf} from './table-fields.js';

/** The items of a list in a cell: between semicolons; `\;` is a semicolon and `\\` a backslash. */
export const splitEscaped = (text: string): readonly string[] =>
  (text.match(/(?:\\[;\\]|[^;])+/g) ?? []).map((item) => item.trim().replace(/\\([;\\])/g, '$1')).filter(Boolean);

type Row = Record<string, unknown>;

/** Adds something to what is kept as it is of a row, once that is asked for. */
export type Keep = (extra: Row) => void;

/** What a row has of a name. */
const givenIn = (fields: Row, name: string): readonly unknown[] => (Object.hasOwn(fields, name) ? [fields[name]] : []);

/** Sets a field; what another column has for it is kept beside it. */
function setBeside(keep: Keep[], fields: Row, name: string, value: unknown): void {
  const before = givenIn(fields, name);
  keep.push((extra) => {
    for (const given of [...before, ...givenIn(extra, name)]) keepGiven(extra, name, given);
  });
  setField(fields, name, value);
}

/** What columns are called in a row of the document itself. */
const DOCUMENT_FIELDS: Readonly<Record<string, string | undefined>> = {summary: 'description', date: 'published'};

/** What only our own tables have: claims in columns, fields as JSON, rows of the document, escaped cells. */
export class OwnColumns {
  /** The columns that nothing else is read from. */
  readonly indices: readonly number[];
  /** The field whose JSON is in a column; none for most of them. */
  readonly #json: readonly (string | undefined)[];
  /** The field of a claim that is in a column, as [, number of the claim, field]. */
  readonly #claims: readonly (readonly string[] | null)[];

  constructor(
    private readonly header: readonly string[],
    private readonly context: MappingContext,
  ) {
    this.#json = header.map(jsonFieldOf);
    this.#claims = header.map((name) =>
      /^claim(\d*)(by|says|date|eventdate|stance|source|grade)$/.exec(foldName(name)),
    );
    this.indices = [...header.keys()].filter((index) => this.#json[index] !== undefined || this.#claims[index]);
  }

  /** Without the apostrophes that keep a spreadsheet from running cells as formulas. */
  unescape(cells: readonly string[]): readonly string[] {
    const escaped = this.header.indexOf('escaped cells');
    const names = splitEscaped(cells[escaped] ?? '');
    // Such a list names columns, or is not ours.
    if (!names.length || !names.every((name) => this.header.includes(name))) return cells;
    return cells.map((cell, index) =>
      index === escaped ? '' : names.includes(this.header[index]!) ? cell.replace(/^'/, '') : cell,
    );
  }

  /** Whether a row is one of the document, a lane's or a source's; it then is in what is said of the document. */
  isOfDocument(cells: readonly string[], row: number): boolean {
    const at = this.header.indexOf('row');
    const kind = cells[at] ?? '';
    if (!/^(timeline|lane|source)$/.test(kind)) return false;
    const {about} = this.context;
    const fields: Record<string, unknown> = kind === 'timeline' ? about : {};
    cells.forEach((cell, index) => {
      if (!cell || index === at) return;
      const json = this.#json[index];
      const name = json ?? columnName(this.header, index);
      const ours = fields === about && json === undefined ? DOCUMENT_FIELDS[name] : undefined;
      for (const given of givenIn(fields, ours ?? name)) keepGiven(fields, ours ?? name, given);
      setField(fields, ours ?? name, this.#valueOf(cell, index, row));
    });
    if (fields !== about) about[`${kind}s`] = [...listOf(about[`${kind}s`]), fields];
    return true;
  }

  /** Adds what the columns of claims and of JSON hold; what is no JSON is kept as it is. */
  addFields(cells: readonly string[], row: number, fields: Row, keep: Keep[]): void {
    const claims: Record<string, Record<string, unknown>> = {};
    for (const index of this.indices) {
      const cell = cells[index];
      const json = this.#json[index];
      if (!cell) continue;
      if (json !== undefined) {
        const value = this.#valueOf(cell, index, row);
        if (value === cell) keep.push((extra) => setField(extra, this.header[index]!, cell));
        else setBeside(keep, fields, json, value);
      } else {
        const [, number, name = ''] = this.#claims[index]!;
        const claim = (claims[number || 1] ??= {});
        if (name === 'source') claim['sources'] = splitEscaped(cell);
        else claim[name === 'eventdate' ? 'eventDate' : name] = cell;
      }
    }
    const list = Object.values(claims);
    if (list.length) setBeside(keep, fields, 'claims', list);
  }

  /** The value of a cell: what its JSON says, or the cell itself, where that is none. */
  #valueOf(cell: string, index: number, row: number): unknown {
    if (this.#json[index] === undefined) return cell;
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      this.context.report('field-type', {row, column: this.header[index]!}, cell, {expected: 'JSON'});
      return cell;
    }
  }
}

import type {MappingContext} from '../format.js';
import {setField} from '../record.js';
import {foldName, type TableRow} from '../table.js';
import {JSON_COLUMN} from './table-fields.js';

const CLAIM = /^claim(\d*)(by|says|date|eventdate|stance|source|grade)$/;
const CLAIM_FIELDS: Readonly<Record<string, string>> = {eventdate: 'eventDate', source: 'sources'};
/** Rows that say something of the document, and what they are a list of. */
const DOCUMENT_ROWS: ReadonlyMap<string, string> = new Map([
  ['timeline', ''],
  ['lane', 'lanes'],
  ['source', 'sources'],
]);
/** What columns are called in a row of the document itself. */
const DOCUMENT_FIELDS: ReadonlyMap<string, string> = new Map([
  ['summary', 'description'],
  ['date', 'published'],
]);

/** The items of a list in a cell: between semicolons; `\;` is a semicolon and `\\` a backslash. */
export const splitEscaped = (text: string): readonly string[] =>
  (text.match(/(?:\\[;\\]|[^;])+/g) ?? []).map((item) => item.trim().replace(/\\([;\\])/g, '$1')).filter(Boolean);

/** What only our own tables have: claims in columns, fields as JSON, rows of the document, escaped cells. */
export class OwnColumns {
  readonly #row: number;
  readonly #escaped: number;
  readonly #json = new Map<number, string>();
  /** For each claim, the columns of its fields. */
  readonly #claims = new Map<number, (readonly [field: string, column: number])[]>();

  constructor(
    private readonly header: readonly string[],
    private readonly context: MappingContext,
  ) {
    this.#row = header.indexOf('row');
    this.#escaped = header.indexOf('escaped');
    header.forEach((name, index) => {
      const json = JSON_COLUMN.exec(name);
      if (json) this.#json.set(index, json[1]!);
      const [, number, field = ''] = CLAIM.exec(foldName(name)) ?? [];
      if (!field) return;
      const claim = Number(number) || 1;
      this.#claims.set(claim, [...(this.#claims.get(claim) ?? []), [CLAIM_FIELDS[field] ?? field, index]]);
    });
  }

  /** Without the apostrophes that keep a spreadsheet from running cells as formulas. */
  unescape(row: TableRow): TableRow {
    const names = splitEscaped(row.cells[this.#escaped] ?? '');
    if (!names.length) return row;
    const cells = row.cells.map((cell, index) =>
      cell.startsWith("'") && names.includes(this.header[index] ?? '') ? cell.slice(1) : cell,
    );
    cells[this.#escaped] = '';
    return {...row, cells};
  }

  /** Whether a row is one of the document, a lane's or a source's; it then is in what is said of the document. */
  isOfDocument(row: TableRow): boolean {
    const list = DOCUMENT_ROWS.get(row.cells[this.#row] ?? '');
    if (list === undefined) return false;
    const {about} = this.context;
    const fields: Record<string, unknown> = list ? {} : about;
    row.cells.forEach((cell, index) => {
      if (!cell || index === this.#row) return;
      const name = this.#json.get(index) ?? this.header[index] ?? '';
      setField(fields, list ? name : (DOCUMENT_FIELDS.get(name) ?? name), this.#valueOf(row, index, cell));
    });
    if (list) ((about[list] ??= []) as unknown[]).push(fields);
    return true;
  }

  /** Adds what the columns of claims and of JSON hold. */
  addFields(row: TableRow, fields: Record<string, unknown>, carried: Set<number>): void {
    const claims = [...this.#claims.values()].flatMap((columns) => {
      const claim: Record<string, unknown> = {};
      for (const [field, index] of columns) {
        carried.add(index);
        const cell = row.cells[index];
        if (cell) claim[field] = field === 'sources' ? splitEscaped(cell) : cell;
      }
      return Object.keys(claim).length ? [claim] : [];
    });
    if (claims.length) fields['claims'] = claims;
    for (const [index, name] of this.#json) {
      const cell = row.cells[index];
      if (!cell) continue;
      const value = this.#valueOf(row, index, cell);
      if (value === cell) continue;
      setField(fields, name, value);
      carried.add(index);
    }
  }

  /** The value of a cell: what its JSON says, or the cell itself, where that is none. */
  #valueOf({row}: TableRow, index: number, cell: string): unknown {
    if (!this.#json.has(index)) return cell;
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      this.context.report('field-type', {row, column: this.header[index]!}, cell, {expected: 'JSON'});
      return cell;
    }
  }
}

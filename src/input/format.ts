import type {Bounds, Ms} from '../model/date.js';
import type {Problem, ProblemCode, ProblemPlace} from '../model/problem.js';
import type {Fields} from './record.js';

/** What reading depends on besides the data. Nothing else does: no clock, no time zone of the machine, no locale. */
export interface ReadOptions {
  /** IANA name of the zone in which times without an offset are placed; "" or absent: nowhere in particular. */
  readonly timeZone?: string | undefined;
  /** BCP 47 language of the page: names of months, and which text of several languages is taken. Default "en". */
  readonly lang?: string | undefined;
  /** EDTF: the dateline against which "Tuesday" is read, where the document has no `published` of its own. */
  readonly published?: string | undefined;
}

/** One event of the input in the fields that authors write (`EventInput`), as a format's mapping hands it on. */
export interface MappedRow {
  /** The fields of `EventInput`, and no others; blank ones may be there. */
  readonly fields: Fields;
  /** The rows of the input that it was read from, counted from 0; at least one. */
  readonly rows: readonly number[];
  /**
   * Every value of the input that no field carries unchanged, under its own name: kept for the way back. A name that
   * is also a field of an event comes back as "name (as given)".
   */
  readonly extra?: () => Fields;
  /** The column of the input that a field was read from, for problems; absent where it has the field's own name. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The bounds of its date, in place of the field `date`, where rows that can be read again write that out. */
  readonly bounds?: Bounds;
}

/** Rows that can be read again, so that events are made when they are looked at. They must not change. */
export interface LastingRows {
  /** How many there are at most. */
  readonly count: number;
  /** A row as it was handed on, but with its date as a field. */
  again(row: number): MappedRow;
  /** A field, but for the date, of a row that was noted without reading its event. */
  value(row: number, name: string): unknown;
  /** How exact dates given by their bounds are, ms; absent where dates are fields. */
  readonly unitMs?: Ms;
}

/** A row of a table: at least as many cells as the header has columns, each as written, without its quotes. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Counted from 0, without the header. */
  readonly row: number;
}

/** A table as text has it. The rows are read while they are asked for, once. */
export interface Table {
  /** The names of the columns, trimmed, each only once; empty where the first row is data already. */
  readonly header: readonly string[];
  /** Without empty lines, and without rows whose cells are all empty (those are structural). */
  readonly rows: Iterable<TableRow>;
  /** Where its events are to be made when they are looked at. */
  readonly lasting?: {
    /** The cells of a row that has been read. */
    cells(row: number): readonly string[];
    /** The rows as they are mapped. */
    rows(map: (row: TableRow) => MappedRow | undefined): LastingRows;
  };
}

/** What a mapping says besides its rows. */
export interface MappingContext {
  readonly options: ReadOptions;
  /**
   * The fields of the document as authors write them (`TimelineDocument` without `events`); others are kept. `lanes`,
   * `sources` and `published` have to be there before the first row is handed on, the rest before the last.
   */
  readonly about: Record<string, unknown>;
  /** Rows of the input, all of them. A table counts its own; mappings of values set it. */
  rows: number;
  /** The events of more rows than this are made when they are looked at. */
  readonly many: number;
  /** Set before the first row is handed on, for rows that are many. */
  lasting: LastingRows | null;
  /**
   * Takes a row of `lasting` whose names are those of our fields where nothing has to be read for it, and tells whether
   * it did: a mapping hands on all others. There once something has been handed on, where rows are lasting.
   */
  take?: (row: number, fields: Fields) => boolean;
  /** Says that something is not as expected. A row that becomes no event is `refused`, once. */
  report(
    code: ProblemCode,
    where: ProblemPlace,
    raw: unknown,
    params?: Problem['params'],
    severity?: Problem['severity'],
  ): void;
  /** Whether a problem has been said already, of all rows or of another one: then it is not said again. Mappings set it. */
  isSaid?: (code: ProblemCode, raw: unknown) => boolean;
  /** Accounts for a row that is no event and should be none: a title, an era, an empty row. */
  structural(row: number): void;
}

/**
 * The events one by one; `undefined` for a row that made none, so that a long run of those can pause too. So it is now and
 * then for rows that were taken.
 */
export type MappedRows = Iterable<MappedRow | undefined>;

/**
 * One format: how its rows become events. A mapping never throws for data, changes nothing in place, and gives the same
 * for the same input on every machine. Each row ends in exactly one of: an event's `rows`, `structural`, a `refused`
 * problem. A format has those of the three that it comes as.
 */
export interface Format {
  /** The name by which the `format` attribute asks for it: "ucdp". */
  readonly name: string;
  readonly fromTable?: (table: Table, context: MappingContext) => MappedRows;
  /** Of JSON that was read, or of what a script hands over. */
  readonly fromValue?: (value: unknown, context: MappingContext) => MappedRows;
  /** Of text that is neither a table nor JSON. */
  readonly fromText?: (text: string, context: MappingContext) => MappedRows;
}

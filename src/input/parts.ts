import {DateReader} from './dates/date-reader.js';
import type {DateSource} from './dates/edtf-reader.js';
import type {ReadOptions} from './format.js';
import {parseJsonInSteps} from './parse-json.js';
import {RowTable} from './row-table.js';
import {TextRows} from './text-rows.js';

/** What reading has in some places only. */
export interface Parts {
  /** Dates in any words, or only in EDTF (`EdtfReader`). */
  readonly DateReader: new (options: ReadOptions) => DateSource;
  /** Rows that are many, whose events are made when they are looked at; absent: all events are made at once. */
  readonly RowTable?: typeof RowTable;
  /** The same of tables that stay text. */
  readonly TextRows?: typeof TextRows;
  /** JSON in steps, between which a page can breathe; absent: it is parsed in one. */
  readonly parseJson?: typeof parseJsonInSteps;
}

/** All of them, for a page, which goes on while it reads and shows a part of what it has read. */
export const parts: Parts = {DateReader, RowTable, TextRows, parseJson: parseJsonInSteps};

import {DateReader} from './dates/date-reader.js';
import {parseJsonInSteps} from './parse-json.js';
import {RowTable} from './row-table.js';

/** What reading does without in some places. */
export interface Parts {
  /** Dates in other words than EDTF; absent: such data is not read (`NeedsMore`). */
  readonly DateReader?: typeof DateReader;
  /** Rows that are many, whose events are made when they are looked at; absent: all events are made at once. */
  readonly RowTable?: typeof RowTable;
  /** JSON in steps, between which a page can breathe; absent: it is parsed in one. */
  readonly parseJson?: typeof parseJsonInSteps;
}

/** All of them, for a page, which goes on while it reads and shows a part of what it has read. */
export const parts: Parts = {DateReader, RowTable, parseJson: parseJsonInSteps};

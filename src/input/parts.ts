import {DateReader} from './dates/date-reader.js';
import {RowTable} from './row-table.js';

/** What the normaliser does without where all is our own: dates in other words than EDTF, and rows that are many. */
export const parts = {DateReader, RowTable};
export type Parts = typeof parts;

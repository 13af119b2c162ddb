/** What helps to read and comes on demand: sorting and copying the table, and dates to type instead of dragging. */
export {DateFields} from './date-fields.js';
export {TableTools} from './table-tools.js';
export {aidStyles} from '../render/aid-styles.js';

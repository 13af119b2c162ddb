/**
 * Writing a timeline down again, without a browser: works in Node and in workers, touches no DOM.
 * @module
 */
export {toCsv, type CsvOptions} from './export/to-csv.js';
export {toJson, type JsonOptions} from './export/to-json.js';
export {toTimelineJs, type TimelineJsOptions} from './export/to-timelinejs.js';

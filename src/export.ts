/**
 * Writing a timeline down again. But for the pictures (`toSvg`, `toPng`) it needs no browser: it works in Node and in
 * workers.
 * @module
 */
export {toCsv, type CsvOptions} from './export/to-csv.js';
export {toICalendar, type ICalendarOptions} from './export/to-icalendar.js';
export {toJsonLd, type JsonLdOptions} from './export/to-json-ld.js';
export {toJson, type JsonOptions} from './export/to-json.js';
export {toTimelineJs, type TimelineJsOptions} from './export/to-timelinejs.js';
export {toPng, type PngOptions} from './export/to-png.js';
export {toSvg, type SvgOptions} from './export/to-svg.js';

/**
 * Writing a timeline down again. But for the pictures (`toSvg`, `toPng`), drawn by what is loaded with the first, it needs no
 * browser: it works in Node and in workers.
 * @module
 */
export {toCsv, type CsvOptions} from './export/to-csv.js';
export {toICalendar, type ICalendarOptions} from './export/to-icalendar.js';
export {toJsonLd, type JsonLdOptions} from './export/to-json-ld.js';
export {toJson, type JsonOptions} from './export/to-json.js';
export {toTimelineJs, type TimelineJsOptions} from './export/to-timelinejs.js';
export type {PngOptions} from './export/draw-png.js';
export type {SvgOptions} from './export/draw-svg.js';
export {toPng, toSvg} from './export/to-picture.js';

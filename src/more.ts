/**
 * What the single file leaves out and loads from the file beside it, where data asks for it: the readers of others'
 * formats, and what makes long lists short.
 * @module
 */
export {acled} from './input/formats/acled.js';
export {autoArchiver} from './input/formats/auto-archiver.js';
export {gdelt} from './input/formats/gdelt.js';
export {geojson} from './input/formats/geojson.js';
export {icalendar} from './input/formats/icalendar.js';
export {jsonLd} from './input/formats/json-ld.js';
export {linkedPlaces} from './input/formats/linked-places.js';
export {timelinejs} from './input/formats/timelinejs.js';
export {timemap} from './input/formats/timemap.js';
export {ucdp} from './input/formats/ucdp.js';
export {visTimeline} from './input/formats/vis-timeline.js';
export {wikidata} from './input/formats/wikidata.js';
export * from '@tanstack/virtual-core';

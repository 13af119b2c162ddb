import type {Format} from './format.js';
import {acled} from './formats/acled.js';
import {autoArchiver} from './formats/auto-archiver.js';
import {gdelt} from './formats/gdelt.js';
import {geojson} from './formats/geojson.js';
import {icalendar} from './formats/icalendar.js';
import {jsonLd} from './formats/json-ld.js';
import {linkedPlaces} from './formats/linked-places.js';
import {timelinejs} from './formats/timelinejs.js';
import {timemap} from './formats/timemap.js';
import {ucdp} from './formats/ucdp.js';
import {visTimeline} from './formats/vis-timeline.js';
import {wikidata} from './formats/wikidata.js';

const FORMATS: readonly Format[] = [
  acled,
  autoArchiver,
  gdelt,
  geojson,
  icalendar,
  jsonLd,
  linkedPlaces,
  timelinejs,
  timemap,
  ucdp,
  visTimeline,
  wikidata,
];

/** The format of a name that is not our own. */
export const findFormat = (asked: string): Format => FORMATS.find(({name}) => name === asked)!;

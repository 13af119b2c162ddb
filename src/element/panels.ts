/**
 * What is drawn for some data and some acts only: search with its filters, and what is told of the data that was read.
 * @module
 */
export {buildFindScene} from '../layout/find-scene.js';
export {buildReadingScene} from '../layout/reading-scene.js';
export {renderFind, renderFound} from '../render/find.js';
export {renderReading} from '../render/reading.js';

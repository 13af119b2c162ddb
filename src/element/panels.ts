/**
 * What is drawn for some data and some acts only: search with its filters, what is told of the data that was read, the
 * menu of a lane, and the dialog of keys.
 * @module
 */
import {findStyles} from '../render/find-styles.js';
import {readingStyles} from '../render/reading-styles.js';

export {buildFindScene} from '../layout/find-scene.js';
export {buildReadingScene} from '../layout/reading-scene.js';
export {renderFind, renderFound} from '../render/find.js';
export {renderLaneMenu} from '../render/lane-menu.js';
export {renderHelp} from '../render/help.js';
export {renderReading} from '../render/reading.js';
export {panelWords} from '../words/english-panels.js';
export {Highlighter} from './highlighter.js';

export const panelStyles = findStyles + readingStyles;

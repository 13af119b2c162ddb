/**
 * What draws pictures, loaded with the first.
 * @module
 */
export {drawPng} from './draw-png.js';
export {drawSvg} from './draw-svg.js';

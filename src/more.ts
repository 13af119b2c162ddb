/**
 * What the single file leaves out and loads from the file beside it, where data asks for it: what reads anything but
 * our own JSON, what makes long lists short, what is drawn for some data and some acts only, what keeps a link, what
 * writes files, what helps to read, and what tells the taps of fingers.
 * @module
 */
export * from './element/any-input.js';
export * from './element/long-list.js';
export * from './element/panels.js';
export * from './element/selection-ties.js';
export * from './element/page-link.js';
export * from './element/save-menu.js';
export * from './element/reading-aids.js';
export * from './element/touch.js';
export * from './store/search.js';

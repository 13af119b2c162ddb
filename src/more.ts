/**
 * What the single file leaves out and loads from the file beside it, where data asks for it: what reads anything but
 * our own JSON, what makes long lists short, and what is drawn for some data and some acts only.
 * @module
 */
export * from './element/any-input.js';
export * from './element/long-list.js';
export * from './element/panels.js';
export * from './element/selection-ties.js';

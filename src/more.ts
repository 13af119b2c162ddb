/**
 * What the single file leaves out and loads from the file beside it, where data asks for it: what reads anything but
 * our own JSON, and what makes long lists short.
 * @module
 */
export * from './element/any-input.js';
export * from './element/long-list.js';

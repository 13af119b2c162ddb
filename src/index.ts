/**
 * Registers `<conflict-timeline>` and exports its class and all types.
 * @module
 */
import {ConflictTimeline} from './conflict-timeline.js';

export {ConflictTimeline};
export type * from './input/timeline-document.js';
export type * from './model/date.js';
export type * from './model/event.js';
export type * from './model/problem.js';
export type * from './store/timeline-source.js';
export type {TimelineEventMap} from './element/event-map.js';

if (typeof customElements !== 'undefined' && !customElements.get('conflict-timeline'))
  customElements.define('conflict-timeline', ConflictTimeline);

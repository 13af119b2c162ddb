/**
 * Registers `<conflict-timeline-story>`, which steps a reader through a timeline, and exports its class and types.
 * @module
 */
import {ConflictTimelineStory} from './story/conflict-timeline-story.js';

export {ConflictTimelineStory};
export type {StoryEventMap} from './story/conflict-timeline-story.js';

if (typeof customElements !== 'undefined' && !customElements.get('conflict-timeline-story'))
  customElements.define('conflict-timeline-story', ConflictTimelineStory);

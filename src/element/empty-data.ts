import type {TimelineData} from '../model/event.js';

/** What is shown before there is any data, and of a source that brings none of its own. */
export const EMPTY_DATA: TimelineData = {
  title: '',
  description: '',
  lang: '',
  published: null,
  lanes: [],
  sources: [],
  events: [],
  extra: {},
};

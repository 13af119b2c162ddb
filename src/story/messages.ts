import {findLocale} from '../words/locale-registry.js';
import type {StoryMessages} from '../words/messages.js';

const ENGLISH: StoryMessages = {
  lang: 'en-GB',
  steps: 'Steps',
  previous: 'Previous',
  next: 'Next',
  show: 'Show on the timeline',
  position: (number, count) => `Step ${number} of ${count}`,
};

/** The words for a language of the page: the timeline brings those of its languages; any other is English. */
export const messagesFor = (lang: string): StoryMessages => findLocale(lang)?.story(lang) ?? ENGLISH;

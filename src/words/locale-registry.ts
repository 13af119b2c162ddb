import type {Messages, StoryMessages} from './messages.js';

/** Makes what is said in a language; `tag` as the page gives it, "ar-SY". */
export interface Locale {
  /** English stands in for what they lack. */
  messages(tag: string, english: Messages): Messages;
  story(tag: string): StoryMessages;
}

/** One for the page: a locale is found from wherever it was imported, a bundle or the folder beside the single file. */
const KEY = Symbol.for('conflict-timeline.locales');

const registry = (): Map<string, Locale> =>
  ((globalThis as {[KEY]?: Map<string, Locale>})[KEY] ??= new Map<string, Locale>());

/** The language of a tag: its first subtag, "ar" of "ar-SY". */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Makes a language known. */
export const addLocale = (language: string, locale: Locale): unknown => registry().set(language, locale);

/** What makes the words of a tag; none where its language has not been loaded, or has no text. */
export const findLocale = (tag: string): Locale | undefined => registry().get(languageOf(tag));

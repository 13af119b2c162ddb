import type {Messages} from './messages.js';

/** Makes the messages of a language; `tag` as the page gives it, "ar-SY". English stands in for what they lack. */
export type MakeMessages = (tag: string, english: Messages) => Messages;

/** One for the page: a locale is found from wherever it was imported, a bundle or the folder beside the single file. */
const KEY = Symbol.for('conflict-timeline.locales');

const registry = (): Map<string, MakeMessages> =>
  ((globalThis as {[KEY]?: Map<string, MakeMessages>})[KEY] ??= new Map<string, MakeMessages>());

/** The language of a tag: its first subtag, "ar" of "ar-SY". */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Makes a language known. */
export const addLocale = (language: string, make: MakeMessages): unknown => registry().set(language, make);

/** What makes the messages of a tag; none where its language has not been loaded, or has no text. */
export const findLocale = (tag: string): MakeMessages | undefined => registry().get(languageOf(tag));

import {findLocale, languageOf} from '../words/locale-registry.js';

/** The languages that there are besides English. The paths are literal, so that bundlers find them. */
const LOCALES: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fa: () => import('../locales/fa.js'),
  fr: () => import('../locales/fr.js'),
  ru: () => import('../locales/ru.js'),
  tr: () => import('../locales/tr.js'),
  uk: () => import('../locales/uk.js'),
};

/** What has been asked for; `null` once it is there, or known not to come. */
const asked = new Map<string, Promise<unknown> | null>();

/**
 * Brings the words of a language, once. `null` where there is nothing to wait for: they are there, or there are none.
 * Where they cannot be loaded, everything stays English, and the console says so.
 */
export function bringLocale(tag: string): Promise<unknown> | null {
  const language = languageOf(tag);
  if (findLocale(tag) || !Object.hasOwn(LOCALES, language)) return null;
  if (!asked.has(language)) {
    const done = (error?: unknown): void => {
      asked.set(language, null);
      const why = error instanceof Error ? error.message : '';
      // eslint-disable-next-line no-console -- Nobody on the page could do anything about it; its author can.
      if (error) console.warn(`conflict-timeline: no words for lang="${tag}", so it is in English. ${why}`);
    };
    asked.set(
      language,
      LOCALES[language]!().then(() => done(), done),
    );
  }
  return asked.get(language) ?? null;
}

import type {Source} from '../model/event.js';
import {safeUrl} from '../model/safe-url.js';
import {formatDate} from '../words/format-date.js';
import type {Words} from '../words/words.js';
import type {LinkScene} from './scene.js';

/** Where sources are looked up, and the words to name them in. */
export interface SourceContext {
  readonly words: Words;
  readonly sources: ReadonlyMap<string, Source>;
}

const shortName = (id: string, source: Source | undefined): string =>
  source?.publisher || source?.title || source?.url || id;

/** The host that an address with other letters than those of ASCII leads to: some look like others. */
const hostOf = (href: string): string =>
  /^https?:\/\/[^/?#]*[^\0-\x7f]/i.test(href) ? ` (${new URL(href).host})` : '';

/** A source with publisher, title and date, as a link, or as text alone where it has no safe address. */
export function linkTo(id: string, {words, sources}: SourceContext): LinkScene {
  const source = sources.get(id);
  const name = shortName(id, source);
  if (!source) return {text: name, href: '', archivedHref: ''};
  const title = source.title === name ? '' : source.title;
  const href = safeUrl(source.url);
  return {
    text: words.messages.source(name, title, source.date ? formatDate(source.date, words) : '') + hostOf(href),
    href,
    archivedHref: safeUrl(source.archivedUrl),
  };
}

/** Sources in short, in the order of their first: where several have one name, how many. */
export function nameSources(ids: readonly string[], {words, sources}: SourceContext): string[] {
  const counts = new Map<string, number>();
  for (const id of new Set(ids)) {
    const name = shortName(id, sources.get(id));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, n]) => words.messages.severalSources(name, n));
}

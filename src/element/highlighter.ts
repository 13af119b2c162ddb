import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parseQuery, patternOf} from '../store/search-text.js';

/** Where text that is looked for is shown. */
const PLACES = '[part~=label], [part~=item], tbody tr, .card';
/** As many places as are marked at once: more help nobody. */
const MOST = 2000;
const NAME = 'conflict-timeline-found';

/** Where in a text what is looked for stands: `[from, to)` in UTF-16 units, in order and apart. */
export function findRanges(text: string, needles: readonly string[]): [from: number, to: number][] {
  const found = needles.flatMap((needle) =>
    Array.from(text.matchAll(new RegExp(patternOf(needle), 'g')), ({index, 0: match}): [number, number] => [
      index,
      index + match.length,
    ]),
  );
  const joined: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Marks what is looked for wherever it stands in labels, list, table and card, without a change to the page: by the CSS
 * Custom Highlight API. A browser without it marks nothing.
 */
export class Highlighter implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #query: () => string;
  #ranges: Range[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, query: () => string) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  hostUpdated(): void {
    const needles = parseQuery(this.#query());
    if (!needles.length && !this.#ranges.length) return;
    this.#clear();
    const marks = registry();
    // A drawing that was asked for may come after the element has gone.
    if (!marks || !needles.length || !this.#host.isConnected) return;
    for (const place of this.#host.shadowRoot?.querySelectorAll(PLACES) ?? []) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const [from, to] of findRanges((node as Text).data, needles)) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          this.#ranges.push(range);
          marks.add(range);
          if (this.#ranges.length >= MOST) return;
        }
    }
  }

  hostDisconnected(): void {
    this.#clear();
  }

  #clear(): void {
    for (const range of this.#ranges.splice(0)) registry()?.delete(range);
  }
}

/** What all timelines of the page mark. */
function registry(): Highlight | null {
  if (typeof Highlight === 'undefined') return null;
  let marks = CSS.highlights.get(NAME);
  if (!marks) CSS.highlights.set(NAME, (marks = new Highlight()));
  return marks;
}

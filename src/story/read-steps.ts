/** A filter as `data-filter` writes it, in JSON. */
export type FilterText = Readonly<Record<string, readonly string[]>>;

/** What the timeline is to show. `query` and `filter` are undefined where no step names one: they are the reader's. */
export interface Shown {
  /** EDTF interval; '' is all of the time. */
  readonly view: string;
  /** Event id; '' for none. */
  readonly selected: string;
  readonly query?: string | undefined;
  readonly filter?: FilterText | undefined;
}

const TIMELINE = 'conflict-timeline';
const STEP = '[data-event], [data-view], [data-query], [data-filter]';

/** The timeline that a child of the story is or holds, or null. */
export const timelineIn = (child: Element): Element | null =>
  child.localName === TIMELINE ? child : child.querySelector(TIMELINE);

/** Whether a child of the story stands beside the prose. */
export const isStage = (child: Element): boolean => child.slot === 'timeline' || child.localName === TIMELINE;

export const isStep = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && !isStage(node) && node.matches(STEP);

/** The heading of a step, on one line; '' where it has none. */
export const headingOf = (step: Element): string =>
  (step.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The filter that a step writes; null where that is no JSON object. */
export function readFilter(text: string): FilterText | null {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && !Array.isArray(value) ? (value as FilterText | null) : null;
  } catch {
    return null;
  }
}

/**
 * What a step shows. Its event, search and filter are its own; the view is that of the nearest step up to it that names
 * one, so that going back shows the same as going on. `before` is what was shown before the first step.
 */
export function shownAt(steps: readonly HTMLElement[], index: number, before: Shown): Shown {
  const {dataset} = steps[index] ?? {};
  if (!dataset) return before;
  const uses = (name: 'query' | 'filter'): boolean => steps.some((each) => each.dataset[name] !== undefined);
  const view = steps.slice(0, index + 1).findLast((each) => each.dataset['view'] !== undefined)?.dataset['view'];
  return {
    view: view ?? before.view,
    selected: dataset['event'] ?? '',
    query: uses('query') ? (dataset['query'] ?? before.query ?? '') : undefined,
    filter: uses('filter') ? (readFilter(dataset['filter'] ?? '') ?? {}) : undefined,
  };
}

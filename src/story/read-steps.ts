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

const NAMES = ['event', 'view', 'query', 'filter'] as const;
/** The attributes that make a child a step. */
export const STEP_ATTRIBUTES: readonly string[] = NAMES.map((name) => `data-${name}`);

/** Whether a child of the story stands beside the prose. */
export const isStage = ({slot, localName}: Element): boolean =>
  slot === 'timeline' || localName === 'conflict-timeline';

export const isStep = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && !isStage(node) && NAMES.some((name) => name in node.dataset);

/** The filter that a step writes; undefined where that is no JSON object. */
export function readFilter(text: string): FilterText | undefined {
  try {
    const value = JSON.parse(text || '{}') as FilterText;
    return {...value};
  } catch {
    return undefined;
  }
}

/**
 * What a step shows. Its event, search and filter are its own; the view is that of the nearest step up to it that names
 * one, so that going back shows the same as going on. `before` is what was shown before the first step.
 */
export function shownAt(steps: readonly HTMLElement[], index: number, before: Shown): Shown {
  if (index < 0) return before;
  const texts = steps.map(({dataset}) => dataset);
  const {event = '', query = '', filter = ''} = texts[index]!;
  return {
    view: texts.slice(0, index + 1).findLast((each) => 'view' in each)?.['view'] ?? before.view,
    selected: event,
    query: texts.some((each) => 'query' in each) ? query : undefined,
    filter: texts.some((each) => 'filter' in each) ? readFilter(filter) : undefined,
  };
}

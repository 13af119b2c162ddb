/** What the timeline is to show. */
export interface Shown {
  /** EDTF interval; '' is all of the time. */
  readonly view: string;
  /** Event id; '' for none. */
  readonly selected: string;
}

/** The attributes that make a child a step. */
export const STEP_ATTRIBUTES: readonly string[] = ['data-event', 'data-view'];

/** Whether a child of the story stands beside the prose. */
export const isStage = ({slot, localName}: Element): boolean =>
  slot === 'timeline' || localName === 'conflict-timeline';

export const isStep = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && !isStage(node) && ('event' in node.dataset || 'view' in node.dataset);

/**
 * What a step shows. Its event is its own; the view is that of the nearest step up to it that names one, so that going
 * back shows the same as going on. `before` is what was shown before the first step.
 */
export function shownAt(steps: readonly HTMLElement[], index: number, before: Shown): Shown {
  const {dataset} = steps[index] ?? {};
  if (!dataset) return before;
  const named = steps.slice(0, index + 1).findLast((each) => 'view' in each.dataset);
  return {view: named?.dataset['view'] ?? before.view, selected: dataset['event'] ?? ''};
}

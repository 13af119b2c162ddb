import type {TimelineEvent} from '../model/event.js';
import type {Problem} from '../model/problem.js';
import type {Filter} from '../model/filter.js';

/** The events of `<conflict-timeline>`; all bubble and are composed. */
export interface TimelineEventMap {
  /** Data was read. `format` as the `format` attribute names it, "" for a store; `rows` of the input. */
  'ct-load': CustomEvent<{
    readonly count: number;
    readonly problems: readonly Problem[];
    readonly format: string;
    readonly rows: number;
  }>;
  /** Data could not be had. */
  'ct-error': CustomEvent<{readonly error: Error}>;
  /** Somebody opened an event; `id` is '' and `event` null where they closed it. */
  'ct-select': CustomEvent<{readonly id: string; readonly event: TimelineEvent | null}>;
  /** Somebody moved the view; `view` as the property gives it. */
  'ct-view-change': CustomEvent<{readonly view: string}>;
  /** Somebody looked for something; both as the properties give them. */
  'ct-filter-change': CustomEvent<{readonly query: string; readonly filter: Filter}>;
}

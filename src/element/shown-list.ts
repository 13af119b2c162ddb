import type {ListRow, ListRows} from '../layout/list-scene.js';
import type {TimelineModel} from './timeline-model.js';

/** Entries of a part: what a million would take is more than a browser can lay out (Firefox: some 17 million px). */
export const PART = 10_000;
/** Entries before it is known how many are seen. */
export const FIRST = 24;
/** The usual height of an entry, px, until some are measured. */
export const ROW_PX = {list: 76, table: 44};

export type Kind = 'list' | 'table';

/** What the window needs of the desk. */
export interface ListDesk {
  readonly model: TimelineModel;
  /** The rank of the entry at each place of a sorted table; `null` where that is the place itself. */
  readonly aids: {readonly order: readonly number[] | null};
  redraw(): void;
}

/** What is there of list or table. */
export interface ShownList extends Omit<ListRows, 'rows'> {
  readonly places: readonly Omit<ListRow, 'scene'>[];
  /** The ranks from which to which there are entries, where these are but a part of all. */
  readonly part: {readonly first: number; readonly last: number; readonly total: number} | null;
}

import type {Bounds, Ms} from '../model/date.js';
import type {Highlight, Layout} from '../layout/scene.js';
import type {TableColumn} from '../layout/table-order.js';
import type {Filter} from '../model/filter.js';
import type {GroupBy} from '../model/event.js';

/**
 * Everything that can be asked of the timeline. Wheel, drag, key, brush, button and script make the same requests;
 * `reduceState` answers them.
 */
export type Request =
  /** Opens an event, '' closes. `reach` is where it is: the view follows when that is off screen. */
  | {readonly type: 'select'; readonly id: string; readonly reach: Bounds | null}
  /** Moves the one tab stop of the chart. */
  | {readonly type: 'focus'; readonly key: string; readonly reach: Bounds | null}
  /** Above 1 comes nearer. `anchor` is the unit of the axis that stays where it is, default the middle. */
  | {readonly type: 'zoom'; readonly factor: number; readonly anchor?: number}
  | {readonly type: 'pan'; readonly units: number}
  /** Shows a stretch of units. */
  | {readonly type: 'window'; readonly start: number; readonly end: number}
  /** Shows a stretch of time. */
  | {readonly type: 'show'; readonly startMs: Ms; readonly endMs: Ms}
  | {readonly type: 'fit'}
  | {readonly type: 'axis'; readonly mode: 'folded' | 'linear'}
  | {readonly type: 'open-fold'; readonly startMs: Ms}
  /** Sorts the table by a column, and the other way round by the one that it is sorted by. */
  | {readonly type: 'sort'; readonly column: TableColumn}
  | {readonly type: 'layout'; readonly layout: Layout | 'auto'}
  | {readonly type: 'highlight'; readonly highlight: Highlight | null}
  /** What makes a lane; '' as the page says. */
  | {readonly type: 'group'; readonly groupBy: GroupBy | ''}
  /** Puts lanes in another order, and collapses them, by their ids; what is left out stays as it is. */
  | {readonly type: 'lanes'; readonly order?: readonly string[]; readonly collapsed?: ReadonlySet<string>}
  /** Looks for text, and filters; what is left out stays as it is. */
  | {readonly type: 'find'; readonly query?: string; readonly filter?: Filter};

import type {FuzzyDate, Precision} from '../model/date.js';
import type {TimeAxis} from '../time/time-axis.js';
import type {View} from '../time/view.js';
import type {Words} from '../words/words.js';
import type {Mirror} from './body-shapes.js';
import type {MeasureText} from './measure-text.js';
import type {KeptChart} from './lane-plan.js';
import type {Stretch} from './place-events.js';
import type {Highlight, Rect} from './scene.js';

/** What a lane needs to know, the same for every lane. Lengths are px of the plan: `from` and `to` are the plot's edges. */
export interface LaneContext {
  readonly kept: KeptChart;
  readonly axis: TimeAxis;
  readonly view: View;
  /** The view in ms: what is drawn or counted reaches into it. */
  readonly seen: Stretch;
  readonly from: number;
  readonly to: number;
  readonly mirror: Mirror;
  readonly width: number;
  readonly rowHeight: number;
  /** The height of boxes and bars, px. */
  readonly boxHeight: number;
  readonly smallPx: number;
  readonly fontPx: number;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly published: FuzzyDate | null;
  readonly total: number;
  /** The finest precision written anywhere. */
  readonly finest: Precision;
  /** The statuses that occur in the order of the legend, each with its place in the summary. */
  readonly statuses: readonly {readonly status: string; readonly index: number}[];
  readonly selected: string;
  /** The id of the event, or the key of the cluster, that Tab reaches. */
  readonly tabStop: string;
  readonly first: ReadonlySet<string>;
  readonly highlight: Highlight | null;
}

/** A rectangle of the chart, from px of the plan. */
export function mirrorRect(from: number, to: number, y: number, height: number, mirror: Mirror): Rect {
  const [a, b] = [mirror.x(from), mirror.x(to)].sort((p, q) => p - q) as [number, number];
  return {x: a, y, width: b - a, height};
}

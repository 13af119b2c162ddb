import type {FuzzyDate, Precision} from '../model/date.js';
import type {CellCount, LaneDensity, LaneSummary, Outside, Slice} from '../store/timeline-source.js';
import type {TimeAxis} from '../time/time-axis.js';
import type {View} from '../time/view.js';
import type {Words} from '../words/words.js';
import type {Mirror} from './body-shapes.js';
import type {MeasureText} from './measure-text.js';
import type {LaneFrame} from './lane-frame.js';
import type {KeptChart, KeptLane} from './lane-plan.js';
import type {Stretch} from './place-events.js';
import type {Highlight, Rect} from './scene.js';

/** What one lane holds. */
export interface LaneContent {
  readonly lane: LaneSummary;
  readonly index: number;
  readonly frame: LaneFrame;
  /** Its single events and where they stand. */
  readonly kept: KeptLane;
  /** What the store answered, and what of it is counted in this lane. */
  readonly slice: Slice;
  readonly counts: readonly CellCount[];
  /** How many lie before and after the view. */
  readonly outside: Outside;
  readonly density: {readonly lane: LaneDensity; readonly question: DensityQuestion} | null;
}

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

/** Which columns the density of a lane is counted in: `source.density(edges)`. The same object while they are the same. */
export interface DensityQuestion {
  readonly edges: Float64Array;
  /** Where the first column begins on the unit axis, and the width of each. */
  readonly startUnit: number;
  readonly columnUnits: number;
}

const missesOfSlice = new WeakMap<Slice, ReadonlySet<string>>();

/** The ids of the single events of an answer that are not what is looked for; `null` where nothing is. */
export function missesOf(slice: Slice): ReadonlySet<string> | null {
  const {events, matched} = slice;
  if (!matched) return null;
  let misses = missesOfSlice.get(slice);
  if (!misses) missesOfSlice.set(slice, (misses = new Set(events.flatMap(({id}, i) => (matched[i] ? [] : [id])))));
  return misses;
}

/** The labels of a lane take no room where it is collapsed: it shows none. */
export const laneMeasure = ({isCollapsed}: LaneFrame, {measure}: Pick<LaneContext, 'measure'>): MeasureText =>
  isCollapsed ? () => 0 : measure;

/** A rectangle of the chart, from px of the plan. */
export function mirrorRect(from: number, to: number, y: number, height: number, mirror: Mirror): Rect {
  const x = mirror.x(mirror.sign > 0 ? from : to);
  return {x, y, width: Math.abs(to - from), height};
}

import {buildChartScene, chartQuestion, planChart} from '../../src/layout/chart-scene.js';
import type {ChartBase, ChartMoment, Sizes} from '../../src/layout/chart-scene.js';
import type {ChartFrame} from '../../src/layout/lane-frame.js';
import type {ChartScene} from '../../src/layout/scene.js';
import type {FuzzyDate} from '../../src/model/date.js';
import type {LaneDensity, Outside, Slice, Summary, WindowRequest} from '../../src/store/timeline-source.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';
import {FULL_VIEW} from '../../src/time/view.js';
import type {View} from '../../src/time/view.js';
import {createWords} from '../../src/words/words.js';
import {SIZES} from './open-timeline.js';

/** A store that answers at once. */
interface Source {
  summary(): Summary;
  window(request: WindowRequest): Slice;
  outside(startMs: number, endMs: number): readonly Outside[];
  density?(edges: Float64Array): readonly LaneDensity[];
}

/** A chart straight from a store: no element, no state. */
export class ShownTimeline {
  readonly source: Source;
  readonly base: ChartBase;
  readonly #frame: ChartFrame;
  #last: ChartMoment | null = null;

  constructor(source: Source, sizes: Partial<Sizes> = {}, published: FuzzyDate | null = null) {
    const all = source.summary();
    const summary = {...all, lanes: all.lanes.filter(({count}) => count > 0)};
    this.source = source;
    this.base = {
      ...{summary, published, axis: buildTimeAxis(summary.written), words: createWords()},
      sizes: {...SIZES, ...sizes},
    };
    this.#frame = planChart(this.base, source.window(chartQuestion(this.base, FULL_VIEW, []).request));
  }

  /** The view in ms. */
  seen({start, end}: View): readonly [number, number] {
    return [this.base.axis.toMs(start), this.base.axis.toMs(end)];
  }

  chart(view: View = FULL_VIEW, selected = '', tabStop = '', inTurn = false): ChartScene {
    const {request, firstCell, density} = chartQuestion(this.base, view, [selected, tabStop].filter(Boolean));
    const lanes = density && this.source.density?.(density.edges);
    this.#last = {
      ...{view, frame: this.#frame, firstCell, selected, tabStop, highlight: null, inTurn},
      slice: this.source.window(request),
      outside: this.source.outside(...this.seen(view)),
      density: lanes ? {question: density, lanes} : null,
    };
    return buildChartScene(this.base, this.#last);
  }

  /** The chart that was drawn last, moved to another view. */
  moved(view: View): ChartScene {
    return buildChartScene(this.base, {...this.#last!, view, inTurn: true, isBetween: true});
  }
}

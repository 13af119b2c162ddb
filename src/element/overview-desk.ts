import type {BrushTarget} from '../interaction/brush.js';
import type {Request} from '../interaction/request.js';
import type {Ms} from '../model/date.js';
import type {View} from '../time/view.js';
import type {TimelineModel} from './timeline-model.js';

/** What the window on the overview needs of the element. */
interface OverviewHost {
  readonly model: TimelineModel;
  readonly isRtl: boolean;
  /** The width of the overview, px. */
  readonly overviewWidth: number;
  ask(request: Request): void;
}

/** What a person does with the window on the overview, as requests. */
export class OverviewDesk implements BrushTarget {
  readonly #host: OverviewHost;

  constructor(host: OverviewHost) {
    this.#host = host;
  }

  get stops(): Float64Array {
    return this.#host.model.stage.stops;
  }

  get rtl(): boolean {
    return this.#host.isRtl;
  }

  get #state() {
    return this.#host.model.state;
  }

  centreAt(x: number): void {
    const {axis, view} = this.#state;
    this.#host.ask({type: 'pan', units: axis.toUnit(this.#msAt(x)) - (view.start + view.end) / 2});
  }

  sideAt(side: 'start' | 'end', x: number): void {
    this.sideTo(side, this.#msAt(x));
  }

  /** A handle never passes the other: it stops at the last written date before it. */
  sideTo(side: 'start' | 'end', ms: Ms): void {
    const {axis, view} = this.#state;
    const isStart = side === 'start';
    const {stops} = this;
    const isClear = (unit: number): boolean => (isStart ? unit < view.end - 1e-9 : unit > view.start + 1e-9);
    const nearest = (): Ms | undefined =>
      isStart ? stops.findLast((stop) => isClear(axis.toUnit(stop))) : stops.find((stop) => isClear(axis.toUnit(stop)));
    const to = isClear(axis.toUnit(ms)) ? ms : nearest();
    if (to === undefined) return;
    const unit = axis.toUnit(to);
    const next: View = isStart ? {start: unit, end: view.end} : {start: view.start, end: unit};
    this.#host.ask({type: 'window', ...next});
  }

  sideMs(side: 'start' | 'end'): Ms {
    return this.#state.axis.toMs(this.#state.view[side]);
  }

  windowPx(): readonly [number, number] {
    const {model, overviewWidth} = this.#host;
    const scene = model.stage.drawOverview(overviewWidth, false)?.window;
    return scene ? [scene.x, scene.x + scene.width] : [0, 0];
  }

  #msAt(x: number): Ms {
    const {model, overviewWidth, isRtl} = this.#host;
    const clamped = Math.max(0, Math.min(overviewWidth, x));
    return model.stage.overviewScale(overviewWidth)?.ms(isRtl ? overviewWidth - clamped : clamped) ?? 0;
  }
}

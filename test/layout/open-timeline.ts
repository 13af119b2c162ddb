import {article} from '../../src/article.js';
import {TimelineModel} from '../../src/element/timeline-model.js';
import {readData} from '../read-own.js';
import type {Request} from '../../src/interaction/request.js';
import type {Sizes} from '../../src/layout/chart-scene.js';
import type {ChartScene, OverviewScene} from '../../src/layout/scene.js';
import type {TimelineData} from '../../src/model/event.js';
import type {GroupBy} from '../../src/store/group-events.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Summary} from '../../src/store/timeline-source.js';

/** Every character 7 px, bold ones 7.5: no picture depends on the fonts of a machine. */
export const measure: Sizes['measure'] = (text, style) => text.length * (style.includes('strong') ? 7.5 : 7);

/** The width of the chart where the element is 1240 px wide: the column of the details is taken off. */
const CHART_PX = 860;

export const SIZES: Sizes = {
  width: CHART_PX,
  rowHeight: 27,
  height: null,
  fontPx: 14,
  smallPx: 12,
  rtl: false,
  measure,
};

/** A timeline and its pictures, without a browser. */
export class OpenTimeline {
  readonly model = new TimelineModel(
    () => undefined,
    (error) => {
      throw error;
    },
  );
  readonly #sizes: Sizes;

  constructor(data: TimelineData, sizes: Partial<Sizes> = {}, groupBy: GroupBy = 'lane') {
    this.#sizes = {...SIZES, ...sizes};
    this.model.setSource(MemoryStore.of(data, groupBy), groupBy, data);
  }

  get summary(): Summary {
    return this.model.client!.summary!;
  }

  ask(...requests: Request[]): this {
    for (const request of requests) this.model.reduce(request);
    return this;
  }

  /** The chart as it is now; `null` where nothing can be drawn. */
  chart(keep: readonly string[] = []): ChartScene | null {
    this.model.update(this.#sizes);
    const {selected} = this.model.state;
    return this.model.stage.drawChart(selected ? [selected, ...keep] : keep);
  }

  overview(width: number, thin = false): OverviewScene | null {
    this.model.update(this.#sizes);
    return this.model.stage.drawOverview(width, thin);
  }
}

export const ARTICLE: TimelineData = readData(article).data;

export const openArticle = (sizes: Partial<Sizes> = {}): OpenTimeline => new OpenTimeline(ARTICLE, sizes);

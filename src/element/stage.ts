import type {TimelineState} from '../interaction/state.js';
import {
  buildChartScene,
  canMoveChart,
  chartQuestion,
  chartScale,
  MAX_SINGLES,
  planChart,
} from '../layout/chart-scene.js';
import type {ChartBase, ChartMoment, Sizes} from '../layout/chart-scene.js';
import {nameFolds} from '../layout/fold-names.js';
import type {ChartFrame} from '../layout/lane-frame.js';
import {measurePlot, orderLanes} from '../layout/lane-frame.js';
import {buildLegend} from '../layout/legend.js';
import {buildOverviewScene, buildOverviewStrip, trueScale} from '../layout/overview-scene.js';
import type {OverviewStrip} from '../layout/overview-scene.js';
import type {Scale} from '../layout/scale.js';
import type {ChartScene, LegendEntry, OverviewScene, SelectionScene} from '../layout/scene.js';
import {selectionContext} from '../layout/selection-context.js';
import type {SelectionSubject} from '../layout/selection-context.js';
import {summaryFacts} from '../layout/summary-facts.js';
import type {FuzzyDate} from '../model/date.js';
import type {Slice} from '../store/timeline-source.js';
import {buildTimeAxis} from '../time/time-axis.js';
import {FULL_VIEW} from '../time/view.js';
import {formatSummary} from '../words/format-summary.js';
import type {Words} from '../words/words.js';
import {addStyles} from './dress.js';
import type {SourceClient} from './source-client.js';

/** Everything that the pictures follow from. */
export interface StageInput {
  readonly client: SourceClient;
  readonly state: TimelineState;
  readonly words: Words;
  readonly published: FuzzyDate | null;
  readonly sizes: Sizes;
}

/** What the store has answered for a view. */
type Answers = Pick<ChartMoment, 'slice' | 'firstCell' | 'outside' | 'density'>;

/** While the view moves, the store is asked after so many drawings for which it is not. */
const BETWEEN = 2;

/** What draws what the selection is tied to, once it is loaded. */
let ties: typeof import('./selection-ties.js') | null = null;
let loading: Promise<unknown> | null = null;

const hasTies = ({event, related, relating}: SelectionSubject): boolean =>
  related.length > 0 || relating.length > 0 || event.claims.some(({date, eventDate}) => date ?? eventDate);

/** The pictures of one timeline: recomputed only as far as what they follow from has changed. */
export class Stage {
  #input: StageInput | null = null;
  #all: Slice | null = null;
  #base: ChartBase | null = null;
  #frame: ChartFrame | null = null;
  #frameKey: readonly unknown[] = [];
  #moment: ChartMoment | null = null;
  /** How many drawings were made since the store was asked. */
  #between = 0;
  #stops: Float64Array | null = null;
  #stopsOf: unknown = null;
  #strip: OverviewStrip | null = null;
  #stripKey: readonly unknown[] = [];
  summaryText = '';
  legend: readonly LegendEntry[] = [];
  chart: ChartScene | null = null;
  /** The view is moving: a frame decides anew only some lanes of a crowded chart. */
  inTurn = false;
  /** Is called when there is more to draw than was drawn. */
  onMore: (() => void) | null = null;
  /** How far the lanes are scrolled, px. */
  top = 0;
  /** The id or key of what is scrolled to in the next drawing; of a lane with "lane:" before it. */
  toReveal = '';

  /** Takes what is true now. Cheap where nothing changed. */
  update(input: StageInput): void {
    const {client, state, words, published, sizes} = input;
    const {summary} = client;
    if (!summary) return;
    const before = this.#input;
    const all = client.all(MAX_SINGLES);
    const isSame =
      all === this.#all &&
      before?.client === client &&
      before.state.axis === state.axis &&
      before.state.order === state.order &&
      before.state.collapsed === state.collapsed &&
      before.words === words &&
      before.published === published &&
      before.sizes === sizes;
    this.#input = input;
    this.#all = all;
    if (isSame && this.#base) return;
    // Lanes of undated events alone come last and have nothing to draw.
    const drawn = {...summary, lanes: summary.lanes.filter(({count}) => count > 0)};
    const events = all?.events ?? [];
    const foldNames = nameFolds(state.axis, events, words);
    const {axis, collapsed} = state;
    const order = orderLanes(drawn.lanes, state.order);
    this.#base = {summary: drawn, axis, order, collapsed, foldNames, words, published, sizes};
    const facts = summaryFacts(summary, buildTimeAxis(summary.written), events);
    this.summaryText = formatSummary(facts, words);
    this.legend = buildLegend(summary, state.axis.folds.length > 0, words);
  }

  /** The scale of the plot as it is seen now, and where the plot begins, px from the chart's start edge. */
  get scale(): Scale | null {
    return this.#base && this.#input ? chartScale(this.#base, this.#input.state.view) : null;
  }

  /** Fingers point at it. */
  get isCoarse(): boolean {
    return this.#base?.sizes.isCoarse ?? false;
  }

  get plotStart(): number {
    return this.#base ? measurePlot({...this.#base, ...this.#base.sizes}).plotStart : 0;
  }

  /** Every written date's start and end, once, in order: where the handles of the overview stop. */
  get stops(): Float64Array {
    const written = this.#base?.summary.written;
    if (!written) return new Float64Array();
    if (this.#stopsOf !== written) {
      this.#stopsOf = written;
      const all = new Float64Array(written.earliest.length * 2);
      all.set(written.earliest);
      all.set(written.latest, written.earliest.length);
      this.#stops = all.sort().filter((ms, i) => i === 0 || ms !== all[i - 1]);
    }
    return this.#stops!;
  }

  /** Draws the chart: `null` until the store has answered once. `subject`: the selected event, as far as it is known. */
  drawChart(keep: readonly string[], subject: SelectionSubject | null = null): ChartScene | null {
    const base = this.#base;
    const input = this.#input;
    if (!base || !input || !base.summary.lanes.length) return (this.chart = null);
    const {client, state} = input;
    const frame = this.#plan(base, client);
    const {view, selected, tabStop, highlight} = state;
    const before = this.#moment;
    const inTurn = this.inTurn && before?.frame === frame;
    const isBetween = inTurn && this.#between < BETWEEN && before.view !== view && canMoveChart(base, view);
    this.#between = isBetween ? this.#between + 1 : 0;
    const answers = isBetween ? before : this.#ask(base, client, keep);
    if (!frame || !answers) return this.chart;
    const pinned = this.#scroll(frame, answers.slice);
    const {top} = this;
    this.#moment = {...answers, top, pinned, view, frame, selected, tabStop, highlight, inTurn, isBetween};
    const chart = buildChartScene(base, this.#moment);
    const selection =
      subject && hasTies(subject) ? this.#drawTies(chart, subject, selectionContext(base, view, frame)) : null;
    return (this.chart = {...chart, selection});
  }

  #drawTies(...given: Parameters<NonNullable<typeof ties>['buildSelectionScene']>): SelectionScene | null {
    if (ties) return ties.buildSelectionScene(...given);
    // Where they cannot be loaded, the card tells the same in words.
    loading ??= import('./selection-ties.js')
      .then((found) => {
        addStyles(found.selectionStyles);
        ties = found;
      })
      .catch(() => null);
    void loading.then(() => ties && this.onMore?.());
    return null;
  }

  /** The ids of the lanes from top to bottom. */
  get laneIds(): readonly string[] {
    const {order = [], summary} = this.#base ?? {};
    return order.map((i) => summary!.lanes[i]!.id);
  }

  /** The place between lanes that is nearest to a height of the chart with all lanes, and where it is. */
  dropAt(px: number): {readonly place: number; readonly y: number} | null {
    const frame = this.#frame;
    if (!frame) return null;
    const found = frame.order.findIndex((i) => px < frame.lanes[i]!.y + frame.lanes[i]!.height / 2);
    const place = found < 0 ? frame.order.length : found;
    const last = frame.lanes[frame.order.at(-1)!]!;
    return {place, y: frame.lanes[frame.order[place] ?? -1]?.y ?? last.y + last.height};
  }

  /** The lane of something on the chart, as its index; −1 where that is not known. */
  #laneOf(key: string, {events, lanes}: Slice): number {
    if (key.startsWith('lane:')) return this.#base!.summary.lanes.findIndex(({id}) => `lane:${id}` === key);
    const i = key ? events.findIndex(({id}) => id === key) : -1;
    const isIn = ({clusters}: ChartScene['lanes'][number]): boolean => clusters.some((each) => each.key === key);
    return i >= 0 ? lanes[i]! : (this.chart?.lanes.find(isIn)?.index ?? -1);
  }

  /** Scrolls to what is to be seen; the lanes that must be there, seen or not. */
  #scroll(frame: ChartFrame, slice: Slice): ReadonlySet<number> {
    const {selected, tabStop} = this.#input!.state;
    const lane = frame.lanes[this.#laneOf(this.toReveal, slice)];
    if (lane) {
      const first = frame.lanes[frame.order[0]!]!.y;
      const [highest, lowest] = [lane.y - first, lane.y + lane.height - frame.shown + 4];
      this.top = Math.min(highest, Math.max(lowest, this.top));
      this.toReveal = '';
    }
    this.top = Math.max(0, Math.min(this.top, frame.height - frame.shown));
    return new Set([selected, tabStop].map((key) => this.#laneOf(key, slice)));
  }

  #ask(base: ChartBase, client: SourceClient, keep: readonly string[]): Answers | null {
    const question = chartQuestion(base, this.#input!.state.view, keep, client.matching);
    const seen = client.seen(question);
    const {startMs, endMs} = question.request.view!;
    return (
      seen && {
        ...seen,
        outside: client.outside(startMs, endMs),
        density: question.density && client.density(question.density),
      }
    );
  }

  /** The overview of a width. `thin`: a strip alone. */
  drawOverview(width: number, thin: boolean): OverviewScene | null {
    const base = this.#base;
    const input = this.#input;
    if (!base || !input || !base.summary.count || width < 48) return null;
    const {axis, view} = input.state;
    const {sizes, words, summary} = base;
    const {smallPx, measure, rtl, isCoarse} = sizes;
    const given = {
      ...{summary, width, words, measure, smallPx, thin, stops: this.stops, targetPx: isCoarse ? 44 : 24},
      all: input.client.all(MAX_SINGLES),
      window: [axis.toMs(view.start), axis.toMs(view.end)] as const,
      mirror: rtl ? {sign: -1 as const, x: (x: number) => width - x} : {sign: 1 as const, x: (x: number) => x},
    };
    const key = [base, given.all, width, thin];
    if (!this.#strip || key.some((part, i) => part !== this.#stripKey[i])) {
      this.#strip = buildOverviewStrip(given);
      this.#stripKey = key;
    }
    return buildOverviewScene(given, this.#strip);
  }

  /** The scale of the overview of a width. */
  overviewScale(width: number): Scale | null {
    return this.#base && trueScale(this.#base.summary, width);
  }

  /** Rows and heights are decided on the whole data, once for a size, an axis and a set of data. */
  #plan(base: ChartBase, client: SourceClient): ChartFrame | null {
    const {state} = this.#input!;
    const key = [client, base.axis, base.sizes, base.words, state.order, state.collapsed];
    if (this.#frame && key.every((part, i) => part === this.#frameKey[i])) return this.#frame;
    const isFew = base.summary.count <= MAX_SINGLES;
    const all = isFew ? client.all(MAX_SINGLES) : client.plan(chartQuestion(base, FULL_VIEW, []));
    if (!all) return null;
    this.#frameKey = key;
    return (this.#frame = planChart(base, all));
  }
}

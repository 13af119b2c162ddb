import {Brush} from '../interaction/brush.js';
import {Gestures} from '../interaction/gestures.js';
import type {Hover} from '../interaction/hover.js';
import {keyAct, neighbourLane} from '../interaction/keys.js';
import type {KeyAct} from '../interaction/keys.js';
import type {Request} from '../interaction/request.js';
import type {Layout} from '../layout/scene.js';
import {APRON_PX} from '../layout/scale.js';
import type {BreakScene, ClusterScene, MarkScene, Rect} from '../layout/scene.js';
import {buildTooltip} from '../layout/tooltip-scene.js';
import {dateReach} from '../model/date-reach.js';
import type {Ms} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import type {Actions} from '../render/actions.js';
import {formatDate} from '../words/format-date.js';
import {formatEventStatus} from '../words/format-status.js';
import type {Finder} from './finder.js';
import type {Tools} from './tools.js';
import type {LaneDesk} from './lane-desk.js';
import {OverviewDesk} from './overview-desk.js';
import {Touches} from './touches.js';
import type {Touched} from './touch.js';
import type {TimelineModel} from './timeline-model.js';

/** What the controls need of the element. */
export interface ControlsHost {
  readonly model: TimelineModel;
  readonly hover: Hover;
  readonly finder: Finder;
  readonly tools: Tools;
  readonly lanes: LaneDesk;
  readonly isRtl: boolean;
  readonly shownLayout: Layout;
  /** The width of the overview, px. */
  readonly overviewWidth: number;
  /** A person asks: state changes, `ct-*` fire. `animate` moves the view in some frames. */
  ask(request: Request, animate?: boolean): void;
  /** Draws again, although no state of the timeline changed. */
  redraw(): void;
  hintToZoom(): void;
  setHelp(open: boolean): void;
  showMore(): void;
  showMoreProblems(): void;
  retry(): void;
  setDragging(active: boolean): void;
  /** Once everything is drawn, focuses the first element that a selector finds; keys may scroll the page to it. */
  focusLater(selector: string, mayScroll?: boolean): void;
}

const NEARER = 2;
/** Where no neighbouring lane has anything on screen, keys scroll on by this. */
const SCROLL_PX = 300;

/** What on the chart shows a tooltip. */
type Thing = MarkScene | ClusterScene | BreakScene;

/** Turns what a person does with pointer and keys into requests. */
export class Controls {
  readonly #host: ControlsHost;
  readonly #gestures: Gestures;
  readonly #brush: Brush;
  readonly #touches: Touches;
  readonly actions: Actions;
  /** A lane was put down: the click that ends a drag is none. */
  #isDropped = false;

  constructor(host: ControlsHost) {
    this.#host = host;
    const panBy = (dx: number): void => host.ask({type: 'pan', units: this.#unitAt(0) - this.#unitAt(dx)});
    this.#gestures = new Gestures({
      zoomAt: (factor, x) => host.ask({type: 'zoom', factor, anchor: this.#unitAt(x)}),
      panBy,
      hint: () => host.hintToZoom(),
      dragging: (active) => host.setDragging(active),
    });
    this.#touches = new Touches({
      get chart() {
        return host.model.stage.chart;
      },
      open: (thing) => this.#open(thing),
      close: () => this.#close(),
      pointAt: (thing) => 'head' in thing || this.#pointAt(thing, true),
      zoomAt: (factor, x) => host.ask({type: 'zoom', factor, anchor: this.#unitAt(x)}, true),
      panBy,
    });
    this.#brush = new Brush(new OverviewDesk(host));
    this.actions = this.#buildActions();
  }

  /** Keys while focus is inside the chart, the list or the details. */
  readonly key = (event: KeyboardEvent): void => {
    const act = keyAct(event, this.#host.isRtl);
    const target = event.composedPath()[0];
    if (!act || !(target instanceof Element) || target.closest('input, select, textarea, dialog')) return;
    if (this.#answer(act, target)) event.preventDefault();
  };

  get #state() {
    return this.#host.model.state;
  }

  #buildActions(): Actions {
    const host = this.#host;
    const {model} = host;
    const brush = this.#brush;
    return {
      select: (id) => this.#select(id),
      close: () => this.#close(),
      step: (by) => this.#step(by),
      zoom: (factor) => host.ask({type: 'zoom', factor}, true),
      fit: () => host.ask({type: 'fit'}, true),
      setAxis: (mode) => host.ask({type: 'axis', mode}),
      setGroups: (groupBy) => host.ask({type: 'group', groupBy}),
      setLayout: (layout) => {
        host.ask({type: 'layout', layout});
        host.focusLater('.layouts button');
      },
      highlight: (highlight) => host.ask({type: 'highlight', highlight}),
      toggleHelp: (open) => host.setHelp(open),
      leaveMore: host.tools.leaveMore,
      showMore: () => host.showMore(),
      showMoreProblems: () => host.showMoreProblems(),
      showMoreMembers: () => {
        model.showMoreMembers();
        host.redraw();
      },
      retry: () => host.retry(),
      get link() {
        return host.tools.link?.action ?? null;
      },
      ...this.#pointing(),
      brushDown: brush.down,
      brushMove: brush.move,
      brushUp: brush.up,
      handleKey: brush.key,
    };
  }

  /** What pointers and focus do on the chart. */
  #pointing() {
    const host = this.#host;
    const {hover} = host;
    const gestures = this.#gestures;
    return {
      // A finger that scrolls or taps points at nothing; one that rests does.
      pointerOver: (event) => event.pointerType !== 'touch' && this.#pointAt(this.#thingOf(event.target)),
      pointerOut: (event) => {
        if (event.pointerType === 'touch') return;
        const from = this.#thingOf(event.target);
        if (from && from !== this.#thingOf(event.relatedTarget)) hover.leave();
      },
      focusIn: (event) => {
        const thing = this.#thingOf(event.target);
        this.#pointAt(thing, true);
        if (thing && 'hasTabStop' in thing)
          host.ask({type: 'focus', key: 'id' in thing ? thing.id : thing.key, reach: null});
      },
      leaveMark: () => hover.leave(),
      keepTooltip: () => hover.keep(),
      wheel: gestures.wheel,
      pointerDown: (event) => {
        if (event.pointerType === 'touch') hover.hide();
        this.#touches.see(event);
        if (!host.lanes.down(event)) gestures.down(event);
      },
      pointerMove: (event) => {
        this.#touches.see(event);
        if (!host.lanes.move(event)) gestures.move(event);
      },
      pointerUp: (event) => this.#putDown(event),
      touchMove: gestures.touchMove,
      contextMenu: gestures.contextMenu,
      doubleClick: gestures.doubleClick,
      sheet: this.#touches.sheet,
      click: (event) => this.#click(event),
    } satisfies Partial<Actions>;
  }

  #putDown(event: PointerEvent): void {
    this.#isDropped = this.#host.lanes.up();
    this.#gestures.up(event);
    this.#touches.see(event);
  }

  #click(event: MouseEvent): void {
    const {lanes} = this.#host;
    const lane = lanes.laneOf(event.target);
    const isDropped = this.#isDropped;
    this.#isDropped = false;
    const isClick = this.#gestures.click(event);
    const {isTouch} = this.#gestures;
    if (!isClick || isDropped || (isTouch && this.#touches.hasRested)) return;
    if (lane !== null) return lanes.open(lane);
    const thing = this.#thingOf(event.target);
    if (thing) this.#open(thing);
    else if (isTouch) this.#touches.tap(event);
  }

  /** Answers a key; false leaves it to the browser. */
  #answer(act: KeyAct, target: Element): boolean {
    const host = this.#host;
    const mark = target.closest('[role=button]');
    const lane = host.lanes.laneOf(target);
    if (lane !== null && host.lanes.answer(act, lane)) return true;
    switch (act) {
      case 'next':
      case 'previous':
        return this.#moveFocus(act === 'next' ? 1 : -1, target);
      case 'first':
      case 'last':
        host.model.neighbour('focus', '', act === 'first' ? 1 : -1, (event) => this.#focusEvent(event));
        return true;
      case 'open':
        if (!mark) return false;
        mark.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
        if (!mark.matches('.mark')) return true;
        // The tooltip says what the details say, and the next Esc is theirs.
        host.hover.hide();
        if (this.#state.selected || host.model.cluster) host.focusLater('#card');
        return true;
      case 'close':
        return this.#escape();
      case 'help':
        host.setHelp(true);
        return true;
      case 'find':
        if (!host.model.canSearch) return false;
        host.finder.setOpen(true);
        return true;
      default:
        return host.shownLayout === 'chart' && this.#answerOnChart(act, target);
    }
  }

  /** Keys that only the chart has. */
  #answerOnChart(act: KeyAct, target: Element): boolean {
    const host = this.#host;
    switch (act) {
      case 'lane-up':
      case 'lane-down':
        return this.#moveLane(act === 'lane-down' ? 1 : -1, target);
      case 'piece-back':
      case 'piece-on':
        return target.closest('svg') !== null && this.#movePiece(act === 'piece-on' ? 1 : -1);
      case 'nearer':
      case 'wider':
        host.ask({type: 'zoom', factor: act === 'nearer' ? NEARER : 1 / NEARER, ...this.#focusAnchor()}, true);
        return true;
      case 'fit':
        host.ask({type: 'fit'}, true);
        return true;
      default:
        return false;
    }
  }

  #idOf(target: Element): string {
    const of = target.closest<HTMLElement>('[data-focus],[data-id]');
    return of?.dataset['focus'] ?? of?.dataset['id'] ?? '';
  }

  #moveFocus(by: 1 | -1, target: Element): boolean {
    const {model, shownLayout} = this.#host;
    const id = this.#idOf(target) || (shownLayout === 'chart' ? this.#state.tabStop : this.#state.selected);
    model.neighbour('focus', id, by, (event) => this.#focusEvent(event));
    return true;
  }

  #focusEvent(event: TimelineEvent): void {
    const host = this.#host;
    const id = CSS.escape(event.id);
    // At once: keys that follow would find nothing while the picture moves.
    if (event.date.kind !== 'none') host.ask({type: 'focus', key: event.id, reach: dateReach(event.date)});
    host.focusLater(`.mark[data-id="${id}"], [data-focus="${id}"]`, true);
  }

  #moveLane(by: 1 | -1, target: Element): boolean {
    const {chart} = this.#host.model.stage;
    const key = target.closest<HTMLElement>('.mark')?.dataset;
    // In the details these keys scroll.
    if (!key) return false;
    const thing = chart && neighbourLane(chart, key['id'] ?? key['key'] ?? '', by);
    if (!thing) {
      this.#host.model.stage.top += by * SCROLL_PX;
      this.#host.redraw();
      return true;
    }
    const isMark = 'id' in thing;
    this.#host.ask({type: 'focus', key: isMark ? thing.id : thing.key, reach: null});
    this.#host.focusLater(isMark ? `.mark[data-id="${CSS.escape(thing.id)}"]` : `.mark[data-key="${thing.key}"]`, true);
    return true;
  }

  /** The next cluster on screen or the first event of the next piece of the axis, whichever comes first. */
  #movePiece(by: 1 | -1): boolean {
    const {model} = this.#host;
    const {axis, tabStop} = this.#state;
    const {client} = model;
    const signal = client?.newest('focus');
    const clusters = model.stage.chart?.lanes.flatMap((lane) => lane.clusters) ?? [];
    const from = (ms: Ms): void => {
      const places = [
        ...axis.pieces.map(({startMs}) => ({ms: startMs, cluster: null as ClusterScene | null})),
        ...clusters.map((cluster) => ({ms: cluster.fromMs, cluster})),
      ].filter((place) => (by > 0 ? place.ms > ms : place.ms < ms));
      const next = places.sort((a, b) => by * (a.ms - b.ms))[0];
      if (next?.cluster) {
        this.#host.ask({type: 'focus', key: next.cluster.key, reach: null});
        this.#host.focusLater(`.mark[data-key="${next.cluster.key}"]`, true);
      } else if (next) {
        const query = {offset: 0, limit: 1, startMs: next.ms, endMs: Infinity};
        client?.events(query, ([event]) => event && this.#focusEvent(event), signal);
      }
    };
    const cluster = clusters.find(({key}) => key === tabStop);
    if (cluster) from(cluster.fromMs);
    else if (!tabStop) from(-Infinity);
    else client?.find(tabStop, (found) => from(found?.event.date.written[0]?.earliest ?? -Infinity), signal);
    return true;
  }

  /** Esc takes away the tooltip first, then the details, and brings focus back to the mark. */
  #escape(): boolean {
    const {hover, model} = this.#host;
    if (hover.hide()) return true;
    if (!this.#state.selected && !model.cluster) return false;
    this.#close();
    return true;
  }

  #close(): void {
    const {model} = this.#host;
    const id = CSS.escape(this.#state.selected || this.#state.tabStop);
    model.cluster = null;
    this.#host.ask({type: 'select', id: '', reach: null});
    this.#host.redraw();
    this.#host.focusLater(`.mark[data-id="${id}"], .mark[data-key="${id}"], [data-focus="${id}"]`);
  }

  #select(id: string): void {
    const {model} = this.#host;
    const {client} = model;
    const use = (event: TimelineEvent): void => this.#host.ask(model.selection(event), true);
    client?.find(id, (found) => found && use(found.event), client.newest('selection'));
  }

  #step(by: 1 | -1): void {
    const {model} = this.#host;
    model.neighbour('selection', this.#state.selected, by, (event) => this.#host.ask(model.selection(event), true));
  }

  #openCluster(cluster: ClusterScene): void {
    this.#host.ask({type: 'select', id: '', reach: null});
    const request = this.#host.model.openCluster(cluster);
    if (request) this.#host.ask(request, true);
    else this.#host.redraw();
  }

  /** The part of the chart that a pointer or focus has come to. */
  #thingOf(target: EventTarget | null): Thing | null {
    const {chart} = this.#host.model.stage;
    const node =
      target instanceof Element && target.closest<SVGElement>('[part~=event], [part~=cluster], [part~=break]');
    if (!node || !chart) return null;
    const {id, key, start} = node.dataset;
    if (start) return chart.axis.breaks.find(({startMs}) => startMs === Number(start)) ?? null;
    for (const {marks, clusters} of chart.lanes) {
      const found = key ? clusters.find((each) => each.key === key) : marks.find((each) => each.id === id);
      if (found) return found;
    }
    return null;
  }

  #open(thing: Touched): void {
    // Focus that came with a tap has shown it.
    if (this.#gestures.isTouch) this.#host.hover.hide();
    if ('head' in thing) this.#host.lanes.open(thing.id);
    else if ('event' in thing) this.#select(thing.id);
    else if ('count' in thing) this.#openCluster(thing);
    else {
      this.#host.hover.hide();
      this.#host.ask({type: 'open-fold', startMs: thing.startMs});
    }
  }

  /** Focus shows at once, the pointer soon. */
  #pointAt(thing: Thing | null, atOnce = false): void {
    const {words, data} = this.#host.model;
    const {messages} = words;
    if (!thing) return;
    if ('event' in thing) {
      const {event, anchorX} = thing;
      const box = this.#scrolled(thing.box);
      const date = formatDate(event.date, words, {status: event.status, published: data.published});
      this.#showTooltip([event.label, date, formatEventStatus(event, words)], box, anchorX, atOnce);
    } else if ('count' in thing) {
      const {name} = thing;
      const box = this.#scrolled(thing.box);
      this.#showTooltip([name, messages.openCluster], box, box.x + box.width / 2, atOnce);
    } else this.#showTooltip([thing.name, messages.openFold], thing.box, thing.x);
  }

  /** A place among the lanes as it is on screen. */
  #scrolled(box: Rect): Rect {
    return {...box, y: box.y - (this.#host.model.stage.chart?.top ?? 0)};
  }

  #showTooltip(lines: readonly string[], box: Rect, anchorX: number, atOnce = false): void {
    const {hover, model} = this.#host;
    const {chart} = model.stage;
    if (!chart) return;
    const scene = buildTooltip(lines, box, anchorX, chart);
    if (atOnce) hover.show(scene);
    else hover.showSoon(scene);
  }

  /** Zooming by keys keeps the focused mark where it is. */
  #focusAnchor(): {anchor?: number} {
    const {chart} = this.#host.model.stage;
    const mark = chart?.lanes.flatMap(({marks}) => marks).find(({id}) => id === this.#state.tabStop);
    return mark ? {anchor: this.#unitAt(mark.anchorX)} : {};
  }

  /** The unit of the axis at a place of the chart. */
  #unitAt(x: number): number {
    const {stage} = this.#host.model;
    const {scale, chart, plotStart} = stage;
    if (!scale || !chart) return 0;
    const logical = (this.#host.isRtl ? chart.width - x : x) - plotStart;
    return this.#state.view.start + (logical - APRON_PX) / scale.pxPerUnit;
  }
}

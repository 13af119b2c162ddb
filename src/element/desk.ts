import type {LitElement} from 'lit';
import {Announcer} from '../interaction/announcer.js';
import {Hover} from '../interaction/hover.js';
import type {Request} from '../interaction/request.js';
import {formatShown} from '../layout/said-unit.js';
import type {Layout} from '../layout/scene.js';
import {ViewAnimation} from '../interaction/view-animation.js';
import type {TimelineEvent} from '../model/event.js';
import type {View} from '../time/view.js';
import {Aids} from './aids.js';
import {Controls} from './controls.js';
import {Finder} from './finder.js';
import type {ControlsHost} from './controls.js';
import type {TimelineEventMap} from './event-map.js';
import {LaneDesk} from './lane-desk.js';
import {ListWindow} from './list-window.js';
import {loadPanels} from './on-demand.js';
import type {Panels} from './on-demand.js';
import type {LinkHost} from './page-link.js';
import {Surroundings} from './surroundings.js';
import {Tools} from './tools.js';
import {TimelineModel} from './timeline-model.js';
import {formatView} from './view-text.js';

/** What the desk needs of its element. */
export interface DeskHost extends LitElement, LinkHost {
  readonly noDetail: boolean;
  whenReady(): Promise<void>;
  readonly heading: string;
  readonly hash: boolean;
}

/** What the desk cannot do itself. */
export interface DeskAnswers {
  /** Loads the data again. */
  retry(): void;
  /** A store did not answer. */
  fail(error: unknown): void;
  /** Makes other lanes of the same data. */
  regroup(): void;
  /** Draws at once. */
  drawNow(): void;
}

/** From this width on, the details have a column of their own; below the other, the list stands for the chart. */
const WIDE_PX = 900;
const NARROW_PX = 560;
const DETAIL_PX = 296;
const HINT_MS = 1800;
/** After so long without a step a gesture rests, and all lanes are decided anew, some in each frame. */
const REST_MS = 100;
const FRAME_MS = 16;
/** Between a sheet and the mark that it tells of. */
const CLEAR_PX = 8;
/** Where focus goes when what had it is gone, the best first. */
const FOCUS_FALLBACKS = ['.mark[tabindex="0"]', '.empty-view button', '[data-focus]', '.notice', 'button'];
/** Half a handle of the overview stands out at both its ends. */
export const HANDLE_PX = 5;

/** Where requests arrive: it changes the model, moves the view, keeps focus, and tells page and reader of it. */
export class Desk implements ControlsHost {
  readonly #host: DeskHost;
  readonly #answers: DeskAnswers;
  readonly #animation: ViewAnimation;
  readonly announcer: Announcer;
  readonly hover: Hover;
  readonly model: TimelineModel;
  readonly surroundings: Surroundings;
  readonly controls: Controls;
  readonly list: ListWindow;
  readonly finder: Finder;
  readonly tools: Tools;
  readonly aids: Aids;
  readonly lanes: LaneDesk;
  /** Where an animation is going: what is asked meanwhile starts from there. */
  #destination: View | null = null;
  #focusSelector = '';
  #mayScroll = false;
  /** What had focus before drawing, and the event that it stood for. */
  #held: {readonly node: HTMLElement; readonly id: string} | null = null;
  /** The dialog of keys is there only while it is open. */
  isHelpOpen = false;
  /** What a person asked for could not be loaded. */
  isLacking = false;
  #isMarking = false;
  hint: 'unseen' | 'shown' | 'seen' = 'unseen';
  /** Nothing but the view has moved: the page has not changed, and need not be measured. */
  isGliding = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** How many lanes were late when the picture was last looked at, after a gesture. */
  #late = Infinity;
  #isToTell = false;
  /** How many pages of list and table are shown. */
  pages = 1;
  /** How many pages of problems are shown. */
  problemPages = 1;

  constructor(host: DeskHost, answers: DeskAnswers) {
    this.#host = host;
    this.#answers = answers;
    this.#animation = new ViewAnimation(host);
    this.announcer = new Announcer(host);
    this.hover = new Hover(host);
    this.model = new TimelineModel(
      () => this.redraw(),
      (error) => answers.fail(error),
    );
    this.surroundings = new Surroundings(host, {
      detailWidth: (width) => this.#detailWidth(width),
      drawNow: () => answers.drawNow(),
    });
    this.finder = new Finder(this);
    this.tools = new Tools(host, this);
    this.aids = new Aids(this);
    this.lanes = new LaneDesk(this);
    this.controls = new Controls(this);
    this.list = new ListWindow(host, this);
    host.addController({
      hostDisconnected: () => {
        this.arrive();
        if (this.model.stage.inTurn) this.redraw();
      },
    });
  }

  get isRtl(): boolean {
    return this.surroundings.isRtl;
  }

  get isNarrow(): boolean {
    return this.surroundings.width < NARROW_PX;
  }

  /** The details have a column of their own. */
  get isWide(): boolean {
    return this.#detailWidth(this.surroundings.width) > 0;
  }

  /** The layout on screen, "auto" decided. */
  get shownLayout(): Layout {
    return this.#layoutAt(this.surroundings.width);
  }

  /** The width of the overview, px. */
  get overviewWidth(): number {
    const label = this.shownLayout === 'chart' ? this.model.stage.plotStart : 0;
    return Math.max(0, this.surroundings.width - HANDLE_PX - (label || HANDLE_PX));
  }

  #layoutAt(width: number): Layout {
    const {layout} = this.model.state;
    if (layout !== 'auto') return layout;
    return width < NARROW_PX ? 'list' : 'chart';
  }

  #detailWidth(width: number): number {
    return width >= WIDE_PX && !this.#host.noDetail && this.#layoutAt(width) === 'chart' ? DETAIL_PX : 0;
  }

  /** The time on screen, or where an animation is going, as an EDTF interval; "" is all of it. */
  get viewText(): string {
    return this.#tell(this.#destination ?? this.model.state.view);
  }

  #tell({start, end}: View): string {
    const {axis} = this.model.state;
    return start <= 0 && end >= 1 ? '' : formatView(axis.toMs(start), axis.toMs(end));
  }

  /** What a script asks: silent. */
  set(request: Request): void {
    this.arrive();
    const {selected} = this.model.state;
    if (!this.model.reduce(request)) return;
    this.#revealSelected(selected);
    this.redraw();
  }

  /** Opens an event for a script, the view following it where it is off screen. */
  open(event: TimelineEvent): void {
    this.set(this.model.selection(event));
  }

  /** Shows the stretch of time that an EDTF text names, for a script. `animate` moves the view there in some frames. */
  show(view: string, animate = false): void {
    this.arrive();
    const {view: before} = this.model.state;
    this.model.showView(view);
    const {view: after} = this.model.state;
    if (animate && after !== before && this.shownLayout === 'chart') this.#travel(before, after, true);
    this.redraw();
  }

  /** Moves the view to the selected event, where it was chosen before there was data, or off screen. */
  follow(): void {
    const {client, state} = this.model;
    const signal = client?.newest('selection');
    if (state.selected) client?.find(state.selected, (found) => found && this.open(found.event), signal);
  }

  /** What a person asks: the same requests, and `ct-*` tell of it. `animate` moves the view in some frames. */
  ask(request: Request, animate = false): void {
    const {model} = this;
    // Where focus comes to does not hold up a picture that is moving.
    if (request.type !== 'focus' || request.reach) this.arrive();
    const before = model.state;
    this.finder.isAskedFor = request.type === 'find';
    const textBefore = this.viewText;
    if (!model.reduce(request)) return;
    this.tools.asked(before);
    const {view, selected, axis} = model.state;
    const isMoved = view !== before.view;
    if (isMoved || axis !== before.axis) this.hover.hide();
    if (animate && isMoved && this.shownLayout === 'chart') this.#travel(before.view, view, request.type === 'select');
    if (isMoved && selected === before.selected && axis === before.axis) this.#glide();
    else this.redraw();
    this.#revealSelected(before.selected);
    if (selected !== before.selected) {
      this.#tellSelection(selected);
      if (selected) void this.#host.updateComplete.then(() => this.#uncover());
    }
    if (model.state.groupBy !== before.groupBy) this.#regroup();
    const {query, filter} = model.state;
    if (query !== before.query || filter !== before.filter) this.fire('ct-filter-change', {query, filter});
    if (axis !== before.axis) this.#tellAxis(request);
    else if (isMoved && request.type !== 'select') this.#tellView();
    if (axis === before.axis ? isMoved : this.viewText !== textBefore)
      this.fire('ct-view-change', {view: this.viewText});
  }

  /** What is selected now and was not is scrolled to. */
  #revealSelected(before: string): void {
    const {stage, state} = this.model;
    if (state.selected !== before) stage.toReveal = state.selected;
  }

  /** A sheet on a phone comes over what it tells of: the page moves as far as is needed to see that. */
  #uncover(): void {
    const root = this.#host.renderRoot;
    const sheet = root.querySelector('.sheet-room .sheet');
    const mark = root.querySelector('[part~=selected] .hit');
    if (!sheet || !mark) return;
    const [over, seen] = [sheet.getBoundingClientRect(), mark.getBoundingClientRect()];
    const px = sheet.matches('.lower') ? seen.bottom + CLEAR_PX - over.top : seen.top - CLEAR_PX - over.bottom;
    if (sheet.matches('.lower') ? px > 0 : px < 0) scrollBy(0, px);
  }

  say(text: string): void {
    this.announcer.say(text);
  }

  /** What scrolls the lanes, and where it was told to be last, px. */
  #scrolled: {readonly pane: Element | null; readonly top: number} = {pane: null, top: 0};

  /** After drawing: the lanes are scrolled to where they were drawn, if that is new; a reader may be further by now. */
  scrollLanes(): void {
    const pane = this.#host.renderRoot.querySelector('.scrolls');
    const {top} = this.model.stage;
    const isNew = pane !== this.#scrolled.pane || top !== this.#scrolled.top;
    this.#scrolled = {pane, top};
    if (pane && isNew && Math.abs(pane.scrollTop - top) >= 1) pane.scrollTop = top;
  }

  redraw(): void {
    this.isGliding = this.model.stage.inTurn = false;
    this.#host.requestUpdate();
  }

  /** Draws another view of the same picture: exactly, once the view has been still for a while. */
  #glide(): void {
    this.isGliding = !this.#host.isUpdatePending || this.isGliding;
    this.model.stage.inTurn ||= this.isGliding;
    this.#late = Infinity;
    this.#host.requestUpdate();
    this.#settleIn(REST_MS);
  }

  #settleIn(ms: number): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), ms);
  }

  #settle(): void {
    const {stage} = this.model;
    if (this.#host.isUpdatePending) return this.#settleIn(FRAME_MS);
    const late = stage.inTurn && this.shownLayout === 'chart' ? (stage.chart?.late ?? 0) : 0;
    if (late && late < this.#late) {
      this.isGliding = true;
      this.#host.requestUpdate();
      this.#settleIn(FRAME_MS);
    } else if (late) this.redraw();
    else stage.inTurn = false;
    this.#late = late;
    if (this.#isToTell && !late) this.#tellView();
  }

  /** Loads the panels and does something then; where they cannot be loaded, that is said and shown. */
  bring(use: (panels: Panels) => void): void {
    loadPanels().then(
      (panels) => {
        this.isLacking = false;
        use(panels);
      },
      () => {
        this.isLacking = true;
        this.announcer.say(this.model.words.messages.missing);
        this.redraw();
      },
    );
  }

  /** Marks what is looked for, wherever it stands. */
  mark({Highlighter}: Panels): void {
    if (!this.#isMarking) new Highlighter(this.#host, () => this.model.client?.matching?.query ?? '');
    this.#isMarking = true;
    this.redraw();
  }

  openNext(by: 1 | -1): void {
    this.controls.actions.step(by);
  }

  retry(): void {
    this.#answers.retry();
  }

  showMore(): void {
    this.pages++;
    this.redraw();
  }

  showMoreProblems(): void {
    this.problemPages++;
    this.redraw();
  }

  setHelp(open: boolean): void {
    if (open) return this.bring(() => this.#openHelp());
    this.isHelpOpen = false;
    this.redraw();
  }

  #openHelp(): void {
    this.isHelpOpen = true;
    this.redraw();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector('dialog')?.showModal());
  }

  setDragging(active: boolean): void {
    this.#host.renderRoot.querySelector('.chart')?.classList.toggle('dragging', active);
    this.hover.hide();
  }

  /** Says once how to zoom. */
  hintToZoom(): void {
    if (this.hint !== 'unseen') return;
    this.hint = 'shown';
    this.redraw();
    setTimeout(() => {
      this.hint = 'seen';
      this.redraw();
    }, HINT_MS);
  }

  focusLater(selector: string, mayScroll = false): void {
    this.#focusSelector = selector;
    this.#mayScroll = mayScroll || this.shownLayout !== 'chart';
    if (mayScroll) this.model.stage.toReveal = this.model.state.tabStop;
    this.redraw();
  }

  /** Before drawing: remembers what has focus. */
  holdFocus(): void {
    const node = this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
    if (node) this.#held = {node, id: node.dataset['id'] ?? node.dataset['focus'] ?? ''};
  }

  /**
   * After drawing: gives focus to what was waiting for it, or back where drawing took it away.
   * On the chart the view has moved to it already.
   */
  giveFocus(): void {
    const selectors = this.#focusSelector ? [this.#focusSelector] : [];
    this.#focusSelector = '';
    const preventScroll = !this.#mayScroll;
    this.#mayScroll = false;
    const held = this.#held;
    this.#held = null;
    if (held && !this.#host.shadowRoot?.activeElement) {
      if (held.node.isConnected && !selectors.length) return held.node.focus({preventScroll: true});
      const id = CSS.escape(held.id);
      selectors.push(`.mark[data-id="${id}"], [data-focus="${id}"]`, ...FOCUS_FALLBACKS);
    }
    for (const selector of selectors) {
      const found = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      if (found) return found.focus({preventScroll});
    }
  }

  fire<K extends keyof TimelineEventMap>(type: K, detail: TimelineEventMap[K]['detail']): void {
    this.#host.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
  }

  /** Ends an animation where it was going. */
  arrive(): void {
    if (!this.#destination) return;
    this.#animation.stop();
    this.model.state = {...this.model.state, view: this.#destination};
    this.#destination = null;
  }

  /** Other data or another axis: where an animation was going is no place on it. */
  #abandon(): void {
    this.#animation.stop();
    this.#destination = null;
  }

  /** `isToSelection`: the details that open say more than where the view came to. */
  #travel(from: View, to: View, isToSelection: boolean): void {
    const {model} = this;
    const {axis} = model.state;
    this.#destination = to;
    model.state = {...model.state, view: from};
    this.#animation.run(from, to, (view) => {
      if (model.state.axis !== axis) return this.#abandon();
      if (view === to) this.#destination = null;
      model.state = {...model.state, view};
      this.#glide();
      if (view === to && !isToSelection) this.#tellView();
    });
  }

  #tellSelection(id: string): void {
    const {model} = this;
    const {messages} = model.words;
    const signal = model.client?.newest('told');
    if (!id) {
      this.announcer.say(messages.closed);
      return this.fire('ct-select', {id, event: null});
    }
    const tell = ({event, rank}: {readonly event: TimelineEvent; readonly rank: number}): void => {
      this.fire('ct-select', {id, event});
      this.announcer.say(messages.selected(rank < 0 ? '' : messages.position(rank + 1, model.total)));
      if (this.shownLayout !== 'chart') this.focusLater(`[data-focus="${CSS.escape(id)}"]`);
    };
    model.client?.find(id, (found) => found && tell(found), signal);
  }

  /** Makes the lanes that a person asked for, and says how many there are. */
  #regroup(): void {
    this.#answers.regroup();
    void this.#host.whenReady().then(() => {
      const {by, grouped} = this.model.words.messages.lanes;
      const {lanes} = this.model.stage.chart ?? {};
      if (lanes) this.announcer.say(grouped(by[this.model.groupBy], lanes.length));
    });
  }

  #tellAxis(request: Request): void {
    const {state, words} = this.model;
    const {foldOpened, foldsClosed, quietTime} = words.messages;
    if (request.type === 'open-fold') this.announcer.say(foldOpened);
    else this.announcer.say(state.axis.mode === 'linear' ? quietTime.true : foldsClosed);
  }

  /** Says what is on screen, once the picture stands still. */
  #tellView(): void {
    if (this.#destination) return;
    void this.#host.updateComplete.then(() => {
      const {words, state, stage, client} = this.model;
      this.#isToTell = stage.chart?.late ? stage.inTurn : false;
      if (!client?.summary || this.#isToTell) return;
      const [startMs, endMs] = [state.axis.toMs(state.view.start), state.axis.toMs(state.view.end)];
      const lanes = stage.chart?.lanes ?? [];
      const counts = lanes.flatMap(({marks, clusters}) => [marks.length, ...clusters.map(({count}) => count)]);
      const count = counts.reduce((sum, n) => sum + n, 0);
      this.announcer.say(words.messages.shown(formatShown(startMs, endMs, client.summary, words), count));
    });
  }
}

import {html, LitElement, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {Controls} from './element/controls.js';
import type {ControlsHost} from './element/controls.js';
import {DataLoader} from './element/data-loader.js';
import type {LoadState} from './element/data-loader.js';
import type {TimelineEventMap} from './element/event-map.js';
import {readFontMetrics, readLength} from './element/font-metrics.js';
import type {FontMetrics} from './element/font-metrics.js';
import {TimelineModel} from './element/timeline-model.js';
import {formatView, readView} from './element/view-text.js';
import {Announcer} from './interaction/announcer.js';
import {Hover} from './interaction/hover.js';
import type {Layout, Request} from './interaction/request.js';
import {ViewAnimation} from './interaction/view-animation.js';
import type {Sizes} from './layout/chart-scene.js';
import {linkTo} from './layout/card-scene.js';
import type {TimelineEvent} from './model/event.js';
import type {Problem, Reading} from './model/problem.js';
import {renderCard} from './render/card.js';
import {chartStyles} from './render/chart-styles.js';
import {renderChart} from './render/chart.js';
import {renderClusterList} from './render/cluster-list.js';
import {
  renderHeader,
  renderHelp,
  renderHowTo,
  renderProblems,
  renderShelf,
  renderToolbar,
  renderTooltip,
} from './render/frame.js';
import {renderLegend} from './render/legend.js';
import {listStyles} from './render/list-styles.js';
import {renderList, renderTable} from './render/list.js';
import {renderOverview} from './render/overview.js';
import {setStyle} from './render/set-style.js';
import {styles} from './render/styles.js';
import {tokens} from './render/tokens.js';
import type {GroupBy} from './store/group-events.js';
import type {TimelineSource} from './store/timeline-source.js';
import type {View} from './time/view.js';
import {formatRange} from './words/format-range.js';
import {createWords} from './words/words.js';

/** From this width on, the details have a column of their own; below the other, the list stands for the chart. */
const WIDE_PX = 900;
const NARROW_PX = 560;
const DETAIL_PX = 296;
/** Entries of list and table that come at a time, and most on the undated shelf. */
const PAGE = 200;
const HINT_MS = 1800;
/** Half a handle of the overview stands out at both its ends. */
const HANDLE_PX = 5;

/**
 * Shows what happened, when, and how well it is known. Without any attribute or child it draws the default timeline.
 *
 * @tag conflict-timeline
 * @slot - Inline data (`<script type="application/json">`) or a list that is shown until the first drawing
 * @slot toolbar-end - Further controls at the end of the toolbar
 * @slot footer - Below everything
 * @fires ct-load - Data was read: `{count, problems}`
 * @fires ct-error - Data could not be had: `{error}`
 * @fires ct-select - Somebody opened or closed an event: `{id, event}`
 * @fires ct-view-change - Somebody moved the view: `{view}`, an EDTF interval
 * @csspart header - Heading and summary
 * @csspart heading - The title
 * @csspart summary - The computed summary sentence
 * @csspart toolbar - The controls
 * @csspart chart - The drawing
 * @csspart lane - A lane with all that is in it
 * @csspart lane-label - The name of a lane
 * @csspart axis - The labels of the axis
 * @csspart tick - One label of the axis
 * @csspart break - A folded silence
 * @csspart event - An event on the chart; also its status and `selected`
 * @csspart label - The text of an event
 * @csspart cluster - Events too near to each other to be told apart
 * @csspart overview - The strip in true time
 * @csspart window - What part of it is on screen
 * @csspart tooltip - Label, date and status of what is pointed at
 * @csspart detail - The column or sheet of details
 * @csspart card - The details of one event
 * @csspart date - A date in words
 * @csspart status - A status in words
 * @csspart claim - One party's claim
 * @csspart source - A source
 * @csspart list - The list of events
 * @csspart item - An entry of list or table; also `selected`
 * @csspart table - The table of events
 * @csspart shelf - Events without a usable date
 * @csspart legend - The legend
 * @csspart problems - What was not as expected in the data
 * @csspart announcer - The status region for screen readers
 * @cssprop [--ct-background] - Background; white, or near black in dark mode
 * @cssprop [--ct-ink] - Text and strong lines
 * @cssprop [--ct-muted] - Secondary text
 * @cssprop [--ct-rule] - Grid and borders
 * @cssprop [--ct-band] - Every other lane
 * @cssprop [--ct-accent] - Links and the window on the overview
 * @cssprop [--ct-focus] - The focus ring
 * @cssprop [--ct-font] - Typeface of all text but headings
 * @cssprop [--ct-heading-font] - Typeface of headings
 * @cssprop [--ct-font-size=0.875rem] - Size of text; everything else follows
 * @cssprop [--ct-radius=6px] - Corners of buttons and cards
 * @cssprop [--ct-lane-1] - Colour of the first lane, and so on to `--ct-lane-8`
 * @cssprop [--ct-lane-2] - Colour of the second lane
 * @cssprop [--ct-lane-3] - Colour of the third lane
 * @cssprop [--ct-lane-4] - Colour of the fourth lane
 * @cssprop [--ct-lane-5] - Colour of the fifth lane
 * @cssprop [--ct-lane-6] - Colour of the sixth lane
 * @cssprop [--ct-lane-7] - Colour of the seventh lane
 * @cssprop [--ct-lane-8] - Colour of the eighth lane
 * @cssprop [--ct-row-height=1.93em] - Height of a row of a lane, in px, em or rem
 * @cssprop [--ct-height] - Height of the chart, in px, em or rem; default: as high as its rows need
 */
export class ConflictTimeline extends LitElement implements ControlsHost {
  static override styles = [tokens, styles, chartStyles, listStyles];

  /** @internal */
  readonly model = new TimelineModel(
    () => this.requestUpdate(),
    (error) => this.#fail(error instanceof Error ? error : new Error(String(error))),
  );
  /** @internal */
  readonly hover = new Hover(this);
  readonly #loader = new DataLoader(this, {
    loaded: (reading) => this.#load(reading),
    failed: (error) => this.#fail(error),
  });
  readonly #announcer = new Announcer(this);
  readonly #animation = new ViewAnimation(this);
  readonly #controls = new Controls(this);
  readonly #resizes = new ResizeObserver(() => this.#measure());
  #data: unknown = undefined;
  #source: TimelineSource | null = null;
  #src = '';
  #reading: Reading | null = null;
  #error: Error | null = null;
  /** Where an animation is going: what is asked meanwhile starts from there. */
  #destination: View | null = null;
  #fonts: FontMetrics | null = null;
  #loadedFonts = 0;
  #width = 0;
  #sizes: Sizes | null = null;
  #pages = 1;
  #hint: 'unseen' | 'shown' | 'seen' = 'unseen';
  #isPrinting = false;
  #isDrawn = false;
  #focusSelector = '';

  /** Names an input format; "auto" recognises it. */
  @property() format = 'auto';

  /** The title shown; by default the data's. */
  @property() heading = '';

  /** The level of the heading, 1–6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** What makes a lane: "lane", "place", "actor", "status" or "none". */
  @property({attribute: 'group-by'}) groupBy: GroupBy = 'lane';

  /** IANA name of the zone that date-times are shown in; "" as written. Calendar dates never move. */
  @property({attribute: 'time-zone'}) timeZone = '';

  /** Leaves heading and summary out. */
  @property({type: Boolean, attribute: 'no-header'}) noHeader = false;

  /** Leaves the controls out. */
  @property({type: Boolean, attribute: 'no-toolbar'}) noToolbar = false;

  /** Leaves the strip in true time out. */
  @property({type: Boolean, attribute: 'no-overview'}) noOverview = false;

  /** Leaves the legend out. */
  @property({type: Boolean, attribute: 'no-legend'}) noLegend = false;

  /** Leaves the details out: `ct-select` still tells what was chosen. */
  @property({type: Boolean, attribute: 'no-detail'}) noDetail = false;

  /** A document or an array of events; `null` or `[]` is an empty timeline. The last of `data`, `src`, `source` wins. */
  @property({attribute: false})
  get data(): unknown {
    return this.#data ?? null;
  }
  set data(data: unknown) {
    this.#data = data;
    this.#loader.setData(data === undefined ? null : data);
  }

  /** Where to load data from. */
  @property()
  get src(): string {
    return this.#src;
  }
  set src(url: string) {
    this.#src = url ?? '';
    this.#loader.setUrl(this.#src);
  }

  /** A store that answers windowed questions: memory, HTTP, SQL. */
  @property({attribute: false})
  get source(): TimelineSource | null {
    return this.#source;
  }
  set source(source: TimelineSource | null) {
    this.#source = source;
    if (!source) return;
    this.#reading = null;
    this.#loader.setSource();
    this.model.setSource(source, this.groupBy);
  }

  /** "folded" folds quiet time where there is any worth folding; "linear" is true time only. */
  @property()
  get axis(): 'folded' | 'linear' {
    return this.model.state.axis.mode;
  }
  set axis(mode: 'folded' | 'linear') {
    this.#set({type: 'axis', mode: mode === 'linear' ? 'linear' : 'folded'});
  }

  /** "chart", "list" or "table"; "auto" is the chart, and the list where the element is narrower than 560 px. */
  @property()
  get layout(): 'auto' | Layout {
    return this.model.state.layout;
  }
  set layout(layout: 'auto' | Layout) {
    this.#set({type: 'layout', layout: (['chart', 'list', 'table'] as const).find((one) => one === layout) ?? 'auto'});
  }

  /** The time on screen as an EDTF interval; "" is all of it. */
  @property()
  get view(): string {
    const {state, wantedView} = this.model;
    const {start, end} = state.view;
    if (wantedView || (start <= 0 && end >= 1)) return wantedView;
    return formatView(state.axis.toMs(start), state.axis.toMs(end));
  }
  set view(text: string) {
    this.#animation.stop();
    this.model.showView(text ?? '');
    this.requestUpdate();
  }

  /** The id of the event whose details are open; "" for none. */
  @property()
  get selected(): string {
    return this.model.state.selected;
  }
  set selected(id: string) {
    this.#set({type: 'select', id: id ?? '', reach: null});
    this.#follow();
  }

  /** The events as they were read, in the order of time. */
  get events(): readonly TimelineEvent[] {
    return this.#reading?.data.events ?? [];
  }

  /** What was not as expected in the data. */
  get problems(): readonly Problem[] {
    return this.#reading?.problems ?? [];
  }

  /** How far the data is: "empty", "loading", "ready" or "failed". Reflected as an attribute. */
  get state(): LoadState {
    return this.#loader.state;
  }

  /** @internal */
  get isRtl(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** @internal */
  get shownLayout(): Layout {
    const {layout} = this.model.state;
    if (layout !== 'auto') return layout;
    return this.#width < NARROW_PX ? 'list' : 'chart';
  }

  /** @internal */
  get overviewWidth(): number {
    const label = this.shownLayout === 'chart' ? this.model.stage.plotStart : 0;
    return Math.max(0, this.#width - HANDLE_PX - (label || HANDLE_PX));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {model} = this;
    if (changed.has('timeZone') || changed.has('lang')) {
      model.setWords(createWords(this.#language(), this.timeZone));
      if (changed.has('timeZone') && this.hasUpdated) this.#loader.again();
    }
    if (changed.has('groupBy') && this.#reading) model.setData(this.#reading.data, this.groupBy);
    if (changed.has('format') && this.hasUpdated && this.#src) this.#loader.again();
    this.#measure();
    if (this.#sizes) model.update(this.#sizes);
  }

  protected override updated(): void {
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
    if (this.state === 'ready' || this.state === 'empty') this.#isDrawn = true;
    if (!this.#focusSelector) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#focusSelector);
    this.#focusSelector = '';
    // On the chart the view has moved already; in the list the reader is brought to the entry.
    found?.focus({preventScroll: this.shownLayout === 'chart'});
  }

  #load(reading: Reading): void {
    this.#reading = reading;
    this.#error = null;
    this.#pages = 1;
    this.model.setData(reading.data, this.groupBy);
    this.#follow();
    const detail = {count: reading.data.events.length, problems: reading.problems};
    void this.updateComplete.then(() => this.#fire('ct-load', detail));
  }

  #fail(error: Error): void {
    this.#error = error;
    this.requestUpdate();
    this.#fire('ct-error', {error});
  }

  #fire<K extends keyof TimelineEventMap>(type: K, detail: TimelineEventMap[K]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
  }

  /** What a script sets is silent. */
  #set(request: Request): void {
    if (this.model.reduce(request)) this.requestUpdate();
  }

  /** Moves the view to the selected event, where a script chose one that is off screen. */
  #follow(): void {
    const {client, state} = this.model;
    if (state.selected) client?.find(state.selected, (found) => found && this.#set(this.model.selection(found.event)));
  }

  /** @internal What a person asks: the same requests, and `ct-*` tell of it. */
  ask(request: Request, animate = false): void {
    const {model} = this;
    if (this.#destination) {
      this.#animation.stop();
      model.state = {...model.state, view: this.#destination};
      this.#destination = null;
    }
    const before = model.state;
    if (!model.reduce(request)) return;
    const {view, selected, axis} = model.state;
    if (animate && view !== before.view && this.shownLayout === 'chart') {
      this.#destination = view;
      model.state = {...model.state, view: before.view};
      this.#animation.run(before.view, view, (shown) => {
        if (shown === view) this.#destination = null;
        model.state = {...model.state, view: shown};
        this.requestUpdate();
      });
    }
    this.requestUpdate();
    if (selected !== before.selected) this.#tellSelection(selected);
    if (view !== before.view && axis === before.axis) this.#tellView(view);
    else if (axis !== before.axis) {
      const {messages} = model.words;
      this.#announcer.say(request.type === 'open-fold' ? messages.foldOpened : messages.foldsClosed);
    }
  }

  #tellSelection(id: string): void {
    const {messages} = this.model.words;
    if (!id) this.#announcer.say(messages.closed);
    this.model.client?.find(id, (found) => {
      this.#fire('ct-select', {id, event: found?.event ?? null});
      if (found) this.#announcer.say(messages.selected(messages.position(found.rank + 1, this.model.total)));
      if (found && this.shownLayout !== 'chart') this.#focusSelector = `[data-focus="${CSS.escape(id)}"]`;
    });
  }

  #tellView(view: View): void {
    const {axis} = this.model.state;
    const {words} = this.model;
    const [startMs, endMs] = [axis.toMs(view.start), axis.toMs(view.end)];
    this.#fire('ct-view-change', {view: view.start <= 0 && view.end >= 1 ? '' : formatView(startMs, endMs)});
    void this.updateComplete.then(() => {
      const lanes = this.model.stage.chart?.lanes ?? [];
      const seen = lanes.flatMap(({marks, clusters}) => [...marks.map(() => 1), ...clusters.map(({count}) => count)]);
      const count = seen.reduce((sum, n) => sum + n, 0);
      this.#announcer.say(words.messages.shown(formatRange(startMs, endMs, 'day', words), count));
    });
  }

  /** The nearest language that the page gives. */
  #language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang || 'en-GB';
  }

  readonly #onFonts = (): void => {
    this.#loadedFonts++;
    this.requestUpdate();
  };

  /** Paper shows every event with its sources, whatever is on screen. */
  readonly #onPrint = (event: Event): void => {
    this.#isPrinting = event.type === 'beforeprint';
    this.requestUpdate();
    this.performUpdate();
  };

  /** Reads width, fonts and the lengths that a page can set; draws again where any has changed. */
  #measure(): void {
    if (!this.isConnected) return;
    const width = Math.floor(this.getBoundingClientRect().width);
    const fonts = readFontMetrics(this, this.#loadedFonts);
    if (fonts.key !== this.#fonts?.key) this.#fonts = fonts;
    const {fontPx, smallPx, measure} = this.#fonts!;
    this.#width = width;
    const next: Sizes = {
      width: width - (this.#isWide ? DETAIL_PX : 0),
      rowHeight: Math.round(readLength(this, '--ct-row-height', fontPx) ?? fontPx * 1.93),
      height: readLength(this, '--ct-height', fontPx),
      fontPx,
      smallPx,
      rtl: this.isRtl,
      measure,
    };
    const before = this.#sizes;
    if (before && (Object.keys(next) as (keyof Sizes)[]).every((key) => before[key] === next[key])) return;
    this.#sizes = next;
    this.requestUpdate();
  }

  get #isWide(): boolean {
    return this.#width >= WIDE_PX && !this.noDetail && this.shownLayout === 'chart';
  }

  /** @internal */
  hintToZoom(): void {
    if (this.#hint !== 'unseen') return;
    this.#hint = 'shown';
    this.requestUpdate();
    setTimeout(() => {
      this.#hint = 'seen';
      this.requestUpdate();
    }, HINT_MS);
  }

  /** @internal */
  redraw(): void {
    this.requestUpdate();
  }

  /** @internal */
  setHelp(open: boolean): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (open) dialog?.showModal();
    else dialog?.close();
  }

  /** @internal */
  showMore(): void {
    this.#pages++;
    this.requestUpdate();
  }

  /** @internal */
  retry(): void {
    this.#loader.again();
  }

  /** @internal */
  setDragging(active: boolean): void {
    this.renderRoot.querySelector('.chart')?.classList.toggle('dragging', active);
    this.hover.hide();
  }

  /** @internal */
  focusLater(selector: string): void {
    this.#focusSelector = selector;
    this.requestUpdate();
  }

  /** Opens the details of an event; "" closes them. */
  select(id: string): void {
    this.selected = id;
  }

  /** Opens the next event in the order of time. */
  next(): void {
    this.model.neighbour(this.selected, 1, (event) => this.#set(this.model.selection(event)));
  }

  /** Opens the previous event in the order of time. */
  previous(): void {
    this.model.neighbour(this.selected, -1, (event) => this.#set(this.model.selection(event)));
  }

  /** Shows all of the time. */
  fit(): void {
    this.#set({type: 'fit'});
  }

  /** Shows the stretch of time that an EDTF text names. Text that names none changes nothing. */
  zoomTo(interval: string): void {
    if (readView(interval)) this.view = interval;
  }

  /** Zooms about the middle; above 1 comes nearer. */
  zoomBy(factor: number): void {
    this.#set({type: 'zoom', factor});
  }

  /** Resolves once the data is there, or has failed, and is drawn. */
  async whenReady(): Promise<void> {
    await this.updateComplete;
    while (this.state === 'loading') {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await this.updateComplete;
    }
  }

  override render(): TemplateResult {
    const {model} = this;
    const {messages} = model.words;
    const title = this.heading || model.data.title;
    const isThere = model.client !== null && (this.#isDrawn || this.state === 'ready' || this.state === 'empty');
    const layout = this.shownLayout;
    return html`<section aria-label=${messages.region(title)} class=${this.#isWide ? 'root wide' : 'root'}>
      ${
        isThere
          ? html`
              ${this.noHeader ? nothing : renderHeader(title, model.total ? model.stage.summaryText : '', this.headingLevel, model.data.lang)}
              ${this.noToolbar || !model.total ? nothing : this.#renderToolbar(layout)} ${this.#renderNotice()}
              ${model.total ? this.#renderBody(layout, title) : nothing} ${this.#renderFoot()}
            `
          : this.#renderNotice()
      }
      <p part="announcer" class="hidden" role="status">${this.#announcer.text}</p>
      <div ?hidden=${isThere}><slot></slot></div>
      <slot name="footer"></slot>
    </section>`;
  }

  #renderToolbar(layout: Layout): TemplateResult {
    const {state} = this.model;
    const {view, axis, opened} = state;
    return renderToolbar(
      {
        layout,
        isNarrow: this.#width < NARROW_PX,
        mode: axis.mode,
        canFold: axis.folds.length > 0 || axis.mode === 'linear' || opened.size > 0,
        isWhole: view.start <= 0 && view.end >= 1,
        help: false,
      },
      this.#controls.actions,
      this.model.words,
    );
  }

  /** Loading, failed, empty: what is said where there is no picture, or above the last good one. */
  #renderNotice(): TemplateResult | typeof nothing {
    const {messages} = this.model.words;
    if (this.state === 'failed')
      return html`<div class="notice" role="alert">
        <p>${messages.failed(this.#error?.message ?? '')}</p>
        ${this.#src ? html`<button class="button" @click=${this.#controls.actions.retry}>${messages.tryAgain}</button>` : nothing}
      </div>`;
    if (this.state === 'loading' && this.#src) {
      const {done, total} = this.#loader.progress ?? {done: null, total: null};
      return html`<p class="notice">${messages.loading(done, total, 'bytes')}</p>`;
    }
    return this.state === 'empty' ? html`<p class="notice">${messages.emptyTimeline}</p>` : nothing;
  }

  #renderBody(layout: Layout, title: string): TemplateResult {
    const {model} = this;
    const {actions, key} = this.#controls;
    const card = this.noDetail ? null : model.card;
    const overview = this.#renderOverview(layout);
    const content = layout === 'chart' ? this.#renderChart(title, card !== null) : this.#renderEntries(layout, title);
    return html`<div class="body" @keydown=${key}>
      ${layout === 'chart' ? nothing : overview}
      <div class="columns">
        <div class="stage">${content}</div>
        ${this.#isWide ? html`<div part="detail" class="detail"><div class="scroller">${this.#renderDetail()}</div></div>` : nothing}
      </div>
      ${layout === 'chart' ? overview : nothing} ${layout === 'chart' && !this.#isWide ? this.#renderSheet() : nothing}
      ${this.noLegend || layout !== 'chart' ? nothing : renderLegend(model.stage.legend, actions, model.words)}
      ${this.#isPrinting && layout === 'chart' ? this.#renderEntries('list', title) : nothing}
      ${renderHelp(actions, model.words)}
    </div>`;
  }

  #renderChart(title: string, hasCard: boolean): TemplateResult {
    const {model, hover} = this;
    const {actions} = this.#controls;
    const {messages} = model.words;
    const {selected, tabStop} = model.state;
    const chart = model.stage.drawChart([selected, tabStop].filter(Boolean));
    if (!chart)
      return html`<p class="notice">
        ${model.client?.summary?.count ? messages.loading(null, null, 'events') : messages.emptyTimeline}
      </p>`;
    const mac = /Mac|iPhone|iPad/.test(navigator.platform);
    return html`${renderChart(chart, actions, model.words, title, this.noDetail ? '' : hasCard ? 'card' : 'detail')}
    ${renderTooltip(hover.scene, actions)}
    ${this.#hint === 'shown' ? html`<p class="hint">${messages.holdToZoom(mac)}</p>` : nothing}
    ${
      chart.emptyView
        ? html`<div class="empty-view">
            <span>${messages.emptyView}</span> <button class="button" @click=${actions.fit}>${messages.showAll}</button>
          </div>`
        : nothing
    }`;
  }

  #renderDetail(): TemplateResult {
    const {model} = this;
    const {actions} = this.#controls;
    const {card, cluster, words} = model;
    if (cluster) return renderClusterList(cluster.scene, cluster.events, this.headingLevel, actions, words);
    return card ? renderCard(card, this.headingLevel, actions, words) : renderHowTo('', words);
  }

  /** Between 560 and 899 px the details lie over the lower edge, or the upper, never over the selected mark. */
  #renderSheet(): TemplateResult | typeof nothing {
    const {model} = this;
    const {chart} = model.stage;
    if (!chart || this.noDetail || (!model.card && !model.cluster)) return nothing;
    const marks = chart.lanes.flatMap((lane) => lane.marks);
    const box = marks.find(({selected}) => selected)?.box ?? model.cluster?.scene.box;
    const isLower = !box || box.y + box.height / 2 < chart.height * 0.62;
    const clear = box ? (isLower ? box.y + box.height + 10 : box.y - 6) : chart.height / 2;
    return html`<div
      part="detail"
      class=${isLower ? 'sheet lower' : 'sheet upper'}
      ${setStyle({'--_clear': `${clear}px`})}
    >
      ${this.#renderDetail()}
    </div>`;
  }

  #renderEntries(layout: 'list' | 'table', title: string): TemplateResult {
    const {model} = this;
    const {actions} = this.#controls;
    const {words} = model;
    const limit = this.#isPrinting ? model.total : this.#pages * PAGE;
    const dated = model.client?.summary?.count ?? 0;
    const items = model.items(Math.min(limit, dated));
    const selected = this.noDetail ? null : model.card;
    const cardOf = (id: string) => (this.#isPrinting ? model.cardOf(id) : selected?.id === id ? selected : null);
    const shown = this.#isPrinting ? items.map((item) => ({...item, isOpen: true})) : items;
    return html`${
      layout === 'list'
        ? renderList(shown, cardOf, this.headingLevel, actions, words)
        : renderTable(shown, cardOf, title || words.messages.eventList, actions, words)
    }
    ${
      items.length < dated
        ? html`<button class="button more" @click=${actions.showMore}>
            ${words.messages.showMore(items.length, dated)}
          </button>`
        : nothing
    }`;
  }

  #renderOverview(layout: Layout): TemplateResult | typeof nothing {
    const {model} = this;
    if (this.noOverview || this.#isPrinting) return nothing;
    const {messages} = model.words;
    const isThin = layout !== 'chart';
    const scene = model.stage.drawOverview(this.overviewWidth, isThin);
    if (!scene) return nothing;
    const {axis, view} = model.state;
    const range = formatRange(axis.toMs(view.start), axis.toMs(view.end), 'day', model.words);
    const label = this.#width - this.overviewWidth - HANDLE_PX;
    return html`<div class="strip-row">
      ${html`<span class="strip-label" ${setStyle({width: `${label}px`})}>${label > 40 ? messages.trueTime : ''}</span>`}
      ${renderOverview(scene, messages.overview(range), this.#controls.actions, model.words)}
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const {model} = this;
    const {words, data} = model;
    const {messages} = words;
    const undated = model.client?.summary?.undated ?? 0;
    const {sources} = model.context;
    const named = [...new Set(data.sources.map(({id}) => linkTo(id, sources).text))];
    return html`
      ${
        named.length || data.description
          ? html`<p class="foot" dir="auto">
              ${named.length && named.length <= 5 ? `${messages.sources(named.length)}: ${named.join('; ')}. ` : ''}${data.description}
            </p>`
          : nothing
      }
      ${undated ? renderShelf(model.shelf(PAGE), undated, this.headingLevel, this.#controls.actions, words) : nothing}
      ${this.problems.length ? renderProblems(this.problems, words) : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-timeline': ConflictTimeline;
  }
  interface HTMLElementEventMap extends TimelineEventMap {}
}

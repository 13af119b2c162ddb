import {LitElement} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {DataLoader} from './element/data-loader.js';
import type {LoadState} from './element/data-loader.js';
import {Desk} from './element/desk.js';
import {countStyles, dress} from './element/dress.js';
import type {TimelineEventMap} from './element/event-map.js';
import {indexAgain, indexInSteps, loadPanels, panels} from './element/on-demand.js';
import {bringLocale} from './element/load-locale.js';
import {LoadReport} from './element/load-report.js';
import {renderTimeline} from './element/template.js';
import {readFilter} from './model/filter.js';
import {readView} from './element/view-text.js';
import type {Layout} from './layout/scene.js';
import type {TimelineEvent} from './model/event.js';
import {isWorthTelling} from './model/problem.js';
import type {Problem, Reading} from './model/problem.js';
import {chartStyles} from './render/chart-styles.js';
import {detailStyles} from './render/detail-styles.js';
import {listStyles} from './render/list-styles.js';
import {menuStyles} from './render/menu-styles.js';
import {styles} from './render/styles.js';
import {tokens} from './render/tokens.js';
import type {Filter} from './model/filter.js';
import type {GroupBy} from './store/group-events.js';
import type {LocalSource, TimelineSource} from './store/timeline-source.js';
import {nextFrame} from './interaction/frames.js';
import {createWords} from './words/words.js';

/** From so many events on, the first drawing is a task of its own. */
const HEAVY_EVENTS = 2000;

/**
 * Shows what happened, when, and how well it is known. Without any attribute or child it draws the default timeline.
 *
 * @tag conflict-timeline
 * @slot - Inline data (a script of type `application/json`, `application/ld+json`, `text/csv`,
 *   `text/tab-separated-values` or `text/calendar`), or a list that is shown until the first drawing
 * @slot toolbar-end - Further controls at the end of the toolbar
 * @slot footer - Below everything
 * @fires ct-load - Data was read: `{count, problems, format, rows}`
 * @fires ct-error - Data could not be had: `{error}`
 * @fires ct-select - Somebody opened or closed an event: `{id, event}`
 * @fires ct-view-change - Somebody moved the view: `{view}`, an EDTF interval
 * @fires ct-filter-change - Somebody searched or filtered: `{query, filter}`
 * @csspart header - Heading and summary
 * @csspart heading - The title
 * @csspart summary - The computed summary sentence
 * @csspart toolbar - The controls
 * @csspart find - Search and filters
 * @csspart chart - The drawing
 * @csspart lane - A lane with all that is in it
 * @csspart lane-label - The name of a lane
 * @csspart axis - The labels of the axis
 * @csspart tick - One label of the axis
 * @csspart break - A folded silence
 * @csspart event - An event on the chart; also its status and `selected`
 * @csspart label - The text of an event
 * @csspart ties - Who dates and says the selected event, on the chart
 * @csspart cluster - Events too near to each other to be told apart
 * @csspart density - How many events stand where, in a crowded lane
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
export class ConflictTimeline extends LitElement {
  static override styles = [tokens, styles, chartStyles, detailStyles, listStyles, menuStyles];

  readonly #desk = new Desk(this, {
    retry: () => {
      this.#report.isAskedFor = true;
      if (this.#loader.isSource) this.source = this.#source;
      else this.#loader.again();
    },
    fail: (error) => {
      this.#loader.sourceFailed();
      this.#report.failed(error instanceof Error ? error : new Error(String(error)));
    },
    regroup: () => {
      if (this.#reading) this.#regroup(this.#reading);
      this.requestUpdate();
    },
    drawNow: () => {
      this.requestUpdate();
      this.performUpdate();
    },
  });
  readonly #report = new LoadReport(this, this.#desk);
  readonly #loader = new DataLoader(this, {
    settings: () => {
      const {format, timeZone, published} = this;
      return {format, options: {timeZone, lang: this.#desk.surroundings.language, published}};
    },
    prepare: (reading) => this.#prepare(reading),
    loaded: (reading, store) => this.#load(reading, store as LocalSource),
    failed: (failure, where) => this.#report.failedToLoad(failure, where),
  });
  #data: unknown = undefined;
  #source: TimelineSource | null = null;
  #src = '';
  #reading: Reading | null = null;
  /** What the lanes of the newest store are. */
  #groupedBy: GroupBy = 'lane';
  #isDrawn = false;
  /** A person chose the file that the data is from. */
  #isChosen = false;
  #wordsKey = '';
  /** How many styles of what is loaded on demand it has. */
  #styles = 0;

  /** Names an input format; "auto" recognises it. */
  @property({useDefault: true}) format = 'auto';

  /** EDTF: when the data was published, where it does not say so itself. "Tuesday" is read against it. */
  @property({useDefault: true}) published = '';

  /** The title shown; by default the data's. */
  @property({useDefault: true}) heading = '';

  /** The level of the heading, 1–6. */
  @property({type: Number, attribute: 'heading-level', useDefault: true}) headingLevel = 2;

  /** What makes a lane: "lane", "place", "actor", "status" or "none". */
  @property({attribute: 'group-by', useDefault: true}) groupBy: GroupBy = 'lane';

  /** IANA name of the zone that date-times are shown in; "" as written. Calendar dates never move. */
  @property({attribute: 'time-zone', useDefault: true}) timeZone = '';

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

  /**
   * Keeps view, selection, search, filter, layout and axis in the fragment of the page's address, under the element's id.
   */
  @property({type: Boolean}) hash = false;

  /**
   * A document or an array of events, or what was read from any format that is known, as a value or as text; `null` or
   * `[]` is an empty timeline. The last of `data`, `src`, `source` and `loadFile` wins.
   */
  @property({attribute: false})
  get data(): unknown {
    return this.#data ?? null;
  }
  set data(data: unknown) {
    this.#data = data;
    this.#loader.setData(data === undefined ? null : data);
  }

  /** Where to load data from, in any known format; at most 256 MB. */
  @property()
  get src(): string {
    return this.#src;
  }
  set src(url: string) {
    this.#src = url || '';
    this.#loader.setUrl(this.#src);
  }

  /** A store that answers windowed questions: memory, HTTP, SQL. */
  @property({attribute: false})
  get source(): TimelineSource | null {
    return this.#source;
  }
  set source(source: TimelineSource | null) {
    this.#source = source;
    this.#loader.setSource(source !== null);
    if (!source) return;
    this.#reading = null;
    this.#desk.arrive();
    this.#desk.model.setSource(source, this.#grouping);
  }

  /** "folded" folds quiet time where there is any worth folding; "linear" is true time only. */
  @property()
  get axis(): 'folded' | 'linear' {
    return this.#desk.model.state.axis.mode;
  }
  set axis(mode: 'folded' | 'linear') {
    this.#desk.set({type: 'axis', mode: mode === 'linear' ? 'linear' : 'folded'});
  }

  /** "chart", "list" or "table"; "auto" is the chart, and the list where the element is narrower than 560 px. */
  @property()
  get layout(): 'auto' | Layout {
    return this.#desk.model.state.layout;
  }
  set layout(layout: 'auto' | Layout) {
    this.#desk.set({
      type: 'layout',
      layout: (['chart', 'list', 'table'] as const).find((one) => one === layout) ?? 'auto',
    });
  }

  /** The time on screen as an EDTF interval; "" is all of it. */
  @property()
  get view(): string {
    return this.#desk.model.wantedView || this.#desk.viewText;
  }
  set view(text: string) {
    const {model} = this.#desk;
    this.#desk.show(text || '');
    // What is drawn moves at once; what is coming is seen there too.
    if (this.state === 'loading' && (!this.#loader.isSource || model.isWaiting)) model.keepView(text || '');
  }

  /** The id of the event whose details are open; "" for none. */
  @property()
  get selected(): string {
    return this.#desk.model.state.selected;
  }
  set selected(id: string) {
    this.#desk.set({type: 'select', id: id || '', reach: null});
    this.#desk.follow();
  }

  /** Text to look for in title, summary, place, actors, tags and claims: words, and phrases in quotation marks. */
  @property()
  get query(): string {
    return this.#desk.model.state.query;
  }
  set query(query: string) {
    this.#desk.set({type: 'find', query: query || ''});
  }

  /** What else must be so: of each field that is named, an event has one of the values; "" stands for none. */
  @property({attribute: false})
  get filter(): Filter {
    return this.#desk.model.state.filter;
  }
  set filter(filter: Filter | null) {
    this.#desk.set({type: 'find', filter: readFilter(filter)});
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

  /** Style sheets belong to their document. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  #dress(root: ShadowRoot): void {
    this.#styles = countStyles();
    dress(root, (this.constructor as typeof ConflictTimeline).elementStyles);
  }

  /** At most one drawing a frame. The first is made at once, if it is of little. None before its words are there. */
  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    const words = bringLocale(this.#desk.surroundings.language);
    if (words) return words.then(() => this.scheduleUpdate());
    const isSoon = !this.#isDrawn && this.#desk.model.total <= HEAVY_EVENTS;
    return isSoon ? super.scheduleUpdate() : nextFrame().then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {model, surroundings} = this.#desk;
    this.#desk.holdFocus();
    if (this.#styles !== countStyles()) this.#dress(this.renderRoot as ShadowRoot);
    if (changed.has('hash')) this.#desk.tools.keepLink(this.hash);
    const wordsKey = `${surroundings.language}|${this.timeZone}`;
    // What is drawn without waiting, for paper, keeps the words that it has.
    if (wordsKey !== this.#wordsKey && !bringLocale(surroundings.language)) {
      this.#wordsKey = wordsKey;
      model.setWords(createWords(surroundings.language, this.timeZone));
    }
    if (changed.has('groupBy')) model.reduce({type: 'group', groupBy: ''});
    const isRead = this.#loader.refresh();
    if (!isRead && changed.has('groupBy') && this.#reading) this.#regroup(this.#reading);
    if (!model.isWaiting && this.#loader.sourceLoaded(model.total)) {
      this.#report.failure = null;
      this.#report.loaded({count: model.total, problems: [], format: '', rows: model.total});
    }
    if (changed.size || surroundings.isStale || !this.#desk.isGliding) surroundings.measure();
    this.#desk.isGliding = false;
    if (surroundings.sizes) model.update(surroundings.sizes);
  }

  protected override updated(): void {
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
    if (this.state === 'ready' || this.state === 'empty') this.#isDrawn = true;
    this.#desk.scrollLanes();
    // Focus asks for a drawing of its own, which this one must not be part of.
    queueMicrotask(() => this.#desk.giveFocus());
  }

  /** What makes a lane: what a person chose last, until the page says something else. */
  get #grouping(): GroupBy {
    return this.#desk.model.state.groupBy || this.groupBy;
  }

  /** What there is to tell of a reading is there when it is drawn, so that nothing moves later. */
  *#prepare(reading: Reading): Generator<unknown, LocalSource> {
    if (!panels() && isWorthTelling(reading, this.#loader.isFile)) yield loadPanels();
    return yield* indexInSteps(reading.data, (this.#groupedBy = this.#grouping));
  }

  /** Much is indexed in steps. */
  #regroup(reading: Reading): void {
    const {model} = this.#desk;
    const groupBy = this.#grouping;
    if (model.total <= HEAVY_EVENTS) model.setSource(indexAgain(reading.data, groupBy), groupBy, reading.data);
    // What is on its way is grouped when it is there.
    else if (this.state !== 'loading') this.#loader.prepareAgain(reading);
  }

  #load(reading: Reading, store: LocalSource): void {
    const {data, problems, format, rows} = reading;
    const isNews = data !== this.#reading?.data;
    this.#reading = reading;
    this.#report.failure = null;
    this.#isChosen = this.#loader.isFile;
    this.#desk.pages = this.#desk.problemPages = 1;
    this.#desk.arrive();
    this.#desk.model.setSource(store, this.#groupedBy, data);
    const count = this.#desk.model.total;
    this.#desk.follow();
    this.requestUpdate();
    if (isNews) this.#report.loaded({count, problems, format, rows});
    if (this.#grouping !== this.#groupedBy) this.#regroup(reading);
  }

  #step(by: 1 | -1): void {
    this.#desk.model.neighbour('selection', this.selected, by, (event) => this.#desk.open(event));
  }

  /** Opens the details of an event; "" closes them. */
  select(id: string): void {
    this.selected = id;
  }

  /** Opens the next event in the order of time. */
  next(): void {
    this.#step(1);
  }

  /** Opens the previous event in the order of time. */
  previous(): void {
    this.#step(-1);
  }

  /** Shows all of the time. */
  fit(): void {
    this.#desk.set({type: 'fit'});
  }

  /**
   * Shows the stretch of time that an EDTF text names. Text that names none changes nothing. With `{animate: true}` the
   * view moves there in some frames, at once where reduced motion is asked for.
   */
  zoomTo(interval: string, options: {readonly animate?: boolean} = {}): void {
    if (!readView(interval)) return;
    if (options.animate && this.state === 'ready') this.#desk.show(interval, true);
    else this.view = interval;
  }

  /** Zooms about the middle; above 1 comes nearer. */
  zoomBy(factor: number): void {
    this.#desk.set({type: 'zoom', factor});
  }

  /**
   * Reads a file that a person chose or dropped, in any known format. Counts like setting `data`. Resolves once it is
   * drawn, or has failed: then `state` is "failed", and `ct-error` tells why.
   */
  loadFile(file: File): Promise<void> {
    this.#report.isAskedFor = true;
    this.#loader.setFile(file);
    return this.whenReady();
  }

  /** Resolves once the data is there, or has failed, and is drawn. */
  async whenReady(): Promise<void> {
    do {
      await this.#loader.settled();
      await this.updateComplete;
      await this.#desk.tools.linked;
    } while (this.state === 'loading');
  }

  override render(): TemplateResult {
    return renderTimeline({
      desk: this.#desk,
      element: this,
      failure: this.#report.failure,
      reading: this.#reading,
      isChosen: this.#isChosen,
      canRetry: this.#loader.canRetry,
      progress: this.#loader.progress,
      isDrawn: this.#isDrawn,
      hasOtherChildren: this.#loader.hasOtherChildren,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conflict-timeline': ConflictTimeline;
  }
  // The keys are what matters: they type addEventListener.
  interface HTMLElementEventMap extends TimelineEventMap {}
}

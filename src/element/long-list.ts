import {
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type {LitElement} from 'lit';
import {FIRST, PART, ROW_PX, type Kind, type ListDesk, type ShownList} from './shown-list.js';
import type {SourceClient} from './source-client.js';

/** Entries beyond what is seen. */
const OVERSCAN = 8;

type Rows = Virtualizer<Window | Element, HTMLElement>;

/** What scrolls the element: the page, or what is around it. */
function findScroller(host: Element): Window | Element {
  const above = (node: Node): Node | null =>
    node instanceof ShadowRoot ? node.host : ((node as Partial<Element>).assignedSlot ?? node.parentNode);
  for (let node = above(host); node; node = above(node)) {
    if (!(node instanceof Element) || node === document.body || node === document.documentElement) continue;
    if (node.scrollHeight > node.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}

/**
 * An entry of the table takes the row of its details too. To a hundredth of a px, since the same row elsewhere on the page
 * differs by a hundred-thousandth in Firefox.
 */
function heightOf(row: Element): number {
  const next = row.nextElementSibling;
  const card = next?.matches('.table-card') ? next.getBoundingClientRect().height : 0;
  return Math.round((row.getBoundingClientRect().height + card) * 100) / 100;
}

/**
 * Decides which entries of a long list or table are there: those on screen and some around them, what is selected,
 * what has focus and what keys have gone to, so that they are found there and scrolled to. The others are room.
 */
export class LongList {
  readonly #host: LitElement;
  readonly #desk: ListDesk;
  #client: SourceClient | null = null;
  /** What was looked for when it was shown last, or the order of a sorted table. */
  #matching: unknown = null;
  #kind: Kind | null = null;
  #rows: Rows | null = null;
  #unmount: (() => void) | null = null;
  #rowPx = 0;
  /** How much higher what is above the screen has turned out, not yet made up for by moving the page, px. */
  #growthPx = 0;
  /** Which part is shown, from 0. */
  part = 0;
  #isLater = false;
  /** The ids of the last selection and of where the keys have gone, with their ranks. */
  readonly #followed = {selected: {id: '', rank: -1}, tabStop: {id: '', rank: -1}};
  /** What gets focus once it is there. */
  #goal = '';

  constructor(host: LitElement, desk: ListDesk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** After drawing: measures what is there. */
  measure(body: HTMLElement): void {
    const measured = [...body.querySelectorAll<HTMLElement>('[data-index]')];
    // What waits for a slow store tells nothing of how high entries are.
    if (!this.#rows && !measured.some(({dataset}) => dataset['id'])) return;
    this.#rows ??= this.#open(body, measured);
    const margin = this.#marginOf(body);
    if (Math.abs(margin - this.#rows.options.scrollMargin) > 1) {
      this.#rows.setOptions({...this.#rows.options, scrollMargin: margin});
      this.#later();
    }
    for (const row of measured) this.#rows.measureElement(row);
    this.#rows.measureElement(null);
    if (this.#goal) queueMicrotask(() => this.#reach());
  }

  /** What is there of all dated events. */
  show(kind: Kind): ShownList {
    const {client} = this.#desk.model;
    const all = client?.listed.drawable ?? 0;
    const order = kind === 'table' ? this.#desk.aids.order : null;
    const matching = order ?? client?.matching ?? null;
    const isOther = client !== this.#client || matching !== this.#matching;
    const isNew = kind !== this.#kind || isOther;
    if (isNew) this.close();
    if (isOther) this.part = 0;
    this.#matching = matching;
    this.#kind = kind;
    this.#client = client;
    const ranks = [this.#follow('selected', isNew, all), this.#follow('tabStop', isNew, all)];
    const first = this.part * PART;
    const count = Math.min(PART, all - first);
    if (this.#rows && this.#rows.options.count !== count) this.close();
    const seen = this.#rows?.getVirtualItems().map(({index}) => index) ?? [...Array(Math.min(FIRST, count)).keys()];
    const wanted = [...ranks.map((rank) => rank - first), this.#focusedIndex()];
    const pinned = wanted.filter((index) => index >= 0 && index < count);
    const indexes = [...new Set([...seen, ...pinned])].sort((a, b) => a - b);
    const rowPx = this.#rowPx || ROW_PX[kind];
    let end = 0;
    const places = indexes.map((index) => {
      const {start, size} = this.#boxOf(index, rowPx);
      const skipPx = Math.max(0, start - end);
      end = start + size;
      return {rank: first + index, index, skipPx};
    });
    const height = this.#rows?.getTotalSize() ?? count * rowPx;
    const part = all > PART ? {first, last: first + count, total: all} : null;
    return {places, part, total: all, rowPx, afterPx: Math.max(0, height - end), heightPx: height};
  }

  /** Shows the part before or after, from its first entry. */
  turn(by: 1 | -1): void {
    this.close();
    this.part += by;
    this.#goal = '[data-index="0"] .title';
    this.#desk.redraw();
  }

  /** The rank of what is selected, or of where keys have gone; another one brings its part. −1 where it is not known. */
  #follow(kind: 'selected' | 'tabStop', isNew: boolean, all: number): number {
    const {model} = this.#desk;
    const id = model.state[kind];
    const followed = this.#followed[kind];
    if (id !== followed.id || isNew) {
      const isMoved = id !== followed.id;
      Object.assign(followed, {id, rank: -1});
      const order = this.#kind === 'table' ? this.#desk.aids.order : null;
      const use = (found: number): void => {
        const rank = order?.indexOf(found) ?? found;
        if (followed.id !== id || rank < 0 || rank >= all || rank % 1) return;
        followed.rank = rank;
        const part = Math.floor(rank / PART);
        if (part !== this.part) this.close();
        this.part = part;
        // Selecting moves it too, and a script that selects moves no page.
        if (isMoved && !isNew && kind === 'tabStop' && id !== model.state.selected)
          this.#goal = `[data-focus="${CSS.escape(id)}"]`;
      };
      if (id) model.client?.find(id, (found) => found && use(found.rank));
    }
    return followed.rank;
  }

  #focusedIndex(): number {
    const row = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-index]');
    return Number(row?.dataset['index'] ?? -1);
  }

  /** What is to stay where it is on screen: an entry that has focus, else the first on screen; px from the top of the page. */
  #anchorPx(): number {
    const top = this.#scrolledPx();
    const {start = 0, end = 0} = this.#rows?.measurementsCache[this.#focusedIndex()] ?? {};
    return end > top && start < top + (this.#rows?.scrollRect?.height ?? 0) ? Math.max(top, start) : top;
  }

  /** Where an entry begins, from the top of the list, and how high it is, px. */
  #boxOf(index: number, rowPx: number): {readonly start: number; readonly size: number} {
    const box = this.#rows?.measurementsCache[index];
    if (!this.#rows || !box) return {start: index * rowPx, size: rowPx};
    return {start: box.start - this.#rows.options.scrollMargin, size: box.size};
  }

  #open(body: HTMLElement, measured: readonly HTMLElement[]): Rows {
    const scroller = findScroller(this.#host);
    const isWindow = scroller === window;
    const all = this.#desk.model.client?.listed.drawable ?? 0;
    const heights = measured
      .filter(({dataset}) => dataset['id'])
      .map(heightOf)
      .sort((a, b) => a - b);
    const rowPx = (this.#rowPx = heights[heights.length >> 1] ?? ROW_PX.list);
    const rows: Rows = new Virtualizer<Window | Element, HTMLElement>({
      count: Math.min(PART, all - this.part * PART),
      getScrollElement: () => scroller,
      estimateSize: () => rowPx,
      measureElement: heightOf,
      overscan: OVERSCAN,
      initialOffset: () => this.#scrolledPx(scroller),
      scrollMargin: this.#marginOf(body, scroller),
      // Scrolling an element and the page is the same call.
      scrollToFn: windowScroll as never,
      observeElementRect: (isWindow ? observeWindowRect : observeElementRect) as never,
      observeElementOffset: (isWindow ? observeWindowOffset : observeElementOffset) as never,
      onChange: () => this.#later(),
    });
    // The library moves the page to where it was told last that it is, which takes back what a reader has scrolled since.
    rows.shouldAdjustScrollPositionOnItemSizeChange = ({end}, growth) => {
      if (end <= this.#anchorPx() + 1) this.#makeUp(growth);
      return false;
    };
    this.#unmount = rows._didMount();
    rows._willUpdate();
    this.#later();
    return rows;
  }

  close(): void {
    this.#unmount?.();
    this.#unmount = this.#rows = null;
    this.#rowPx = 0;
  }

  /** Moves the page by what is measured in one go, when all of it is. */
  #makeUp(growth: number): void {
    if (this.#growthPx === 0)
      queueMicrotask(() => {
        this.#rows?.scrollElement?.scrollBy({top: this.#growthPx, behavior: 'instant'});
        this.#growthPx = 0;
      });
    this.#growthPx += growth;
  }

  #scrolledPx(scroller: Window | Element | null = this.#rows?.scrollElement ?? null): number {
    return scroller instanceof Element ? scroller.scrollTop : scrollY;
  }

  /** How far the list begins below the top of all that is scrolled, px. */
  #marginOf(body: HTMLElement, scroller: Window | Element | null = this.#rows?.scrollElement ?? null): number {
    const {top} = body.getBoundingClientRect();
    const padding = parseFloat(getComputedStyle(body).paddingTop) || 0;
    const edge = scroller instanceof Element ? scroller.getBoundingClientRect().top : 0;
    return Math.round(top - edge + padding + this.#scrolledPx(scroller));
  }

  /** Draws again, not as a part of the drawing that is under way. */
  #later(): void {
    if (this.#isLater) return;
    this.#isLater = true;
    queueMicrotask(() => {
      this.#isLater = false;
      this.#desk.redraw();
    });
  }

  #reach(): void {
    const found = this.#goal && this.#host.renderRoot.querySelector<HTMLElement>(this.#goal);
    if (!found) return;
    this.#goal = '';
    found.focus();
  }
}

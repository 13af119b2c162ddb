import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Sizes} from '../layout/chart-scene.js';
import {readFontMetrics, readLength} from './font-metrics.js';
import type {FontMetrics} from './font-metrics.js';

/** How the element answers to its surroundings. */
export interface SurroundingsAnswers {
  /** The width that is kept for the details beside the chart, of the whole, px. */
  detailWidth(width: number): number;
  /** Draws at once: paper does not wait. */
  drawNow(): void;
}

const ROW_EM = 1.93;
/** Lanes that scroll take so much of the window, and at least so many px. */
const MOST_OF_WINDOW = 0.8;
const LEAST_ROOM_PX = 420;

/** The height of the window; on phones without what their bars leave free for a while. */
function windowHeight({ownerDocument: {compatMode, documentElement, defaultView}}: Element): number {
  return compatMode === 'CSS1Compat' ? documentElement.clientHeight : (defaultView?.innerHeight ?? 0);
}
/** Attributes of the element and those around it that can change fonts, direction or language. */
const INHERITED = ['dir', 'lang', 'style', 'class'];

/** What the page gives the element: room, fonts, direction, language, paper. Asks for an update where it changes. */
export class Surroundings implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #answers: SurroundingsAnswers;
  #resizes: ResizeObserver | null = null;
  readonly #page: MutationObserver | null;
  /** As wide as the element and one line high: observed instead of the element, whose height drawing changes. */
  #probe: HTMLElement | null = null;
  #fonts: FontMetrics | null = null;
  #loadedFonts = 0;
  /** The width of the element, px. */
  width = 0;
  sizes: Sizes | null = null;
  isPrinting = false;
  /** Something may have changed since it was measured. */
  isStale = true;

  constructor(host: ReactiveControllerHost & HTMLElement, answers: SurroundingsAnswers) {
    this.#host = host;
    this.#answers = answers;
    const hasPage = typeof ResizeObserver !== 'undefined';
    this.#page = hasPage ? new MutationObserver(() => this.#change()) : null;
    host.addController(this);
  }

  hostConnected(): void {
    this.isStale = true;
    if (!this.#probe) {
      this.#probe = document.createElement('div');
      this.#probe.className = 'probe';
      this.#host.shadowRoot?.prepend(this.#probe);
    }
    // One of the document that the element is in now: another's would be told out of turn.
    const {defaultView} = this.#host.ownerDocument;
    this.#resizes = defaultView && new defaultView.ResizeObserver(() => this.#check());
    this.#resizes?.observe(this.#probe);
    for (let node: Node | null = this.#host; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
      if (node instanceof Element) this.#page?.observe(node, {attributes: true, attributeFilter: INHERITED});
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#resizes?.disconnect();
    this.#page?.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  get isRtl(): boolean {
    return this.#host.matches(':dir(rtl)');
  }

  /** The nearest language that the page gives; outside of the page, that of the page. */
  get language(): string {
    return (this.#host.closest<HTMLElement>('[lang]') ?? document.documentElement).lang || 'en-GB';
  }

  /** Reads width, fonts and the lengths that a page can set; the same `sizes` where none has changed. */
  measure(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    this.isStale = false;
    this.width = Math.floor(host.getBoundingClientRect().width);
    const fonts = readFontMetrics(host, this.#loadedFonts);
    // The widths that are known already are kept while the fonts stay the same.
    const same = this.#fonts?.key === fonts.key ? this.#fonts : fonts;
    this.#fonts = same;
    const {fontPx, smallPx, measure} = same;
    const next: Sizes = {
      width: this.width - this.#answers.detailWidth(this.width),
      rowHeight: Math.round(readLength(host, '--ct-row-height', fontPx) ?? fontPx * ROW_EM),
      height: readLength(host, '--ct-height', fontPx),
      fontPx,
      smallPx,
      rtl: this.isRtl,
      room: Math.max(LEAST_ROOM_PX, Math.round(windowHeight(host) * MOST_OF_WINDOW)),
      isCoarse: host.ownerDocument.defaultView?.matchMedia('(pointer: coarse)').matches ?? false,
      measure,
    };
    const before = this.sizes;
    if (before && (Object.keys(next) as (keyof Sizes)[]).every((key) => before[key] === next[key])) return;
    this.sizes = next;
  }

  #change(): void {
    this.isStale = true;
    this.#host.requestUpdate();
  }

  #check(): void {
    const before = this.sizes;
    this.measure();
    if (this.sizes !== before) this.#host.requestUpdate();
  }

  readonly #onFonts = (): void => {
    this.#loadedFonts++;
    this.#change();
  };

  /** Paper shows every event with its sources, whatever is on screen: drawn before the page is taken. */
  readonly #onPrint = (event: Event): void => {
    this.isPrinting = event.type === 'beforeprint';
    this.#answers.drawNow();
  };
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How far down the free part of the page the line lies that a step becomes the current one at. */
const LINE = 0.4;
/** A timeline that covers more than this of the page is not taken into account beyond it. */
const MAX_COVERED = 0.7;
const ABOVE_PX = 1e6;

/** The height at the top of the page that something sticky or fixed keeps, in px; 0 where it does not stand above `column`. */
function coveredHeight(node: Element, column: Element): number {
  const [own, other] = [column.getBoundingClientRect(), node.getBoundingClientRect()];
  if (other.left >= own.right || other.right <= own.left) return 0;
  for (let each: Element | null = node; each; each = each.parentElement) {
    const {position, top} = getComputedStyle(each);
    if (position === 'sticky' || position === 'fixed')
      return (parseFloat(top) || 0) + each.getBoundingClientRect().height;
  }
  return 0;
}

/** Tells which step a reader has scrolled to: the last whose top is above a line. The browser tells of crossings. */
export class ScrollLine implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #come: (index: number, isFirst: boolean) => void;
  readonly #sizes: ResizeObserver | null;
  readonly #above = new Set<Element>();
  #crossings: IntersectionObserver | null = null;
  #steps: readonly Element[] = [];
  #cover: Element | null = null;
  #line = '';
  /** The last step above the line when it was told of; undefined before the first telling. */
  #last: Element | null | undefined;
  /** What something sticky covers at the top of the page, px. */
  coveredPx = 0;

  /** `come` hears of each step that a reader comes to, −1 for before the first, and where the page opens. */
  constructor(host: ReactiveControllerHost & HTMLElement, come: (index: number, isFirst: boolean) => void) {
    this.#host = host;
    this.#come = come;
    this.#sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.#place());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.watch([], null);
  }

  /** Watches these steps, of the page's order; `cover` is what may stand above them. None stops it. */
  watch(steps: readonly Element[], cover: Element | null): void {
    const isSame = steps.length === this.#steps.length && steps.every((step, i) => step === this.#steps[i]);
    if (isSame && cover === this.#cover) return;
    this.#steps = steps;
    this.#cover = cover;
    this.#line = '';
    this.#sizes?.disconnect();
    this.#crossings?.disconnect();
    this.#above.clear();
    if (!steps.length) return void (this.#last = undefined);
    this.#sizes?.observe(this.#host);
    if (cover) this.#sizes?.observe(cover);
  }

  #place(): void {
    const column = this.#steps[0];
    if (!column) return;
    this.coveredPx = this.#cover ? coveredHeight(this.#cover, column) : 0;
    column.parentElement?.style.setProperty('--_covered', `${Math.round(this.coveredPx)}px`);
    const covered = Math.min(MAX_COVERED, this.coveredPx / innerHeight);
    const line = `${ABOVE_PX}px 0px ${Math.round(-100 * (1 - covered) * (1 - LINE))}%`;
    if (line === this.#line) return;
    this.#line = line;
    this.#crossings?.disconnect();
    this.#above.clear();
    // The document as root: the margin counts in a frame of another site too.
    this.#crossings = new IntersectionObserver((entries) => this.#cross(entries), {
      root: this.#host.ownerDocument,
      rootMargin: line,
    });
    for (const step of this.#steps) this.#crossings.observe(step);
  }

  #cross(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) this.#above[isIntersecting ? 'add' : 'delete'](target);
    const index = this.#steps.findLastIndex((step) => this.#above.has(step));
    const last = this.#steps[index] ?? null;
    // A page that opens at its top has nothing to tell; nor has a step that stays the last.
    const isFirst = this.#last === undefined;
    const isNews = last !== (this.#last ?? null);
    this.#last = last;
    if (isNews) this.#come(index, isFirst);
  }
}

/** Tells which step a reader has scrolled to: the last whose top is above a line. The browser tells of crossings. */
export class ScrollLine {
  readonly #come: (index: number, isFirst: boolean) => void;
  #crossings: IntersectionObserver | undefined;
  #steps: readonly Element[] = [];
  #below = 0;
  /** The last step above the line when it was told of; null for none, undefined before the first telling. */
  #last: Element | null | undefined;

  /** `come` hears of each step that a reader comes to, −1 for before the first, and where the page opens. */
  constructor(come: (index: number, isFirst: boolean) => void) {
    this.#come = come;
  }

  /** Watches these steps, in the page's order, and no others; the line leaves `below` per cent of the page below it. */
  watch(steps: readonly Element[], below = 0): void {
    if (below === this.#below && steps.length === this.#steps.length && steps[0] === this.#steps[0]) return;
    this.#steps = steps;
    this.#below = below;
    this.#crossings?.disconnect();
    if (!steps[0]) this.#last = undefined;
    // The document as root: the margin counts in a frame of another site too.
    this.#crossings = new IntersectionObserver((entries) => this.#cross(entries[0]!.rootBounds!.bottom), {
      root: document,
      rootMargin: `999999px 0px -${below}%`,
    });
    for (const step of steps) this.#crossings.observe(step);
  }

  #cross(lineY: number): void {
    const index = this.#steps.findLastIndex((step) => step.getBoundingClientRect().top <= lineY);
    const last = this.#steps[index] ?? null;
    const before = this.#last;
    this.#last = last;
    // A page that opens at its top has nothing to tell; nor has a step that stays the last.
    if (last !== (before ?? null)) this.#come(index, before === undefined);
  }
}

/** A sheet drawn down by more than this part of its height closes. */
const CLOSING = 1 / 3;
/** A stroke that is shorter means nothing yet, px. */
const SLACK_PX = 4;
const BACK_MS = 160;

/** Draws a sheet down with one finger, from its handle or where its text is at its beginning; the text scrolls else. */
export class Swipe {
  readonly #close: () => void;
  #start: {readonly x: number; readonly y: number} | null = null;
  #isDrawn = false;

  /** `close`: what closes the sheet. */
  constructor(close: () => void) {
    this.#close = close;
  }

  /** Sees what happens to fingers on a sheet; `touchmove` must not be passive. */
  see(event: TouchEvent): void {
    const sheet = event.currentTarget as HTMLElement;
    if (event.type === 'touchstart') this.#begin(event, sheet);
    else if (event.type === 'touchmove') this.#move(event, sheet);
    else this.#end(event, sheet);
  }

  #begin({touches, target}: TouchEvent, sheet: HTMLElement): void {
    const [finger] = touches;
    const canDraw = sheet.scrollTop <= 0 || (target as Element).closest('.pull') !== null;
    this.#isDrawn = false;
    this.#start = finger && touches.length === 1 && canDraw ? {x: finger.clientX, y: finger.clientY} : null;
    sheet.style.transition = 'none';
  }

  #move(event: TouchEvent, sheet: HTMLElement): void {
    const [finger] = event.touches;
    if (!this.#start || !finger) return;
    const down = finger.clientY - this.#start.y;
    if (!this.#isDrawn) {
      if (Math.abs(down) < SLACK_PX) return;
      const isDown = down > Math.abs(finger.clientX - this.#start.x);
      const isHandle = (event.target as Element).closest('.pull') !== null;
      // Another way the text scrolls, and the sheet stays for the rest of the stroke.
      if (!event.cancelable || !(isDown || isHandle)) return void (this.#start = null);
      this.#isDrawn = true;
    }
    event.preventDefault();
    sheet.style.transform = `translateY(${Math.max(0, down)}px)`;
  }

  #end({type, changedTouches}: TouchEvent, sheet: HTMLElement): void {
    const start = this.#start;
    this.#start = null;
    if (!this.#isDrawn || !start) return;
    const down = (changedTouches[0]?.clientY ?? start.y) - start.y;
    if (type === 'touchend' && down > sheet.offsetHeight * CLOSING) return this.#close();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    sheet.style.transition = isStill ? 'none' : `transform ${BACK_MS}ms ease-out`;
    sheet.style.transform = '';
  }
}

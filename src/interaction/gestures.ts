/** What gestures on the chart ask for; places in px from the chart's left edge. */
export interface GestureTarget {
  /** Zooms about a place; above 1 comes nearer. */
  zoomAt(factor: number, x: number): void;
  /** Moves the picture by so many px to the right. */
  panBy(dx: number): void;
  /** Somebody turned the wheel without Ctrl: the page scrolls, and learns how to zoom. */
  hint(): void;
  /** A drag began or ended. */
  dragging(active: boolean): void;
}

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
/** A wheel event zooms by at most 2 to this power. */
const MAX_WHEEL = 0.6;
const LINE_PX = 16;

/**
 * Wheel, drag and pinch on the chart. Pointer Events with `touch-action: pan-y`: sideways strokes and two fingers are
 * ours, a vertical stroke scrolls the page, which the browser decides before we see it.
 */
export class Gestures {
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, {x: number; y: number}>();
  #startX = 0;
  #isDrag = false;
  #wasDrag = false;
  #isTouch = false;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  /** Not passive: zooming and panning must keep the page still. */
  readonly wheel: EventListenerObject & AddEventListenerOptions = {
    passive: false,
    handleEvent: (raw: Event) => {
      const event = raw as WheelEvent;
      const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      // Some systems turn the wheel sideways themselves while Shift is held.
      const isTurned = event.shiftKey && !event.deltaX;
      const [dx, dy] = isTurned ? [event.deltaY * scale, 0] : [event.deltaX * scale, event.deltaY * scale];
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const power = Math.max(-MAX_WHEEL, Math.min(MAX_WHEEL, -dy * 0.01));
        this.#target.zoomAt(2 ** power, this.#place(event));
      } else if (Math.abs(dx) > Math.abs(dy)) {
        event.preventDefault();
        this.#target.panBy(-dx);
      } else this.#target.hint();
    },
  };

  /** Not passive: a pinch never zooms or scrolls the page, one finger may. */
  readonly touchMove: EventListenerObject & AddEventListenerOptions = {
    passive: false,
    handleEvent: (event: Event) => {
      if (event.cancelable && (event as TouchEvent).touches.length > 1) event.preventDefault();
    },
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#isTouch = event.pointerType === 'touch';
    if (!this.#pointers.size) {
      this.#startX = event.clientX;
      this.#wasDrag = false;
    }
    this.#pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    // Let go outside the chart, before it was a drag: nobody told.
    if (!event.buttons) return this.up(event);
    const now = {x: event.clientX, y: event.clientY};
    if (this.#pointers.size === 2) this.#pinch(event, before, now);
    else if (this.#isDrag || Math.abs(now.x - this.#startX) >= CLICK_PX) {
      this.#begin(event);
      this.#target.panBy(now.x - before.x);
    } else return;
    this.#pointers.set(event.pointerId, now);
  };

  readonly up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size || !this.#isDrag) return;
    this.#isDrag = false;
    this.#target.dragging(false);
  };

  /** A finger that rests asks for the tooltip, not for the browser's menu. */
  readonly contextMenu = (event: MouseEvent): void => {
    if (this.#isTouch) event.preventDefault();
  };

  /** The last press was a finger's. */
  get isTouch(): boolean {
    return this.#isTouch;
  }

  /** Whether a click is one: that which ends a drag is none. */
  readonly click = (event: MouseEvent): boolean => {
    const isClick = !this.#wasDrag;
    if (!isClick) event.stopPropagation();
    this.#wasDrag = false;
    return isClick;
  };

  readonly doubleClick = (event: MouseEvent): void => {
    // What a second tap means is told by the taps themselves.
    if (this.#isTouch || (event.target as Element).closest('[role=button]')) return;
    this.#target.zoomAt(event.shiftKey ? 1 / 2 : 2, this.#place(event));
  };

  #begin(event: PointerEvent): void {
    if (this.#isDrag) return;
    this.#isDrag = true;
    this.#wasDrag = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#target.dragging(true);
  }

  /** The place between two fingers stays under them, and follows them. */
  #pinch(event: PointerEvent, before: {x: number; y: number}, now: {x: number; y: number}): void {
    this.#begin(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const distance = (a: {x: number; y: number}): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    this.#target.panBy((now.x - before.x) / 2);
    this.#target.zoomAt(distance(now) / distance(before), (now.x + other.x) / 2 - left);
  }

  #place(event: MouseEvent): number {
    return event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
  }
}

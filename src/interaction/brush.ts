import {bisectLeft, bisectRight} from 'd3';
import type {Ms} from '../model/date.js';

/** What the overview can be asked to do. Places in px from its left edge, as fractions of true time. */
export interface BrushTarget {
  /** Moves the window so that its middle is at this place of true time; its width on the folded axis stays. */
  centreAt(x: number): void;
  /** Moves one side of the window to this place of true time. */
  sideAt(side: 'start' | 'end', x: number): void;
  /** Moves one side of the window to a written date. */
  sideTo(side: 'start' | 'end', ms: Ms): void;
  /** The window on the strip, px from its left. */
  windowPx(): readonly [number, number];
  readonly stops: Float64Array;
  /** Where a side of the window is, ms. */
  sideMs(side: 'start' | 'end'): Ms;
  readonly rtl: boolean;
}

/** What is held, and how far from the pointer: nothing jumps to where it is taken hold of. */
interface Grip {
  readonly kind: 'start' | 'end' | 'window';
  readonly offset: number;
}

/** A finger that moves less than this is a tap, px. */
const TAP_PX = 4;

/** The written date that a key moves a handle to; null where the key means nothing here. */
export function stepHandle(key: string, rtl: boolean, stops: Float64Array, at: Ms): Ms | null {
  if (!stops.length) return null;
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const steps: Readonly<Record<string, number>> = {
    [forward]: 1,
    [back]: -1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const from = step > 0 ? bisectRight(stops, at + 0.5) - 1 : bisectLeft(stops, at - 0.5);
  return stops[Math.max(0, Math.min(stops.length - 1, from + step))] ?? null;
}

/** Drags the window and its handles on the overview, and steps the handles by keys. */
export class Brush {
  readonly #target: BrushTarget;
  #grip: Grip | null = null;
  /** Where a finger came down, px from the left, as long as it may be about to scroll the page. */
  #waiting: number | null = null;

  constructor(target: BrushTarget) {
    this.#target = target;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const x = this.#place(event);
    const side = (event.target as Element).closest<SVGElement>('[data-side]')?.dataset['side'];
    const [from, to] = this.#target.windowPx();
    const isLeft = (side === 'start') !== this.#target.rtl;
    // A finger may be about to scroll the page.
    this.#waiting = event.pointerType === 'touch' ? x : null;
    if (side === 'start' || side === 'end') this.#grip = {kind: side, offset: (isLeft ? from : to) - x};
    else if (x >= from && x <= to) this.#grip = {kind: 'window', offset: (from + to) / 2 - x};
    else {
      this.#grip = {kind: 'window', offset: 0};
      if (this.#waiting === null) this.#target.centreAt(x);
    }
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const grip = this.#grip;
    if (!grip) return;
    const x = this.#place(event);
    if (this.#waiting !== null && Math.abs(x - this.#waiting) < TAP_PX) return;
    this.#waiting = null;
    if (grip.kind === 'window') this.#target.centreAt(x + grip.offset);
    else this.#target.sideAt(grip.kind, x + grip.offset);
  };

  readonly up = (event: PointerEvent): void => {
    const {kind, offset} = this.#grip ?? {};
    const isTapBeside = kind === 'window' && offset === 0 && event.type === 'pointerup';
    if (isTapBeside && this.#waiting !== null) this.#target.centreAt(this.#waiting);
    this.#grip = this.#waiting = null;
  };

  readonly key = (event: KeyboardEvent): void => {
    const side = (event.currentTarget as SVGElement).dataset['side'] === 'start' ? 'start' : 'end';
    const {stops, rtl} = this.#target;
    const ms = stepHandle(event.key, rtl, stops, this.#target.sideMs(side));
    if (ms === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#target.sideTo(side, ms);
  };

  #place(event: PointerEvent): number {
    return event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
  }
}

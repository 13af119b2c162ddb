import type {LitElement, ReactiveController} from 'lit';
import type {LongList} from './long-list.js';
import {FIRST, PART, ROW_PX, type Kind, type ListDesk, type ShownList} from './shown-list.js';

/** Up to so many entries are all there, so that the browser's own search finds them. */
const MOST_AT_ONCE = 200;
let loading: Promise<typeof import('./long-list.js')> | null = null;

/** Decides which entries of list and table are there: all, or of a long one what `LongList` tells, once that is there. */
export class ListWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #desk: ListDesk;
  #long: LongList | null = null;

  constructor(host: LitElement, desk: ListDesk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#long?.close();
  }

  /** After drawing: measures what is there. */
  hostUpdated(): void {
    const body = this.#host.renderRoot.querySelector<HTMLElement>('[data-window]');
    if (!body) this.#long?.close();
    else if (this.#long) this.#long.measure(body);
    else void this.#load();
  }

  /** What is there of all dated events. */
  show(kind: Kind, isPrinting: boolean): ShownList {
    const all = this.#desk.model.client?.listed.drawable ?? 0;
    const isWhole = isPrinting || all <= MOST_AT_ONCE;
    if (!isWhole && this.#long) return this.#long.show(kind);
    // On paper all of the part that is shown.
    const first = all > PART ? (this.#long?.part ?? 0) * PART : 0;
    const last = Math.min(all, first + PART);
    const length = isWhole ? last - first : FIRST;
    const rowPx = isWhole ? 0 : ROW_PX[kind];
    return {
      places: Array.from({length}, (_, index) => ({rank: first + index, index, skipPx: 0})),
      part: all > PART ? {first, last, total: all} : null,
      total: isWhole ? 0 : all,
      rowPx,
      afterPx: (last - first - length) * rowPx,
      heightPx: (last - first) * rowPx,
    };
  }

  /** Shows the part before or after, from its first entry. */
  turn(by: 1 | -1): void {
    this.#long?.turn(by);
  }

  async #load(): Promise<void> {
    const {LongList} = await (loading ??= import('./long-list.js'));
    this.#long ??= new LongList(this.#host, this.#desk);
    this.#desk.redraw();
  }
}

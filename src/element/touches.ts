import type {Fingers, Place} from '../interaction/fingers.js';
import type {Swipe} from '../interaction/swipe.js';
import type {Touched, TouchHost} from './touch.js';

/** Fingers on the chart. What tells their taps is loaded with the first touch; without it a tap is a click. */
export class Touches {
  readonly #host: TouchHost;
  #fingers: Fingers<Touched> | null = null;
  #swipe: Swipe | null = null;
  #loading: Promise<void> | null = null;

  constructor(host: TouchHost) {
    this.#host = host;
  }

  /** The finger has rested: lifting it is no tap. */
  get hasRested(): boolean {
    return this.#fingers?.hasRested ?? false;
  }

  /** Sees what happens to a pointer on the chart. */
  see(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    this.#fingers?.see(event);
    void this.#load();
  }

  /** A tap that has hit nothing itself. */
  tap({clientX, clientY, timeStamp: ms, currentTarget}: MouseEvent): void {
    const {left, top} = (currentTarget as Element).getBoundingClientRect();
    const place: Place = {x: clientX - left, y: clientY - top, ms};
    void this.#load().then(() => this.#fingers?.tap(place));
  }

  /** Fingers on the sheet of details. Not passive: a sheet that is drawn down keeps the page still. */
  readonly sheet: EventListenerObject & AddEventListenerOptions = {
    passive: false,
    handleEvent: (event: Event) => {
      // An upper one is closed by its button alone.
      if (!(event.currentTarget as Element).matches('.lower')) return;
      this.#swipe?.see(event as TouchEvent);
      void this.#load();
    },
  };

  #load(): Promise<void> {
    return (this.#loading ??= import('./touch.js').then(
      ({createFingers, Swipe}) => {
        this.#fingers = createFingers(this.#host);
        this.#swipe = new Swipe(() => this.#host.close());
      },
      () => undefined,
    ));
  }
}

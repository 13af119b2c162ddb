import type {ReactiveController, ReactiveControllerHost} from 'lit';

const WAIT_MS = 400;

/** The one polite status region: what comes in quick succession is said once, the last of it. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the region says now. */
  text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says a sentence soon. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // The same sentence again would not be heard without a change of the text.
      this.text = text === this.text ? `${text}\u00a0` : text;
      this.#host.requestUpdate();
    }, WAIT_MS);
  }
}

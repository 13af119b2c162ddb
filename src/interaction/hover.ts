import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {TooltipScene} from '../layout/tooltip-scene.js';

const LEAVE_MS = 250;
const SHOW_MS = 80;

/** The tooltip of what is pointed at or focused: it can be hovered itself, and dismissed without moving. */
export class Hover implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  scene: TooltipScene | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(scene: TooltipScene): void {
    this.keep();
    this.scene = scene;
    this.#host.requestUpdate();
  }

  /** Shows soon: a pointer on its way to something else is not held up. */
  showSoon(scene: TooltipScene): void {
    this.keep();
    this.#timer = setTimeout(() => this.show(scene), SHOW_MS);
  }

  /** Hides soon, so that the pointer can reach the tooltip. */
  leave(): void {
    this.keep();
    this.#timer = setTimeout(() => this.hide(), LEAVE_MS);
  }

  keep(): void {
    clearTimeout(this.#timer);
  }

  /** Hides at once; tells whether there was anything to hide. */
  hide(): boolean {
    this.keep();
    if (!this.scene) return false;
    this.scene = null;
    this.#host.requestUpdate();
    return true;
  }
}

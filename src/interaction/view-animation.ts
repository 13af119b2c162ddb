import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {View} from '../time/view.js';

const DURATION_MS = 240;

/** Moves from one view to another in some frames, at once where reduced motion is asked for. */
export class ViewAnimation implements ReactiveController {
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  run(from: View, to: View, show: (view: View) => void): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(to);
    const begin = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - begin) / DURATION_MS));
      const eased = 1 - (1 - t) ** 3;
      const mix = (a: number, b: number): number => a + (b - a) * eased;
      show(t === 1 ? to : {start: mix(from.start, to.start), end: mix(from.end, to.end)});
      if (t < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}

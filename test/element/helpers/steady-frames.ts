const FRAME_MS = 16;

/**
 * From now on each frame is 16 ms after the one before, whatever the machine takes for it: what moves is drawn as often
 * and as far on a busy machine as on an idle one. `stop` gives the page its own time back.
 */
export function steadyFrames(): {stop(): void} {
  const {requestAnimationFrame: request} = window;
  let now = performance.now();
  let drawn = 0;
  const tell = (frame: number): number => {
    if (frame > drawn) now += FRAME_MS;
    drawn = Math.max(drawn, frame);
    return now;
  };
  performance.now = () => now;
  window.requestAnimationFrame = (show) => request((frame) => show(tell(frame)));
  return {
    stop: () => {
      window.requestAnimationFrame = request;
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

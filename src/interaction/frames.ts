/** As long as a page that draws no frames, one in the background, keeps what waits for the next, ms. */
const PATIENCE_MS = 120;

/**
 * Resolves in the next frame, before it is drawn. Everything that moves the picture waits for it, so that however many
 * wheel turns, strokes and keys there were, the picture is made once a frame.
 */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, document.hidden ? 0 : PATIENCE_MS);
  });
}

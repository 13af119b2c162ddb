/**
 * Stops the time of the page's timers of so many ms and more that are set from now on: however long it takes to type or
 * to draw, none of them is over. `release` lets time go on: what nobody has cleared meanwhile is done at once, in the
 * order in which it was set.
 */
export function holdTimers(leastMs: number): {release(): void} {
  const {setTimeout: set, clearTimeout: clear} = window;
  const held = new Map<number, () => void>();
  // No timer of the browser's has a number below 1.
  let id = 0;
  const hold = (act: () => void, ms = 0): number => {
    if (ms < leastMs) return set(act, ms);
    held.set(--id, act);
    return id;
  };
  const drop = (timer?: number): void => {
    if (timer === undefined || !held.delete(timer)) clear(timer);
  };
  Object.assign(window, {setTimeout: hold, clearTimeout: drop});
  return {
    release: () => {
      Object.assign(window, {setTimeout: set, clearTimeout: clear});
      for (const act of held.values()) act();
    },
  };
}

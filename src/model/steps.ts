/** So long a piece of work may hold up the page, ms. */
const SLICE_MS = 8;

/** Does all steps of some work at once. */
export function finish<T>(steps: Generator<void, T, undefined>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Lets the page do what waits; without the delay that nested timers get. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Does the steps of some work a slice at a time, so that the page stays responsive. What is done within one slice is
 * answered at once, not as a promise. Work that is given up never answers.
 */
export function finishInSlices<T>(steps: Generator<void, T, undefined>, signal?: AbortSignal): T | Promise<T> {
  const work = (): IteratorResult<void, T> => {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    return step;
  };
  const first = work();
  if (first.done) return first.value;
  return new Promise((resolve, reject) => {
    const goOn = (): void => {
      if (signal?.aborted) return;
      try {
        const step = work();
        if (step.done) resolve(step.value);
        else void nextTask().then(goOn);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    void nextTask().then(goOn);
  });
}

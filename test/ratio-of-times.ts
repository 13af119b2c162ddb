function timeOf(act: () => unknown): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

/**
 * How many times as long one thing takes as another, done beside it on the same machine. What else the machine does only
 * adds: each counts with the shortest of its rounds, and no more rounds are needed once the ratio is `enough`.
 */
export function ratioOfTimes(act: () => unknown, measure: () => unknown, enough: number): number {
  let [taken, measured] = [Infinity, Infinity];
  for (let round = 0; round < 8 && !(round && taken / measured <= enough); round++) {
    measured = Math.min(measured, timeOf(measure));
    taken = Math.min(taken, timeOf(act));
  }
  return taken / measured;
}

/** A pass over texts, character by character: what anything that reads them takes in proportion to their length. */
export function readThrough(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (const character of text) sum += character.charCodeAt(0);
  return sum;
}

/** A block of ranks shares one greatest value, and so many blocks another. */
const BLOCK = 64;
const STEP = 50_000;

/** Finds the greatest values of any stretch of ranks without looking at each. */
export interface RankMaxima {
  /** The two ranks in [from, to) of the greatest values above `least`, greatest first, of equals the first. */
  topTwo(from: number, to: number, least: number): readonly number[];
}

/** Indexes the first `count` values by rank, in steps. */
export function* maximaInSteps(values: Float64Array, count: number): Generator<void, RankMaxima, undefined> {
  const blocks = new Float64Array(Math.ceil(count / BLOCK)).fill(-Infinity);
  for (let rank = 0; rank < count; rank++) {
    const block = Math.floor(rank / BLOCK);
    if (values[rank]! > blocks[block]!) blocks[block] = values[rank]!;
    if (rank % STEP === STEP - 1) yield;
  }
  const large = new Float64Array(Math.ceil(blocks.length / BLOCK)).fill(-Infinity);
  blocks.forEach((value, block) => {
    const above = Math.floor(block / BLOCK);
    if (value > large[above]!) large[above] = value;
  });
  return {
    topTwo(from, to, least) {
      let [first, second] = [-1, -1];
      for (let rank = from; rank < to; rank++) {
        const bar = second < 0 ? least : values[second]!;
        if (rank % (BLOCK * BLOCK) === 0 && large[rank / (BLOCK * BLOCK)]! <= bar) rank += BLOCK * BLOCK - 1;
        else if (rank % BLOCK === 0 && blocks[rank / BLOCK]! <= bar) rank += BLOCK - 1;
        else if (values[rank]! > bar) {
          second = rank;
          if (first < 0 || values[second]! > values[first]!) [first, second] = [second, first];
        }
      }
      return [first, second].filter((rank) => rank >= 0);
    },
  };
}

import {bisectLeft} from 'd3';

/** The least gap between two things in one row, px. */
const GAP_PX = 12;

/** Intervals of one row that do not overlap, kept in order. */
export class Row {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Whether [start, end] stands clear of all others by the gap. */
  isFree(start: number, end: number, gap = GAP_PX): boolean {
    const i = bisectLeft(this.#starts, start);
    return (
      (i === 0 || this.#ends[i - 1]! <= start - gap) && (i === this.#starts.length || this.#starts[i]! >= end + gap)
    );
  }

  /** The same with one more, which may lie on others. */
  with(start: number, end: number): Row {
    const copy = new Row();
    copy.#starts.push(...this.#starts);
    copy.#ends.push(...this.#ends);
    copy.add(start, end);
    return copy;
  }

  /** The same on another scale. */
  moved(move: (x: number) => number): Row {
    const copy = new Row();
    copy.#starts.push(...this.#starts.map(move));
    copy.#ends.push(...this.#ends.map(move));
    return copy;
  }

  add(start: number, end: number): void {
    const i = bisectLeft(this.#starts, start);
    this.#starts.splice(i, 0, start);
    this.#ends.splice(i, 0, end);
  }

  /** Takes away the interval that begins at `start`. */
  remove(start: number): void {
    const i = bisectLeft(this.#starts, start);
    this.#starts.splice(i, 1);
    this.#ends.splice(i, 1);
  }

  /** How far from `x` outwards the row is free: to the next interval that begins at or after `x`, or ends before it. */
  freeAfter(x: number): number {
    return this.#starts[bisectLeft(this.#starts, x)] ?? Infinity;
  }

  freeBefore(x: number): number {
    return this.#ends[bisectLeft(this.#starts, x) - 1] ?? -Infinity;
  }
}

/** Which row and which of its ways to stand something got; `row` −1 where no row had room. */
export interface Packed {
  readonly row: number;
  readonly choice: number;
}

/**
 * Packs things into rows, first fit: each takes the first row where one of its ways to stand (in order of preference)
 * is free. `order` says who chooses first. A thing finds no room where all `most` rows are taken.
 */
export function packRows(
  choices: readonly (readonly (readonly [number, number])[])[],
  order: readonly number[],
  most: number,
): {packed: Packed[]; rows: Row[]} {
  const rows: Row[] = [];
  const packed: Packed[] = choices.map(() => ({row: -1, choice: 0}));
  for (const index of order) {
    const ways = choices[index]!;
    search: for (let row = 0; row < most && ways.length; row++) {
      const place = (rows[row] ??= new Row());
      for (const [choice, [start, end]] of ways.entries()) {
        if (!place.isFree(start, end)) continue;
        place.add(start, end);
        packed[index] = {row, choice};
        break search;
      }
    }
  }
  return {packed, rows};
}

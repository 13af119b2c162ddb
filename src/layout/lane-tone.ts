import {safeColor} from '../model/safe-color.js';

/** How many lane colours there are: `--ct-lane-1` … `--ct-lane-8`. */
const TONES = 8;

/** How a lane is painted: which of the lane colours it has, 1 … 8, by its place, and its own colour, "" for that one. */
export interface Paint {
  readonly tone: number;
  readonly color: string;
}

/** The paint of the lane at a place among the lanes; a place of −1 is no lane, and painted like the first. */
export function paintOf(index: number, lane: {readonly color: string} | undefined): Paint {
  return {tone: (Math.max(0, index) % TONES) + 1, color: safeColor(lane?.color ?? '')};
}

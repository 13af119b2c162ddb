/** How many lane colours there are: `--ct-lane-1` … `--ct-lane-8`. */
const TONES = 8;

/** Which lane colour a lane has, 1 … 8, by its place among the lanes. */
export function toneOf(index: number): number {
  return (index % TONES) + 1;
}

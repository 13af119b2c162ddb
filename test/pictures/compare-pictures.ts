/** Pixels as they are read from a canvas. */
export type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

/** What of two pictures is not the same. */
export interface Difference {
  /** In words; "" where they are the same. */
  readonly said: string;
  /** The second picture, pale, with what differs in red; null where sizes differ. */
  readonly picture: ImageData | null;
}

/** How far apart a channel of two pixels may be that look the same, 0–255. */
const NEAR = 48;
/** Differences are counted in squares of this size, px: one mark in a large picture must not be too few to count. */
const TILE_PX = 16;
/** More pixels than these of a square may not differ. */
const MOST_IN_TILE = 10;

/** Whether a pixel of one picture is like the same one of the other, or like one beside that. */
function isFound({width, height, data}: Pixels, other: Pixels, x: number, y: number): boolean {
  const at = (y * width + x) * 4;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
      const there = (row * width + column) * 4;
      if ([0, 1, 2].every((channel) => Math.abs(data[at + channel]! - other.data[there + channel]!) <= NEAR))
        return true;
    }
  }
  return false;
}

const isSame = (a: Pixels, b: Pixels, at: number): boolean =>
  a.data[at] === b.data[at] && a.data[at + 1] === b.data[at + 1] && a.data[at + 2] === b.data[at + 2];

/**
 * Compares two pictures as a reader does: an edge may be smoothed in another way, and a letter may stand a pixel aside,
 * for machines differ in both. Each pixel must have one of about its colour among the nine around its place in the other
 * picture, and the other way round.
 */
export function comparePictures(stored: Pixels, found: Pixels): Difference {
  const {width, height} = found;
  if (stored.width !== width || stored.height !== height)
    return {said: `${width} × ${height} px, not ${stored.width} × ${stored.height}`, picture: null};
  const picture = new ImageData(width, height);
  const tiles = new Map<string, number>();
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const isLike = isSame(stored, found, at) || (isFound(stored, found, x, y) && isFound(found, stored, x, y));
      const pale = [0, 1, 2].map((channel) => 192 + found.data[at + channel]! / 4);
      picture.data.set(isLike ? [...pale, 255] : [220, 0, 0, 255], at);
      if (isLike) continue;
      count++;
      const tile = `${Math.floor(x / TILE_PX) * TILE_PX}, ${Math.floor(y / TILE_PX) * TILE_PX}`;
      tiles.set(tile, (tiles.get(tile) ?? 0) + 1);
    }
  }
  const crowded = [...tiles].filter(([, each]) => each > MOST_IN_TILE).sort((a, b) => b[1] - a[1]);
  if (crowded.length === 0) return {said: '', picture};
  const places = crowded.slice(0, 5).map(([tile]) => tile);
  const share = ((100 * count) / (width * height)).toFixed(3);
  return {said: `${count} pixels differ (${share} %), most at x, y = ${places.join(' · ')} px`, picture};
}

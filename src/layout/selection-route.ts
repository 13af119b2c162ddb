import type {Rect} from './scene.js';

export type Point = readonly [x: number, y: number];

/** From a frame to the upright piece of a line, px. */
const STUB = 9;
const CORNER = 5;
/** A line goes round at most so many others that stand between, and no further about them than this, px. */
const MOST_OTHERS = 16;
const AROUND = 120;
/** What a px through something else costs, in px of length. */
const CROSSING = 12;

const right = ({x, width}: Rect): number => x + width;
const bottom = ({y, height}: Rect): number => y + height;
const midY = ({y, height}: Rect): number => y + height / 2;

/** How much of a stretch lies in another, px. */
const shared = (a: number, b: number, from: number, to: number): number =>
  Math.max(0, Math.min(Math.max(a, b), to) - Math.max(Math.min(a, b), from));

/** How far a level or upright line goes through a rectangle, px. */
function through([x0, y0]: Point, [x1, y1]: Point, box: Rect): number {
  if (y0 === y1) return y0 > box.y && y0 < bottom(box) ? shared(x0, x1, box.x, right(box)) : 0;
  return x0 > box.x && x0 < right(box) ? shared(y0, y1, box.y, bottom(box)) : 0;
}

function costOf(route: readonly Point[], obstacles: readonly Rect[]): number {
  let cost = 0;
  for (let i = 1; i < route.length; i++) {
    const [a, b] = [route[i - 1]!, route[i]!];
    cost += Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + 4;
    for (const box of obstacles) cost += CROSSING * through(a, b, box);
  }
  return cost;
}

/** Where a line that comes down or up at `x`, or beside a frame, meets it. */
function meet(frame: Rect, x: number, from: number): readonly Point[] {
  if (x > right(frame))
    return [
      [x, midY(frame)],
      [right(frame), midY(frame)],
    ];
  if (x < frame.x)
    return [
      [x, midY(frame)],
      [frame.x, midY(frame)],
    ];
  return [[x, from > midY(frame) ? bottom(frame) : frame.y]];
}

/** Beside what stands between two frames. */
function besideOthers(from: Rect, to: Rect, obstacles: readonly Rect[]): number[] {
  const [top, end] = [Math.min(midY(from), midY(to)), Math.max(midY(from), midY(to))];
  const [left, far] = [Math.min(from.x, to.x) - AROUND, Math.max(right(from), right(to)) + AROUND];
  return obstacles
    .filter((box) => bottom(box) > top && box.y < end && right(box) > left && box.x < far)
    .slice(0, MOST_OTHERS)
    .flatMap((box) => [box.x - STUB, right(box) + STUB]);
}

/** The ways from one frame to another, in level and upright pieces: beside either, or between the rows. */
function routes(
  from: Rect,
  to: Rect,
  toX: number,
  row: number,
  obstacles: readonly Rect[],
): readonly (readonly Point[])[] {
  const [y0, y1] = [midY(from), midY(to)];
  const own = [right(from) + STUB, from.x - STUB, right(to) + STUB, to.x - STUB];
  const sides = [...own, ...besideOthers(from, to, obstacles)];
  const isLevel = Math.abs(y0 - y1) < 1;
  const beside = sides.map((x) => [...meet(from, x, y1).toReversed(), ...meet(to, x, y0)]);
  const toward = y1 > y0 ? 1 : -1;
  const gaps = isLevel ? [y0 + row / 2, y0 - row / 2] : [y0 + (toward * row) / 2, y1 - (toward * row) / 2];
  const between = gaps.flatMap((gap) =>
    [right(from), from.x].map((edge, i): Point[] => {
      const x = edge + (i ? -STUB : STUB);
      return [
        [edge, y0],
        [x, y0],
        [x, gap],
        [toX, gap],
        [toX, gap > y1 ? bottom(to) : to.y],
      ];
    }),
  );
  const straight: Point[] =
    to.x > from.x
      ? [
          [right(from), y0],
          [to.x, y0],
        ]
      : [
          [from.x, y0],
          [right(to), y0],
        ];
  return isLevel ? [straight, ...between] : [...beside, ...between];
}

/**
 * The calmest way from one frame to another: through as little as possible, then the shortest. `toX` is the middle of
 * what the other frame is about, `row` the height of a row.
 */
export function findRoute(
  from: Rect,
  to: Rect,
  toX: number,
  row: number,
  plot: Rect,
  obstacles: readonly Rect[],
): readonly Point[] {
  const ways = routes(from, to, toX, row, obstacles).filter((way) =>
    way.every(([x]) => x >= plot.x && x <= right(plot)),
  );
  const costs = ways.map((way) => costOf(way, obstacles));
  return (
    ways[costs.indexOf(Math.min(...costs))] ?? [
      [from.x + from.width / 2, midY(from)],
      [toX, midY(to)],
    ]
  );
}

const round = (px: number): number => Math.round(px * 10) / 10;

/** A way as a path, its corners round. */
export function routePath(route: readonly Point[]): string {
  const way = route.filter(([x, y], i) => !i || x !== route[i - 1]![0] || y !== route[i - 1]![1]);
  let d = `M${way[0]!.map(round).join()}`;
  for (let i = 1; i < way.length; i++) {
    const [a, b, c] = [way[i - 1]!, way[i]!, way[i + 1]];
    const size = ([x, y]: Point): number => Math.abs(x - b[0]) + Math.abs(y - b[1]);
    const r = c ? Math.min(CORNER, size(a) / 2, size(c) / 2) : 0;
    const near = ([x, y]: Point): string =>
      [b[0] + Math.sign(x - b[0]) * r, b[1] + Math.sign(y - b[1]) * r].map(round).join();
    d += `L${near(a)}`;
    if (c && r) d += `Q${b.map(round).join()} ${near(c)}`;
  }
  return d;
}

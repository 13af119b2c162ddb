import type {Rect} from '../layout/scene.js';

/** A finger that comes so near to something touches it, px: half of the 44 px that a target for fingers measures. */
const REACH_PX = 22;

/** How far a point is from a rectangle, px; 0 inside of it. */
function distanceTo({x, y, width, height}: Rect, atX: number, atY: number): number {
  return Math.hypot(Math.max(x - atX, 0, atX - x - width), Math.max(y - atY, 0, atY - y - height));
}

/** The nearest of some things to a point, at most `REACH_PX` from it; of two as near, the first. */
export function pickNearest<T>(things: readonly (readonly [thing: T, box: Rect])[], x: number, y: number): T | null {
  let nearest: T | null = null;
  let least = REACH_PX;
  for (const [thing, box] of things) {
    const distance = distanceTo(box, x, y);
    if (distance > least || (nearest !== null && distance === least)) continue;
    nearest = thing;
    least = distance;
  }
  return nearest;
}

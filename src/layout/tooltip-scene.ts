import type {Rect} from './scene.js';

/** A tooltip beside what it speaks of: below it, or above where there is no room, never on it. */
export interface TooltipScene {
  /** Its middle. */
  readonly x: number;
  /** The upper edge, or the lower one where `above`. */
  readonly y: number;
  readonly above: boolean;
  readonly width: number;
  readonly lines: readonly string[];
}

const WIDTH = 280;
const ROOM = 84;
const GAP = 6;

/** Places a tooltip about `box`, pointing at `anchorX`, in a chart of this size. */
export function buildTooltip(
  lines: readonly string[],
  box: Rect,
  anchorX: number,
  chart: {readonly width: number; readonly height: number},
): TooltipScene {
  const width = Math.min(WIDTH, chart.width);
  const above = box.y + box.height + GAP + ROOM > chart.height && box.y - GAP > ROOM;
  return {
    x: Math.max(width / 2, Math.min(chart.width - width / 2, anchorX)),
    y: above ? box.y - GAP : box.y + box.height + GAP,
    above,
    width,
    lines,
  };
}

import type {Ms} from '../model/date.js';
import type {TimeAxis} from '../time/time-axis.js';
import type {View} from '../time/view.js';

/** Room outside the time scale for tips of tails and "?". */
export const APRON_PX = 32;

/**
 * Where a time is drawn, in logical pixels: 0 is the start edge of the plot whatever the writing direction, and the
 * scale begins one apron after it.
 */
export interface Scale {
  /** The width of the plot, aprons included. */
  readonly width: number;
  /** ±Infinity stays what it is. */
  readonly x: (ms: Ms) => number;
  readonly ms: (x: number) => Ms;
  /** Pixels a unit of the axis takes: grows with zoom. */
  readonly pxPerUnit: number;
  readonly unitX: (unit: number) => number;
}

/** The scale of an axis seen through a view on a plot so wide. Scale first, zoom second. */
export function buildScale(axis: TimeAxis, view: View, plotWidth: number): Scale {
  const inner = Math.max(1, plotWidth - 2 * APRON_PX);
  const pxPerUnit = inner / (view.end - view.start);
  const unitX = (unit: number): number => APRON_PX + (unit - view.start) * pxPerUnit;
  return {
    width: plotWidth,
    pxPerUnit,
    unitX,
    x: (ms) => unitX(axis.toUnit(ms)),
    ms: (x) => axis.toMs(view.start + (x - APRON_PX) / pxPerUnit),
  };
}

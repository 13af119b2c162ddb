import type {Ms} from '../model/date.js';
import type {TimeAxis} from './time-axis.js';

/**
 * What part of the unit axis is on screen: 0 ≤ start < end ≤ 1. Immutable; a function that changes nothing returns the
 * view that it was given, so that `===` tells whether to draw again.
 */
export interface View {
  readonly start: number;
  readonly end: number;
}

/** The whole axis. */
export const FULL_VIEW: View = Object.freeze({start: 0, end: 1});

/** Steps smaller than this are rounding, not a change: a few times what the units can tell apart. */
const NOTHING = 1e-15;

/**
 * The view from `start` to `end`, in units and in either order: at least `minWidth` wide (then around the same middle),
 * and moved to lie inside the axis. What is not a number, or no stretch at all, gives the full view.
 */
export function viewOf(start: number, end: number, minWidth: number): View {
  const [a, b] = [clamp(Math.min(start, end), 0, 1), clamp(Math.max(start, end), 0, 1)];
  const width = Math.max(b - a, Math.min(1, minWidth));
  if (!(width > 0 && width < 1)) return FULL_VIEW;
  return width === b - a ? {start: a, end: b} : placed((a + b - width) / 2, width);
}

/**
 * Zooms by `factor` (more than 1 is closer) around a unit that keeps its place on screen, no closer than `minWidth`.
 * A view that is narrower already stays as wide as it is until it is zoomed out.
 */
export function zoomView(view: View, factor: number, anchorUnit: number, minWidth: number): View {
  const width = view.end - view.start;
  const wanted = clamp(width / factor, Math.min(minWidth, width), 1);
  if (!(factor > 0 && wanted > 0 && Math.abs(wanted - width) > NOTHING) || Number.isNaN(anchorUnit)) return view;
  if (wanted === 1) return FULL_VIEW;
  return placed(anchorUnit - (anchorUnit - view.start) * (wanted / width), wanted);
}

/** Moves the view by units, as far as the axis goes; its width stays. */
export function panView(view: View, deltaUnit: number): View {
  const width = view.end - view.start;
  const start = clamp(view.start + deltaUnit, 0, 1 - width);
  return Math.abs(start - view.start) > NOTHING ? placed(start, width) : view;
}

/**
 * The narrowest view allowed, in units: one finest written unit fills half the plot.
 *
 * @param finestMs length of the finest written unit (`precisionMs(summary.finest)`); Infinity allows the full view only
 * @param atUnit where: the piece there, or at a fold the wider drawn of its neighbours. Left out, the piece where time
 *   is drawn widest: the limit that holds everywhere, but that keeps long pieces from being opened as far.
 */
export function minViewWidth(axis: TimeAxis, finestMs: Ms, atUnit?: number): number {
  const near =
    atUnit === undefined
      ? axis.pieces
      : axis.pieces.filter(
          (_, i) =>
            (axis.folds[i - 1]?.startUnit ?? -Infinity) <= atUnit && atUnit <= (axis.folds[i]?.endUnit ?? Infinity),
        );
  const unitsPerMs = near.map((piece) => (piece.endUnit - piece.startUnit) / (piece.endMs - piece.startMs));
  return Math.min(1, 2 * finestMs * Math.max(...unitsPerMs));
}

/** Where a unit lies on a plot `widthPx` wide, in px from its start; beyond 0 and `widthPx` when it is off screen. */
export function unitToPx(view: View, unit: number, widthPx: number): number {
  return ((unit - view.start) / (view.end - view.start)) * widthPx;
}

/** The inverse of `unitToPx`. */
export function pxToUnit(view: View, px: number, widthPx: number): number {
  return view.start + (px / widthPx) * (view.end - view.start);
}

function placed(start: number, width: number): View {
  const inside = clamp(start, 0, 1 - width);
  return {start: inside, end: Math.min(1, inside + width)};
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

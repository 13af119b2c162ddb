import {DOT_RADIUS, TAIL_PX} from './body.js';
import type {Body, BodyPart} from './body.js';
import type {Shape} from './scene.js';

const CORNER = 3;
const TIP = 5;

/** Turns logical pixels of the plot into pixels of the chart: shifts by the lane names, mirrors right-to-left. */
export interface Mirror {
  readonly x: (logical: number) => number;
  /** 1, or −1 where time runs to the left. */
  readonly sign: 1 | -1;
}

interface Frame {
  readonly mirror: Mirror;
  readonly y: number;
  /** The height of boxes and bars, px. */
  readonly boxHeight: number;
  /** Nothing is drawn further out than this: long bodies are cut well outside the plot. */
  readonly from: number;
  readonly to: number;
  /** A precise dot is its own glyph: no filled dot then. */
  readonly hasGlyph: boolean;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A box about `y`, its corners as round as there is room for. */
export function boxPath(
  x0: number,
  x1: number,
  {y, boxHeight}: Pick<Frame, 'y' | 'boxHeight'>,
  corner: number,
): string {
  const [a, b] = [round(Math.min(x0, x1)), round(Math.max(x0, x1))];
  const r = Math.min(corner, (b - a) / 2);
  const half = boxHeight / 2;
  return `M${a + r},${y - half}H${b - r}q${r},0 ${r},${r}V${y + half - r}q0,${r} ${-r},${r}H${a + r}q${-r},0 ${-r},${-r}V${y - half + r}q0,${-r} ${r},${-r}z`;
}

function circlePath(x: number, y: number, r: number): string {
  return `M${round(x - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
}

function shapesOf(part: BodyPart, frame: Frame, edges: Frame): Shape[] {
  const {mirror, y, from, to, hasGlyph} = frame;
  const at = (x: number): number => round(mirror.x(Math.min(to, Math.max(from, x))));
  switch (part.type) {
    case 'dot':
      return [
        ...(part.about ? [{look: 'ring' as const, d: circlePath(at(part.x), y, DOT_RADIUS + 4)}] : []),
        ...(hasGlyph ? [] : [{look: 'dot' as const, d: circlePath(at(part.x), y, DOT_RADIUS)}]),
      ];
    case 'box':
      return [
        {
          look: part.solid ? 'solid' : part.isDay ? 'day' : 'light',
          d: boxPath(at(part.x0), at(part.x1), frame, part.solid ? 0 : CORNER),
        },
      ];
    case 'tail': {
      const step = mirror.sign * (part.toEnd ? 1 : -1);
      const x = at(part.x);
      // The tip is always seen: a tail's length says nothing, so it may be shorter at the plot's edge.
      const tip = mirror.x(
        part.toEnd ? Math.min(edges.to - 1, part.x + TAIL_PX) : Math.max(edges.from + 1, part.x - TAIL_PX),
      );
      return [
        {look: 'stem', d: `M${x},${y - 7}V${y + 7}`},
        {look: 'tail', d: `M${x},${y}H${tip}`},
        {look: 'stem', d: `M${round(tip - step * TIP)},${y - TIP}L${tip},${y}L${round(tip - step * TIP)},${y + TIP}`},
      ];
    }
    case 'join':
      return [{look: part.solid ? 'join-solid' : 'join', d: `M${at(part.x0)},${y}H${at(part.x1)}`}];
    case 'arrow':
    case 'unknown':
      return [];
  }
}

/** A solid bar whose last pixels are an arrow where it goes on; all in one path, so that no edge parts them. */
function pointedPath(x0: number, x1: number, {y, boxHeight}: Frame, atStart: boolean, atEnd: boolean): string {
  const half = boxHeight / 2;
  const tip = Math.min(half, Math.abs(x1 - x0)) * Math.sign(x1 - x0);
  const from = atStart ? `${round(x0)},${y}L${round(x0 + tip)},${y - half}` : `${round(x0)},${y - half}`;
  const to = atEnd
    ? `L${round(x1 - tip)},${y - half}L${round(x1)},${y}L${round(x1 - tip)},${y + half}`
    : `L${round(x1)},${y - half}V${y + half}`;
  return `M${from}${to}L${round(atStart ? x0 + tip : x0)},${y + half}z`;
}

/**
 * The paths of a body on the chart, at most three for each of its parts.
 * `from` and `to` are the plot's edges in logical pixels; what goes on beyond them is cut there or a little outside.
 */
export function buildShapes(body: Body, frame: Frame): Shape[] {
  const arrows = body.parts.filter((part) => part.type === 'arrow');
  const outer = {...frame, from: frame.from - 20, to: frame.to + 20};
  return body.parts.flatMap((part): Shape[] => {
    if (part.type !== 'box') return shapesOf(part, {...frame, from: frame.from - 1e4, to: frame.to + 1e4}, frame);
    if (part.x1 <= part.x0) return [];
    const atStart = part.solid && part.x0 <= frame.from && arrows.some((arrow) => !arrow.toEnd);
    const atEnd = part.solid && part.x1 >= frame.to && arrows.some((arrow) => arrow.toEnd);
    if (!atStart && !atEnd) return shapesOf(part, outer, frame);
    const x0 = frame.mirror.x(Math.max(part.x0, atStart ? frame.from : outer.from));
    const x1 = frame.mirror.x(Math.min(part.x1, atEnd ? frame.to : outer.to));
    return [{look: 'solid', d: pointedPath(x0, x1, frame, atStart, atEnd)}];
  });
}

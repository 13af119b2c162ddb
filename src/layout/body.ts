import type {CalendarDate, DateRange, FuzzyDate} from '../model/date.js';
import {precisionMs} from '../model/precision.js';
import type {Scale} from './scale.js';

/** A day this wide or wider is drawn as a box: a dot would claim its noon. */
const DAY_BOX_PX = 96;
/** The least width of a box, so that a narrow one can still be seen and hit. */
const MIN_BOX_PX = 12;
/** A tail's length says nothing: it is the same everywhere. */
export const TAIL_PX = 48;
/** How much of a sharp end is drawn as a dashed piece where it is "about". */
const ABOUT_PX = 8;
/** Room for a "?" pinned to the plot's edge. */
const QUESTION_PX = 10;
export const DOT_RADIUS = 6;

const DAY_MS = precisionMs('day');

/** A piece of a body, in logical pixels. ±Infinity reaches to the plot's edge. */
export type BodyPart =
  | {readonly type: 'dot'; readonly x: number; readonly about: boolean}
  | {readonly type: 'box'; readonly x0: number; readonly x1: number; readonly solid: boolean; readonly isDay?: boolean}
  | {readonly type: 'arrow'; readonly x: number; readonly toEnd: boolean}
  | {readonly type: 'unknown'; readonly toEnd: boolean}
  | {readonly type: 'tail'; readonly x: number; readonly toEnd: boolean; readonly stem: boolean}
  | {readonly type: 'join'; readonly x0: number; readonly x1: number; readonly solid: boolean};

/** What a date looks like: it tells the date and nothing else. */
export interface Body {
  readonly parts: readonly BodyPart[];
  /** The outermost places, ±Infinity where it reaches to the plot's edge. */
  readonly x0: number;
  readonly x1: number;
  /** Room for a label inside, the certain core before the whole. */
  readonly rooms: readonly (readonly [number, number])[];
  /** The middle of what is known. */
  readonly anchor: number;
  /** A single dot, which is its own glyph. */
  readonly isDot: boolean;
}

type Placed = Pick<Body, 'parts' | 'x0' | 'x1'>;

/** The body of a date on a scale. */
export function buildBody(date: FuzzyDate, scale: Scale): Body {
  if (date.kind === 'span') return buildSpan(date, scale);
  const range = date.members[0];
  if (date.members.length === 1 && range) return finish(buildRange(range, scale, date.kind !== 'moment'), true);
  return finish(buildSet(date, scale), false);
}

function finish({parts, x0, x1}: Placed, isWhole: boolean): Body {
  const box = isWhole && parts.length === 1 && parts[0]!.type === 'box';
  const dot = parts.length === 1 && parts[0]!.type === 'dot';
  const stem = parts.find((part) => part.type === 'tail');
  return {parts, x0, x1, rooms: box ? [[x0, x1]] : [], anchor: stem ? stem.x : (x0 + x1) / 2, isDot: dot};
}

function isSharp(date: CalendarDate, scale: Scale): boolean {
  return date.latest - date.earliest <= DAY_MS && scale.x(date.latest) - scale.x(date.earliest) < DAY_BOX_PX;
}

/** A day, or less, that is not "about": what is dashed is not exact, and this is. */
function isExactDay({earliest, latest, approximate}: CalendarDate): boolean {
  return latest - earliest <= DAY_MS && !approximate;
}

function middle(date: CalendarDate, scale: Scale): number {
  return (scale.x(date.earliest) + scale.x(date.latest)) / 2;
}

/** A box, widened about its middle where it would be too narrow to see. */
function placeBox(from: number, to: number, solid: boolean, isDay = false): Placed {
  const grow = Math.max(0, MIN_BOX_PX - (to - from)) / 2;
  const [x0, x1] = [from - grow, to + grow];
  return {parts: [{type: 'box', x0, x1, solid, isDay}], x0, x1};
}

/** One moment, somewhere between the sides of a range; a tail where a side has no bound. */
function buildRange({from, to}: DateRange, scale: Scale, isSet: boolean): Placed {
  if (from && to) {
    if (from === to && isSharp(from, scale)) {
      const x = middle(from, scale);
      const radius = from.approximate ? DOT_RADIUS + 4 : DOT_RADIUS;
      return {parts: [{type: 'dot', x, about: from.approximate}], x0: x - radius, x1: x + radius};
    }
    return placeBox(scale.x(from.earliest), scale.x(to.latest), false, from === to && isExactDay(from));
  }
  const known = from ?? to;
  if (!known) return {parts: [], x0: 0, x1: 0};
  const toEnd = known === from;
  const x = isSharp(known, scale) ? middle(known, scale) : scale.x(toEnd ? known.earliest : known.latest);
  return {
    parts: [{type: 'tail', x, toEnd, stem: isSet}],
    x0: toEnd ? x - 1 : x - TAIL_PX,
    x1: toEnd ? x + TAIL_PX : x + 1,
  };
}

/** One of or all of several: a body a member, joined. */
function buildSet(date: FuzzyDate, scale: Scale): Placed {
  const all = date.kind === 'all-of';
  const members = date.members.map((range) => {
    const placed = buildRange(range, scale, true);
    const isDot = placed.parts[0]?.type === 'dot';
    return isDot && !all ? placeBox((placed.x0 + placed.x1) / 2, (placed.x0 + placed.x1) / 2, false) : placed;
  });
  const joins = members.slice(1).map((next, i): BodyPart => {
    const before = members[i]!;
    return {type: 'join', x0: Math.min(before.x1, next.x0), x1: next.x0, solid: all};
  });
  return {
    parts: [...joins, ...members.flatMap((member) => member.parts)],
    x0: Math.min(...members.map((member) => member.x0)),
    x1: Math.max(...members.map((member) => member.x1)),
  };
}

/** Where one end of something that lasted is certain to have passed (`core`) and where it may reach to (`outer`). */
interface End {
  readonly isDay: boolean;
  readonly core: number;
  readonly outer: number;
}

function placeEnd(date: CalendarDate, scale: Scale, isStart: boolean): End {
  const inward = isStart ? 1 : -1;
  const isDay = isExactDay(date);
  if (isSharp(date, scale)) {
    const x = middle(date, scale);
    return {isDay, outer: x, core: date.approximate ? x + inward * ABOUT_PX : x};
  }
  const [early, late] = [scale.x(date.earliest), scale.x(date.latest)];
  return isStart ? {isDay, outer: early, core: late} : {isDay, outer: late, core: early};
}

function buildSpan(date: FuzzyDate, scale: Scale): Body {
  const start = date.start ? placeEnd(date.start, scale, true) : null;
  const end = date.end ? placeEnd(date.end, scale, false) : null;
  const x0 = start?.outer ?? -Infinity;
  const x1 = end?.outer ?? Infinity;
  const isCrossed = start !== null && end !== null && start.core > end.core && x1 > x0;
  // Where there is a certain core, it may be too short for the pieces that say "about", and is drawn all the same.
  const hasCore = date.start !== null && date.end !== null && date.start.latest <= date.end.earliest;
  const isHollow = date.unknown.start || date.unknown.end || (isCrossed && !hasCore);
  const known = [x0, x1].filter(Number.isFinite);
  const anchor = known.reduce((sum, x) => sum + x, 0) / Math.max(1, known.length);
  const tips: BodyPart[] = [];
  if (date.unknown.start) tips.push({type: 'unknown', toEnd: false});
  if (date.unknown.end) tips.push({type: 'unknown', toEnd: true});
  if (date.open.start) tips.push({type: 'arrow', x: x1, toEnd: false});
  if (date.open.end) tips.push({type: 'arrow', x: x0, toEnd: true});
  if (isHollow) {
    const box = placeBox(x0, x1, false);
    return {...box, parts: [...box.parts, ...tips], rooms: [[box.x0, box.x1]], anchor, isDot: false};
  }
  if (start && end && x1 - x0 < MIN_BOX_PX) {
    const box = placeBox(x0, x1, true);
    return {...box, rooms: [], anchor, isDot: false};
  }
  const most = isCrossed ? (x1 - x0) / 3 : Infinity;
  const core: [number, number] = [
    start ? Math.min(start.core, x0 + most) : -Infinity,
    end ? Math.max(end.core, x1 - most) : Infinity,
  ];
  const parts: BodyPart[] = [{type: 'box', x0: core[0], x1: core[1], solid: true}];
  if (start && start.outer < core[0])
    parts.push({type: 'box', x0: start.outer, x1: core[0], solid: false, isDay: start.isDay});
  if (end && core[1] < end.outer) parts.push({type: 'box', x0: core[1], x1: end.outer, solid: false, isDay: end.isDay});
  return {parts: [...parts, ...tips], x0, x1, rooms: [core, [x0, x1]], anchor, isDot: false};
}

/** A body whose unbounded sides end at the edges of a plot that reaches from `from` to `to`. */
export function fitBody(body: Body, from: number, to: number): Body {
  if (Number.isFinite(body.x0 - body.x1)) return body;
  const hasUnknown = (toEnd: boolean): number =>
    body.parts.some((part) => part.type === 'unknown' && part.toEnd === toEnd) ? QUESTION_PX : 0;
  const low = from + hasUnknown(false);
  const high = to - hasUnknown(true);
  const fit = (x: number): number => (x === -Infinity ? low : x === Infinity ? high : x);
  return {
    ...body,
    x0: fit(body.x0),
    x1: fit(body.x1),
    rooms: body.rooms.map(([a, b]) => [fit(a), fit(b)] as const),
    parts: body.parts.map((part) => (part.type === 'box' ? {...part, x0: fit(part.x0), x1: fit(part.x1)} : part)),
  };
}

/** A dot that would stand beyond the edges of a plot, moved into what is seen of its day, as far as there is room. */
export function pullDot(
  body: Body,
  [from, to]: readonly [number, number],
  [least, most]: readonly [number, number],
): Body {
  const part = body.parts[0];
  if (!body.isDot || part?.type !== 'dot') return body;
  const radius = part.x - body.x0;
  const x =
    part.x < from + radius
      ? Math.max(part.x, Math.min(from + radius, most - radius))
      : Math.min(part.x, Math.max(to - radius, least + radius));
  const by = x - part.x;
  return by ? {...body, x0: body.x0 + by, x1: body.x1 + by, anchor: x, parts: [{...part, x}]} : body;
}

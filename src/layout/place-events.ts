import {dateReach} from '../model/date-reach.js';
import type {Ms} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import {buildBody, fitBody} from './body.js';
import type {Body} from './body.js';
import type {MeasureText} from './measure-text.js';
import {packRows} from './pack-rows.js';
import type {Row} from './pack-rows.js';
import {APRON_PX} from './scale.js';
import type {Scale} from './scale.js';

/** From a body to its label, px. */
const LABEL_GAP = 8;
/** From a dot's or glyph's middle to the text beside it, px. */
export const GLYPH_PX = 18;
/** Between the edge of a bar and the label in it, px. */
const INSET = 8;
/** A label cut to less than this tells nothing. */
const MIN_LABEL_PX = 40;

/** Where a label stands to its body. */
export type Side = 'inside' | 'after' | 'before';

/** A stretch of time. */
export interface Stretch {
  readonly startMs: Ms;
  readonly endMs: Ms;
}

/** Whether something that reaches over one stretch is seen in another. */
export const meets = (reach: Stretch, view: Stretch): boolean =>
  reach.startMs < view.endMs && reach.endMs > view.startMs;

/** An event with its body and the room its label takes. */
export interface Sized {
  readonly event: TimelineEvent;
  readonly rank: number;
  /** The time that the body covers, at least a millisecond: an instant is somewhere too. */
  readonly reach: Stretch;
  /** The body as wide as it may be drawn anywhere on the scale. */
  readonly body: Body;
  /** The same with its unbounded sides still unbounded. */
  readonly unbounded: Body;
  /** The label's text, at its boldest, with glyph and "?". */
  readonly labelWidth: number;
  readonly hasGlyph: boolean;
  readonly sides: readonly Side[];
  readonly spans: readonly (readonly [number, number])[];
}

/** An event in its row. */
export interface Placed extends Sized {
  readonly row: number;
  readonly side: Side;
}

/** Whether a status has a glyph of its own beside the label; on a dot the dot itself is the glyph. */
function needsGlyph(status: string, isDot: boolean): boolean {
  return !isDot && status !== 'stated' && status !== 'retracted';
}

/** The outermost places that anything of a lane may take: the whole scale with its aprons. */
interface Limits {
  readonly from: number;
  readonly to: number;
}

/** The limits of a scale, whatever part of it is on screen. */
function scaleLimits(scale: Scale): Limits {
  return {from: scale.unitX(0) - APRON_PX, to: scale.unitX(1) + APRON_PX};
}

/** Measures an event and lists the ways its label can stand: inside a long bar, after its mark, before it. */
export function sizeEvent(event: TimelineEvent, rank: number, scale: Scale, measure: MeasureText): Sized {
  const limits = scaleLimits(scale);
  const unbounded = buildBody(event.date, scale);
  const body = fitBody(unbounded, limits.from, limits.to);
  const hasGlyph = needsGlyph(event.status, body.isDot);
  const question = event.date.uncertain ? measure(' ?', 'strong') : 0;
  const labelWidth = measure(event.label, 'strong') + (hasGlyph ? GLYPH_PX : 0) + question;
  const reach = LABEL_GAP + labelWidth;
  const fits = (width: number): readonly (readonly [Side, number, number])[] => [
    ...(body.rooms.some(([a, b]) => b - a >= width + 2 * INSET) ? [['inside', body.x0, body.x1] as const] : []),
    ...(body.x1 + LABEL_GAP + width <= limits.to ? [['after', body.x0, body.x1 + LABEL_GAP + width] as const] : []),
    ...(body.x0 - LABEL_GAP - width >= limits.from ? [['before', body.x0 - LABEL_GAP - width, body.x1] as const] : []),
  ];
  let ways = fits(labelWidth);
  if (!ways.length) {
    // Nowhere whole: as much as fits on the roomier side, "…" at its end.
    const after = limits.to - body.x1 - LABEL_GAP;
    const before = body.x0 - LABEL_GAP - limits.from;
    const inside = Math.max(0, ...body.rooms.map(([a, b]) => b - a - 2 * INSET));
    const most = Math.max(after, before, inside);
    ways = most >= MIN_LABEL_PX ? fits(Math.min(reach, most) - 0.5) : [['after', body.x0, body.x1]];
  }
  const {earliest, latest} = dateReach(event.date);
  return {
    event,
    rank,
    reach: {startMs: earliest, endMs: Math.max(latest, earliest + 1)},
    body,
    unbounded,
    labelWidth,
    hasGlyph,
    sides: ways.map(([side]) => side),
    spans: ways.map(([, start, end]) => [start, end] as const),
  };
}

/** The events of one lane in their rows, and those that found none. */
export interface Packing<T extends Sized> {
  readonly placed: readonly Placed[];
  readonly rest: readonly T[];
  readonly rows: readonly Row[];
}

/**
 * Packs a lane's events into at most `most` rows: what lasted first, then moments, each in the order of time; where not
 * all find room, the more important and `first` ones choose first, in `less` rows.
 */
export function packLane<T extends Sized>(
  sized: readonly T[],
  most: number,
  first: ReadonlySet<string>,
  less: number | null = null,
): Packing<T> {
  const spans = sized.map((each) => each.spans);
  const isBar = (i: number): number => Number(sized[i]!.event.date.kind === 'span');
  const order = [...sized.keys()].sort((a, b) => isBar(b) - isBar(a) || a - b);
  let result = less === null ? packRows(spans, order, most) : null;
  if (!result || result.packed.some(({row}) => row < 0)) {
    const weight = (i: number): number => (first.has(sized[i]!.event.id) ? Infinity : sized[i]!.event.importance);
    order.sort((a, b) => (weight(a) === weight(b) ? a - b : weight(b) - weight(a)));
    result = packRows(spans, order, less ?? most - 1);
  }
  const placed: Placed[] = [];
  const rest: T[] = [];
  result.packed.forEach(({row, choice}, i) => {
    if (row < 0) rest.push(sized[i]!);
    else placed.push({...sized[i]!, row, side: sized[i]!.sides[choice]!});
  });
  return {placed, rest, rows: result.rows};
}

/** Where a label is drawn: the start of glyph and text in logical pixels, and the room for them. */
export interface LabelPlace {
  readonly x: number;
  readonly room: number;
}

/**
 * The place of a label in a plot that shows [from, to]: inside a bar it stays in view while the bar does, beside a mark
 * it flips to the other side where the plot ends and the row has room; `null` where next to nothing would be seen.
 */
export function placeLabel(
  placed: Placed,
  body: Body,
  row: Row | undefined,
  from: number,
  to: number,
): LabelPlace | null {
  const {labelWidth, side} = placed;
  if (side === 'inside') return placeInside(body, labelWidth, from, to);
  const afterX = Math.max(from, body.x1 + LABEL_GAP);
  const after = {x: afterX, room: Math.min(to, limitAfter(placed, body, row)) - afterX};
  const beforeX = Math.min(to, body.x0 - LABEL_GAP);
  const beforeRoom = beforeX - Math.max(from, limitBefore(placed, body, row));
  const before = {x: beforeX - Math.min(labelWidth, beforeRoom), room: beforeRoom};
  const [wanted, other] = side === 'after' ? [after, before] : [before, after];
  const best = wanted.room + 0.01 >= labelWidth || wanted.room >= other.room ? wanted : other;
  return best.room >= Math.min(labelWidth, MIN_LABEL_PX) ? {x: best.x, room: Math.min(best.room, labelWidth)} : null;
}

function limitAfter({side, spans, sides}: Placed, body: Body, row: Row | undefined): number {
  if (side === 'after') return spans[sides.indexOf('after')]![1];
  return (row?.freeAfter(body.x1) ?? Infinity) - LABEL_GAP;
}

function limitBefore({side, spans, sides}: Placed, body: Body, row: Row | undefined): number {
  if (side === 'before') return spans[sides.indexOf('before')]![0];
  return (row?.freeBefore(body.x0) ?? -Infinity) + LABEL_GAP;
}

function placeInside({rooms}: Body, labelWidth: number, from: number, to: number): LabelPlace | null {
  const seen = rooms.map(([a, b]): LabelPlace => {
    const x = Math.max(a, from) + INSET;
    return {x, room: Math.min(b, to) - INSET - x};
  });
  const best = seen.find(({room}) => room >= labelWidth) ?? seen.reduce((a, b) => (b.room > a.room ? b : a));
  return best.room >= Math.min(labelWidth, MIN_LABEL_PX) ? {x: best.x, room: Math.min(best.room, labelWidth)} : null;
}

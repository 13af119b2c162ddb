import type {FuzzyDate} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import {formatDate} from '../words/format-date.js';
import {formatEventStatus} from '../words/format-status.js';
import type {Words} from '../words/words.js';
import {DOT_RADIUS, fitBody, pullDot} from './body.js';
import type {Body} from './body.js';
import {buildShapes} from './body-shapes.js';
import {mirrorRect} from './lane-context.js';
import type {LaneContext} from './lane-context.js';
import {isHighlighted} from './legend.js';
import {cutText, isRtlText} from './measure-text.js';
import type {Row} from './pack-rows.js';
import {GLYPH_PX, placeLabel} from './place-events.js';
import type {LabelPlace, Placed} from './place-events.js';
import type {LabelRun, MarkScene, Shape, TextRun} from './scene.js';

/** The title with what stands on the chart in it, so that who speaks the label to press it is understood. */
function spokenTitle({title, label}: TimelineEvent): string {
  return title.includes(label) ? title : `${label}: ${title}`;
}

/** What is said of an event, as long as it is said in the same words. */
interface Told {
  readonly words: Words;
  readonly published: FuzzyDate | null;
  readonly rank: number;
  readonly total: number;
  readonly name: string;
  readonly part: string;
}

const toldOf = new WeakMap<TimelineEvent, Told>();

function tell(event: TimelineEvent, rank: number, {words, published, total}: LaneContext): Told {
  const before = toldOf.get(event);
  if (before?.words === words && before.published === published && before.rank === rank && before.total === total)
    return before;
  const name = words.messages.mark(
    formatDate(event.date, words, {status: event.status, published}),
    spokenTitle(event),
    formatEventStatus(event, words),
    words.messages.position(rank + 1, total),
  );
  const part = `event ${event.status.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
  const told = {words, published, rank, total, name, part};
  toldOf.set(event, told);
  return told;
}

/** The shapes of bodies that stand wholly in the plot: they only move along. */
const wholeShapes = new WeakMap<Body, readonly Shape[]>();

function shapesOf(body: Body, anchorX: number, hasGlyph: boolean, context: LaneContext): readonly Shape[] {
  const {from, to, mirror, boxHeight} = context;
  const isWhole = body.x0 >= from && body.x1 <= to;
  const known = isWhole && wholeShapes.get(body);
  if (known) return known;
  const fromAnchor = {sign: mirror.sign, x: (x: number) => mirror.x(x) - anchorX};
  const shapes = buildShapes(body, {mirror: fromAnchor, y: 0, boxHeight, from, to, hasGlyph});
  if (isWhole) wholeShapes.set(body, shapes);
  return shapes;
}

/** The body as far as the plot goes. */
function seenBody({unbounded, body: whole, spans, sides, side}: Placed, row: Row | undefined, {from, to}: LaneContext) {
  const body = Number.isFinite(unbounded.x0 - unbounded.x1) ? whole : fitBody(unbounded, from, to);
  if (!body.isDot || !row || (body.x0 >= from && body.x1 <= to)) return body;
  const least = side === 'before' ? spans[sides.indexOf(side)]![0] : row.freeBefore(body.x0) + 2;
  return pullDot(body, [from, to], [least, row.freeAfter(body.x1) - 2]);
}

/** An event in its row as it is drawn and said. */
export function buildMark(
  placed: Placed,
  row: Row | undefined,
  y: number,
  {
    lane,
    misses,
    isBare,
  }: {readonly lane: number; readonly misses: ReadonlySet<string> | null; readonly isBare: boolean},
  context: LaneContext,
): MarkScene {
  const {event, rank, hasGlyph} = placed;
  const {mirror, rowHeight, selected, from, to} = context;
  const body = seenBody(placed, row, context);
  const place = isBare ? null : placeLabel(placed, body, row, from, to);
  const isSelected = event.id === selected;
  const ownGlyph = body.isDot && event.status !== 'stated' && event.status !== 'retracted';
  const anchorX = mirror.x(Math.min(to, Math.max(from, body.anchor)));
  const texts = place ? buildLabel(placed, body, place, y, isSelected, context) : null;
  const dot = body.parts[0];
  const dotGlyph =
    ownGlyph && dot?.type === 'dot' && dot.x >= from && dot.x <= to
      ? {status: event.status, x: mirror.x(dot.x), y, r: DOT_RADIUS}
      : null;
  const edge = Math.max(4, context.measure('?', 'strong') / 2);
  const pinned = body.parts.flatMap((part): TextRun[] =>
    part.type === 'unknown' ? [centred('?', part.toEnd ? to - edge : from + edge, y, context)] : [],
  );
  // A dot at the edge is whole, a bar ends there: its frame leaves room for the number of what lies beyond.
  const beyond = body.isDot ? 4 : 0;
  const toBox = (x: number): number => Math.min(to + beyond, Math.max(from - beyond, x));
  const start = toBox(Math.min(body.x0, place?.x ?? body.x0)) - 6;
  const end = toBox(Math.max(body.x1, place ? place.x + place.room : body.x1)) + 6;
  const {name, part} = tell(event, rank, context);
  return {
    id: event.id,
    event,
    rank,
    shapes: shapesOf(body, anchorX, ownGlyph, context),
    glyph: hasGlyph && !texts ? null : (dotGlyph ?? texts?.glyph ?? null),
    label: texts?.label ?? null,
    questions: [...pinned, ...(texts?.question ? [texts.question] : [])],
    box: mirrorRect(start, end, y - (rowHeight - 1) / 2, rowHeight - 1, mirror),
    anchorX,
    anchorY: y,
    name,
    part: isSelected ? `${part} selected` : part,
    selected: isSelected,
    dimmed:
      misses?.has(event.id) === true || (context.highlight !== null && !isHighlighted(event, lane, context.highlight)),
    hasTabStop: event.id === context.tabStop,
  };
}

/** Glyph, text and "?" of a label, in this order from its start; the text as wide as it is drawn. */
function buildLabel(
  placed: Placed,
  body: Body,
  place: LabelPlace,
  y: number,
  isSelected: boolean,
  context: LaneContext,
) {
  const {event, hasGlyph, labelWidth} = placed;
  const {mirror, measure, fontPx} = context;
  const style = isSelected ? 'strong' : 'label';
  const lead = hasGlyph ? GLYPH_PX : 0;
  const ask = event.date.uncertain ? measure(' ?', 'strong') : 0;
  const full = event.label;
  const room = place.room - lead - ask;
  const text = place.room + 0.01 >= labelWidth ? full : cutText(full, room, (part) => measure(part, style));
  if (!text) return null;
  const width = measure(text, style);
  const isBefore = place.x + place.room <= body.x0;
  const start = isBefore ? place.x + place.room - ask - width : place.x + lead;
  const rtl = isRtlText(text);
  const [a, b] = [mirror.x(start), mirror.x(start + width)].sort((p, q) => p - q) as [number, number];
  const baseline = y + fontPx * 0.36;
  const label: LabelRun = {
    x: rtl ? b : a,
    y: baseline,
    width,
    text,
    rtl,
    cut: text !== full,
    struck: event.status === 'retracted',
    on: groundOf(body, start, start + width),
  };
  const glyphX = mirror.x(start - lead + DOT_RADIUS);
  return {
    label,
    glyph: hasGlyph ? {status: event.status, x: glyphX, y, r: DOT_RADIUS} : null,
    question: ask ? centred('?', start + width + ask / 2 + 1, y, context) : null,
  };
}

/** What a label lies on: that part of its own body that is under its middle, or the lane. */
function groundOf({parts, x0, x1}: Body, from: number, to: number): LabelRun['on'] {
  const middle = (from + to) / 2;
  const under = parts.find((part) => part.type === 'box' && part.x0 <= middle && middle <= part.x1);
  if (under?.type !== 'box' || from < x0 || to > x1) return 'lane';
  return under.solid ? 'solid' : 'light';
}

function centred(text: string, middle: number, y: number, {mirror, measure, fontPx}: LaneContext): TextRun {
  const width = measure(text, 'strong');
  return {x: mirror.x(middle) - width / 2, y: y + fontPx * 0.36, width, text, rtl: false};
}

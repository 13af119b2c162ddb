import type {FuzzyDate, Precision} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import type {LaneSummary, Outside} from '../store/timeline-source.js';
import {formatDate} from '../words/format-date.js';
import {formatEventStatus} from '../words/format-status.js';
import type {Words} from '../words/words.js';
import {DOT_RADIUS, fitBody} from './body.js';
import type {Body} from './body.js';
import {buildShapes} from './body-shapes.js';
import type {Mirror} from './body-shapes.js';
import {COUNTED_ROWS, LATER_PX} from './lane-frame.js';
import type {LaneFrame} from './lane-frame.js';
import {paintOf} from './lane-tone.js';
import {isHighlighted} from './legend.js';
import {cutText, isRtlText} from './measure-text.js';
import type {MeasureText} from './measure-text.js';
import type {Row} from './pack-rows.js';
import {cellUnits, isPillSeen, placeClusters} from './place-clusters.js';
import type {Cluster} from './place-clusters.js';
import {GLYPH_PX, placeLabel, placeLane, sizeEvent} from './place-events.js';
import type {LabelPlace, Placed} from './place-events.js';
import {formatCluster} from './said-unit.js';
import type {Scale} from './scale.js';
import type {ClusterScene, Glyph, Highlight, LabelRun, LaneScene, MarkScene, Rect, TextRun} from './scene.js';

/** The height of boxes and bars, in sizes of the label's font. */
const BOX_EM = 1.29;

/** What a lane needs to know, the same for every lane. */
export interface LaneContext {
  readonly scale: Scale;
  readonly mirror: Mirror;
  readonly width: number;
  readonly rowHeight: number;
  readonly smallPx: number;
  readonly fontPx: number;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly published: FuzzyDate | null;
  readonly total: number;
  /** The finest precision written anywhere. */
  readonly finest: Precision;
  readonly selected: string;
  /** The id of the event, or the key of the cluster, that Tab reaches. */
  readonly tabStop: string;
  readonly first: ReadonlySet<string>;
  readonly highlight: Highlight | null;
}

/** What one lane holds. */
export interface LaneContent {
  readonly lane: LaneSummary;
  readonly index: number;
  readonly frame: LaneFrame;
  readonly events: readonly TimelineEvent[];
  readonly ranks: readonly number[];
  readonly counted: readonly {readonly cell: number; readonly count: number}[];
  /** How many lie outside of what was asked for. */
  readonly outside: Outside;
}

/** How many rows the events of a lane need, were there no limit. */
export function countRows(
  events: readonly TimelineEvent[],
  hasCells: boolean,
  scale: Scale,
  measure: MeasureText,
): number {
  const sized = events.map((event, i) => sizeEvent(event, i, scale, measure));
  const {rows} = placeLane(sized, Infinity, new Set(), false);
  return hasCells ? Math.max(COUNTED_ROWS, rows.length + 1) : rows.length;
}

/** One lane with its marks and clusters; at most as many as its rows have room for. */
export function buildLaneScene(content: LaneContent, context: LaneContext): LaneScene {
  const {lane, index, frame, events, ranks, counted, outside} = content;
  const {scale, words, first} = context;
  const sized = events.map((event, i) => sizeEvent(event, ranks[i]!, scale, context.measure));
  const place = (before: ReadonlySet<string>) => {
    const plan = placeLane(sized, frame.rows, before, counted.length > 0);
    return {plan, grouped: placeClusters(plan.rest, counted, scale, frame.rows - 1, context.smallPx)};
  };
  const isTabStop = ({event}: {readonly event: TimelineEvent}): boolean => event.id === context.tabStop;
  let {plan, grouped} = place(first);
  // What keys have come to must be there to be focused, even out of a cluster.
  if (sized.some(isTabStop) && ![...plan.placed, ...grouped.placed].some(isTabStop))
    ({plan, grouped} = place(new Set([...first, context.tabStop])));
  const rowOf = (placed: Placed): Row | undefined =>
    placed.row === frame.rows - 1 && grouped.placed.includes(placed) ? grouped.row : plan.rows[placed.row];
  const middle = (row: number): number => frame.rowsY + (row + 0.5) * context.rowHeight;
  const fitted = [...plan.placed, ...grouped.placed].map((placed) => ({
    placed,
    body: fitBody(placed.unbounded, 0, scale.width),
  }));
  const marks = fitted
    .filter(({body}) => body.x1 > 0 && body.x0 < scale.width)
    .sort((a, b) => a.placed.rank - b.placed.rank)
    .map(({placed, body}) => {
      const label = placeLabel({...placed, body}, rowOf(placed), scale.width);
      return buildMark(placed, body, label, middle(placed.row), index, context);
    });
  const clusters = grouped.clusters
    .filter(({x}) => isPillSeen(x, scale.width, context.smallPx))
    .map((cluster) => buildCluster(cluster, index, middle(frame.rows - 1), context));
  return {
    id: lane.id,
    index,
    ...paintOf(index, lane),
    banded: index % 2 === 0,
    box: {x: 0, y: frame.y, width: context.width, height: frame.height},
    title: frame.name,
    titleLines: titleLines(frame, context),
    name: words.messages.lane(frame.name, lane.count),
    ...outsideRuns(countOutside(outside, fitted, grouped.clusters, context), frame, context),
    marks,
    clusters,
    density: densityPath(content, context),
  };
}

/** How many events are not drawn: outside of what was asked for, or read but wholly before or after the plot. */
function countOutside(
  asked: Outside,
  fitted: readonly {readonly body: Body}[],
  clusters: readonly Cluster[],
  {scale: {width}, smallPx}: LaneContext,
): Outside {
  let {earlier, later} = asked;
  for (const {body} of fitted) {
    if (body.x1 <= 0) earlier++;
    else if (body.x0 >= width) later++;
  }
  for (const {x, count} of clusters) {
    if (isPillSeen(x, width, smallPx)) continue;
    if (x < width / 2) earlier += count;
    else later += count;
  }
  return {earlier, later};
}

/** How many events each cell holds, as columns in the lane, the highest as high as its rows: one path a lane. */
function densityPath({counted, frame}: LaneContent, {scale, mirror, rowHeight, smallPx}: LaneContext): string {
  const most = Math.max(...counted.map(({count}) => count));
  const cellPx = cellUnits(scale.pxPerUnit, smallPx) * scale.pxPerUnit;
  const base = frame.rowsY + (frame.rows - 1) * rowHeight;
  const room = (frame.rows - 1) * rowHeight - 2;
  return counted
    .map(({cell, count}) => ({from: scale.unitX(0) + cell * cellPx, height: (count / most) * room}))
    .filter(({from}) => from > -cellPx && from < scale.width)
    .map(({from, height}) => {
      const [a, b] = [mirror.x(from + 1), mirror.x(from + cellPx - 1)];
      return `M${a.toFixed(1)},${base}V${(base - height).toFixed(1)}H${b.toFixed(1)}V${base}z`;
    })
    .join('');
}

function startRun(text: string, y: number, width: number, {width: chart, mirror}: LaneContext, from = 0): TextRun {
  const rtl = isRtlText(text);
  const left = mirror.sign > 0 ? from : chart - from - width;
  return {x: rtl ? left + width : left, y, width, text, rtl};
}

function titleLines(frame: LaneFrame, context: LaneContext): TextRun[] {
  const line = Math.round(context.smallPx * 1.35);
  const top = frame.rowsY + Math.min(context.rowHeight, frame.height) / 2 + context.smallPx * 0.36;
  const y = frame.rowsY - frame.y > line ? frame.y + line : top;
  return frame.title.map((text, i) => startRun(text, y + i * line, context.measure(text, 'strong'), context));
}

function outsideRuns({earlier, later}: Outside, frame: LaneFrame, context: LaneContext) {
  const {words, measure, smallPx, width} = context;
  const {messages} = words;
  const back = context.mirror.sign > 0 ? '◀' : '▶';
  const on = context.mirror.sign > 0 ? '▶' : '◀';
  const lines = titleLines(frame, context);
  const above = frame.rowsY - frame.y > 20;
  const earlierText = earlier ? `${back} ${messages.earlier(earlier)}` : '';
  const laterText = later ? (above ? `${messages.later(later)} ${on}` : `${words.compact(later)} ${on}`) : '';
  const y = lines.at(-1)?.y ?? frame.y;
  const laterWidth = measure(laterText, 'small');
  const nameEnd = above ? measure(frame.title[0] ?? '', 'strong') + 12 : 0;
  return {
    earlier: earlier
      ? startRun(
          earlierText,
          above ? y : y + Math.round(smallPx * 1.35),
          measure(earlierText, 'small'),
          context,
          nameEnd,
        )
      : null,
    earlierName: earlier ? messages.earlier(earlier) : '',
    later: later
      ? startRun(
          laterText,
          lines[0]?.y ?? y,
          laterWidth,
          context,
          width - Math.max(laterWidth, Math.min(LATER_PX - 4, laterWidth)),
        )
      : null,
    laterName: later ? messages.later(later) : '',
  };
}

/** The title with what stands on the chart in it, so that who speaks the label to press it is understood. */
function spokenTitle({title, label}: TimelineEvent): string {
  return title.includes(label) ? title : `${label}: ${title}`;
}

function buildMark(
  placed: Placed,
  body: Body,
  place: LabelPlace | null,
  y: number,
  lane: number,
  context: LaneContext,
): MarkScene {
  const {event, rank, hasGlyph} = placed;
  const {scale, mirror, words, rowHeight, fontPx, selected} = context;
  // A label lies in its bar whatever its size.
  const boxHeight = Math.min(rowHeight - 4, Math.round(fontPx * BOX_EM));
  const isSelected = event.id === selected;
  const ownGlyph = body.isDot && event.status !== 'stated' && event.status !== 'retracted';
  const shapes = buildShapes(body, {mirror, y, boxHeight, from: 0, to: scale.width, hasGlyph: ownGlyph});
  const texts = place ? buildLabel(placed, body, place, y, isSelected, context) : null;
  const dot = body.parts[0];
  const glyph: Glyph | null =
    ownGlyph && dot?.type === 'dot'
      ? {status: event.status, x: mirror.x(dot.x), y, r: DOT_RADIUS}
      : (texts?.glyph ?? null);
  const edge = Math.max(4, context.measure('?', 'strong') / 2);
  const pinned = body.parts.flatMap((part): TextRun[] =>
    part.type === 'unknown' ? [centred('?', part.toEnd ? scale.width - edge : edge, y, context)] : [],
  );
  const from = Math.max(-4, Math.min(body.x0, place?.x ?? body.x0)) - 6;
  const to = Math.min(scale.width + 4, Math.max(body.x1, place ? place.x + place.room : body.x1)) + 6;
  const position = words.messages.position(rank + 1, context.total);
  return {
    id: event.id,
    event,
    rank,
    shapes,
    glyph: hasGlyph && !texts ? null : glyph,
    label: texts?.label ?? null,
    questions: [...pinned, ...(texts?.question ? [texts.question] : [])],
    box: mirrorRect(from, to, y - (rowHeight - 1) / 2, rowHeight - 1, mirror),
    anchorX: mirror.x(Math.min(scale.width, Math.max(0, body.anchor))),
    name: words.messages.mark(
      formatDate(event.date, words, {status: event.status, published: context.published}),
      spokenTitle(event),
      formatEventStatus(event, words),
      position,
    ),
    part: ['event', event.status.replace(/[^\p{L}\p{N}_-]+/gu, '-'), ...(isSelected ? ['selected'] : [])].join(' '),
    selected: isSelected,
    dimmed: context.highlight !== null && !isHighlighted(event, lane, context.highlight),
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

function mirrorRect(from: number, to: number, y: number, height: number, mirror: Mirror): Rect {
  const [a, b] = [mirror.x(from), mirror.x(to)].sort((p, q) => p - q) as [number, number];
  return {x: a, y, width: b - a, height};
}

function buildCluster(cluster: Cluster, lane: number, y: number, context: LaneContext): ClusterScene {
  const {words, measure, mirror} = context;
  const text = words.compact(cluster.count);
  const written = cluster.events.flatMap(({event}) => event.date.written);
  const width = Math.max(28, measure(text, 'small-strong') + 16);
  const key = `${lane}:${cluster.cell}`;
  return {
    key,
    count: cluster.count,
    text,
    box: mirrorRect(cluster.x - width / 2, cluster.x + width / 2, y - 12, 24, mirror),
    name: words.messages.cluster(
      cluster.count,
      formatCluster(written, cluster.startMs, cluster.endMs, context.finest, words),
    ),
    startMs: cluster.startMs,
    endMs: cluster.endMs,
    ids: memberIds(cluster),
    fromMs: cluster.fromMs,
    toMs: cluster.toMs,
    lane,
    hasTabStop: key === context.tabStop,
  };
}

function memberIds({events, count}: Cluster): string[] {
  return events.length < count ? [] : events.toSorted((a, b) => a.rank - b.rank).map(({event}) => event.id);
}

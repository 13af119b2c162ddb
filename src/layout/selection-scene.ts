import {dateReach} from '../model/date-reach.js';
import type {TimelineEvent} from '../model/event.js';
import type {ChartScene, MarkScene, Rect, SelectionScene} from './scene.js';
import type {SelectionContext, SelectionSubject} from './selection-context.js';
import {findRoute, routePath} from './selection-route.js';
import {drawSaid, GAP, groupByDate, nameOf, runAt, touches} from './selection-said.js';
import type {Drawing} from './selection-said.js';

/** So many related events have a line each; of more, those that come first. */
const MOST_TIES = 12;
/** How far a mark of the selection stands from others, px. */
const SPACE = 3;

/** A chart with the selected mark in it. */
interface Scenery {
  readonly chart: ChartScene;
  readonly mark: MarkScene;
  /** The lane of the mark. */
  readonly lane: Rect;
  /** What no mark may lie on and lines go round: marks with their labels, pills, names of lanes. */
  readonly obstacles: Rect[];
  readonly context: SelectionContext;
  /** What is drawn once all marks have their places. */
  readonly later: (() => void)[];
}

const inset = ({x, y, width, height}: Rect, by: number): Rect => {
  return {x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by)};
};

function obstaclesOf({lanes, smallPx}: ChartScene): Rect[] {
  return lanes.flatMap(({marks, clusters, titleLines, earlier, later}) => [
    ...marks.map(({box}) => inset(box, 4)),
    ...clusters.map(({box}) => inset(box, 1)),
    ...[...titleLines, earlier, later].flatMap((run) =>
      run
        ? [{x: run.rtl ? run.x - run.width : run.x, y: run.y - smallPx, width: run.width, height: smallPx * 1.3}]
        : [],
    ),
  ]);
}

/** Draws a line from the selected mark to a place; a point says where it ends. */
function tie(look: string, to: Rect, toX: number, {paths}: Drawing, scenery: Scenery, hasPoint: boolean): void {
  const {mark, chart, context, obstacles} = scenery;
  // Neither end is in the way.
  const others = obstacles.filter((box) => !touches(inset(mark.box, 5), box) && !touches(inset(to, 2), box));
  const route = findRoute(mark.box, to, toX, context.rowHeight, chart.plot, others);
  paths.push({look, d: routePath(route)});
  const [x, y] = route.at(-1)!;
  if (hasPoint) paths.push({look: 'tie-end', d: `M${x - 2},${y}a2,2 0 1,0 4,0a2,2 0 1,0 -4,0`});
}

/** A row of the lane where a mark has room, the nearest first and rather with its text; else the row of the event. */
function findRoom(box: Rect, texts: readonly string[], {mark, lane, obstacles, chart, context}: Scenery) {
  const {rowHeight, measure} = context;
  const isFree = (rect: Rect): boolean => obstacles.every((other) => !touches(rect, other));
  const rows = [0, 1, -1, 2, -2, 3, -3, 4, -4]
    .map((by) => by * rowHeight)
    .filter((dy) => {
      const y = mark.anchorY + dy;
      return y - rowHeight / 2 >= lane.y && y + rowHeight / 2 <= lane.y + lane.height;
    });
  for (const text of [...texts, '']) {
    const width = text ? measure(text) + GAP : 0;
    for (const dy of rows) {
      for (const x of text ? [box.x + box.width, box.x - width] : [box.x]) {
        const from = Math.min(box.x, x);
        const rect = {
          ...{x: from - SPACE, y: box.y + dy},
          ...{width: Math.max(box.x + box.width, x + width) - from + 2 * SPACE, height: box.height},
        };
        const isIn = rect.x >= chart.plot.x - SPACE && rect.x + rect.width <= chart.plot.x + chart.plot.width + SPACE;
        if (!isFree(rect) || (text && !isIn)) continue;
        return {dy, rect, text, textX: x < box.x ? x : x + GAP};
      }
    }
  }
  return {dy: 0, rect: box, text: '', textX: 0};
}

/** Something hollow in the lane, tied to the event: a rival date, or an arrow to what lies off screen. */
function putMark(
  given: {
    readonly x: number;
    readonly width: number;
    readonly name: string;
    readonly look: string;
    readonly isArrow?: boolean;
  },
  texts: readonly string[],
  draw: (y: number) => readonly {look: string; d: string}[],
  drawing: Drawing,
  scenery: Scenery,
): void {
  const {mark, context, obstacles} = scenery;
  const half = context.boxHeight / 2;
  const box = {x: given.x, y: mark.anchorY - half, width: given.width, height: 2 * half};
  const {dy, rect, text, textX} = findRoom(box, texts, scenery);
  const y = mark.anchorY + dy;
  const middle = box.x + box.width / 2;
  // What would stand on the event itself is told in words alone.
  if (!touches(rect, inset(mark.box, 4))) {
    // The line to an arrow ends at its text; that to a date goes round it.
    const frame = given.isArrow ? rect : {x: box.x - 1, y: y - half, width: box.width + 2, height: 2 * half};
    const words = {x: textX, y: y - half, width: text ? context.measure(text) : 0, height: 2 * half};
    obstacles.push(frame, ...(text && !given.isArrow ? [words] : []));
    scenery.later.push(() => {
      tie(given.look, frame, middle, drawing, scenery, false);
      drawing.paths.push(...draw(y));
    });
  }
  if (text) drawing.texts.push(runAt(text, textX, y, context));
  const from = Math.min(rect.x, middle - 12);
  const width = Math.max(rect.width, 24);
  drawing.names.push({name: given.name, box: {x: from, y: y - 12, width, height: 24}});
}

/** An arrow at an edge of the plot. */
function putArrow(
  side: -1 | 1,
  look: string,
  name: string,
  texts: readonly string[],
  drawing: Drawing,
  scenery: Scenery,
) {
  const {plot} = scenery.chart;
  const x = side < 0 ? plot.x + 2 : plot.x + plot.width - 10;
  const d = (y: number): string => `M${side < 0 ? x + 8 : x},${y - 5}v10l${side * 8},-5z`;
  putMark(
    {x, width: 8, name, look, isArrow: true},
    texts,
    (y) => [{look: look === 'tie' ? 'tip quiet' : 'tip', d: d(y)}],
    drawing,
    scenery,
  );
}

function drawRivals(event: TimelineEvent, drawing: Drawing, scenery: Scenery): void {
  const {context} = scenery;
  const {ties, eventDate} = context.words.messages;
  for (const {date, claims} of groupByDate(event.claims, (claim) => claim.eventDate)) {
    if (date.text === event.date.text) continue;
    const by = claims.map((claim) => nameOf(claim, context.words));
    const text = context.sayDate(date);
    const name = by.map((one) => ties.told([one], [eventDate(text)])).join('; ');
    const texts = [ties.dated(by, text), context.words.list(by, 'and')];
    const side = context.sideOf(date);
    if (side) putArrow(side, 'rival-tie', name, texts, drawing, scenery);
    else {
      const draw = (y: number) => context.drawDate(date, y, context.boxHeight);
      const {x, width} = draw(0).box;
      const hollow = (look: string): string => (/dot|solid|light|day/.test(look) ? `rival ${look}` : look);
      const paint = (y: number) => draw(y).shapes.map(({look, d}) => ({look: hollow(look), d}));
      putMark({x, width, name, look: 'rival-tie'}, texts, paint, drawing, scenery);
    }
  }
}

/** Where another event is on screen: its mark, or the number that it is counted in. */
function placeOf(
  {id, date, lane}: TimelineEvent,
  {lanes}: ChartScene,
): {readonly box: Rect; readonly x: number} | null {
  const {earliest} = dateReach(date);
  for (const each of lanes) {
    const mark = each.marks.find((one) => one.id === id);
    if (mark) return {box: mark.box, x: mark.anchorX};
    const pill = each.clusters.find(({ids, fromMs, toMs}) =>
      ids.length ? ids.includes(id) : each.id === lane && earliest >= fromMs && earliest < toMs,
    );
    if (pill) return {box: pill.box, x: pill.box.x + pill.box.width / 2};
  }
  return null;
}

function drawRelated({event, related, relating}: SelectionSubject, drawing: Drawing, scenery: Scenery): void {
  const {chart, context} = scenery;
  const others = new Map([...related, ...relating].map((other) => [other.id, other]));
  others.delete(event.id);
  const drawn = new Set<Rect>();
  const outside = {'-1': 0, '0': 0, '1': 0};
  for (const other of others.values()) {
    if (other.date.kind === 'none') continue;
    const place = placeOf(other, chart);
    if (!place) outside[context.sideOf(other.date)]++;
    else if (!drawn.has(place.box) && drawn.size < MOST_TIES) {
      drawn.add(place.box);
      scenery.later.push(() => tie('tie', place.box, place.x, drawing, scenery, true));
    }
  }
  for (const side of [-1, 1] as const) {
    const text = context.words.messages.ties.related(outside[side]);
    if (outside[side]) putArrow(side, 'tie', text, [text], drawing, scenery);
  }
}

/** What the selected event is tied to, on a chart that shows it; `null` where that is nothing. */
export function buildSelectionScene(
  chart: ChartScene,
  subject: SelectionSubject,
  context: SelectionContext,
): SelectionScene | null {
  const {event} = subject;
  const lane = chart.lanes.find(({marks}) => marks.some(({id}) => id === event.id));
  const mark = lane?.marks.find(({id}) => id === event.id);
  if (!lane || !mark) return null;
  const drawing: Drawing = {paths: [], texts: [], names: []};
  const scenery: Scenery = {chart, mark, lane: lane.box, obstacles: obstaclesOf(chart), context, later: []};
  drawRelated(subject, drawing, scenery);
  drawRivals(event, drawing, scenery);
  for (const draw of scenery.later) draw();
  drawSaid(event, mark.anchorX, drawing, chart, context);
  if (!drawing.paths.length) return null;
  return {...drawing, name: event.label, tone: lane.tone, color: lane.color};
}

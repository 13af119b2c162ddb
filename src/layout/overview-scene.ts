import {bisectLeft} from 'd3';
import type {Ms} from '../model/date.js';
import type {Slice, Summary} from '../store/timeline-source.js';
import {levelsFor} from '../time/calendar-ticks.js';
import {formatTick} from '../words/format-tick.js';
import type {Words} from '../words/words.js';
import {buildBody, fitBody} from './body.js';
import type {Mirror} from './body-shapes.js';
import type {MeasureText} from './measure-text.js';
import type {Scale} from './scale.js';
import type {HandleScene, OverviewScene, Rect, TextRun} from './scene.js';
import {paintOf} from './lane-tone.js';
import {formatEnd} from './said-unit.js';

const STRIP_PX = 32;
const THIN_STRIP_PX = 40;
const MIN_WINDOW_PX = 24;
const BAR_PX = 3;
/** So much of what is pressed may stand beside the strip. */
const BESIDE_PX = 5;

/** What the overview needs to know. */
export interface OverviewInput {
  readonly summary: Summary;
  /** All events where they are few enough to be drawn singly, else null: then the histogram is drawn. */
  readonly all: Slice | null;
  readonly window: readonly [Ms, Ms];
  /** Every written date's start and end once, in order: where the handles stop. */
  readonly stops: Float64Array;
  readonly width: number;
  readonly mirror: Mirror;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly smallPx: number;
  /** The least width and height of what can be pressed, px. Default 24. */
  readonly targetPx?: number;
  /** A picture alone, above list and table: no ticks, no window. */
  readonly thin: boolean;
}

/** What of the overview stays the same while the view moves. */
export type OverviewStrip = Omit<OverviewScene, 'window' | 'handles'>;

/** The overview, always in true time, and the window on it. `strip`: where it was built already. */
export function buildOverviewScene(input: OverviewInput, strip = buildOverviewStrip(input)): OverviewScene {
  const {summary, width, thin} = input;
  if (thin) return {...strip, window: null, handles: []};
  return {...strip, ...buildWindow(input, trueScale(summary, width), strip.stripHeight)};
}

/** Takes its time: drawn from all events, or the histogram of all. */
export function buildOverviewStrip(input: Omit<OverviewInput, 'window' | 'stops'>): OverviewStrip {
  const {summary, width, mirror, smallPx, thin} = input;
  const stripHeight = thin ? THIN_STRIP_PX : Math.max(STRIP_PX, input.targetPx ?? 0);
  const scale = trueScale(summary, width);
  const {ticks, grid} = thin ? {ticks: [], grid: []} : buildTicks(input, scale, stripHeight + smallPx + 4);
  return {
    width,
    height: stripHeight + (thin ? 0 : Math.round(smallPx * 1.5)),
    stripHeight,
    lanes: buildLanes(input, scale, stripHeight),
    ticks,
    grid: grid.map((x) => mirror.x(x)),
  };
}

/** True time over the whole width. */
export function trueScale({startMs, endMs}: Pick<Summary, 'startMs' | 'endMs'>, width: number): Scale {
  const length = Math.max(1, endMs - startMs);
  const x = (ms: Ms): number => ((ms - startMs) / length) * width;
  return {width, x, ms: (px) => startMs + (px / width) * length, pxPerUnit: width, unitX: (unit) => unit * width};
}

/** The window as pixels of the strip, widened to its least width inside the strip. */
function buildWindow(
  {summary, window: [startMs, endMs], width, mirror, stops, words, targetPx = 24}: OverviewInput,
  scale: Scale,
  height: number,
) {
  let from = Math.min(width, Math.max(0, scale.x(startMs)));
  let to = Math.min(width, Math.max(0, scale.x(endMs)));
  if (to - from < MIN_WINDOW_PX) {
    from = Math.min(width - MIN_WINDOW_PX, Math.max(0, (from + to - MIN_WINDOW_PX) / 2));
    to = from + MIN_WINDOW_PX;
  }
  // A handle is taken from outside of the window rather than from inside, where the window itself is.
  const inside = Math.min(targetPx / 2, (to - from) / 3);
  const least = Math.max(-BESIDE_PX, from - targetPx + inside);
  const most = Math.min(width + BESIDE_PX, to + targetPx - inside);
  const middle = (from + to) / 2;
  const hits = {
    start: [least, Math.max(from + inside, Math.min(least + targetPx, middle))],
    end: [Math.min(to - inside, Math.max(most - targetPx, middle)), most],
  } as const;
  const hitOf = (side: 'start' | 'end'): Rect => {
    const [a, b] = hits[side].map((x) => mirror.x(x)).sort((x, y) => x - y) as [number, number];
    return {x: a, y: 0, width: b - a, height};
  };
  const handle = (side: 'start' | 'end', x: number, ms: Ms): HandleScene => ({
    side,
    x: mirror.x(x),
    hit: hitOf(side),
    index: Math.min(stops.length - 1, bisectLeft(stops, ms)),
    steps: stops.length,
    text: formatEnd(side, [startMs, endMs], summary, words),
  });
  const [left, right] = [mirror.x(from), mirror.x(to)].sort((a, b) => a - b) as [number, number];
  return {
    window: {x: left, y: 0, width: right - left, height},
    handles: [handle('start', from, startMs), handle('end', to, endMs)] as const,
  };
}

function buildLanes(
  {summary, all, mirror}: Pick<OverviewInput, 'summary' | 'all' | 'mirror'>,
  scale: Scale,
  height: number,
): OverviewScene['lanes'] {
  const solid = summary.lanes.map((): string[] => []);
  const light = summary.lanes.map((): string[] => []);
  const step = (height - 8) / Math.max(1, summary.lanes.length);
  const add = (into: string[], lane: number, x0: number, x1: number): void => {
    const [a, b] = [mirror.x(x0), mirror.x(x1)].sort((p, q) => p - q) as [number, number];
    const y = 4 + step * (lane + 0.5) - Math.min(BAR_PX, step) / 2;
    const w = Math.max(BAR_PX, b - a);
    into.push(
      `M${(b - a < BAR_PX ? (a + b - w) / 2 : a).toFixed(1)},${y.toFixed(1)}h${w.toFixed(1)}v${Math.min(BAR_PX, step).toFixed(1)}h${(-w).toFixed(1)}z`,
    );
  };
  if (all)
    all.events.forEach((event, i) => {
      const lane = all.lanes[i]!;
      for (const part of fitBody(buildBody(event.date, scale), 0, scale.width).parts) {
        if (part.type === 'box')
          add((part.solid ? solid : light)[lane]!, lane, Math.max(0, part.x0), Math.min(scale.width, part.x1));
        if (part.type === 'dot' || part.type === 'tail') add(solid[lane]!, lane, part.x, part.x);
      }
    });
  else
    summary.histogram.counts.forEach((counts, lane) => {
      const cell = scale.width / summary.histogram.cells;
      for (let i = 0; i < counts.length; i++) {
        if (!counts[i]) continue;
        const from = i;
        while (counts[i + 1]) i++;
        add(solid[lane]!, lane, from * cell, (i + 1) * cell);
      }
    });
  return summary.lanes.map((lane, i) => ({
    ...paintOf(i, lane),
    solid: solid[i]!.join(''),
    light: light[i]!.join(''),
  }));
}

function buildTicks(
  {summary, words, measure, mirror}: Pick<OverviewInput, 'summary' | 'words' | 'measure' | 'mirror'>,
  scale: Scale,
  y: number,
) {
  const pxPerMs = scale.width / Math.max(1, summary.endMs - summary.startMs);
  for (const level of levelsFor(summary.finest)) {
    if (level.approxMs * pxPerMs < 24) continue;
    const times = level.ticks(summary.startMs, summary.endMs);
    const ticks = times.map((ms) => {
      const text = formatTick(ms, level.unit, words, 'alone');
      return {x: scale.x(ms), width: measure(text, 'small'), text};
    });
    if (ticks.some((tick, i) => tick.x + tick.width * 2 > (ticks[i + 1]?.x ?? Infinity))) continue;
    const runs = ticks.filter(({x, width}) => x + width + 3 <= scale.width);
    return {
      grid: ticks.map(({x}) => x),
      ticks: runs.map(({x, width, text}): TextRun => ({
        x: mirror.sign > 0 ? mirror.x(x + 3) : mirror.x(x + 3 + width),
        y,
        width,
        text,
        rtl: false,
      })),
    };
  }
  return {ticks: [], grid: []};
}

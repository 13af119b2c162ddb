import type {Ms, Precision} from '../model/date.js';
import {precisionMs} from '../model/precision.js';
import {levelsFor, parentUnit, TICK_LEVELS} from '../time/calendar-ticks.js';
import type {TickLevel} from '../time/calendar-ticks.js';
import type {PackedBounds} from '../time/quiet-time.js';
import type {AxisFold, AxisPiece, TimeAxis} from '../time/time-axis.js';
import {formatDuration, formatFold} from '../words/format-range.js';
import {formatTick} from '../words/format-tick.js';
import type {Words} from '../words/words.js';
import type {Mirror} from './body-shapes.js';
import type {MeasureText} from './measure-text.js';
import {APRON_PX} from './scale.js';
import type {Scale} from './scale.js';
import type {AxisScene, BreakScene, TextRun} from './scene.js';

/** Between two labels of one level, px. */
const LABEL_SPACE = 8;
/** From a grid line to its label, px. */
const LABEL_INSET = 4;
/** More ticks than this in a piece are never readable. */
const MAX_TICKS = 60;
/** Ticks of one unit each stand at least so far apart, those of several units further, px. */
const UNIT_PX = 16;
const STEP_PX = 64;
const ZIGZAG = 4;

/** What the axis needs to know. */
export interface AxisInput {
  readonly axis: TimeAxis;
  /** What each fold is called with the bursts at its sides, where that is known. */
  readonly foldNames?: readonly string[] | undefined;
  readonly scale: Scale;
  readonly written: PackedBounds;
  readonly words: Words;
  readonly measure: MeasureText;
  readonly mirror: Mirror;
  readonly smallPx: number;
  /** The width of the corner beside the axis, above the names of lanes; 0 where they stand above their lanes. */
  readonly corner: number;
  /** The full height of the chart, which the zigzags run through. */
  readonly height: number;
}

/** The finest date written in a piece: its ticks are no finer. */
function finestIn(piece: AxisPiece, {written: {earliest, latest}}: AxisInput): Precision {
  const known = finestCache.get(piece);
  if (known) return known;
  let least = Infinity;
  for (let i = 0; i < earliest.length; i++) {
    if (earliest[i]! >= piece.startMs && latest[i]! <= piece.endMs) least = Math.min(least, latest[i]! - earliest[i]!);
  }
  const finest = (['second', 'minute', 'hour', 'day', 'month'] as const).find(
    (unit) => least <= precisionMs(unit) * 1.02,
  );
  finestCache.set(piece, finest ?? 'year');
  return finest ?? 'year';
}

const finestCache = new WeakMap<AxisPiece, Precision>();

/** A label before it is mirrored: `x` is its start. */
interface Draft {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** A label of the time that begins at `ms`. */
interface TickDraft extends Draft {
  readonly ms: Ms;
}

interface PieceTicks {
  /** The ticks are of hours or finer. */
  readonly isClock: boolean;
  readonly ticks: readonly Ms[];
  readonly minor: readonly TickDraft[];
  readonly major: readonly TickDraft[];
}

/** The height of the axis: two levels of ticks, and a row for the lengths of folds where there are any. */
export function axisHeight({axis, smallPx}: Pick<AxisInput, 'axis' | 'smallPx'>): number {
  return Math.round(smallPx * 1.45) * (axis.folds.length ? 3 : 2) + 4;
}

/** Calendar ticks a piece on two levels, never touching and never finer than the finest written date; breaks above. */
export function buildAxisScene(input: AxisInput): AxisScene {
  const {axis, scale, smallPx, mirror} = input;
  const line = Math.round(smallPx * 1.45);
  const left = APRON_PX;
  const right = scale.width - APRON_PX;
  const minor: TickDraft[] = [];
  const major: TickDraft[] = [];
  const grid: number[] = [];
  let isClock = false;
  for (const piece of axis.pieces) {
    const from = Math.max(left, scale.unitX(piece.startUnit));
    const to = Math.min(right, scale.unitX(piece.endUnit));
    if (to - from < 1) continue;
    const found = ticksOfPiece(piece, from, to, input);
    isClock ||= found.isClock;
    for (const draft of found.minor) addClear(minor, draft, piece, scale.width);
    for (const draft of found.major) addClear(major, draft, piece, scale.width);
    for (const ms of found.ticks) grid.push(Math.round(mirror.x(scale.x(ms)) * 10) / 10);
  }
  const breaks = axis.folds.filter(({startUnit, endUnit}) => {
    const x = (scale.unitX(startUnit) + scale.unitX(endUnit)) / 2;
    return x > left / 2 && x < scale.width - left / 2;
  });
  return {
    height: axisHeight(input),
    minor: minor.map((draft) => ({...toRun(draft, axisHeight(input) - 8, mirror), ms: draft.ms})),
    major: major.map((draft) => ({...toRun(draft, axisHeight(input) - 8 - line, mirror), ms: draft.ms})),
    zone: isClock ? nameZone(major, axisHeight(input) - 8 - line, input) : null,
    grid,
    breaks: buildBreaks(breaks, line - 4, input),
  };
}

function isClockUnit({unit}: TickLevel): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** Which zone the times are in: in the corner, or where there is none at the end of the upper row, if that is clear. */
function nameZone(
  major: readonly Draft[],
  y: number,
  {words, measure, mirror, scale, corner}: AxisInput,
): TextRun | null {
  const text = words.messages.timesIn('UTC');
  const width = measure(text, 'small');
  if (width + LABEL_SPACE <= corner) return toRun({x: -width - LABEL_SPACE, width, text}, y, mirror);
  const x = scale.width - width;
  return major.every((draft) => draft.x + draft.width + LABEL_SPACE <= x) ? toRun({x, width, text}, y, mirror) : null;
}

/** What begins before its piece is told from the same in the piece before by where the piece begins. */
function addClear(drafts: TickDraft[], draft: TickDraft, {startMs}: AxisPiece, width: number): void {
  const last = drafts.at(-1);
  const clear = !last || last.x + last.width + LABEL_SPACE / 2 <= draft.x;
  if (clear && draft.x + draft.width <= width) drafts.push({...draft, ms: Math.max(startMs, draft.ms)});
}

function toRun({x, width, text}: Draft, y: number, mirror: Mirror): TextRun {
  return {x: mirror.sign > 0 ? mirror.x(x) : mirror.x(x + width), y, width, text, rtl: false};
}

/** The finest level whose labels do not touch each other, with the level above it. */
function ticksOfPiece(piece: AxisPiece, from: number, to: number, input: AxisInput): PieceTicks {
  const {scale, words, measure} = input;
  const pxPerMs = (scale.unitX(piece.endUnit) - scale.unitX(piece.startUnit)) / (piece.endMs - piece.startMs);
  const [startMs, endMs] = [Math.max(piece.startMs, scale.ms(from)), Math.min(piece.endMs, scale.ms(to))];
  for (const level of levelsFor(finestIn(piece, input))) {
    if (
      level.approxMs * pxPerMs < (level.step > 1 ? STEP_PX : UNIT_PX) ||
      (endMs - startMs) / level.approxMs > MAX_TICKS
    )
      continue;
    const ticks = level.ticks(startMs, endMs);
    if (!ticks.length) break;
    const alone = ticks.length === 1;
    const minor = ticks.map((ms): TickDraft => {
      const text = formatTick(ms, level.unit, words, alone ? 'alone' : 'minor');
      return {x: scale.x(ms) + LABEL_INSET, width: measure(text, 'small'), text, ms};
    });
    const touches = minor.some((draft, i) => {
      const next = minor[i + 1];
      return next !== undefined && draft.x + draft.width + LABEL_SPACE > next.x;
    });
    if (!touches)
      return {
        isClock: isClockUnit(level),
        ticks,
        minor,
        major: alone ? [] : majorsOf(level, startMs, endMs, from, input),
      };
  }
  return nameWhole(piece, startMs, endMs, from, input);
}

/** The level above the ticks: one label for each month, year … that is at least partly seen. */
function majorsOf(level: TickLevel, startMs: Ms, endMs: Ms, from: number, input: AxisInput): TickDraft[] {
  const unit = parentUnit(level.unit);
  const above = unit && TICK_LEVELS.find((each) => each.unit === unit && each.step === 1);
  if (!unit || !above) return [];
  const {scale, words, measure} = input;
  const starts = [above.floor(startMs), ...above.ticks(startMs + 1, endMs)];
  const drafts = starts.map((ms): TickDraft => {
    const text = formatTick(ms, unit, words, 'major');
    return {x: Math.max(from, scale.x(ms)) + LABEL_INSET, width: measure(text, 'small-strong'), text, ms};
  });
  // A month of which only the last days are seen gives its room to the next.
  return drafts.filter((draft, i) => {
    const next = drafts[i + 1];
    return !next || draft.x + draft.width + LABEL_SPACE <= next.x;
  });
}

/** No tick falls into what is seen of the piece: its start is named by the finest unit that holds it all. */
function nameWhole(piece: AxisPiece, startMs: Ms, endMs: Ms, from: number, input: AxisInput): PieceTicks {
  const {scale, words, measure} = input;
  const whole = levelsFor(finestIn(piece, input))
    .filter(({step}) => step === 1)
    .find((level) => level.floor(startMs) === level.floor(Math.max(startMs, endMs - 1)));
  if (!whole) return {isClock: false, ticks: [], minor: [], major: []};
  const ms = whole.floor(startMs);
  const text = formatTick(ms, whole.unit, words, 'alone');
  const draft = {x: Math.max(from, scale.x(startMs)) + LABEL_INSET, width: measure(text, 'small'), text, ms};
  return {isClock: isClockUnit(whole), ticks: [startMs], minor: [draft], major: []};
}

function buildBreaks(folds: readonly AxisFold[], y: number, input: AxisInput): BreakScene[] {
  const {scale, words, measure, mirror, height, axis, foldNames} = input;
  const top = axisHeight(input);
  let clearFrom = 0;
  return folds.map((fold) => {
    const middle = (scale.unitX(fold.startUnit) + scale.unitX(fold.endUnit)) / 2;
    const text = formatDuration(fold.startMs, fold.endMs, words);
    const width = measure(text, 'small-italic');
    const start = Math.min(scale.width - width, Math.max(0, middle - width / 2));
    const fits = start >= clearFrom;
    if (fits) clearFrom = start + width + LABEL_SPACE;
    const x = Math.round(mirror.x(middle));
    const name = formatFold(fold.startMs, fold.endMs, words);
    return {
      startMs: fold.startMs,
      x,
      d: zigzag(x, top - 4, height),
      label: fits ? toRun({x: start, width, text}, y, mirror) : null,
      name,
      spoken: foldNames?.[axis.folds.indexOf(fold)] ?? name,
      box: {x: x - 12, y: 0, width: 24, height: top},
    };
  });
}

function zigzag(x: number, from: number, to: number): string {
  let d = `M${x},${from}`;
  for (let y = from, side = 1; y < to; y += 2 * ZIGZAG, side = -side)
    d += `l${side * ZIGZAG},${ZIGZAG}l${-side * ZIGZAG},${ZIGZAG}`;
  return d;
}

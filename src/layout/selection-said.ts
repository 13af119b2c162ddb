import type {Claim, TimelineEvent} from '../model/event.js';
import type {FuzzyDate} from '../model/date.js';
import type {Words} from '../words/words.js';
import {isRtlText} from './measure-text.js';
import type {NamedBox, Rect, TextRun} from './scene.js';
import type {SelectionContext} from './selection-context.js';

/** What is drawn for the selection; the parts of it add to it. */
export interface Drawing {
  readonly paths: {look: string; d: string}[];
  readonly texts: TextRun[];
  readonly names: NamedBox[];
}

/** Between a mark and its text, px. */
export const GAP = 6;
/** The middle of the track below the upper edge of the plot, and half its height: between the ticks and the first row. */
const TRACK_Y = 3;
const TRACK_HALF = 8;
const BOX = 9;
const DOT = 6;
/** So long a body has room for text in it, px. */
const LONG = 60;

export const nameOf = ({by}: Claim, {messages}: Words): string => by || messages.unnamedClaimant;

/** A text in a small type that is centred on `y` and begins at the left at `x`. */
export function runAt(text: string, x: number, y: number, context: SelectionContext): TextRun {
  const width = context.measure(text);
  const rtl = isRtlText(text);
  return {x: rtl ? x + width : x, y: y + context.smallPx * 0.36, width, text, rtl};
}

export const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Claims by what one of their dates says: what is said of one date stands in one place. */
export function groupByDate(
  claims: readonly Claim[],
  dateOf: (claim: Claim) => FuzzyDate | null,
): readonly {readonly date: FuzzyDate; readonly claims: readonly Claim[]}[] {
  const groups = new Map<string, {date: FuzzyDate; claims: Claim[]}>();
  for (const claim of claims) {
    const date = dateOf(claim);
    if (!date || date.kind === 'none') continue;
    const group = groups.get(date.text);
    if (group) group.claims.push(claim);
    else groups.set(date.text, {date, claims: [claim]});
  }
  return [...groups.values()].sort((a, b) => a.date.earliest - b.date.earliest);
}

/** Who says so, who denies it and who takes it back, in words; short where nothing tells when. */
function tell(claims: readonly Claim[], context: SelectionContext, said: string): string {
  const {messages} = context.words;
  return (['asserts', 'denies', 'retracts'] as const)
    .flatMap((stance) => {
      const by = claims.filter((claim) => claim.stance === stance).map((claim) => nameOf(claim, context.words));
      if (!by.length) return [];
      const note = stance === 'asserts' ? messages.ties.asserts : messages[stance];
      if (said) return by.map((one) => messages.ties.told([one], [note, said]));
      if (stance === 'asserts') return [context.words.list(by, 'and')];
      return by.map((one) => messages.ties.told([one], [note]));
    })
    .join('; ');
}

/** The sign of who denies (a cross) or takes back (a line through), about a place. */
const signPath = (stance: Claim['stance'], x: number, y: number): string =>
  stance === 'denies' ? `M${x - 2.6},${y - 2.6}l5.2,5.2m0,-5.2l-5.2,5.2` : `M${x - DOT - 3},${y}h${2 * DOT + 6}`;

interface Spoken extends NamedBox {
  readonly text: string;
  /** −1, 1: off screen to the left, to the right. */
  readonly side: -1 | 0 | 1;
}

/** What was said on one date, as a mark on the track. */
function speak(
  {date, claims}: {readonly date: FuzzyDate; readonly claims: readonly Claim[]},
  {paths}: Drawing,
  y: number,
  plot: Rect,
  context: SelectionContext,
): Spoken {
  const [text, name] = [tell(claims, context, ''), tell(claims, context, context.saySaid(date))];
  const side = context.sideOf(date);
  if (side) {
    const x = side < 0 ? plot.x + 2 : plot.x + plot.width - 10;
    paths.push({look: 'tip', d: `M${side < 0 ? x + 8 : x},${y - 5}v10l${side * 8},-5z`});
    return {side, text, name, box: {x, y: y - 5, width: 8, height: 10}};
  }
  const {shapes, box} = context.drawDate(date, y, BOX);
  const [{stance}] = claims as [Claim];
  const isOne = claims.every((claim) => claim.stance === stance) && stance !== 'asserts';
  for (const {look, d} of shapes) paths.push({look: isOne && look === 'dot' ? 'rival dot' : look, d});
  if (!isOne) return {side, text, name, box};
  const isDot = shapes.length === 1 && shapes[0]!.look === 'dot';
  const x = isDot ? box.x + box.width / 2 : box.x + box.width + GAP + 3;
  paths.push({look: 'sign', d: signPath(stance, x, y)});
  return {side, text, name, box: isDot ? box : {...box, width: x + GAP - box.x}};
}

/**
 * A track above the lanes: when something was said of the event, as against when it happened. A line leads from where
 * the event stands, so that its length is how much later that was.
 */
export function drawSaid(
  event: TimelineEvent,
  anchorX: number,
  drawing: Drawing,
  chart: {readonly width: number; readonly plot: Rect},
  context: SelectionContext,
): void {
  const groups = groupByDate(event.claims, ({date}) => date);
  if (!groups.length) return;
  const {plot, width} = chart;
  const {paths, texts, names} = drawing;
  const y = plot.y + TRACK_Y;
  const ground = {x: plot.x, y: y - TRACK_HALF, width: plot.width, height: 2 * TRACK_HALF};
  paths.push({look: 'ground', d: `M0,${ground.y}h${width}v${ground.height}H0z`});
  const line = {look: 'track', d: ''};
  paths.push(line, {look: 'guide', d: `M${anchorX},${ground.y}v${ground.height}`});
  const spoken = groups.map((group) => speak(group, drawing, y, plot, context));
  const xs = spoken.flatMap(({box, side}) =>
    side < 0 ? [box.x] : side > 0 ? [box.x + box.width] : [box.x + box.width / 2],
  );
  line.d = `M${Math.min(anchorX, ...xs)},${y}H${Math.max(anchorX, ...xs)}`;
  // Marks and their texts never lie on each other, nor on where the event stands.
  // A long one may have the texts of others in it.
  const ends = ({box}: Spoken): Rect[] =>
    box.width < LONG
      ? [box]
      : [
          {...box, width: 4},
          {...box, x: box.x + box.width - 4, width: 4},
        ];
  const taken: Rect[] = [...spoken.flatMap(ends), {x: anchorX - 2, y: ground.y, width: 4, height: 20}];
  const put = (text: string, x: number, bounds: Rect): boolean => {
    const box = {x: x - 3, y: ground.y, width: context.measure(text) + 6, height: ground.height};
    if (box.x < bounds.x - 3 || box.x + box.width > bounds.x + bounds.width + 3) return false;
    if (taken.some((other) => touches(box, other))) return false;
    taken.push(box);
    texts.push(runAt(text, x, y, context));
    return true;
  };
  for (const {text, box, name} of spoken) {
    const room = context.measure(text);
    const places = [box.x + box.width + GAP, box.x - GAP - room, ...(box.width < LONG ? [] : [box.x + 2 * GAP])];
    places.some((x) => put(text, x, plot));
    names.push({name, box: {x: box.x - 6, y: ground.y - 2, width: Math.max(24, box.width + 12), height: 24}});
  }
  // Where names stand above their lanes, there is no place beside the track.
  const title = context.words.messages.ties.track;
  const length = context.measure(title);
  const end = plot.x + plot.width;
  if (plot.x >= length) put(title, 0, {...plot, x: 0, width: plot.x});
  else if (width - end >= length) put(title, width - length, {...plot, x: end, width: width - end});
}

import {dateReach} from '../model/date-reach.js';
import type {FuzzyDate} from '../model/date.js';
import type {TimelineEvent} from '../model/event.js';
import {formatDate, formatSaid} from '../words/format-date.js';
import type {Words} from '../words/words.js';
import {buildBody, fitBody} from './body.js';
import {buildShapes} from './body-shapes.js';
import type {Mirror} from './body-shapes.js';
import {BOX_EM} from './chart-scene.js';
import type {ChartBase} from './chart-scene.js';
import type {ChartFrame} from './lane-frame.js';
import {mirrorRect} from './lane-context.js';
import {buildScale} from './scale.js';
import type {Rect, Shape} from './scene.js';
import type {View} from '../time/view.js';

/** What has to be known of the selected event. */
export interface SelectionSubject {
  readonly event: TimelineEvent;
  /** Events that this one names in its relations, and those that name this one. */
  readonly related: readonly TimelineEvent[];
  readonly relating: readonly TimelineEvent[];
}

/** A date as it is drawn about a line. */
export interface DrawnDate {
  readonly shapes: readonly Shape[];
  readonly box: Rect;
}

/** Where and how what the selection is tied to is drawn and said. Given by whoever knows the scale. */
export interface SelectionContext {
  readonly words: Words;
  readonly smallPx: number;
  readonly rowHeight: number;
  /** The height of boxes and bars, px. */
  readonly boxHeight: number;
  /** The width of a small text, px. */
  measure(text: string): number;
  /** −1 for what lies off screen to the left, 1 to the right, 0 for what is seen of; in px of the chart, as all here. */
  sideOf(date: FuzzyDate): -1 | 0 | 1;
  drawDate(date: FuzzyDate, y: number, boxHeight: number): DrawnDate;
  sayDate(date: FuzzyDate): string;
  /** "said on 8 September 2017". */
  saySaid(date: FuzzyDate): string;
}

/** The context of a chart in a view. */
export function selectionContext(
  {axis, words, sizes, published}: ChartBase,
  view: View,
  {plotStart, plotWidth}: ChartFrame,
): SelectionContext {
  const {width, rtl, measure, fontPx, smallPx, rowHeight} = sizes;
  const scale = buildScale(axis, view, plotWidth);
  const mirror: Mirror = rtl ? {sign: -1, x: (x) => width - plotStart - x} : {sign: 1, x: (x) => plotStart + x};
  const [startMs, endMs] = [axis.toMs(view.start), axis.toMs(view.end)];
  const inPlot = (x: number): number => Math.max(0, Math.min(plotWidth, x));
  return {
    ...{words, smallPx, rowHeight},
    boxHeight: Math.min(rowHeight - 4, Math.round(fontPx * BOX_EM)),
    measure: (text) => measure(text, 'small'),
    sideOf: (date) => {
      const {earliest, latest} = dateReach(date);
      if (latest <= startMs) return rtl ? 1 : -1;
      return earliest >= endMs ? mirror.sign : 0;
    },
    drawDate: (date, y, height) => {
      const body = fitBody(buildBody(date, scale), 0, plotWidth);
      const parts = body.parts.map((part) =>
        part.type === 'box' ? {...part, x0: inPlot(part.x0), x1: inPlot(part.x1)} : part,
      );
      const frame = {mirror, y, boxHeight: height, from: 0, to: plotWidth, hasGlyph: false};
      return {
        shapes: buildShapes({...body, parts}, frame),
        box: mirrorRect(inPlot(body.x0), inPlot(body.x1), y - height / 2, height, mirror),
      };
    },
    sayDate: (date) => formatDate(date, words, {published}),
    saySaid: (date) => formatSaid(date, words),
  };
}

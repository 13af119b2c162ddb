import type {TimelineEvent} from '../model/event.js';
import type {Summary} from '../store/timeline-source.js';
import type {AxisPiece, TimeAxis} from '../time/time-axis.js';
import type {SummaryBurst, SummaryFacts} from '../words/format-summary.js';
import {unitOfEnds} from './said-unit.js';

/** An event counts in a burst only if all its bounds lie inside. */
export function burstIn({startMs, endMs}: AxisPiece, events: readonly TimelineEvent[]): SummaryBurst {
  const inside = events.filter(({date}) => date.earliest >= startMs && date.latest <= endMs);
  const bound = (ms: number): boolean => ms > startMs && ms <= endMs;
  const first = Math.min(...inside.map(({date}) => date.earliest));
  const last = Math.max(...inside.map(({date}) => date.latest));
  const written = inside.flatMap(({date}) => date.written);
  const moments = events.filter(({date}) => date.kind === 'one-of');
  return {
    count: inside.length,
    startMs: first,
    endMs: last,
    precision: unitOfEnds(written, first, last),
    orBefore: moments.filter(({date}) => date.earliest === -Infinity && bound(date.latest)).length,
    orAfter: moments.filter(
      ({date, status}) => date.latest === Infinity && status !== 'expected' && bound(date.earliest + 1),
    ).length,
  };
}

/**
 * What the summary sentence says of the events. The burst is the piece of the axis with most events wholly inside;
 * `events` are the drawable ones where they are at hand, else empty: then no burst is named.
 */
export function summaryFacts(summary: Summary, axis: TimeAxis, events: readonly TimelineEvent[]): SummaryFacts {
  const bursts = axis.folds.length ? axis.pieces.map((piece) => burstIn(piece, events)) : [];
  return {
    count: summary.count,
    first: summary.first,
    last: summary.last,
    burst: bursts.reduce<SummaryBurst | null>((best, each) => (!best || each.count > best.count ? each : best), null),
    statuses: Object.fromEntries(summary.statuses),
    agreed: summary.agreed ?? 0,
    undated: summary.undated,
  };
}

import type {CalendarDate, Ms, Precision} from '../model/date.js';
import {civilPair} from './format-calendar-date.js';
import {formatRange, formatRangeSide, precisionAt} from './format-range.js';
import type {Words} from './words.js';

/** The stretch of time in which most events lie, and what is known to lie before or after a day in it. */
export interface SummaryBurst {
  /** Events whose bounds lie wholly inside. */
  readonly count: number;
  /** The first moment of the first such event's bounds. */
  readonly startMs: Ms;
  /** The first moment after the last such event's bounds. */
  readonly endMs: Ms;
  /** The unit to say it in. Default for news: "day". */
  readonly precision: Precision;
  /** Events not counted above that are open to the past, with their bound inside: "on or before 8 September". */
  readonly orBefore: number;
  /** Events not counted above that are open to the future, with their bound inside; expected events left out. */
  readonly orAfter: number;
}

/** What the summary says. Whoever has the events (or the store's summary) computes it. */
export interface SummaryFacts {
  /** Events with a usable date. */
  readonly count: number;
  /** The written date that starts first, `null` where no event has any. Of several, one without qualifiers if it can be. */
  readonly first: CalendarDate | null;
  /** The written date that ends last, chosen likewise. */
  readonly last: CalendarDate | null;
  /** The busiest piece of the axis, `null` where there is one piece only. */
  readonly burst: SummaryBurst | null;
  /** Events with a usable date by status word. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Those of the claimed ones that several parties agree on. Default 0. */
  readonly agreed?: number;
  /** Events without a usable date, not in `count`. */
  readonly undated: number;
}

const formatExtent = ({count, first, last}: SummaryFacts, words: Words): string => {
  const {summary} = words.messages;
  if (!first || !last) return summary.extent(count, '', '');
  const [from, to] = civilPair(first, last, words);
  const isOne = first.earliest === last.earliest && first.latest === last.latest;
  return isOne ? summary.extent(count, to, '') : summary.extent(count, from, to);
};

const formatBurst = ({count, burst}: SummaryFacts, words: Words): string => {
  const {summary, dates} = words.messages;
  // A burst is news only where it is some of the events, and more than one of them.
  if (!burst || burst.count < 2 || burst.count >= count) return '';
  const {startMs, endMs, precision, orBefore, orAfter} = burst;
  const parts = [summary.burst(burst.count, formatRange(startMs, endMs, precision, words))];
  const at = precisionAt(precision);
  if (orBefore) {
    const side = dates.bound(formatRangeSide(endMs - 1, precision, words), 'before', at);
    parts.push(summary.happened(orBefore, side, true));
  }
  if (orAfter) {
    const side = dates.bound(formatRangeSide(startMs, precision, words), 'after', at);
    parts.push(summary.happened(orAfter, side, !orBefore));
  }
  return summary.more(parts);
};

/** What rests on claims. */
const CLAIMS: readonly string[] = ['claimed', 'agreed', 'contested'];

const formatStatuses = ({count, statuses, agreed = 0}: SummaryFacts, words: Words): string => {
  const {summary} = words.messages;
  const order = ['contested', 'expected', 'unverified', 'retracted', 'confirmed'];
  const known = order.map((status): [string, number] => [status, statuses[status] ?? 0]);
  known.unshift(['claimed', (statuses.claimed ?? 0) - agreed], ['agreed', agreed]);
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  // Unknown words are data and may be many: they are counted together.
  known.push(['', sum(Object.values(statuses)) - (statuses.stated ?? 0) - sum(known.map(([, n]) => n))]);
  const present = known.filter(([, n]) => n > 0);
  const parts = present.map(([status, n], i) => {
    const followsClaims = CLAIMS.includes(status) && CLAIMS.includes(present[i - 1]?.[0] ?? '');
    return summary.status(n, status, n === count ? 'all' : followsClaims ? 'claims' : i ? 'next' : 'first');
  });
  return parts.length ? summary.statuses(parts) : '';
};

/**
 * The timeline in two or three sentences: how many events, from when to when, where they crowd, and how well they are
 * known. `stated` is the ground and is not mentioned.
 */
export function formatSummary(facts: SummaryFacts, words: Words): string {
  const {summary} = words.messages;
  const {count, undated} = facts;
  if (!count) return summary.none(undated);
  return [
    formatExtent(facts, words),
    formatBurst(facts, words),
    formatStatuses(facts, words),
    undated ? summary.undated(undated) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

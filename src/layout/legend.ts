import {STATUSES} from '../model/event.js';
import type {Status, TimelineEvent} from '../model/event.js';
import type {DateBody} from '../model/date-bodies.js';
import {dateBodies} from '../model/date-bodies.js';
import type {Summary} from '../store/timeline-source.js';
import {formatStatus} from '../words/format-status.js';
import type {Words} from '../words/words.js';
import type {Highlight, LegendEntry} from './scene.js';

const BODIES: readonly DateBody[] = [
  'within',
  'before',
  'after',
  'lasted',
  'continuing',
  'unknown',
  'about',
  'several',
  'all',
];

/** The statuses that occur in the order of the legend, each with its place in the summary. */
export function statusOrder({statuses}: Pick<Summary, 'statuses'>): {status: string; index: number}[] {
  const place = (status: string): number =>
    (STATUSES.indexOf(status as Status) + STATUSES.length + 1) % (STATUSES.length + 1);
  return Array.from(statuses.keys(), (status, index) => ({status, index})).sort(
    (a, b) => place(a.status) - place(b.status) || a.index - b.index,
  );
}

/** The legend of what occurs, and of nothing else. */
export function buildLegend(summary: Summary, hasFolds: boolean, words: Words): LegendEntry[] {
  const {messages} = words;
  const {agreed = 0, bodies} = summary;
  return [
    ...statusOrder(summary).map(({status: key}): LegendEntry => {
      const text = key === 'claimed' && agreed ? messages.claimedByAny : formatStatus(key, words);
      return {key, kind: 'status', text, highlight: {kind: 'status', key}};
    }),
    ...BODIES.filter((key) => bodies.has(key)).map((key): LegendEntry => {
      return {key, kind: 'body', text: messages.bodies[key], highlight: {kind: 'body', key}};
    }),
    ...(hasFolds ? [{key: 'folded', kind: 'body' as const, text: messages.bodies.folded, highlight: null}] : []),
  ];
}

/** Whether an event is among those that a highlight brings forward. */
export function isHighlighted({status, date}: TimelineEvent, lane: number, highlight: Highlight): boolean {
  if (highlight.kind === 'lane') return highlight.key === lane;
  return highlight.kind === 'status' ? status === highlight.key : dateBodies(date).includes(highlight.key);
}

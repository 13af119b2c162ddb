import {STATUSES} from '../model/event.js';
import type {TimelineEvent} from '../model/event.js';
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

/** The legend of what occurs, and of nothing else. */
export function buildLegend({statuses, agreed = 0, bodies}: Summary, hasFolds: boolean, words: Words): LegendEntry[] {
  const {messages} = words;
  const known: readonly string[] = STATUSES;
  const occurring = [
    ...known.filter((status) => statuses.has(status)),
    ...[...statuses.keys()].filter((status) => !known.includes(status)),
  ];
  return [
    ...occurring.map((key): LegendEntry => {
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

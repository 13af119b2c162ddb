import type {TimelineEvent} from '../model/event.js';
import type {AxisPiece, TimeAxis} from '../time/time-axis.js';
import {formatFold, formatRange} from '../words/format-range.js';
import type {Words} from '../words/words.js';
import {burstIn} from './summary-facts.js';

/**
 * What each fold of an axis is called, with the bursts at its sides, so that who steps from fold to fold learns where
 * the events are. `events` are the drawable ones where they are at hand, else empty: then no burst is named.
 */
export function nameFolds({folds, pieces}: TimeAxis, events: readonly TimelineEvent[], words: Words): string[] {
  const {messages} = words;
  const name = (piece: AxisPiece): string => {
    const {count, startMs, endMs, precision} = burstIn(piece, events);
    return count ? messages.cluster(count, formatRange(startMs, endMs, precision, words), []) : '';
  };
  // A burst is named once: after the fold that it follows.
  return folds.map(({startMs, endMs}, i) =>
    messages.foldBetween(i ? '' : name(pieces[0]!), formatFold(startMs, endMs, words), name(pieces[i + 1]!)),
  );
}

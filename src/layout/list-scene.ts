import {dateKey} from '../model/compare-dates.js';
import type {TimelineEvent} from '../model/event.js';
import type {TimeAxis} from '../time/time-axis.js';
import {formatDate} from '../words/format-date.js';
import {formatDuration} from '../words/format-range.js';
import {formatEventStatus} from '../words/format-status.js';
import {datetimeOf} from './card-scene.js';
import type {CardContext} from './card-scene.js';
import {paintOf} from './lane-tone.js';
import type {ItemScene, Marker} from './scene.js';
import {nameSources} from './source-links.js';

/** What the list needs beside the events. */
export interface ListInput {
  readonly events: readonly TimelineEvent[];
  /** The event before the first of these; none where that is the first of all. */
  readonly previous?: TimelineEvent | undefined;
  /** The lane of an event, as an index into the lanes; −1 for none. */
  readonly laneOf: (event: TimelineEvent) => number;
  readonly axis: TimeAxis;
  readonly selected: string;
  readonly context: CardContext;
}

function markerOf({status, date}: TimelineEvent): Marker {
  if (status !== 'stated') return {glyph: status};
  if (date.kind === 'span') return {look: date.unknown.start || date.unknown.end ? 'light' : 'solid'};
  const only = date.members.length === 1 ? date.members[0] : undefined;
  const isDay = only?.from && only.from === only.to && only.from.latest - only.from.earliest <= 864e5;
  return {look: isDay ? 'dot' : 'light'};
}

/** An entry that is there, at its place among all. */
export interface ListRow {
  /** Its rank among all entries; `index` that in the part which is shown. */
  readonly rank: number;
  readonly index: number;
  /** The room that entries before it would take which are not there, px. */
  readonly skipPx: number;
  /** `null` until a slow store has answered. */
  readonly scene: ItemScene | null;
}

/** The entries of list or table that are there. */
export interface ListRows {
  readonly rows: readonly ListRow[];
  /** How many there are in all; 0 where all are there, and none need be numbered. */
  readonly total: number;
  /** The room that entries after the last would take, and one that is not known yet, px. */
  readonly afterPx: number;
  /** The height that all entries take, px; 0 where all are there. What changes between is never less. */
  readonly heightPx: number;
  readonly rowPx: number;
}

/** The entries of list and table, with the silences between them named where the axis folds them. */
export function buildListScene({events, previous, laneOf, axis, selected, context}: ListInput): ItemScene[] {
  const {words, published, lanes} = context;
  let before = previous ? dateKey(previous.date) : -Infinity;
  return events.map((event): ItemScene => {
    const key = dateKey(event.date);
    const isAfter = before > -Infinity && key < Infinity;
    const fold = isAfter && axis.folds.find(({startMs, endMs}) => before < startMs && key >= endMs);
    if (key < Infinity) before = key;
    const index = laneOf(event);
    const lane = lanes[index];
    return {
      id: event.id,
      lang: event.lang || context.lang,
      marker: markerOf(event),
      date: formatDate(event.date, words, {status: event.status, published}),
      datetime: datetimeOf(event.date),
      title: event.title,
      lane: lane?.title ?? '',
      ...paintOf(index, lane),
      place: event.place?.name ?? '',
      status: formatEventStatus(event, words),
      statusNote: event.status === 'stated' ? '' : formatEventStatus(event, words),
      source: nameSources(event.sources, context).join('; '),
      part: event.id === selected ? 'item selected' : 'item',
      isOpen: event.id === selected,
      gap: fold ? words.messages.silence(formatDuration(fold.startMs, fold.endMs, words)) : '',
    };
  });
}

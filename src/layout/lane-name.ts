import {dateFacts} from '../model/date-facts.js';
import {civilPair} from '../words/format-calendar-date.js';
import type {Words} from '../words/words.js';
import type {LaneContent} from './lane-context.js';
import type {KeptLane} from './lane-plan.js';

const spans = new WeakMap<KeptLane['events'], {readonly words: Words; readonly span: string}>();

/** From when to when the events of a lane are dated; "" for a single one, which says it itself, and where not all are at hand. */
function spanOf({lane, kept: {events}}: LaneContent, words: Words): string {
  if (lane.count < 2 || events.length < lane.count) return '';
  const known = spans.get(events);
  if (known?.words === words) return known.span;
  const {first, last} = dateFacts(events.map(({date}) => date));
  const isSpan = first && last && (first.earliest < last.earliest || first.latest < last.latest);
  const span = isSpan ? words.messages.dates.fromTo(...civilPair(first, last, words)) : '';
  spans.set(events, {words, span});
  return span;
}

/** What a lane is called: how many events, from when to when, and how many of them lie off screen. */
export function nameLane(content: LaneContent, words: Words): string {
  const {frame, lane, outside} = content;
  const {earlier, later} = outside;
  const {messages} = words;
  return messages.lane(
    frame.name,
    lane.count,
    spanOf(content, words),
    earlier || later ? messages.offScreen(earlier, later) : '',
  );
}

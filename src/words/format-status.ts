import type {TimelineEvent} from '../model/event.js';
import {countParties} from '../model/status.js';
import type {Words} from './words.js';

/** A status word in words. One that is not known is shown as written. */
export function formatStatus(status: string, words: Words): string {
  const {statuses} = words.messages;
  return (Object.hasOwn(statuses, status) && statuses[status]) || status;
}

/** How well an event is known, in words: where several parties agree on it, how many. */
export function formatEventStatus({status, claims}: Pick<TimelineEvent, 'status' | 'claims'>, words: Words): string {
  const parties = status === 'claimed' ? countParties(claims) : 0;
  return parties > 1 ? words.messages.parties(parties) : formatStatus(status, words);
}

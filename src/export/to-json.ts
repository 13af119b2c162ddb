import {OWN_FORMAT} from '../input/record.js';
import type {TimelineData} from '../model/event.js';
import {authorTimeline, writeJson} from './authored.js';

export interface JsonOptions {
  /** Blanks by which each level is set in. Default 2; 0 writes one line. */
  readonly indent?: number;
}

/**
 * Our own JSON, in the order in which the events were read, and said to be that by its field `format`. Reading it gives the same data, but for the numbers of the
 * rows where some made no event, or several made one.
 */
export function toJson(data: TimelineData, {indent = 2}: JsonOptions = {}): string {
  const {about, lanes, sources, events} = authorTimeline(data);
  const all = [...((about['sources'] ?? []) as readonly unknown[]), ...sources];
  const lists = {...(lanes.length && {lanes}), ...(all.length && {sources: all}), events};
  return `${writeJson({format: OWN_FORMAT, ...about, ...lists}, indent)}\n`;
}

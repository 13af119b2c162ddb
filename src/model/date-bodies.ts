import type {FuzzyDate} from './date.js';
import {precisionMs} from './precision.js';

/** The kinds of bodies that the legend explains; a date can have several. */
export type DateBody =
  'within' | 'before' | 'after' | 'lasted' | 'about' | 'unknown' | 'continuing' | 'several' | 'all';

/** Which kinds of bodies a date is drawn with. An exact day that is not "about" has none to explain. */
export function dateBodies(date: FuzzyDate): readonly DateBody[] {
  const bodies: DateBody[] = [];
  if (date.kind === 'none') return bodies;
  if (date.kind === 'span') {
    if (date.unknown.start || date.unknown.end) bodies.push('unknown');
    else bodies.push('lasted');
    if (date.open.start || date.open.end) bodies.push('continuing');
  } else {
    if (date.members.length > 1) bodies.push(date.kind === 'all-of' ? 'all' : 'several');
    for (const {from, to} of date.members) {
      if (!from) bodies.push('before');
      else if (!to) bodies.push('after');
      else if (from !== to || from.latest - from.earliest > precisionMs('day')) bodies.push('within');
    }
  }
  if (date.approximate) bodies.push('about');
  return [...new Set(bodies)];
}

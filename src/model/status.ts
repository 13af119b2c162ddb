import type {FuzzyDate} from './date.js';
import {STATUSES, type Claim} from './event.js';

type Said = Pick<Claim, 'by' | 'stance' | 'eventDate'>;

/** Qualifiers are left out: "7 September" and "about 7 September" are no rivals. */
const timeOf = (date: FuzzyDate): string => `${date.kind} ${date.earliest} ${date.latest}`;

/**
 * How many parties assert something: distinct `by`, whatever its case and outer blanks. Claims without a name count
 * as one party together; a party that takes its claim back does not count.
 */
export function countParties(claims: readonly Pick<Claim, 'by' | 'stance'>[]): number {
  const parties = new Map<string, boolean>();
  for (const {by, stance} of claims) {
    const party = by.trim().toLowerCase();
    if (stance === 'retracts') parties.set(party, false);
    else if (stance === 'asserts') parties.set(party, true);
  }
  return [...parties.values()].filter(Boolean).length;
}

/** The date each claim puts the event on, where the claims and the event do not all agree. */
function hasRivalDates(claims: readonly Said[], own: FuzzyDate | undefined): boolean {
  if (!claims.some((claim) => claim.eventDate)) return false;
  const dates = new Set(claims.map(({eventDate}) => (eventDate ? timeOf(eventDate) : own ? timeOf(own) : '')));
  // Without the event's own date, a claim's `eventDate` differs from it by its definition.
  if (!own) dates.add('');
  else if (own.kind !== 'none') dates.add(timeOf(own));
  return dates.size > 1;
}

/**
 * How well an event is known, where its author does not say: no claim → stated; any denial, or claims that put it on
 * another date → contested; everybody who claimed it took it back → retracted; else claimed, however many agree.
 * Never confirmed unasked, and rival claims are contested only where the author says so.
 * @param status what the author says. A known word wins whatever its case; an unknown one comes back as written.
 * @param date the event's own date.
 */
export function inferStatus(status: string | undefined, claims: readonly Said[], date?: FuzzyDate): string {
  const given = status?.trim();
  if (given) return STATUSES.find((known) => known === given.toLowerCase()) ?? given;
  if (!claims.length) return 'stated';
  if (claims.some((claim) => claim.stance === 'denies') || hasRivalDates(claims, date)) return 'contested';
  return countParties(claims) ? 'claimed' : 'retracted';
}

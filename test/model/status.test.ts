import {expect} from '@open-wc/testing';
import {NO_DATE, type FuzzyDate} from '../../src/model/date.js';
import type {Stance} from '../../src/model/event.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {countParties, inferStatus} from '../../src/model/status.js';

function date(text: string): FuzzyDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(text);
  return result.date;
}

/** A claim as "party stance eventDate": "A denies", "B asserts 2017-09-07". */
function claim(text: string): {by: string; stance: Stance; eventDate: FuzzyDate | null} {
  const [by = '', stance = 'asserts', eventDate] = text.split(' ');
  return {by, stance: stance as Stance, eventDate: eventDate ? date(eventDate) : null};
}

describe('inferStatus', () => {
  const table: readonly (readonly [string, readonly string[], string, string?])[] = [
    ['no claim is stated', [], 'stated'],
    ["one party's claim is claimed", ['A'], 'claimed'],
    ['one party that says it twice is claimed', ['A', 'A'], 'claimed'],
    ['several parties that agree are claimed, never confirmed', ['A', 'B', 'C'], 'claimed'],
    ['a claim by nobody named is claimed', [''], 'claimed'],
    ['a denial alone is contested', ['A denies'], 'contested'],
    ['a denial among many claims is contested', ['A', 'B', 'C denies'], 'contested'],
    ['claims of two dates are contested', ['A asserts 2017-09-07', 'B asserts 2017-09-08'], 'contested'],
    ["a claim of another date than the event's is contested", ['A asserts 2017-09-07'], 'contested', '2017-09-08'],
    ["a claim that repeats the event's date is claimed", ['A asserts 2017-09-07'], 'claimed', '2017-09-07'],
    ['a claim of about the same date is claimed', ['A asserts 2017-09-07~'], 'claimed', '2017-09-07'],
    [
      "one party that differs from the event's date is contested",
      ['A', 'B asserts 2017-09-07'],
      'contested',
      '2017-09-08',
    ],
    ['a claimed date of an event without one is claimed', ['A asserts 2017-09-07'], 'claimed', ''],
    ['what its only party takes back is retracted', ['A', 'A retracts'], 'retracted'],
    ['what one of two parties takes back is claimed', ['A', 'B', 'A retracts'], 'claimed'],
  ];
  for (const [title, claims, expected, own] of table) {
    const ownDate = own === undefined ? undefined : own ? date(own) : NO_DATE;
    it(title, () => expect(inferStatus(undefined, claims.map(claim), ownDate)).to.equal(expected));
  }

  const given: readonly (readonly [string, string])[] = [
    ['confirmed', 'confirmed'],
    ['Confirmed ', 'confirmed'],
    ['EXPECTED', 'expected'],
    ['100% TRUE!!', '100% TRUE!!'],
    ['__proto__', '__proto__'],
  ];
  for (const [status, expected] of given) {
    it(`"${status}", as the author says, is ${expected} whatever the claims`, () => {
      expect(inferStatus(status, [claim('A denies')])).to.equal(expected);
    });
  }
  it('a blank status is none', () => expect(inferStatus('  ', [claim('A')])).to.equal('claimed'));
});

describe('countParties', () => {
  const table: readonly (readonly [string, readonly string[], number])[] = [
    ['counts nobody where nobody claims', [], 0],
    ['counts parties, not claims', ['A', 'A', 'B'], 2],
    ['takes a name for the same in either case', ['Army', 'army'], 1],
    ['counts those without a name as one', ['', ''], 1],
    ['leaves out who denies or takes back', ['A', 'B denies', 'C', 'C retracts'], 1],
  ];
  for (const [title, claims, expected] of table)
    it(title, () => expect(countParties(claims.map(claim))).to.equal(expected));
});

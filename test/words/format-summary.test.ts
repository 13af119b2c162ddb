import {expect} from '@open-wc/testing';
import type {CalendarDate} from '../../src/model/date.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {formatSummary, type SummaryFacts} from '../../src/words/format-summary.js';
import {createWords} from '../../src/words/words.js';

const words = createWords();
const ms = (text: string): number => Date.parse(`${text}T00:00Z`);

function written(text: string): CalendarDate {
  const result = parseEdtf(text);
  const date = result.ok ? result.date.written[0] : undefined;
  if (!date) throw new Error(text);
  return date;
}

const article: SummaryFacts = {
  count: 17,
  first: written('2011~'),
  last: written('2017-09-08'),
  burst: {count: 6, startMs: ms('2017-09-05'), endMs: ms('2017-09-09'), precision: 'day', orBefore: 3, orAfter: 0},
  statuses: {stated: 11, claimed: 4, contested: 1, expected: 1},
  undated: 0,
};
const none: SummaryFacts = {count: 0, first: null, last: null, burst: null, statuses: {}, undated: 0};
const few = {...none, first: written('2015'), last: written('2017-09-08')};

describe('the summary of a timeline', () => {
  const rows: readonly (readonly [name: string, facts: SummaryFacts, sentence: string])[] = [
    [
      'the default timeline',
      article,
      '17 events from about 2011 to 8 September 2017. Six are dated 5 to 8 September 2017; three more happened on or ' +
        "before 8 September. Four rest on one side's claim, one on rival claims, one is expected.",
    ],
    [
      'both sides of a burst',
      {...article, statuses: {}, burst: {...article.burst!, orBefore: 1, orAfter: 2}},
      '17 events from about 2011 to 8 September 2017. Six are dated 5 to 8 September 2017; one more happened on or ' +
        'before 8 September and two on or after 5 September.',
    ],
    [
      'a burst known by the month',
      {
        ...article,
        statuses: {},
        burst: {...article.burst!, startMs: ms('2017-07-01'), endMs: ms('2017-10-01'), precision: 'month', orBefore: 1},
      },
      '17 events from about 2011 to 8 September 2017. Six are dated July to September 2017; one more happened in or ' +
        'before September.',
    ],
    ['no event', none, 'No events.'],
    ['no event but undated ones', {...none, undated: 3}, 'Three events, without a usable date.'],
    ['one undated event', {...none, undated: 1}, 'One event, without a usable date.'],
    ['one event', {...few, count: 1, last: few.first}, 'One event, 2015.'],
    ['two events', {...few, count: 2}, 'Two events from 2015 to 8 September 2017.'],
    [
      'two events in one month',
      {...few, count: 2, first: written('2017-09-05')},
      'Two events from 5 to 8 September 2017.',
    ],
    ['nothing written to begin with', {...none, count: 2}, 'Two events.'],
    [
      'undated events besides',
      {...few, count: 5, undated: 2},
      'Five events from 2015 to 8 September 2017. Two more have no usable date.',
    ],
    [
      'one undated event besides',
      {...few, count: 5, undated: 1},
      'Five events from 2015 to 8 September 2017. One more has no usable date.',
    ],
    [
      'rival claims without plain ones',
      {...few, count: 5, statuses: {contested: 2}},
      'Five events from 2015 to 8 September 2017. Two rest on rival claims.',
    ],
    [
      'several parties that agree',
      {...few, count: 9, statuses: {claimed: 4, contested: 1}, agreed: 2},
      "Nine events from 2015 to 8 September 2017. Two rest on one side's claim, two on claims that several parties " +
        'agree on, one on rival claims.',
    ],
    [
      'several parties alone',
      {...few, count: 9, statuses: {claimed: 1}, agreed: 1},
      'Nine events from 2015 to 8 September 2017. One rests on claims that several parties agree on.',
    ],
    [
      'one claim',
      {...few, count: 5, statuses: {claimed: 1, retracted: 2}},
      "Five events from 2015 to 8 September 2017. One rests on one side's claim, two are retracted.",
    ],
    [
      'every event alike',
      {...few, count: 1540, statuses: {unverified: 1540}},
      '1,540 events from 2015 to 8 September 2017. All are unverified.',
    ],
    [
      'one event, claimed',
      {...few, count: 1, last: few.first, statuses: {claimed: 1}},
      "One event, 2015. It rests on one side's claim.",
    ],
    [
      'words that nobody knows',
      {...few, count: 9, statuses: {confirmed: 3, probable: 1, rumoured: 1, stated: 4}},
      'Nine events from 2015 to 8 September 2017. Three are confirmed, two have another status.',
    ],
  ];
  for (const [name, facts, sentence] of rows) {
    it(`${name}: "${sentence}"`, () => expect(formatSummary(facts, words)).to.equal(sentence));
  }

  it('a burst of every event, or of one, is no news', () => {
    const short = '17 events from about 2011 to 8 September 2017.';
    for (const count of [1, 17]) {
      const facts = {...article, statuses: {}, burst: {...article.burst!, count}};
      expect(formatSummary(facts, words)).to.equal(short);
    }
  });
});

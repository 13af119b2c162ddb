import {expect} from '@open-wc/testing';
import {parseEdtf} from '../../../src/model/parse-edtf.js';
import {readOne, rowsOf, summaryOf} from './read-one.js';

/** Words, and the EDTF that they are on Friday 8 September 2017. */
const TABLE = `
  today                       2017-09-08
  tonight                     2017-09-08
  this morning                2017-09-08
  yesterday                   2017-09-07
  yesterday morning           2017-09-07
  the day before yesterday    2017-09-06
  tomorrow                    2017-09-09
  Tuesday                     2017-09-05
  on Tuesday                  2017-09-05
  on Thursday                 2017-09-07
  on Friday                   2017-09-08
  on Saturday                 2017-09-02
  early on Tuesday            2017-09-05
  Tuesday night               2017-09-05
  Tuesday at 06:30            2017-09-05T06:30
  last Tuesday                2017-09-05?
  last Friday                 2017-09-01?
  next Tuesday                2017-09-12?
  next Friday                 2017-09-15?
  reportedly on Tuesday       2017-09-05?
  since Tuesday               2017-09-05/..
  before Tuesday              [..2017-09-05]
  from Tuesday to Thursday    2017-09-05/2017-09-07
  July                        2017-07
  in July                     2017-07
  in September                2017-09
  in October                  2016-10
  about mid-April             2017-04~
  last July                   2017-07?
  last September              2016-09?
  4 April                     2017-04-04
  April 4                     2017-04-04
  Friday, 8 September         2017-09-08
  9 September                 2016-09-09
  29 February                 2016-02-29
  4 to 6 April                2017-04-04/2017-04-06
  last week                   [2017-08-28..2017-09-03]
  late last week              [2017-08-28..2017-09-03]
  this week                   [2017-09-04..2017-09-08]
  earlier this week           [2017-09-04..2017-09-08]
  last month                  2017-08
  this month                  2017-09
  next month                  2017-10
  last year                   2016
  this year                   2017
  three days ago              2017-09-05
  10 days ago                 2017-08-29
  two weeks ago               [2017-08-21..2017-08-27]
  a month ago                 2017-08~
  nine months ago             2016-12~
  three years ago             2014~
`;

const UNDATED = [
  'in recent days',
  'since last week',
  'before last week',
  'in the last days',
  'in the last weeks',
  'this July',
  'in recent strikes',
  'for years',
  'later',
  'previously',
  'is expected',
  'recently',
];

describe('loose words', () => {
  for (const [text, expected] of rowsOf(TABLE)) {
    it(`${text}: ${expected} on 8 September 2017`, () => {
      const reading = readOne(text, {}, '2017-09-08');
      expect(summaryOf(reading)).to.equal(`${expected} date-from-dateline`);
      expect(reading.dateText).to.equal(text);
      expect(reading.problems[0]!.params).to.deep.equal({date: expected, published: '2017-09-08'});
      expect(summaryOf(readOne(text))).to.equal('none date-no-dateline');
    });
  }

  for (const text of UNDATED) {
    it(`${text} stays undated, with its words`, () => {
      const reading = readOne(text, {}, '2017-09-08');
      expect(summaryOf(reading)).to.equal('none date-unreadable');
      expect(reading.dateText).to.equal(text);
    });
  }

  it('takes from a month or a year what it tells', () => {
    const table = [
      ['in July', '2017-09', '2017-07'],
      ['last month', '2017-01', '2016-12'],
      ['last year', '2017', '2016'],
      ['earlier this year', '2017-09', '2017'],
      ['yesterday', '2017-09', 'none'],
      ['Tuesday', '2017-09', 'none'],
      ['4 April', '2017-09', 'none'],
      ['in July', '2017', 'none'],
      ['yesterday', '2017-09-08~', 'none'],
      ['yesterday', '2017-09-08T06:30:00+03:00', '2017-09-07'],
    ] as const;
    for (const [text, published, expected] of table) {
      expect(summaryOf(readOne(text, {}, published)).split(' ')[0], `${text}, ${published}`).to.equal(expected);
    }
  });
});

describe('the words of an article of 8 September 2017', () => {
  /** Its words, and the EDTF that a careful reader gave them. */
  const WORDS = `
    in 2015              2015
    in July              2017-07
    on Tuesday           2017-09-05
    On Thursday          2017-09-07
    on Friday            2017-09-08
    in April 2015        2015-04
    three years ago      2014~
    for years            /2017-09-07~
    in recent strikes    [..2017-09-08]
    is expected          [2017-09-08..]
    six-year-old war     2011~/..
  `;
  for (const [text, careful] of rowsOf(WORDS)) {
    it(`${text}: no finer than ${careful}`, () => {
      const {date} = readOne(text, {}, '2017-09-08');
      const result = parseEdtf(careful);
      if (!result.ok) throw new Error(careful);
      expect(date.earliest).to.be.at.most(result.date.earliest);
      expect(date.latest).to.be.at.least(result.date.latest);
      if (date.kind !== 'none') expect(date.text).to.equal(careful);
    });
  }
});

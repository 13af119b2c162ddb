import {expect} from '@open-wc/testing';
import type {FuzzyDate} from '../../src/model/date.js';
import {NO_DATE} from '../../src/model/date.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {formatDate, formatSaid} from '../../src/words/format-date.js';
import {createWords} from '../../src/words/words.js';

const words = createWords();

function read(text: string): FuzzyDate {
  const result = parseEdtf(text, {extensions: true});
  if (!result.ok) throw new Error(`${text}: ${result.code}`);
  return result.date;
}

const published = read('2017-09-08');
type Table = readonly (readonly [edtf: string, inWords: string])[];

function check(table: Table): void {
  for (const [edtf, sentence] of table) {
    it(`${edtf} is said as "${sentence}"`, () => expect(formatDate(read(edtf), words)).to.equal(sentence));
  }
}

describe('the dates of the default timeline, in words', () => {
  const rows: readonly (readonly [edtf: string, sentence: string, status?: string])[] = [
    ['2011~/..', 'since about 2011, continuing when published (8 September 2017)'],
    ['2015', '2015'],
    ['[2017-09-08..]', 'expected; no date given', 'expected'],
    ['2017-07', 'July 2017'],
    ['2017-09-08~', 'about 8 September 2017'],
    ['2014~/2017-09-05', 'about 2014 to 5 September 2017'],
    ['/2017-09-07~', 'until about 7 September 2017, start unknown'],
    ['2017-09-05', 'Tuesday 5 September 2017'],
    ['2017-09-07', 'Thursday 7 September 2017'],
    ['2015-04', 'April 2015'],
    ['[2015-04..2017-09-08]', 'between April 2015 and 8 September 2017'],
    ['2017-09-07', 'Thursday 7 September 2017', 'claimed'],
    ['2017-09-07', 'Thursday 7 September 2017', 'claimed'],
    ['[..2017-09-08]', 'on or before 8 September 2017', 'claimed'],
    ['[..2017-09-08]', 'on or before 8 September 2017', 'claimed'],
    ['[..2017-09-08]', 'on or before 8 September 2017', 'contested'],
    ['2017-09-08', 'Friday 8 September 2017'],
  ];
  for (const [edtf, sentence, status = 'stated'] of rows) {
    it(`${edtf}, ${status}: "${sentence}"`, () =>
      expect(formatDate(read(edtf), words, {status, published})).to.equal(sentence));
  }
});

describe('single dates in words', () => {
  check([
    ['1950', '1950'],
    ['9999', '9999'],
    ['0476', '476 CE'],
    ['0044', '44 CE'],
    ['0000', '1 BCE'],
    ['-0043', '44 BCE'],
    ['-0389', '390 BCE'],
    ['-9999', '10,000 BCE'],
    ['-0043-03', 'March 44 BCE'],
    ['-0043-03-15', 'Friday 15 March 44 BCE'],
    ['0044-03-15', 'Tuesday 15 March 44 CE'],
    ['2000-02-29', 'Tuesday 29 February 2000'],
    ['1970-01-01', 'Thursday 1 January 1970'],
    ['Y12345', '12,345 CE'],
    ['Y170000002', '170,000,002 CE'],
    ['Y-170000002', '170,000,003 BCE'],
    ['Y-17E7', '170,000,001 BCE'],
    ['1950S2', 'about 1950 (some year from 1900 to 1999)'],
    ['-1950S2', 'about 1951 BCE (some year from 2000 BCE to 1901 BCE)'],
    ['Y171010000S3', 'about 171,010,000 CE (some year from 171,000,000 CE to 171,999,999 CE)'],
    ['2001-21', 'spring 2001'],
    ['2001-24', 'winter 2001'],
    ['2001-25', 'spring 2001 (northern hemisphere)'],
    ['2001-31', 'autumn 2001 (southern hemisphere)'],
    ['2001-33', 'first quarter of 2001 (January to March)'],
    ['2001-36', 'fourth quarter of 2001 (October to December)'],
    ['2001-37', 'first third of 2001 (January to April)'],
    ['2001-39', 'last third of 2001 (September to December)'],
    ['2001-40', 'first half of 2001 (January to June)'],
    ['2001-41', 'second half of 2001 (July to December)'],
  ]);
});

describe('unspecified digits are said as what fits, never as one date', () => {
  check([
    ['201X', 'the 2010s'],
    ['156X', 'the 1560s'],
    ['19XX', 'the 1900s (1900 to 1999)'],
    ['20XX', 'the 2000s (2000 to 2099)'],
    ['190X', 'the 1900s (1900 to 1909)'],
    ['200X', 'the 2000s (2000 to 2009)'],
    ['2XXX', 'some year from 2000 to 2999'],
    ['001X', 'some year from 10 CE to 19 CE'],
    ['-004X', 'some year from 50 BCE to 41 BCE'],
    ['1X99', 'some year from 1099 to 1999 (1X99)'],
    ['2004-XX', 'some month in 2004'],
    ['2004-06-XX', 'some day in June 2004'],
    ['2004-XX-XX', 'some day in 2004'],
    ['2004-XX-05', 'day 5 of some month in 2004'],
    ['1984-1X', 'some month from October to December 1984'],
    ['1984-X1', 'January or November 1984'],
    ['1984-X5', 'May 1984'],
    ['1984-1X-XX', 'some day from October to December 1984'],
    ['2004-06-1X', 'some day from 10 to 19 June 2004'],
    ['2004-06-X1', '1, 11 or 21 June 2004'],
    ['2004-02-2X', 'some day from 20 to 29 February 2004'],
    ['2017-02-2X', 'some day from 20 to 28 February 2017'],
    ['156X-12', 'December of some year from 1560 to 1569'],
    ['156X-12-25', '25 December of some year from 1560 to 1569'],
    ['15XX-12-XX', 'some day in December of some year from 1500 to 1599'],
    ['1XXX-XX', 'some month from 1000 to 1999'],
    ['156X-XX-XX', 'some day from 1560 to 1569'],
  ]);
});

describe('about and uncertain, on a date or on its parts', () => {
  check([
    ['2004~', 'about 2004'],
    ['2004?', '2004, uncertain'],
    ['2004%', 'about 2004, uncertain'],
    ['201X~', 'about the 2010s'],
    ['2001-21~', 'about spring 2001'],
    ['2004-06?', 'June 2004, uncertain'],
    ['2017-09-05?', '5 September 2017, uncertain'],
    ['2004-06-XX~', 'some day in June 2004, approximate'],
    ['2004-?06', 'June 2004, month uncertain'],
    ['2004?-06', 'June 2004, year uncertain'],
    ['2004-06~-11', '11 June 2004, year and month approximate'],
    ['?2004-06-~11', '11 June 2004, day approximate, year uncertain'],
    ['2004-06-%11', '11 June 2004, day approximate, day uncertain'],
    ['2004-06-11%', 'about 11 June 2004, uncertain'],
  ]);
});

describe('sets in words', () => {
  check([
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670 to 1672'],
    ['[1667,1668]', '1667 or 1668'],
    ['{1667,1668}', '1667 and 1668'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['{1960..1963}', 'all of 1960 to 1963'],
    ['{1667,1668,1670..1672}', '1667, 1668 and all of 1670 to 1672'],
    ['{..1984}', 'all time until 1984'],
    ['{1984..}', 'all time from 1984 on'],
    ['[..1984]', 'in or before 1984'],
    ['[1760-12..]', 'in or after December 1760'],
    ['[2017-09-08..]', 'on or after 8 September 2017'],
    ['[..2017-09-05T14:30Z]', 'at or before 5 September 2017, 14:30 UTC'],
    ['[..1760-12-03,1762]', 'on or before 3 December 1760, or 1762'],
    ['[1760-01,1760-02,1760-12..]', 'January 1760, February 1760, or in or after December 1760'],
    ['[2017-09-05..2017-09-08]', 'between 5 and 8 September 2017'],
    ['[2017-09..2017-11]', 'between September and November 2017'],
    ['[2017-09-05]', 'Tuesday 5 September 2017'],
    ['[2017-09-05~]', 'about 5 September 2017'],
  ]);
});

describe('what lasted, in words', () => {
  check([
    ['2017-09-05/2017-09-08', '5 to 8 September 2017'],
    ['2017-03-03/2017-04-09', '3 March to 9 April 2017'],
    ['2016-12-30/2017-01-02', '30 December 2016 to 2 January 2017'],
    ['2017-07/2017-09-05', 'July to 5 September 2017'],
    ['2012/2013', '2012 to 2013'],
    ['2014~/2017~', 'about 2014 to about 2017'],
    ['2017-09-05~/2017-09-08', 'about 5 September 2017 to 8 September 2017'],
    ['2014?/2017%', '2014, uncertain, to about 2017, uncertain'],
    ['2015/2015', 'during 2015'],
    ['201X/2017', 'the 2010s to 2017'],
    ['-0389/-0379', '390 BCE to 380 BCE'],
    ['2011/..', 'since 2011, continuing'],
    ['2011/', 'from 2011, end unknown'],
    ['/2017', 'until 2017, start unknown'],
    ['../2017', 'until 2017, start open'],
    ['../..', 'start and end open'],
    ['../', 'start open, end unknown'],
    ['/..', 'start unknown, continuing'],
    ['2017-09-05T14:30Z/2017-09-05T16:00Z', '5 September 2017, 14:30 UTC, to 5 September 2017, 16:00 UTC'],
  ]);
});

describe('times of day', () => {
  check([
    ['2017-09-05T14:30:00+03:00', '5 September 2017, 14:30:00 UTC+03:00'],
    ['2017-09-05T14:30+03:00', '5 September 2017, 14:30 UTC+03:00'],
    ['2017-09-05T14:30:00Z', '5 September 2017, 14:30:00 UTC'],
    ['2017-09-05T14:30:00-05:00', '5 September 2017, 14:30:00 UTC−05:00'],
    ['2017-09-05T14:30:00', '5 September 2017, 14:30:00 (no time zone given)'],
    ['2017-09-05T14:30:00.125Z', '5 September 2017, 14:30:00.125 UTC'],
    ['-0043-03-15T12:00:00Z', '15 March 44 BCE, 12:00:00 UTC'],
  ]);

  const zoned: Table = [
    ['2017-09-05T23:30:00Z', '6 September 2017, 02:30:00 in Europe/Kyiv time'],
    ['2017-01-05T14:30Z', '5 January 2017, 16:30 in Europe/Kyiv time'],
    ['2017-09-05T14:30:00', '5 September 2017, 14:30:00 (no time zone given)'],
    ['2017-09-05', 'Tuesday 5 September 2017'],
  ];
  for (const [edtf, sentence] of zoned) {
    it(`with a time zone set, ${edtf} is said as "${sentence}"`, () =>
      expect(formatDate(read(edtf), createWords('en', 'Europe/Kyiv'))).to.equal(sentence));
  }

  it('a time zone that is not known leaves times as written', () => {
    const lost = createWords('en', 'Mars/Olympus');
    expect(lost.timeZone).to.equal('');
    expect(formatDate(read('2017-09-05T14:30Z'), lost)).to.equal('5 September 2017, 14:30 UTC');
  });
});

describe('dates that depend on status and publication', () => {
  const say = (edtf: string, status: string, day: FuzzyDate | null = published): string =>
    formatDate(read(edtf), words, {status, published: day});

  it('an expected event keeps a lower bound that lies after publication', () =>
    expect(say('[2018-03..]', 'expected')).to.equal('in or after March 2018'));
  it('without a publication date nothing tells that a bound is only that day', () =>
    expect(say('[2017-09-08..]', 'expected', null)).to.equal('on or after 8 September 2017'));
  it('only expected events lose the bound', () =>
    expect(say('[2017-09-08..]', 'stated')).to.equal('on or after 8 September 2017'));
  it('what begins after publication is not continuing then', () =>
    expect(say('2018/..', 'stated')).to.equal('from 2018 on'));
  it('what is expected to last is not continuing', () =>
    expect(say('2017-09-08/..', 'expected')).to.equal('from 8 September 2017 on'));
  it('no date is said as such', () => expect(formatDate(NO_DATE, words)).to.equal('no date given'));
  it('an expected event without a date says so', () =>
    expect(formatDate(NO_DATE, words, {status: 'expected'})).to.equal('expected; no date given'));
  it('a text that could not be read is not "none given"', () =>
    expect(formatDate({...NO_DATE, text: 'soon'}, words)).to.equal('no usable date'));
});

describe('when a claim was said', () => {
  const rows: Table = [
    ['2017-09-08', 'said on 8 September 2017'],
    ['2017-07', 'said in July 2017'],
    ['2017', 'said in 2017'],
    ['2017-09-08~', 'said about 8 September 2017'],
    ['[..2017-09-08]', 'said on or before 8 September 2017'],
    ['2017-09-XX', 'said some day in September 2017'],
  ];
  for (const [edtf, sentence] of rows) {
    it(`${edtf}: "${sentence}"`, () => expect(formatSaid(read(edtf), words)).to.equal(sentence));
  }
});

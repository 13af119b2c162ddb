import {expect} from '@open-wc/testing';
import type {Precision} from '../../src/model/date.js';
import {formatDuration, formatFold, formatRange} from '../../src/words/format-range.js';
import {formatTick, type TickForm, type TickUnit} from '../../src/words/format-tick.js';
import {createWords} from '../../src/words/words.js';

const words = createWords();
const ms = (text: string): number => Date.parse(text.length > 10 ? text : `${text}T00:00Z`);

describe('a half-open stretch in words', () => {
  const rows: readonly (readonly [from: string, to: string, precision: Precision, sentence: string])[] = [
    ['2017-09-05', '2017-09-09', 'day', '5 to 8 September 2017'],
    ['2017-03-03', '2017-04-10', 'day', '3 March to 9 April 2017'],
    ['2016-12-30', '2017-01-03', 'day', '30 December 2016 to 2 January 2017'],
    ['2017-09-05', '2017-09-06', 'day', '5 September 2017'],
    ['2017-09-05', '2017-09-05', 'day', '5 September 2017'],
    ['2016-01-01', '2017-07-01', 'month', 'January 2016 to June 2017'],
    ['2017-01-01', '2017-03-01', 'month', 'January to February 2017'],
    ['2017-01-01', '2017-02-01', 'month', 'January 2017'],
    ['2001-01-01', '2001-04-01', 'quarter', 'January to March 2001'],
    ['2012-01-01', '2014-01-01', 'year', '2012 to 2013'],
    ['2012-01-01', '2013-01-01', 'year', '2012'],
    ['1960-01-01', '1970-01-01', 'decade', '1960 to 1969'],
    ['-000043-01-01', '0002-01-01', 'year', '44 BCE to 1 CE'],
    ['2017-09-05T14:00Z', '2017-09-05T17:00Z', 'hour', '5 September 2017, 14:00 to 17:00 UTC'],
    ['2017-09-05T22:00Z', '2017-09-06T00:00Z', 'hour', '5 September 2017, 22:00 to 24:00 UTC'],
    ['2017-09-05T22:00Z', '2017-09-06T03:00Z', 'minute', '5 September 2017, 22:00, to 6 September 2017, 03:00 UTC'],
    ['2017-09-05T22:00:01Z', '2017-09-05T22:00:09Z', 'second', '5 September 2017, 22:00:01 to 22:00:09 UTC'],
  ];
  for (const [from, to, precision, sentence] of rows) {
    it(`${from} to before ${to}, by the ${precision}: "${sentence}"`, () =>
      expect(formatRange(ms(from), ms(to), precision, words)).to.equal(sentence));
  }

  it('a side without bound is not given one', () => {
    expect(formatRange(-Infinity, ms('2017-09-09'), 'day', words)).to.equal('until 8 September 2017');
    expect(formatRange(ms('2011-01-01'), Infinity, 'year', words)).to.equal('from 2011 on');
    expect(formatRange(-Infinity, Infinity, 'day', words)).to.equal('all time');
    expect(formatRange(-1e17, 1e17, 'day', words)).to.equal('all time');
  });
});

describe('how long a stretch is', () => {
  const rows: readonly (readonly [from: string, to: string, length: string])[] = [
    ['2012-01-01', '2014-01-01', '2 years'],
    ['2016-01-01', '2017-07-01', '18 months'],
    ['2017-08-01', '2017-09-05', '35 days'],
    ['2012-01-01', '2013-01-01', '1 year'],
    ['2012-07-01', '2014-07-01', '2 years'],
    ['2017-01-01', '2017-02-01', '31 days'],
    ['2017-01-01', '2017-03-01', '2 months'],
    ['2017-01-01', '2017-01-02', '1 day'],
    ['2016-03-05', '2017-06-20', 'about 16 months'],
    ['1914-07-28', '1939-09-01', 'about 25 years'],
    ['2017-09-05T06:00Z', '2017-09-05T18:00Z', '12 hours'],
    ['2017-09-05T06:00Z', '2017-09-05T08:30Z', 'about 3 hours'],
    ['2017-09-05T06:00Z', '2017-09-05T07:30Z', '90 minutes'],
    ['2017-09-05T06:00:00Z', '2017-09-05T06:00:05Z', '5 seconds'],
  ];
  for (const [from, to, length] of rows) {
    it(`${from} to before ${to}: ${length}`, () => expect(formatDuration(ms(from), ms(to), words)).to.equal(length));
  }
});

describe('a folded silence is named by its length and its units', () => {
  const rows: readonly (readonly [from: string, to: string, name: string])[] = [
    ['2012-01-01', '2014-01-01', '2 years with no dated event (2012 to 2013)'],
    ['2016-01-01', '2017-07-01', '18 months with no dated event (January 2016 to June 2017)'],
    ['2017-08-01', '2017-09-05', '35 days with no dated event (1 August to 4 September 2017)'],
    ['2017-09-05T06:00Z', '2017-09-05T18:00Z', '12 hours with no dated event (5 September 2017, 06:00 to 18:00 UTC)'],
  ];
  for (const [from, to, name] of rows) {
    it(name, () => expect(formatFold(ms(from), ms(to), words)).to.equal(name));
  }
});

describe('tick labels', () => {
  const rows: readonly (readonly [at: string, unit: TickUnit, form: TickForm, label: string])[] = [
    ['2017-09-05', 'day', 'minor', 'Tue 5'],
    ['2017-09-05', 'day', 'alone', '5 Sep 2017'],
    ['2017-09-05', 'day', 'major', 'Tuesday 5 September 2017'],
    ['2017-07-01', 'month', 'minor', 'Jul'],
    ['2017-07-01', 'month', 'alone', 'Jul 2017'],
    ['2017-09-01', 'month', 'major', 'September 2017'],
    ['2017-01-01', 'year', 'minor', '2017'],
    ['2017-01-01', 'year', 'major', '2017'],
    ['2010-01-01', 'decade', 'minor', '2010'],
    ['1900-01-01', 'century', 'alone', '1900'],
    ['-000043-01-01', 'year', 'alone', '44 BCE'],
    ['0001-01-01', 'year', 'minor', '1 CE'],
    ['2017-09-05T14:00Z', 'hour', 'minor', '14:00'],
    ['2017-09-05T14:05Z', 'minute', 'minor', '14:05'],
    ['2017-09-05T14:05:09Z', 'second', 'minor', '14:05:09'],
    ['2017-09-05T14:00Z', 'hour', 'alone', '5 Sep 2017, 14:00'],
    ['2017-09-05T14:00Z', 'hour', 'major', '5 September 2017, 14:00'],
    ['-000043-03-15T14:00Z', 'hour', 'minor', '14:00'],
  ];
  for (const [at, unit, form, label] of rows) {
    it(`${at}, ${unit}, ${form}: "${label}"`, () => expect(formatTick(ms(at), unit, words, form)).to.equal(label));
  }
});

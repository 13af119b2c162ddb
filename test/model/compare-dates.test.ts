import {expect} from '@open-wc/testing';
import {compareDates, dateKey, isDrawable} from '../../src/model/compare-dates.js';
import {type FuzzyDate, NO_DATE} from '../../src/model/date.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';

function read(text: string): FuzzyDate {
  if (!text) return NO_DATE;
  const result = parseEdtf(text, {extensions: true});
  if (!result.ok) throw new Error(`${text}: ${result.code}`);
  return result.date;
}

function order(texts: readonly string[]): string[] {
  return texts
    .map(read)
    .sort(compareDates)
    .map(({text}) => text);
}

/** In the order of time, earliest first. */
const ORDERED = [
  ['-0044-03-15', '0000', '0099', '1950S2', '1900-02', '2015'],
  // The dates of the default timeline.
  ['2011~/..', '2014~/2017-09-05', '2015', '2015-04', '[2015-04..2017-09-08]', '2017-07', '2017-09-05'],
  ['/2017-09-07~', '2017-09-07', '[..2017-09-08]', '2017-09-08~', '[2017-09-08..]'],
  // On a tie: open to the past, exact, open to the future, each by its latest bound.
  ['../2017', '2017-01-01', '2017-01', '2017', '2017/2018', '2017/..'],
  ['[..2017-09-08]', '2017-09-08T00:00:00Z', '2017-09-08', '2017-09-08/', ''],
  // The first written date counts, not the bounds.
  ['[..2016,2018]', '../2017', '{2018,2019}', '../..'],
  ['Y-17E7', 'Y-10000', '2017', 'Y10000', 'Y17E7', 'Y9E15', ''],
];

describe('compareDates', () => {
  for (const texts of ORDERED) {
    it(`orders ${texts.join(' · ') || 'nothing'}`, () => {
      expect(order(texts)).to.deep.equal(texts);
      expect(order([...texts].reverse())).to.deep.equal(texts);
    });
  }

  it('puts the events of the default timeline in their order', () => {
    const events = [
      ['war', '2011~/..'],
      ['russia-intervenes', '2015'],
      ['insurgency-expected', '[2017-09-08..]'],
      ['mosul-falls', '2017-07'],
      ['raqqa', '2017-09-08~'],
      ['siege', '2014~/2017-09-05'],
      ['airdrops', '/2017-09-07~'],
      ['siege-broken', '2017-09-05'],
      ['supplies', '2017-09-07'],
      ['khalimov-defects', '2015-04'],
      ['khalimov-video', '[2015-04..2017-09-08]'],
      ['al-shami-killed', '2017-09-07'],
      ['ur-rehman-killed', '2017-09-07'],
      ['russian-strikes', '[..2017-09-08]'],
      ['khalimov-killed', '[..2017-09-08]'],
      ['al-shmali-killed', '[..2017-09-08]'],
      ['moscow-names', '2017-09-08'],
    ] as const;
    const ordered = events
      .map(([id, text]) => ({id, date: read(text)}))
      .sort((a, b) => compareDates(a.date, b.date))
      .map(({id}) => id);
    expect(ordered.join(' ')).to.equal(
      'war siege russia-intervenes khalimov-defects khalimov-video mosul-falls siege-broken airdrops supplies ' +
        'al-shami-killed ur-rehman-killed russian-strikes khalimov-killed al-shmali-killed raqqa moscow-names ' +
        'insurgency-expected',
    );
  });

  it('leaves equal and undated ones as given', () => {
    expect(compareDates(read('2017~'), read('2017?'))).to.equal(0);
    expect(compareDates(NO_DATE, NO_DATE)).to.equal(0);
    expect(compareDates(read('../..'), NO_DATE)).to.equal(0);
  });
});

describe('dateKey', () => {
  it('is the start of the first written date', () => {
    expect(dateKey(read('[..2017-09-08]'))).to.equal(Date.UTC(2017, 8, 8));
    expect(dateKey(read('{2018,2017}'))).to.equal(Date.UTC(2017, 0, 1));
  });

  it('is Infinity where none is written', () => {
    expect(dateKey(NO_DATE)).to.equal(Infinity);
    expect(dateKey(read('../..'))).to.equal(Infinity);
  });
});

describe('isDrawable', () => {
  const cases: [string, boolean][] = [
    ['2017', true],
    ['[..2017-09-08]', true],
    ['2011~/..', true],
    ['Y275759', true],
    ['Y-271820', true],
    ['Y275760', false],
    ['Y-271821', false],
    ['Y17E7', false],
    ['[2017..Y17E7]', false],
    ['../..', false],
    ['/', false],
    ['', false],
  ];
  for (const [text, drawable] of cases) {
    it(`${text || 'no date'}: ${drawable ? 'yes' : 'no'}`, () => {
      expect(isDrawable(read(text))).to.equal(drawable);
    });
  }
});

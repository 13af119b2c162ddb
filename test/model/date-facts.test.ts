import {expect} from '@open-wc/testing';
import {dateFacts} from '../../src/model/date-facts.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import type {FuzzyDate} from '../../src/model/date.js';

const datesOf = (texts: readonly string[]): FuzzyDate[] =>
  texts.map((text) => {
    const result = parseEdtf(text);
    if (!result.ok) throw new Error(`not EDTF: ${text}`);
    return result.date;
  });

describe('dateFacts', () => {
  const table: readonly (readonly [readonly string[], string, string])[] = [
    [['2011~', '2011', '2015'], '2011', '2015'],
    [['2015', '2017', '2017-03'], '2015', '2017'],
    [['[2012..2013-04]', '2011-05/2014'], '2011-05', '2014'],
    [['2011-21', '2011'], '2011', '2011'],
    [['2011-21~', '2011?'], '2011?', '2011?'],
  ];
  for (const [texts, first, last] of table)
    it(`of ${texts.join(', ')}: from ${first} to ${last}`, () => {
      const facts = dateFacts(datesOf(texts));
      expect([facts.first?.text, facts.last?.text]).to.deep.equal([first, last]);
    });

  it('tells bodies, precisions and each written date of a date once, however often it comes', () => {
    const [day, span] = datesOf(['2017-09-05~', '2011/2014-03']);
    const facts = dateFacts([day!, span!, day!, span!]);
    expect([...facts.bodies]).to.have.members(['about', 'lasted']);
    expect([...facts.precisions]).to.have.members(['day', 'year', 'month']);
    expect([...facts.written.earliest]).to.deep.equal([Date.UTC(2017, 8, 5), Date.UTC(2011, 0), Date.UTC(2014, 2)]);
    expect([...facts.written.latest]).to.deep.equal([Date.UTC(2017, 8, 6), Date.UTC(2012, 0), Date.UTC(2014, 3)]);
  });

  it('knows nothing of nothing', () => {
    const {first, last, bodies, written} = dateFacts([]);
    expect([first, last, bodies.size, written.earliest.length]).to.deep.equal([null, null, 0, 0]);
  });
});

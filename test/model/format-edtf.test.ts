import {expect} from '@open-wc/testing';
import {type FuzzyDate, NO_DATE} from '../../src/model/date.js';
import {formatEdtf} from '../../src/model/format-edtf.js';
import {type EdtfOptions, parseEdtf} from '../../src/model/parse-edtf.js';
import {EXTENDED_ROWS, STRICT_ROWS} from './edtf-table.js';
import {withoutText} from './without-text.js';

function read(text: string, options?: EdtfOptions): FuzzyDate {
  const result = parseEdtf(text, options);
  if (!result.ok) throw new Error(`${text}: ${result.code}`);
  return result.date;
}

describe('formatEdtf', () => {
  it('writes a text from which the same date is read', () => {
    for (const {text} of STRICT_ROWS) {
      const date = read(text);
      expect(withoutText(read(formatEdtf(date))), text).to.deep.equal(withoutText(date));
    }
  });

  it('does so for what was read with extensions', () => {
    for (const {text} of EXTENDED_ROWS) {
      const date = read(text, {extensions: true});
      expect(withoutText(read(formatEdtf(date), {extensions: true})), text).to.deep.equal(withoutText(date));
    }
  });

  it('builds on what was read, not on the text', () => {
    expect(formatEdtf({...read('2014~/2017-09-05'), text: 'about 2014 until a Tuesday'})).to.equal('2014~/2017-09-05');
  });

  it('leaves what is written plainly as it is', () => {
    const plain =
      `2015 2017-07 2017-09-05 -0044-03-15 2015~ 2017-09-08% 2004-06~-11 2004?-06-11 2004-%06-11 2004-?06-~11
      201X 19XX 1XXX 2004-XX 1985-XX-XX 156X-12-25 XXXX-12-XX -201X 2012-21 2012-24~ 2012-37 1950S2 Y170000002 Y-12000
      Y171010000S3 2017-04-04T06:30:00 2017-04-04T06:30:00Z 2017-04-04T06:30:00+03 2017-04-04T24:00:00-03:30
      2014~/2017-09-05 2011~/.. ../2017 /2017 2017/ / ../.. ../ /.. [2015] {2015} [2015-04..2017-09-08] [..2017-09-08]
      [2017-09-08..] [1667,1668,1670..1672] {..1960,1970?,1980..}`.split(/\s+/);
    for (const text of plain) expect(formatEdtf(read(text))).to.equal(text);
  });

  it('writes one thing in one way', () => {
    const cases: [string, string][] = [
      ['~2015', '2015~'],
      ['?2004-06-11', '2004?-06-11'],
      ['?2004-06-~11', '2004?-06-~11'],
      ['2004-?06-?11', '2004-?06-?11'],
      ['~2004-~06-~11', '2004-06-11~'],
      ['?2004-06-04~', '2004%-~06-~04'],
      ['19?', '19XX?'],
      ['Y-17E7', 'Y-170000000'],
      ['Y3388E2S3', 'Y338800S3'],
    ];
    for (const [text, canonical] of cases) expect(formatEdtf(read(text)), text).to.equal(canonical);
    expect(formatEdtf(read('[1667, 1668 ]', {extensions: true}))).to.equal('[1667,1668]');
    expect(formatEdtf(read('2017-04-04T06:30:00,50Z', {extensions: true}))).to.equal('2017-04-04T06:30:00.50Z');
  });

  it('writes nothing for no date', () => {
    expect(formatEdtf(NO_DATE)).to.equal('');
  });
});

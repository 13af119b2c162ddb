import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {formatDate, formatSaid} from '../../src/words/format-date.js';
import {createWords} from '../../src/words/words.js';

const words = createWords();
const zoned = createWords('en', 'Asia/Kathmandu');

const digits = (pattern: string): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^${pattern}$`));
const qualifier = fc.constantFrom('', '', '', '~', '?', '%');
const month = fc.oneof(digits('(0[1-9]|1[0-2])'), digits('(2[1-9]|3[0-9]|4[01])'), digits('[01X][0-9X]'));
const day = fc.oneof(digits('(0[1-9]|[12][0-9]|3[01])'), digits('[0-3X][0-9X]'));
const year = fc.oneof(
  digits('-?[0-9]{4}'),
  digits('[0-9X]{4}'),
  digits('Y-?[1-9][0-9]{4,8}'),
  digits('[12][0-9]{3}S[1-4]'),
);
const time = fc.constantFrom('', '', 'T10:20:30', 'T10:20:30Z', 'T23:59+05:45');
const single = fc
  .tuple(qualifier, year, fc.option(month), fc.option(day), time, qualifier)
  .map(([before, y, m, d, t, after]) => before + [y, m, m && d].filter(Boolean).join('-') + (m && d ? t : '') + after);
const side = fc.oneof(single, fc.constantFrom('', '..'));
const member = fc.oneof(
  single,
  fc.tuple(single, single).map((pair) => pair.join('..')),
);
const expression = fc.oneof(
  single,
  fc.tuple(side, side).map((pair) => pair.join('/')),
  fc
    .tuple(fc.constantFrom('[]', '{}'), fc.array(member, {minLength: 1, maxLength: 4}))
    .map(([braces, members]) => `${braces[0]}${members.join(',')}${braces[1]}`),
  single.map((date) => `[..${date}]`),
  single.map((date) => `{${date}..}`),
);

describe('any date that can be read', () => {
  it('has words, and never the traces of a missing value', () => {
    let read = 0;
    fc.assert(
      fc.property(expression, (text) => {
        const result = parseEdtf(text, {extensions: true});
        if (!result.ok) return;
        read++;
        for (const said of [
          formatDate(result.date, words),
          formatDate(result.date, zoned),
          formatSaid(result.date, words),
        ]) {
          expect(said, text).to.match(/^\S(.*\S)?$/);
          expect(said, text).not.to.match(/undefined|null|NaN|Infinity|Invalid|\[object| {2}| ,/);
          // Only a pattern that words do not catch is shown as it was written, in brackets.
          expect(said.replace(/\([0-9X]+\)/g, ''), text).not.to.match(/X/);
        }
      }),
      {numRuns: 3000, seed: 20170908},
    );
    expect(read).to.be.greaterThan(500);
  });

  it('is said about, approximate or uncertain exactly where it is written so', () => {
    fc.assert(
      fc.property(single, (text) => {
        const result = parseEdtf(text, {extensions: true});
        if (!result.ok) return;
        const said = formatDate(result.date, words);
        expect(/uncertain/.test(said), `${text}: ${said}`).to.equal(/[?%]/.test(text));
        if (!text.includes('S')) expect(/about|approximate/.test(said), `${text}: ${said}`).to.equal(/[~%]/.test(text));
      }),
      {numRuns: 2000, seed: 20170908},
    );
  });
});

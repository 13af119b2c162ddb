import {expect} from '@open-wc/testing';
import {parseEdtf} from '../../src/model/parse-edtf.js';

interface Case {
  readonly input: string;
  readonly expected: 'valid' | 'invalid' | 'contested';
  readonly edtf_java?: {
    readonly type: string;
    readonly min: number | string | null;
    readonly max: number | string | null;
  };
}

async function loadCases(): Promise<Case[]> {
  const response = await fetch('/__shared/data/real/edtf-conformance.json').catch(() => null);
  if (!response?.ok) return [];
  return ((await response.json()) as {cases: Case[]}).cases;
}

/** `null` is an unknown side, which has no bound either. */
function bound(value: number | string | null, none: number): number {
  return value === null ? none : Number(value);
}

/** Read with `extensions`; every other contested text is refused, see `docs/decisions/0002-edtf-contested.md`. */
const READ_WITH_EXTENSIONS = /T|,/;

const cases = await loadCases();
const check = cases.length ? it : it.skip;

describe(`The conformance file of four public sources${cases.length ? '' : ' (skipped: shared data not present)'}`, () => {
  const inputs = (expected: Case['expected']) =>
    cases.filter((item) => item.expected === expected).map(({input}) => input);

  check('every valid date is read', () => {
    expect(inputs('valid').filter((text) => !parseEdtf(text).ok)).to.deep.equal([]);
    expect(inputs('valid')).to.have.length(374);
  });

  check('every invalid date is refused', () => {
    expect(inputs('invalid').filter((text) => parseEdtf(text).ok)).to.deep.equal([]);
    expect(inputs('invalid')).to.have.length(115);
  });

  check('every contested date is refused, and read with extensions where it is decided so', () => {
    expect(inputs('contested')).to.have.length(50);
    for (const text of inputs('contested')) {
      expect(parseEdtf(text).ok, text).to.equal(false);
      expect(parseEdtf(text, {extensions: true}).ok, text).to.equal(READ_WITH_EXTENSIONS.test(text));
    }
  });

  check('bounds are those of edtf-java but for seasons, and for times, which last a second or a minute', () => {
    let compared = 0;
    for (const {input, edtf_java: java} of cases) {
      const result = parseEdtf(input, {extensions: true});
      if (!java || !result.ok || java.type === 'Season') continue;
      const isTime = result.date.offset !== null;
      const width = isTime ? {second: 1000, minute: 60_000}[result.date.precision as 'second'] || 1 : 1;
      expect(result.date.earliest, input).to.equal(bound(java.min, -Infinity));
      expect(result.date.latest - (isTime ? width - 1 : 0), input).to.equal(bound(java.max, Infinity) + 1);
      compared++;
    }
    expect(compared).to.be.greaterThan(100);
  });
});

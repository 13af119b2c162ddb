import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {runSteps} from '../../src/input/normalise.js';
import {parseJsonInSteps} from '../../src/input/parse-json.js';

/** Text in pieces of this length. */
function cut(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

const FAILED = Symbol('failed');

function attempt(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    expect(error).to.be.instanceOf(SyntaxError);
    return FAILED;
  }
}

/** Reads in steps as small as they get, and compares with what the platform reads, the order of names too. */
function compare(text: string, length = 3, batch = 2): void {
  const expected = attempt(() => JSON.parse(text));
  const read = attempt(() => runSteps(parseJsonInSteps(cut(text, length), 0, batch)));
  expect(read, text).to.deep.equal(expected);
  if (expected !== FAILED) expect(JSON.stringify(read), text).to.equal(JSON.stringify(expected));
}

describe('JSON in steps', () => {
  for (const text of [
    '',
    ' ',
    '1',
    '1 2',
    '[]',
    ' [ ] ',
    '[,]',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1 2]',
    '[1',
    '[1,',
    '[1}',
    '[1]]',
    '[1],[2]',
    '[[1,2],[3,[4,{"a":[5]}]]]',
    '{}',
    '{,}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{"a":1 "b":2}',
    '{"a" 1}',
    '{a:1}',
    '{1:1}',
    '{"a":1]',
    '{"a":1',
    '{"a":[1,2,{"b":"]"}],"c":{"d":[3,4,"\\"]\\\\"],"e":{"f":[5,6]}}}',
    '{"a":1,"b":2,"a":3,"10":4,"9":5}',
    '{"__proto__":{"__proto__":[1,2,3]},"constructor":1}',
    '{"\\u0061":1,"a":[2]}',
    '["\\ud83d","\\u00e9","\u2028","tab\t"]',
    '["open',
    '["open\\',
    '[1]\u00a0',
    '\ufeff[1]',
  ]) {
    it(`reads ${JSON.stringify(text)} as the platform does`, () => {
      for (const length of [1, 2, 5, 100]) for (const batch of [0, 2, 7]) compare(text, length, batch);
    });
  }

  it('reads any value as the platform does, in pieces and batches of any size', () => {
    const sizes = fc.tuple(fc.integer({min: 1, max: 40}), fc.integer({min: 0, max: 60}));
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 6}), fc.nat(3), sizes, (value, blanks, [length, batch]) =>
        compare(JSON.stringify(value, null, blanks), length, batch),
      ),
      {numRuns: 500},
    );
  });

  it('refuses any broken text as the platform does', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({maxDepth: 4}),
        fc.nat(),
        fc.constantFrom(...Array.from('[]{},:"\\ 1x'), ''),
        (value, place, sign) => {
          const text = JSON.stringify(value);
          const at = place % (text.length + 1);
          compare(text.slice(0, at) + sign + text.slice(at + 1));
          compare(text.slice(0, at) + sign + text.slice(at));
        },
      ),
      {numRuns: 1000},
    );
  });

  it('reads a long list in many steps', () => {
    const list = Array.from({length: 50_000}, (_, id) => ({id, title: 'Something'}));
    const steps = parseJsonInSteps(cut(JSON.stringify({events: list}), 2 ** 20));
    let count = 1;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).to.deep.equal({events: list});
    expect(count).to.be.greaterThan(20);
  });
});

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {readText} from '../../src/input/read-all.js';
import {findJsonError} from '../../src/input/json-error.js';
import {readJson} from '../read-own.js';

const EVENTS = '[{"date": "2017-04-04", "title": "T"}]';

describe('readJson', () => {
  const read: readonly (readonly [string, string, number])[] = [
    ['a list of events', EVENTS, 1],
    ['a document', `{"title": "D", "events": ${EVENTS}}`, 1],
    ['a document after a byte order mark', `\ufeff${EVENTS}`, 1],
    ['an empty list', ' [] ', 0],
  ];
  for (const [title, text, count] of read) {
    it(`reads ${title}`, () => {
      const {data, problems, format} = readJson(text);
      expect([data.events.length, problems, format]).to.deep.equal([count, [], 'json']);
    });
  }

  it('takes the last of two values of one name', () =>
    expect(readJson('[{"date": "2017", "title": "dup", "title": "last wins"}]').data.events[0]?.title).to.equal(
      'last wins',
    ));

  const mistakes: readonly (readonly [string, string, number, number, string])[] = [
    ['a comma before the end of a list', '[{"date": "2017"},]', 1, 19, ']'],
    ['a comma before the end of an object', '{"a": 1,\n}', 2, 1, '}'],
    ['a missing comma', '[1 2]', 1, 4, '2]'],
    ['a missing colon', '{"a" 1}', 1, 6, '1}'],
    ['a name without quotes', '{a: 1}', 1, 2, 'a: 1}'],
    ['single quotes', "['a']", 1, 2, "'a']"],
    ['a comment', '[1] // one', 1, 5, '// one'],
    ['a date without quotes', '[\r\n  {"date": 2017-04}\r\n]', 2, 16, '-04}\r\n]'],
    ['a number with a leading zero', '[01]', 1, 3, '1]'],
    ['a line break in text', '["a\nb"]', 1, 2, '"a\nb"]'],
    ['an unknown escape', '["\\x"]', 1, 2, '"\\x"]'],
    ['text without an end', '["abc', 1, 2, '"abc'],
    ['a list without an end', '[1', 1, 3, ''],
    ['a bracket too many', '[]]', 1, 3, ']'],
    ['the wrong bracket', '[1}', 1, 3, '}'],
    ['words', 'nope', 1, 1, 'nope'],
    ['CSV', 'date,title\n2017,T', 1, 1, 'date,title\n2017,T'],
  ];
  for (const [title, text, line, column, raw] of mistakes) {
    it(`says where ${title} stands: line ${line}, column ${column}`, () => {
      const {data, problems, rows} = readJson(text);
      expect([data.events, rows]).to.deep.equal([[], 0]);
      expect(problems).to.deep.equal([{code: 'not-json', params: {line, column}, where: {}, raw, severity: 'refused'}]);
    });
  }

  for (const text of [
    '<!doctype html><html><title>Sign in</title></html>',
    '\n<HTML>',
    '<head>',
    '<!DOCTYPE HTML PUBLIC "x">',
  ]) {
    it(`knows a web page by ${JSON.stringify(text)}`, () =>
      expect(readJson(text).problems.map(({code}) => code)).to.deep.equal(['is-html']));
  }
  for (const text of ['', ' \n ', '\ufeff']) {
    it(`knows that there is nothing in ${JSON.stringify(text)}`, () =>
      expect(readJson(text).problems.map(({code}) => code)).to.deep.equal(['is-empty']));
  }
  for (const text of ['"text"', '12', 'true', '{"type": "Topology"}']) {
    it(`finds no timeline in ${text}`, () =>
      expect(readJson(text).problems.map(({code}) => code)).to.deep.equal(['not-a-timeline']));
  }

  it('survives lists in lists, a hundred thousand deep', () => {
    const {data, problems} = readJson('['.repeat(100_000) + ']'.repeat(100_000));
    expect(data.events.length).to.equal(0);
    expect(problems.map(({code, severity}) => [code, severity])).to.deep.equal([['too-deep', 'refused']]);
  });

  it('says where a mistake stands after a text of millions of line breaks', () =>
    expect(readJson(`["${'\\n'.repeat(5_000_000)}",`).problems[0]?.params).to.deep.equal({
      line: 1,
      column: 10_000_005,
    }));

  it('reads a title of a million characters whole', () => {
    const title = 'x'.repeat(1_000_000);
    expect(readJson(JSON.stringify([{date: '2017', title}])).data.events[0]?.title).to.equal(title);
  });
});

describe('findJsonError', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  it('finds no mistake in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonError(text) === -1));
  });
  it('agrees with the browser on what is JSON, one character away from it', () => {
    const character = fc.constantFrom(...'{}[],:"\\ \n\t0123-+.eEtrufalsn/\'x\u0001\u2028'.split(''));
    fc.assert(
      fc.property(fc.json({maxDepth: 2}), fc.nat(), fc.nat({max: 2}), character, (json, at, cut, put) => {
        const index = at % (json.length + 1);
        const text = json.slice(0, index) + put + json.slice(index + cut);
        expect(findJsonError(text) === -1).to.equal(isJson(text));
      }),
      {numRuns: 3000},
    );
  });
});

describe('readText', () => {
  const formats: readonly (readonly [string, string | undefined])[] = [
    ['by itself', undefined],
    ['asked to look', 'auto'],
    ['by an empty name', ''],
    ['by its name', 'json'],
    ['by its name in capitals', ' JSON '],
  ];
  for (const [title, format] of formats)
    it(`reads own JSON ${title}`, () => expect(readText(EVENTS, format).data.events.length).to.equal(1));

  it('takes text of no known format for a table, and says that it has no rows', () =>
    expect(readText('a;b').problems.map(({code}) => code)).to.deep.equal(['no-rows']));
  it('throws for a format that there is none of, and names it', () =>
    expect(() => readText('', 'xlsx')).to.throw(RangeError, 'invalid format: xlsx'));
});

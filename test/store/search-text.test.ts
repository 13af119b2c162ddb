import {expect} from '@open-wc/testing';
import {hasBit} from '../../src/store/bit-set.js';
import {foldText, parseQuery, TextSearch} from '../../src/store/search-text.js';
import fc from '../fast-check.js';
import {finish} from './search-table.js';

const open = (texts: readonly string[]) => new TextSearch({count: texts.length, searchText: (rank) => texts[rank]!});

function find(search: TextSearch, count: number, query: string): number[] {
  const bits = finish(search.search(query));
  return Array.from({length: count}, (_, rank) => rank).filter((rank) => hasBit(bits, rank));
}

const TEXTS = [
  'Shelling in Deir ez-Zor',
  'Dayr az-Zawr, also Deïr ez-Zôr',
  'Müller meets the governor',
  'MULLER RESIGNS',
  'أُعلِنت الخِلافة في الموصل',
  'الخلافة',
  'Халимов переходит на другую сторону',
  'ХАЛИМОВ',
  'The Islamic State of Iraq',
  'A state that is Islamic',
  'Ο δρόμος της Οδύσσειας',
  'İstanbul',
  'Daʼesh and Da’esh',
  '10\u202fkm from Mosul\nReuters',
  'K\u212b, ﬁrst, \0 and e\u0301te\u0301',
  '',
];

describe('The text search', () => {
  const cases: readonly (readonly [query: string, ranks: readonly number[]])[] = [
    ['deir EZ-zor', [0, 1]],
    ['Dëir', [0, 1]],
    ['muller', [2, 3]],
    ['Müller', [2, 3]],
    ['mu\u0308ller', [2, 3]],
    ['الخلافة', [4, 5]],
    ['الخِلافة الموصل', [4]],
    ['Халимов', [6, 7]],
    ['халимов другую', [6]],
    ['islamic state', [8, 9]],
    ['"islamic state"', [8]],
    ['“Islamic  State” iraq', [8]],
    ['"islamic sta', [8]],
    ['"islamic iraq"', []],
    ['ΔΡΌΜΟΣ', [10]],
    ['istanbul', [11]],
    ["da'esh", [12]],
    ['"10 km" reuters', [13]],
    ['"mosul reuters"', []],
    ['été', [14]],
    ['', TEXTS.map((_, i) => i)],
    [' "" ', TEXTS.map((_, i) => i)],
    ['\0', [14]],
    ['nowhere', []],
  ];
  for (const [query, ranks] of cases)
    it(`finds ${JSON.stringify(query)} in ${ranks.length} of ${TEXTS.length}`, () => {
      expect(find(open(TEXTS), TEXTS.length, query)).to.deep.equal(ranks);
    });

  it('finds what a look at each event finds, whatever was searched before', () => {
    const anyWord = fc.constantFrom(
      'a',
      'ab',
      'É',
      'e',
      'Σ',
      'ς',
      'Ab c',
      'İ',
      'خِ',
      'خ',
      'ß',
      'z\u0301',
      'Б',
      '-',
      '\n',
      '🙂',
    );
    const anyText = fc.array(anyWord, {maxLength: 5}).map((words) => words.join(' '));
    const anyTexts = fc.tuple(fc.array(anyText, {maxLength: 20}), fc.constantFrom(0, 1, 500, 1030));
    const anyQuery = fc.array(
      fc.oneof(
        anyWord,
        anyText.map((text) => `"${text}"`),
      ),
      {maxLength: 3},
    );
    fc.assert(
      fc.property(anyTexts, fc.array(anyQuery, {maxLength: 5}), ([some, before], queries) => {
        const texts = [...Array.from({length: before}, (_, i) => `a${i}`), ...some];
        const search = open(texts);
        for (const query of queries.map((words) => words.join(' '))) {
          const needles = parseQuery(query);
          const expected = [...texts.keys()].filter((rank) => {
            const folded = foldText(texts[rank]!);
            return needles.every((needle) => folded.includes(needle));
          });
          expect(find(search, texts.length, query)).to.deep.equal(expected);
        }
      }),
      {numRuns: 60},
    );
  });

  it('reads each text once, however often it is searched', () => {
    const read: number[] = [];
    const search = new TextSearch({count: 3000, searchText: (rank) => (read.push(rank), `Event ${rank}`)});
    expect(find(search, 3000, 'event 2999')).to.deep.equal([2999]);
    expect(find(search, 3000, '"event 29"')).to.have.length(111);
    expect(read).to.have.length(3000);
  });

  it('goes on from what it found where a query says more', () => {
    const texts = Array.from({length: 1500}, (_, i) => `Event ${i}`);
    const search = open(texts);
    const expected = (part: string) => [...texts.keys()].filter((rank) => texts[rank]!.includes(part));
    for (const part of ['1', '14', '149', '1499', '149', '5'])
      expect(find(search, texts.length, `event ${part}`)).to.deep.equal(expected(part));
  });

  it('answers in steps, and may be given up at any of them', () => {
    const texts = Array.from({length: 5000}, (_, i) => (i % 2 ? 'Ödd' : 'even'));
    const search = open(texts);
    const steps = search.search('odd');
    for (let i = 0; i < 4; i++) expect(steps.next().done).to.equal(false);
    steps.return(new Uint32Array());
    expect(find(search, texts.length, 'odd')).to.have.length(2500);
    expect(find(search, texts.length, 'even')).to.have.length(2500);
  });

  it('is not changed by what is done with an answer', () => {
    const search = open(['one', 'one two']);
    finish(search.search('one')).fill(0);
    expect(find(search, 2, 'one two')).to.deep.equal([1]);
  });
});

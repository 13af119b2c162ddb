import {expect} from '@open-wc/testing';
import {dsvFormat} from 'd3';
import fc from '../fast-check.js';
import {splitRows} from '../../src/input/split-rows.js';

const cellsOf = (pieces: readonly string[], delimiter = ','): readonly (readonly string[])[] =>
  [...splitRows(pieces, delimiter)].map(({cells}) => cells);

/** Text cut into pieces at the given places, which are shares of its length. */
const cut = (text: string, places: readonly number[]): readonly string[] => {
  const at = [0, ...places.map((place) => Math.floor(place * text.length)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

describe('splitRows', () => {
  const table: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'carriage returns alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of all kinds', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['quoted cells', '"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
    ['empty cells and an empty line', ',\n\n,', [['', ''], [''], ['', '']]],
    ['nothing', '', []],
    [
      'a quote within a cell',
      'the 5" gun,b\nc,d',
      [
        ['the 5" gun', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that nothing closes, which hides no rows',
      'a,"b\nc,d\ne,f',
      [
        ['a', '"b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'quotes within quotes that are not doubled',
      '"he said "no" twice",b\nc,d',
      [
        ['"he said "no" twice"', 'b'],
        ['c', 'd'],
      ],
    ],
  ];
  for (const [what, text, rows] of table) {
    it(`reads ${what}`, () => {
      expect(cellsOf([text])).to.deep.equal(rows);
      expect(cellsOf([...text]), 'in pieces of one character').to.deep.equal(rows);
    });
  }

  it('knows the line that each row begins on, and the quotes that nothing closes', () => {
    const rows = [...splitRows(['a,b\r\n"c\nd\r\ne",f\n\n"g,h\ni,j'], ',')];
    expect(rows.map(({line}) => line)).to.deep.equal([1, 2, 5, 6, 7]);
    expect(rows.map(({stray}) => stray)).to.deep.equal(['', '', '', '"g,h\ni,j', '']);
  });

  it('reads what d3 reads of regular text, however it is cut', () => {
    const cell = fc.string({unit: fc.constantFrom('a', 'é', '😀', ' ', ',', ';', '"', '\n', '\r', '\t'), maxLength: 6});
    const rows = fc.array(fc.array(cell, {minLength: 1, maxLength: 4}), {maxLength: 6});
    const places = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 5});
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        places,
        (cells, delimiter, end, at) => {
          const quote = (text: string): string => (/^[a-z é]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);
          const text = cells.map((row) => row.map(quote).join(delimiter)).join(end);
          expect(cellsOf(cut(text, at), delimiter)).to.deep.equal(dsvFormat(delimiter).parseRows(text));
        },
      ),
      {numRuns: 2000},
    );
  });

  it('loses no character of any text', () => {
    const text = fc.string({unit: fc.constantFrom('a', ',', '"', '\n', '\r'), maxLength: 40});
    fc.assert(
      fc.property(text, (given) => {
        const letters = (all: string): number => all.replace(/[^a]/g, '').length;
        expect(letters(cellsOf([given]).flat().join(''))).to.equal(letters(given));
      }),
      {numRuns: 2000},
    );
  });
});

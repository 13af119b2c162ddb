import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {cutText, isRtlText, wrapText} from '../../src/layout/measure-text.js';
import {packRows} from '../../src/layout/pack-rows.js';
import {buildTooltip} from '../../src/layout/tooltip-scene.js';

const measure = (text: string): number => text.length * 7;

describe('cutText', () => {
  const table: readonly (readonly [string, string, number, string])[] = [
    ['leaves what fits', 'Raqqa', 35, 'Raqqa'],
    ['cuts with "…" what does not', 'Deir Ezzor', 42, 'Deir…'],
    ['leaves no blank before "…"', 'Deir Ezzor', 48, 'Deir…'],
    ['cuts no word in two where a whole one fits', 'Army breaks the siege', 14 * 7, 'Army breaks…'],
    ['cuts the first word where it alone is too long', 'Verteidigungsministerium, Moskau', 8 * 7, 'Verteid…'],
    ['gives nothing where not one character fits', 'Raqqa', 13, ''],
    ['never cuts a character in two', '👩‍👩‍👧‍👦 family', 90, '👩‍👩‍👧‍👦…'],
  ];
  for (const [title, text, width, expected] of table)
    it(title, () => expect(cutText(text, width, measure)).to.equal(expected));

  it('never gives more than fits', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({min: 0, max: 200}), (text, width) => {
        expect(measure(cutText(text, width, measure))).to.be.at.most(width);
      }),
    );
  });
});

describe('wrapText', () => {
  it('breaks at spaces and cuts the last line', () => {
    expect(wrapText('Deir Ezzor province', 77, 2, measure)).to.deep.equal(['Deir Ezzor', 'province']);
    expect(wrapText('Deir Ezzor province', 77, 1, measure)).to.deep.equal(['Deir Ezzor…']);
    expect(wrapText('', 77, 2, measure)).to.deep.equal([]);
  });

  it('never gives a line too many or too wide', () => {
    fc.assert(
      fc.property(
        fc.lorem({maxCount: 12}),
        fc.integer({min: 20, max: 300}),
        fc.integer({min: 1, max: 3}),
        (text, width, most) => {
          const lines = wrapText(text, width, most, measure);
          expect(lines.length).to.be.at.most(most);
          for (const line of lines) expect(measure(line)).to.be.at.most(width);
        },
      ),
    );
  });
});

describe('isRtlText', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['Raqqa', false],
    ['الرقة', true],
    ['תל אביב', true],
    ['2017 الرقة', true],
    ['“Raqqa” الرقة', false],
    ['70,000', false],
    ['', false],
  ];
  for (const [text, rtl] of table) it(`"${text}" is ${rtl ? '' : 'not '}`, () => expect(isRtlText(text)).to.equal(rtl));
});

describe('buildTooltip', () => {
  const chart = {width: 800, height: 400};
  const box = {x: 300, y: 100, width: 200, height: 26};

  it('stands below what it speaks of, above where there is no room', () => {
    expect(buildTooltip([], box, 400, chart)).to.include({above: false, y: 132, x: 400});
    expect(buildTooltip([], {...box, y: 350}, 400, chart)).to.include({above: true, y: 344});
  });

  it('never covers its mark and never leaves the chart sideways', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 370}),
        fc.integer({min: -50, max: 900}),
        fc.integer({min: 200, max: 1200}),
        (y, at, width) => {
          const {x, width: wide, above, y: edge} = buildTooltip([], {...box, y}, at, {width, height: 400});
          expect(x - wide / 2).to.be.at.least(0);
          expect(x + wide / 2).to.be.at.most(width);
          if (above) expect(edge).to.be.below(y);
          else expect(edge).to.be.above(y + box.height);
        },
      ),
    );
  });
});

describe('packRows', () => {
  const anyWay = fc
    .tuple(fc.integer({min: 0, max: 500}), fc.integer({min: 1, max: 200}))
    .map(([from, width]): [number, number] => [from, from + width]);

  it('puts nothing nearer than 12 px to its neighbour in a row, and into no more rows than allowed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyWay, {maxLength: 3}), {maxLength: 40}),
        fc.integer({min: 0, max: 6}),
        (choices, most) => {
          const {packed} = packRows(choices, [...choices.keys()], most);
          const taken = packed.flatMap(({row, choice}, i) => (row < 0 ? [] : [{row, span: choices[i]![choice]!}]));
          for (const {row} of taken) expect(row).to.be.below(most);
          taken.forEach(({row, span}, i) =>
            taken.slice(i + 1).forEach((other) => {
              if (other.row === row)
                expect(
                  other.span[0] >= span[1] + 12 || other.span[1] <= span[0] - 12,
                  `${span.join()} ${other.span.join()}`,
                ).to.equal(true);
            }),
          );
        },
      ),
    );
  });

  it('takes the first row, and the first way to stand, that is free', () => {
    const {packed} = packRows(
      [
        [[0, 50]],
        [
          [40, 90],
          [62, 90],
        ],
        [[40, 90]],
        [[102, 120]],
      ],
      [0, 1, 2, 3],
      2,
    );
    expect(packed).to.deep.equal([
      {row: 0, choice: 0},
      {row: 0, choice: 1},
      {row: 1, choice: 0},
      {row: 0, choice: 0},
    ]);
  });
});

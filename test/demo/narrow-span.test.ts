import {expect} from '@open-wc/testing';
import {buildBody} from '../../src/layout/body.js';
import type {Scale} from '../../src/layout/scale.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';

/** A true-time scale of so many pixels a day. */
function scaleOf(pxPerDay: number): Scale {
  const pxPerMs = pxPerDay / 864e5;
  const x = (ms: number): number => ms * pxPerMs;
  return {width: 1000, x, ms: (px) => px / pxPerMs, pxPerUnit: 1, unitX: (unit) => unit};
}

/** Whether each box of a date's body is solid, at so many pixels a day. */
function boxesOf(text: string, pxPerDay: number): boolean[] {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(text);
  return buildBody(result.date, scaleOf(pxPerDay)).parts.flatMap((part) => (part.type === 'box' ? [part.solid] : []));
}

describe('a span with an end that is only about', () => {
  it('stays solid in its certain middle, however narrow it is drawn', () => {
    for (const pxPerDay of [0.2, 1, 1.5, 3, 20]) {
      for (const text of ['1854-08-31/1854-09-10~', '1854-08-31~/1854-09-10~']) {
        expect(boxesOf(text, pxPerDay), `${text} at ${pxPerDay} px`).to.include(true);
      }
    }
  });

  it('is hollow where nothing is certain', () => {
    expect(boxesOf('1854~/1854~', 1)).to.deep.equal([false]);
  });
});

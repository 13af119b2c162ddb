import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle} from '../element/helpers/timeline.js';
import {comparePictures} from './compare-pictures.js';
import {encodePng} from './encode-png.js';
import {FONT_STYLE, loadFonts, pixelsOf, shoot} from './pictures.js';

const inside = (element: ConflictTimeline, css: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
};

/** What is done to the timeline, and whether its picture is another one then. */
const CHANGES: readonly (readonly [change: string, isOther: boolean, act: (element: ConflictTimeline) => void])[] = [
  ['nothing is changed', false, () => undefined],
  ['letters are smoothed in another way', false, (element) => inside(element, ':host {filter: blur(0.3px)}')],
  ['a bar stands 6 px aside', true, (element) => inside(element, '.body .solid {transform: translateX(6px)}')],
  [
    'the ring of one claim is filled',
    true,
    (element) => inside(element, '[data-id="al-shami-killed"] .glyph-line {fill: var(--_lane)}'),
  ],
  ['the dots of one lane have another colour', true, (element) => element.style.setProperty('--ct-lane-3', '#086c86')],
  ['a word is missing', true, (element) => all(element, '[part~="tick"] text')[3]!.replaceChildren()],
  ['a thin line is missing', true, (element) => one(element, '.published').remove()],
  ['it is larger', true, (element) => element.style.setProperty('padding-bottom', '2px')],
];

describe('comparing two pictures', () => {
  let whole: ImageData;

  before(async () => {
    await loadFonts();
    const element = await mount({attributes: {style: FONT_STYLE}});
    whole = await pixelsOf(await shoot(element));
  });
  after(restorePage);

  for (const [change, isOther, act] of CHANGES)
    it(`finds ${isOther ? 'a difference' : 'none'} where ${change}`, async () => {
      const element = await mount({attributes: {style: FONT_STYLE}});
      act(element);
      await settle(element);
      const {said} = comparePictures(whole, await pixelsOf(await shoot(element)));
      expect(said !== '', said).to.equal(isOther);
    });

  it('says where, and shows it in red', () => {
    const blank = (): ImageData => new ImageData(new Uint8ClampedArray(100 * 80 * 4).fill(255), 100, 80);
    const other = blank();
    for (let y = 34; y < 40; y++) for (let x = 50; x < 60; x++) other.data.set([0, 0, 0, 255], (y * 100 + x) * 4);
    const {said, picture} = comparePictures(blank(), other);
    expect(said).to.equal('60 pixels differ (0.750 %), most at x, y = 48, 32 px');
    expect([...picture!.data.slice((35 * 100 + 55) * 4).slice(0, 3)]).to.deep.equal([220, 0, 0]);
  });

  it('takes a kept picture, of few colours, for the one that it was made of', async () => {
    const bytes = await encodePng(whole);
    const kept = await pixelsOf(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    expect(comparePictures(kept, whole).said).to.equal('');
  });
});

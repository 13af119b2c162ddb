import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {toSvg} from '../../src/export.js';
import type {ConflictTimeline} from '../../src/index.js';
import {cdp, frame, mount, one, restorePage, settle, textOf} from '../element/helpers/timeline.js';
import {comparePictures} from '../pictures/compare-pictures.js';
import {pixelsOf} from '../pictures/pictures.js';

/** Room around the picture, px. */
const MARGIN = 16;

const LOOKS = [
  {name: 'light', dark: false, rtl: false, lang: 'en', words: /events from/},
  {name: 'dark', dark: true, rtl: false, lang: 'en', words: /events from/},
  {name: 'in Arabic, right-to-left', dark: false, rtl: true, lang: 'ar', words: /\p{Script=Arabic}/u},
  {name: 'in Arabic, right-to-left, dark', dark: true, rtl: true, lang: 'ar', words: /\p{Script=Arabic}/u},
] as const;

/** A part of the page as it is shown, px from its upper left corner. */
async function shoot({x, y, width, height}: DOMRect): Promise<ImageData> {
  const clip = {x, y, width, height, scale: 1};
  const {data} = (await cdp('Page.captureScreenshot', {format: 'png', clip})) as {data: string};
  return pixelsOf(data);
}

/** Opens an SVG as a document of its own: no style, font or script of this page is in it. */
async function openAlone(svg: string, width: number, height: number): Promise<HTMLIFrameElement> {
  const window = Object.assign(document.createElement('iframe'), {
    src: URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'})),
  });
  await setViewport({width, height});
  window.style.cssText = `position: absolute; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${height}px`;
  const loaded = new Promise((resolve) => window.addEventListener('load', resolve));
  document.body.append(window);
  await loaded;
  await frame();
  await frame();
  return window;
}

/** Where a drawing of the element stands, and where its copy stands in the picture; whole px, as browsers put both. */
function places(element: ConflictTimeline, part: string, root: Element): readonly [DOMRect, DOMRect] {
  const {x, y, width, height} = one(element, `[part~="${part}"]`).getBoundingClientRect();
  const copy = [...root.querySelectorAll(':scope > svg')].find(
    (each) => Math.abs(Number(each.getAttribute('width')) - width) < 0.5,
  )!;
  const [left, top] = ['x', 'y'].map((name) => Number(copy.getAttribute(name)) + MARGIN) as [number, number];
  const size = [Math.floor(width), Math.floor(height)] as const;
  return [new DOMRect(Math.round(x), Math.round(y), ...size), new DOMRect(left, top, ...size)];
}

describe('a saved SVG that is opened by itself', () => {
  let alone: HTMLIFrameElement | undefined;

  afterEach(() => alone?.remove());
  after(restorePage);

  for (const {name, lang, words, ...look} of LOOKS)
    it(`is a document of its own with the picture of the timeline, ${name}`, async () => {
      const element = await mount({...look, attributes: {lang}});
      for (let i = 0; i < 200 && !words.test(textOf(one(element, '.summary'))); i++) await settle(element);
      await settle(element);
      const svg = await toSvg(element);
      const said = ['[part~="heading"]', '.summary'].map((part) => textOf(one(element, part)));
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')?.textContent).to.equal(undefined);
      const parts = ['chart', 'overview'].map((part) => ({part, at: places(element, part, parsed.documentElement)}));
      const shown = [];
      for (const {at} of parts) shown.push(await shoot(at[0]));
      // The page now prefers the other colours: a picture keeps those that it was saved in.
      document.documentElement.style.colorScheme = look.dark ? 'light' : 'dark';
      const [width, height] = ['width', 'height'].map((key) => Number(parsed.documentElement.getAttribute(key)));
      alone = await openAlone(svg, width!, height!);
      const {contentDocument: opened, contentWindow: window} = alone;
      const root = opened!.documentElement;
      expect(root.localName).to.equal('svg');
      expect([':scope > title', ':scope > desc'].map((each) => textOf(root.querySelector(each)!))).to.deep.equal(said);
      for (const [i, {part, at}] of parts.entries())
        expect(comparePictures(shown[i]!, await shoot(at[1])).said, part).to.equal('');
      expect(window!.performance.getEntriesByType('resource').map((entry) => entry.name)).to.deep.equal([]);
    });
});

import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {toPng, toSvg} from '../../src/export.js';
import type {ConflictTimeline} from '../../src/index.js';
import {all, LOOKS, mark, mount, one, restorePage, settle, textOf} from '../element/helpers/timeline.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');
const textsOf = (text: string): string => textOf(parse(text).documentElement);

/** The pixels of a part of a picture that is shown alone, from its upper left corner. */
async function pixelsOf(source: Blob, at: DOMRect): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(source);
  await image.decode();
  URL.revokeObjectURL(image.src);
  const context = new OffscreenCanvas(at.width, at.height).getContext('2d');
  context?.drawImage(image, -at.x, -at.y);
  return context?.getImageData(0, 0, at.width, at.height).data ?? new Uint8ClampedArray();
}

/** What share of pixels differs so that it can be seen. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > 40)) count++;
  return count / (a.length / 4);
}

/** What a promise is refused with, which has to be a RangeError. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(RangeError);
  return String(error);
}

/** What the page shows, as a picture. */
async function shoot(): Promise<Blob> {
  const {data} = await executeServerCommand<{data: string}, object>('cdp', {
    method: 'Page.captureScreenshot',
    params: {format: 'png'},
  });
  return new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], {type: 'image/png'});
}

/** Where a drawing of the element stands, and where its copy stands in the picture. */
function places(element: ConflictTimeline, part: string, svg: string): readonly [DOMRect, DOMRect] {
  const {x, y, width, height} = one(element, `[part~="${part}"]`).getBoundingClientRect();
  const copy = [...parse(svg).documentElement.querySelectorAll(':scope > svg')].find(
    (each) => Math.abs(Number(each.getAttribute('width')) - width) < 0.5,
  );
  const [left, top] = ['x', 'y'].map((name) => Number(copy?.getAttribute(name)) + 16) as [number, number];
  const size = [Math.floor(width), Math.floor(height)] as const;
  return [new DOMRect(Math.round(x), Math.round(y), ...size), new DOMRect(left, top, ...size)];
}

describe('toSvg', () => {
  after(restorePage);

  for (const {name, ...look} of LOOKS)
    it(`is the picture of the element when it is opened alone, ${name}`, async () => {
      const element = await mount({...look, width: 1240});
      const svg = await toSvg(element);
      const shown = await shoot();
      for (const part of ['chart', 'overview']) {
        const [there, here] = places(element, part, svg);
        const alone = await pixelsOf(new Blob([svg], {type: 'image/svg+xml'}), here);
        expect(difference(await pixelsOf(shown, there), alone), part).to.be.below(0.002);
      }
    });

  it('needs nothing else, and is well-formed', async () => {
    const element = await mount({
      data: {title: 'A <b> & "c" \u0001', events: [{date: '2017', title: ']]>\ud800 &amp;'}]},
    });
    const odd = await toSvg(element);
    for (const svg of [odd, await toSvg(await mount())]) {
      const foreign =
        / class=| style=|<(?!svg|g\b|text|path|rect|circle|title|desc|defs|clipPath|\/)|href|url\((?!#)|var\(|color\(|NaN/;
      expect(foreign.exec(svg)?.[0]).to.equal(undefined);
      expect(svg.replaceAll(NAMESPACE, '').includes('http')).to.equal(false);
      const document = parse(svg);
      expect(document.querySelector('parsererror')).to.equal(null);
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const [, id] of svg.matchAll(/url\(#(.*?)\)/g)) expect(ids).to.include(id);
    }
    expect(textsOf(odd)).to.include('A <b> & "c"');
    expect(textsOf(odd)).to.include(']]>');
  });

  it('says what the element says: title, summary, lanes, labels, axis, legend and sources', async () => {
    const element = await mount();
    const text = textsOf(await toSvg(element)).replace(/\s/g, '');
    const parts = '[part~="heading"], .summary, .legend li, .legend p, .foot, svg.chart text, [part~="overview"] text';
    const said = all(element, parts).map((part) => textOf(part).replace(/\s/g, ''));
    expect(said.length).to.be.above(40);
    for (const each of said) expect(text).to.include(each);
    const document = parse(await toSvg(element));
    expect(document.documentElement.querySelector(':scope > title')?.textContent).to.equal(
      textOf(one(element, '[part~="heading"]')),
    );
    expect(document.documentElement.querySelector(':scope > desc')?.textContent).to.equal(
      textOf(one(element, '.summary')),
    );
    expect([...document.querySelectorAll('g > title')].map(({textContent}) => textContent)).to.include(
      mark(element, 'raqqa').getAttribute('aria-label'),
    );
  });

  it('leaves the element as it was, and shows neither focus nor what is only pressed', async () => {
    const element = await mount();
    const before = await toSvg(element);
    mark(element, 'raqqa').focus();
    await settle(element);
    const html = element.shadowRoot?.innerHTML;
    expect((await toSvg(element)) === before).to.equal(true);
    expect(element.shadowRoot?.innerHTML).to.equal(html);
    expect(all(element, '.chart')).to.have.length(1);
  });

  it('keeps within a narrow page, without header, legend and overview where there are none', async () => {
    const element = await mount({width: 640});
    const wide = parse(await toSvg(element)).documentElement;
    expect(Number(wide.getAttribute('width'))).to.equal(672);
    for (const text of wide.querySelectorAll(':scope > text'))
      expect(Number(text.getAttribute('x'))).to.be.within(0, 640);
    const plain = await mount({attributes: {'no-header': '', 'no-legend': '', 'no-overview': ''}});
    expect(parse(await toSvg(plain)).documentElement.querySelectorAll(':scope > svg')).to.have.length(1);
  });

  it('shows words from right to left where they are, in their direction', async () => {
    const element = await mount({rtl: true, data: {title: 'الأحداث', events: [{date: '2017', title: 'حدث'}]}});
    const texts = [...parse(await toSvg(element)).querySelectorAll('text')];
    expect(texts.find(({textContent}) => textContent === 'الأحداث')?.getAttribute('direction')).to.equal('rtl');
    expect(texts.find(({textContent}) => textContent === 'حدث')?.getAttribute('direction')).to.equal('rtl');
  });

  it('says so where no chart is shown', async () => {
    for (const setting of [{layout: 'list'}, {layout: 'table'}, {data: []}] as const) {
      const element = await mount(setting);
      expect(await refusal(toSvg(element))).to.include('chart');
    }
    await refusal(toSvg(document.createElement('div')));
    const element = await mount();
    element.remove();
    await refusal(toSvg(element));
  });
});

describe('toPng', () => {
  after(restorePage);

  const sizeOf = async (blob: Blob): Promise<readonly number[]> => {
    const {width, height} = await createImageBitmap(blob);
    return [width, height];
  };

  it('is the picture at a scale, by itself twice as large', async () => {
    const element = await mount();
    const root = parse(await toSvg(element)).documentElement;
    const [width, height] = ['width', 'height'].map((name) => Number(root.getAttribute(name))) as [number, number];
    const blob = await toPng(element);
    expect(blob.type).to.equal('image/png');
    expect(await sizeOf(blob)).to.deep.equal([width * 2, height * 2]);
    expect(await sizeOf(await toPng(element, {scale: 1}))).to.deep.equal([width, height]);
  });

  it('is smaller where browsers cannot draw it as large as asked for', async () => {
    const element = await mount({data: [{date: '2017', title: 'A'}]});
    await settle(element);
    const [width = 0] = await sizeOf(await toPng(element, {scale: 100}));
    expect(width).to.be.within(4000, 16384);
  });

  it('says so where no chart is shown', async () => {
    const element = await mount({layout: 'list'});
    await refusal(toPng(element));
  });
});

import {expect} from '@open-wc/testing';
import {waitUntil} from '../element/helpers/wait-until.js';
import {auditPage, closePage, nextFrame, openPage, startNoting, stopNoting} from './pages.js';
import type {DemoPage} from './pages.js';

const PAGE = 'million.html?events=1000';

const text = ({document: inside}: DemoPage, id: string): string => inside.getElementById(id)!.textContent;

/** The page, once its events are drawn. */
async function openDrawn(path = PAGE, width = 1240): Promise<DemoPage> {
  const page = await openPage(path, width);
  await waitUntil(() => text(page, 'progress').startsWith('Drawn'));
  return page;
}

describe('the demo of a million events', () => {
  before(startNoting);
  afterEach(() => closePage());
  after(stopNoting);

  it('draws as many events as were chosen, and tells how long that took', async () => {
    const page = await openDrawn();
    expect(page.timelines[0]!.events.length).to.equal(1000);
    expect(text(page, 'count')).to.equal('1,000');
    expect(text(page, 'loading')).to.match(/^[\d.,]+ ms$/);
    expect(page.document.querySelector<HTMLInputElement>('input[name="events"]:checked')!.value).to.equal('1000');
    expect(page.window.mistakes).to.deep.equal([]);
  });

  it('draws another number of events once that is chosen', async () => {
    const page = await openDrawn();
    page.document.querySelector<HTMLInputElement>('input[name="events"][value="10000"]')!.click();
    await waitUntil(() => text(page, 'count') === '10,000');
    expect(page.timelines[0]!.state).to.equal('ready');
    expect(page.window.mistakes).to.deep.equal([]);
  });

  it('makes the same events on every visit', async () => {
    const titles = [];
    for (let visit = 0; visit < 2; visit++)
      titles.push((await openDrawn()).timelines[0]!.events.map(({title, date}) => `${date.text} ${title}`));
    expect(titles[0]).to.deep.equal(titles[1]);
  });

  it('counts nodes, and what a frame takes while the view moves', async () => {
    const page = await openDrawn();
    const chart = page.timelines[0]!.shadowRoot!.querySelector('[part~="chart"]')!;
    const {left, top, width, height} = chart.getBoundingClientRect();
    const inside = page.window as unknown as typeof globalThis;
    for (let i = 0; i < 5; i++) {
      chart.dispatchEvent(
        new inside.WheelEvent('wheel', {
          deltaY: -24,
          ctrlKey: true,
          clientX: left + width / 2,
          clientY: top + height / 2,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await nextFrame();
    }
    await waitUntil(() => text(page, 'median') !== '–');
    expect(text(page, 'worst')).to.match(/^[\d.,]+ ms$/);
    expect(Number(text(page, 'nodes').replace(',', ''))).to.be.within(50, 3000);
  });

  for (const width of [320, 768, 1240])
    it(`is nowhere wider than ${width} px, in either direction`, async () => {
      for (const dir of ['ltr', 'rtl']) {
        const {scrollWidth, clientWidth} = (await openDrawn(`${PAGE}&dir=${dir}`, width)).document.documentElement;
        expect(scrollWidth, dir).to.be.at.most(clientWidth);
      }
    });

  for (const setting of ['', '&scheme=dark', '&dir=rtl'])
    it(`passes an audit of its accessibility${setting && ` with ${setting.slice(1)}`}`, async () => {
      expect(await auditPage(await openDrawn(PAGE + setting))).to.deep.equal([]);
    });
});

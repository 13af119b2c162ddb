import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {wheel} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {boxOf} from './helpers/boxes.js';
import {all, mark, mount, one, place, restorePage, settle} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const heightOf = (element: ConflictTimeline): number => element.getBoundingClientRect().height;

/** Collects every height that the element has had while something was done. */
async function heightsDuring(element: ConflictTimeline, act: () => Promise<void>): Promise<number[]> {
  const heights = new Set([heightOf(element)]);
  const observer = new ResizeObserver(() => heights.add(heightOf(element)));
  observer.observe(element);
  await act();
  await settle(element);
  observer.disconnect();
  return [...heights];
}

const middle = (node: Element): [number, number] => {
  const {left, right, top, bottom} = boxOf(node);
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
};

const pressButton = async (element: ConflictTimeline, label: string): Promise<void> => {
  const buttons = all<HTMLButtonElement>(element, 'button');
  const button = buttons.find((each) => each.ariaLabel === label || each.textContent?.trim() === label);
  if (!button) throw new Error(`No button "${label}".`);
  button.click();
  await settle(element);
};

describe('the height of the element', () => {
  after(restorePage);

  for (const width of [320, 768, 1240]) {
    it(`stays what it is through selecting, ${width} px`, async () => {
      const element = await mount({width, layout: 'chart'});
      const heights = await heightsDuring(element, async () => {
        for (const {id} of ARTICLE) {
          mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true}));
          await settle(element);
        }
        await pressButton(element, 'Close');
        element.select('raqqa');
        await settle(element);
      });
      expect(heights).to.have.length(1);
    });

    it(`stays what it is through zoom, pan and fit, ${width} px`, async () => {
      const element = await mount({width, layout: 'chart'});
      const [x, y] = middle(one(element, 'svg[part="chart"]'));
      const heights = await heightsDuring(element, async () => {
        for (let i = 0; i < 4; i++) await pressButton(element, 'Zoom in');
        await wheel(element, [x, y], {dx: 220});
        await wheel(element, [x, y], {dx: -900});
        await pressButton(element, 'Zoom out');
        element.zoomTo('2017-09-05/2017-09-08');
        await settle(element);
        element.fit();
      });
      expect(heights).to.have.length(1);
    });

    it(`stays what it is through hovering, ${width} px`, async () => {
      const element = await mount({width, layout: 'chart'});
      const heights = await heightsDuring(element, async () => {
        for (const id of ['war', 'airdrops', 'moscow-names', 'al-shmali-killed']) {
          await sendMouse({type: 'move', position: middle(one(element, `[part~="label"][data-id="${id}"]`))});
          await waitUntil(() => !one(element, '[part~="tooltip"]').hidden, `tooltip of ${id}`);
          await settle(element);
        }
      });
      await sendMouse({type: 'move', position: [0, 0]});
      expect(heights).to.have.length(1);
    });

    it(`changes once at most until all is there, ${width} px`, async () => {
      const element = await place({width});
      const heights: number[] = [];
      const observer = new ResizeObserver(() => heights.push(heightOf(element)));
      observer.observe(element);
      await element.whenReady();
      for (let i = 0; i < 10; i++) await settle(element);
      observer.disconnect();
      expect([...new Set(heights)].length, heights.join(', ')).to.be.at.most(2);
    });
  }

  it('gives every row of a lane at least 24 px', async () => {
    const element = await mount({layout: 'chart'});
    const tops = all(element, '[part~="event"] .hit').map((hit) => boxOf(hit).top);
    const rows = [...new Set(tops.map((top) => Math.round(top)))].sort((a, b) => a - b);
    rows.slice(1).forEach((top, i) => expect(top - rows[i]!).to.be.at.least(24));
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import type {TimelineData} from '../../src/model/event.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {readData} from '../read-own.js';
import {all, focused, frame, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const HEIGHT = 900;
const LAYOUTS = ['list', 'table'] as const;
type Many = 'list' | 'table';

/** Invented events, some with longer titles; the first thousand are read, the others are like them. */
function makeEvents(count: number): TimelineData {
  const {data} = readData(
    Array.from({length: Math.min(count, 1000)}, (_, i) => ({
      id: `e${i}`,
      date: `${1000 + Math.floor(i / 2)}`,
      title: `Event ${i}${' with more words than fit into a line'.repeat(i % 7 ? 0 : 5)}`,
      lane: `Lane ${i % 3}`,
    })),
  );
  const events = Array.from({length: count}, (_, i) => {
    const event = data.events[Math.floor((i * data.events.length) / count)]!;
    return {...event, id: `e${i}`, title: event.title.replace(/\d+/, `${i}`)};
  });
  return {...data, events};
}

/** An element on a page that is not high enough for all, with the rows that are on screen drawn. */
async function open(layout: Many, count: number, width = 800): Promise<ConflictTimeline> {
  const element = await place({layout, width, height: HEIGHT});
  const data = makeEvents(count);
  element.source = MemoryStore.of(data, 'lane');
  await element.whenReady();
  await steady(element);
  return element;
}

/** Waits until what is drawn follows from what is scrolled to. */
async function steady(element: ConflictTimeline): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await settle(element);
    await frame();
  }
}

const rows = (element: ConflictTimeline): HTMLElement[] => all<HTMLElement>(element, '[part~="item"][data-id]');
const ids = (element: ConflictTimeline): string[] => rows(element).map((row) => row.dataset['id']!);
const nodes = (element: ConflictTimeline): number => all(element, '*').length;
const idOfFocus = (element: ConflictTimeline): string | undefined =>
  (focused(element) as HTMLElement | null)?.dataset['focus'];

function isOnScreen(row: Element): boolean {
  const {top, bottom} = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The rows on screen stand one below the other, without holes. */
function expectFull(element: ConflictTimeline): void {
  const shown = rows(element).filter(isOnScreen);
  expect(shown).not.to.have.length(0);
  shown.slice(1).forEach((row, i) => {
    const before = shown[i]!;
    const card = before.nextElementSibling?.matches('.table-card') ? before.nextElementSibling : before;
    const gap = row.getBoundingClientRect().top - card.getBoundingClientRect().bottom;
    expect(Math.abs(gap), `between ${shown[i]!.dataset['id']} and ${row.dataset['id']}`).to.be.below(1);
  });
}

async function press(element: ConflictTimeline, key: string): Promise<void> {
  await sendKeys({press: key});
  await steady(element);
}

// What is loaded for the first long list takes its time here.
before(() => import('../../src/element/long-list.js'));

describe('many entries', () => {
  after(restorePage);

  for (const layout of LAYOUTS) {
    it(`of the ${layout} are all there up to 200, and are not numbered`, async () => {
      const element = await open(layout, 200);
      expect(rows(element)).to.have.length(200);
      expect(all(element, '[aria-posinset], [aria-rowindex], [aria-rowcount], .parts, .more')).to.have.length(0);
    });

    for (const count of [10, 1000, 100_000])
      it(`of the ${layout} take no more nodes for ${count} of them`, async () => {
        const element = await open(layout, count);
        expect(nodes(element)).to.be.below(1500);
        scrollTo(0, document.documentElement.scrollHeight / 2);
        await steady(element);
        expect(nodes(element)).to.be.below(1500);
        expectFull(element);
      });

    it(`of the ${layout} end with the last where the page ends`, async () => {
      const element = await open(layout, 3000);
      for (let i = 0; i < 4; i++) {
        scrollTo(0, document.documentElement.scrollHeight);
        await steady(element);
      }
      expect(ids(element).at(-1)).to.equal('e2999');
      expect(rows(element).at(-1)!).to.satisfy(isOnScreen);
      expectFull(element);
    });

    it(`of the ${layout} are reached by keys, wherever they are`, async () => {
      const element = await open(layout, 3000);
      one(element, '[data-focus="e0"]').focus();
      for (const [key, id] of [
        ['End', 'e2999'],
        ['ArrowLeft', 'e2998'],
        ['ArrowLeft', 'e2997'],
        ['Home', 'e0'],
        ['ArrowRight', 'e1'],
      ] as const) {
        await press(element, key);
        expect(idOfFocus(element), key).to.equal(id);
        expect(focused(element)!, key).to.satisfy(isOnScreen);
        expectFull(element);
      }
    });

    it(`of the ${layout} say their place among all`, async () => {
      const element = await open(layout, 1000);
      scrollTo(0, 20_000);
      await steady(element);
      for (const row of rows(element)) {
        const rank = Number(row.dataset['id']!.slice(1));
        if (layout === 'list') {
          expect(row.getAttribute('aria-posinset')).to.equal(`${rank + 1}`);
          expect(row.getAttribute('aria-setsize')).to.equal('1000');
        } else expect(row.getAttribute('aria-rowindex')).to.equal(`${rank + 2}`);
      }
      if (layout === 'table') expect(one(element, 'table').getAttribute('aria-rowcount')).to.equal('1001');
      await expect(element).to.be.accessible();
    });

    it(`of the ${layout} open in place for a script, without moving the page`, async () => {
      const element = await open(layout, 3000);
      element.select('e1500');
      await steady(element);
      expect(one(element, '[part~="item"][part~="selected"]').dataset['id']).to.equal('e1500');
      expect(all(element, '[part~="card"]')).to.have.length(1);
      expect(scrollY).to.equal(0);
      one(element, '[data-focus="e1500"]').scrollIntoView();
      await steady(element);
      expectFull(element);
    });

    it(`of the ${layout} stay under the pointer while those above are measured`, async () => {
      const element = await open(layout, 3000);
      scrollTo(0, 60_000);
      await steady(element);
      for (let i = 0; i < 8; i++) {
        const row = rows(element).find(isOnScreen)!;
        const before = row.getBoundingClientRect().top;
        scrollBy(0, -100);
        await steady(element);
        expect(row.getBoundingClientRect().top - before).to.be.within(98, 102);
        expectFull(element);
      }
    });

    it(`of the ${layout} come in parts where they are more than 10,000`, async () => {
      const element = await open(layout, 25_000);
      const text = (): string => textOf(one(element, '.parts span'));
      const buttons = (): HTMLButtonElement[] => all<HTMLButtonElement>(element, '.parts button').slice(0, 2);
      expect(text()).to.equal('Events 1 to 10,000 of 25,000');
      expect(buttons().map(({disabled}) => disabled)).to.deep.equal([true, false]);
      buttons()[1]!.click();
      await steady(element);
      expect(text()).to.equal('Events 10,001 to 20,000 of 25,000');
      expect(idOfFocus(element)).to.equal('e10000');
      await press(element, 'ArrowLeft');
      expect(text()).to.equal('Events 1 to 10,000 of 25,000');
      expect(idOfFocus(element)).to.equal('e9999');
      await press(element, 'End');
      expect(text()).to.equal('Events 20,001 to 25,000 of 25,000');
      expect(idOfFocus(element)).to.equal('e24999');
      expect(buttons().map(({disabled}) => disabled)).to.deep.equal([false, true]);
      element.select('e15000');
      await steady(element);
      expect(text()).to.equal('Events 10,001 to 20,000 of 25,000');
      expect(all(element, '[part~="card"]')).to.have.length(1);
    });

    it(`of the ${layout} have places until a slow store gives them`, async () => {
      const data = makeEvents(1000);
      const store = MemoryStore.of(data, 'lane');
      let isSlow = false;
      let answer = (): void => undefined;
      const gate = new Promise<void>((resolve) => (answer = resolve));
      const element = await place({layout, width: 800, height: HEIGHT});
      element.source = {
        summary: () => store.summary(),
        window: (request) => store.window(request),
        rank: (id) => store.rank(id),
        events: async (query) => {
          if (isSlow) await gate;
          return store.events(query);
        },
      };
      await element.whenReady();
      await waitUntil(() => rows(element).length > 0);
      await steady(element);
      isSlow = true;
      scrollTo(0, 30_000);
      await steady(element);
      expect(rows(element).filter(isOnScreen)).to.have.length(0);
      const top = (index: number): number => one(element, `[data-index="${index}"]`).getBoundingClientRect().top;
      const first = Number(all<HTMLElement>(element, '[data-index]').find(isOnScreen)!.dataset['index']);
      const before = top(first);
      answer();
      await waitUntil(() => rows(element).some(isOnScreen));
      await steady(element);
      expect(top(first)).to.be.closeTo(before, 1.5);
      expectFull(element);
    });
  }

  it('scroll with whatever is around them', async () => {
    const element = await place({layout: 'list', width: 800, height: HEIGHT});
    const box = element.parentElement!;
    Object.assign(box.style, {height: '400px', overflow: 'auto'});
    const data = makeEvents(3000);
    element.source = MemoryStore.of(data, 'lane');
    await element.whenReady();
    await steady(element);
    for (let i = 0; i < 4; i++) {
      box.scrollTop = box.scrollHeight;
      await steady(element);
    }
    expect(ids(element).at(-1)).to.equal('e2999');
    expect(nodes(element)).to.be.below(1500);
    expect(rows(element).at(-1)!.getBoundingClientRect().top).to.be.below(box.getBoundingClientRect().bottom);
  });

  it('are drawn anew where the width changes', async () => {
    const element = await open('list', 3000, 900);
    scrollTo(0, 30_000);
    await steady(element);
    element.parentElement!.style.width = '320px';
    await setViewport({width: 320, height: HEIGHT});
    await steady(element);
    expectFull(element);
  });

  it('of the shelf are counted, and come when asked for', async () => {
    const dated = Array.from({length: 3}, (_, i) => ({date: `${1500 + i}`, title: `Event ${i}`}));
    const undated = Array.from({length: 230}, (_, i) => ({id: `u${i}`, date: 'some day', title: `Undated ${i}`}));
    const element = await mount({layout: 'chart', data: [...dated, ...undated]});
    expect(all(element, '[part~="shelf"] li')).to.have.length(200);
    expect(textOf(one(element, '[part~="shelf"] .more'))).to.contain('200 of 230');
    one(element, '[part~="shelf"] .more').click();
    await settle(element);
    expect(all(element, '[part~="shelf"] li')).to.have.length(230);
  });
});

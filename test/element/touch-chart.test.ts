import {aTimeout, expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {middle} from './helpers/act.js';
import type {Point} from './helpers/act.js';
import {except} from './helpers/engine.js';
import {all, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {NO_TOUCH, stroke, tap, touch, useFingers} from './helpers/touch.js';
import {waitUntil} from './helpers/wait-until.js';

const chartOf = (element: ConflictTimeline): Element => one(element, 'svg[part="chart"]');

/** What can be touched on the chart, where it is, and what it is called. */
function things(element: ConflictTimeline): {readonly name: string; readonly box: DOMRect}[] {
  return all<SVGElement>(element, '.chart [role="button"]').map((node) => ({
    name: node.dataset['id'] ?? node.getAttribute('aria-label') ?? '',
    box: node.querySelector('.hit, .pill')!.getBoundingClientRect(),
  }));
}

const distance = ({left, right, top, bottom}: DOMRect, [x, y]: Point): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Places of the plot that hit nothing, each with what is near, the nearest first. */
function places(element: ConflictTimeline) {
  const {left, top, right, bottom} = chartOf(element).getBoundingClientRect();
  const found = [];
  const boxes = things(element);
  for (let y = top + 70; y < bottom - 10; y += 7)
    for (let x = left + 170; x < right - 40; x += 13) {
      const point = [Math.round(x), Math.round(y)] as const;
      if (element.shadowRoot?.elementFromPoint(...point)?.closest('[role="button"]')) continue;
      const near = boxes
        .map(({name, box}) => ({name, px: distance(box, point)}))
        .sort((a, b) => a.px - b.px)
        .slice(0, 2);
      found.push({point, near});
    }
  return found;
}

/** A place of the plot with nothing in a finger's reach. */
function emptyPlace(element: ConflictTimeline): Point {
  const found = places(element).find(({near}) => near[0]!.px > 26);
  if (!found) throw new Error('No empty place on the chart.');
  return found.point;
}

const fingers = except(NO_TOUCH);

/** An element on a screen that fingers use, its chart higher than the page. */
async function mountChart(setting: Parameters<typeof mount>[0] = {}): Promise<ConflictTimeline> {
  await useFingers(true);
  const element = await mount({layout: 'chart', width: 768, ...setting});
  scrollTo(0, 0);
  return element;
}

async function restore(): Promise<void> {
  await useFingers(false);
  await restorePage();
}

describe('a tap on the chart', () => {
  after(restore);

  fingers('opens the event that it hits', async () => {
    const element = await mountChart();
    await tap(element, middle(one(element, '[part~="label"][data-id="mosul-falls"]')));
    expect(element.selected).to.equal('mosul-falls');
    expect(one(element, '.tooltip').hidden, 'the details say what the tooltip says').to.equal(true);
  });

  fingers('beside events opens the nearest within 22 px, and none further away', async () => {
    const element = await mountChart();
    const ids = all<SVGElement>(element, '[part~="event"]').map(({dataset}) => dataset['id']);
    const near = places(element).filter(({near: [a, b]}) => ids.includes(a!.name) && a!.px < 21 && b!.px > a!.px + 3);
    const far = places(element).filter(({near: [a]}) => a!.px > 24);
    const some = [0.1, 0.35, 0.6, 0.9].map((part) => near[Math.floor(near.length * part)]!);
    for (const {
      point,
      near: [nearest],
    } of some) {
      element.select('');
      await settle(element);
      await tap(element, point);
      await waitUntil(() => element.selected !== '', `${point.join()} opens ${nearest!.name}`);
      expect(element.selected).to.equal(nearest!.name);
    }
    element.select('');
    await settle(element);
    await tap(element, far[0]!.point);
    await aTimeout(500);
    expect(element.selected).to.equal('');
  });

  fingers('on the name of a lane opens its menu, and above a fold the fold', async () => {
    const element = await mountChart();
    await tap(element, middle(one(element, '[part~="lane-label"] text')));
    await waitUntil(() => all(element, '.lane-menu').length === 1, 'the menu opens');
    const fold = one(element, '[part~="break"] .hit').getBoundingClientRect();
    await tap(element, [fold.right + 9, fold.top + 8]);
    await waitUntil(() => all(element, '[part~="break"]').length === 2, 'the fold opens');
  });

  fingers('that is the second of two comes nearer there, and the page does not', async () => {
    const element = await mountChart();
    const point = emptyPlace(element);
    await tap(element, point);
    await touch('touchStart', [point], 60);
    await touch('touchEnd', [], 40);
    await waitUntil(() => element.view !== '', 'the view comes nearer');
    await settle(element);
    expect(element.selected).to.equal('');
    expect(visualViewport!.scale).to.equal(1);
  });

  fingers('that rests shows the tooltip, opens nothing, and no menu of the browser comes', async () => {
    const element = await mountChart();
    let menus = 0;
    const count = (event: Event): void => void (menus += Number(!event.defaultPrevented));
    document.addEventListener('contextmenu', count);
    await tap(element, emptyPlace(element));
    await touch('touchStart', [middle(one(element, '[part~="label"][data-id="raqqa"]'))]);
    await waitUntil(() => !one(element, '.tooltip').hidden, 'the tooltip shows');
    await touch('touchEnd', [], 900);
    await aTimeout(400);
    document.removeEventListener('contextmenu', count);
    expect(textOf(one(element, '.tooltip'))).to.contain('Raqqa');
    expect(one(element, '.tooltip').hidden, 'it stays to be read').to.equal(false);
    expect(element.selected).to.equal('');
    expect(menus).to.equal(0);
    await tap(element, emptyPlace(element));
    expect(one(element, '.tooltip').hidden, 'the next touch takes it away').to.equal(true);
  });
});

describe('one finger on a timeline', () => {
  after(restore);

  for (const [name, selector, layout] of [
    ['the chart', 'svg[part="chart"]', 'chart'],
    ['an event', '[part~="event"][data-id="siege"] .hit', 'chart'],
    ['the name of a lane', '[part~="lane-label"] .hit', 'chart'],
    ['the overview', 'svg[part="overview"]', 'chart'],
    ['the strip above a list', 'svg[part="overview"]', 'list'],
    ['the list', '[part~="list"]', 'list'],
    ['the table', '[part~="table"]', 'table'],
  ] as const)
    fingers(`scrolls the page up and down on ${name}`, async () => {
      const element = await mountChart({height: 420, layout});
      element.zoomTo('2014/2016');
      await settle(element);
      const {view} = element;
      const node = one(element, selector);
      scrollBy(0, middle(node)[1] - 300);
      if (node.getBoundingClientRect().height > 420) scrollTo(0, node.getBoundingClientRect().top + scrollY - 150);
      await settle(element);
      const before = scrollY;
      const [x, y] = [middle(node)[0], Math.min(300, middle(node)[1])];
      await stroke(element, [[x + 40, y]], [[x + 44, y - 150]]);
      expect(scrollY).to.be.greaterThan(before + 60);
      expect(element.view).to.equal(view);
      expect(element.selected).to.equal('');
      scrollTo(0, 0);
    });

  for (const [name, selector] of [
    ['the chart', 'svg[part="chart"]'],
    ['the name of a lane', '[part~="lane-label"] .hit'],
  ] as const)
    fingers(`pans by a sideways stroke on ${name}, and the page stays`, async () => {
      const element = await mountChart({height: 700});
      element.zoomTo('2014/2016');
      await settle(element);
      const before = element.view;
      const [x, y] = middle(one(element, selector));
      const bar = (): number => mark(element, 'russia-intervenes').querySelector('.hit')!.getBoundingClientRect().x;
      const barBefore = bar();
      await stroke(element, [[x, y]], [[x + 60, y + 6]]);
      expect(element.view).not.to.equal(before);
      expect(bar() - barBefore).to.be.within(40, 66);
      expect(element.selected).to.equal('');
      expect(all(element, '.lane-menu')).to.have.length(0);
      expect(scrollY).to.equal(0);
    });

  fingers('lets go of a moving picture, which goes on for a little; not where less motion is asked for', async () => {
    const moved: Record<string, number> = {};
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const element = await mountChart({height: 700});
      await emulateMedia({reducedMotion});
      element.zoomTo('2015-01/2015-06');
      await settle(element);
      // What tells the speed comes with the first touch.
      await tap(element, emptyPlace(element));
      await aTimeout(400);
      const start = element.view;
      const [x, y] = emptyPlace(element);
      await stroke(element, [[x + 60, y]], [[x, y]], {restMs: 8});
      const letGo = element.view;
      expect(letGo).not.to.equal(start);
      await aTimeout(900);
      moved[reducedMotion] = Math.abs(Date.parse(element.view.slice(0, 10)) - Date.parse(letGo.slice(0, 10)));
    }
    expect(moved['reduce']).to.equal(0);
    expect(moved['no-preference']).to.be.greaterThan(0);
  });

  fingers('on the overview drags the window, and beside it centres it when lifted', async () => {
    const element = await mountChart({height: 1200});
    element.zoomTo('2014/2015');
    await settle(element);
    const frame = (): DOMRect => one<SVGElement>(element, '[part~="window"]').getBoundingClientRect();
    const strip = one(element, 'svg[part="overview"]').getBoundingClientRect();
    const before = frame();
    await stroke(element, [middle(one(element, '[part~="window"]'))], [[strip.left + 70, strip.top + 12]]);
    expect(frame().left).to.be.lessThan(before.left - 20);
    await touch('touchStart', [[strip.right - 30, strip.top + 10]]);
    expect(frame().right, 'while the finger is down').to.be.lessThan(strip.right - 60);
    await touch('touchEnd', [], 40);
    await settle(element);
    expect(frame().right).to.be.greaterThan(strip.right - 50);
  });
});

describe('two fingers on the chart', () => {
  after(restore);

  for (const [name, [dx, dy]] of [
    ['sideways', [1, 0]],
    ['upwards and downwards', [0, 1]],
    ['aslant', [0.7, 0.7]],
  ] as const)
    fingers(`zoom about the middle between them, moved ${name}, and the page stays`, async () => {
      const element = await mountChart({height: 420});
      const {top, left, width} = chartOf(element).getBoundingClientRect();
      scrollTo(0, top - 20);
      await settle(element);
      const [x, y] = [Math.round(left + width * 0.55), 220];
      const before = scrollY;
      const away = (px: number): Point[] => [
        [x - dx * px, y - dy * px],
        [x + dx * px, y + dy * px],
      ];
      const middleOf = (id: string): number => {
        const line = one<SVGElement>(element, `[part~="break"][data-start="${id}"]`).getBoundingClientRect();
        return (line.left + line.right) / 2;
      };
      const folds = all<SVGElement>(element, '[part~="break"]').map(({dataset}) => dataset['start']!);
      const offsets = folds.map((id) => middleOf(id) - x);
      await stroke(element, away(40), away(80), {steps: 10});
      expect(element.view).not.to.equal('');
      const nearest = offsets.findIndex((px) => Math.abs(px) === Math.min(...offsets.map(Math.abs)));
      const node = all<SVGElement>(element, `[part~="break"][data-start="${folds[nearest]}"]`)[0];
      if (node) expect(middleOf(folds[nearest]!) - x).to.be.closeTo(offsets[nearest]! * 2, 12);
      expect(scrollY).to.equal(before);
      expect(visualViewport!.scale).to.equal(1);
      expect(element.selected).to.equal('');
      scrollTo(0, 0);
    });
});

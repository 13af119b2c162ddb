import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {middle} from './helpers/act.js';
import type {Point} from './helpers/act.js';
import {except} from './helpers/engine.js';
import {all, mark, mount, one, restorePage, settle, shadow, textOf} from './helpers/timeline.js';
import {mountForFingers, NO_TOUCH, stroke, tap, useFingers} from './helpers/touch.js';
import {waitUntil} from './helpers/wait-until.js';

const fingers = except(NO_TOUCH);

async function restore(): Promise<void> {
  await useFingers(false);
  await restorePage();
}

/** 44 px, less the edge that buttons of a group share and what measuring in halves of a px loses. */
const LEAST_PX = 42;

/** What can be pressed, but on the chart, where the nearest is taken; links in a line of text are exempt. */
const CONTROLS = 'button, select, summary, input, [role="slider"]';

/** How far from the middle of a control a finger still hits it, px, to both sides and up and down. */
function reach(element: ConflictTimeline, node: Element): readonly [width: number, height: number] {
  const box = (node.querySelector('.hit') ?? node).getBoundingClientRect();
  const target = node.closest('label') ?? node;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const isHit = (dx: number, dy: number): boolean => {
    const hit = shadow(element).elementFromPoint(x + dx, y + dy);
    return hit !== null && target.contains(hit);
  };
  const run = (dx: number, dy: number): number => {
    let px = 0;
    while (px < 60 && isHit(dx * (px + 0.5), dy * (px + 0.5))) px += 0.5;
    return px;
  };
  return [run(-1, 0) + run(1, 0), run(0, -1) + run(0, 1)];
}

function smallTargets(element: ConflictTimeline): string[] {
  // What lies over others is what can be pressed.
  const dialog = shadow(element).querySelector('dialog[open], .sheet, .more-tools[open]');
  return all(element, CONTROLS)
    .filter((node) => node.checkVisibility() && (!dialog || dialog.contains(node)))
    .flatMap((node) => {
      (node.closest('label') ?? node).scrollIntoView({block: 'nearest', inline: 'nearest'});
      const [width, height] = reach(element, node);
      const name = node.getAttribute('aria-label') ?? textOf(node);
      return width >= LEAST_PX && height >= LEAST_PX ? [] : [`${name || node.className}: ${width} × ${height}`];
    });
}

describe('what a finger has to hit', () => {
  after(restore);

  const STATES: Readonly<Record<string, (element: ConflictTimeline) => void>> = {
    'at first': () => undefined,
    'with a card open': (element) => element.select('al-shmali-killed'),
    'with the search open': (element) => one(element, '.find-open').click(),
    'with the menu of a lane open': (element) =>
      one(element, '[part~="lane-label"]').dispatchEvent(new MouseEvent('click', {bubbles: true})),
    'with more controls open': (element) => one(element, '.more-tools summary').click(),
    'with the dates open': (element) => one(element, '.dates-open').click(),
    'with the help open': (element) => one(element, '.help').click(),
  };
  const onChart = ['with the menu of a lane open', 'with more controls open', 'with the dates open'];

  for (const width of [360, 768])
    for (const layout of ['chart', 'list', 'table'] as const)
      for (const [name, act] of Object.entries(STATES)) {
        if (layout !== 'chart' && onChart.includes(name)) continue;
        fingers(`measures 44 px, in the ${layout} ${name}, ${width} px`, async () => {
          const element = await mountForFingers({width, layout});
          expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
          act(element);
          for (let i = 0; i < 8; i++) await settle(element);
          expect(smallTargets(element)).to.deep.equal([]);
          one<HTMLDialogElement | HTMLElement>(element, 'section').querySelector('dialog')?.close();
        });
      }
});

describe('the sheet of details on a phone', () => {
  after(restore);

  const sheetOf = (element: ConflictTimeline): HTMLElement => one(element, '.sheet');

  async function openSheet(width = 320): Promise<ConflictTimeline> {
    const element = await mountForFingers({width, height: 640, layout: 'chart'});
    const label = one(element, '[part~="label"][data-id="siege"]');
    scrollTo(0, label.getBoundingClientRect().top + scrollY - 520);
    await settle(element);
    await tap(element, middle(label));
    await waitUntil(() => all(element, '.sheet').length === 1, 'the sheet opens');
    // The first touch asks for what draws it down.
    await import('../../src/element/touch.js');
    await settle(element);
    return element;
  }

  const handle = (element: ConflictTimeline): Point => middle(one(element, '.pull'));
  const down = ([x, y]: Point, px: number): Point => [x, y + px];

  fingers(
    'stands at the lower edge of the page, takes 60 % of it at most, and leaves the mark to be seen',
    async () => {
      const element = await openSheet();
      const {top, bottom, height} = sheetOf(element).getBoundingClientRect();
      const hit = mark(element, 'siege').querySelector('.hit')!.getBoundingClientRect();
      expect(bottom).to.be.closeTo(640, 1);
      expect(height).to.be.at.most(640 * 0.6 + 1);
      expect(hit.bottom).to.be.at.most(top);
      expect(hit.top).to.be.at.least(0);
    },
  );

  fingers('never covers the mark that it tells of, whichever it is', async () => {
    const element = await mountForFingers({width: 320, height: 640, layout: 'chart'});
    for (const {dataset} of all<SVGElement>(element, '[part~="event"]')) {
      const id = dataset['id']!;
      element.select('');
      await settle(element);
      const target = mark(element, id).querySelector('.hit')!;
      scrollTo(0, target.getBoundingClientRect().top + scrollY - 320);
      await settle(element);
      mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await waitUntil(() => element.selected === id && all(element, '.sheet').length === 1, id);
      await settle(element);
      const [over, seen] = [sheetOf(element), mark(element, id).querySelector('.hit')!].map((node) =>
        node.getBoundingClientRect(),
      );
      expect(seen!.bottom <= over!.top + 1 || seen!.top >= over!.bottom - 1, id).to.equal(true);
    }
  });

  fingers('closes when it is drawn down, the page stays, and focus goes back to the mark', async () => {
    const element = await openSheet();
    const before = scrollY;
    const from = handle(element);
    await stroke(element, [from], [down(from, 250)]);
    await waitUntil(() => all(element, '.sheet').length === 0, 'the sheet closes');
    await settle(element);
    expect(element.selected).to.equal('');
    expect(scrollY).to.equal(before);
    expect(shadow(element).activeElement).to.equal(mark(element, 'siege'));
  });

  fingers('springs back when it is drawn by less than a third', async () => {
    const element = await openSheet();
    const before = [scrollY, sheetOf(element).getBoundingClientRect().top];
    const from = handle(element);
    await stroke(element, [from], [down(from, 60)]);
    await settle(element);
    expect([scrollY, sheetOf(element).getBoundingClientRect().top]).to.deep.equal(before);
    expect(element.selected).to.equal('siege');
  });

  fingers('closes by its button', async () => {
    const element = await openSheet();
    await tap(element, middle(one(element, '.sheet .close')));
    await waitUntil(() => element.selected === '', 'the sheet closes');
  });
});

describe('the toolbar', () => {
  after(restore);

  for (const [width, rows] of [
    [320, 2],
    [768, 1],
    [1240, 1],
  ] as const)
    it(`takes ${rows === 1 ? 'one row' : 'two rows'} at ${width} px, the chart shown`, async () => {
      const element = await mount({width, layout: 'chart'});
      expect(one(element, '[part="toolbar"]').getBoundingClientRect().height).to.be.below(rows * 34 + 12);
    });

  it('keeps what has no room behind a button that Esc closes', async () => {
    const element = await mount({width: 768, layout: 'chart'});
    const more = one<HTMLDetailsElement>(element, '.more-tools');
    const summary = more.querySelector('summary')!;
    expect(summary).to.have.attribute('aria-label', 'More controls');
    summary.click();
    await settle(element);
    const select = more.querySelector('select')!;
    select.focus();
    select.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    expect(more.open).to.equal(false);
    expect(shadow(element).activeElement).to.equal(summary);
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {openHelp} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {boxOf, contains, overhangs, overlaps} from './helpers/boxes.js';
import {engine} from './helpers/engine.js';
import {all, focused, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const CONTROLS = 'button, select, summary, [role="button"], [role="slider"], a[href]';

/** What stands before the element in the page, to Tab in from. */
async function tabInto(element: ConflictTimeline): Promise<void> {
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  await sendKeys({press: 'Tab'});
  before.remove();
}

/** Everything that Tab reaches, in order, once through. */
async function tabThrough(element: ConflictTimeline, visit: (target: Element) => Promise<void>): Promise<void> {
  await tabInto(element);
  let first: Element | null = null;
  for (let i = 0; i < 60; i++) {
    const target = focused(element);
    first ??= target;
    // From the page's end WebKit goes round at once; others leave the page first.
    if (!target || (engine === 'WebKit' && i > 0 && target === first)) return;
    await settle(element);
    await visit(target);
    await sendKeys({press: 'Tab'});
  }
  throw new Error('Focus does not leave the element.');
}

const isSeen = (node: Element): boolean => {
  const {width, height} = node.getBoundingClientRect();
  return width > 0 && height > 0;
};

/** WCAG 2.5.8: 24 × 24 px, or so far apart that circles of 24 px do not meet another target; links in text are exempt. */
function targetFaults(element: ConflictTimeline): string[] {
  const targets = all(element, CONTROLS)
    .filter((node) => isSeen(node) && !node.closest('p') && !node.matches('a'))
    .map((node) => {
      const hit = node.querySelector('.hit, .pill') ?? node;
      return boxOf(hit, '', node.getAttribute('aria-label') || textOf(node));
    });
  return targets.flatMap((target, i) => {
    if (target.right - target.left >= 23.9 && target.bottom - target.top >= 23.9) return [];
    const [x, y] = [(target.left + target.right) / 2, (target.top + target.bottom) / 2];
    const circle = {...target, left: x - 12, right: x + 12, top: y - 12, bottom: y + 12};
    return targets
      .filter((other, j) => j !== i && overlaps(circle, other))
      .map(({name}) => `${target.name} at ${name}`);
  });
}

describe('the structure that assistive technology meets', () => {
  after(restorePage);

  it('is a region with a heading and a computed summary', async () => {
    const element = await mount({attributes: {'heading-level': '3'}});
    const heading = one(element, 'h3[part~="heading"]');
    expect(one(element, 'section').getAttribute('aria-label')).to.contain(textOf(heading));
    expect(one(element, '[part~="summary"]').tagName).to.equal('P');
    element.select('raqqa');
    await settle(element);
    expect(one(element, '[part~="card-title"]').tagName).to.equal('H4');
  });

  for (const rtl of [false, true]) {
    it(`offers the list as the first control, ${rtl ? 'right-to-left' : 'left-to-right'}`, async () => {
      const element = await mount({rtl, layout: 'chart'});
      expect(textOf(one(element, CONTROLS))).to.equal('Read as a list');
      await tabInto(element);
      expect(textOf(focused(element)!)).to.equal('Read as a list');
      await sendKeys({press: 'Enter'});
      await settle(element);
      expect(all(element, 'ol[part~="list"]')).to.have.length(1);
      expect(focused(element)?.matches('.layouts button'), 'focus stays on the switch').to.equal(true);
    });
  }

  it('is a chart with one tab stop among its marks, whichever was last', async () => {
    const element = await mount({layout: 'chart'});
    const stops = (): string[] =>
      all<SVGElement>(element, '[part~="event"][tabindex="0"], [part~="cluster"][tabindex="0"]').map(
        (node) => node.dataset['id'] ?? '',
      );
    expect(stops()).to.have.length(1);
    for (const id of ['supplies', 'war', 'moscow-names']) {
      mark(element, id).focus();
      await settle(element);
      expect(stops()).to.deep.equal([id]);
    }
    element.zoomTo('2014/2015');
    await settle(element);
    expect(stops()).to.have.length(1);
  });

  it('has buttons for marks in the order of lanes, then of time, that tell whether they are open', async () => {
    const element = await mount({layout: 'chart'});
    for (const lane of all(element, '[part~="lane"]')) {
      const ids = [...lane.querySelectorAll<SVGElement>('[part~="event"]')].map((node) => node.dataset['id']);
      const inTime = ARTICLE.map(({id}) => id).filter((id) => ids.includes(id));
      expect(ids).to.deep.equal(inTime);
    }
    const target = mark(element, 'siege');
    expect(target).to.have.attribute('role', 'button');
    expect(target).to.have.attribute('aria-expanded', 'false');
    element.select('siege');
    await settle(element);
    expect(target).to.have.attribute('aria-expanded', 'true');
  });

  it('has no second copy of the events and neither an application nor a listbox', async () => {
    const element = await mount({layout: 'chart'});
    expect(all(element, '[role="application"], [role="listbox"], ol, table')).to.have.length(0);
  });

  it('is an ordered list of articles with times, statuses and claims', async () => {
    const element = await mount({layout: 'list'});
    expect(all(element, 'ol[part~="list"] > li[part~="item"] > article')).to.have.length(17);
    expect(all(element, 'ol[part~="list"] > li[part~="item"] > article h3')).to.have.length(17);
    expect(all(element, 'ol[part~="list"] time[datetime]').length).to.equal(8);
    const statuses = all(element, 'ol[part~="list"] [part~="status"]').map(textOf);
    expect(statuses).to.have.members([...Array<string>(4).fill('Claimed by one side'), 'Rival claims', 'Expected']);
    element.select('al-shmali-killed');
    await settle(element);
    const claims = all(element, 'ol[part~="list"] ul > li[part~="claim"]').map((node) =>
      textOf(node.firstElementChild!),
    );
    expect(claims).to.deep.equal(['Russian defence ministry', 'US forces']);
  });

  it('is a table with a caption, column headings and one row heading an event', async () => {
    const element = await mount({layout: 'table'});
    const table = one<HTMLTableElement>(element, 'table[part~="table"]');
    expect(table.caption && textOf(table.caption)).to.equal(textOf(one(element, '[part~="heading"]')));
    expect(all(element, 'thead th[scope="col"]')).to.have.length(6);
    expect(all(element, 'tbody th[scope="row"]')).to.have.length(17);
  });

  it('says what happens in one polite region', async () => {
    const element = await mount({layout: 'chart'});
    const regions = all(element, '[role="status"], [aria-live]');
    expect(regions).to.have.length(1);
    mark(element, 'raqqa').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    for (let i = 0; i < 60 && !textOf(regions[0]!); i++) await settle(element);
    expect(textOf(regions[0]!)).to.contain('15 of 17');
  });
});

describe('what a reader has to hit and to see', () => {
  after(restorePage);

  for (const width of [320, 768, 1240]) {
    for (const layout of ['chart', 'list', 'table'] as const) {
      it(`is 24 px large or spaced, in the ${layout}, ${width} px`, async () => {
        const element = await mount({width, layout});
        expect(targetFaults(element)).to.deep.equal([]);
        element.select('al-shmali-killed');
        await settle(element);
        expect(targetFaults(element)).to.deep.equal([]);
      });
    }
  }

  it('fits a window of 320 × 256 px, which is 1280 × 1024 px at 400 %', async () => {
    const element = await mount({width: 320, height: 256});
    expect(document.documentElement.scrollWidth).to.equal(320);
    expect(overhangs(element)).to.deep.equal([]);
    const dialog = await openHelp(element);
    const page = {name: 'page', owner: '', left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    expect(contains(page, boxOf(dialog))).to.equal(true);
    const close = dialog.querySelector('form button')!;
    close.scrollIntoView();
    expect(contains(page, boxOf(close))).to.equal(true);
    dialog.close();
    await setViewport({width: 800, height: 600});
  });
});

describe('focus', () => {
  after(restorePage);

  /** What is drawn around an element, so that with and without focus can be compared. */
  const ringOf = (target: Element): string => {
    const shape = target.querySelector('.hit, .pill, .grip') && target instanceof SVGElement ? target : null;
    const rings = shape ? [...shape.querySelectorAll('.hit, .pill, .grip')] : [target];
    return rings
      .map((ring) => {
        const {stroke, strokeWidth, outlineStyle, outlineWidth, outlineColor} = getComputedStyle(ring);
        return ring instanceof SVGElement
          ? `${stroke} ${strokeWidth}`
          : `${outlineColor} ${outlineStyle} ${outlineWidth}`;
      })
      .join('; ');
  };

  for (const layout of ['chart', 'list', 'table'] as const) {
    it(`is seen on everything that Tab reaches and is never covered, in the ${layout}`, async () => {
      const element = await mount({layout, height: 1200});
      element.select('supplies');
      await settle(element);
      const reached: string[] = [];
      await tabThrough(element, async (target) => {
        const name = target.getAttribute('aria-label') || textOf(target);
        reached.push(name);
        const focusedRing = ringOf(target);
        expect(focusedRing, name).to.match(/\b[23]px/);
        const box = boxOf(target.querySelector('.hit, .pill') ?? target);
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const hit = element.shadowRoot!.elementFromPoint(x, y);
        expect(
          target.contains(hit) || hit?.contains(target),
          `${name} is covered by ${hit?.outerHTML.slice(0, 80)}`,
        ).to.equal(true);
        (target as HTMLElement).blur();
        expect(ringOf(target), `${name} without focus`).not.to.equal(focusedRing);
        (target as HTMLElement).focus();
      });
      expect(reached.length).to.be.above(6);
      expect(new Set(reached).size).to.equal(reached.length);
    });
  }

  it('is on the details that a key has opened, and back on the mark with Esc', async () => {
    for (const width of [768, 1240]) {
      const element = await mount({width, layout: 'chart'});
      mark(element, 'raqqa').focus();
      await sendKeys({press: 'Enter'});
      await settle(element);
      expect(focused(element)?.id).to.equal('card');
      await sendKeys({press: 'Escape'});
      await settle(element);
      expect((focused(element) as SVGElement | null)?.dataset['id']).to.equal('raqqa');
      expect(all(element, '[part~="card"]')).to.have.length(0);
    }
  });

  it('is never under the tooltip or the sheet', async () => {
    const element = await mount({width: 768, layout: 'chart'});
    for (const {id} of ARTICLE) {
      mark(element, id).focus();
      await settle(element);
      const box = boxOf(mark(element, id).querySelector('.hit')!);
      expect(overlaps(box, boxOf(one(element, '[part~="tooltip"]'))), `tooltip of ${id}`).to.equal(false);
      element.select(id);
      await settle(element);
      expect(overlaps(box, boxOf(one(element, '[part~="detail"]'))), `details of ${id}`).to.equal(false);
      element.select('');
      await settle(element);
    }
  });
});

import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {ARTICLE} from './helpers/article-facts.js';
import {axisFaults, bodyFaults, boxOf, hitMiddle, labelFaults, overhangs, smallTexts} from './helpers/boxes.js';
import type {Box} from './helpers/boxes.js';
import {all, focused, LOOKS, mount, one, restorePage, shadow, textOf} from './helpers/timeline.js';

const WIDTHS = [320, 480, 768, 1024, 1240, 1600, 2000];
/** From this width on, no label of the article is cut. */
const WHOLE_PX = 768;
/** Below, the list stands for the chart. */
const NARROW_PX = 560;
const LEAST_TARGET_PX = 24;

const idsOf = (element: ConflictTimeline, selector: string): string[] =>
  all<SVGElement>(element, selector)
    .map((node) => node.dataset['id'] ?? '')
    .sort();

const ARTICLE_IDS = ARTICLE.map(({id}) => id).sort();

function expectNoScroll(element: ConflictTimeline): void {
  const {scrollWidth, clientWidth} = document.documentElement;
  expect(scrollWidth, 'width of the page').to.equal(clientWidth);
  expect(overhangs(element)).to.deep.equal([]);
}

function expectChartOfAll(element: ConflictTimeline, width: number): void {
  expect(idsOf(element, '[part~="event"][data-id]')).to.deep.equal(ARTICLE_IDS);
  expect(all(element, '[part~="cluster"]')).to.have.length(0);
  expect([...labelFaults(element), ...bodyFaults(element), ...axisFaults(element)]).to.deep.equal([]);
  for (const {id, label} of ARTICLE) {
    const text = shadow(element).querySelector(`[part~="label"][data-id="${id}"]`);
    const shown = text ? textOf(text) : '';
    if (width >= WHOLE_PX) expect(shown).to.equal(label);
    else expect(label.startsWith(shown.replace(/…$/, '').trimEnd()) && shown !== '', `"${shown}"`).to.equal(true);
  }
}

/** Every event is hit by a pointer at its label, large enough to be hit, and takes focus. */
function expectChartReached(element: ConflictTimeline): void {
  for (const node of all<SVGGElement>(element, '[part~="event"][data-id]')) {
    const id = node.dataset['id'] ?? '';
    const label = node.querySelector('[part~="label"]');
    expect(label && hitMiddle(element, label)?.closest<SVGElement>('[part~="event"]')?.dataset['id']).to.equal(id);
    const {width, height} = node.querySelector('.hit')!.getBoundingClientRect();
    expect(Math.min(width, height), `target of ${id}`).to.be.at.least(LEAST_TARGET_PX);
    node.focus();
    expect(focused(element) === node, `focus on ${id}`).to.equal(true);
    node.blur();
  }
}

function expectListReached(element: ConflictTimeline): void {
  for (const node of all<HTMLElement>(element, '[part~="item"][data-id]')) {
    const title = node.querySelector<HTMLElement>('button.title');
    expect(title?.contains(hitMiddle(element, title)), 'hit in the middle').to.equal(true);
    expect(title?.getBoundingClientRect().height).to.be.at.least(LEAST_TARGET_PX);
    title?.focus();
    expect(focused(element) === title, 'focus on the title').to.equal(true);
    title?.blur();
  }
}

describe('the default timeline as it is drawn', () => {
  after(restorePage);

  for (const width of WIDTHS) {
    for (const {name, dark, rtl} of LOOKS) {
      it(`shows all seventeen as a chart, ${width} px, ${name}`, async () => {
        const element = await mount({width, dark, rtl, layout: 'chart'});
        expectChartOfAll(element, width);
        expectNoScroll(element);
        expect(smallTexts(element, 12)).to.deep.equal([]);
        expectChartReached(element);
      });

      it(`shows all seventeen in the layout for ${width} px, ${name}`, async () => {
        const element = await mount({width, dark, rtl});
        const isList = width < NARROW_PX;
        expect(idsOf(element, '[part~="item"][data-id]')).to.deep.equal(isList ? ARTICLE_IDS : []);
        expect(idsOf(element, '[part~="event"][data-id]')).to.deep.equal(isList ? [] : ARTICLE_IDS);
        expectNoScroll(element);
        expect(smallTexts(element, 12)).to.deep.equal([]);
        if (isList) expectListReached(element);
      });
    }
  }

  it('shows them as a table that no page scrolls for', async () => {
    for (const width of [320, 768, 1240]) {
      const element = await mount({width, layout: 'table'});
      expect(idsOf(element, '[part~="item"][data-id]')).to.deep.equal(ARTICLE_IDS);
      expectNoScroll(element);
      expect(smallTexts(element, 12)).to.deep.equal([]);
      expectListReached(element);
    }
  });

  it('begins the cells of a row of the table on one line', async () => {
    const element = await mount({width: 768, layout: 'table'});
    for (const row of all(element, 'tbody tr')) {
      const range = document.createRange();
      const middles = [...row.querySelectorAll('td, .title')].flatMap((cell) => {
        range.selectNodeContents(cell);
        const line = [...range.getClientRects()].find(({width}) => width > 1);
        return line ? [(line.top + line.bottom) / 2] : [];
      });
      expect(Math.max(...middles) - Math.min(...middles), textOf(row)).to.be.below(2);
    }
  });

  for (const rtl of [false, true]) {
    it(`puts the ticks of the overview at their lines, ${rtl ? 'right-to-left' : 'left-to-right'}`, async () => {
      const element = await mount({rtl});
      const {left} = boxOf(one(element, 'svg[part="overview"]'));
      const path = one(element, '[part="overview"] .grid').getAttribute('d') ?? '';
      const lines = [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => left + Number(x));
      const ticks = all(element, '[part="overview"] text').map((node) => boxOf(node));
      expect(ticks.length).to.be.above(4);
      for (const tick of ticks) {
        const gaps = lines.map((x) => (rtl ? x - tick.right : tick.left - x)).filter((gap) => gap >= 0);
        expect(Math.min(...gaps)).to.be.at.most(5);
      }
    });
  }

  it('points to the past in the legend where the chart does', async () => {
    for (const rtl of [false, true]) {
      const element = await mount({rtl});
      const body = all(element, 'g[clip-path] .tail')[1]!;
      const stem = body.parentElement!.querySelector('.stem')!;
      const sample = all(element, '[part~="legend"] li').find((each) => textOf(each) === 'One moment, on or before')!;
      const middle = ({left, right}: Box): number => (left + right) / 2;
      const chartPast = Math.sign(middle(boxOf(stem)) - middle(boxOf(body)));
      const tip = sample.querySelector<SVGPathElement>('.tail')!;
      const flipped = (tip.getScreenCTM()?.a ?? 0) < 0 ? -1 : 1;
      expect(chartPast, 'the tail lies on the side of the past').to.equal(rtl ? -1 : 1);
      expect(flipped).to.equal(chartPast);
    }
  });

  it('mirrors the chart from right to left', async () => {
    const places = async (rtl: boolean): Promise<number[]> => {
      const element = await mount({width: 1024, rtl, layout: 'chart'});
      return all(element, '[part~="event"] .hit').map((hit) => {
        const {left, right} = hit.getBoundingClientRect();
        return rtl ? 1024 - right : left;
      });
    };
    const [straight, mirrored] = [await places(false), await places(true)];
    straight.forEach((x, i) => expect(mirrored[i]).to.be.closeTo(x, 1.5));
  });
});

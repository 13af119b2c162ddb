import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {click, doubleClick, drag, listen, middle, moveTo, wheel} from './helpers/act.js';
import type {Point} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {except} from './helpers/engine.js';
import {holdTimers} from './helpers/hold-timers.js';
import {all, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const chartOf = (element: ConflictTimeline): SVGSVGElement => one<SVGSVGElement>(element, 'svg[part="chart"]');

const labelOf = (element: ConflictTimeline, id: string): Element => one(element, `[part~="label"][data-id="${id}"]`);

/** The middle of what is drawn for an event, not of its label. */
function bodyX(element: ConflictTimeline, id: string): number {
  const ids = all<SVGElement>(element, '[part~="event"]').map((each) => each.dataset['id']);
  const body = all(element, 'g[clip-path] .body')[ids.indexOf(id)]!;
  const {left, right} = body.getBoundingClientRect();
  return (left + right) / 2;
}

/** Takes the pointer away for so long that the tooltip is gone: it can be hovered, and would lie in the way. */
async function leave(element: ConflictTimeline): Promise<void> {
  await moveTo(element, [1, 1]);
  while (!one(element, '[part~="tooltip"]').hidden) await settle(element);
}

/** An empty place of the plot. */
function emptyPlace(element: ConflictTimeline): Point {
  const {left, top, width, height} = chartOf(element).getBoundingClientRect();
  for (let y = top + height - 8; y > top + 60; y -= 6)
    for (let x = left + width * 0.3; x < left + width * 0.8; x += 12)
      if (element.shadowRoot?.elementFromPoint(x, y) === chartOf(element)) return [Math.round(x), Math.round(y)];
  throw new Error('No empty place on the chart.');
}

describe('clicking on the chart', () => {
  after(restorePage);

  it('opens each of the seventeen and tells the page of it', async () => {
    const element = await mount({layout: 'chart'});
    const {heard, stop} = listen('ct-select');
    for (const {id} of ARTICLE) {
      await leave(element);
      await click(element, labelOf(element, id));
      expect(element.selected).to.equal(id);
      expect(one(element, '[part~="event"][aria-expanded="true"]').dataset['id']).to.equal(id);
    }
    stop();
    expect(heard.map(({detail}) => detail.id)).to.deep.equal(ARTICLE.map(({id}) => id));
    expect(heard.map(({detail}) => detail.event?.id)).to.deep.equal(ARTICLE.map(({id}) => id));
  });

  it('opens each of them as a list, and closes it by a second click', async () => {
    const element = await mount({layout: 'list'});
    for (const {id} of ARTICLE) {
      await click(element, one(element, `[data-focus="${id}"]`));
      expect(element.selected).to.equal(id);
      expect(one(element, '[part~="card"]').closest<HTMLElement>('[part~="item"]')?.dataset['id']).to.equal(id);
    }
    await click(element, one(element, `[data-focus="${element.selected}"]`));
    expect(element.selected).to.equal('');
  });

  it('does not scroll the page', async () => {
    const element = await mount({layout: 'chart', height: 300});
    const before = scrollY;
    await click(element, labelOf(element, 'war'));
    expect(scrollY).to.equal(before);
  });
});

describe('the tooltip', () => {
  after(restorePage);

  const tooltip = (element: ConflictTimeline): HTMLElement => one(element, '[part~="tooltip"]');

  /** Points at something until the tooltip is there. */
  const pointAt = async (element: ConflictTimeline, point: Point): Promise<void> => {
    await moveTo(element, point);
    await waitUntil(() => !tooltip(element).hidden, 'the tooltip shows');
  };

  it('tells label, date and status, and never covers its mark', async () => {
    const element = await mount({layout: 'chart'});
    for (const {id, label, date, status} of ARTICLE) {
      await leave(element);
      await pointAt(element, middle(labelOf(element, id)));
      expect(all(element, '[part~="tooltip"] p').map(textOf)).to.deep.equal([label, date, status]);
      const tip = tooltip(element).getBoundingClientRect();
      const hit = mark(element, id).querySelector('.hit')!.getBoundingClientRect();
      expect(tip.bottom <= hit.top + 1 || tip.top >= hit.bottom - 1, `tooltip of ${id}`).to.equal(true);
    }
  });

  it('can be hovered itself, and goes when nothing is hovered', async () => {
    const element = await mount({layout: 'chart'});
    await pointAt(element, middle(labelOf(element, 'mosul-falls')));
    await moveTo(element, middle(tooltip(element)));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tooltip(element).hidden).to.equal(false);
    await moveTo(element, [2, 2]);
    await waitUntil(() => tooltip(element).hidden, 'the tooltip goes');
  });

  it('tells of a fold how long it is', async () => {
    const element = await mount({layout: 'chart'});
    const [x] = middle(one(element, '[part~="break"]'));
    const {top} = one(element, '[part~="break"]').getBoundingClientRect();
    await pointAt(element, [x, top + 6]);
    expect(textOf(tooltip(element))).to.contain('2 years with no dated event');
  });
});

const NO_KEYS = {WebKit: 'its driver turns no wheel with keys held'};

describe('the wheel on the chart', () => {
  after(restorePage);

  for (const rtl of [false, true]) {
    except(NO_KEYS)(
      `zooms with Ctrl, the time under the pointer staying there, ${rtl ? 'right-to-left' : 'left-to-right'}`,
      async () => {
        const element = await mount({layout: 'chart', rtl});
        const {heard, stop} = listen('ct-view-change');
        for (const id of ['mosul-falls', 'supplies']) {
          element.fit();
          await settle(element);
          const x = bodyX(element, id);
          await wheel(element, [x, middle(mark(element, id))[1]], {dy: -60, keys: ['Control']});
          expect(element.view).not.to.equal('');
          expect(bodyX(element, id), id).to.be.closeTo(x, 1.5);
          await wheel(element, [x, middle(mark(element, id))[1]], {dy: 60, keys: ['Control']});
          expect(element.view).to.equal('');
        }
        stop();
        expect(heard).to.have.length(4);
        expect(heard.at(-1)?.detail.view).to.equal('');
        expect(heard[0]?.detail.view).to.match(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
      },
    );
  }

  it('scrolls the page without Ctrl and says once how to zoom', async () => {
    const element = await mount({layout: 'chart', height: 400});
    scrollTo(0, 0);
    const [x] = middle(chartOf(element));
    const {release} = holdTimers(1000);
    try {
      await wheel(element, [x, 300], {dy: 120});
      await waitUntil(() => scrollY > 0, 'the page scrolls');
      await settle(element);
      expect(element.view).to.equal('');
      expect(textOf(one(element, '.hint'))).to.contain('to zoom');
    } finally {
      release();
    }
    await settle(element);
    expect(all(element, '.hint'), 'it has been read').to.have.length(0);
    await wheel(element, [x, 300], {dy: 120});
    expect(all(element, '.hint')).to.have.length(0);
    scrollTo(0, 0);
  });

  except(NO_KEYS)('pans sideways, by a horizontal wheel and with Shift', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2016');
    await settle(element);
    const at = middle(chartOf(element));
    const x = (): number => bodyX(element, 'russia-intervenes');
    let before = x();
    await wheel(element, at, {dx: 80});
    expect(x()).to.be.closeTo(before - 80, 1.5);
    before = x();
    await wheel(element, at, {dx: -50});
    expect(x()).to.be.closeTo(before + 50, 1.5);
    before = x();
    await wheel(element, at, {dy: 40, keys: ['Shift']});
    expect(x()).to.be.closeTo(before - 40, 1.5);
    before = x();
    await wheel(element, at, {dx: 40, keys: ['Shift']});
    expect(x()).to.be.closeTo(before - 40, 1.5);
  });
});

describe('dragging the chart', () => {
  after(restorePage);

  it('pans, selects nothing and leaves the next click alone', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2016');
    await settle(element);
    const {heard, stop} = listen('ct-view-change');
    const from = middle(labelOf(element, 'russia-intervenes'));
    const before = bodyX(element, 'russia-intervenes');
    await drag(element, from, [from[0] + 60, from[1] + 3]);
    expect(bodyX(element, 'russia-intervenes')).to.be.closeTo(before + 60, 1.5);
    expect(element.selected).to.equal('');
    expect(chartOf(element).classList.contains('dragging')).to.equal(false);
    expect(heard.length).to.be.greaterThan(0);
    stop();
    await click(element, labelOf(element, 'russia-intervenes'));
    expect(element.selected).to.equal('russia-intervenes');
  });

  it('ends where the button is let go outside', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2016');
    await settle(element);
    const {left, top} = chartOf(element).getBoundingClientRect();
    await drag(element, [left + 1, top + 80], [left - 0, top - 60]);
    const before = element.view;
    await moveTo(element, [left + 300, top + 90]);
    await moveTo(element, [left + 400, top + 90]);
    expect(element.view).to.equal(before);
  });

  except({WebKit: 'its driver clicks with no keys held'})('zooms by a double click, out with Shift held', async () => {
    const element = await mount({layout: 'chart'});
    const at = emptyPlace(element);
    await doubleClick(element, at);
    expect(element.view).not.to.equal('');
    await doubleClick(element, at, 'Shift');
    expect(element.view).to.equal('');
  });
});

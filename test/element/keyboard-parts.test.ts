import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press, tabTo} from './helpers/act.js';
import {ARTICLE, FOLDS} from './helpers/article-facts.js';
import {all, focused, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const IDS = ARTICLE.map(({id}) => id);

describe('the keyboard in list and table', () => {
  after(restorePage);

  for (const layout of ['list', 'table'] as const) {
    it(`walks all seventeen in the order of time, ${layout}`, async () => {
      const element = await mount({layout});
      await tabTo(element, '[data-focus]');
      await press(element, 'Home');
      const seen: string[] = [];
      while (seen.length < IDS.length) {
        seen.push(focusedId(element));
        await press(element, 'ArrowRight');
      }
      expect(seen).to.deep.equal(IDS);
      await press(element, 'Home');
      expect(focusedId(element)).to.equal(IDS[0]);
      await press(element, 'End');
      expect(focusedId(element)).to.equal(IDS.at(-1));
    });

    it(`opens an entry in place and closes it, focus staying at its title, ${layout}`, async () => {
      const element = await mount({layout});
      await tabTo(element, '[data-focus]');
      await press(element, 'End', 'ArrowLeft', 'Enter');
      const id = IDS.at(-2);
      expect([element.selected, focusedId(element)]).to.deep.equal([id, id]);
      expect(focused(element)?.getAttribute('aria-expanded')).to.equal('true');
      expect(all(element, '[part~="card"]')).to.have.length(1);
      await press(element, 'Escape');
      expect([element.selected, focusedId(element)]).to.deep.equal(['', id]);
    });
  }

  it('mirrors the arrows from right to left', async () => {
    const element = await mount({layout: 'list', rtl: true});
    await tabTo(element, '[data-focus]');
    await press(element, 'Home', 'ArrowLeft');
    expect(focusedId(element)).to.equal(IDS[1]);
  });

  it('leads onto the shelf of what has no date, and back', async () => {
    const data = [
      {id: 'a', date: '2020', title: 'A'},
      {id: 'b', date: '', title: 'B'},
      {id: 'c', title: 'C'},
    ];
    for (const layout of ['chart', 'list'] as const) {
      const element = await mount({layout, data});
      await tabTo(element, layout === 'chart' ? '[part~="event"]' : '[part~="list"] [data-focus]');
      const seen = [focusedId(element)];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
        await press(element, key);
        seen.push(focusedId(element));
      }
      expect(seen).to.deep.equal(['a', 'b', 'c', 'b', 'a']);
    }
  });
});

describe('the keyboard on toolbar, folds and overview', () => {
  after(restorePage);

  it('comes to "Read as a list" before any other control', async () => {
    const element = await mount({layout: 'chart'});
    await tabTo(element, 'button, select, [tabindex="0"]');
    expect(textOf(focused(element)!)).to.equal('Read as a list');
  });

  it('keeps focus on the control that changes the layout', async () => {
    const element = await mount({layout: 'chart'});
    await tabTo(element, '[data-layout="list"]');
    await press(element, 'Enter');
    expect(element.layout).to.equal('list');
    expect(focused(element)?.getAttribute('data-layout')).to.equal('chart');
    await press(element, 'Space');
    expect(element.layout).to.equal('chart');
    expect(focused(element)?.matches('[data-layout]')).to.equal(true);
  });

  it('opens a silence by Tab and Enter, the view kept and focus not lost', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2017');
    await settle(element);
    const before = element.view;
    await tabTo(element, '[part~="break"]');
    const name = focused(element)?.getAttribute('aria-label') ?? '';
    expect(FOLDS).to.include(name);
    await press(element, 'Enter');
    const names = all(element, '[part~="break"]').map((fold) => fold.getAttribute('aria-label'));
    expect(names).not.to.include(name);
    expect(element.view).to.equal(before);
    expect(focused(element)).not.to.equal(null);
    await press(element, 'ArrowRight');
    expect(focused(element)?.matches('[part~="event"]')).to.equal(true);
  });

  it('opens a silence while details are open, and leaves focus out of them', async () => {
    const element = await mount({layout: 'chart'});
    element.select('siege');
    await settle(element);
    await tabTo(element, '[part~="break"]');
    await press(element, 'Space');
    expect(element.selected).to.equal('siege');
    expect(focused(element)).not.to.equal(null);
    expect(focused(element)?.closest('[part~="card"]')).to.equal(null);
  });

  const handleOf = async (element: ConflictTimeline, side: string): Promise<SVGElement> =>
    (await tabTo(element, `[role="slider"][data-side="${side}"]`)) as SVGElement;

  it('steps the handles of the overview through the written dates and says them', async () => {
    const element = await mount({layout: 'chart'});
    const handle = await handleOf(element, 'start');
    expect(handle.getAttribute('aria-label')).to.equal('Start of the time shown');
    const values = [handle.getAttribute('aria-valuetext')];
    for (let i = 0; i < 4; i++) {
      await press(element, 'ArrowRight');
      values.push(handle.getAttribute('aria-valuetext'));
      expect(focused(element)).to.equal(handle);
    }
    expect(values).to.deep.equal(['2011', '2012', '2014', '2015', 'April 2015']);
    await press(element, 'ArrowLeft');
    expect(handle.getAttribute('aria-valuetext')).to.equal('2015');
    expect(element.view.startsWith('2015-01-01/')).to.equal(true);
    await press(element, 'Home');
    expect(element.view).to.equal('');
  });

  it('moves the other handle, by End back to the last written date', async () => {
    const element = await mount({layout: 'chart'});
    const handle = await handleOf(element, 'end');
    expect(handle.getAttribute('aria-valuetext')).to.equal('8 September 2017');
    await press(element, 'ArrowLeft', 'ArrowDown');
    expect(handle.getAttribute('aria-valuetext')).to.equal('6 September 2017');
    const now = Number(handle.getAttribute('aria-valuenow'));
    expect(now).to.be.lessThan(Number(handle.getAttribute('aria-valuemax')));
    await press(element, 'End');
    expect(element.view).to.equal('');
  });

  it('mirrors the handles from right to left', async () => {
    const element = await mount({layout: 'chart', rtl: true});
    const handle = await handleOf(element, 'start');
    await press(element, 'ArrowLeft');
    expect(handle.getAttribute('aria-valuetext')).to.equal('2012');
  });

  it('stops a handle at the last written date before the other', async () => {
    const element = await mount({layout: 'chart'});
    const handle = await handleOf(element, 'start');
    await press(element, 'End');
    expect(element.view).to.match(/^2017-09-\d\d/);
    expect(focused(element)).to.equal(handle);
  });

  it('never puts one handle beyond the other', async () => {
    const element = await mount({layout: 'chart'});
    const handle = await handleOf(element, 'start');
    await press(element, 'End');
    const x = (side: string): number =>
      one<SVGElement>(element, `[data-side="${side}"] .grip`).getBoundingClientRect().left;
    expect(x('end') - x('start')).to.be.at.least(16);
    expect(focused(element)).to.equal(handle);
  });
});

describe('focus', () => {
  after(restorePage);

  const focusMark = async (id: string, setting = {}): Promise<ConflictTimeline> => {
    const element = await mount({layout: 'chart', ...setting});
    mark(element, id).focus();
    await settle(element);
    return element;
  };

  it('stays at a mark that zoom and pan move off screen', async () => {
    const element = await focusMark('war');
    element.zoomTo('2017-09-05/2017-09-08');
    await settle(element);
    expect(focusedId(element)).to.equal('war');
    element.zoomTo('2014/2014');
    await settle(element);
    expect(focusedId(element)).to.equal('war');
  });

  it('stays at an event through new data that has it, and in the chart through data that has not', async () => {
    const data = (...ids: string[]) => ids.map((id, i) => ({id, date: `20${10 + i}`, title: id}));
    const element = await focusMark('b', {data: data('a', 'b', 'c')});
    element.data = data('x', 'y', 'a', 'b', 'c');
    await settle(element);
    expect(focusedId(element)).to.equal('b');
    element.data = data('p', 'q');
    await settle(element);
    expect(focused(element)?.matches('[part~="event"]')).to.equal(true);
  });

  it('stays at an event through a change of layout by script', async () => {
    const element = await focusMark('siege');
    for (const layout of ['list', 'table', 'chart'] as const) {
      element.layout = layout;
      await settle(element);
      expect(focusedId(element), layout).to.equal('siege');
    }
  });

  it('stays at an event through a change of language, direction and width', async () => {
    const element = await focusMark('siege');
    document.documentElement.dir = 'rtl';
    await settle(element);
    expect(focusedId(element)).to.equal('siege');
    element.parentElement!.style.width = '400px';
    await settle(element);
    element.layout = 'auto';
    await settle(element);
    expect(focusedId(element)).to.equal('siege');
  });

  it('goes to the mark when the card is closed by its button', async () => {
    const element = await focusMark('siege');
    await press(element, 'Enter');
    await tabTo(element, '.close');
    await press(element, 'Enter');
    expect([element.selected, focusedId(element)]).to.deep.equal(['', 'siege']);
  });

  it('is not taken from the page by what scripts do', async () => {
    const element = await mount({layout: 'chart'});
    element.select('siege');
    await settle(element);
    element.next();
    element.layout = 'list';
    await settle(element);
    element.select('');
    await settle(element);
    expect(focused(element)).to.equal(null);
  });

  it('goes on within the card from event to event', async () => {
    const element = await focusMark('siege');
    await press(element, 'Enter');
    await tabTo(element, '[aria-label="Next event"]');
    await press(element, 'Enter', 'Enter');
    expect(element.selected).to.equal(IDS[3]);
    expect(focused(element)?.getAttribute('aria-label')).to.equal('Next event');
  });
});

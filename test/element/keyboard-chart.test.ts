import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press, tabTo, type} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {all, focused, mark, mount, one, restorePage, settle} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const IDS = ARTICLE.map(({id}) => id);
const EVENT = '[part~="event"]';

const onChart = async (setting: Parameters<typeof mount>[0] = {}): Promise<ConflictTimeline> => {
  const element = await mount({layout: 'chart', ...setting});
  await tabTo(element, EVENT);
  return element;
};

/** Whether some of a mark lies within the plot sideways. */
function isOnScreen(element: ConflictTimeline, id: string): boolean {
  const chart = one<SVGSVGElement>(element, 'svg[part="chart"]').getBoundingClientRect();
  const {left, right} = mark(element, id).getBoundingClientRect();
  return right > chart.left && left < chart.right;
}

describe('the keyboard on the chart', () => {
  after(restorePage);

  it('has one tab stop among the marks', async () => {
    const element = await onChart();
    expect(all(element, '.mark[tabindex="0"]')).to.have.length(1);
    await press(element, 'ArrowRight');
    expect(all(element, '.mark[tabindex="0"]')).to.have.length(1);
    expect(one(element, '.mark[tabindex="0"]')).to.equal(focused(element));
  });

  it('walks to the last event and stays, and back to the first and stays', async () => {
    const element = await onChart();
    await press(element, 'End', 'ArrowRight', 'ArrowRight');
    expect(focusedId(element)).to.equal(IDS.at(-1));
    await press(element, 'Home', 'ArrowLeft');
    expect(focusedId(element)).to.equal(IDS[0]);
  });

  for (const rtl of [false, true]) {
    it(`brings each event into view while zoomed in, ${rtl ? 'right-to-left' : 'left-to-right'}`, async () => {
      const element = await onChart({rtl});
      await press(element, 'Home');
      element.zoomBy(8);
      await settle(element);
      for (const id of IDS) {
        expect(focusedId(element)).to.equal(id);
        expect(isOnScreen(element, id), id).to.equal(true);
        await press(element, rtl ? 'ArrowLeft' : 'ArrowRight');
      }
      expect(element.view).not.to.equal('');
    });
  }

  it('goes to the neighbouring lane by up and down, and stops at the ends', async () => {
    const element = await onChart();
    await press(element, 'Home');
    const laneOf = (): string | undefined => element.events.find(({id}) => id === focusedId(element))?.lane;
    const down: (string | undefined)[] = [laneOf()];
    for (let i = 0; i < 5; i++) {
      await press(element, 'ArrowDown');
      down.push(laneOf());
    }
    expect(down).to.deep.equal(['war', 'mosul', 'raqqa', 'deir-ezzor', 'commanders', 'commanders']);
    for (let i = 0; i < 5; i++) await press(element, 'ArrowUp');
    expect(laneOf()).to.equal('war');
  });

  it('goes to the next and the previous piece of time by Page Down and Page Up', async () => {
    const element = await onChart();
    await press(element, 'Home');
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await press(element, 'PageDown');
      seen.push(focusedId(element));
    }
    expect(seen).to.deep.equal(['siege', 'mosul-falls', 'siege-broken', 'siege-broken']);
    await press(element, 'PageUp', 'PageUp');
    expect(focusedId(element)).to.equal('siege');
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens the details by ${key}, focus going to them and back by Escape`, async () => {
      const element = await onChart();
      await press(element, 'End', key);
      expect(element.selected).to.equal(IDS.at(-1));
      expect(focused(element)?.matches('[part~="card"]')).to.equal(true);
      expect(mark(element, IDS.at(-1)!).getAttribute('aria-expanded')).to.equal('true');
      await press(element, 'Escape');
      expect(element.selected).to.equal('');
      expect(focusedId(element)).to.equal(IDS.at(-1));
      expect(mark(element, IDS.at(-1)!).getAttribute('aria-expanded')).to.equal('false');
    });
  }

  it('opens and closes the sheet of a narrower chart in the same way', async () => {
    const element = await onChart({width: 720});
    await press(element, 'Home', 'ArrowRight', 'Enter');
    expect(focused(element)?.matches('[part~="card"]')).to.equal(true);
    await press(element, 'Escape');
    expect(focusedId(element)).to.equal(IDS[1]);
  });

  it('takes the tooltip of a focused mark away by the first Escape', async () => {
    const element = await onChart();
    await press(element, 'End', 'Enter', 'Escape');
    expect(one(element, '[part~="tooltip"]').hidden).to.equal(false);
    await press(element, 'Escape');
    expect(one(element, '[part~="tooltip"]').hidden).to.equal(true);
    expect(focusedId(element)).to.equal(IDS.at(-1));
  });

  it('zooms by + and =, out by −, and fits by 0, the focused mark staying in view', async () => {
    const element = await onChart();
    await press(element, 'End', 'ArrowLeft');
    const id = focusedId(element);
    await type(element, '+');
    const near = element.view;
    expect(near).not.to.equal('');
    await press(element, '=');
    expect(element.view).not.to.equal(near);
    expect(isOnScreen(element, id)).to.equal(true);
    await press(element, '-');
    await press(element, '0');
    expect(element.view).to.equal('');
    expect(focusedId(element)).to.equal(id);
  });

  it('keeps a focused mark where it is while zooming', async () => {
    const element = await onChart();
    await press(element, 'End', 'ArrowLeft');
    const x = (): number => mark(element, focusedId(element)).querySelector('.hit')!.getBoundingClientRect().right;
    const before = x();
    await press(element, '=', '=');
    expect(x()).to.be.closeTo(before, 60);
  });

  it('shows the table of keys by ?, and gives focus back', async () => {
    const element = await onChart();
    await press(element, 'Home', 'ArrowRight');
    const id = focusedId(element);
    await type(element, '?');
    await waitUntil(() => all(element, 'dialog').length > 0);
    await settle(element);
    const dialog = one<HTMLDialogElement>(element, 'dialog');
    expect(dialog.open).to.equal(true);
    expect(dialog.contains(focused(element))).to.equal(true);
    await press(element, 'ArrowRight', '=');
    expect(element.view).to.equal('');
    await press(element, 'Escape');
    expect(dialog.open).to.equal(false);
    expect(focusedId(element)).to.equal(id);
  });

  it('leaves keys with modifiers to browser and page', async () => {
    const element = await onChart();
    await press(element, 'Home');
    for (const modifier of ['Control', 'Alt', 'Shift']) {
      await sendKeys({down: modifier});
      await press(element, 'ArrowDown');
      await sendKeys({up: modifier});
    }
    expect(focusedId(element)).to.equal(IDS[0]);
  });

  it('does nothing while focus is elsewhere', async () => {
    const element = await onChart();
    (focused(element) as SVGElement).blur();
    await press(element, 'End', 'ArrowRight', '=', 'Enter');
    expect([element.view, element.selected, focused(element)]).to.deep.equal(['', '', null]);
  });

  it('does nothing in what a page puts into its slots', async () => {
    const element = await mount({layout: 'chart'});
    const input = Object.assign(document.createElement('input'), {slot: 'toolbar-end', value: 'abc'});
    const footer = Object.assign(document.createElement('div'), {slot: 'footer', tabIndex: 0, contentEditable: 'true'});
    element.append(input, footer);
    for (const node of [input, footer]) {
      node.focus();
      await press(element, 'End', 'ArrowLeft', '=', '0', 'Enter');
      expect(document.activeElement).to.equal(node);
    }
    expect(input.value).to.equal('ab=0c');
    expect([element.view, element.selected]).to.deep.equal(['', '']);
  });
});

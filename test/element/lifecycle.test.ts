import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {listen} from './helpers/act.js';
import {except} from './helpers/engine.js';
import {all, focused, mark, mount, one, place, restorePage, settle, shadow} from './helpers/timeline.js';

const labelX = (element: ConflictTimeline, id: string): number =>
  one(element, `[part~="label"][data-id="${id}"]`).getBoundingClientRect().left -
  one(element, 'svg[part="chart"]').getBoundingClientRect().left;

describe('an element that is taken out and put back', () => {
  after(restorePage);

  it('keeps view, selection, layout and opened silences, and reads nothing again', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2011/2017-08');
    await settle(element);
    one(element, '[part~="break"]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    element.select('siege');
    await settle(element);
    const before = [element.view, element.selected, all(element, '[part~="break"]').length];
    const {heard, stop} = listen('ct-load');
    const parent = element.parentElement!;
    for (let i = 0; i < 3; i++) {
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      parent.append(element);
      await settle(element);
    }
    stop();
    expect([element.view, element.selected, all(element, '[part~="break"]').length]).to.deep.equal(before);
    expect(heard).to.deep.equal([]);
    expect(all(element, '[part~="card"]')).to.have.length(1);
  });

  it('reads children that changed meanwhile', async () => {
    const element = await mount();
    const parent = element.parentElement!;
    element.remove();
    element.innerHTML = '<ol><li id="new"><time>2015</time> New</li></ol>';
    parent.append(element);
    await element.whenReady();
    await settle(element);
    expect(element.events.map(({id}) => id)).to.deep.equal(['new']);
  });

  it('lets go of what it listens to', async () => {
    const element = await mount({layout: 'chart'});
    const parent = element.parentElement!;
    element.remove();
    const counts = new Map<string, number>();
    const restore: (() => void)[] = [];
    for (const [name, target] of Object.entries({window, document, fonts: document.fonts}) as [string, EventTarget][]) {
      const {addEventListener: add, removeEventListener: remove} = target;
      const count = (by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
      Object.assign(target, {
        addEventListener: (...args: Parameters<typeof add>) => (count(1), add.apply(target, args)),
        removeEventListener: (...args: Parameters<typeof remove>) => (count(-1), remove.apply(target, args)),
      });
      restore.push(() => Object.assign(target, {addEventListener: add, removeEventListener: remove}));
    }
    for (let i = 0; i < 5; i++) {
      parent.append(element);
      await settle(element);
      if (i < 4) element.remove();
    }
    const there = [...counts.values()];
    element.remove();
    restore.forEach((undo) => undo());
    expect(Math.max(...there)).to.be.at.most(2);
    expect(
      [...counts.values()].every((count) => count === 0),
      [...counts].join(' '),
    ).to.equal(true);
  });

  it('stops moving and speaking while it is out', async () => {
    const element = await mount({layout: 'chart'});
    mark(element, 'siege').focus();
    await settle(element);
    const parent = element.parentElement!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    parent.append(element);
    await settle(element);
    expect(one(element, '[part~="tooltip"]').hidden).to.equal(true);
  });

  it('goes on in another document, looks and all', async () => {
    const element = await mount({layout: 'chart', width: 1000});
    element.zoomTo('2014/2015');
    await settle(element);
    const before = [element.view, all(element, '[part~="event"]').length];
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'width: 1000px; height: 3000px';
    frame.contentDocument!.body.style.margin = '0';
    frame.contentDocument!.body.append(element);
    await settle(element);
    await settle(element);
    expect([element.view, all(element, '[part~="event"]').length]).to.deep.equal(before);
    expect(getComputedStyle(one(element, 'svg[part="chart"]')).touchAction).to.equal('pan-y');
    frame.remove();
  });
});

describe('room and surroundings', () => {
  after(restorePage);

  it('draws once there is room, after none or little', async () => {
    const element = await place({layout: 'chart'});
    const parent = element.parentElement!;
    for (const hide of [
      () => (parent.style.display = 'none'),
      () => (parent.style.width = '0'),
      () => (element.hidden = true),
      () => (parent.style.width = '1px'),
    ]) {
      hide();
      await element.whenReady();
      await settle(element);
      expect(shadow(element).innerHTML).not.to.match(/NaN|Infinity|-\d+px/);
      parent.style.display = '';
      parent.style.width = '1000px';
      element.hidden = false;
      await settle(element);
      await settle(element);
      expect(all(element, '[part~="event"]')).to.have.length(17);
    }
  });

  it('is not seen while hidden', async () => {
    const element = await mount();
    element.hidden = true;
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('keeps view in units, selection and focus through any width', async () => {
    const element = await mount({layout: 'chart', width: 1240});
    element.zoomTo('2014/2015');
    element.select('siege');
    await settle(element);
    mark(element, 'siege').focus();
    const before = element.view;
    for (const width of [900, 600, 340, 1600, 1240]) {
      element.parentElement!.style.width = `${width}px`;
      await settle(element);
      await settle(element);
      expect(one<SVGElement>(element, 'svg[part="chart"]').getBoundingClientRect().width).to.be.at.most(width);
      expect([element.view, element.selected], `${width} px`).to.deep.equal([before, 'siege']);
      expect(focused(element)?.getAttribute('data-id'), `${width} px`).to.equal('siege');
    }
  });

  it('answers to a new width without an error on the page', async () => {
    const element = await mount({layout: 'chart', width: 1240});
    const errors: string[] = [];
    const hear = ({message}: ErrorEvent): void => void errors.push(message);
    addEventListener('error', hear);
    for (const width of [900, 500, 1400]) {
      element.parentElement!.style.width = `${width}px`;
      await settle(element);
      await settle(element);
    }
    removeEventListener('error', hear);
    expect(errors).to.deep.equal([]);
  });

  for (const [name, change] of [
    ['the page', (dir: string) => (document.documentElement.dir = dir)],
    ['the element', (dir: string, element: ConflictTimeline) => (element.dir = dir)],
    ['an element between', (dir: string, element: ConflictTimeline) => (element.parentElement!.dir = dir)],
  ] as const)
    it(`mirrors when the direction of ${name} changes, and back`, async () => {
      const element = await mount({layout: 'chart', width: 1000});
      const before = labelX(element, 'war');
      change('rtl', element);
      await settle(element);
      expect(labelX(element, 'war')).to.be.greaterThan(before + 100);
      change('ltr', element);
      await settle(element);
      expect(labelX(element, 'war')).to.be.closeTo(before, 1);
      document.documentElement.dir = '';
    });

  it('follows the direction of the page from within another shadow tree', async () => {
    const element = await mount({layout: 'chart', width: 1000});
    const outer = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(element);
    document.body.append(outer);
    await settle(element);
    const before = labelX(element, 'war');
    outer.dir = 'rtl';
    await settle(element);
    expect(labelX(element, 'war')).to.be.greaterThan(before + 100);
    outer.remove();
  });

  it('follows language, colour scheme and the size of text', async () => {
    const element = await mount({layout: 'chart', width: 1000});
    const ink = (): string => getComputedStyle(one(element, '[part~="label"]')).fill;
    const light = ink();
    document.documentElement.style.colorScheme = 'dark';
    expect(ink()).not.to.equal(light);
    document.documentElement.style.colorScheme = 'light';
    expect(ink()).to.equal(light);
    const height = one(element, 'svg[part="chart"]').getBoundingClientRect().height;
    element.style.setProperty('--ct-font-size', '22px');
    await settle(element);
    expect(one(element, 'svg[part="chart"]').getBoundingClientRect().height).to.be.greaterThan(height * 1.2);
    document.documentElement.lang = 'fr';
    await settle(element);
    expect(element.state).to.equal('ready');
    document.documentElement.lang = 'en';
  });

  it('measures again once a font has come', async () => {
    const element = await mount({layout: 'chart', width: 1000});
    const before = one(element, '[part~="label"]').getBoundingClientRect();
    document.fonts.dispatchEvent(new Event('loadingdone'));
    await settle(element);
    expect(one(element, '[part~="label"]').getBoundingClientRect().width).to.be.closeTo(before.width, 0.1);
  });

  it('changes its height once at most, and never where --ct-height is set', async () => {
    for (const [height, most] of [
      ['', 2],
      ['400px', 2],
    ] as const) {
      const element = await place({layout: 'chart', width: 1000});
      element.style.setProperty('--ct-height', height);
      await settle(element);
      const heights = new Set<number>();
      const observer = new ResizeObserver(() => heights.add(Math.round(element.getBoundingClientRect().height)));
      observer.observe(element);
      await element.whenReady();
      for (const act of [
        () => element.zoomBy(4),
        () => element.select('siege'),
        () => element.fit(),
        () => element.next(),
      ]) {
        act();
        await settle(element);
      }
      observer.disconnect();
      expect(heights.size, [...heights].join()).to.be.at.most(most);
      if (height) expect(one(element, 'svg[part="chart"]').getBoundingClientRect().height).to.be.closeTo(400, 40);
    }
  });
});

describe('many on a page', () => {
  after(restorePage);

  except({WebKit: 'without a graphics card it draws for minutes'})(
    'draws a hundred, each with a state of its own',
    async function (this: Mocha.Context) {
      this.timeout(60_000);
      const first = await place({layout: 'chart', width: 700});
      const parent = first.parentElement!;
      const elements = [first];
      for (let i = 1; i < 100; i++) {
        const element = document.createElement('conflict-timeline');
        element.layout = 'chart';
        if (i % 2) element.data = [{id: `n${i}`, date: '2015', title: `Number ${i}`}];
        elements.push(element);
      }
      parent.append(...elements.slice(1));
      await Promise.all(elements.map((element) => element.whenReady()));
      elements[0]!.select('siege');
      await settle(first);
      elements.forEach((element, i) => {
        expect(element.events).to.have.length(i % 2 ? 1 : 17);
        expect(element.selected).to.equal(i ? '' : 'siege');
        expect(all(element, '[part~="event"]')).to.have.length(i % 2 ? 1 : 17);
      });
    },
  );
});

import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {button, click, clickAt, drag, listen, middle, moveTo} from './helpers/act.js';
import {all, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const overviewOf = (element: ConflictTimeline): Element => one(element, 'svg[part="overview"]');
const windowOf = (element: ConflictTimeline): DOMRect =>
  one<SVGElement>(element, '[part~="window"]').getBoundingClientRect();
const grip = (element: ConflictTimeline, side: string): Element => one(element, `[data-side="${side}"] .grip`);

describe('the overview under the pointer', () => {
  after(restorePage);

  for (const rtl of [false, true]) {
    it(`moves one side by its handle, ${rtl ? 'right-to-left' : 'left-to-right'}`, async () => {
      const element = await mount({layout: 'chart', rtl});
      const {heard, stop} = listen('ct-view-change');
      const from = middle(grip(element, 'start'));
      const strip = overviewOf(element).getBoundingClientRect();
      const to = strip.left + strip.width / 2;
      await drag(element, from, [to, from[1]]);
      expect(middle(grip(element, 'start'))[0]).to.be.closeTo(to, 3);
      expect(element.view.endsWith('/2017-09-08')).to.equal(true);
      expect(element.view.startsWith('2014-')).to.equal(true);
      expect(heard.at(-1)?.detail.view).to.equal(element.view);
      stop();
    });
  }

  it('moves the window by dragging it, its width on the folded axis staying', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2015');
    await settle(element);
    const span = (): number => {
      const {left, right} = one<SVGElement>(element, '[part~="window"]').getBoundingClientRect();
      return right - left;
    };
    const label = (id: string): number => mark(element, id).querySelector('.hit')!.getBoundingClientRect().width;
    const before = [span(), label('russia-intervenes')] as const;
    const [x, y] = middle(one(element, '[part~="window"]'));
    await drag(element, [x, y], [x - 30, y]);
    expect(element.view).not.to.equal('');
    expect(windowOf(element).left).to.be.lessThan(x - before[0] / 2);
    await drag(element, middle(one(element, '[part~="window"]')), [x, y]);
    expect(label('russia-intervenes')).to.be.closeTo(before[1], 12);
  });

  it('centres the window where somebody clicks beside it', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2015');
    await settle(element);
    const strip = overviewOf(element).getBoundingClientRect();
    await clickAt(element, [strip.right - 20, strip.top + 10]);
    expect(windowOf(element).right).to.be.greaterThan(strip.right - 40);
  });

  it('draws the window at least 24 px wide, handles beside each other', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2017-09-07/2017-09-07');
    await settle(element);
    expect(windowOf(element).width).to.be.at.least(22.5);
    const [a, b] = [grip(element, 'start'), grip(element, 'end')].map((each) => each.getBoundingClientRect());
    expect(b!.left - a!.right).to.be.at.least(0);
  });

  it('answers to the left button alone', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2015');
    await settle(element);
    const before = element.view;
    const strip = overviewOf(element).getBoundingClientRect();
    await sendMouse({
      type: 'click',
      button: 'right',
      position: [Math.round(strip.right - 20), Math.round(strip.top + 9)],
    });
    await settle(element);
    expect(element.view).to.equal(before);
  });
});

const step = (element: ConflictTimeline, name: string): Element =>
  all(element, '[part~="toolbar"] button').find((each) => textOf(each).includes(name))!;

describe('the toolbar', () => {
  after(restorePage);

  it('zooms in and out and fits', async () => {
    const element = await mount({layout: 'chart'});
    expect(button(element, 'Zoom out').ariaDisabled).to.equal('true');
    await click(element, button(element, 'Zoom in'));
    const near = element.view;
    expect(near).not.to.equal('');
    expect(button(element, 'Zoom out').ariaDisabled).to.equal('false');
    await click(element, button(element, 'Zoom in'));
    expect(element.view).not.to.equal(near);
    await click(element, button(element, 'Zoom out'));
    expect(element.view).to.equal(near);
    await click(element, one(element, '[aria-label="Fit all events"], [aria-label="Show all events"]'));
    expect(element.view).to.equal('');
  });

  it('goes through the events by Next and Previous and tells of each', async () => {
    const element = await mount({layout: 'chart'});
    const {heard, stop} = listen('ct-select');
    await click(element, step(element, 'Next'));
    await click(element, step(element, 'Next'));
    await click(element, step(element, 'Previous'));
    stop();
    expect(heard.map(({detail}) => detail.id)).to.deep.equal(['war', 'siege', 'war']);
  });

  it('unfolds quiet time and folds it again', async () => {
    const element = await mount({layout: 'chart'});
    const select = one<HTMLSelectElement>(element, 'select');
    const choose = async (value: string): Promise<void> => {
      select.value = value;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await settle(element);
    };
    await choose('linear');
    expect(element.axis).to.equal('linear');
    expect(all(element, '[part~="break"]')).to.have.length(0);
    await choose('folded');
    expect(element.axis).to.equal('folded');
    expect(all(element, '[part~="break"]')).to.have.length(3);
  });

  it('opens a fold by a click, the view kept, and all close again from one control', async () => {
    const element = await mount({layout: 'chart'});
    const before = element.view;
    const fold = one(element, '[part~="break"]');
    const {top} = fold.getBoundingClientRect();
    await clickAt(element, [middle(fold)[0], top + 5]);
    expect(all(element, '[part~="break"]')).to.have.length(2);
    expect(element.view).to.equal(before);
    element.axis = 'folded';
    await settle(element);
    expect(all(element, '[part~="break"]')).to.have.length(3);
  });

  it('closes all opened folds for a reader too', async () => {
    const element = await mount({layout: 'chart'});
    for (let i = 3; i > 0; i--) {
      const fold = one(element, '[part~="break"]');
      await clickAt(element, [middle(fold)[0], fold.getBoundingClientRect().top + 5]);
    }
    expect(all(element, '[part~="break"]')).to.have.length(0);
    const select = one<HTMLSelectElement>(element, 'select');
    await settle(element);
    expect(select.value, 'what the control says').to.equal('linear');
    select.value = 'folded';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await settle(element);
    expect(all(element, '[part~="break"]')).to.have.length(3);
  });
});

describe('pointing at legend and lane names', () => {
  after(restorePage);

  const bright = (element: ConflictTimeline): string[] =>
    all<SVGElement>(element, '[part~="event"]:not(.dimmed)').map((each) => each.dataset['id'] ?? '');

  it('brings the events of a status forward', async () => {
    const element = await mount({layout: 'chart'});
    const entry = all(element, '[part~="legend"] li').find((each) => textOf(each) === 'Rival claims')!;
    await moveTo(element, middle(entry));
    expect(bright(element)).to.deep.equal(['al-shmali-killed']);
    await moveTo(element, [1, 1]);
    expect(bright(element)).to.have.length(17);
  });

  it('brings the events of a lane forward', async () => {
    const element = await mount({layout: 'chart'});
    const name = all(element, '[part~="lane-label"] text').find((each) => textOf(each) === 'Deir Ezzor')!;
    await moveTo(element, middle(name));
    expect(bright(element).sort()).to.deep.equal(['airdrops', 'siege', 'siege-broken', 'supplies']);
    await moveTo(element, [1, 1]);
    expect(bright(element)).to.have.length(17);
  });
});

describe('what lies outside the view', () => {
  after(restorePage);

  it('is counted at the ends of each lane', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2017-09-06/2017-09-07');
    await settle(element);
    for (const group of all(element, '[part~="lane"][role="group"]')) {
      const name = group.getAttribute('aria-label') ?? '';
      const own = element.events.filter((event) => event.lane === laneId(name));
      const shown = own.filter(({id}) => all(element, `[part~="event"][data-id="${id}"]`).length).length;
      const [earlier = 0, later = 0] = [/(\d+) earlier/, /(\d+) later/].map((part) =>
        Number(part.exec(name)?.[1] ?? 0),
      );
      expect(shown + earlier + later, name).to.equal(own.length);
      const outside = [...group.querySelectorAll('.outside')].map(textOf).join(' ');
      for (const n of [earlier, later].filter(Boolean)) expect(outside).to.contain(`${n}`);
    }
    const mosul = all(element, '[part~="lane"]').find((lane) => lane.ariaLabel?.startsWith('Mosul'));
    expect(mosul?.ariaLabel).to.contain('1 earlier off screen');
  });

  /** By the beginning of a lane's name. */
  const LANES = {
    'The wider war': 'war',
    'Mosul, Iraq': 'mosul',
    Raqqa: 'raqqa',
    'Deir Ezzor': 'deir-ezzor',
    'Isis commanders': 'commanders',
  };
  const laneId = (name: string): string =>
    Object.entries(LANES).find(([title]) => name.startsWith(`${title},`))?.[1] ?? '';

  it('is offered by Show all where nothing is in view', async () => {
    const data = ['2001', '2002', '2003', '2017', '2018', '2019'].map((date) => ({id: `y${date}`, date, title: date}));
    const element = await mount({layout: 'chart', data, attributes: {axis: 'linear'}});
    element.zoomTo('2009/2010');
    await settle(element);
    expect(textOf(one(element, '.empty-view'))).to.contain('Show all');
    await click(element, one(element, '.empty-view button'));
    expect(element.view).to.equal('');
    expect(all(element, '.empty-view')).to.have.length(0);
  });
});

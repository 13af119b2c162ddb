import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {all, focused, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const choice = (element: ConflictTimeline): HTMLSelectElement | null =>
  element.renderRoot.querySelector<HTMLSelectElement>('[data-focus="groups"]');
const offered = (element: ConflictTimeline): string[] => [...(choice(element)?.options ?? [])].map(({value}) => value);
const lanes = (element: ConflictTimeline) => all(element, '[part~="lane"]');
const said = (element: ConflictTimeline): string => textOf(one(element, '[part="announcer"]'));

async function choose(element: ConflictTimeline, value: string): Promise<void> {
  const select = choice(element)!;
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await element.whenReady();
  await settle(element);
}

const DATA = [
  {date: '2001', title: 'One', lane: 'a', place: 'Ulm', actors: ['P']},
  {date: '2002', title: 'Two', lane: 'b', place: 'Ulm', actors: ['Q']},
  {date: '2003', title: 'Three', lane: '', place: 'Ulm', actors: []},
];

const heads = (element: ConflictTimeline): HTMLElement[] => all<HTMLElement>(element, '[data-lane]');
const ids = (element: ConflictTimeline): string[] => heads(element).map(({dataset}) => dataset['lane']!);

async function press(element: ConflictTimeline, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({press: key});
    await settle(element);
  }
}

/** `count` lanes with two events each. */
const lanesOf = (count: number) =>
  Array.from({length: count * 2}, (_, i) => ({
    id: `e${i}`,
    date: String(1990 + (i % 20)),
    title: `E${i}`,
    lane: `L${i % count}`,
  }));

describe('Lanes', () => {
  after(restorePage);

  it('are walked by their names with arrows, moved with Alt, and stay so with other data', async () => {
    const element = await mount({data: lanesOf(3), layout: 'chart'});
    heads(element)[0]!.focus();
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal(heads(element)[1]);
    await sendKeys({down: 'Alt'});
    await press(element, 'ArrowUp');
    await sendKeys({up: 'Alt'});
    expect(ids(element)).to.deep.equal(['L1', 'L0', 'L2']);
    expect(focused(element)).to.equal(heads(element)[0]);
    await waitUntil(() => said(element).includes('L1: lane 1 of 3'));
    element.data = lanesOf(4);
    await element.whenReady();
    await settle(element);
    expect(ids(element)).to.deep.equal(['L1', 'L0', 'L2', 'L3']);
  });

  it('collapse to one row without labels, and expand', async () => {
    const element = await mount({data: lanesOf(3), layout: 'chart'});
    const height = one(element, '.chart').getBoundingClientRect().height;
    heads(element)[1]!.focus();
    await press(element, 'ArrowLeft');
    expect(heads(element)[1]!.getAttribute('aria-label')).to.equal('L1, 2 events, collapsed');
    expect(lanes(element)[1]!.querySelectorAll('.label')).to.have.length(0);
    expect(lanes(element)[1]!.querySelectorAll('[part~="event"]')).to.have.length(2);
    expect(one(element, '.chart').getBoundingClientRect().height).to.be.below(height);
    await press(element, 'ArrowRight');
    expect(one(element, '.chart').getBoundingClientRect().height).to.equal(height);
  });

  it('have a menu that opens by Enter, does the same by buttons, and gives focus back', async () => {
    const element = await mount({data: lanesOf(3), layout: 'chart'});
    heads(element)[0]!.focus();
    await press(element, 'Enter');
    await waitUntil(() => all(element, '.lane-menu').length > 0);
    await settle(element);
    expect(textOf(focused(element)!)).to.equal('Collapse');
    all<HTMLElement>(element, '.lane-menu button')[2]!.click();
    await settle(element);
    expect(ids(element)).to.deep.equal(['L1', 'L0', 'L2']);
    await press(element, 'Escape');
    expect(all(element, '.lane-menu')).to.have.length(0);
    expect(focused(element)).to.equal(heads(element)[1]);
  });

  it('scroll below the axis where there are many, draw only what is seen, and bring what keys come to', async () => {
    const element = await mount({data: lanesOf(100), layout: 'chart'});
    const pane = one(element, '.pane');
    expect(pane.scrollHeight).to.be.above(2 * pane.clientHeight);
    expect(lanes(element).length).to.be.below(60);
    heads(element)[0]!.focus();
    await press(element, 'End');
    expect((focused(element) as HTMLElement).dataset['lane']).to.equal('L99');
    const box = focused(element)!.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(pane.getBoundingClientRect().bottom + 1);
    expect(pane.scrollTop).to.be.above(0);
    expect(one(element, '.chart').getBoundingClientRect().top).to.be.closeTo(pane.getBoundingClientRect().top, 1);
  });
});

describe('The choice of lanes', () => {
  after(restorePage);

  it('offers only what parts the events, and one lane', async () => {
    const element = await mount({data: DATA, layout: 'chart'});
    expect(offered(element)).to.deep.equal(['lane', 'actor', 'none']);
    expect(choice(element)!.value).to.equal('lane');
  });

  it('is not there where there is nothing to choose', async () => {
    const element = await mount({data: [{date: '2001', title: 'One'}], layout: 'chart'});
    expect(choice(element)).to.equal(null);
  });

  it('makes other lanes, keeps selection, view, search and focus, and says so', async () => {
    const element = await mount({data: DATA, layout: 'chart'});
    element.view = '2001/2002';
    element.query = 'two';
    element.select(element.events[1]!.id);
    await settle(element);
    const {view, selected} = element;
    await choose(element, 'actor');
    expect(lanes(element)).to.have.length(3);
    await waitUntil(() => said(element).includes('Lanes: by actor, 3'));
    expect([element.view, element.query, element.selected]).to.deep.equal([view, 'two', selected]);
    expect(element.shadowRoot!.activeElement).to.equal(choice(element));
    await choose(element, 'none');
    expect(lanes(element)).to.have.length(1);
  });

  it('wins over the attribute until that changes, and stays with new data', async () => {
    const element = await mount({data: DATA, layout: 'chart'});
    await choose(element, 'none');
    expect(element.groupBy).to.equal('lane');
    element.data = DATA.slice(1);
    await element.whenReady();
    await settle(element);
    expect(lanes(element)).to.have.length(1);
    element.setAttribute('group-by', 'actor');
    await settle(element);
    expect(choice(element)!.value).to.equal('actor');
    expect(lanes(element)).to.have.length(2);
  });

  it('works with data that is indexed in steps', async () => {
    const data = Array.from({length: 3000}, (_, i) => ({
      date: `20${String(i % 100).padStart(2, '0')}`,
      title: `Event ${i}`,
      lane: `${i % 3}`,
      place: `${i % 5}`,
    }));
    const element = await mount({data, layout: 'chart'});
    await choose(element, 'place');
    expect(all(element, '[part~="lane"]')).to.have.length(5);
    await waitUntil(() => said(element).includes('Lanes: by place, 5'));
  });
});

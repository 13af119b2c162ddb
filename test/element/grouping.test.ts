import {expect, waitUntil} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

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

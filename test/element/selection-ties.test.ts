import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {BRIDGE} from '../layout/tied-timeline.js';
import {press, tabTo} from './helpers/act.js';
import {all, mark, mount, one, restorePage, settle} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';

// What draws them comes on demand: here it is at hand.
before(() => import('../../src/element/selection-ties.js'));
after(restorePage);

async function open(id: string, setting: Setting = {}): Promise<ConflictTimeline> {
  const element = await mount({layout: 'chart', data: BRIDGE, ...setting});
  element.select(id);
  await settle(element);
  for (let i = 0; i < 50 && !all(element, '.ties').length; i++) await settle(element);
  return element;
}

describe('what the selected event is tied to', () => {
  it('is drawn while it is selected, and nothing of it before and after', async () => {
    const element = await mount({layout: 'chart', data: BRIDGE});
    expect(all(element, '.ties, [part~="ties"]')).to.have.length(0);
    const height = element.offsetHeight;
    const chart = one<SVGElement>(element, '.chart').getBoundingClientRect().height;
    await tabTo(element, '.mark');
    element.select('falls');
    await settle(element);
    for (let i = 0; i < 50 && !all(element, '.ties').length; i++) await settle(element);
    expect(all(element, '.ties path').length).to.be.above(12);
    expect(one<SVGElement>(element, '.chart').getBoundingClientRect().height).to.equal(chart);
    expect(element.offsetHeight).to.equal(height);
    element.select('');
    await settle(element);
    expect(all(element, '.ties, [part~="ties"]')).to.have.length(0);
  });

  it('is named in a group of its own, without another stop for Tab', async () => {
    const element = await open('falls');
    const group = one(element, '[part~="ties"]');
    expect(group.getAttribute('aria-label')).to.equal('The bridge falls');
    const names = [...group.querySelectorAll('[role="img"] > title')].map((title) => title.textContent);
    expect(names).to.include('Ministry dates it: Wednesday 3 May 2017; Guild dates it: Wednesday 3 May 2017');
    expect(names).to.include('Operator denies it, said on 8 May 2017');
    expect(group.querySelectorAll('[tabindex]')).to.have.length(0);
  });

  it('moves with the picture', async () => {
    const element = await open('falls');
    const before = one(element, '.ties .tie').getAttribute('d');
    element.view = '2017-04/2017-06';
    await settle(element);
    expect(one(element, '.ties .tie').getAttribute('d')).not.to.equal(before);
  });

  it('leaves marks to be pressed where it lies', async () => {
    const element = await open('falls');
    const hit = mark(element, 'ferries').getBoundingClientRect();
    const found = element.shadowRoot!.elementFromPoint(hit.left + hit.width / 2, hit.top + hit.height / 2);
    expect(found?.closest('[data-id]')?.getAttribute('data-id')).to.equal('ferries');
    await tabTo(element, '.mark');
    await press(element, 'ArrowRight');
  });

  it('is not there in list and table', async () => {
    const element = await open('falls');
    element.layout = 'list';
    await settle(element);
    expect(all(element, '.ties')).to.have.length(0);
  });
});

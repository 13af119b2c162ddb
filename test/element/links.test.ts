import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {button, press, type} from './helpers/act.js';
import {engine} from './helpers/engine.js';
import {holdTimers} from './helpers/hold-timers.js';
import {all, cdp, mark, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const [PAGE = ''] = location.href.split('#');
const fragment = (): string => decodeURIComponent(location.hash.slice(1));
const goTo = (hash: string, state: unknown = null): void =>
  history.replaceState(state, '', `${PAGE}${hash && `#${hash}`}`);

/** A timeline whose state is in the address. */
async function linked(setting: Setting = {}): Promise<ConflictTimeline> {
  const element = await mount({...setting, attributes: {hash: '', id: 't', ...setting.attributes}});
  await settle(element);
  return element;
}

async function travel(element: ConflictTimeline, by: -1 | 1): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, {once: true}));
  history.go(by);
  await arrived;
  await settle(element);
}

async function open(element: ConflictTimeline, id: string): Promise<void> {
  mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
  await settle(element);
}

async function goToLayout(element: ConflictTimeline, name: string): Promise<void> {
  button(element, name).click();
  await settle(element);
}

describe('The address of the page', () => {
  beforeEach(() => goTo(''));
  after(async () => {
    goTo('');
    await restorePage();
  });

  it('says nothing of a timeline without "hash", nor of one that nobody has touched', async () => {
    await open(await mount({attributes: {id: 't'}}), 'siege');
    expect(fragment()).to.equal('');
    await linked();
    expect(fragment()).to.equal('');
  });

  /** How many entries were made since; `history.length` has an end. */
  let entries = 0;
  const {pushState} = history;
  before(async () => {
    // Chromium keeps 50 entries, and where other files have left so many it drops those first that a script has made.
    if (engine === 'Chromium') await cdp('Page.resetNavigationHistory', {});
    history.pushState = (...given: Parameters<History['pushState']>) => {
      entries++;
      pushState.apply(history, given);
    };
  });
  after(() => {
    history.pushState = pushState;
  });

  it('has an entry for each step of a reader, and goes back and forward through them', async () => {
    const element = await linked({layout: 'chart'});
    const before = entries;
    await open(element, 'siege');
    expect(fragment()).to.equal('t=selected:siege');
    await goToLayout(element, 'Read as a list');
    expect(fragment()).to.equal('t=selected:siege;layout:list');
    expect(entries).to.equal(before + 2);
    const heard: string[] = [];
    element.addEventListener('ct-select', ({detail}) => heard.push(detail.id));
    await travel(element, -1);
    expect([element.layout, element.selected]).to.deep.equal(['chart', 'siege']);
    await travel(element, -1);
    expect([element.layout, element.selected, fragment()]).to.deep.equal(['chart', '', '']);
    expect(heard).to.deep.equal(['']);
    await travel(element, 1);
    expect(element.selected).to.equal('siege');
    await travel(element, 1);
    expect([element.layout, fragment()]).to.deep.equal(['list', 't=selected:siege;layout:list']);
    expect(entries).to.equal(before + 2);
  });

  it('follows the view without an entry of its own, and scripts too', async () => {
    const element = await linked({layout: 'chart'});
    const before = entries;
    button(element, 'Zoom in').click();
    await waitUntil(() => fragment().startsWith('t=view:'));
    expect(fragment()).to.equal(`t=view:${element.view}`);
    element.view = '2015/2016';
    element.select('siege');
    await waitUntil(() => fragment().includes('selected:siege'));
    expect(entries).to.equal(before);
  });

  it('has one entry for what is typed in one go', async () => {
    const element = await linked({layout: 'list'});
    const before = entries;
    button(element, 'Search and filter').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.matches('.find-text') === true);
    // A busy machine types slowly: none of its pauses is the one that ends a search.
    const {release} = holdTimers(500);
    try {
      await type(element, 'isis mosul');
      expect([fragment(), entries]).to.deep.equal(['', before]);
    } finally {
      release();
    }
    expect(fragment()).to.equal('t=query:isis+mosul');
    expect(entries).to.equal(before + 1);
    await travel(element, -1);
    expect(element.query).to.equal('');
  });

  it('follows the view of a timeline that was taken out before that was told, and put back', async () => {
    const element = await linked({layout: 'chart'});
    const {parentElement: parent} = element;
    button(element, 'Zoom in').click();
    await settle(element);
    element.remove();
    parent!.append(element);
    element.view = '2015/2016';
    await waitUntil(() => fragment() === `t=view:${element.view}`);
  });

  it('brings everything back', async () => {
    goTo('t=selected:khalimov-killed;view:2015/2017;query:khalimov;lanes:deaths,other;layout:table;axis:linear');
    const element = await linked();
    const {selected, view, query, filter, layout, axis} = element;
    expect({selected, view, query, filter, layout, axis}).to.deep.equal({
      selected: 'khalimov-killed',
      view: '2015-01-01/2017-09-08',
      query: 'khalimov',
      filter: {lanes: ['deaths', 'other']},
      layout: 'table',
      axis: 'linear',
    });
  });

  it('brings it back on data that comes late, and drops an event that is not there', async () => {
    goTo('t=selected:b;view:1990/1995');
    const element = await linked({layout: 'chart'});
    expect(element.selected).to.equal('');
    element.data = [
      {id: 'a', date: '1980', title: 'A'},
      {id: 'b', date: '1992-03-04', title: 'B'},
      {id: 'c', date: '2000', title: 'C'},
    ];
    await element.whenReady();
    await settle(element);
    expect([element.selected, element.view]).to.deep.equal(['b', '1990-01-01/1995-12-31']);
    goTo('t=selected:nobody;layout:list');
    dispatchEvent(new PopStateEvent('popstate'));
    await settle(element);
    expect([element.selected, element.layout, all(element, '.notice, [role="alert"]').length]).to.deep.equal([
      '',
      'list',
      0,
    ]);
  });

  it('is silent when it is read, for nobody did anything yet', async () => {
    goTo('t=selected:siege;query:isis');
    const element = await place({attributes: {hash: '', id: 't'}});
    const heard: string[] = [];
    for (const name of ['ct-select', 'ct-filter-change', 'ct-view-change'])
      element.addEventListener(name, () => heard.push(name));
    await element.whenReady();
    await settle(element);
    expect(element.selected).to.equal('siege');
    expect(heard).to.be.empty;
  });

  it('keeps to what the page has by itself', async () => {
    const element = await linked({layout: 'list', attributes: {selected: 'siege'}});
    expect(fragment()).to.equal('');
    button(element, 'Show the chart').click();
    await settle(element);
    expect(fragment()).to.equal('t=layout:chart');
    await travel(element, -1);
    expect([element.layout, element.selected]).to.deep.equal(['list', 'siege']);
  });

  it('is shared by two timelines, by their ids or by their order', async () => {
    goTo('timeline=selected:siege&timeline-2=selected:raqqa;layout:list');
    const first = await linked({layout: 'chart', attributes: {id: ''}});
    const second = document.createElement('conflict-timeline');
    second.hash = true;
    first.after(second);
    await second.whenReady();
    await settle(second);
    await settle(second);
    expect([first.selected, second.selected, second.layout]).to.deep.equal(['siege', 'raqqa', 'list']);
    await open(first, 'mosul-falls');
    expect(fragment()).to.equal('timeline=selected:mosul-falls&timeline-2=selected:raqqa;layout:list');
    await travel(first, -1);
    expect([first.selected, second.selected]).to.deep.equal(['siege', 'raqqa']);
  });

  it('keeps what belongs to the page, and a link within it changes nothing of the timeline', async () => {
    goTo('section');
    const element = await linked({layout: 'chart'});
    await open(element, 'siege');
    expect(fragment()).to.equal('section&t=selected:siege');
    const link = Object.assign(document.createElement('a'), {href: '#other'});
    element.after(link);
    link.click();
    await settle(element);
    expect([fragment(), element.selected]).to.deep.equal(['other', 'siege']);
    await travel(element, -1);
    expect([fragment(), element.selected]).to.deep.equal(['section&t=selected:siege', 'siege']);
    await travel(element, -1);
    expect([fragment(), element.selected]).to.deep.equal(['section', '']);
  });

  it('keeps what the page has in its history', async () => {
    goTo('', {page: 1});
    const element = await linked({layout: 'chart'});
    await open(element, 'siege');
    await travel(element, -1);
    expect((history.state as {page: number}).page).to.equal(1);
  });

  for (const broken of ['%E0%A4%A', 't=%E0%A4%A', 't=view:soon;layout:cinema;selected', '&&=;:t=', 't=lanes:%'])
    it(`takes "${broken}" for nothing`, async () => {
      goTo(broken);
      const element = await linked({layout: 'chart'});
      expect([element.state, element.selected, element.layout, element.view]).to.deep.equal(['ready', '', 'chart', '']);
      await open(element, 'siege');
      expect(location.hash).to.contain('t=selected:siege');
    });

  it('is given up where "hash" is taken away', async () => {
    const element = await linked({layout: 'chart'});
    element.hash = false;
    await settle(element);
    await open(element, 'siege');
    expect(fragment()).to.equal('');
  });
});

const PERMISSIONS = ['clipboardReadWrite', 'clipboardSanitizedWrite'];

/** What was copied. Chromium's driver cannot paste by keys, and the others do not let a page read. */
async function pasted(element: ConflictTimeline): Promise<string> {
  if (engine === 'Chromium') return navigator.clipboard.readText();
  const field = document.createElement('input');
  element.after(field);
  field.focus();
  await press(element, 'Control+v');
  field.remove();
  return field.value;
}

describe('"Copy link" in the details', () => {
  beforeEach(() => goTo(''));
  after(async () => {
    goTo('');
    await restorePage();
  });

  for (const layout of ['chart', 'list'] as const)
    it(`copies the address of what is on screen and says so, in the ${layout}`, async () => {
      if (engine === 'Chromium') await cdp('Browser.grantPermissions', {permissions: PERMISSIONS});
      const element = await linked({layout});
      element.select('siege');
      await settle(element);
      button(element, 'Copy link').focus();
      await sendKeys({press: 'Enter'});
      // The button says it for a while, the announcer until there is more to say.
      await waitUntil(() => textOf(one(element, '.copy-link')) === 'Link copied');
      await waitUntil(() => textOf(one(element, '[part="announcer"]')) === 'Link copied');
      expect(await pasted(element)).to.equal(`${PAGE}#t=selected:siege`);
    });

  it('copies in the old way where the clipboard may not be written, and keeps focus', async () => {
    const element = await linked({layout: 'list'});
    element.select('siege');
    await settle(element);
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
    try {
      button(element, 'Copy link').focus();
      await press(element, 'Enter');
      await waitUntil(() => /Link copied|could not/.test(textOf(one(element, '[part="announcer"]'))));
    } finally {
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    }
    expect(textOf(one(element, '[part="announcer"]'))).to.equal('Link copied');
    expect(element.shadowRoot?.activeElement?.closest('.copy-link')).to.not.equal(null);
    expect(all(element, 'textarea')).to.be.empty;
  });

  it('is not there without "hash"', async () => {
    const element = await mount();
    element.select('siege');
    await settle(element);
    expect(all(element, '.copy-link')).to.be.empty;
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {findRanges} from '../../src/element/highlighter.js';
import {parseQuery} from '../../src/store/search-text.js';
import {button, focusedId, press, type} from './helpers/act.js';
import {all, focused, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const listed = (element: ConflictTimeline): string[] =>
  all<HTMLElement>(element, '[part~="item"]').map(({dataset}) => dataset['id']!);
const bright = (element: ConflictTimeline): string[] =>
  all<SVGElement>(element, '[part~="event"]:not(.dimmed)').map(({dataset}) => dataset['id']!);
const said = (element: ConflictTimeline): string => textOf(one(element, '[part="announcer"]'));
const field = (element: ConflictTimeline): HTMLInputElement => one<HTMLInputElement>(element, '.find-text');
const KHALIMOV = ['khalimov-defects', 'khalimov-video', 'khalimov-killed', 'moscow-names'];

async function open(element: ConflictTimeline): Promise<void> {
  button(element, 'Search and filter').click();
  await waitUntil(() => all(element, '.find-text').length > 0);
  await settle(element);
}

async function choose(element: ConflictTimeline, name: string): Promise<void> {
  const label = all(element, '.find-field label').find((each) => textOf(each).startsWith(name));
  if (!label) throw new Error(`No "${name}" to filter by.`);
  label.querySelector('input')!.click();
  await settle(element);
}

const MANY = Array.from({length: 3000}, (_, i) => ({
  id: `e${i}`,
  date: new Date(Date.UTC(2001, 0, 1 + 3 * i)).toISOString().slice(0, 10),
  title: i % 100 === 7 ? `A strike by aircraft ${i}` : `An event ${i}`,
  lane: i % 2 ? 'odd' : 'even',
  actors: [`Party ${i % 20}`],
}));

describe('Search', () => {
  after(restorePage);

  it('opens by its button with the field in focus, and tells at once how many match', async () => {
    const element = await mount();
    await open(element);
    expect(focused(element)).to.equal(field(element));
    await type(element, 'khalimov');
    expect(bright(element)).to.have.members(KHALIMOV);
    expect(textOf(one(element, '.find-count'))).to.equal('4 of 17 events match.');
    await waitUntil(() => said(element).includes('4 of 17 events match.'));
  });

  it('opens by "/" from the chart, and Esc empties the field, then closes it', async () => {
    const element = await mount();
    one<SVGElement>(element, '.mark[tabindex="0"]').focus();
    await type(element, '/');
    await waitUntil(() => all(element, '.find-text').length > 0);
    await settle(element);
    expect(focused(element)).to.equal(field(element));
    await type(element, 'mosul');
    expect(bright(element)).to.deep.equal(['mosul-falls']);
    await press(element, 'Escape');
    expect(field(element).value).to.equal('');
    expect(bright(element)).to.have.length(17);
    await press(element, 'Escape');
    expect(all(element, '.find')).to.be.empty;
    expect(focused(element)?.className).to.contain('find-open');
  });

  for (const layout of ['list', 'table'] as const)
    it(`leaves what does not match out of the ${layout}, in the order of time`, async () => {
      const element = await mount({layout});
      element.query = 'Khalimov';
      await settle(element);
      expect(listed(element)).to.deep.equal(KHALIMOV);
      element.query = '';
      await settle(element);
      expect(listed(element)).to.have.length(17);
    });

  it('keeps what does not match on the chart, faintly, and in reach of keys', async () => {
    const element = await mount();
    element.query = 'Khalimov';
    await settle(element);
    expect(all(element, '[part~="event"]')).to.have.length(17);
    one<SVGElement>(element, '.mark[data-id="siege"]').focus();
    expect(focusedId(element)).to.equal('siege');
  });

  it('walks with Previous, Next and Enter through what matches alone', async () => {
    const element = await mount();
    await open(element);
    await type(element, 'khalimov');
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await press(element, 'Enter');
      seen.push(element.selected);
    }
    expect(seen).to.deep.equal(KHALIMOV);
    one(element, '.toolbar .group button').click();
    await settle(element);
    expect(element.selected).to.equal('khalimov-killed');
    expect(textOf(one(element, '.card'))).to.contain('3 of 4');
    element.select('siege');
    await settle(element);
    all<HTMLButtonElement>(element, '.toolbar .group button')[1]!.click();
    await settle(element);
    expect(element.selected).to.equal('khalimov-defects');
  });

  it('tells a page what a person looks for, and is silent where a script does', async () => {
    const element = await mount();
    const heard: unknown[] = [];
    element.addEventListener('ct-filter-change', ({detail}) => heard.push(detail));
    element.query = 'isis';
    element.filter = {statuses: ['stated']};
    await settle(element);
    expect(heard).to.be.empty;
    await open(element);
    await choose(element, 'Expected');
    expect(heard).to.deep.equal([{query: 'isis', filter: {statuses: ['stated', 'expected']}}]);
    expect(element.filter).to.deep.equal({statuses: ['stated', 'expected']});
  });

  it('is reset in one act, and says of closed search what is looked for', async () => {
    const element = await mount({layout: 'list'});
    element.query = 'reported';
    element.filter = {statuses: ['claimed']};
    await settle(element);
    expect(textOf(one(element, '.find'))).to.contain(
      '4 of 17 events match. “reported” · How well known: Claimed by one side',
    );
    button(element, 'Reset').click();
    await settle(element);
    expect([element.query, element.filter, listed(element).length]).to.deep.equal(['', {}, 17]);
    expect(all(element, '.find')).to.be.empty;
  });

  it('says that nothing matches, and what is open stays open', async () => {
    const element = await mount({layout: 'list'});
    element.select('siege');
    element.query = 'no such words';
    await settle(element);
    expect(listed(element)).to.be.empty;
    expect(textOf(one(element, '.find-count'))).to.contain('None of 17 events match.');
    expect(element.selected).to.equal('siege');
  });

  it('looks for the same in new data', async () => {
    const element = await mount();
    element.query = 'second';
    element.data = [
      {id: 'a', date: '2017', title: 'A first'},
      {id: 'b', date: '2018', title: 'A second'},
    ];
    await element.whenReady();
    await settle(element);
    expect(bright(element)).to.deep.equal(['b']);
  });

  it('counts matches in clusters, and brings few of them out', async () => {
    const element = await mount({data: MANY});
    element.query = 'aircraft';
    await settle(element);
    expect(textOf(one(element, '.find-count'))).to.contain('30 of 3,000 events match.');
    const inClusters = all(element, '[part~="cluster"]:not(.dimmed) text').map((text) => parseInt(textOf(text)));
    expect(inClusters.reduce((sum, n) => sum + n, bright(element).length)).to.equal(30);
    element.query = 'event';
    await settle(element);
    const texts = all(element, '[part~="cluster"] text').map(textOf);
    expect(texts.every((text) => /^\d+\/\d+$/.test(text))).to.be.true;
    expect(one(element, '[part~="cluster"]').getAttribute('aria-label')).to.match(/^\d+ of \d+ events match\. /);
    element.query = 'no such words';
    await settle(element);
    expect(all(element, '[part~="cluster"]:not(.dimmed)')).to.be.empty;
  });

  it('is not there where a store cannot look for anything', async () => {
    const {MemoryStore} = await import('../../src/store/memory-store.js');
    const {readData} = await import('../read-own.js');
    const store = MemoryStore.of(readData({events: MANY.slice(0, 5)}).data, 'lane');
    const element = await mount();
    element.source = {
      summary: () => store.summary(),
      window: (request) => store.window(request),
      events: (query) => store.events(query),
    };
    await element.whenReady();
    await settle(element);
    expect(all(element, '.find-open')).to.be.empty;
    element.query = 'event';
    await settle(element);
    expect(bright(element)).to.have.length(5);
  });
});

describe('Filters', () => {
  it('offer each value with how many events have it, by its name', async () => {
    const element = await mount();
    await open(element);
    const offered = all(element, '.find-field').map((each) => textOf(each.querySelector('summary')!));
    expect(offered).to.deep.equal(['Lane', 'How well known', 'Who', 'Place']);
    const statuses = all(element, '.find-field')[1]!.querySelectorAll('label');
    expect([...statuses].map(textOf)).to.deep.equal([
      'Stated by the source 11',
      'Claimed by one side 4',
      'Rival claims 1',
      'Expected 1',
    ]);
  });

  it('join values of a field and part fields, and do not hide what else could be chosen', async () => {
    const element = await mount({layout: 'list'});
    await open(element);
    await choose(element, 'Mosul, Iraq');
    expect(listed(element)).to.deep.equal(['mosul-falls']);
    await choose(element, 'Raqqa');
    expect(listed(element)).to.deep.equal(['mosul-falls', 'raqqa']);
    expect(all(element, '.find-field')).to.have.length(4);
  });

  it('are operated by keys alone', async () => {
    const element = await mount({layout: 'list'});
    await open(element);
    while (!focused(element)?.matches('.find-field input')) await sendKeys({press: 'Tab'});
    await press(element, 'Space');
    expect(element.filter).to.deep.equal({lanes: ['war']});
    expect(focused(element)?.matches('.find-field input')).to.be.true;
  });

  it('offer the most frequent of many values, and all when asked to', async () => {
    const element = await mount({data: MANY});
    await open(element);
    await waitUntil(() => all(element, '.find-field').length > 1);
    const parties = (): Element[] => [...all(element, '.find-field')[1]!.querySelectorAll('label')];
    expect(parties()).to.have.length(8);
    button(element, 'All 20').click();
    await settle(element);
    expect(parties()).to.have.length(20);
  });

  it('ask nothing by what is no list of texts', async () => {
    const element = await mount();
    element.filter = {lanes: 'mosul', nonsense: ['x']} as never;
    await settle(element);
    expect(element.filter).to.deep.equal({});
    element.filter = null;
    expect(element.filter).to.deep.equal({});
  });
});

describe('Marking what is looked for', () => {
  const cases: readonly (readonly [text: string, query: string, marked: readonly string[]])[] = [
    ['Isis loses Mosul', 'isis mosul', ['Isis', 'Mosul']],
    ['Café au lait', 'CAFE', ['Café']],
    ['Cafe\u0301 noir', 'cafe', ['Cafe\u0301']],
    ['مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['an anaconda', '"an" ana', ['ana']],
    ['Straße İstanbul', 'istanbul', ['İstanbul']],
    ['nothing', 'zebra', []],
  ];
  for (const [text, query, marked] of cases)
    it(`marks ${marked.join(', ') || 'nothing'} in “${text}” for “${query}”`, () => {
      const ranges = findRanges(text, parseQuery(query));
      expect(ranges.map(([from, to]) => text.slice(from, to))).to.deep.equal(marked);
    });

  it('marks text of labels and list, and takes the marks away', async () => {
    const element = await mount();
    const marks = (): string[] =>
      [...(CSS.highlights.get('conflict-timeline-found') ?? [])].map((range) => (range as Range).toString());
    element.query = 'mosul';
    await settle(element);
    expect(marks()).to.deep.equal(['Mosul']);
    element.layout = 'list';
    await settle(element);
    expect(marks().every((text) => text === 'Mosul')).to.be.true;
    expect(marks().length).to.be.above(1);
    element.query = '';
    await settle(element);
    expect(marks()).to.be.empty;
  });
});

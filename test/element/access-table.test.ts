import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {click, focusedId, press, tabTo} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {all, focused, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const IDS = ARTICLE.map(({id}) => id);

const shownIds = (element: ConflictTimeline): string[] =>
  all<HTMLElement>(element, 'tbody tr[data-id]').map(({dataset}) => dataset['id'] ?? '');
const sortOf = (element: ConflictTimeline): (string | null)[] =>
  all(element, 'thead th').map((head) => head.getAttribute('aria-sort'));
const column = (element: ConflictTimeline, n: number): string[] =>
  all(element, `tbody tr[data-id] > :nth-child(${n})`).map(textOf);

async function table(data?: unknown): Promise<ConflictTimeline> {
  const element = await mount({layout: 'table', height: 800, ...(data ? {data} : {})});
  await waitUntil(() => all(element, '.sort').length);
  await settle(element);
  return element;
}

const head = (element: ConflictTimeline, name: string): HTMLElement =>
  all<HTMLElement>(element, '.sort').find((each) => textOf(each) === name)!;

const many = (n: number): unknown =>
  Array.from({length: n}, (_, i) => ({id: `e${i}`, date: `${1000 + (i % 900)}`, title: `Event ${(i * 11) % n}`}));

describe('a table that can be sorted', () => {
  after(restorePage);

  it('is in the order of time at first, and says so', async () => {
    const element = await table();
    expect(shownIds(element)).to.deep.equal(IDS);
    expect(sortOf(element)).to.deep.equal(['ascending', ...Array<string>(5).fill('none')]);
  });

  it('is sorted by a column by pointer, and the other way round by the next click; empty cells are last', async () => {
    const element = await table();
    await click(element, head(element, 'Place'));
    expect(sortOf(element)[3]).to.equal('ascending');
    const places = column(element, 4);
    const named = places.filter(Boolean);
    expect(places.slice(0, named.length)).to.deep.equal(named.toSorted((a, b) => a.localeCompare(b, 'en')));
    await click(element, head(element, 'Place'));
    expect(sortOf(element)[3]).to.equal('descending');
    expect(column(element, 4).slice(0, named.length)).to.deep.equal(named.toSorted((a, b) => b.localeCompare(a, 'en')));
    expect(new Set(shownIds(element))).to.deep.equal(new Set(IDS));
  });

  it('is sorted by key, focus staying on the head, and it is announced', async () => {
    const element = await table();
    await tabTo(element, '.sort');
    await press(element, 'Enter');
    expect(textOf(focused(element)!)).to.equal('Date');
    expect(shownIds(element)).to.deep.equal(IDS.toReversed());
    await waitUntil(() => textOf(one(element, '[role=status]')));
    expect(textOf(one(element, '[role=status]'))).to.equal('Sorted by Date, descending');
    await press(element, 'Space');
    expect(shownIds(element)).to.deep.equal(IDS);
  });

  it('opens what was pressed, wherever it stands', async () => {
    const element = await table();
    await click(element, head(element, 'Event'));
    const [first] = shownIds(element);
    one(element, `[data-focus="${first}"]`).click();
    await settle(element);
    expect([element.selected, focusedId(element)]).to.deep.equal([first, first]);
    expect(one(element, `tr[data-id="${first}"]`).nextElementSibling?.className).to.equal('table-card');
  });

  it('is sorted as a whole where it is long', async () => {
    const element = await table(many(700));
    await click(element, head(element, 'Event'));
    await settle(element);
    expect(column(element, 2).slice(0, 3)).to.deep.equal(['Event 0', 'Event 1', 'Event 2']);
    element.select('e100');
    await waitUntil(() => all(element, 'tr[data-id="e100"]').length > 0);
    expect(one(element, 'tr[data-id="e100"]').getAttribute('aria-rowindex'), 'after 400 others').to.equal('402');
  });

  it('has no such heads where it is too long for that', async () => {
    const element = await mount({layout: 'table', height: 800, data: many(2001)});
    await settle(element);
    expect(all(element, '.sort, .table-tools')).to.have.length(0);
    expect(sortOf(element)).to.deep.equal(['ascending', ...Array<null>(5).fill(null)]);
  });

  it('sorts what is looked for', async () => {
    const element = await table();
    await click(element, head(element, 'Event'));
    element.query = 'killed';
    await settle(element);
    const titles = column(element, 2);
    expect(titles.length).to.be.within(2, 10);
    expect(titles).to.deep.equal(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

describe('a table that can be copied', () => {
  const {clipboard} = navigator;
  let written: ClipboardItem[] = [];

  beforeEach(async () => {
    written = [];
    await setViewport({width: 1240, height: 800});
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {write: async (items: ClipboardItem[]) => void written.push(...items)},
    });
  });
  after(async () => {
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    await restorePage();
  });

  const copied = async (type: string): Promise<string> => (await written[0]!.getType(type)).text();

  it('gives text with tabs and HTML, in the order shown and only what is looked for', async () => {
    const element = await table();
    element.query = 'killed';
    await settle(element);
    await click(element, one(element, '.table-tools button'));
    await waitUntil(() => written.length);
    const rows = (await copied('text/plain')).split('\n').map((row) => row.split('\t'));
    expect(rows[0]).to.deep.equal(['Date', 'Event', 'Lane', 'Place', 'Status', 'Source']);
    expect(rows.slice(1).map((row) => row[1])).to.deep.equal(column(element, 2));
    const page = new DOMParser().parseFromString(await copied('text/html'), 'text/html');
    expect(page.querySelectorAll('tbody tr')).to.have.length(rows.length - 1);
    await waitUntil(() => textOf(one(element, '[role=status]')).startsWith('Copied'));
    expect(textOf(one(element, '[role=status]'))).to.equal(`Copied ${rows.length - 1} events`);
  });

  it('gives nothing that a spreadsheet would run and no markup of the data', async () => {
    const element = await table([
      {date: '2020', title: '=HYPERLINK("x")\tb'},
      {date: '2021', title: '<img src=x>'},
    ]);
    await click(element, one(element, '.table-tools button'));
    await waitUntil(() => written.length);
    const [, first] = (await copied('text/plain')).split('\n');
    expect(first?.split('\t')[1]).to.equal(`'=HYPERLINK("x") b`);
    expect(await copied('text/html')).to.contain('&lt;img src=x&gt;');
  });

  it('is copied the older way where the page has no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    const element = await table();
    let plain = '';
    const listen = (event: ClipboardEvent): void => void (plain ||= event.clipboardData?.getData('text/plain') ?? '');
    const heard = (): void => {
      const event = new ClipboardEvent('copy', {clipboardData: new DataTransfer(), cancelable: true});
      document.dispatchEvent(event);
      listen(event);
    };
    Object.defineProperty(document, 'execCommand', {configurable: true, value: heard});
    try {
      await click(element, one(element, '.table-tools button'));
      await waitUntil(() => plain);
      expect(plain.split('\n')).to.have.length(18);
    } finally {
      Reflect.deleteProperty(document, 'execCommand');
    }
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press} from './helpers/act.js';
import {coverOfFocus} from './helpers/cover.js';
import {all, focused, mark, mount, one, restorePage, settle, shadow} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

/** An event with rival claims, two sources, and related events, in a lane beside another. */
const DATA = {
  lanes: [
    {id: 'a', title: 'First lane'},
    {id: 'b', title: 'Second lane'},
  ],
  sources: [
    {id: 's', title: 'A report', url: 'https://example.org/s'},
    {id: 't', title: 'A denial', url: 'https://example.org/t'},
  ],
  events: [
    {id: 'one', date: '2001', title: 'One', lane: 'a', sources: ['s']},
    {
      id: 'two',
      date: '2003-05',
      title: 'Two',
      lane: 'b',
      claims: [
        {text: 'It was so.', by: 'P', kind: 'report', sources: ['s']},
        {text: 'It was not.', by: 'Q', kind: 'denial', sources: ['t']},
      ],
    },
    {id: 'three', date: '2004', title: 'Three', lane: 'a'},
  ],
};

async function open(element: ConflictTimeline, button: string, opened: string): Promise<void> {
  one(element, button).click();
  await waitUntil(() => all(element, opened).length);
  await settle(element);
}

const STATES: readonly (readonly [
  name: string,
  setting: Setting,
  act?: (element: ConflictTimeline) => Promise<unknown>,
])[] = [
  ['the chart', {layout: 'chart'}],
  ['the chart with search and filters', {layout: 'chart'}, (element) => open(element, '.find-open', '.find-field')],
  ['the chart with fields for dates', {layout: 'chart'}, (element) => open(element, '.dates-open', '.dates')],
  [
    'claims and sources beside the chart',
    {layout: 'chart', data: DATA},
    async (element) => {
      element.select('two');
      await settle(element);
      expect(all(element, '[part~="card"] a[href]').length).to.be.at.least(2);
    },
  ],
  [
    'the list with claims and sources, on a phone',
    {layout: 'list', data: DATA, width: 320},
    async (element) => {
      element.select('two');
      await settle(element);
    },
  ],
  [
    'the table with its tools',
    {layout: 'table'},
    async (element) => {
      await waitUntil(() => all(element, '.sort').length);
      await settle(element);
    },
  ],
];

const CONTROLS = 'a[href], button, input, select, summary, textarea, [tabindex]';

/** What Tab is to come to: all that a pointer could use, but for what arrows reach from one of their own. */
const controls = (element: ConflictTimeline): Element[] =>
  all<HTMLElement>(element, CONTROLS).filter(
    (node) => node.tabIndex >= 0 && !node.matches(':disabled') && node.checkVisibility({visibilityProperty: true}),
  );

const nameOf = (node: Element): string =>
  node.getAttribute('aria-label') ?? (node.textContent.trim().slice(0, 40) || node.outerHTML.slice(0, 80));

async function back(): Promise<void> {
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
}

/** A place on the page where a walk begins or ends. */
function edge(element: ConflictTimeline, side: 'before' | 'after'): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {textContent: side});
  element[side](button);
  return button;
}

describe('a walk by keys', () => {
  after(restorePage);

  for (const [name, setting, act] of STATES)
    it(`comes by Tab to every control, each in the open, and back again: ${name}`, async () => {
      const element = await mount(setting);
      await act?.(element);
      const expected = controls(element);
      expect(expected.length).to.be.above(8);
      const [start, end] = [edge(element, 'before'), edge(element, 'after')];
      start.focus();
      const there: Element[] = [];
      for (await sendKeys({press: 'Tab'}); document.activeElement !== end; await sendKeys({press: 'Tab'})) {
        const node = focused(element);
        if (!node || there.includes(node)) break;
        there.push(node);
        expect(coverOfFocus(element)).to.equal('');
      }
      expect(document.activeElement, `after ${nameOf(there.at(-1)!)}`).to.equal(end);
      expect(there.map(nameOf)).to.have.members(expected.map(nameOf));
      const gone: Element[] = [];
      for (await back(); document.activeElement !== start && gone.length <= there.length; await back())
        gone.push(focused(element)!);
      expect(gone.map(nameOf)).to.deep.equal(there.map(nameOf).toReversed());
    });

  it('comes by arrows to every event of the chart, each in the open', async () => {
    const element = await mount({layout: 'chart'});
    const ids = element.events.filter(({date}) => date.text).map(({id}) => id);
    mark(element, ids[3]!).focus();
    await press(element, 'Home');
    const seen: string[] = [];
    while (seen.length < ids.length) {
      seen.push(focusedId(element));
      expect(coverOfFocus(element)).to.equal('');
      await press(element, 'ArrowRight');
    }
    expect(seen).to.have.members(ids);
  });

  for (const [name, opener, items, next] of [
    ['the menu of a lane', '[data-lane="raqqa"]', '.lane-menu button', 'Tab'],
    ['the menu of what can be saved', '.save-open', '[role="menuitem"]', 'ArrowDown'],
  ] as const)
    it(`comes to each entry of ${name}, and back to what opened it by Escape`, async () => {
      const element = await mount({layout: 'chart'});
      one(element, opener).focus();
      await press(element, 'Enter');
      await waitUntil(() => all(element, items).length);
      await settle(element);
      const expected = all(element, items);
      const seen: Element[] = [];
      while (seen.length < expected.length) {
        seen.push(focused(element)!);
        expect(coverOfFocus(element)).to.equal('');
        await press(element, next);
      }
      expect(seen.map(nameOf)).to.deep.equal(expected.map(nameOf));
      if (!shadow(element).activeElement?.matches(items)) {
        // Beyond its last entry the menu of a lane is left, which closes it.
        expect(all(element, items)).to.have.length(0);
        return;
      }
      await press(element, 'Escape');
      expect(all(element, items)).to.have.length(0);
      expect(focused(element)?.matches(opener)).to.equal(true);
    });
});

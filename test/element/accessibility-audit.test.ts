import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {BRIDGE} from '../layout/tied-timeline.js';
import {openHelp, press} from './helpers/act.js';
import {engine, except} from './helpers/engine.js';
import {all, cdp, LOOKS, mount, one, place, restorePage, settle} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

/** Sixteen events of one day in one lane of one row: more than a row holds, and zooming cannot part them. */
const CROWD = {
  lanes: [{id: 'a', title: 'One lane'}],
  events: Array.from({length: 16}, (_, i) => ({date: '2020-05-17', title: `Event ${i + 1} of a day`, lane: 'a'})),
};

const opened =
  (id: string) =>
  async (element: ConflictTimeline): Promise<void> => {
    element.select(id);
    await settle(element);
    expect(all(element, '[part~="card"]')).to.have.length(1);
  };

async function openCluster(element: ConflictTimeline): Promise<void> {
  one<SVGElement>(element, '[part~="cluster"]').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
  await settle(element);
  expect(all(element, '#card li').length).to.be.above(1);
}

async function openDates(element: ConflictTimeline): Promise<void> {
  one(element, '.dates-open').click();
  await waitUntil(() => all(element, '.dates').length);
  await settle(element);
}

async function openSearch(element: ConflictTimeline): Promise<void> {
  one(element, '.find-open').click();
  element.query = 'killed';
  await waitUntil(() => all(element, '.find-field').length > 0);
  await settle(element);
  expect(all(element, '.find-field')).to.have.length(4);
}

async function openMenu(element: ConflictTimeline): Promise<void> {
  one(element, '.save-open').click();
  await waitUntil(() => all(element, '[role="menuitem"]').length);
  await settle(element);
}

/** A picture that may distress, one that does not come, and a film, in a page that links to what is open. */
const PICTURES = {
  events: [
    {
      id: 'a',
      date: '2017',
      title: 'Pictures',
      media: [
        {src: '/none.png', alt: 'One', credit: 'N. N.', sensitive: true},
        {src: '/none.png', alt: 'Two', credit: 'N. N.'},
        {src: '/film.mp4', alt: 'A film'},
      ],
    },
  ],
};

async function openPictures(element: ConflictTimeline): Promise<void> {
  await opened('a')(element);
  await waitUntil(() => one<HTMLImageElement>(element, 'figure > img').hidden);
  expect(all(element, '.copy-link')).to.have.length(1);
  // The end of what is longer than its room: above it, the row of steps lies over links until they are scrolled to.
  const scroller = one(element, '.scroller');
  scroller.scrollTop = scroller.scrollHeight;
}

async function search(element: ConflictTimeline): Promise<void> {
  element.query = 'killed';
  await waitUntil(() => all(element, '.find').length > 0);
  await settle(element);
  expect(all(element, '.find')).to.have.length(1);
}

async function openTied(element: ConflictTimeline): Promise<void> {
  await opened('falls')(element);
  for (let i = 0; i < 50 && !all(element, '.ties').length; i++) await settle(element);
  expect(all(element, '[part~="ties"] [role="img"]').length).to.be.above(5);
}

/** A table with more problems than are listed one by one, and columns that are no fields of ours. */
const TABLE = `date,headline,Case no.,Field 7\n${'2017-02-30,Never,1,x\n'.repeat(120)}2015,Fine,17,${'word '.repeat(200)}\n`;

async function openAll(element: ConflictTimeline): Promise<void> {
  element.select(element.events[0]?.id ?? '');
  await settle(element);
  const details = all<HTMLDetailsElement>(element, '.problems, .problems details, .more-data, .more-data details');
  expect(details.length).to.be.above(3);
  for (const each of details) each.open = true;
}

/** So many lanes that they scroll. */
const LANES = Array.from({length: 80}, (_, i) => ({
  date: `${1990 + (i % 20)}`,
  title: `Event ${i}`,
  lane: `Lane ${i % 40}`,
  actors: [`Party ${i % 3}`],
}));

const lanes = (element: ConflictTimeline): SVGElement[] => all<SVGElement>(element, '[data-lane]');

/** Presses a key on the name of the second lane, arrows as they are from left to right. */
const onLane =
  (key: string, expected: (element: ConflictTimeline) => boolean) =>
  async (element: ConflictTimeline): Promise<void> => {
    lanes(element)[1]!.focus();
    const isMirrored = key === 'ArrowLeft' && document.documentElement.dir === 'rtl';
    await press(element, isMirrored ? 'ArrowRight' : key);
    expect(expected(element), key).to.equal(true);
  };

async function scrollLanes(element: ConflictTimeline): Promise<void> {
  const pane = one(element, '.pane');
  // How high the page is comes to an engine later than to others.
  await waitUntil(() => pane.scrollHeight > pane.clientHeight + 200, 'lanes do not scroll');
  pane.scrollTop = pane.scrollHeight / 2;
  await settle(element);
  await settle(element);
  expect(pane.scrollTop).to.be.above(100);
}

async function groupByActor(element: ConflictTimeline): Promise<void> {
  const select = one<HTMLSelectElement>(element, '[data-focus="groups"]');
  select.value = 'actor';
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await waitUntil(() => lanes(element).length === 3);
  await settle(element);
}

const STATES: readonly (readonly [
  name: string,
  setting: Setting,
  act?: (element: ConflictTimeline) => Promise<unknown>,
])[] = [
  ['the chart', {layout: 'chart'}],
  ['the chart with details open', {layout: 'chart'}, opened('al-shmali-killed')],
  ['the chart with rival dates and related events', {layout: 'chart', data: BRIDGE}, openTied],
  ['the chart with details over it', {layout: 'chart', width: 768}, opened('al-shmali-killed')],
  ['the chart on a phone', {layout: 'chart', width: 320}],
  ['the list', {layout: 'list'}],
  ['the list with details open', {layout: 'list', width: 320}, opened('al-shmali-killed')],
  ['the table', {layout: 'table'}],
  ['the table with details open', {layout: 'table', width: 768}, opened('khalimov-killed')],
  ['a list of a cluster', {data: CROWD, attributes: {style: '--ct-height: 60px'}}, openCluster],
  ['the help', {layout: 'chart'}, openHelp],
  ['the chart with fields for dates', {layout: 'chart', width: 768}, openDates],
  ['the chart with search and filters', {layout: 'chart'}, openSearch],
  ['the list with search and filters, on a phone', {width: 320}, openSearch],
  ['the chart while something is looked for', {layout: 'chart', width: 768}, search],
  ['the table while something is looked for', {layout: 'table'}, search],
  ['the menu of what can be saved', {layout: 'chart'}, openMenu],
  ['the menu of what can be saved, on a phone', {width: 320}, openMenu],
  ['pictures of an event, in a page with links', {data: PICTURES, attributes: {hash: ''}}, openPictures],
  ['the menu of a lane', {layout: 'chart'}, onLane('Enter', (element) => all(element, '.lane-menu').length === 1)],
  [
    'the menu of a lane, on a phone',
    {layout: 'chart', width: 320},
    onLane('Enter', (element) => all(element, '.lane-menu').length === 1),
  ],
  [
    'a collapsed lane',
    {layout: 'chart'},
    onLane('ArrowLeft', (element) => lanes(element)[1]!.ariaLabel!.endsWith('collapsed')),
  ],
  [
    'a lane that was moved',
    {layout: 'chart'},
    onLane('Alt+ArrowDown', (element) => lanes(element)[2]!.dataset['lane'] === 'mosul'),
  ],
  ['many lanes, scrolled', {layout: 'chart', height: 700, data: LANES}, scrollLanes],
  ['lanes by another field', {layout: 'chart', data: LANES}, groupByActor],
  ['an empty timeline', {data: []}],
  ['a file that was read, with all that there is to say of it', {data: TABLE}, openAll],
  ['a file that was read, on a phone', {data: TABLE, width: 320}, openAll],
  ['undated events and problems', {data: [{title: 'Without a date'}, {date: '2017-02-30', title: 'Impossible'}]}],
];

/** What a reader's system may ask for besides. Each state is tried light or dark, in turn. */
const ASKED = [
  {name: 'in forced colours', feature: 'forced-colors', value: 'active', none: 'none'},
  {name: 'with more contrast', feature: 'prefers-contrast', value: 'more', none: 'no-preference'},
] as const;
const NO_CDP = {Firefox: 'asks through CDP', WebKit: 'asks through CDP'};

/** The rules that read colours and boxes. All others read names, roles and states, which are the same in every look. */
const OF_LOOKS: readonly string[] = [
  'color-contrast',
  'color-contrast-enhanced',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/** What axe finds, or leaves to others: each rule with the nodes that it is about. */
type Findings = readonly {
  readonly id: string;
  readonly nodes: readonly {readonly html: string; readonly any: readonly {readonly data?: {messageKey?: string}}[]}[];
}[];

declare const axe: {
  getRules(): readonly {readonly ruleId: string}[];
  run(node: Element, options: object): Promise<{readonly violations: Findings; readonly incomplete: Findings}>;
};

/**
 * Texts whose contrast axe cannot compute, by its word for why: what is drawn, signs without a letter, and what another
 * box overlaps. `access-contrast` computes them, in forced colours too.
 */
const UNDECIDED: {readonly [reason: string]: RegExp} = {
  imgNode: /^<(text|tspan)\b/,
  shortTextContent: /^<(text|tspan)\b/,
  nonBmp: />[^\p{L}]*<\/\w+>$/u,
  bgOverlap: /^/,
  elmPartiallyObscured: /^/,
  elmPartiallyObscuring: /^/,
};

/** What the rules of looks find, those of level AAA left out, and what they cannot decide and is not known for it. */
async function lookAt(element: ConflictTimeline): Promise<string[]> {
  const values = OF_LOOKS.filter((id) => !id.endsWith('enhanced'));
  const {violations, incomplete} = await axe.run(element, {runOnly: {type: 'rule', values}});
  const undecided = incomplete.flatMap(({id, nodes}) =>
    nodes
      .map(({html, any}) => ({html, reason: any[0]?.data?.messageKey ?? ''}))
      .filter(({html, reason}) => !UNDECIDED[reason]?.test(html))
      .map(({html, reason}) => `${id}, ${reason}: ${html.slice(0, 120)}`),
  );
  return [...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`)), ...undecided];
}

/**
 * Chromium tries each state in each look: in the first by every rule, in the others by those that read what is drawn. The
 * others try each state in one look, all looks in turn, by every rule.
 */
const isTried = (state: number, look: number): boolean => engine === 'Chromium' || state % LOOKS.length === look;

async function expectAccessible(element: ConflictTimeline, look: number): Promise<void> {
  // The assertion brings axe with it, when it is first used.
  const isWhole = look === 0 || engine !== 'Chromium' || !('axe' in window);
  const ids = isWhole ? [] : axe.getRules().map(({ruleId}) => ruleId);
  await expect(element).to.be.accessible({ignoredRules: ids.filter((id) => !OF_LOOKS.includes(id))});
}

describe('an audit by axe finds nothing', () => {
  const {fetch} = window;

  afterEach(() => {
    window.fetch = fetch;
  });
  after(restorePage);

  LOOKS.forEach(({name: look, dark, rtl}, i) => {
    STATES.forEach(([name, setting, act], k) => {
      if (!isTried(k, i)) return;
      it(`in ${name}, ${look}`, async () => {
        const element = await mount({...setting, dark, rtl});
        await act?.(element);
        await expectAccessible(element, i);
      });
    });

    if (!isTried(STATES.length, i)) return;

    it(`while data is loading, ${look}`, async () => {
      window.fetch = () => new Promise(() => undefined);
      const element = await place({dark, rtl});
      element.src = 'never.json';
      await settle(element);
      expect(element.state).to.equal('loading');
      await expectAccessible(element, i);
    });

    it(`after a load has failed, ${look}`, async () => {
      window.fetch = async () => new Response('', {status: 404, statusText: 'Not Found'});
      const element = await place({dark, rtl});
      element.src = 'missing.json';
      await waitUntil(() => element.state === 'failed');
      await settle(element);
      await expectAccessible(element, i);
    });
  });

  describe('where a reader asks for other colours', () => {
    const ask = (name: string, value: string, dark: boolean): Promise<unknown> => {
      const scheme = {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'};
      return cdp('Emulation.setEmulatedMedia', {features: [{name, value}, scheme]});
    };

    for (const {name: asked, feature, value, none} of ASKED)
      STATES.forEach(([name, setting, act], i) => {
        const dark = i % 2 > 0;
        except(NO_CDP)(`in ${name}, ${asked}, ${dark ? 'dark' : 'light'}`, async () => {
          await ask(feature, value, dark);
          try {
            const element = await mount({...setting, dark});
            expect(matchMedia(`(${feature}: ${value})`).matches, feature).to.equal(true);
            await act?.(element);
            expect(await lookAt(element)).to.deep.equal([]);
          } finally {
            await ask(feature, none, dark);
          }
        });
      });
  });
});

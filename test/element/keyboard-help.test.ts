import {expect} from '@open-wc/testing';
import {KEYS} from '../../src/interaction/keys.js';
import type {KeyAct} from '../../src/interaction/keys.js';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, openHelp, press, type} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {all, focused, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

/** How the keys are written for readers; what is left out shares its key with another sign of the same act. */
const WRITTEN: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ' ': 'Space',
  Escape: 'Esc',
  '-': '−',
};
/** The driver has no keyboard with the Arabic question mark: keys.test.ts asks what it is for. */
const SAME_KEY = new Set(['=', '_', '؟']);
const CHARACTERS = /^[^A-Z ]$/;

/** What is for the name of a lane alone. */
type LaneAct = 'raise' | 'lower';

const id = (n: number): string => ARTICLE[n]!.id;

const laneIds = (element: ConflictTimeline): string[] =>
  all<SVGElement>(element, '[data-lane]').map(({dataset}) => dataset['lane']!);
const isCollapsed = (element: ConflictTimeline): boolean =>
  one(element, '[data-lane="mosul"]').getAttribute('aria-label')!.endsWith(', collapsed');

/** The keys of the name of the second lane, as they are written and pressed in turn, and what each has done. */
const ON_A_LANE: readonly (readonly [
  written: string,
  presses: readonly (readonly [keys: string, hasDone: (element: ConflictTimeline) => boolean])[],
])[] = [
  [
    '← → on a lane’s name',
    [
      ['ArrowLeft', isCollapsed],
      ['ArrowRight', (element) => !isCollapsed(element)],
    ],
  ],
  [
    'Alt ↑, Alt ↓ on it',
    [
      ['Alt+ArrowUp', (element) => laneIds(element)[0] === 'mosul'],
      ['Alt+ArrowDown', (element) => laneIds(element)[1] === 'mosul'],
      ['Alt+ArrowDown', (element) => laneIds(element)[2] === 'mosul'],
    ],
  ],
];

/** What each act does, from the mark of an event in the middle of the time; `true` where it did. */
const EFFECTS: Readonly<Record<Exclude<KeyAct, LaneAct>, (element: ConflictTimeline) => boolean>> = {
  next: (element) => focusedId(element) === id(7),
  previous: (element) => focusedId(element) === id(5),
  'lane-up': (element) => focused(element)?.closest('[part~="lane"]')?.ariaLabel?.startsWith('Raqqa') === true,
  'lane-down': (element) => focused(element)?.closest('[part~="lane"]')?.ariaLabel?.startsWith('Isis') === true,
  first: (element) => focusedId(element) === id(0),
  last: (element) => focusedId(element) === id(16),
  'piece-back': (element) => ![id(6), ''].includes(focusedId(element)),
  'piece-on': (element) => focusedId(element) !== '',
  open: (element) => element.selected === id(6) && focused(element)?.id === 'card',
  close: (element) => all(element, '.tooltip:not([hidden])').length === 0,
  nearer: (element) => element.view !== '' && element.view !== '2015/2017',
  wider: (element) => element.view === '',
  fit: (element) => element.view === '',
  find: (element) => focused(element)?.matches('.find-text') === true,
  help: (element) => one<HTMLDialogElement>(element, 'dialog').open,
};

describe('the table of keys', () => {
  after(restorePage);

  it('has every key, and nothing else', async () => {
    const element = await mount({layout: 'chart'});
    await openHelp(element);
    const shown = all(element, '.keys kbd').map(textOf);
    const keys = Object.keys(KEYS).filter((key) => !SAME_KEY.has(key));
    const onLanes = ON_A_LANE.map(([written]) => written);
    expect(shown).to.include.members(onLanes);
    const words = shown
      .filter((text) => !onLanes.includes(text))
      .flatMap((text) => text.split(/(?:,| or| and)? (?!Up|Down)/));
    expect(words).to.have.members(keys.map((key) => WRITTEN[key] ?? key));
    for (const what of all(element, '.keys dd')) expect(textOf(what).length).to.be.above(3);
  });

  for (const [key, act] of Object.entries(KEYS).filter(([one]) => one !== '؟')) {
    it(`is true: "${key}" is for ${act}`, async () => {
      const element = await mount({layout: 'chart'});
      mark(element, id(6)).focus();
      await settle(element);
      if (act === 'wider' || act === 'fit') element.zoomTo('2017-07/2017-09-08');
      await settle(element);
      if (CHARACTERS.test(key)) await type(element, key);
      else await press(element, key === ' ' ? 'Space' : key);
      await settle(element);
      if (act === 'wider') for (let i = 0; i < 8; i++) await type(element, key);
      // What comes on demand is waited for.
      if (act === 'help' || act === 'find') await waitUntil(() => all(element, 'dialog, .find-text').length > 0);
      await settle(element);
      expect(EFFECTS[act as Exclude<KeyAct, LaneAct>](element), focused(element)?.outerHTML.slice(0, 120)).to.equal(
        true,
      );
    });
  }

  for (const [written, presses] of ON_A_LANE)
    it(`is true: "${written}"`, async () => {
      const element = await mount({layout: 'chart'});
      expect(laneIds(element).indexOf('mosul')).to.equal(1);
      one(element, '[data-lane="mosul"]').focus();
      for (const [keys, hasDone] of presses) {
        await press(element, keys);
        expect(hasDone(element), keys).to.equal(true);
        expect((focused(element) as SVGElement | null)?.dataset['lane'], keys).to.equal('mosul');
      }
    });
});

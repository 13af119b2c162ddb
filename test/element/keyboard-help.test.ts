import {expect} from '@open-wc/testing';
import {KEYS} from '../../src/interaction/keys.js';
import type {KeyAct} from '../../src/interaction/keys.js';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press, type} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {all, focused, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

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
const SAME_KEY = new Set(['=', '_']);
const CHARACTERS = /^[^A-Z ]$/;

const id = (n: number): string => ARTICLE[n]!.id;

/** What each act does, from the mark of an event in the middle of the time; `true` where it did. */
const EFFECTS: Readonly<Record<KeyAct, (element: ConflictTimeline) => boolean>> = {
  next: (element) => focusedId(element) === id(7),
  previous: (element) => focusedId(element) === id(5),
  raise: () => true,
  lower: () => true,
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
    one(element, '.help').click();
    await settle(element);
    const shown = all(element, '.keys kbd').map(textOf);
    const keys = Object.keys(KEYS).filter((key) => !SAME_KEY.has(key));
    // What is for a lane's name alone is tried with the lanes.
    const general = shown.filter((text) => !/lane|on it/.test(text));
    const words = general.flatMap((text) => text.split(/(?:,| or| and)? (?!Up|Down)/));
    expect(words).to.have.members(keys.map((key) => WRITTEN[key] ?? key));
    for (const what of all(element, '.keys dd')) expect(textOf(what).length).to.be.above(3);
  });

  for (const [key, act] of Object.entries(KEYS)) {
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
      expect(EFFECTS[act](element), focused(element)?.outerHTML.slice(0, 120)).to.equal(true);
    });
  }
});

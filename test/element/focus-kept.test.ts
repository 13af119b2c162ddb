import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press, type} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {coverOfFocus} from './helpers/cover.js';
import {all, focused, mark, mount, one, restorePage, settle} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const CHANGES: readonly (readonly [name: string, act: (element: ConflictTimeline) => unknown])[] = [
  ['zoom by key', (element) => type(element, '++')],
  ['zoom by script', (element) => element.zoomTo('2017-07/2017-09-08')],
  ['a view without it', (element) => element.zoomTo('2012/2013')],
  ['search that it does not match', (element) => void (element.query = 'Raqqa')],
  ['a filter that nothing matches', (element) => void (element.filter = {lanes: ['no such lane']})],
  ['the end of all data', (element) => void (element.data = null)],
  [
    'other data',
    (element) =>
      void (element.data = [
        {date: '2017', title: 'Other'},
        {date: '2018', title: 'One'},
      ]),
  ],
  ['true time', (element) => void (element.axis = 'linear')],
  ['the list', (element) => void (element.layout = 'list')],
  ['the table', (element) => void (element.layout = 'table')],
  ['right-to-left', () => void (document.documentElement.dir = 'rtl')],
  ['less width', (element) => void (element.parentElement!.style.width = '600px')],
];

/** What else has focus then, and what opens it first. */
const CONTROLS: readonly (readonly [name: string, selector: string, open?: string])[] = [
  ['the name of a lane', '[data-lane="raqqa"]'],
  ['the field of the search', '.find-text', '.find-open'],
  ['a field for a date', '.dates input', '.dates-open'],
  ['a handle of the overview', '[role="slider"]'],
];

describe('focus is kept and not covered', () => {
  after(restorePage);

  for (const width of [560, 768, 1240])
    for (const isOpen of [false, true])
      for (const [name, act] of CHANGES) {
        it(`through ${name}, ${width} px, details ${isOpen ? 'open' : 'closed'}`, async () => {
          const element = await mount({layout: 'chart', width, height: 1400});
          mark(element, 'siege-broken').focus();
          await settle(element);
          if (isOpen) {
            element.select('siege-broken');
            await settle(element);
          }
          await act(element);
          for (let i = 0; i < 4; i++) await settle(element);
          expect(coverOfFocus(element)).to.equal('');
        });
      }

  for (const [name, selector, open] of CONTROLS)
    it(`through each of these, from ${name}`, async () => {
      for (const [change, act] of CHANGES) {
        const element = await mount({layout: 'chart', width: 768, height: 1400});
        if (open) {
          one(element, open).click();
          await waitUntil(() => all(element, selector).length);
        }
        one(element, selector).focus();
        await settle(element);
        expect(focused(element)?.matches(selector), change).to.equal(true);
        await act(element);
        for (let i = 0; i < 4; i++) await settle(element);
        expect(coverOfFocus(element), change).to.equal('');
      }
    });

  it('on every event that the arrows walk to, with a sheet over the chart', async () => {
    await setViewport({width: 768, height: 1400});
    const element = await mount({layout: 'chart', width: 768, height: 1400});
    mark(element, 'war').focus();
    await press(element, 'Home');
    for (const {id} of ARTICLE) {
      expect(focusedId(element)).to.equal(id);
      expect(coverOfFocus(element)).to.equal('');
      element.select(id);
      await settle(element);
      expect(coverOfFocus(element), `${id}, selected`).to.equal('');
      mark(element, id).focus();
      await press(element, 'ArrowRight');
    }
  });
});

import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId, press, type} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {boxOf} from './helpers/boxes.js';
import {focused, frame, mark, mount, restorePage, settle, shadow} from './helpers/timeline.js';

/** What a pointer would meet in the middle of what has focus: itself, where nothing covers it. */
function faultOf(element: ConflictTimeline): string {
  const node = focused(element);
  if (!node) return 'nothing has focus';
  const box = boxOf(node.querySelector('.hit, .pill') ?? node);
  const hit = shadow(element).elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (node.contains(hit) || hit?.contains(node)) return '';
  return `${node.getAttribute('aria-label') ?? node.textContent} is under ${hit?.outerHTML.slice(0, 80)}`;
}

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
          for (let i = 0; i < 12; i++) await frame();
          await settle(element);
          expect(faultOf(element)).to.equal('');
        });
      }

  it('on every event that the arrows walk to, with a sheet over the chart', async () => {
    await setViewport({width: 768, height: 1400});
    const element = await mount({layout: 'chart', width: 768, height: 1400});
    mark(element, 'war').focus();
    await press(element, 'Home');
    for (const {id} of ARTICLE) {
      expect(focusedId(element)).to.equal(id);
      expect(faultOf(element)).to.equal('');
      element.select(id);
      await settle(element);
      expect(faultOf(element), `${id}, selected`).to.equal('');
      mark(element, id).focus();
      await press(element, 'ArrowRight');
    }
  });
});

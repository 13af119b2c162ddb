import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {accessibilityTree} from './helpers/tree.js';
import {waitUntil} from './helpers/wait-until.js';

const select =
  (id: string) =>
  async (element: ConflictTimeline): Promise<void> => {
    element.select(id);
    await settle(element);
  };

const STATES: readonly (readonly [
  name: string,
  setting: Setting,
  act?: (element: ConflictTimeline) => Promise<void>,
])[] = [
  ['chart', {layout: 'chart'}],
  [
    'chart-near',
    {layout: 'chart'},
    async (element) => {
      element.zoomTo('2017-09-05/2017-09-08');
      await settle(element);
    },
  ],
  [
    'chart-open',
    {layout: 'chart'},
    async (element) => {
      await select('al-shmali-killed')(element);
      // What the event is tied to comes on demand.
      await waitUntil(() => all(element, '[part~=ties]').length);
    },
  ],
  [
    'chart-dates',
    {layout: 'chart'},
    async (element) => {
      one(element, '.dates-open').click();
      await waitUntil(() => all(element, '.dates').length);
      await settle(element);
    },
  ],
  ['list-open', {layout: 'list'}, select('al-shmali-killed')],
  [
    'table',
    {layout: 'table'},
    async (element) => {
      await waitUntil(() => all(element, '.sort').length);
      await settle(element);
    },
  ],
  ['phone', {width: 320}],
];

describe('the tree that assistive technology is given', () => {
  after(restorePage);

  for (const [name, setting, act] of STATES) {
    it(`is as it was stored: ${name} (UPDATE_SNAPSHOTS=true stores it anew)`, async () => {
      const element = await mount(setting);
      await act?.(element);
      const text = await accessibilityTree();
      expect(text.split('\n').length).to.be.above(20);
      const stored = await executeServerCommand<{readonly text: string}, object>('snapshot', {name, text});
      expect(text.split('\n')).to.deep.equal(stored.text.split('\n'));
    });
  }
});

import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

async function openCard(element: ConflictTimeline): Promise<void> {
  element.select('al-shmali-killed');
  await settle(element);
  expect(all(element, '[part~="card"]')).to.have.length(1);
}

async function openSearch(element: ConflictTimeline): Promise<void> {
  one(element, '.find-open').click();
  await waitUntil(() => all(element, '.find-field').length > 0);
  await settle(element);
}

async function openHelp(element: ConflictTimeline): Promise<void> {
  one(element, '.help').click();
  await settle(element);
  expect(one<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
}

const STATES = [
  ['details open', {layout: 'chart'}, openCard],
  ['search and filters', {layout: 'chart'}, openSearch],
  ['search and filters, on a phone', {width: 320}, openSearch],
  ['the help', {layout: 'chart', width: 768}, openHelp],
] as const;

describe('an audit by axe finds nothing in other languages', () => {
  after(restorePage);

  for (const lang of ['ar', 'ru'])
    for (const [name, setting, act] of STATES)
      it(`${lang}: ${name}`, async () => {
        const element = await mount({...setting, rtl: lang === 'ar', attributes: {lang}});
        await act(element);
        expect(one(element, '.find-open').ariaLabel).to.match(/[\p{Script=Arabic}\p{Script=Cyrillic}]/u);
        await expect(element).to.be.accessible({ignoredRules: []});
      });
});

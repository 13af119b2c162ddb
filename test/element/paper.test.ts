import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {all, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const DATA = {
  sources: [
    {id: 's1', title: 'The report', url: 'https://example.org/1', archivedUrl: 'https://archive.example/1'},
    {id: 's2', publisher: 'Other', url: 'https://other.example/2'},
    {id: 's3', publisher: 'Here', url: '/here/3'},
  ],
  events: Array.from({length: 240}, (_, i) => ({
    id: `e${i}`,
    date: `${1700 + i}`,
    title: `Event no. ${i}`,
    sources: ['s1'],
    claims: [
      {by: `Party ${i}`, says: `It was so ${i}`, sources: ['s2']},
      {by: 'Others', says: `It was not ${i}`, stance: 'denies', sources: ['s3']},
    ],
  })),
};

describe('Paper', () => {
  after(async () => {
    await emulateMedia({media: 'screen'});
    await restorePage();
  });

  for (const layout of ['chart', 'list', 'table'] as const)
    it(`has every event with its claims and the addresses of its sources, from the ${layout}`, async () => {
      const element = await mount({layout, data: DATA, attributes: {hash: ''}});
      await emulateMedia({media: 'print'});
      dispatchEvent(new Event('beforeprint'));
      await settle(element);
      const cards = all(element, layout === 'table' ? 'tbody tr' : '.entry')
        .map(textOf)
        .join(' ');
      for (const {title, claims} of DATA.events) {
        expect(cards).to.contain(title);
        for (const {by, says} of claims) expect(cards).to.contain(says).and.to.contain(by);
      }
      const links = all<HTMLAnchorElement>(element, '[part~="card"] a');
      expect(links).to.have.length(240 * 4);
      for (const link of links)
        expect(getComputedStyle(link, '::after').content).to.contain(link.getAttribute('href')!);
      for (const button of all<HTMLElement>(element, '.button, .toolbar, .copy-link'))
        expect(button.getBoundingClientRect().height).to.equal(0);
      dispatchEvent(new Event('afterprint'));
      await emulateMedia({media: 'screen'});
      await settle(element);
    });

  it('has the whole chart on a page below its title, and nothing empty after it', async () => {
    const paper = 500;
    const element = await mount({layout: 'chart', width: 720, height: paper});
    const {height: full} = one(element, '.chart').getBoundingClientRect();
    expect(full).to.be.above(paper);
    await emulateMedia({media: 'print'});
    dispatchEvent(new Event('beforeprint'));
    await settle(element);
    const {top} = element.getBoundingClientRect();
    const {bottom} = one(element, '.chart').getBoundingClientRect();
    expect(bottom - top).to.be.within(paper / 2, paper);
    expect(one(element, '.pane').getBoundingClientRect().bottom - bottom).to.be.within(0, 8);
    dispatchEvent(new Event('afterprint'));
    await emulateMedia({media: 'screen'});
    await settle(element);
  });
});

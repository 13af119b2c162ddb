import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

let runs = 0;
/** Addresses on this server that no test has asked for before. */
const addresses = (): {readonly picture: string; readonly missing: string} => {
  const query = `?run=${Date.now()}-${runs++}`;
  return {picture: `/docs/screenshot.png${query}`, missing: `/docs/no-such-picture.png${query}`};
};
const requests = (src: string): number =>
  performance.getEntriesByType('resource').filter(({name}) => name.endsWith(src)).length;

const withMedia = (...media: readonly object[]): object => ({
  events: [
    {id: 'a', date: '2017', title: 'A', media},
    {id: 'b', date: '2018', title: 'B', media},
  ],
});

async function show(data: object, id = 'a'): Promise<ConflictTimeline> {
  const element = await mount({layout: 'chart', data});
  element.select(id);
  await settle(element);
  return element;
}

describe('Pictures of an event', () => {
  before(() => performance.setResourceTimingBufferSize(5000));
  after(restorePage);

  it('come when they are seen, tell nobody where they are shown, and have their text and their credit', async () => {
    const {picture} = addresses();
    const element = await show(withMedia({src: picture, alt: 'A chart', credit: 'Photo: N. N.'}));
    const image = one<HTMLImageElement>(element, 'figure img');
    expect([image.loading, image.decoding, image.referrerPolicy, image.alt]).to.deep.equal([
      'lazy',
      'async',
      'no-referrer',
      'A chart',
    ]);
    await waitUntil(() => image.complete && image.naturalWidth > 0);
    expect(requests(picture)).to.equal(1);
    expect(all(element, 'figcaption p').map(textOf)).to.deep.equal(['A chart', 'Photo: N. N.']);
  });

  it('are not asked for before somebody does, where they may distress, and then for this event only', async () => {
    const {picture} = addresses();
    const element = await show(withMedia({src: picture, alt: 'The dead', credit: 'N. N.', sensitive: true}));
    for (const layout of ['chart', 'list', 'table'] as const) {
      element.layout = layout;
      await settle(element);
      const details = one<HTMLDetailsElement>(element, 'figure details');
      expect(textOf(details.querySelector('summary')!)).to.equal('This picture may distress. Show it: The dead');
      expect(one(element, 'figure img').hasAttribute('src')).to.equal(false);
    }
    expect(requests(picture)).to.equal(0);
    one(element, 'figure summary').click();
    await waitUntil(() => requests(picture) === 1);
    element.select('b');
    await settle(element);
    expect(one<HTMLDetailsElement>(element, 'figure details').open).to.equal(false);
    expect(one(element, 'figure img').hasAttribute('src')).to.equal(false);
  });

  it('say so where they do not come, with a link to them', async () => {
    const {missing} = addresses();
    const element = await show(withMedia({src: missing, alt: 'A chart'}));
    await waitUntil(() => one<HTMLImageElement>(element, 'figure img').hidden);
    const note = one(element, 'figure p');
    expect([note.hidden, textOf(note)]).to.deep.equal([false, 'The picture could not be loaded. A chart']);
    expect(note.querySelector('a')?.getAttribute('href')).to.equal(missing);
    expect(one(element, 'figure img').getBoundingClientRect().height).to.equal(0);
  });

  const linked: readonly (readonly [type: string, src: string])[] = [
    ['video', '/film'],
    ['audio/mpeg', '/sound'],
    ['', '/film.mp4?x=1'],
    ['', '/report.pdf'],
  ];
  for (const [type, src] of linked)
    it(`are links where they are none: ${type || 'no type'}, ${src}`, async () => {
      const element = await show(withMedia({src, type, credit: 'N. N.'}));
      expect(all(element, 'figure img')).to.be.empty;
      const link = one<HTMLAnchorElement>(element, 'figure a');
      expect([link.getAttribute('href'), textOf(link), link.referrerPolicy]).to.deep.equal([
        src,
        'Open it',
        'no-referrer',
      ]);
      expect(requests(src)).to.equal(0);
    });

  it('are addresses on paper, and nothing is asked for', async () => {
    const {picture} = addresses();
    const element = await mount({layout: 'chart', data: withMedia({src: picture, alt: 'The dead', sensitive: true})});
    await emulateMedia({media: 'print'});
    dispatchEvent(new Event('beforeprint'));
    await settle(element);
    const links = all<HTMLAnchorElement>(element, '[part~="list"] figure a');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([picture, picture]);
    dispatchEvent(new Event('afterprint'));
    await emulateMedia({media: 'screen'});
    await settle(element);
    expect(requests(picture)).to.equal(0);
  });
});

import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {all, mount, one, restorePage, settle, shadow, textOf} from './helpers/timeline.js';

const BOOM = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>${alert(1)}';

declare global {
  interface Window {
    wasRun?: boolean;
  }
}

const everywhere = (text: string) => ({
  title: text,
  description: text,
  lanes: [{id: 'l', title: text, color: 'red;background:url(javascript:1)'}],
  sources: [
    {id: 's', title: text, publisher: text, url: 'javascript:window.wasRun=true', archivedUrl: 'data:text/html,x'},
  ],
  events: [
    {
      id: text,
      date: '2015',
      dateText: text,
      label: text,
      title: text,
      summary: text,
      lane: 'l',
      place: {name: text},
      actors: [text],
      tags: [text],
      status: text,
      claims: [{by: text, says: text, date: '2015', sources: ['s', 'javascript:alert(1)']}],
      sources: ['s', {url: ' java\nscript:alert(1)', title: text}],
      relations: [{type: text, to: 'other'}],
      media: [{src: 'javascript:alert(1)', type: 'image', alt: text, credit: text}],
    },
    {id: 'other', date: text, title: text},
  ],
});

async function inAllLayouts(data: unknown, look: (element: ConflictTimeline) => void): Promise<void> {
  for (const layout of ['chart', 'list', 'table'] as const) {
    const element = await mount({layout, data, width: 1000});
    for (const {id} of element.events) {
      element.select(id);
      await settle(element);
      look(element);
    }
  }
}

describe('texts of authors', () => {
  after(restorePage);

  it('are characters: markup in them is shown, never run', async () => {
    await inAllLayouts(everywhere(BOOM), (element) => {
      expect(all(element, 'img:not([alt]), script, iframe, object')).to.have.length(0);
      expect(all(element, '[onerror], [onload], [onclick]')).to.have.length(0);
      expect(textOf(shadow(element) as unknown as Element)).to.contain('<img src=x onerror=');
    });
    expect(window.wasRun).to.equal(undefined);
  });

  it('make no links that would run, nor pictures', async () => {
    await inAllLayouts(everywhere('Plain'), (element) => {
      const addresses = all(element, '[href], [src]').map(
        (node) => node.getAttribute('href') ?? node.getAttribute('src'),
      );
      expect(addresses.filter((address) => !/^https?:/.test(address ?? ''))).to.deep.equal([]);
    });
  });

  it('stay in their own direction', async () => {
    const title = 'قصف على حلب \u202e abc';
    await inAllLayouts([{id: 'r', date: '2015', title, label: title, lane: title, summary: title}], (element) => {
      const holders = all(element, '[part~="heading"], .title, h3, h3 span, p').filter(
        (node) => textOf(node) === title,
      );
      for (const node of holders)
        expect(node.closest('[dir="auto"], bdi') ?? node.querySelector('bdi'), node.outerHTML).to.exist;
    });
  });

  it('may be as long as they like', async () => {
    const long = 'Long words '.repeat(9000);
    const solid = 'x'.repeat(100_000);
    for (const text of [long, solid]) {
      const data = {
        title: text,
        lanes: [{id: 'l', title: text}],
        events: [{id: 'a', date: '2015', title: text, lane: 'l'}],
      };
      await inAllLayouts(data, (element) => {
        expect(element.scrollWidth).to.be.at.most(1001);
        expect(document.documentElement.scrollWidth).to.be.at.most(1001);
      });
    }
  });

  it('with lone surrogates, null characters and control characters do no harm', async () => {
    const odd = 'a\ud800b\u0000c\u0007d\ufffe';
    await inAllLayouts(everywhere(odd), (element) => {
      expect(element.state).to.equal('ready');
      expect(one(element, '[part~="card"]')).to.exist;
    });
  });
});

import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {listen} from './helpers/act.js';
import {all, mark, mount, one, place, restorePage, settle, shadow, textOf} from './helpers/timeline.js';

const EVENTS = [
  {id: 'a', date: '2010', title: 'First'},
  {id: 'b', date: '2012', title: 'Second'},
];

const drawn = (element: ConflictTimeline): (string | undefined)[] =>
  all<HTMLElement>(element, '[part~="event"][data-id], [part~="item"][data-id]').map(({dataset}) => dataset['id']);

/** An element that is parsed from markup. */
async function fromMarkup(html: string): Promise<ConflictTimeline> {
  const holder = document.createElement('div');
  (await place()).replaceWith(holder);
  holder.innerHTML = html;
  const element = holder.querySelector('conflict-timeline')!;
  await element.whenReady();
  await settle(element);
  return element;
}

describe('data from a script', () => {
  after(restorePage);

  for (const [name, data, state, count] of [
    ['null', null, 'empty', 0],
    ['undefined', undefined, 'empty', 0],
    ['an empty array', [], 'empty', 0],
    ['an array of events', EVENTS, 'ready', 2],
    ['a document', {title: 'Doc', events: EVENTS}, 'ready', 2],
    ['a document without events', {title: 'Doc'}, 'empty', 0],
    ['a number', 42, 'empty', 0],
    ['text', 'hello', 'empty', 0],
    ['a function', () => 1, 'empty', 0],
    ['nonsense in an array', [null, 1, 'x', [], {}], 'ready', 1],
  ] as const)
    it(`may be ${name}`, async () => {
      const element = await mount({data});
      expect(element.state).to.equal(state);
      expect(element.events).to.have.length(count);
      if (state === 'empty') expect(textOf(shadow(element) as unknown as Element)).to.contain('no events');
    });

  it('is taken instead of what was there before', async () => {
    const element = await mount({layout: 'chart'});
    element.data = EVENTS;
    await settle(element);
    expect(drawn(element)).to.deep.equal(['a', 'b']);
    element.data = null;
    await settle(element);
    expect(drawn(element)).to.deep.equal([]);
    element.data = [...EVENTS, {id: 'c', date: '2014', title: 'Third'}];
    await settle(element);
    expect(drawn(element)).to.deep.equal(['a', 'b', 'c']);
  });

  it('with cycles, getters that throw and frozen objects does no harm', async () => {
    const cycle: Record<string, unknown> = {id: 'c', date: '2010', title: 'Cycle'};
    cycle['self'] = cycle;
    cycle['place'] = cycle;
    const element = await mount({data: [cycle, Object.freeze({id: 'f', date: '2011', title: 'Frozen'})]});
    expect(element.state).to.equal('ready');
    expect(drawn(element)).to.have.members(['c', 'f']);
  });

  it('is read in the time zone that is set after it, and told of once', async () => {
    const data = [{id: 'a', date: '2020-05-04T06:00:00', title: 'A'}];
    const there = await mount({attributes: {'time-zone': 'Asia/Tokyo'}, data});
    const {heard, stop} = listen('ct-load');
    const element = document.createElement('conflict-timeline');
    element.data = data;
    there.after(element);
    element.timeZone = 'Asia/Tokyo';
    await element.whenReady();
    await settle(element);
    stop();
    expect(element.events[0]!.date).to.deep.equal(there.events[0]!.date);
    expect(heard).to.have.length(1);
  });

  it('settles whenReady where no frame is ever drawn', async () => {
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    try {
      const element = await place();
      await element.whenReady();
      expect(element.state).to.equal('ready');
    } finally {
      window.requestAnimationFrame = real;
    }
  });

  it('is never written to', async () => {
    const data = {title: 'Doc', events: structuredClone(EVENTS)};
    const before = JSON.stringify(data);
    await mount({data});
    expect(JSON.stringify(data)).to.equal(before);
  });
});

describe('data in the page', () => {
  after(restorePage);

  it('may be a JSON script', async () => {
    const element = await fromMarkup(
      `<conflict-timeline><script type="application/json">${JSON.stringify(EVENTS)}</script></conflict-timeline>`,
    );
    expect(drawn(element)).to.deep.equal(['a', 'b']);
  });

  it('may be a list, seen until the first drawing and never after', async () => {
    const holder = document.createElement('div');
    (await place()).replaceWith(holder);
    holder.innerHTML = `<conflict-timeline><ol>
      <li id="one"><time datetime="2015-04">April 2015</time> One thing</li>
      <li id="two"><time datetime="2016">2016</time> Another</li></ol></conflict-timeline>`;
    const element = holder.querySelector('conflict-timeline')!;
    const list = element.querySelector('ol')!;
    await element.whenReady();
    await settle(element);
    expect(drawn(element)).to.deep.equal(['one', 'two']);
    expect(list.checkVisibility(), 'after').to.equal(false);
    element.data = null;
    await settle(element);
    expect(list.checkVisibility(), 'later').to.equal(false);
  });

  it('stays to be read while a source loads and after it failed', async () => {
    const element = await fromMarkup(
      `<conflict-timeline src="/no-such-file.json"><ol><li>2015: one thing</li></ol></conflict-timeline>`,
    );
    expect(element.state).to.equal('failed');
    expect(element.querySelector('ol')!.checkVisibility()).to.equal(true);
  });

  it('stays to be read where it cannot be understood', async () => {
    const element = await fromMarkup(`<conflict-timeline><p>A chart that somebody will add.</p></conflict-timeline>`);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(drawn(element)).to.deep.equal([]);
  });

  it('that is broken JSON is a failure told in words', async () => {
    const {heard, stop} = listen('ct-error');
    const element = await fromMarkup(
      `<conflict-timeline><script type="application/json">{"events": [}</script></conflict-timeline>`,
    );
    stop();
    expect(element.state).to.equal('failed');
    expect(textOf(one(element, '[role="alert"]'))).to.contain('not valid JSON');
    expect(heard).to.have.length(1);
  });

  it('is read again when children come later or change', async () => {
    const element = await mount({layout: 'list'});
    expect(drawn(element)).to.have.length(17);
    const list = document.createElement('ol');
    list.innerHTML = '<li id="x"><time datetime="2015">2015</time> X</li>';
    element.append(list);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['x']);
    list.insertAdjacentHTML('beforeend', '<li id="y"><time datetime="2016">2016</time> Y</li>');
    await settle(element);
    expect(drawn(element)).to.deep.equal(['x', 'y']);
  });

  it('is read whole where the page is still being parsed', async () => {
    const parent = (await place({data: null})).parentElement!;
    const element = document.createElement('conflict-timeline');
    Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});
    try {
      element.innerHTML = '<ol><li id="p"><time>2015</time> P</li></ol>';
      parent.append(element);
      await settle(element);
      expect(element.state).to.equal('loading');
      element.querySelector('ol')!.insertAdjacentHTML('beforeend', '<li id="q"><time>2016</time> Q</li>');
      await settle(element);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
    const {heard, stop} = listen('ct-load');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await element.whenReady();
    await settle(element);
    stop();
    expect(element.events.map(({id}) => id)).to.deep.equal(['p', 'q']);
    expect(heard).to.have.length(1);
  });

  it('of many events leaves the page room to breathe', async () => {
    const many = Array.from({length: 20_000}, (_, i) => ({id: `e${i}`, date: `${1000 + (i % 1000)}`, title: `E${i}`}));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(many);
    const element = await place({layout: 'list'});
    element.append(script);
    await Promise.resolve();
    expect([element.state, element.events.length]).to.deep.equal(['loading', 0]);
    await element.whenReady();
    expect(element.events).to.have.length(20_000);
  });
});

describe('the default timeline', () => {
  after(restorePage);

  for (const [name, html, count] of [
    ['nothing inside', '<conflict-timeline></conflict-timeline>', 17],
    ['white space inside', '<conflict-timeline>\n   \t\n</conflict-timeline>', 17],
    ['a comment inside', '<conflict-timeline><!-- nothing --></conflict-timeline>', 17],
    ['slotted controls alone', '<conflict-timeline><b slot="footer">F</b></conflict-timeline>', 17],
    ['text inside', '<conflict-timeline>Text</conflict-timeline>', 0],
    ['an empty list', '<conflict-timeline><ol></ol></conflict-timeline>', 0],
    ['an element inside', '<conflict-timeline><p></p></conflict-timeline>', 0],
    ['a source that fails', '<conflict-timeline src="/no-such-file.json"></conflict-timeline>', 0],
  ] as const)
    it(`is ${count ? '' : 'not '}drawn with ${name}`, async () => {
      const element = await fromMarkup(html);
      expect(element.events).to.have.length(count);
    });

  it('is not drawn once data was assigned, whatever it was', async () => {
    for (const data of [null, undefined, [], {}]) expect((await mount({data})).events).to.deep.equal([]);
  });

  it('comes for src taken away, when nothing else is there', async () => {
    const element = await mount({attributes: {src: '/no-such-file.json'}});
    expect(element.state).to.equal('failed');
    element.removeAttribute('src');
    await element.whenReady();
    await settle(element);
    expect(element.events).to.have.length(17);
  });

  it('is not drawn over children that come while it is being fetched', async () => {
    const element = await place({layout: 'list'});
    element.innerHTML = '<ol><li id="mine"><time>2015</time> Mine</li></ol>';
    const {heard, stop} = listen('ct-load');
    for (let i = 0; i < 5; i++) await settle(element);
    await import('../../src/article.js');
    await settle(element);
    stop();
    expect(drawn(element)).to.deep.equal(['mine']);
    expect(heard).to.have.length(1);
  });

  it('does not come for src taken away once data was assigned', async () => {
    for (const [data, ids] of [
      [[], []],
      [null, []],
      [EVENTS, ['a', 'b']],
    ] as const) {
      const element = await place({layout: 'list', data});
      element.src = '/no-such-file.json';
      element.src = '';
      await element.whenReady();
      await settle(element);
      expect(element.events.map(({id}) => id)).to.deep.equal(ids);
    }
  });

  it('does not come for children taken away', async () => {
    const element = await fromMarkup('<conflict-timeline><ol><li><time>2015</time> A</li></ol></conflict-timeline>');
    element.querySelector('ol')!.remove();
    await settle(element);
    await element.whenReady();
    expect(element.events).to.deep.equal([]);
    expect(element.state).to.equal('empty');
  });
});

describe('what the data says amiss', () => {
  after(restorePage);

  it('is listed in words, nothing being lost', async () => {
    const data = [
      {id: 'ok', date: '2015', title: 'Fine'},
      {id: 'never', date: '2017-02-30', title: 'Never'},
      {id: 'soon', date: 'soon', title: 'Soon'},
      {id: 'far', date: 'Y400000', title: 'Far'},
      {id: 'none', title: 'No date'},
      'not an event',
    ];
    const element = await mount({layout: 'chart', data});
    const list = one(element, '[part~="problems"]');
    const text = textOf(list);
    for (const words of [
      '“2017-02-30” does not exist',
      '“soon” cannot be read',
      'too far away to draw',
      'An event was',
    ])
      expect(text).to.contain(words);
    expect(drawn(element)).to.deep.equal(['ok']);
    const shelf = all(element, '[part~="shelf"] button').map(textOf);
    expect(shelf).to.have.members(['Never', 'Soon', 'Far', 'No date']);
    expect(element.events).to.have.length(5);
  });

  it('does not say that there are no events where none has a date', async () => {
    for (const layout of ['chart', 'list', 'table'] as const) {
      const element = await mount({layout, data: [{id: 'none', title: 'No date'}]});
      expect(all(element, '[part~="shelf"] li'), layout).to.have.length(1);
      expect(textOf(shadow(element) as unknown as Element), layout).not.to.contain('no events');
    }
  });

  it('opens an event without a date from the shelf', async () => {
    const data = [...EVENTS, {id: 'none', title: 'No date', summary: 'All the same'}];
    for (const layout of ['chart', 'list', 'table'] as const) {
      const element = await mount({layout, data});
      one(element, '[part~="shelf"] button').click();
      await settle(element);
      expect(element.selected, layout).to.equal('none');
      expect(textOf(one(element, '[part~="card"]')), layout).to.contain('All the same');
    }
  });

  it('keeps every event where ids are used twice', async () => {
    const element = await mount({data: EVENTS.map((event) => ({...event, id: 'same'})), layout: 'chart'});
    const ids = drawn(element);
    expect(new Set(ids).size).to.equal(2);
    expect(element.problems.map(({code}) => code)).to.include('id-repeated');
  });

  it('keeps names of prototypes apart from prototypes', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const data = names.map((id, i) => ({id, date: `${2000 + i}`, title: id, lane: id, status: id, place: id}));
    for (const layout of ['chart', 'list', 'table'] as const) {
      const element = await mount({data, layout});
      expect(drawn(element)).to.deep.equal(names);
      element.select('__proto__');
      await settle(element);
      expect(textOf(one(element, '[part~="card"]'))).to.contain(layout === 'chart' ? '__proto__' : '');
      expect(shadow(element).innerHTML).not.to.contain('[native code]');
    }
    const element = await mount({data, layout: 'chart', attributes: {'group-by': 'status'}});
    expect(all(element, '[part~="lane"][role="group"]')).to.have.length(5);
    expect(mark(element, 'constructor')).to.exist;
  });
});

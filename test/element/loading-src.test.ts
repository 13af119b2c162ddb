import {expect} from '@open-wc/testing';
import {loadMore} from '../../src/element/on-demand.js';
import type {ConflictTimeline} from '../../src/index.js';
import {button, listen, press} from './helpers/act.js';
import {all, focused, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';

const json = (...ids: string[]): string =>
  JSON.stringify(ids.map((id, i) => ({id, date: `${2010 + i}`, title: `Event ${id}`})));

/** What a page's addresses answer with, given when the test wants it; a request that is given up rejects. */
class Answers {
  readonly #real = window.fetch;
  readonly #waiting = new Map<string, (response: Response) => void>();
  readonly aborted: string[] = [];

  constructor() {
    window.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const url = input instanceof Request ? input.url : input.toString();
        this.#waiting.set(url, resolve);
        init?.signal?.addEventListener('abort', () => {
          this.aborted.push(url);
          reject(new DOMException('Given up.', 'AbortError'));
        });
      });
  }

  async give(element: ConflictTimeline, url: string, body: BodyInit, init?: ResponseInit): Promise<void> {
    this.#waiting.get(url)?.(new Response(body, init));
    for (let i = 0; i < 4; i++) await settle(element);
  }

  restore(): void {
    window.fetch = this.#real;
  }
}

const ids = (element: ConflictTimeline): string[] => element.events.map(({id}) => id);

// What reads anything but our own JSON takes its time to load here.
before(() => loadMore());

describe('data from an address', () => {
  let answers: Answers;
  beforeEach(() => (answers = new Answers()));
  afterEach(() => answers.restore());
  after(restorePage);

  it('is loading, then there', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    element.innerHTML = '<ol><li>2015: A list to read meanwhile</li></ol>';
    await settle(element);
    expect([element.state, element.getAttribute('state')]).to.deep.equal(['loading', 'loading']);
    expect(textOf(one(element, '.notice'))).to.equal('Loading…');
    expect(element.querySelector('ol')!.checkVisibility()).to.equal(true);
    await answers.give(element, 'a.json', json('a', 'b'));
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['a', 'b']]);
    expect(element.querySelector('ol')!.checkVisibility()).to.equal(false);
  });

  for (const [name, body, init, words] of [
    ['is not found', 'Nothing here', {status: 404, statusText: 'Not Found'}, '404 Not Found'],
    ['is forbidden', '{}', {status: 403}, '403'],
    ['is no JSON', '{"events": [', {}, 'not valid JSON'],
    ['is a web page', '<!doctype html><title>Home</title>', {}, 'web page'],
    ['is empty', '', {}, 'The file is empty'],
  ] as const)
    it(`that ${name} is a failure, told in words and by an event`, async () => {
      const {heard, stop} = listen('ct-error');
      const element = await place({attributes: {src: 'a.json'}});
      await settle(element);
      await answers.give(element, 'a.json', body, init);
      stop();
      expect([element.state, element.getAttribute('state')]).to.deep.equal(['failed', 'failed']);
      expect(textOf(one(element, '[role="alert"]'))).to.contain(words);
      expect(heard).to.have.length(1);
      expect(heard[0]?.detail.error).to.be.instanceOf(Error);
      expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
    });

  it('in a format that nobody knows is a failure', async () => {
    const element = await place({attributes: {src: 'a.json', format: 'microfiche'}});
    await answers.give(element, 'a.json', json('a'));
    expect(element.state).to.equal('failed');
    expect(textOf(one(element, '[role="alert"]'))).to.contain('microfiche');
    element.format = 'json';
    await settle(element);
    await answers.give(element, 'a.json', json('a'));
    expect(element.state).to.equal('ready');
  });

  it('that never answers keeps the last picture, and waits', async () => {
    const element = await place({attributes: {src: 'a.json'}, layout: 'chart'});
    await answers.give(element, 'a.json', json('a', 'b'));
    element.src = 'silent.json';
    await settle(element);
    expect(element.state).to.equal('loading');
    expect(all(element, '[part~="event"]')).to.have.length(2);
  });

  it('is the last that was asked for, whatever comes first', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    await settle(element);
    element.src = 'b.json';
    await settle(element);
    await answers.give(element, 'b.json', json('b'));
    await answers.give(element, 'a.json', json('a'));
    expect(ids(element)).to.deep.equal(['b']);
    expect(answers.aborted).to.deep.equal(['a.json']);
  });

  it('is dropped where data was set meanwhile', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    await settle(element);
    element.data = [{id: 'mine', date: '2020', title: 'Mine'}];
    await answers.give(element, 'a.json', json('a'));
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['mine']]);
    element.src = 'b.json';
    await answers.give(element, 'b.json', json('b'));
    expect(ids(element)).to.deep.equal(['b']);
  });

  it('that fails keeps the last good picture, and Try again loads it', async () => {
    const element = await place({attributes: {src: 'a.json'}, layout: 'chart'});
    await answers.give(element, 'a.json', json('a', 'b'));
    for (const broken of ['{"events": [', '<html>']) {
      element.src = 'b.json';
      await answers.give(element, 'b.json', broken);
      expect(element.state).to.equal('failed');
      expect(all(element, '[part~="event"]'), broken).to.have.length(2);
      expect(ids(element)).to.deep.equal(['a', 'b']);
    }
    button(element, 'Try again').focus();
    await press(element, 'Enter');
    expect(element.state).to.equal('loading');
    expect(focused(element)).not.to.equal(null);
    await answers.give(element, 'b.json', json('c'));
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['c']]);
    expect(all(element, '[role="alert"]')).to.have.length(0);
    expect(focused(element)).not.to.equal(null);
  });

  it('is read again in another time zone or format, not fetched again', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    const timed = JSON.stringify([{id: 'a', date: '2020-05-04T06:00:00', title: 'A'}]);
    await answers.give(element, 'a.json', timed);
    const before = element.events[0]!.date;
    const {fetch} = window;
    let asked = 0;
    window.fetch = (...request) => (asked++, fetch(...request));
    element.timeZone = 'Asia/Tokyo';
    await settle(element);
    expect(element.events[0]!.date).not.to.deep.equal(before);
    element.format = 'microfiche';
    await settle(element);
    expect(element.state).to.equal('failed');
    element.format = 'json';
    await settle(element);
    expect([element.state, asked]).to.deep.equal(['ready', 0]);
  });

  it('is read in the time zone that is set while it comes', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    await settle(element);
    element.timeZone = 'Asia/Tokyo';
    await settle(element);
    await answers.give(element, 'a.json', json('a'));
    expect([element.state, ...ids(element)]).to.deep.equal(['ready', 'a']);
    expect(answers.aborted).to.deep.equal([]);
  });

  it('is seen at the view that was set while it came', async () => {
    const element = await place({attributes: {src: 'a.json'}, layout: 'chart'});
    element.view = '2011';
    element.fit();
    expect(element.view).to.equal('');
    await answers.give(element, 'a.json', json('a', 'b', 'c'));
    expect(element.view).to.equal('');
    const later = JSON.stringify(['1914', '1916', '1918'].map((date) => ({date, title: date})));
    for (const [url, view] of [
      ['b.json', '1915/1916'],
      ['c.json', ''],
    ] as const) {
      element.src = url;
      await settle(element);
      element.view = '1915/1916';
      if (!view) element.fit();
      await answers.give(element, url, later);
      expect(element.view).to.equal(view && '1915-01-01/1916-12-31');
    }
    element.src = 'd.json';
    element.view = '1917/1918';
    await answers.give(element, 'd.json', 'nonsense');
    expect(element.view).to.match(/\/1918-12-31$/);
    element.src = 'e.json';
    element.zoomTo('nonsense');
    await answers.give(element, 'e.json', later);
    expect(element.view).to.match(/\/1918-12-31$/);
  });

  it('tells in bytes how far it is', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    const bytes = new TextEncoder().encode(JSON.stringify([{title: 'é'.repeat(2e6)}]));
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({start: (controller) => void (stream = controller)});
    // The chunks part a character.
    for (const part of [bytes.slice(0, 1e6), bytes.slice(1e6, 2e6 + 1)]) stream?.enqueue(part);
    await answers.give(element, 'a.json', body, {headers: {'content-length': `${bytes.length}`}});
    expect(textOf(one(element, '.notice'))).to.contain('2 MB of 4 MB');
    stream?.enqueue(bytes.slice(2e6 + 1));
    stream?.close();
    await element.whenReady();
    expect(element.events[0]!.title).to.equal('é'.repeat(2e6));
  });

  it('settles whenReady, whether it comes or not', async () => {
    for (const [body, state] of [
      [json('a'), 'ready'],
      ['nonsense', 'failed'],
    ] as const) {
      const element = await place({attributes: {src: 'a.json'}});
      let isReady = false;
      const ready = element.whenReady().then(() => (isReady = true));
      await settle(element);
      expect(isReady).to.equal(false);
      await answers.give(element, 'a.json', body);
      await ready;
      expect(element.state).to.equal(state);
    }
  });

  it('is asked for once, and again only where something changed', async () => {
    const element = await place({attributes: {src: 'a.json'}});
    await answers.give(element, 'a.json', json('a'));
    let asked = 0;
    const {fetch} = window;
    window.fetch = (...request) => (asked++, fetch(...request));
    element.selected = 'a';
    element.groupBy = 'place';
    element.layout = 'table';
    await settle(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settle(element);
    expect(asked).to.equal(0);
    expect(ids(element)).to.deep.equal(['a']);
  });
});

describe('a real address', () => {
  after(restorePage);

  it('is fetched from where the page is', async () => {
    const url = URL.createObjectURL(new Blob([json('x', 'y')], {type: 'application/json'}));
    const element = await mount({attributes: {src: url}});
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['x', 'y']]);
    URL.revokeObjectURL(url);
  });
});

import {expect} from '@open-wc/testing';
import {readData} from '../../src/input/read-data.js';
import {groupEvents} from '../../src/store/group-events.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Answer, TimelineSource} from '../../src/store/timeline-source.js';
import {button, click, listen} from './helpers/act.js';
import {all, mount, one, place, restorePage, settle} from './helpers/timeline.js';

const YEARS = (...ids: string[]) => ids.map((id, i) => ({id, date: `${2010 + i}`, title: `Event ${id}`}));

function storeOf(data: unknown): MemoryStore {
  const {data: read} = readData(data);
  return new MemoryStore(read, groupEvents(read, 'lane'));
}

/** A store that answers later, as one behind a network does. */
class SlowStore implements TimelineSource {
  readonly #store: MemoryStore;
  delayMs: number;
  fails = false;
  /** The signals of all windows asked for. */
  readonly windows: (AbortSignal | undefined)[] = [];

  constructor(data: unknown, delayMs = 20) {
    this.#store = storeOf(data);
    this.delayMs = delayMs;
  }

  async #later<T>(answer: T): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.fails) throw new Error('The store is down');
    return answer;
  }

  summary() {
    return this.#later(this.#store.summary());
  }

  window(...[request, signal]: Parameters<TimelineSource['window']>) {
    this.windows.push(signal);
    return this.#later(this.#store.window(request));
  }

  outside(...[startMs, endMs]: Parameters<TimelineSource['outside']>) {
    return this.#later(this.#store.outside(startMs, endMs));
  }

  events(...[query]: Parameters<TimelineSource['events']>) {
    return this.#later(this.#store.events(query));
  }

  rank(id: string): Answer<number> {
    return this.#later(this.#store.rank(id));
  }
}

const wait = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

const drawn = (element: Awaited<ReturnType<typeof mount>>): (string | undefined)[] =>
  all<SVGElement>(element, '[part~="event"]').map(({dataset}) => dataset['id']);

describe('a source', () => {
  after(restorePage);

  it('in memory is drawn at once', async () => {
    const element = await place({layout: 'chart'});
    const {heard, stop} = listen('ct-load');
    element.source = storeOf(YEARS('a', 'b', 'c'));
    await settle(element);
    stop();
    expect([element.state, element.getAttribute('state')]).to.deep.equal(['ready', 'ready']);
    expect(drawn(element)).to.deep.equal(['a', 'b', 'c']);
    expect(heard.map(({detail}) => detail.count)).to.deep.equal([3]);
  });

  it('that answers later is loading, then ready', async () => {
    const element = await place({layout: 'chart'});
    element.source = new SlowStore(YEARS('a', 'b', 'c'), 150);
    await settle(element);
    expect(element.state).to.equal('loading');
    await element.whenReady();
    await wait(500);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['a', 'b', 'c']);
  });

  it('that is empty says so', async () => {
    const element = await place();
    element.source = new SlowStore([]);
    await element.whenReady();
    expect(element.state).to.equal('empty');
  });

  it('opens, walks and lists as data does', async () => {
    const element = await place({layout: 'chart'});
    element.source = new SlowStore(YEARS('a', 'b', 'c'), 5);
    await element.whenReady();
    await wait(100);
    await settle(element);
    element.select('b');
    await wait(100);
    await settle(element);
    expect(all(element, '[part~="card"]')).to.have.length(1);
    element.next();
    await wait(100);
    expect(element.selected).to.equal('c');
    element.layout = 'list';
    await wait(100);
    await settle(element);
    expect(all(element, '[part~="item"][data-id]')).to.have.length(3);
  });

  it('keeps the last picture until a new one has answered', async () => {
    const element = await mount({layout: 'chart'});
    element.source = new SlowStore(YEARS('a', 'b'), 400);
    await settle(element);
    expect(drawn(element)).to.have.length(17);
    await wait(1300);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['a', 'b']);
    expect(all(element, '[part~="heading"]'), 'the title of other data').to.have.length(0);
  });

  it('is the newest, whichever answers first', async () => {
    const element = await place({layout: 'chart'});
    element.source = new SlowStore(YEARS('old'), 120);
    element.source = new SlowStore(YEARS('new'), 10);
    await element.whenReady();
    await wait(300);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['new']);
  });

  it('is dropped where data was set meanwhile, and the other way round', async () => {
    const element = await place({layout: 'chart'});
    element.source = new SlowStore(YEARS('late'), 30);
    element.data = YEARS('mine');
    await wait(150);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['mine']);
    element.source = storeOf(YEARS('s'));
    await settle(element);
    expect(drawn(element)).to.deep.equal(['s']);
  });

  it('gives up questions that were overtaken', async () => {
    const many = Array.from({length: 3000}, (_, i) => ({
      id: `e${i}`,
      date: `${1900 + (i % 100)}-0${1 + (i % 9)}-10`,
      title: `E${i}`,
    }));
    const element = await place({layout: 'chart'});
    const store = new SlowStore(many, 5);
    element.source = store;
    await element.whenReady();
    await wait(200);
    store.delayMs = 60;
    store.windows.length = 0;
    for (const years of ['1910/1912', '1950/1951', '1980/1981']) {
      element.zoomTo(years);
      await settle(element);
    }
    await wait(200);
    const given = store.windows.map((signal) => signal?.aborted);
    expect(given.slice(0, -1).every(Boolean), given.join()).to.equal(true);
    expect(given.at(-1)).to.equal(false);
  });

  it('that fails says why, and is asked again by Try again', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b'), 5);
    store.fails = true;
    const {heard, stop} = listen('ct-error');
    element.source = store;
    await element.whenReady();
    await settle(element);
    stop();
    expect(element.state).to.equal('failed');
    expect(one(element, '[role="alert"]').textContent).to.contain('The store is down');
    expect(heard).to.have.length(1);
    store.fails = false;
    await click(element, button(element, 'Try again'));
    await wait(150);
    await settle(element);
    expect([element.state, ...drawn(element)]).to.deep.equal(['ready', 'a', 'b']);
  });

  it('that throws at once fails as well', async () => {
    const element = await place({layout: 'chart'});
    const store = storeOf(YEARS('a'));
    store.summary = () => {
      throw new Error('Broken');
    };
    element.source = store;
    await element.whenReady();
    expect(element.state).to.equal('failed');
  });

  it('taken away makes room for the children again', async () => {
    const element = await place({layout: 'chart'});
    element.source = storeOf(YEARS('a'));
    await element.whenReady();
    element.source = null;
    await element.whenReady();
    await settle(element);
    expect(drawn(element)).to.have.length(17);
  });
});

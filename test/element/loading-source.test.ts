import {expect} from '@open-wc/testing';
import {readData} from '../read-own.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Answer, TimelineSource} from '../../src/store/timeline-source.js';
import {button, click, listen} from './helpers/act.js';
import {all, mark, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';

const YEARS = (...ids: string[]) => ids.map((id, i) => ({id, date: `${2010 + i}`, title: `Event ${id}`}));

function storeOf(data: unknown): MemoryStore {
  const {data: read} = readData(data);
  return MemoryStore.of(read, 'lane');
}

/** Throws anything: what a store fails with need not be an error. */
function failWith(reason: unknown): never {
  AbortSignal.abort(reason).throwIfAborted();
  throw new Error('Not reached');
}

/** A store that answers later, as one behind a network does. */
class SlowStore implements TimelineSource {
  readonly #store: MemoryStore;
  delayMs: number;
  fails = false;
  /** The signals of all windows asked for. */
  readonly windows: (AbortSignal | undefined)[] = [];
  /** How long the next answers of `events` take, one after the other, before `delayMs` counts again. */
  readonly eventDelays: number[] = [];
  /** What a question that was given up fails with; undefined: it is answered all the same. */
  abortReason: unknown;

  constructor(data: unknown, delayMs = 20) {
    this.#store = storeOf(data);
    this.delayMs = delayMs;
  }

  async #later<T>(answer: T, delayMs = this.delayMs, signal?: AbortSignal): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (signal?.aborted && this.abortReason !== undefined) failWith(this.abortReason);
    if (this.fails) throw new Error('The store is down');
    return answer;
  }

  summary() {
    return this.#later(this.#store.summary());
  }

  window(...[request, signal]: Parameters<TimelineSource['window']>) {
    this.windows.push(signal);
    return this.#later(this.#store.window(request), this.delayMs, signal);
  }

  outside(...[startMs, endMs]: Parameters<MemoryStore['outside']>) {
    return this.#later(this.#store.outside(startMs, endMs));
  }

  events(...[query]: Parameters<TimelineSource['events']>) {
    return this.#later(this.#store.events(query), this.eventDelays.shift());
  }

  rank(id: string): Answer<number> {
    return this.#later(this.#store.rank(id));
  }
}

/** A store that has the three methods alone that every store has, and answers later. */
function minimalStore(data: unknown): TimelineSource {
  const store = new SlowStore(data, 5);
  return {
    summary: () => store.summary(),
    window: (request, signal) => store.window(request, signal),
    events: (query) => store.events(query),
  };
}

const MANY = Array.from({length: 3000}, (_, i) => ({
  id: `e${i}`,
  date: `${1900 + (i % 100)}-0${1 + (i % 9)}-10`,
  title: `E${i}`,
}));

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
    const element = await place({layout: 'chart'});
    const store = new SlowStore(MANY, 5);
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

  it('needs no more than summary, window and events', async () => {
    const element = await place({layout: 'chart'});
    const {heard, stop} = listen('ct-error');
    element.source = minimalStore([
      ...YEARS('a', 'b'),
      {id: 'c', date: '2015', title: 'C', relations: [{type: 'follows', to: 'b'}]},
    ]);
    await element.whenReady();
    await wait(100);
    await settle(element);
    expect(drawn(element)).to.deep.equal(['a', 'b', 'c']);
    element.select('c');
    await wait(100);
    await settle(element);
    const card = textOf(one(element, '[part~="card"]'));
    expect(card).to.contain('3 of 3').and.to.contain('Event b');
    element.previous();
    await wait(100);
    expect(element.selected).to.equal('b');
    stop();
    expect([element.state, heard.length]).to.deep.equal(['ready', 0]);
  });

  it('of many, without ranks, tells no position of what it has not shown', async () => {
    const element = await place({layout: 'chart'});
    const store = minimalStore(MANY);
    element.source = store;
    await element.whenReady();
    await wait(150);
    store.window = () => new Promise(() => undefined);
    element.select('e1234');
    await wait(150);
    await settle(element);
    expect(textOf(one(element, '[part~="card"]')))
      .to.contain('E1234')
      .and.not.to.match(/\d of/);
  });

  it('has the newest selection on its card, whichever answers first', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b', 'c'), 5);
    element.source = store;
    await element.whenReady();
    await wait(100);
    await settle(element);
    // One look-up moves the view, one is for the card: those of the first selection come late.
    store.eventDelays.push(120, 120, 120);
    element.select('a');
    await settle(element);
    store.eventDelays.length = 0;
    element.select('c');
    await wait(300);
    await settle(element);
    expect(element.selected).to.equal('c');
    expect(textOf(one(element, '[part~="card"]'))).to.contain('Event c');
  });

  it('does not select what was overtaken', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b', 'c'), 5);
    element.source = store;
    await element.whenReady();
    await wait(100);
    await settle(element);
    const {heard, stop} = listen('ct-select');
    store.eventDelays.push(120);
    await click(element, mark(element, 'a'));
    await click(element, mark(element, 'c'));
    await wait(300);
    stop();
    expect(element.selected).to.equal('c');
    expect(heard.map(({detail}) => detail.id)).to.deep.equal(['c']);
  });

  it('has its burst named in the summary, as data has', async () => {
    const element = await mount({layout: 'chart'});
    const told = textOf(one(element, '[part~="summary"]'));
    const copy = await place({layout: 'chart'});
    copy.source = new SlowStore({events: element.events.map(({id, date, title}) => ({id, title, date: date.text}))}, 5);
    await copy.whenReady();
    await wait(150);
    await settle(copy);
    expect(told).to.contain('5 to 8 September 2017');
    expect(textOf(one(copy, '[part~="summary"]'))).to.contain('Six are dated 5 to 8 September 2017');
  });

  it('of many has its rows planned on all of them, though the reader is elsewhere', async () => {
    const heights: number[] = [];
    for (const source of [storeOf(MANY), new SlowStore(MANY, 40)]) {
      const element = await place({layout: 'chart'});
      element.source = source;
      element.view = '1950/1951';
      await element.whenReady();
      element.zoomTo('1980/1981');
      await wait(400);
      await settle(element);
      heights.push(one(element, '.chart').getBoundingClientRect().height);
    }
    expect(heights[1]).to.equal(heights[0]);
  });

  for (const reason of [new Error('gone'), null, 'aborted'])
    it(`may fail with ${String(reason)} where it was given up`, async () => {
      const element = await place({layout: 'chart'});
      const store = new SlowStore(MANY, 30);
      store.abortReason = reason;
      element.source = store;
      await element.whenReady();
      await wait(200);
      for (const years of ['1910/1912', '1950/1951']) {
        element.zoomTo(years);
        await settle(element);
      }
      await wait(200);
      expect(element.state).to.equal('ready');
    });

  it('may answer with promises of another maker', async () => {
    const element = await place({layout: 'chart'});
    const store = storeOf(YEARS('a', 'b'));
    const answer = Promise.resolve(store.summary());
    const foreign: TimelineSource = {
      summary: () => ({then: answer.then.bind(answer)}),
      window: (request) => store.window(request),
      events: (query) => store.events(query),
    };
    element.source = foreign;
    await element.whenReady();
    await settle(element);
    expect([element.state, ...drawn(element)]).to.deep.equal(['ready', 'a', 'b']);
  });

  it('that fails with nothing fails all the same', async () => {
    const element = await place({layout: 'chart'});
    element.source = {...minimalStore([]), summary: () => Promise.resolve(null).then(failWith)};
    await element.whenReady();
    expect(element.state).to.equal('failed');
  });

  it('is asked once for the members of a cluster, and those are listed', async () => {
    const element = await place({layout: 'chart'});
    const store = storeOf(Array.from({length: 40}, (_, i) => ({id: `${i}`, date: '2017-05-05', title: `Event ${i}`})));
    element.source = store;
    await settle(element);
    let asked = 0;
    const {events} = store;
    store.events = (query) => {
      asked++;
      return events.call(store, query);
    };
    const cluster = one<SVGElement>(element, '[part~="cluster"]');
    await click(element, cluster);
    expect(all(element, '.card li')).to.have.length(Number(cluster.dataset['count']));
    expect(asked).to.equal(1);
  });
});

import {expect} from '@open-wc/testing';
import {readData} from '../read-own.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Answer, TimelineSource} from '../../src/store/timeline-source.js';
import type {ConflictTimeline} from '../../src/index.js';
import {button, click, listen} from './helpers/act.js';
import {all, mark, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

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

/** Something that is waited for until the test lets it come. */
function hold(): {readonly held: Promise<void>; letGo(): void} {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  return {held, letGo};
}

/** A store that answers later, as one behind a network does: in a task of its own, or once the test lets it. */
class SlowStore implements TimelineSource {
  readonly #store: MemoryStore;
  fails = false;
  /** What the answers to questions that are put from now on wait for. */
  held: Promise<void> = Promise.resolve();
  /** What the next answers of `events` wait for, one after the other, before `held` counts again. */
  readonly heldEvents: Promise<void>[] = [];
  /** The signals of all windows asked for. */
  readonly windows: (AbortSignal | undefined)[] = [];
  /** What a question that was given up fails with; undefined: it is answered all the same. */
  abortReason: unknown;
  /** How many questions have no answer yet. */
  open = 0;

  constructor(data: unknown) {
    this.#store = storeOf(data);
  }

  async #later<T>(answer: T, held = this.held, signal?: AbortSignal): Promise<T> {
    this.open++;
    try {
      await held;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted && this.abortReason !== undefined) failWith(this.abortReason);
      if (this.fails) throw new Error('The store is down');
      return answer;
    } finally {
      this.open--;
    }
  }

  summary() {
    return this.#later(this.#store.summary());
  }

  window(...[request, signal]: Parameters<TimelineSource['window']>) {
    this.windows.push(signal);
    return this.#later(this.#store.window(request), this.held, signal);
  }

  outside(...[startMs, endMs]: Parameters<MemoryStore['outside']>) {
    return this.#later(this.#store.outside(startMs, endMs));
  }

  events(...[query]: Parameters<TimelineSource['events']>) {
    return this.#later(this.#store.events(query), this.heldEvents.shift());
  }

  rank(id: string): Answer<number> {
    return this.#later(this.#store.rank(id));
  }
}

/** A store that has the three methods alone that every store has, and answers later. */
function minimalStore(data: unknown): TimelineSource & {readonly open: number} {
  const store = new SlowStore(data);
  return {
    get open() {
      return store.open;
    },
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

/** Waits until a store has answered all that it was asked, and what came of that is drawn. */
async function answered(element: ConflictTimeline, store: {readonly open: number}): Promise<void> {
  do {
    await waitUntil(() => store.open === 0, 'the store answers');
    await settle(element);
  } while (store.open > 0);
}

const drawn = (element: ConflictTimeline): (string | undefined)[] =>
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
    const store = new SlowStore(YEARS('a', 'b', 'c'));
    const {held, letGo} = hold();
    store.held = held;
    element.source = store;
    await settle(element);
    expect(element.state).to.equal('loading');
    letGo();
    await element.whenReady();
    await answered(element, store);
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
    const store = new SlowStore(YEARS('a', 'b', 'c'));
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    element.select('b');
    await answered(element, store);
    expect(all(element, '[part~="card"]')).to.have.length(1);
    element.next();
    await answered(element, store);
    expect(element.selected).to.equal('c');
    element.layout = 'list';
    await answered(element, store);
    expect(all(element, '[part~="item"][data-id]')).to.have.length(3);
  });

  it('keeps the last picture until a new one has answered', async () => {
    const element = await mount({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b'));
    const {held, letGo} = hold();
    store.held = held;
    element.source = store;
    await settle(element);
    expect(drawn(element)).to.have.length(17);
    letGo();
    await element.whenReady();
    await answered(element, store);
    expect(drawn(element)).to.deep.equal(['a', 'b']);
    expect(all(element, '[part~="heading"]'), 'the title of other data').to.have.length(0);
  });

  it('is the newest, whichever answers first', async () => {
    const element = await place({layout: 'chart'});
    const [old, newest] = [new SlowStore(YEARS('old')), new SlowStore(YEARS('new'))];
    const {held, letGo} = hold();
    old.held = held;
    element.source = old;
    element.source = newest;
    await element.whenReady();
    await answered(element, newest);
    expect(drawn(element)).to.deep.equal(['new']);
    letGo();
    await answered(element, old);
    expect(drawn(element)).to.deep.equal(['new']);
  });

  it('is dropped where data was set meanwhile, and the other way round', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('late'));
    const {held, letGo} = hold();
    store.held = held;
    element.source = store;
    element.data = YEARS('mine');
    await element.whenReady();
    letGo();
    await answered(element, store);
    expect(drawn(element)).to.deep.equal(['mine']);
    element.source = storeOf(YEARS('s'));
    await settle(element);
    expect(drawn(element)).to.deep.equal(['s']);
  });

  it('gives up questions that were overtaken', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(MANY);
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    const {held, letGo} = hold();
    store.held = held;
    store.windows.length = 0;
    for (const years of ['1910/1912', '1950/1951', '1980/1981']) {
      element.zoomTo(years);
      await settle(element);
    }
    letGo();
    await answered(element, store);
    const given = store.windows.map((signal) => signal?.aborted);
    expect(given.slice(0, -1).every(Boolean), given.join()).to.equal(true);
    expect(given.at(-1)).to.equal(false);
  });

  it('that fails says why, and is asked again by Try again', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b'));
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
    await element.whenReady();
    await answered(element, store);
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
    const store = minimalStore([
      ...YEARS('a', 'b'),
      {id: 'c', date: '2015', title: 'C', relations: [{type: 'follows', to: 'b'}]},
    ]);
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    expect(drawn(element)).to.deep.equal(['a', 'b', 'c']);
    element.select('c');
    await answered(element, store);
    const card = textOf(one(element, '[part~="card"]'));
    expect(card).to.contain('3 of 3').and.to.contain('Event b');
    element.previous();
    await answered(element, store);
    expect(element.selected).to.equal('b');
    stop();
    expect([element.state, heard.length]).to.deep.equal(['ready', 0]);
  });

  it('of many, without ranks, tells no position of what it has not shown', async () => {
    const element = await place({layout: 'chart'});
    const store = minimalStore(MANY);
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    store.window = () => new Promise(() => undefined);
    element.select('e1234');
    await answered(element, store);
    expect(textOf(one(element, '[part~="card"]')))
      .to.contain('E1234')
      .and.not.to.match(/\d of/);
  });

  it('has the newest selection on its card, whichever answers first', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b', 'c'));
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    // One look-up moves the view, one is for the card: those of the first selection come late.
    const {held, letGo} = hold();
    store.heldEvents.push(held, held, held);
    element.select('a');
    await settle(element);
    store.heldEvents.length = 0;
    element.select('c');
    await waitUntil(() => all(element, '[part~="card"]').some((card) => textOf(card).includes('Event c')));
    expect(store.open).to.be.above(0);
    letGo();
    await answered(element, store);
    expect(element.selected).to.equal('c');
    expect(textOf(one(element, '[part~="card"]'))).to.contain('Event c');
  });

  it('does not select what was overtaken', async () => {
    const element = await place({layout: 'chart'});
    const store = new SlowStore(YEARS('a', 'b', 'c'));
    element.source = store;
    await element.whenReady();
    await answered(element, store);
    const {heard, stop} = listen('ct-select');
    const {held, letGo} = hold();
    store.heldEvents.push(held);
    await click(element, mark(element, 'a'));
    await click(element, mark(element, 'c'));
    await waitUntil(() => element.selected === 'c');
    expect(store.open).to.equal(1);
    letGo();
    await answered(element, store);
    stop();
    expect(element.selected).to.equal('c');
    expect(heard.map(({detail}) => detail.id)).to.deep.equal(['c']);
  });

  it('has its burst named in the summary, as data has', async () => {
    const element = await mount({layout: 'chart'});
    const told = textOf(one(element, '[part~="summary"]'));
    const copy = await place({layout: 'chart'});
    const store = new SlowStore({events: element.events.map(({id, date, title}) => ({id, title, date: date.text}))});
    copy.source = store;
    await copy.whenReady();
    await answered(copy, store);
    expect(told).to.contain('5 to 8 September 2017');
    expect(textOf(one(copy, '[part~="summary"]'))).to.contain('Six are dated 5 to 8 September 2017');
  });

  it('of many has its rows planned on all of them, though the reader is elsewhere', async () => {
    const heights: number[] = [];
    for (const store of [storeOf(MANY), new SlowStore(MANY)]) {
      const element = await place({layout: 'chart'});
      const {held, letGo} = hold();
      element.source = store;
      // The summary has been asked for; what is asked for next waits.
      if (store instanceof SlowStore) store.held = held;
      element.view = '1950/1951';
      await element.whenReady();
      element.zoomTo('1980/1981');
      await settle(element);
      letGo();
      if (store instanceof SlowStore) await answered(element, store);
      heights.push(one(element, '.chart').getBoundingClientRect().height);
    }
    expect(heights[1]).to.equal(heights[0]);
  });

  for (const reason of [new Error('gone'), null, 'aborted'])
    it(`may fail with ${String(reason)} where it was given up`, async () => {
      const element = await place({layout: 'chart'});
      const store = new SlowStore(MANY);
      store.abortReason = reason;
      element.source = store;
      await element.whenReady();
      await answered(element, store);
      const {held, letGo} = hold();
      store.held = held;
      for (const years of ['1910/1912', '1950/1951']) {
        element.zoomTo(years);
        await settle(element);
      }
      expect(store.windows.some((signal) => signal?.aborted)).to.equal(true);
      letGo();
      await answered(element, store);
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

import {expect} from '@open-wc/testing';
import {readData} from '../read-own.js';
import type {ConflictTimeline} from '../../src/index.js';
import {RowTable} from '../../src/input/row-table.js';
import {dateReach} from '../../src/model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../../src/model/event.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import {bodyBoxes, labelFaults, overlaps} from './helpers/boxes.js';
import {click, focusedId, press} from './helpers/act.js';
import {all, mark, mount, one, place, restorePage, settle, shadow, textOf} from './helpers/timeline.js';

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const STATUSES = ['stated', 'claimed', 'contested', 'expected', 'unverified', 'confirmed'];

/** Events as an author has them, of many kinds of dates, over eight lanes and ten years. */
function authored(count: number, seed = 7): Record<string, unknown>[] {
  const next = numbers(seed);
  const two = (n: number): string => String(n).padStart(2, '0');
  return Array.from({length: count}, (_, i) => {
    const [year, month, day] = [
      2008 + Math.floor(next() * 10),
      two(1 + Math.floor(next() * 12)),
      two(1 + Math.floor(next() * 28)),
    ];
    const kind = next();
    let date = `${year}-${month}-${day}`;
    if (kind > 0.97) date = `${year}`;
    else if (kind > 0.9) date = `${year}-${month}`;
    else if (kind > 0.84) date = `${year}-${month}-${day}/${year + 1}-${month}-${day}`;
    else if (kind > 0.8) date = `[..${date}]`;
    return {
      id: `e${i}`,
      date,
      title: `Event number ${i} ${'of some length '.repeat(Math.floor(next() * 3))}`.trim(),
      lane: `Lane ${Math.floor(next() * 8)}`,
      status: STATUSES[Math.floor(next() * STATUSES.length)],
    };
  });
}

const counted = (element: ConflictTimeline): number =>
  all<SVGElement>(element, '[part~="cluster"]').reduce((sum, {dataset}) => sum + Number(dataset['count']), 0);

const marks = (element: ConflictTimeline): number => all(element, '[part~="event"]').length;

const nodes = (element: ConflictTimeline): number => shadow(element).querySelectorAll('*').length;

describe('three hundred events in eight lanes', () => {
  after(restorePage);

  for (const width of [600, 1240]) {
    it(`are each a mark with a label or counted in a cluster, nothing overlapping, ${width} px`, async () => {
      const element = await mount({layout: 'chart', width, data: authored(300)});
      expect(marks(element) + counted(element)).to.equal(300);
      expect(all(element, '[part~="lane"][role="group"]')).to.have.length(8);
      for (const node of all<SVGElement>(element, '[part~="event"]'))
        expect(node.querySelector('[part~="label"]')?.textContent, node.dataset['id'])
          .to.be.a('string')
          .and.not.equal('');
      expect(labelFaults(element)).to.deep.equal([]);
      const bodies = bodyBoxes(element);
      const faults = bodies.flatMap((body, i) =>
        bodies.slice(i + 1).filter((other) => other.owner !== body.owner && overlaps(body, other)),
      );
      expect(faults.map(({name}) => name)).to.deep.equal([]);
    });
  }

  it('are reached by keyboard one after the other, out of a cluster too', async () => {
    const element = await mount({layout: 'chart', data: authored(300)});
    const order = element.events.map(({id}) => id).slice(50, 75);
    element.select(order[0]!);
    await settle(element);
    mark(element, order[0]!).focus();
    const seen: string[] = [];
    while (seen.length < order.length) {
      seen.push(focusedId(element));
      await press(element, 'ArrowRight');
    }
    expect(seen).to.deep.equal(order);
  });

  it('open from a cluster, by coming nearer or as a list', async () => {
    const element = await mount({layout: 'chart', data: authored(300)});
    const cluster = one<SVGElement>(element, '[part~="cluster"]');
    await click(element, cluster);
    const isNearer = element.view !== '';
    expect(isNearer || all(element, '#card li button').length > 0).to.equal(true);
  });

  it('that share a day are listed from their cluster, and each opens', async () => {
    const data = Array.from({length: 300}, (_, i) => ({id: `e${i}`, date: '2015-05-05', title: `Event ${i}`}));
    const element = await mount({layout: 'chart', data});
    expect(marks(element) + counted(element)).to.equal(300);
    for (let i = 0; i < 20 && !all(element, '#card li').length; i++)
      await click(element, one(element, '[part~="cluster"]'));
    expect(all(element, '#card li')).to.have.length(50);
    one(element, '#card .more').click();
    await settle(element);
    expect(all(element, '#card li')).to.have.length(100);
    await click(element, one(element, '#card li button'));
    expect(element.selected).to.match(/^e\d+$/);
    expect(one(element, `[part~="event"][data-id="${element.selected}"]`)).to.exist;
  });
});

describe('what is known to the year alone', () => {
  after(restorePage);

  it('is counted together across its year, apart from the days in it, and listed so', async () => {
    const years = Array.from({length: 40}, (_, i) => ({id: `y${i}`, date: '1995', title: `Some time in 1995, ${i}`}));
    const days = Array.from({length: 400}, (_, i) => {
      const date = new Date(Date.UTC(1994, 6, 1) + i * 2 * 864e5).toISOString().slice(0, 10);
      return {id: `d${i}`, date, title: `Day ${i}`};
    });
    const element = await mount({layout: 'chart', data: [...years, ...days]});
    element.zoomTo('1995-02/1995-03');
    await settle(element);
    const long = all<SVGElement>(element, '[part~="cluster"]').find(({dataset}) => dataset['key']!.includes('/'))!;
    const singly = years.filter(({id}) => all(element, `[part~="event"][data-id="${id}"]`).length);
    expect(Number(long.dataset['count']) + singly.length).to.equal(40);
    expect(long.getAttribute('aria-label')).to.contain('1995').and.not.to.contain('January');
    await click(element, long);
    const titles = all(element, '#card li').map(({textContent}) => textContent.trim());
    expect(titles.length).to.equal(Number(long.dataset['count']));
    expect(titles.every((title) => title.startsWith('Some time'))).to.equal(true);
  });
});

describe('ten thousand events', () => {
  after(restorePage);

  /** The longest task, ms, while so many events are set and looked at. */
  async function longestTask(data: readonly unknown[]): Promise<number> {
    const element = await mount({layout: 'chart'});
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.observe({type: 'longtask'});
    element.data = data;
    await element.whenReady();
    await settle(element);
    expect(element.events).to.have.length(data.length);
    for (const act of [
      () => element.zoomBy(4),
      () => element.select('e5000'),
      () => element.zoomTo('2012/2012'),
      () => element.fit(),
    ]) {
      act();
      await settle(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return Math.round(Math.max(0, ...tasks));
  }

  it('keep no task longer than some hundreds do, but for the time that a frame is late', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const [few, many] = [authored(500), authored(10_000)];
    const longest = {few: Infinity, many: Infinity};
    // Nothing shorter than 50 ms is told.
    const isEnough = (): boolean => longest.many <= 3 * Math.max(longest.few, 60);
    // What else the machine does only adds: the least disturbed of some runs tells what the element takes.
    for (let run = 0; run < 5 && !(run && isEnough()); run++) {
      longest.few = Math.min(longest.few, await longestTask(few));
      longest.many = Math.min(longest.many, await longestTask(many));
    }
    expect(isEnough(), `the longest tasks: ${longest.many} ms, of five hundred ${longest.few} ms`).to.be.true;
  });

  it('are not made all of them for the first drawing, which shows some', async () => {
    const {event} = Object.getOwnPropertyDescriptors(RowTable.prototype);
    const asked = new Set<number>();
    RowTable.prototype.event = function (this: RowTable, rank: number): TimelineEvent {
      asked.add(rank);
      return event.value!.call(this, rank);
    };
    try {
      const element = await mount({layout: 'chart', data: authored(10_000)});
      await settle(element);
      expect(asked.size).to.be.at.most(1000);
    } finally {
      Object.defineProperty(RowTable.prototype, 'event', event);
    }
  });

  it('are all marks or counted, and some of them are there in list and table', async () => {
    const element = await mount({layout: 'chart', data: authored(10_000)});
    expect(marks(element) + counted(element)).to.equal(10_000);
    expect(textOf(one(element, '[part="legend"]'))).to.contain('A number stands for so many events');
    const items = (): number => all(element, '[part~="item"][data-id]').length;
    for (const layout of ['list', 'table'] as const) {
      element.layout = layout;
      await settle(element);
      expect(items()).to.be.within(10, 150);
    }
  });
});

describe('marks and clusters', () => {
  after(restorePage);

  it('are as many as there are events in view, at any view', async function (this: Mocha.Context) {
    this.timeout(60_000);
    const element = await mount({layout: 'chart', data: authored(10_000)});
    const reaches = element.events.map(({date}) => dateReach(date));
    const next = numbers(3);
    for (let i = 0; i < 25; i++) {
      const from = Date.UTC(2008, 0, 1, 10) + next() * 8 * 365 * 864e5;
      const [start, end] = [from, from + 864e5 * 2 ** (2 + next() * 9)].map((ms) => Math.round(ms / 36e5) * 36e5 + 6e4);
      element.zoomTo([start, end].map((ms) => `${new Date(ms!).toISOString().slice(0, 19)}Z`).join('/'));
      await settle(element);
      const inView = reaches.filter(({earliest, latest}) => earliest <= end! + 999 && latest > start!).length;
      expect(marks(element) + counted(element), element.view).to.equal(inView);
    }
  });

  it('stand in other lanes when the grouping changes, without data being read anew', async () => {
    const element = await mount({layout: 'chart', data: authored(10_000)});
    let loads = 0;
    element.addEventListener('ct-load', () => loads++);
    element.groupBy = 'status';
    await element.updateComplete;
    await element.whenReady();
    await settle(element);
    expect(all(element, '[part~="lane"][role="group"]')).to.have.length(STATUSES.length);
    expect(marks(element) + counted(element)).to.equal(10_000);
    expect(loads).to.equal(0);
  });
});

describe('the number of nodes', () => {
  after(restorePage);

  /** A million events without a million parsings: those of a thousand, each many times. */
  function multiplied(count: number): TimelineData {
    const {data} = readData(authored(1000));
    const times = count / data.events.length;
    const events = data.events.flatMap((event) =>
      Array.from({length: times}, (_, i) => ({...event, id: `${event.id}-${i}`})),
    );
    return {...data, events};
  }

  it('does not depend on the number of events: 10, 10,000, 1,000,000', async function (this: Mocha.Context) {
    this.timeout(180_000);
    const few = nodes(await mount({layout: 'chart', data: authored(10)}));
    const some = await mount({layout: 'chart', data: authored(10_000)});
    const bound = 1500;
    expect(few).to.be.below(bound);
    expect(nodes(some), '10,000').to.be.below(bound);
    const data = multiplied(1_000_000);
    const element = await place({layout: 'chart'});
    element.source = MemoryStore.of(data, 'lane');
    await element.whenReady();
    await settle(element);
    expect(nodes(element), '1,000,000').to.be.below(bound);
    expect(marks(element) + counted(element)).to.equal(1_000_000);
    for (const view of ['2012/2013', '2012-05/2012-06', '2012-05-05/2012-05-08']) {
      element.zoomTo(view);
      await settle(element);
      expect(nodes(element), `1,000,000, ${view}`).to.be.below(bound);
    }
    for (const layout of ['list', 'table'] as const) {
      element.layout = layout;
      await settle(element);
      expect(nodes(element), `1,000,000, ${layout}`).to.be.below(bound);
    }
  });
});

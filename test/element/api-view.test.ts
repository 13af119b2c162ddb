import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {click, listen, press, tabTo} from './helpers/act.js';
import {ARTICLE} from './helpers/article-facts.js';
import {all, mark, mount, one, place, restorePage, settle} from './helpers/timeline.js';

const IDS = ARTICLE.map(({id}) => id);

const viewAfter = async (element: ConflictTimeline, text: string): Promise<string> => {
  element.view = text;
  await settle(element);
  return element.view;
};

describe('the view', () => {
  after(restorePage);

  it('is what was set, in days', async () => {
    const element = await mount({layout: 'chart', attributes: {axis: 'linear'}});
    for (const [set, got] of [
      ['2014/2015', '2014-01-01/2015-12-31'],
      ['2014-03/2014-05-10', '2014-03-01/2014-05-10'],
      ['2015', '2015-01-01/2015-12-31'],
      ['2015-04~/2015-06?', '2015-04-01/2015-06-30'],
      ['2015-04-01T00:00:00Z/2015-04-30T23:59:59Z', '2015-04-01/2015-04-30'],
    ] as const)
      expect(await viewAfter(element, set), set).to.equal(got);
    expect(await viewAfter(element, '')).to.equal('');
  });

  it('is a date-time where less than two days are seen', async () => {
    const data = ['06', '08', '09'].map((hour) => ({date: `2020-05-04T${hour}:00:00Z`, title: hour}));
    const element = await mount({layout: 'chart', data});
    expect(await viewAfter(element, '2020-05-04T07:00:00Z/2020-05-04T08:30:00Z')).to.equal(
      '2020-05-04T07:00:00Z/2020-05-04T08:30:00Z',
    );
  });

  it('gives back what it takes', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomBy(3);
    await settle(element);
    const text = element.view;
    element.fit();
    expect(element.view).to.equal('');
    expect(await viewAfter(element, text)).to.equal(text);
  });

  it('reaches to the end of the data where a side is open', async () => {
    const element = await mount({layout: 'chart'});
    expect(await viewAfter(element, '2015/..')).to.match(/^2015-01-01\/2017-09-08$/);
    expect(await viewAfter(element, '../2015')).to.match(/^2011-01-01\/2015-12-31$/);
    expect(await viewAfter(element, '../..')).to.equal('');
  });

  it('stays what it is where the text names no time', async () => {
    const element = await mount({layout: 'chart'});
    const before = await viewAfter(element, '2014/2015');
    for (const text of ['nonsense', '2015/2014', '2017-02-30', '[2014,2015', '/'])
      expect(await viewAfter(element, text), text).to.equal(before);
    element.zoomTo('nonsense');
    expect(element.view).to.equal(before);
  });

  it('survives time that the data does not have', async () => {
    const element = await mount({layout: 'chart'});
    for (const text of ['1900/1950', '3000/3001', '-271820/275759', 'Y-400000000/2020']) {
      await viewAfter(element, text);
      expect(element.state, text).to.equal('ready');
      expect(one(element, 'svg[part="chart"]').innerHTML, text).not.to.match(/NaN|Infinity|undefined/);
    }
  });

  it('can be zoomed and fitted by methods', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2017-09-05/2017-09-08');
    expect(element.view).to.equal('2017-09-05/2017-09-08');
    element.zoomBy(2);
    const near = element.view;
    expect(near).not.to.equal('2017-09-05/2017-09-08');
    element.zoomBy(0.5);
    expect(element.view).to.equal('2017-09-05/2017-09-08');
    for (const factor of [0, -1, NaN, Infinity]) element.zoomBy(factor);
    await settle(element);
    expect(one(element, 'svg[part="chart"]').innerHTML).not.to.match(/NaN|Infinity/);
    element.fit();
    expect(element.view).to.equal('');
  });
});

describe('the selection', () => {
  after(restorePage);

  it('opens and closes by property and method', async () => {
    const element = await mount({layout: 'chart'});
    element.selected = 'siege';
    await settle(element);
    expect(mark(element, 'siege').getAttribute('aria-expanded')).to.equal('true');
    element.select('raqqa');
    await settle(element);
    expect(element.selected).to.equal('raqqa');
    element.select('');
    await settle(element);
    expect(all(element, '[part~="card"]')).to.have.length(0);
  });

  it('of an unknown id opens nothing and harms nothing', async () => {
    for (const layout of ['chart', 'list', 'table'] as const) {
      const element = await mount({layout, attributes: {selected: '__proto__'}});
      expect(all(element, '[part~="card"]')).to.have.length(0);
      expect(element.state).to.equal('ready');
      if (layout === 'chart') expect(all(element, '.mark[tabindex="0"]')).to.have.length(1);
      element.next();
      await settle(element);
      expect(element.selected).to.equal(IDS[0]);
    }
  });

  it('walks by next and previous, stopping at the ends', async () => {
    const element = await mount({layout: 'chart'});
    const seen: string[] = [];
    for (let i = 0; i < 18; i++) {
      element.next();
      seen.push(element.selected);
    }
    expect(seen).to.deep.equal([...IDS, IDS.at(-1)]);
    element.select('');
    element.previous();
    expect(element.selected).to.equal(IDS.at(-1));
    element.previous();
    expect(element.selected).to.equal(IDS.at(-2));
  });

  it('is followed by the view where it is off screen', async () => {
    const element = await mount({layout: 'chart'});
    element.zoomTo('2014/2014');
    element.selected = 'moscow-names';
    await settle(element);
    const chart = one(element, 'svg[part="chart"]').getBoundingClientRect();
    const {left, right} = mark(element, 'moscow-names').getBoundingClientRect();
    expect(left < chart.right && right > chart.left).to.equal(true);
  });
});

describe('the events that the page hears', () => {
  after(restorePage);

  it('bubble, are composed and come from the element', async () => {
    const element = await mount({layout: 'chart'});
    for (const [name, act] of [
      ['ct-select', () => press(element, 'Enter')],
      ['ct-view-change', () => press(element, '=')],
      ['ct-load', async () => void (element.data = [])],
    ] as const) {
      if (name !== 'ct-load') await tabTo(element, '[part~="event"]');
      const {heard, stop} = listen(name);
      await act();
      await settle(element);
      stop();
      expect(heard, name).to.have.length(1);
      const [event] = heard;
      expect([event?.bubbles, event?.composed, event?.target], name).to.deep.equal([true, true, element]);
    }
  });

  it('are silent for what scripts do', async () => {
    const element = await mount({layout: 'chart'});
    const ears = [listen('ct-select'), listen('ct-view-change')];
    element.selected = 'siege';
    element.select('raqqa');
    element.next();
    element.previous();
    element.view = '2014/2015';
    element.zoomTo('2015/2016');
    element.zoomBy(2);
    element.fit();
    element.axis = 'linear';
    element.layout = 'list';
    element.groupBy = 'status';
    await settle(element);
    element.data = [{id: 'a', date: '2020', title: 'A'}];
    await settle(element);
    for (const {heard, stop} of ears) {
      stop();
      expect(heard).to.deep.equal([]);
    }
  });

  it('tell once of what a person does, and of the closing too', async () => {
    const element = await mount({layout: 'chart'});
    const {heard, stop} = listen('ct-select');
    await click(element, mark(element, 'siege').querySelector('.hit')!);
    await click(element, mark(element, 'siege').querySelector('.hit')!);
    await click(element, one(element, '.close'));
    stop();
    expect(heard.map(({detail}) => [detail.id, detail.event?.id])).to.deep.equal([
      ['siege', 'siege'],
      ['', undefined],
    ]);
  });

  it('tell of data whoever brought it, with count and problems', async () => {
    const {heard, stop} = listen('ct-load');
    const element = await place({data: [{date: '2020', title: 'A'}, {date: '2017-02-30', title: 'B'}, 5]});
    await element.whenReady();
    await settle(element);
    stop();
    expect(heard.map(({detail}) => [detail.count, detail.problems.map(({code}) => code)])).to.deep.equal([
      [2, ['date-impossible', 'not-an-object']],
    ]);
  });

  it('come after what they tell of is true', async () => {
    const element = await place({layout: 'chart'});
    let drawn = 0;
    element.addEventListener('ct-load', () => (drawn = all(element, '[part~="event"]').length), {once: true});
    await element.whenReady();
    await settle(element);
    expect(drawn).to.equal(17);
    let selected = '';
    element.addEventListener('ct-select', () => (selected = element.selected), {once: true});
    await click(element, mark(element, 'siege').querySelector('.hit')!);
    expect(selected).to.equal('siege');
  });
});

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ARTICLE, FOLDS, LANES, SUMMARY} from './helpers/article-facts.js';
import {all, focused, mark, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const DATES = ARTICLE.map(({date}) => date);
const IDS = ARTICLE.map(({id}) => id);

describe('the default timeline in words', () => {
  after(restorePage);

  it('sums itself up', async () => {
    expect(textOf(one(await mount(), '[part~="summary"]'))).to.equal(SUMMARY);
  });

  for (const layout of ['list', 'table'] as const) {
    it(`gives the seventeen dates in the order of time, as a ${layout}`, async () => {
      const element = await mount({layout});
      const items = all<HTMLElement>(element, '[part~="item"][data-id]');
      expect(items.map((item) => item.dataset['id'])).to.deep.equal(IDS);
      expect(items.map((item) => textOf(item.querySelector('[part~="date"]')!))).to.deep.equal(DATES);
    });
  }

  it('names each mark by date, title, status and position', async () => {
    const element = await mount({layout: 'chart'});
    ARTICLE.forEach(({id, date, label, status}, i) => {
      const title = element.events.find((event) => event.id === id)?.title ?? '';
      const name = mark(element, id).getAttribute('aria-label');
      // What is seen is part of what is heard: the label comes first where the title does not hold it.
      const spoken = title.includes(label) ? title : `${label}: ${title}`;
      expect(name).to.equal(`${date}, ${spoken}, ${status}, ${i + 1} of 17`);
    });
  });

  it('says date and status of each on its card', async () => {
    const element = await mount({layout: 'chart'});
    for (const [i, {id, date, status}] of ARTICLE.entries()) {
      element.select(id);
      await settle(element);
      const card = one(element, '[part~="card"]');
      expect(textOf(card.querySelector('[part~="date"]')!)).to.equal(date);
      expect(textOf(card.querySelector('[part~="status"]')!)).to.equal(status);
      expect(textOf(card.querySelector('.steps')!)).to.contain(`${i + 1} of 17`);
    }
  });

  it('names lanes with their counts', async () => {
    const element = await mount({layout: 'chart'});
    const lanes = all(element, '[part~="lane"][role="group"]');
    expect(lanes.map((lane) => lane.getAttribute('aria-label'))).to.deep.equal(LANES);
  });

  it('names the folds by their length and time, in chart and list', async () => {
    const element = await mount({layout: 'chart'});
    const folds = all(element, '[part~="break"]').map((fold) => fold.getAttribute('aria-label'));
    expect(folds).to.deep.equal(FOLDS);
    element.layout = 'list';
    await settle(element);
    const silences = FOLDS.map((fold) => fold.replace(/ \(.*$/, ''));
    expect(all(element, '.gap').map(textOf)).to.deep.equal(silences);
  });

  it('says the length of each fold on the axis', async () => {
    const element = await mount({layout: 'chart'});
    expect(all(element, '.fold-text').map(textOf)).to.deep.equal(['2 years', '18 months', '35 days']);
  });

  for (const [rtl, next] of [
    [false, 'ArrowRight'],
    [true, 'ArrowLeft'],
  ] as const) {
    it(`leads through all seventeen in the order of time by keyboard alone, ${rtl ? 'right-to-left' : 'left-to-right'}`, async () => {
      const element = await mount({layout: 'chart', rtl});
      for (let i = 0; i < 40 && !focused(element)?.matches('[part~="event"]'); i++) await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Home'});
      await settle(element);
      const seen: string[] = [];
      while (seen.length < IDS.length) {
        seen.push((focused(element) as SVGElement).dataset['id'] ?? '');
        await sendKeys({press: next});
        await settle(element);
      }
      expect(seen).to.deep.equal(IDS);
    });
  }

  it('says of nothing more than the source does', async () => {
    const element = await mount({layout: 'list'});
    const text = textOf(one(element, '[part~="list"]'));
    expect(text).not.to.match(/south of Deir Ezzor|undefined|null|NaN|\[object|–/);
    const times = all<HTMLTimeElement>(element, '[part~="list"] time').map(({dateTime}) => dateTime);
    expect(times).to.deep.equal([
      '2015',
      '2015-04',
      '2017-07',
      '2017-09-05',
      ...Array<string>(3).fill('2017-09-07'),
      '2017-09-08',
    ]);
  });
});

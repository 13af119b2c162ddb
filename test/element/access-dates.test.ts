import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {listen, press, tabTo, type} from './helpers/act.js';
import {all, focused, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';
import type {Setting} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

async function open(setting: Setting = {}): Promise<ConflictTimeline> {
  const element = await mount({layout: 'chart', ...setting});
  await tabTo(element, '.dates-open');
  await press(element, 'Enter');
  await waitUntil(() => focused(element)?.matches('[name="from"]'));
  expect(focused(element)?.matches('[name="from"]'), 'focus is in the first field').to.equal(true);
  return element;
}

/** Types over what stands in both fields, and asks for it by Enter. */
async function show(element: ConflictTimeline, from: string, to: string): Promise<void> {
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const field = one<HTMLInputElement>(element, `[name="${name}"]`);
    field.focus();
    field.select();
    if (text) await type(element, text);
    else await press(element, 'Delete');
  }
  await press(element, 'Enter');
  await settle(element);
}

const note = (element: ConflictTimeline): string => textOf(one(element, '#date-note'));

describe('dates instead of dragging', () => {
  after(restorePage);

  it('stand in two fields with names, as the view is', async () => {
    const element = await open();
    const fields = all<HTMLInputElement>(element, '.dates input');
    expect(fields.map(({value}) => value)).to.deep.equal(['2011-01-01', '2017-09-08']);
    expect(fields.map(({labels}) => textOf(labels![0]!))).to.deep.equal(['From', 'To']);
    element.zoomTo('2014/2015');
    await settle(element);
    expect(fields.map(({value}) => value)).to.deep.equal(['2014-01-01', '2015-12-31']);
  });

  for (const [from, to, view] of [
    ['2017-07', '2017-09-05', '2017-07-01/2017-09-05'],
    ['2014', '2015', '2014-01-01/2015-12-31'],
    ['', '2015', '2011-01-01/2015-12-31'],
    ['4 July 2017', '5 September 2017', '2017-07-04/2017-09-05'],
    ['', '', ''],
  ] as const) {
    it(`show ${from || 'the beginning'} to ${to || 'the end'}, and the page hears of it`, async () => {
      const element = await open();
      const {heard, stop} = listen('ct-view-change');
      element.zoomTo('2013');
      await settle(element);
      await show(element, from, to);
      stop();
      expect(element.view).to.equal(view);
      expect(heard.map(({detail}) => detail.view)).to.deep.equal([view]);
    });
  }

  for (const [from, to, wrong, why] of [
    ['soon', '2017', 'from', /"?“?soon”?"? is not a date/],
    ['2017', '2017-13', 'to', /2017-13.* is not a date/],
    ['2017', '2015', 'to', /before the start/],
  ] as const) {
    it(`say what is wrong with ${from} to ${to}, and lead there`, async () => {
      const element = await open();
      const before = element.view;
      await show(element, from, to);
      const field = one(element, `[name="${wrong}"]`);
      expect(note(element)).to.match(why);
      expect(field).to.have.attribute('aria-invalid', 'true');
      expect(field).to.have.attribute('aria-describedby', 'date-note');
      expect(focused(element)).to.equal(field);
      expect(element.view).to.equal(before);
      await waitUntil(() => textOf(one(element, '[role=status]')));
      expect(textOf(one(element, '[role=status]'))).to.match(why);
      await show(element, '2014', '2015');
      expect(all(element, '[aria-invalid="true"]')).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  }

  it('are closed by Escape, focus going back to what opened them', async () => {
    const element = await open();
    await press(element, 'Escape');
    expect(all(element, '.dates')).to.have.length(0);
    expect(focused(element)?.matches('.dates-open[aria-expanded="false"]')).to.equal(true);
  });

  for (const width of [320, 768])
    it(`are there at ${width} px, within the page`, async () => {
      const element = await open({width});
      expect(document.documentElement.scrollWidth).to.equal(width);
      const {left, right} = one(element, '.dates').getBoundingClientRect();
      expect([left >= -1, right <= width + 1]).to.deep.equal([true, true]);
    });
});

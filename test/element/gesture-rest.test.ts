import {aTimeout, expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {focusedId} from './helpers/act.js';
import {all, mount, one, restorePage, settle} from './helpers/timeline.js';

/** So many events in five lanes over ten years. */
const events = (count: number) =>
  Array.from({length: count}, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2010, 0, 1) + ((i * 7919) % 3650) * 864e5).toISOString().slice(0, 10),
    title: `Event ${i}`,
    lane: `Lane ${i % 5}`,
  }));

/** What is drawn, and where. */
const picture = (element: ConflictTimeline): string[] =>
  all<SVGGElement>(element, '[part~="event"], [part~="cluster"], [part~="lane"] > g[role="img"]').map((node) => {
    const {x, y} = node.getBoundingClientRect();
    const {id, key, count} = node.dataset;
    return [
      id ?? key ?? node.getAttribute('aria-label'),
      count,
      x.toFixed(0),
      y.toFixed(0),
      node.textContent.trim(),
    ].join();
  });

async function turn(element: ConflictTimeline, init: WheelEventInit): Promise<void> {
  const svg = one(element, '[part="chart"]');
  const {left, width} = svg.getBoundingClientRect();
  svg.dispatchEvent(new WheelEvent('wheel', {clientX: left + width * 0.6, bubbles: true, cancelable: true, ...init}));
  await element.updateComplete;
}

describe('a gesture on a crowded chart', () => {
  after(restorePage);

  for (const [name, init] of Object.entries({
    zoom: {deltaY: -20, ctrlKey: true},
    'zoom out': {deltaY: 15, ctrlKey: true},
    pan: {deltaX: 12},
  }))
    it(`comes to rest with the picture that a script gets of the same view (${name})`, async () => {
      const element = await mount({layout: 'chart', width: 1240, data: events(5000)});
      element.zoomBy(6);
      await settle(element);
      for (let i = 0; i < 7; i++) await turn(element, init);
      const moving = picture(element);
      await aTimeout(400);
      const atRest = picture(element);
      expect(atRest).not.to.deep.equal(moving);
      // A script's drawing is one of all lanes at once.
      element.layout = 'list';
      await settle(element);
      element.layout = 'chart';
      await settle(element);
      expect(atRest).to.deep.equal(picture(element));
    });

  it('keeps focus on the mark that has it', async () => {
    const element = await mount({layout: 'chart', width: 1240, data: events(5000)});
    element.zoomBy(40);
    await settle(element);
    const mark = all<SVGGElement>(element, '[part~="event"]').sort(
      (a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x,
    )[4]!;
    mark.focus();
    const {id} = mark.dataset;
    for (let i = 0; i < 6; i++) {
      await turn(element, {deltaY: 10, ctrlKey: true});
      expect(focusedId(element), `step ${i}`).to.equal(id);
    }
  });
});

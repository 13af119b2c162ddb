import {expect} from '@open-wc/testing';
import {all, mount, one, restorePage, settle, textOf} from './helpers/timeline.js';

const dated = Array.from({length: 450}, (_, i) => ({
  id: `e${i}`,
  date: `${1500 + i}`,
  title: `Event ${i}`,
}));

describe('more entries than a page', () => {
  after(restorePage);

  for (const layout of ['list', 'table'] as const) {
    it(`of the ${layout} come when asked for`, async () => {
      const element = await mount({layout, data: dated});
      expect(all(element, '[part~="item"]')).to.have.length(200);
      one(element, '.more').click();
      await settle(element);
      expect(all(element, '[part~="item"]')).to.have.length(400);
      one(element, '.more').click();
      await settle(element);
      expect(all(element, '[part~="item"]')).to.have.length(450);
      expect(all(element, '.more')).to.have.length(0);
    });

    it(`of the ${layout} come where one of them is chosen`, async () => {
      const element = await mount({layout, data: dated});
      element.select('e333');
      await settle(element);
      expect(one(element, '[part~="item"][part~="selected"]').dataset['id']).to.equal('e333');
      expect(all(element, '[part~="card"]')).to.have.length(1);
    });
  }

  it('of the shelf are counted, and come when asked for', async () => {
    const undated = Array.from({length: 230}, (_, i) => ({id: `u${i}`, date: 'some day', title: `Undated ${i}`}));
    const element = await mount({layout: 'chart', data: [...dated.slice(0, 3), ...undated]});
    expect(all(element, '[part~="shelf"] li')).to.have.length(200);
    expect(textOf(one(element, '[part~="shelf"] .more'))).to.contain('200 of 230');
    one(element, '[part~="shelf"] .more').click();
    await settle(element);
    expect(all(element, '[part~="shelf"] li')).to.have.length(230);
  });
});

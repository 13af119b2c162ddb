import {expect} from '@open-wc/testing';
import {mount, restorePage, settle} from './helpers/timeline.js';

const COUNT = 60_000;
const columns = {
  start: Float64Array.from({length: COUNT}, (_, index) => (index % 5000) * 864e5),
  title: Array.from({length: COUNT}, (_, index) => `Event ${index}`),
};
const rows = Array.from({length: COUNT}, (_, index) => ({date: `${1000 + (index % 1000)}`, title: `Event ${index}`}));

const fileOf = (value: unknown): File => new File([JSON.stringify(value)], 'many.json');

describe('many events', () => {
  after(restorePage);

  for (const [what, data] of [
    ['in columns', {lanes: ['L'], columns}],
    ['in a list', rows],
  ] as const) {
    it(`are read ${what}, a slice at a time`, async () => {
      const element = await mount({data: []});
      element.data = data;
      expect(element.state).to.equal('loading');
      await element.whenReady();
      expect(element.state).to.equal('ready');
      expect(element.problems).to.deep.equal([]);
      expect(element.events).to.have.length(COUNT);
    });

    it(`are given up ${what} for other data that is set meanwhile`, async () => {
      const element = await mount({data: []});
      element.data = data;
      await new Promise((resolve) => setTimeout(resolve));
      element.data = [{date: '2017', title: 'Mine'}];
      await element.whenReady();
      await settle(element);
      expect(element.events.map(({title}) => title)).to.deep.equal(['Mine']);
    });
  }

  it('are read from a file, in our own JSON and in that of others', async () => {
    const element = await mount({data: []});
    await element.loadFile(fileOf({columns: {...columns, start: [...columns.start]}}));
    expect(element.events).to.have.length(COUNT);
    const features = rows.slice(0, 5000).map(({date, title}) => ({
      type: 'Feature',
      properties: {date, title},
      geometry: {type: 'Point', coordinates: [1, 2]},
    }));
    await element.loadFile(fileOf({type: 'FeatureCollection', features}));
    expect(element.events).to.have.length(5000);
    expect(element.events[0]?.place?.lat).to.equal(2);
  });

  it('are not read further where the file is broken', async () => {
    const element = await mount({data: [{date: '2017', title: 'Mine'}]});
    const text = JSON.stringify(rows);
    await element.loadFile(new File([text.slice(0, -1)], 'broken.json'));
    expect(element.state).to.equal('failed');
    expect(element.events.map(({title}) => title)).to.deep.equal(['Mine']);
  });
});

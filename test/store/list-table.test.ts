import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {dateKey, isDrawable} from '../../src/model/compare-dates.js';
import {dateReach} from '../../src/model/date-reach.js';
import {finish} from '../../src/model/steps.js';
import {tableInSteps} from '../../src/store/list-table.js';
import {anyTimeline, timelineOf} from './made-data.js';

describe('tableInSteps', () => {
  it('tells of each event by rank what the event says', () => {
    fc.assert(
      fc.property(anyTimeline(60), ({events}) => {
        const table = finish(tableInSteps(events));
        const drawable = events.filter(({date}) => isDrawable(date));
        const ranked = [...drawable, ...events.filter(({date}) => !isDrawable(date))];
        expect([table.count, table.drawable]).to.deep.equal([events.length, drawable.length]);
        ranked.forEach((event, rank) => {
          expect(table.event(rank)).to.equal(event);
          expect(table.rankOf(event.id)).to.equal(rank);
          expect(table.statuses[table.status[rank]!]).to.equal(event.status);
          expect(table.importance?.[rank] ?? 1).to.equal(event.importance);
          expect(table.group(rank, 'place')).to.equal(event.place?.name ?? '');
          expect(table.searchText(rank).split('\n')).to.include(event.title);
        });
        expect([...table.key]).to.deep.equal(drawable.map(({date}) => dateKey(date)));
        expect([...table.reachStart]).to.deep.equal(drawable.map(({date}) => dateReach(date).earliest));
        expect([...table.reachEnd]).to.deep.equal(drawable.map(({date}) => dateReach(date).latest));
      }),
      {numRuns: 100},
    );
  });

  it('keeps no importance where none differs, and one column where starts are keys', () => {
    const table = finish(tableInSteps(timelineOf([{date: '2017', title: 'One'}]).events));
    expect(table.importance).to.equal(null);
    expect(table.reachStart).to.equal(table.key);
  });

  it('searches titles, places, actors, tags and claims, a line each', () => {
    const claims = [{by: 'The army', says: 'It was empty'}];
    const event = {date: '2017', title: 'A', label: 'B', summary: 'C', place: 'D', actors: ['E'], tags: ['F'], claims};
    const table = finish(tableInSteps(timelineOf([event]).events));
    expect(table.searchText(0)).to.equal('A\nB\nC\nD\nE\nF\nIt was empty\nThe army');
  });

  it('holds more than 256 status words', () => {
    const events = Array.from({length: 300}, (_, i) => ({date: '2017', title: 'One', status: `status ${i}`}));
    const table = finish(tableInSteps(timelineOf(events).events));
    expect(events.map((_, rank) => table.statuses[table.status[rank]!])).to.deep.equal(events.map((e) => e.status));
  });
});

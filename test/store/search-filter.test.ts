import {expect} from '@open-wc/testing';
import type {Filter} from '../../src/model/filter.js';
import {filterEvents} from '../../src/store/filter.js';
import {hasBit} from '../../src/store/bit-set.js';
import fc from '../fast-check.js';
import {timelineOf} from './made-data.js';
import {finish, searchedTable} from './search-table.js';

const NAMES = ['Army', 'Army of the North', 'UN', ''];
const anyNames = fc.subarray(NAMES);
const anyEvent = fc.record({
  date: fc.constantFrom('2017', '2018-01', ''),
  title: fc.constantFrom('Army moves', 'Talks'),
  lane: fc.constantFrom(...NAMES),
  status: fc.constantFrom('stated', 'claimed', 'contested'),
  place: fc.constantFrom(...NAMES),
  actors: anyNames,
  tags: anyNames,
});
const anyFilter = fc.record({
  lanes: anyNames,
  statuses: fc.subarray(['stated', 'claimed', 'nonsense']),
  actors: anyNames,
  places: anyNames,
  tags: anyNames,
});

const isAsked = (asked: readonly string[] | undefined, own: readonly string[]): boolean =>
  !asked?.length || (own.length ? own.some((name) => asked.includes(name)) : asked.includes(''));

describe('A filter', () => {
  it('leaves the events that have one of each thing that is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, {maxLength: 40}), anyFilter, (given, filter) => {
        const {events} = timelineOf(given);
        const bits = finish(filterEvents(searchedTable(events), filter));
        const expected = events.map(
          ({lane, status, actors, place, tags}) =>
            isAsked(filter.lanes, lane ? [lane] : []) &&
            isAsked(filter.statuses, [status]) &&
            isAsked(filter.actors, actors) &&
            isAsked(filter.places, place?.name ? [place.name] : []) &&
            isAsked(filter.tags, tags),
        );
        expect(events.map((_, rank) => hasBit(bits, rank))).to.deep.equal(expected);
      }),
    );
  });

  const {events} = timelineOf(
    Array.from({length: 3000}, (_, i) => ({
      date: '2017',
      title: `Event ${i}`,
      actors: i % 100 ? ['Army'] : ['Army', 'UN'],
      tags: i % 1000 ? [] : ['rare'],
    })),
  );
  const cases: readonly (readonly [text: string, filter: Filter, made: number])[] = [
    ['lanes, statuses and places', {lanes: [''], statuses: ['stated'], places: ['', 'Mosul']}, 0],
    ['a first actor', {actors: ['Army']}, 0],
    ['another actor', {actors: ['UN']}, 30],
    ['a tag', {tags: ['rare']}, 3],
  ];
  for (const [text, filter, made] of cases)
    it(`makes ${made} of 3,000 events to look for ${text}`, () => {
      const table = searchedTable(events);
      finish(filterEvents(table, filter));
      expect(table.made).to.have.length(made);
    });

  it('answers in steps', () => {
    const steps = filterEvents(searchedTable(events), {tags: ['rare']});
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).to.be.at.least(2);
  });
});

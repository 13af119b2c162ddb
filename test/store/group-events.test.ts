import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {TimelineData} from '../../src/model/event.js';
import {finish} from '../../src/model/steps.js';
import {groupEvents, groupKey} from '../../src/store/group-events.js';
import type {GroupBy, Groups} from '../../src/store/group-events.js';
import {tableInSteps} from '../../src/store/list-table.js';
import {anyTimeline, timelineOf} from './made-data.js';

const groupsOf = ({events, lanes}: TimelineData, groupBy: GroupBy): Groups =>
  finish(groupEvents(finish(tableInSteps(events)), lanes, groupBy));

const data = timelineOf(
  [
    {date: '2017-01', title: 'One', lane: 'south', place: 'Raqqa', actors: ['Bob', 'Ann'], status: 'claimed'},
    {date: '2017-02', title: 'Two', lane: 'north', actors: ['Ann'], status: 'disputed by some'},
    {date: '2017-03', title: 'Three', lane: 'wild', place: 'Mosul'},
    {date: '2017-04', title: 'Four', place: 'Raqqa', status: 'claimed'},
    {date: '', title: 'Undated', lane: 'shelf', place: 'Aleppo', actors: ['Eve'], status: 'retracted'},
  ],
  {
    lanes: [
      {id: 'shelf', title: 'Shelf'},
      {id: 'north', title: 'The north'},
      {id: 'empty', title: 'Nobody here'},
      {id: 'south', title: 'The south'},
    ],
  },
);

const table: readonly (readonly [GroupBy, readonly string[], readonly number[]])[] = [
  ['lane', ['north', 'south', 'wild', '', 'shelf'], [1, 0, 2, 3, 4]],
  ['place', ['Raqqa', '', 'Mosul', 'Aleppo'], [0, 1, 2, 0, 3]],
  ['actor', ['Bob', 'Ann', '', 'Eve'], [0, 1, 2, 2, 3]],
  ['status', ['claimed', 'disputed by some', 'stated', 'retracted'], [0, 1, 2, 0, 3]],
  ['none', [''], [0, 0, 0, 0, 0]],
];

describe('groupEvents', () => {
  for (const [groupBy, lanes, of] of table)
    it(`by ${groupBy}: ${lanes.map((id) => `"${id}"`).join(', ')}`, () => {
      const groups = groupsOf(data, groupBy);
      expect(groups.lanes.map(({id}) => id)).to.deep.equal(lanes);
      expect([...groups.of]).to.deep.equal(of);
    });

  it('keeps title and order of the document, and leaves out lanes without an event', () => {
    expect(groupsOf(data, 'lane').lanes.map(({title}) => title)).to.deep.equal([
      'The north',
      'The south',
      'wild',
      '',
      'Shelf',
    ]);
  });

  it('puts lanes that have undated events alone behind all that are drawn', () => {
    const beyond = timelineOf([
      {date: 'Y-300000', title: 'Beyond the reach of Date', place: 'Nowhere'},
      {date: '2017', title: 'Drawn', place: 'Raqqa'},
    ]);
    expect(groupsOf(beyond, 'place').lanes.map(({id}) => id)).to.deep.equal(['Raqqa', 'Nowhere']);
  });

  it('takes a word that names no grouping as "lane"', () => {
    for (const word of ['', 'colour', 'constructor', 'toString'])
      expect(groupsOf(data, word as GroupBy)).to.deep.equal(groupsOf(data, 'lane'));
  });

  it('puts every event into the lane of its key', () => {
    fc.assert(
      fc.property(anyTimeline(30), fc.constantFrom(...table.map(([groupBy]) => groupBy)), (made, groupBy) => {
        const {lanes, of} = groupsOf(made, groupBy);
        const table = finish(tableInSteps(made.events));
        for (const [rank, lane] of of.entries()) expect(lanes[lane]!.id).to.equal(groupKey(table.event(rank), groupBy));
        expect(new Set(lanes.map(({id}) => id)).size).to.equal(lanes.length);
      }),
      {numRuns: 60},
    );
  });
});

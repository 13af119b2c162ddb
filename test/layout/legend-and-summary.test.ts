import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {buildLegend, isHighlighted} from '../../src/layout/legend.js';
import {summaryFacts} from '../../src/layout/summary-facts.js';
import type {TimelineData} from '../../src/model/event.js';
import {buildTimeAxis} from '../../src/time/time-axis.js';
import {formatSummary} from '../../src/words/format-summary.js';
import type {SummaryFacts} from '../../src/words/format-summary.js';
import {createWords} from '../../src/words/words.js';
import {anyTimeline, timelineOf} from '../store/made-data.js';
import {ARTICLE, OpenTimeline} from './open-timeline.js';

const words = createWords();

const legendOf = (data: TimelineData, hasFolds = false) => buildLegend(new OpenTimeline(data).summary, hasFolds, words);
const keysOf = (dates: readonly string[]): string[] =>
  legendOf(timelineOf(dates.map((date) => ({date, title: date})))).map(({key}) => key);

function factsOf(data: TimelineData): SummaryFacts {
  const {summary} = new OpenTimeline(data);
  return summaryFacts(summary, buildTimeAxis(summary.written), data.events);
}

const timelineOfDates = (dates: readonly string[]): TimelineData =>
  timelineOf(dates.map((date, i) => ({date, title: `Event ${i}`})));

describe('buildLegend', () => {
  it('has what occurs in the article, in the order of the grammar', () => {
    expect(legendOf(ARTICLE, true).map(({text}) => text)).to.deep.equal([
      'Stated by the source',
      'Claimed by one side',
      'Rival claims',
      'Expected',
      'One moment, somewhere within',
      'One moment, on or before',
      'One moment, on or after',
      'Lasted',
      'Continuing',
      'Start or end unknown',
      'About',
      'Quiet time folded',
    ]);
  });

  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nothing but the status for days', ['2017-09-05'], ['stated']],
    ['a box for a month', ['2017-09'], ['stated', 'within']],
    ['one entry for many alike', ['2017-09', '2016', '2015'], ['stated', 'within']],
    ['what lasted', ['2017-09-01/2017-09-05'], ['stated', 'lasted']],
    ['one of and all of several', ['[2017-09-01,2017-09-05]', '{2017-09-01,2017-09-05}'], ['stated', 'several', 'all']],
    ['nothing for events without a date', [''], []],
  ];
  for (const [title, dates, keys] of table) it(`has ${title}`, () => expect(keysOf(dates)).to.deep.equal(keys));

  it('has unknown words last of the statuses, as written', () => {
    const data = timelineOf([
      {date: '2017', title: 'A', status: 'rumoured'},
      {date: '2018', title: 'B', status: 'retracted'},
    ]);
    expect(legendOf(data).map(({key}) => key)).to.deep.equal(['retracted', 'rumoured', 'within']);
  });

  it('brings forward at least one event for every entry, and has an entry for every event', () => {
    fc.assert(
      fc.property(anyTimeline(20), (data) => {
        const legend = legendOf(data);
        const drawn = data.events.filter(({date}) => date.written.length > 0);
        for (const {highlight} of legend)
          expect(drawn.some((event) => highlight && isHighlighted(event, 0, highlight))).to.equal(true);
        for (const event of drawn)
          expect(legend.some(({highlight}) => highlight && isHighlighted(event, 0, highlight))).to.equal(true);
      }),
      {numRuns: 60},
    );
  });
});

describe('summaryFacts', () => {
  it('finds the burst of the article: six in four days, and three more on or before', () => {
    expect(factsOf(ARTICLE).burst).to.deep.equal({
      count: 6,
      startMs: Date.UTC(2017, 8, 5),
      endMs: Date.UTC(2017, 8, 9),
      precision: 'day',
      orBefore: 3,
      orAfter: 0,
    });
  });

  it('has no burst where nothing folds', () => {
    expect(factsOf(timelineOfDates(['2011', '2012', '2013'])).burst).to.equal(null);
  });

  it('takes the piece with most events wholly inside, whatever reaches through it', () => {
    const few = ['2001-03-01', '2001-03-02', '2001-03-03'];
    const many = ['2017-05-01', '2017-05-02', '2017-05-03', '2017-05-04'];
    const through = Array(6).fill('2001-03-02/2017-05-02') as string[];
    const {burst} = factsOf(timelineOfDates([...few, ...many, ...through]));
    expect(burst).to.include({count: 4, startMs: Date.UTC(2017, 4, 1), endMs: Date.UTC(2017, 4, 5)});
  });

  it('does not count what is expected among what happened after', () => {
    const days = ['2001-03-01', '2001-03-02', '2017-05-01', '2017-05-02', '2017-05-03', '2017-05-04'];
    const data = timelineOf([
      ...days.map((date) => ({date, title: date})),
      {date: '[2017-05-03..]', title: 'After'},
      {date: '[2017-05-04..]', title: 'Expected', status: 'expected'},
    ]);
    expect(factsOf(data).burst?.orAfter).to.equal(1);
  });

  it('says counts that add up, for any events', () => {
    fc.assert(
      fc.property(anyTimeline(40), (data) => {
        const {count, undated, statuses, burst} = factsOf(data);
        expect(count + undated).to.equal(data.events.length);
        expect(Object.values(statuses).reduce((sum, n) => sum + n, 0)).to.equal(count);
        if (burst) expect(burst.count + burst.orBefore + burst.orAfter).to.be.at.most(count);
        expect(formatSummary(factsOf(data), words)).to.match(/\.$/);
        expect(formatSummary(factsOf(data), words)).to.not.match(/NaN|undefined|Infinity/);
      }),
      {numRuns: 80},
    );
  });
});

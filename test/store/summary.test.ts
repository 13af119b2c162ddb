import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {article} from '../../src/article.js';
import {readData} from '../read-own.js';
import {dateKey, isDrawable} from '../../src/model/compare-dates.js';
import type {TimelineData} from '../../src/model/event.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Summary} from '../../src/store/timeline-source.js';
import {anyTimeline, timelineOf} from './made-data.js';

const summaryOf = (data: TimelineData): Summary => MemoryStore.of(data, 'lane').summary();

describe('MemoryStore.summary', () => {
  const ofArticle = summaryOf(readData(article).data);

  it('counts the seventeen events of the article by lane and status', () => {
    expect(ofArticle).to.include({count: 17, undated: 0, finest: 'day'});
    expect(ofArticle.lanes.map(({id, count}) => [id, count])).to.deep.equal([
      ['war', 3],
      ['mosul', 1],
      ['raqqa', 1],
      ['deir-ezzor', 4],
      ['commanders', 8],
    ]);
    expect(Object.fromEntries(ofArticle.statuses)).to.deep.equal({
      stated: 11,
      claimed: 4,
      contested: 1,
      expected: 1,
    });
  });

  it('reaches from the first to the last written date, and unbounded sides do not widen it', () => {
    expect([ofArticle.startMs, ofArticle.endMs]).to.deep.equal([Date.UTC(2011, 0), Date.UTC(2017, 8, 9)]);
    expect([ofArticle.first?.text, ofArticle.last?.text]).to.deep.equal(['2011~', '2017-09-08']);
  });

  it('knows which bodies occur', () => {
    expect([...ofArticle.bodies].sort()).to.deep.equal([
      'about',
      'after',
      'before',
      'continuing',
      'lasted',
      'unknown',
      'within',
    ]);
  });

  const extremes: readonly (readonly [string, readonly string[], string, string])[] = [
    ['of equal first dates one that is not "about"', ['2011~', '2011', '2015'], '2011', '2015'],
    ['the last that ends last, not the one that starts last', ['2015', '2017', '2017-03'], '2015', '2017'],
    ['both ends of the only date', ['2017-03-04'], '2017-03-04', '2017-03-04'],
    ['the sides of sets and spans', ['[2012..2013-04]', '2011-05/2014'], '2011-05', '2014'],
    ['of a season and its year the year', ['2011-21', '2011'], '2011', '2011'],
  ];
  for (const [title, dates, first, last] of extremes)
    it(`names ${title}`, () => {
      const summary = summaryOf(timelineOf(dates.map((date) => ({date, title: date}))));
      expect([summary.first?.text, summary.last?.text]).to.deep.equal([first, last]);
    });

  it('has no extent where nothing has a usable date', () => {
    const {count, undated, startMs, endMs, first, last, finest} = summaryOf(timelineOf([{date: '', title: 'When?'}]));
    expect({count, undated, first, last, finest}).to.deep.equal({
      count: 0,
      undated: 1,
      first: null,
      last: null,
      finest: 'none',
    });
    expect(startMs).to.be.above(endMs);
  });

  it('gives every written date at least once, and a histogram that adds up to the events of each lane', () => {
    fc.assert(
      fc.property(anyTimeline(60), (data) => {
        const summary = summaryOf(data);
        const drawable = data.events.filter(({date}) => isDrawable(date));
        const written = drawable.flatMap(({date}) => date.written);
        const given = [...summary.written.earliest].map((earliest, i) => `${earliest} ${summary.written.latest[i]}`);
        expect(new Set(given)).to.deep.equal(new Set(written.map(({earliest, latest}) => `${earliest} ${latest}`)));
        expect(summary.histogram.counts).to.have.length(summary.lanes.length);
        summary.lanes.forEach(({id, count}, lane) => {
          expect(drawable.filter((event) => event.lane === id)).to.have.length(count);
          expect(summary.histogram.counts[lane]!.reduce((sum, n) => sum + n, 0)).to.equal(count);
        });
        expect([...summary.statuses.values()].reduce((sum, n) => sum + n, 0)).to.equal(summary.count);
      }),
      {numRuns: 100},
    );
  });

  it('puts each event into the cell of the histogram that its start lies in', () => {
    fc.assert(
      fc.property(anyTimeline(20), (data) => {
        const {histogram, startMs, endMs, lanes, count} = summaryOf(data);
        fc.pre(count > 0);
        const {cells, counts} = histogram;
        for (const {date, lane} of data.events.filter((event) => isDrawable(event.date))) {
          const at = (dateKey(date) - startMs) / (endMs - startMs);
          const cell = Math.min(cells - 1, Math.floor(at * cells));
          expect(counts[lanes.findIndex(({id}) => id === lane)]![cell]).to.be.at.least(1);
        }
      }),
      {numRuns: 50},
    );
  });
});

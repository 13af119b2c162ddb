import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import type {TimelineEvent} from '../../src/model/event.js';
import {FILTER_FIELDS} from '../../src/model/filter.js';
import {MemoryStore} from '../../src/store/memory-store.js';
import type {Question} from '../../src/store/timeline-source.js';
import {anyTimeline, timelineOf} from './made-data.js';

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  query: fc.constantFrom('', '', 'army', 'killed in', '"the siege"', 'zebra'),
  filter: fc.record(
    {
      lanes: fc.subarray(['north', 'south', 'nowhere']),
      statuses: fc.subarray(['stated', 'claimed', 'contested']),
      actors: fc.subarray(['Ann', 'Bob', '']),
      places: fc.subarray(['Mosul', 'Raqqa', '']),
    },
    {requiredKeys: []},
  ),
});

/** What an event has in a field of a filter, "" for nothing. */
function valuesOf(event: TimelineEvent, field: (typeof FILTER_FIELDS)[number]): readonly string[] {
  if (field === 'lanes') return [event.lane];
  if (field === 'statuses') return [event.status];
  if (field === 'places') return [event.place?.name ?? ''];
  return event[field].length ? event[field] : [''];
}

function isMatch(event: TimelineEvent, {query, filter}: Question): boolean {
  const text = [event.title, event.label, event.place?.name, ...event.actors].join('\n');
  const parts = query.startsWith('"') ? [query.slice(1, -1)] : query.split(' ');
  if (!parts.every((part) => text.toLowerCase().includes(part))) return false;
  return FILTER_FIELDS.every((field) => {
    const asked = filter[field];
    return !asked?.length || valuesOf(event, field).some((value) => asked.includes(value));
  });
}

describe('MemoryStore.search', () => {
  it('tells how many match, gives them in order, and the place of each among them', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline(60), anyQuestion, async (data, question) => {
        const store = MemoryStore.of(data, 'lane');
        const found = data.events.filter((event) => isMatch(event, question));
        const isDated = ({date}: TimelineEvent): boolean => date.kind !== 'none';
        expect(await store.search(question)).to.deep.equal({
          count: found.length,
          drawable: found.filter(isDated).length,
        });
        const page = store.events({offset: 1, limit: 5, matching: question});
        expect(page.map(({id}) => id)).to.deep.equal(found.slice(1, 6).map(({id}) => id));
        for (const event of data.events) {
          const before = found.indexOf(event);
          const rank = data.events.indexOf(event);
          const place = found.filter((one) => data.events.indexOf(one) < rank).length;
          expect(store.rank(event.id, undefined, question)).to.equal(before < 0 ? place - 0.5 : before);
        }
      }),
      {numRuns: 100},
    );
  });

  it('counts the values of each field among what matches all else', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline(60), anyQuestion, async (data, question) => {
        const facets = await MemoryStore.of(data, 'lane').facets(question);
        for (const field of FILTER_FIELDS) {
          const counts = new Map((question.filter[field] ?? []).map((value) => [value, 0]));
          const others = {...question, filter: {...question.filter, [field]: []}};
          for (const event of data.events)
            if (isMatch(event, others))
              for (const value of new Set(valuesOf(event, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
          expect(new Map(facets[field].map(({value, count}) => [value, count]))).to.deep.equal(counts);
        }
      }),
      {numRuns: 60},
    );
  });

  it('offers what most events have first', async () => {
    const tags = [['a'], ['b'], ['b', 'c'], ['c', 'b'], ['b']];
    const events = tags.map((own) => ({date: '2017', title: 'Event', tags: own}));
    const {tags: found} = await MemoryStore.of(timelineOf(events), 'lane').facets({query: '', filter: {tags: ['a']}});
    expect(found.map(({value}) => value)).to.deep.equal(['b', 'c', 'a']);
  });

  it('leaves the page room while many events are looked through, and gives up when it is told to', async () => {
    const events = Array.from({length: 60_000}, (_, i) => ({
      date: '2017',
      title: `Event ${i} of many to look through`,
    }));
    const store = MemoryStore.of(timelineOf(events), 'lane');
    const control = new AbortController();
    let isAnswered = false;
    const answer = store.search({query: 'many 7', filter: {}}, control.signal);
    expect(answer).to.be.instanceOf(Promise);
    void Promise.resolve(answer).then(() => (isAnswered = true));
    control.abort();
    const next = await store.search({query: 'many 59999', filter: {}});
    expect(next.count).to.equal(1);
    expect(isAnswered).to.be.false;
  });
});

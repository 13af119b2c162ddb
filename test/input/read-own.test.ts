import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {runSteps} from '../../src/input/normalise.js';
import {readValue} from '../../src/input/read-all.js';
import {readOwn} from '../../src/input/read-own.js';
import {article} from '../../src/article.js';
import type {ReadOptions} from '../../src/input/format.js';
import type {Reading} from '../../src/model/problem.js';

const read = (value: unknown, format = 'auto', options: ReadOptions = {}): Reading | null =>
  runSteps(readOwn(value, format, options));

const event = {date: '2017-09-05', title: 'A'};

describe('reading our own JSON alone', () => {
  const own: Readonly<Record<string, unknown>> = {
    nothing: null,
    'an empty list': [],
    'the default timeline': article,
    'a list of events': [
      event,
      {...event, date: '2015?/..', claims: [{by: 'B', date: '2016'}], sources: 'https://a.example/'},
    ],
    'a document with fields of its own': {
      title: 'T',
      licence: 'none',
      lanes: ['L'],
      published: '2017',
      events: [event],
    },
    'text with a byte order mark': `\ufeff ${JSON.stringify([event])}`,
    'an event without a date': [{title: 'B'}, {date: ' ', title: 'C'}],
    'a year as a number': [{date: 2017, title: 'D'}],
    'a date beyond EDTF that has one meaning': [{date: '2016-05-02T16:54Z', title: 'E'}],
    'what our program wrote, with fields of others': {
      format: 'conflict-timeline',
      type: 'x',
      events: [{...event, name: 'N'}],
    },
    'fields of wrong types': [{...event, importance: 'much', tags: [{}], status: 'perhaps', relations: 'nowhere'}],
    'ids that are the same': [
      {...event, id: 'a'},
      {...event, id: 'a'},
    ],
    '2,000 events': Array.from({length: 2000}, () => event),
  };
  for (const [what, value] of Object.entries(own)) {
    it(`gives of ${what} what reads anything gives`, () => {
      const reading = read(value, 'auto', {timeZone: 'Asia/Damascus'});
      expect(reading).to.deep.equal(readValue(value, 'auto', {timeZone: 'Asia/Damascus'}));
      if (value !== null) expect(read(value, 'JSON')).to.deep.equal(readValue(value, 'json'));
    });
  }

  const others: Readonly<Record<string, unknown>> = {
    'a date in words': [{date: '5 September 2017', title: 'A'}],
    'a date that does not exist': [{date: '2017-02-30', title: 'A'}],
    'a date too far away to draw': [{date: 'Y-170000002', title: 'A'}],
    'a date of a claim in words': [{...event, claims: [{date: 'in July'}]}],
    'a dateline in words': {published: 'yesterday', events: [event]},
    'names of others': [{when: '2017', headline: 'A'}],
    'a title in several languages': [{date: '2017', title: {en: 'A', de: 'B'}}],
    'what is no object': [event, 1],
    columns: {columns: {date: ['2017'], title: ['A']}},
    'a single event': event,
    'GeoJSON with events': {type: 'FeatureCollection', features: [], events: [event]},
    'TimelineJS with events': {title: {text: {}}, events: [event]},
    '2,001 events': Array.from({length: 2001}, () => event),
    'a table': 'date,title\n2017,A\n',
    'text that is not JSON': '[{"date": 2017',
    'text that is null': 'null',
    'no text': '',
  };
  for (const [what, value] of Object.entries(others))
    it(`leaves ${what} alone`, () => expect(read(value)).to.equal(null));

  it('leaves what is asked for as another format alone', () => expect(read([event], 'timelinejs')).to.equal(null));

  it('never gives another reading of any list than what reads anything', () => {
    const oneOf = (...values: readonly unknown[]) => fc.constantFrom(...values);
    const row = fc.record(
      {
        id: oneOf('a', 'b', 1, {}, ''),
        date: oneOf('2017', '2017-04', '[2016,2017]', '2017-13', '', null, 42829, '4 April 2017', '2017-01-01T10:00'),
        title: oneOf('T', 'U', '', 7, {en: 'E'}, []),
        label: oneOf('L', ''),
        lane: oneOf('x', 'y', 2),
        status: oneOf('confirmed', 'claimed', 'odd', true),
        sources: oneOf('s', ['s', {title: 'q', date: '2016'}], [{date: 'May'}]),
        name: oneOf('N'),
        __proto__: oneOf('P'),
      },
      {requiredKeys: []},
    );
    const about = fc.record(
      {
        format: oneOf('conflict-timeline', 'x'),
        title: oneOf('T', {text: 1}),
        type: oneOf('x'),
        published: oneOf('2017', 'May'),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.array(row, {maxLength: 5}), about, fc.boolean(), (events, fields, isList) => {
        const value = isList ? events : {...fields, events};
        const reading = read(value);
        if (reading) expect(reading).to.deep.equal(readValue(value));
      }),
    );
  });
});

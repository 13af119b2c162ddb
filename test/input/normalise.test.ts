import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {readData} from '../read-own.js';
import type {TimelineEvent} from '../../src/model/event.js';
import type {Reading} from '../../src/model/problem.js';
import {ratioOfTimes} from '../ratio-of-times.js';

const codes = (reading: Reading): string =>
  reading.problems.map(({code, where}) => `${code} ${where.row ?? '-'} ${where.column ?? '-'}`).join('; ');

/** Reads one row that has a date and a title besides the fields given. */
function readRow(fields: object): {event: TimelineEvent; reading: Reading} {
  const reading = readData([{date: '2017-09-05', title: 'T', ...fields}]);
  const [event] = reading.data.events;
  if (!event) throw new Error('no event');
  return {event, reading};
}

describe('the normaliser', () => {
  it('gives an event every field, and invents nothing', () => {
    const {event, reading} = readRow({});
    const {date, ...rest} = event;
    expect(date.text).to.equal('2017-09-05');
    expect(reading.problems).to.deep.equal([]);
    expect(rest).to.deep.equal({
      id: 'event-1',
      dateText: '',
      label: 'T',
      title: 'T',
      summary: '',
      lane: '',
      place: null,
      actors: [],
      tags: [],
      status: 'stated',
      claims: [],
      sources: [],
      relations: [],
      media: [],
      figures: [],
      importance: 1,
      lang: '',
      grade: null,
      rows: [0],
      extra: {},
    });
  });

  const rows: readonly (readonly [string, unknown, string])[] = [
    ['a number', 1, 'not-an-object 0 -'],
    ['a text', '2017-04-04', 'not-an-object 0 -'],
    ['null', null, 'not-an-object 0 -'],
    ['a list', [], 'not-an-object 0 -'],
    ['a hole', undefined, 'not-an-object 0 -'],
    ['a function', () => 1, 'not-an-object 0 -'],
  ];
  for (const [title, row, expected] of rows) {
    it(`refuses ${title} as a row, and shows the next one`, () => {
      const reading = readData([row, {date: '2017', title: 'good'}]);
      expect(codes(reading)).to.equal(expected);
      expect(reading.problems[0]?.severity).to.equal('refused');
      expect(reading.data.events.map((event) => [event.title, event.rows])).to.deep.equal([['good', [1]]]);
    });
  }

  it('accounts for each of six rows', () => {
    const reading = readData([1, '2017-04-04', null, [], {title: 'no date'}, {date: '2017-04-04'}]);
    expect(reading.rows).to.equal(6);
    expect(codes(reading)).to.equal(
      'not-an-object 0 -; not-an-object 1 -; not-an-object 2 -; not-an-object 3 -; date-missing 4 date; title-missing 5 title',
    );
    expect(reading.data.events.map(({title, date}) => `${title}: ${date.kind}`)).to.deep.equal([
      '(untitled): moment',
      'no date: none',
    ]);
  });

  describe('reads what stands for a timeline', () => {
    const table: readonly (readonly [string, unknown, number, string])[] = [
      ['null', null, 0, ''],
      ['an empty list', [], 0, ''],
      ['a list of events', [{date: '2017', title: 'a'}], 1, ''],
      ['a document', {events: [{date: '2017', title: 'a'}]}, 1, ''],
      ['a single event', {date: '2017', title: 'a'}, 1, ''],
      ['a document without events', {title: 'a'}, 0, 'not-a-timeline - -'],
      ['a document whose events are no list', {events: {a: 1}}, 0, 'not-a-timeline - -'],
      ['a number', 7, 0, 'not-a-timeline - -'],
      ['undefined', undefined, 0, 'not-a-timeline - -'],
    ];
    for (const [title, input, count, expected] of table) {
      it(`${title}: ${count} events, ${expected || 'no problem'}`, () => {
        const reading = readData(input);
        expect([reading.data.events.length, codes(reading)]).to.deep.equal([count, expected]);
      });
    }
  });

  describe('reads a date', () => {
    const table: readonly (readonly [string, unknown, string, string, string])[] = [
      // title, date, kind, dateText, problems
      ['in EDTF', '[..2017-09-08]', 'one-of', '', ''],
      ['with blanks around it', ' 2017-09 ', 'moment', '', ''],
      [
        'of a level beyond EDTF, and says so',
        '2017-09-05T10:00Z/2017-09-05T12:00Z',
        'span',
        '',
        'date-extended 0 date',
      ],
      ['in words', '5 September 2017', 'moment', '5 September 2017', ''],
      ['in words that nobody can date not at all', 'some day soon', 'none', 'some day soon', 'date-unreadable 0 date'],
      ['in words that need a dateline not at all', 'last week', 'none', 'last week', 'date-no-dateline 0 date'],
      ['that does not exist not at all', '2017-02-30', 'none', '2017-02-30', 'date-impossible 0 date'],
      [
        'that ends before it starts not at all',
        '2017-04-04/2017-03-01',
        'none',
        '2017-04-04/2017-03-01',
        'date-reversed 0 date',
      ],
      ['too far away to draw, and says so', 'Y170000002', 'moment', '', 'date-beyond-range 0 date'],
      ['as a number of four digits as a year', 2015, 'moment', '', ''],
      ['as seconds since 1970, and says so', 1491264000, 'moment', '1491264000', 'date-epoch 0 date'],
      ['as another number not at all', 7, 'none', '7', 'date-unreadable 0 date'],
      ['as its parts', {year: 2017, month: 9}, 'moment', '', ''],
      ['as another object not at all', {moon: 2}, 'none', '', 'date-unreadable 0 date'],
      ['as nothing', null, 'none', '', 'date-missing 0 date'],
      ['as blanks', '  ', 'none', '', 'date-missing 0 date'],
    ];
    for (const [title, date, kind, dateText, expected] of table) {
      it(title, () => {
        const {event, reading} = readRow({date});
        expect([event.date.kind, event.dateText, codes(reading)]).to.deep.equal([kind, dateText, expected]);
      });
    }

    it("keeps the author's own words beside a date that cannot be read, and the date for the way back", () => {
      const {event} = readRow({date: 'soon', dateText: 'the other day'});
      expect([event.dateText, event.date.text, event.extra['date']]).to.deep.equal(['the other day', 'soon', 'soon']);
    });

    it('takes a date back that it has read before', () => {
      const {event} = readRow({});
      expect(readRow({date: event.date}).event.date.text).to.equal('2017-09-05');
    });

    it('puts undated events last, and the others in the order of time, ties as given', () => {
      const dates = ['2017-09-05', 'x', '2015', '2017-09-05', '', '2017-09-04', '2017-09-05~'];
      const {data} = readData(dates.map((date, index) => ({id: String(index), date, title: 'T'})));
      expect(data.events.map((event) => event.id).join(' ')).to.equal('2 5 0 3 6 1 4');
    });
  });

  describe('never shows an object as text', () => {
    const fields = ['title', 'summary', 'label', 'dateText', 'lane', 'lang', 'status', 'id', 'place', 'actors', 'tags'];
    for (const field of fields) {
      it(`in the field ${field}, and keeps it for the way back`, () => {
        const value = field === 'place' ? [[1]] : {a: 1, b: ['عربي']};
        const {event, reading} = readRow({[field]: value});
        if (field !== 'place') expect(codes(reading)).to.contain(`field-type 0 ${field}`);
        expect(JSON.stringify({...event, extra: null})).not.to.contain('object Object');
        expect(event.extra[field]).to.equal(value);
      });
    }
  });

  it('takes the text of several languages that the page is in, and keeps all of them', () => {
    const title = {en: 'EN', ar: 'عربي'};
    for (const [lang, expected] of [
      ['ar-SY', 'عربي'],
      ['de', 'EN'],
    ] as const) {
      const {data} = readData([{date: '2017', title}], {lang});
      expect([data.events[0]?.title, data.events[0]?.extra]).to.deep.equal([expected, {'title (as given)': title}]);
    }
  });

  describe('reads ids', () => {
    const table: readonly (readonly [string, readonly unknown[], string, string])[] = [
      ['as given', ['a', 'b'], 'a b', ''],
      ['as numbers', [7, 8], '7 8', ''],
      ['made from the row where there is none', [undefined, '', null], 'event-1 event-2 event-3', ''],
      ['made unique where they are repeated', ['a', 'a', 'a'], 'a a-2 a-3', 'id-repeated 1 id; id-repeated 2 id'],
      ['without taking another id for a made one', ['event-2', undefined], 'event-2 event-2-2', ''],
      ['without taking a later id for a repeated one', ['a', 'a', 'a-2'], 'a a-3 a-2', 'id-repeated 1 id'],
      [
        'that are names of the language',
        ['__proto__', 'constructor', 'toString'],
        '__proto__ constructor toString',
        '',
      ],
    ];
    for (const [title, ids, expected, problems] of table) {
      it(title, () => {
        const reading = readData(ids.map((id) => ({id, date: '2017', title: 'T'})));
        expect(reading.data.events.map((event) => event.id).join(' ')).to.equal(expected);
        expect(codes(reading)).to.equal(problems);
      });
    }
  });

  describe('reads lanes', () => {
    const lanes = [{id: 'a', title: 'Alpha'}, 'Beta', {id: 'c', color: '#a00'}];
    const lanesOf = (names: readonly unknown[], listed: readonly unknown[] = lanes): readonly string[] => {
      const {data} = readData({lanes: listed, events: names.map((lane) => ({date: '2017', title: 'T', lane}))});
      return [
        data.events.map((event) => event.lane).join(','),
        data.lanes.map(({id, title}) => `${id}=${title}`).join(','),
      ];
    };
    it('by id, then by title', () =>
      expect(lanesOf(['a', 'Alpha', ' Beta '])).to.deep.equal(['a,a,Beta', 'a=Alpha,Beta=Beta,c=c']));
    it('and makes those that are not listed, in the order of their first use', () =>
      expect(lanesOf(['z', 'y', 'z', 7])).to.deep.equal(['z,y,z,7', 'a=Alpha,Beta=Beta,c=c,z=z,y=y,7=7']));
    it('and leaves an event without a lane without one', () => expect(lanesOf([null], [])).to.deep.equal(['', '']));
    it('whose names are names of the language', () =>
      expect(lanesOf(['__proto__', 'hasOwnProperty'], [])).to.deep.equal([
        '__proto__,hasOwnProperty',
        '__proto__=__proto__,hasOwnProperty=hasOwnProperty',
      ]));

    const colors: readonly (readonly [string, string])[] = [
      ['#a00', '#a00'],
      ['rebeccapurple', 'rebeccapurple'],
      ['rgb(0 0 0 / 50%)', 'rgb(0 0 0 / 50%)'],
      ['var(--brand)', 'var(--brand)'],
      ['url(https://example.org/x)', ''],
      ['red;background:url(x)', ''],
      ['var(--x, url(//evil.example/x))', ''],
    ];
    for (const [color, expected] of colors) {
      it(`with the colour ${color || '""'} as "${expected}"`, () => {
        const reading = readData({lanes: [{id: 'a', color}], events: []});
        expect(reading.data.lanes[0]?.color).to.equal(expected);
        expect(codes(reading)).to.equal(expected ? '' : 'field-type - lanes[0].color');
      });
    }
  });

  describe('reads sources', () => {
    const listed = [{id: 'ind', title: 'An article', publisher: 'The Independent', date: '2017-09-08'}];
    const table: readonly (readonly [string, unknown, readonly string[], number, string])[] = [
      // title, an event's sources, their ids, sources of the document, problems
      ['by id', ['ind'], ['ind'], 1, ''],
      ['by a single id', 'ind', ['ind'], 1, ''],
      ['by title', 'An article', ['ind'], 1, ''],
      ['once, however often they are named', ['ind', 'An article'], ['ind'], 1, ''],
      ['by address', 'https://example.org/1', ['https://example.org/1'], 2, ''],
      ['by a name that is not listed, and says so', 'indd', ['indd'], 2, 'source-unknown 0 sources[0]'],
      [
        'by an address that is not safe, as text',
        'javascript:alert(1)',
        ['javascript:alert(1)'],
        2,
        'url-refused 0 sources[0]',
      ],
      ['as objects with an id', {id: 'x', title: 'X'}, ['x'], 2, ''],
      ['as objects that name only a listed id', {id: 'ind'}, ['ind'], 1, ''],
      ['as objects without an id', [{title: 'X'}, {title: 'Y'}, {title: 'X'}], ['source-2', 'source-3'], 3, ''],
      [
        'as another source of the same id, which gets its own',
        {id: 'ind', title: 'Z'},
        ['ind-2'],
        2,
        'id-repeated 0 sources[0].id',
      ],
      ['but not nothing', [null, 'ind'], ['ind'], 1, 'field-type 0 sources[0]'],
    ];
    for (const [title, sources, ids, count, problems] of table) {
      it(title, () => {
        const reading = readData({sources: listed, events: [{date: '2017', title: 'T', sources}]});
        expect(reading.data.events[0]?.sources).to.deep.equal(ids);
        expect(reading.data.sources.length).to.equal(count);
        expect(codes(reading)).to.equal(problems);
      });
    }

    it('and keeps a link that it does not open for the way back', () => {
      const {reading} = readRow({sources: [{title: 'X', url: 'data:text/html,x', page: 3}]});
      const [source] = reading.data.sources;
      expect([source?.title, source?.url]).to.deep.equal(['X', '']);
      expect({...source?.extra}).to.deep.equal({url: 'data:text/html,x', page: 3});
      expect(codes(reading)).to.equal('url-refused 0 sources[0].url');
    });
  });

  it('reads a claim, with the sources that it names', () => {
    const {event, reading} = readRow({
      claims: [
        {
          by: 'A',
          says: 'So.',
          date: '2017-09-08',
          eventDate: '2017-09-04',
          stance: 'Denies',
          sources: ['https://example.org/'],
          grade: {scheme: 'Admiralty', value: 'B2'},
          page: 3,
        },
      ],
    });
    const [claim] = event.claims;
    expect(reading.problems).to.deep.equal([]);
    expect(event.status).to.equal('contested');
    expect([claim?.by, claim?.says, claim?.stance]).to.deep.equal(['A', 'So.', 'denies']);
    expect([claim?.date?.text, claim?.eventDate?.text]).to.deep.equal(['2017-09-08', '2017-09-04']);
    expect(claim?.sources).to.deep.equal(['https://example.org/']);
    expect(claim?.grade).to.deep.equal({scheme: 'Admiralty', value: 'B2'});
    expect({...claim?.extra}).to.deep.equal({page: 3});
  });

  const flawed: readonly (readonly [string, object, string, (event: TimelineEvent) => unknown, unknown])[] = [
    [
      'a claim with an unknown stance',
      {claims: [{stance: 'doubts'}]},
      'field-type 0 claims[0].stance',
      (event) => event.claims[0]?.extra?.['stance'],
      'doubts',
    ],
    [
      'a claim with a date in words',
      {claims: [{date: 'then'}]},
      'date-unreadable 0 claims[0].date',
      (event) => event.claims[0]?.extra?.['date'],
      'then',
    ],
    ['a claim that is a number', {claims: [[1]]}, 'field-type 0 claims', (event) => event.claims.length, 0],
    ['a claim that is text', {claims: 'He did.'}, '', (event) => event.claims[0]?.says, 'He did.'],
    ['a place that is text', {place: 'Raqqa'}, '', (event) => event.place?.name, 'Raqqa'],
    [
      'a place with numbers as text',
      {place: {name: 'R', lat: '35.9', lon: 39}},
      '',
      (event) => [event.place?.lat, event.place?.lon],
      [35.9, 39],
    ],
    [
      'a place off the globe',
      {place: {name: 'R', lat: '351.44', lon: '36,65'}},
      'field-type 0 place.lat; field-type 0 place.lon',
      (event) => [event.place?.lat, event.place?.lon],
      [null, null],
    ],
    ['two places', {place: ['A', 'B']}, 'field-type 0 place', (event) => event.extra['place'], ['A', 'B']],
    ['an actor alone', {actors: 'A'}, '', (event) => event.actors, ['A']],
    [
      'actors of which one is none',
      {actors: ['A', {x: 1}, ' ']},
      'field-type 0 actors',
      (event) => event.actors,
      ['A'],
    ],
    ['a status in another case', {status: 'Confirmed '}, '', (event) => event.status, 'confirmed'],
    ['an unknown status', {status: '100% TRUE!!'}, 'status-unknown 0 status', (event) => event.status, '100% TRUE!!'],
    [
      'a relation to nowhere',
      {relations: [{type: 'contradicts', to: 'x'}]},
      'relation-unknown 0 relations',
      (event) => event.relations[0]?.to,
      'x',
    ],
    [
      'a relation to itself',
      {id: 'a', relations: {type: 'same-as', to: 'a'}},
      '',
      (event) => event.relations.length,
      1,
    ],
    ['a picture from a script', {media: 'javascript:1'}, 'url-refused 0 media.src', (event) => event.media[0]?.src, ''],
    [
      'a picture that may be sensitive',
      {media: [{src: 'a.jpg', sensitive: 'yes'}]},
      'field-type 0 media[0].sensitive',
      (event) => event.media[0]?.sensitive,
      true,
    ],
    ['an importance in words', {importance: 'high'}, 'field-type 0 importance', (event) => event.importance, 1],
    ['an importance as text', {importance: '3'}, '', (event) => event.importance, 3],
    ['a number for a title', {title: 1984}, '', (event) => event.title, '1984'],
    ['no title but a label', {title: '', label: 'L'}, 'title-missing 0 title', (event) => event.title, 'L'],
    ['a title of control characters', {title: 'a\0\ud800\u202eb'}, '', (event) => event.title, 'a\0\ud800\u202eb'],
    [
      'a title of markup',
      {title: '<img src=x onerror=alert(1)>'},
      '',
      (event) => event.title,
      '<img src=x onerror=alert(1)>',
    ],
    ['a grade as text', {grade: 'B2'}, '', (event) => event.grade, {scheme: '', value: 'B2'}],
  ];
  for (const [title, fields, problems, read, expected] of flawed) {
    it(`reads an event with ${title}`, () => {
      const {event, reading} = readRow(fields);
      expect(codes(reading)).to.equal(problems);
      expect(read(event)).to.deep.equal(expected);
    });
  }

  it('keeps fields that it does not know, of events and of the document, whatever their names', () => {
    const input = JSON.parse(
      '{"$schema": "s", "events": [{"date": "2017", "title": "T", "deaths": "89+", "__proto__": {"polluted": true}}]}',
    ) as unknown;
    const {data, problems} = readData(input);
    expect(problems).to.deep.equal([]);
    expect(Object.entries(data.extra)).to.deep.equal([['$schema', 's']]);
    expect(Object.entries(data.events[0]?.extra ?? {})).to.deep.equal([
      ['deaths', '89+'],
      ['__proto__', {polluted: true}],
    ]);
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
  });

  it('survives objects without end and objects that refuse to be text', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    const stubborn = {
      toString: () => {
        throw new Error('no');
      },
      toJSON: () => {
        throw new Error('no');
      },
    };
    const reading = readData([
      {date: loop, title: stubborn, lane: Symbol('x'), actors: [loop], sources: loop, claims: loop},
    ]);
    expect(reading.data.events.length).to.equal(1);
  });

  it('reads 200,000 rows of one id, one lane and one day in linear time', () => {
    const rows = (count: number): unknown[] =>
      Array.from({length: count}, (_, row) => ({id: 'x', date: '2017-04-04', title: `T${row}`, lane: 'L'}));
    const [some, many] = [rows(20_000), rows(200_000)];
    const read = (events: unknown[]) => (): void => {
      expect(readData(events).data.events.length).to.equal(events.length);
    };
    // Ten times the rows; quadratic time would take a hundred times as long.
    expect(ratioOfTimes(read(many), read(some), 40)).to.be.at.most(40);
  }).timeout(30_000);
});

describe('for whatever JSON there is', () => {
  const field = fc.constantFrom(
    ...'id date title lane status actors claims sources relations media place importance label grade __proto__ x'.split(
      ' ',
    ),
  );
  const value = fc.oneof(
    fc.jsonValue({maxDepth: 3}),
    fc.constantFrom(
      '2017',
      '[..2017-09-08]',
      'a',
      'javascript:x',
      'https://example.org',
      '__proto__',
      'event-1',
      'event-2',
    ),
  );
  const row = fc.oneof({weight: 5, arbitrary: fc.dictionary(field, value)}, {weight: 1, arbitrary: fc.jsonValue()});
  const rows = fc.array(row, {maxLength: 8});
  const anything = fc.oneof(
    rows,
    fc.record({events: rows, lanes: fc.jsonValue(), sources: fc.jsonValue(), title: fc.jsonValue()}),
    fc.jsonValue(),
    fc.anything(),
  );

  it('nothing throws, and each row is an event or refused', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const {data, problems, rows: count} = readData(input);
        const refused = problems.filter(({severity, where}) => severity === 'refused' && where.row !== undefined);
        const accounted = [...data.events.flatMap((event) => event.rows), ...refused.map(({where}) => where.row ?? -1)];
        expect(accounted.sort((a, b) => a - b)).to.deep.equal(Array.from({length: count}, (_, index) => index));
      }),
      {numRuns: 500},
    );
  });

  it('the same input gives the same output, and ids, lanes and sources are never met twice', () => {
    fc.assert(
      fc.property(rows, (input) => {
        const first = readData(input);
        const {events, lanes, sources} = first.data;
        for (const list of [events, lanes, sources]) {
          expect(new Set(list.map(({id}: {readonly id: string}) => id)).size).to.equal(list.length);
        }
        const laneIds = new Set(lanes.map(({id}) => id));
        const sourceIds = new Set(sources.map(({id}) => id));
        for (const event of events) {
          expect(event.lane === '' || laneIds.has(event.lane)).to.equal(true);
          expect(event.sources.every((id) => sourceIds.has(id))).to.equal(true);
        }
        expect(JSON.stringify(readData(input))).to.equal(JSON.stringify(first));
      }),
      {numRuns: 300},
    );
  });
});

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {readData} from '../read-own.js';
import {toJson} from '../../src/export.js';
import type {Format} from '../../src/input/format.js';
import {acled} from '../../src/input/formats/acled.js';
import {autoArchiver} from '../../src/input/formats/auto-archiver.js';
import {gdelt} from '../../src/input/formats/gdelt.js';
import {own} from '../../src/input/formats/own.js';
import {timelinejs} from '../../src/input/formats/timelinejs.js';
import {timemap} from '../../src/input/formats/timemap.js';
import {ucdp} from '../../src/input/formats/ucdp.js';
import {normaliseInSteps, runSteps} from '../../src/input/normalise.js';
import {parts} from '../../src/input/parts.js';
import {openTable} from '../../src/input/read-table.js';
import {readText} from '../../src/input/read-all.js';
import {TextRows} from '../../src/input/text-rows.js';
import {ReadingLog} from '../../src/input/reading-log.js';
import type {EventTable, GroupField} from '../../src/model/event.js';
import type {Problem, Reading} from '../../src/model/problem.js';
import {tableInSteps} from '../../src/store/list-table.js';

/** Reads a list with or without making its events at once, however short it is. */
function readList(document: {readonly events: readonly unknown[]}, isLasting: boolean): Reading {
  const log = new ReadingLog({}, isLasting ? 0 : Infinity);
  log.tellsColumns = true;
  const rows = own.fromValue!(document, log);
  return runSteps(normaliseInSteps(rows, log, 'json', parts));
}

const FIELDS: readonly GroupField[] = ['lane', 'place', 'actor', 'status'];

const tableOf = ({data}: Reading): EventTable => {
  if (!data.table) throw new Error('no table');
  return data.table;
};

/** All that a table tells. */
function told(table: EventTable) {
  const {count, drawable, agreed, dates} = table;
  const ranks = Array.from({length: count}, (_, rank) => rank);
  const ids = ranks.map((rank) => table.event(rank).id);
  return {
    count,
    drawable,
    agreed,
    ids,
    rows: ranks.map((rank) => table.event(rank).rows[0]),
    key: [...table.key],
    reachStart: [...table.reachStart],
    reachEnd: [...table.reachEnd],
    status: ranks.map((rank) => table.statuses[table.status[rank]!]),
    importance: ranks.map((rank) => table.importance?.[rank] ?? 1),
    isEven: table.importance === null,
    groups: FIELDS.map((field) => ranks.map((rank) => table.group(rank, field))),
    texts: ranks.map((rank) => table.searchText(rank)),
    found: [...ids, 'nobody', 'event-9999', 'event-0'].map((id) => table.rankOf(id)),
    relating: ids.map((id) => [...table.relating(id)].sort((a, b) => a - b)),
    precisions: [...dates.precisions].sort(),
    bodies: [...dates.bodies].sort(),
    first: dates.first?.earliest,
    last: dates.last?.latest,
    written: [new Set(dates.written.earliest), new Set(dates.written.latest)],
  };
}

const oneOf = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values);

const GOOD_DATES = [
  '2017',
  '2017-04-04',
  '2017-04',
  '[..2017-09-08]',
  '2014~/2017-09-05',
  '2023-12-09/..',
  '1900-01-01',
  '2017-04-04/2017-04-09',
  '0000-02-29/0000-03-01',
];
const ODD_DATES = [
  ...[
    '03/04/2017',
    '13/04/2017',
    '4 April 2017',
    'some day',
    '',
    undefined,
    'Y170000002',
    'Y-170000002',
    42829,
    '42830',
  ],
  ...['2017-02-29', '2017-04-04/2017-04-04', '2017-04-09/2017-04-04', '2017-04-04/2017-02-30', '2017-13-01'],
  ...[' 2017-04 ', '-500', 1491264000, null, {start: '2017', end: '2018'}, '2017-09-05T10:00Z/2017-09-05T12:00Z'],
];

/** Rows of every kind, plain ones more often. */
const row: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        date: fc.oneof({weight: 4, arbitrary: oneOf(...GOOD_DATES)}, oneOf(...ODD_DATES)),
        title: fc.oneof({weight: 6, arbitrary: oneOf('A', 'B', 7)}, oneOf('', ' ', null, {}, undefined)),
        id: oneOf('a', 'b', 'c', 'a-2', 'event-1', 'event-3', 'event', 5, '', ' ', null, {}),
        lane: oneOf('L', ' L', 'Listed', 'listed-id', 3, '', []),
        status: oneOf('stated', 'claimed', 'Claimed', 'odd', '', ' ', 4),
        importance: oneOf(1, 1, 2, 0.5, '3', 'x', Number.NaN, null),
        label: oneOf('A', 'short', '', 0),
        summary: oneOf('Words', ''),
        place: oneOf('Here', ' ', 9, {name: 'There', lat: 1, lon: 2}, {name: 'Off', lat: 100}),
        actors: oneOf('One', ['One', 'Two'], [], [''], [1], ' '),
        tags: oneOf(['x'], 'y', [null]),
        claims: oneOf(
          [
            {by: 'A', says: 'x'},
            {by: 'B', says: 'x'},
          ],
          [{stance: 'denies'}],
          'said',
          [],
        ),
        relations: oneOf([{type: 'follows', to: 'a'}], [{type: 'x', to: 'event-2'}], 'nowhere'),
        sources: oneOf('https://example.org/', [{title: 'S'}], ['S']),
        media: oneOf('javascript:x', 'a.png'),
        figures: oneOf([{what: 'deaths', low: 2, high: 1}]),
        grade: oneOf('B', {scheme: 's', value: 'v'}),
        other: oneOf('kept', {a: [1]}, 0),
        name: oneOf('Another name for a title'),
      },
      {requiredKeys: ['date', 'title']},
    ),
  },
  fc.record(
    {date: oneOf(...GOOD_DATES), title: oneOf('A', 'B'), lane: oneOf('L', 'M')},
    {requiredKeys: ['date', 'title']},
  ),
  oneOf(null, 3, 'text', []),
);

describe('events that are made when they are looked at', () => {
  const lanes = [{id: 'listed-id', title: 'Listed'}];

  it('are those that are made at once, with the same problems and in the same order', () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 25}), (events) => {
        const {data, ...rest} = readList({events, lanes} as never, false);
        const {data: later, ...laterRest} = readList({events, lanes} as never, true);
        expect(laterRest).to.deep.equal(rest);
        const {table, ...laterData} = later;
        expect(laterData).to.deep.equal({...data});
        if (data.events.length) expect(table && told(table)).to.deep.equal(told(runSteps(tableInSteps(data.events))));
      }),
      {numRuns: 400},
    );
  });

  it('may be of thousands of different days and stretches of days', () => {
    const day = (index: number): string =>
      new Date(Date.UTC(2000, 0, 1 + ((index * 7919) % 9000))).toISOString().slice(0, 10);
    const events = Array.from({length: 5000}, (_, index) => ({
      date: index % 3 ? day(index) : [day(index), day(index + 1)].sort().join('/'),
      title: `${index}`,
    }));
    const [atOnce, later] = [readList({events}, false), readList({events}, true)];
    expect(tableOf(later).dates.written.earliest.length).to.be.above(5000);
    expect(told(tableOf(later))).to.deep.equal(told(runSteps(tableInSteps(atOnce.data.events))));
  });

  it('stay the same object while they are looked at', () => {
    const events = Array.from({length: 9000}, (_, index) => ({date: `${1000 + index}`, title: 'T'}));
    const table = tableOf(readData(events));
    expect(table.event(7)).to.equal(table.event(7));
    const all = Array.from(events, (_, rank) => table.event(rank));
    expect(table.event(8999)).to.equal(all[8999]);
    expect(table.event(0)).to.deep.equal(all[0]);
  });

  it('report nothing when they are made', () => {
    const events = Array.from({length: 2001}, (_, index) => ({date: index ? '2017' : 'never', title: 'T'}));
    const {data, problems} = readData(events);
    expect(problems.length).to.equal(1);
    expect(data.events.length).to.equal(2001);
    expect(problems.length).to.equal(1);
    expect(data.events.at(-1)?.rows).to.deep.equal([0]);
  });
});

/** Reads the pieces of a table with or without making its events at once. */
function readTable(format: Format, pieces: readonly string[], hasHeader: boolean, isLasting: boolean): Reading {
  const log = new ReadingLog({}, isLasting ? 0 : Infinity);
  log.tellsColumns = format === own;
  const kept = isLasting ? runSteps(TextRows.inSteps(pieces, ',', 0)) : null;
  const rows = format.fromTable!(openTable(pieces, ',', hasHeader, log, kept), log);
  return runSteps(normaliseInSteps(rows, log, 'csv', parts));
}

const quote = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** Columns of each kind, with what may be in their cells. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  date: [...GOOD_DATES, ...ODD_DATES.map((value) => (typeof value === 'object' ? '' : String(value)))],
  when: ['03/04/2017', '13/04/2017', '2017', '4 April 2017', '3.4.2017'],
  end: ['2018', '2017-04-09', ''],
  title: ['A', 'B, or\r\nC', '', 'with "quotes"'],
  notes: ['First sentence. Second.', ''],
  id: ['a', 'b', 'a', 'event-1', 'event-3', ''],
  uid: ['x', 'y', ''],
  lane: ['L', ' L', 'M', ''],
  status: ['stated', 'odd', 'Claimed', ''],
  importance: ['1', '2', 'x', ''],
  place: ['Here', ''],
  lat: ['1.5', '100', ''],
  actors: ['One; Two', 'One', ''],
  tags: ['t; u', ''],
  source: ['https://example.org/', 'A paper', 'javascript:x', ''],
  'claim by': ['A', ''],
  'claim2 by': ['B', ''],
  'claim date': ['2017', 'some day', ''],
  relations: ['follows: a', ''],
  grade: ['B', ''],
  other: ['kept', ''],
  'figures (JSON)': ['[{"what":"deaths","best":2}]', '{"broken', ''],
  row: ['', '', '', 'lane', 'timeline'],
  'escaped cells': ['', 'title'],
};

const tableText = fc
  .uniqueArray(oneOf(...Object.keys(COLUMNS)) as fc.Arbitrary<string>, {minLength: 1, maxLength: 8})
  .chain((header) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.tuple(...header.map((name) => fc.constantFrom(...COLUMNS[name]!))), {
        minLength: 1,
        maxLength: 15,
      }),
      odd: fc.constantFrom('', ',,', '"open', 'a,b,c,d,e,f,g,h,i,j', '#date,#title'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      cut: fc.integer({min: 1, max: 90}),
    }),
  )
  .map(({header, rows, odd, end, cut}) => {
    const text = [quote(header), ...rows.map(quote), odd].join(end);
    return Array.from({length: Math.ceil(text.length / cut)}, (_, at) => text.slice(at * cut, (at + 1) * cut));
  });

const DAY_CELLS = ['2017-04-04', '2017-04-06', '2017-04', ''];
/** Tables of others: the columns that tell most, and what may be in them. */
const OTHERS: readonly (readonly [format: Format, columns: Readonly<Record<string, readonly string[]>>])[] = [
  [
    ucdp,
    {
      id: ['1', '2', '1', ''],
      type_of_violence: ['1', '2', '9'],
      side_a: ['A', ''],
      where_coordinates: ['Town', ''],
      latitude: ['3', 'x', ''],
      source_article: ['"Reuters,2017-04-05,Headline";"AFP,2017-04-06,Other"', 'A paper', ''],
      event_clarity: ['1', '2'],
      date_prec: ['1', '2', '4', '5'],
      date_start: DAY_CELLS,
      date_end: DAY_CELLS,
      low: ['1', '9', ''],
      best: ['2', ''],
      high: ['3', ''],
    },
  ],
  [
    acled,
    {
      event_id_cnty: ['SYR1', 'SYR2', ''],
      event_date: ['04 April 2017', '2017-04-06', 'April', ''],
      time_precision: ['1', '2', '3'],
      event_type: ['Battles', 'Riots'],
      actor1: ['A', ''],
      location: ['Town', ''],
      source: ['AFP; Reuters', ''],
      fatalities: ['0', '3', ''],
    },
  ],
  [
    timelinejs,
    {
      Year: ['2017', '-500', ''],
      Month: ['4', ''],
      Headline: ['A', '<b>B</b>', ''],
      Text: ['Words', ''],
      Media: ['https://example.org/a.png', ''],
      Type: ['', '', 'title', 'era'],
      Group: ['G', ''],
    },
  ],
  [
    timemap,
    {
      id: ['1', '2'],
      date: ['04/05/2017', '13/05/2017', '04/13/2017', ''],
      time: ['00:00', '10:30', ''],
      description: ['What happened.', ''],
      location: ['Town', ''],
      source1: ['S', ''],
      filter1: ['f', ''],
    },
  ],
  [
    gdelt,
    {
      GLOBALEVENTID: ['1', '2', '3', ''],
      SQLDATE: ['20170404', '20170406', 'soon', ''],
      Actor1Name: ['A', ''],
      EventRootCode: ['19', ''],
      QuadClass: ['4', '1'],
      NumMentions: ['1', '9'],
      ActionGeo_Fullname: ['Town', ''],
      SOURCEURL: ['https://example.org/a', 'https://example.org/b', 'BBC Monitoring', ''],
    },
  ],
  [
    autoArchiver,
    {
      link: ['https://example.org/a', ''],
      'archive location': ['https://archive.example/a', ''],
      'upload timestamp': ['2017-04-04T10:11:12.000000+00:00', 'soon', ''],
      'upload title': ['A post', ''],
      'archive status': ['success', ''],
    },
  ],
];

const expectSame = (atOnce: Reading, looked: Reading): void => {
  const {data, ...rest} = atOnce;
  const {data: later, ...laterRest} = looked;
  expect(laterRest).to.deep.equal(rest);
  const {table, ...laterData} = later;
  expect(laterData).to.deep.equal({...data});
  if (data.events.length) expect(table && told(table)).to.deep.equal(told(runSteps(tableInSteps(data.events))));
};

describe('events of tables that are made when they are looked at', () => {
  it('are those that are made at once, with the same problems and in the same order', () => {
    fc.assert(
      fc.property(tableText, (pieces) => {
        expectSame(readTable(own, pieces, true, false), readTable(own, pieces, true, true));
      }),
      {numRuns: 400},
    );
  });

  for (const [format, columns] of OTHERS) {
    it(`are the same in ${format.name}`, () => {
      const cells = fc.tuple(...Object.values(columns).map((values) => fc.constantFrom(...values)));
      fc.assert(
        fc.property(fc.array(cells, {minLength: 1, maxLength: 12}), (rows) => {
          const text = [quote(Object.keys(columns)), ...rows.map(quote)].join('\n');
          expectSame(readTable(format, [text], true, false), readTable(format, [text], true, true));
        }),
        {numRuns: 100},
      );
    });
  }

  it('are the same without a header', () => {
    // In UCDP's old order the days are the 33rd and 34th cells.
    const row = (id: number, day: string): string =>
      Array.from({length: 41}, (_, at) => (at ? (at === 32 || at === 33 ? day : '') : id)).join(',');
    const text = [row(1, '2016-01-01'), row(2, '2016-01-03')].join('\n');
    const [atOnce, later] = [readTable(ucdp, [text], false, false), readTable(ucdp, [text], false, true)];
    expectSame(atOnce, later);
    expect(later.data.events.map(({id}) => id)).to.deep.equal(['1', '2']);
  });

  it('are few at a time: a long table keeps its text, and no event of it that is not looked at', () => {
    const lines = Array.from(
      {length: 3000},
      (_, row) => `${1000 + row},"T ${row}",https://example.org/${row},A,"said, ${row}"`,
    );
    const {data} = readText(['date,title,source,claim by,claim says', ...lines].join('\n'));
    const table = data.table!;
    const first = table.event(0);
    expect(first.claims.map(({says}) => says)).to.deep.equal(['said, 0']);
    expect(table.searchText(2999)).to.contain('said, 2999');
    expect(table.event(0), 'kept').to.equal(first);
    for (let rank = 0; rank < table.count; rank++) table.event(rank);
    for (let rank = table.count - 1; rank > 0; rank--) table.event(rank);
    expect(table.event(0), 'made again').not.to.equal(first);
    expect(table.event(0)).to.deep.equal(first);
  });
});

const DAY = 864e5;
const codes = (problems: readonly Problem[]): string =>
  problems.map(({code, where: {row: at, column}}) => `${code} ${at ?? '-'} ${column ?? '-'}`).join('; ');

describe('columns', () => {
  const table: readonly (readonly [what: string, columns: object, dates: readonly string[], problems?: string])[] = [
    ['dates in EDTF', {date: ['2018', '2017-04~']}, ['2017-04~', '2018']],
    ['days', {start: Float64Array.of(0, DAY)}, ['1970-01-01', '1970-01-02']],
    ['days to days', {start: [0, 0], end: [DAY, 0]}, ['1970-01-01', '1970-01-01/1970-01-02']],
    ['minutes', {start: [0, 6e4]}, ['1970-01-01T00:00Z', '1970-01-01T00:01Z']],
    ['seconds', {start: [1e3], end: [6e4]}, ['1970-01-01T00:00:01Z/1970-01-01T00:01:00Z']],
    ['milliseconds', {start: [-1, 0]}, ['1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z']],
    [
      'ends that are none',
      {start: [0, 0, 0], end: [Number.NaN, null]},
      ['1970-01-01', '1970-01-01', '1970-01-01'],
      'column-short - end',
    ],
    ['years before our era', {start: [Date.UTC(-43, 2, 15)]}, ['-0043-03-15']],
    ['no time', {start: [0, Number.NaN]}, ['1970-01-01', ''], 'date-missing 1 date'],
    ['an end before the start', {start: [DAY], end: [0]}, ['1970-01-02/1970-01-01'], 'date-reversed 0 date'],
    ['times beyond all years', {start: [1e300]}, ['1e+300'], 'date-unreadable 0 date'],
    ['text for a time', {start: ['2017', 0]}, ['1970-01-01', '2017']],
    ['what is no column', {date: ['2017'], lane: 5}, ['2017'], 'field-type - lane'],
    ['nothing', {}, []],
  ];
  for (const [what, columns, dates, problems = ''] of table) {
    it(`are read: ${what}`, () => {
      const count = Math.max(0, ...Object.values(columns).map(({length}: {length?: number}) => length ?? 0));
      const reading = readData({columns: {...columns, title: Array.from({length: count}, (_, index) => `T${index}`)}});
      expect(reading.data.events.map(({date}) => date.text)).to.deep.equal(dates);
      expect(codes(reading.problems)).to.equal(problems);
      expect(reading.rows).to.equal(count);
    });
  }

  it('take a lane by its number in the list of lanes', () => {
    const columns = {date: ['2017', '2018', '2019'], title: ['A', 'B', 'C'], lane: Uint8Array.of(1, 0, 9)};
    const {data} = readData({lanes: ['First', {id: 's', title: 'Second'}], columns});
    expect(data.events.map(({lane}) => lane)).to.deep.equal(['s', 'First', '9']);
  });

  it('say of times what the events say that are written out of them', () => {
    const unit = fc.constantFrom(DAY, 6e4, 1e3, 1);
    const cell = fc.integer({min: -30_000, max: 30_000});
    const columns = fc.array(fc.tuple(cell, fc.option(fc.integer({min: -2, max: 20})), fc.boolean()), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(unit, columns, (ms, cells) => {
        const start = Float64Array.from(cells, ([at]) => at * ms);
        const end = Float64Array.from(cells, ([at, length]) => (length === null ? Number.NaN : (at + length) * ms));
        const title = cells.map(([, , isThere]) => (isThere ? 'T' : ''));
        const {data} = readData({columns: {start, end, title}});
        const {written, ...read} = told(tableOf(readData({columns: {start, end, title}})));
        const {written: all, ...expected} = told(runSteps(tableInSteps(data.events)));
        expect(read).to.deep.equal(expected);
        expect(written).to.deep.equal(all);
      }),
      {numRuns: 300},
    );
  });

  it('are written out as events', () => {
    const columns = {start: [DAY, 0], title: ['B', 'A'], lane: ['x', 'y'], more: [1, 2]};
    const again = readData(JSON.parse(toJson(readData({title: 'T', columns}).data)));
    expect(again.data.title).to.equal('T');
    expect(again.data.events.map(({title, lane, extra}) => [title, lane, extra])).to.deep.equal([
      ['A', 'y', {more: 2}],
      ['B', 'x', {more: 1}],
    ]);
  });
});

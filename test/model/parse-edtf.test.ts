import {expect} from '@open-wc/testing';
import type {CalendarDate, FuzzyDate} from '../../src/model/date.js';
import {type EdtfOptions, parseEdtf} from '../../src/model/parse-edtf.js';
import {EXTENDED_ROWS, type EdtfRow, REFUSED, STRICT_ROWS} from './edtf-table.js';
import {ratioOfTimes, readThrough} from '../ratio-of-times.js';

function read(text: string, options?: EdtfOptions): FuzzyDate {
  const result = parseEdtf(text, options);
  if (!result.ok) throw new Error(`${text}: ${result.code}`);
  return result.date;
}

/** The instant as the tables write it; `Date` is the oracle here and is not used by the parser. */
function iso(ms: number): string {
  if (!Number.isFinite(ms)) return ms < 0 ? '-∞' : '∞';
  return new Date(ms).toISOString().replace('Z', '').replace('.000', '').replace('T00:00:00', '');
}

function marksOf(date: FuzzyDate): string {
  const marks: [boolean, string][] = [
    [date.approximate, '~'],
    [date.uncertain, '?'],
    [date.open.start, '<'],
    [date.unknown.start, '('],
    [date.open.end, '>'],
    [date.unknown.end, ')'],
    [date.extended, 'e'],
  ];
  return marks.map(([is, mark]) => (is ? mark : '')).join('');
}

function rowOf(text: string, date: FuzzyDate): EdtfRow {
  const {kind, earliest, latest, precision} = date;
  return {text, kind, earliest: iso(earliest), latest: iso(latest), precision, marks: marksOf(date)};
}

const written = (date: FuzzyDate) => date.written.map(({text}) => text);

describe('parseEdtf', () => {
  describe('reads a date as its kind, bounds, precision and marks', () => {
    for (const row of STRICT_ROWS) {
      it(row.text, () => {
        expect(rowOf(row.text, read(row.text))).to.deep.equal(row);
        expect(read(row.text).text).to.equal(row.text);
      });
    }
  });

  it('reads the same with extensions where none is needed', () => {
    for (const {text} of STRICT_ROWS) expect(read(text, {extensions: true})).to.deep.equal(read(text));
  });

  describe('reads only with extensions, and says so', () => {
    for (const row of EXTENDED_ROWS) {
      it(row.text, () => {
        expect(parseEdtf(row.text).ok).to.equal(false);
        expect(rowOf(row.text, read(row.text, {extensions: true}))).to.deep.equal(row);
      });
    }

    it('spaces around a text and around the brackets and commas of a set', () => {
      for (const text of [' 2017', '2017-09-05\n', '[1667, 1670..1672]', '{ 1960 , 1961-12 }', ' [2015 ,2017] ']) {
        expect(parseEdtf(text), text).to.deep.include({ok: false, code: 'date-unreadable'});
        expect(read(text, {extensions: true}), text).to.include({text, extended: true});
      }
      for (const text of ['2017 -09', '2017 / 2018', '[1 667,1668]', '[1667 ..1668]']) {
        expect(parseEdtf(text, {extensions: true}).ok, text).to.equal(false);
      }
    });
  });

  for (const [code, texts] of Object.entries(REFUSED)) {
    describe(`refuses as ${code}`, () => {
      for (const text of texts) {
        it(JSON.stringify(text), () => {
          expect(parseEdtf(text)).to.include({ok: false, code});
          expect(parseEdtf(text, {extensions: true})).to.include({ok: false, code});
        });
      }
    });
  }

  it('names the part that was not read', () => {
    const cases: [string, string][] = [
      ['[2015,2017-02-30]', '2017-02-30'],
      ['2015/sometime', 'sometime'],
      ['2018/2017', '2018/2017'],
      ['[2015,2018..2017]', '2018..2017'],
      ['yesterday', 'yesterday'],
      [' ', ''],
    ];
    for (const [text, detail] of cases) expect(parseEdtf(text)).to.include({ok: false, detail});
  });

  it('refuses a time after the end of a day, however little', () => {
    for (const time of ['24:00:00.5Z', '24:00:00.0001Z', '24:01Z']) {
      expect(parseEdtf(`2017-04-04T${time}`, {extensions: true})).to.include({ok: false, code: 'date-impossible'});
    }
    expect(parseEdtf('2017-04-04T24:00:00.0Z', {extensions: true}).ok).to.equal(true);
  });

  it('answers at once for long nonsense', () => {
    const gap = ' '.repeat(100_000);
    const texts = [
      `[2017${gap}2018]`,
      `${gap}x`,
      '['.repeat(1e5),
      '/'.repeat(1e5),
      `Y${'9'.repeat(1e5)}`,
      `[${'2017..'.repeat(2e4)}]`,
    ];
    const parse = (): void => {
      for (const text of texts) expect(parseEdtf(text, {extensions: true}).ok).to.equal(false);
    };
    // Going through a text anew at each of its characters would take a hundred thousand passes.
    expect(ratioOfTimes(parse, () => readThrough(texts), 100)).to.be.at.most(100);
  });

  it('is strict about the order of an interval, and only refuses the impossible with extensions', () => {
    for (const text of ['2017-09-05/2017', '2004-02/2004', '2012-23/2012-22', '0000-01-03/0000-01']) {
      expect(parseEdtf(text), text).to.include({ok: false, code: 'date-reversed'});
      expect(read(text, {extensions: true}).extended, text).to.equal(true);
    }
  });

  it('takes two times without offset as read from one clock', () => {
    const text = (start: string, end: string) => `2017-04-04T${start}:00/2017-04-04T${end}:00`;
    expect(parseEdtf(text('06:31', '06:30'), {extensions: true})).to.include({ok: false, code: 'date-reversed'});
    expect(parseEdtf(text('06:30', '06:31'), {extensions: true}).ok).to.equal(true);
  });
});

describe('The parts of a date', () => {
  const part = (text: string): CalendarDate => read(text).written[0]!;

  it('keep year, month and day, with X where unspecified', () => {
    const cases: [string, number, string, number | string | null, number | string | null][] = [
      ['2015', 2015, '2015', null, null],
      ['2015-04', 2015, '2015', 4, null],
      ['2015-04-09', 2015, '2015', 4, 9],
      ['-0044-03-15', -44, '0044', 3, 15],
      ['201X', 2010, '201X', null, null],
      ['-201X', -2019, '201X', null, null],
      ['XXXX-12-XX', 0, 'XXXX', 12, 'XX'],
      ['-1X32-X1-X2', -1932, '1X32', 'X1', 'X2'],
      ['190X-02-29', 1904, '190X', 2, 29],
      ['2012-28', 2012, '2012', 28, null],
      ['19?', 1900, '19XX', null, null],
      ['1950S2', 1950, '1950', null, null],
      ['Y170000002', 170000002, '170000002', null, null],
      ['Y-17E7', -170000000, '170000000', null, null],
    ];
    for (const [text, year, yearDigits, month, day] of cases) {
      expect(part(text), text).to.deep.include({text, year, yearDigits, month, day, time: null});
    }
  });

  it('keep how many digits of a year are significant', () => {
    expect(part('1950S2').significantDigits).to.equal(2);
    expect(part('Y-3388E2S3')).to.include({year: -338800, significantDigits: 3});
    expect(part('1950').significantDigits).to.equal(null);
  });

  it('are qualified up to a mark that follows, or only by a mark before', () => {
    const cases: [string, string, string, string][] = [
      ['2004-06-11', '', '', ''],
      ['2004-06-11%', '~?', '~?', '~?'],
      ['2004-06~-11', '~', '~', ''],
      ['2004?-06-11', '?', '', ''],
      ['?2004-06-11', '?', '', ''],
      ['2004-~06-11', '', '~', ''],
      ['2004-06-%11', '', '', '~?'],
      ['?2004-06-~11', '?', '', '~'],
      ['2004?-%06', '?', '~?', ''],
      ['?2004-06-04~', '~?', '~', '~'],
      ['?-2004-06~', '~?', '~', ''],
      ['2004~', '~', '', ''],
      ['2012-24?', '?', '?', ''],
      ['1950S2~', '~', '', ''],
    ];
    const marks = (q: {approximate: boolean; uncertain: boolean}) =>
      (q.approximate ? '~' : '') + (q.uncertain ? '?' : '');
    for (const [text, ...expected] of cases) {
      const {year, month, day} = part(text).parts;
      expect([year, month, day].map(marks), text).to.deep.equal(expected);
    }
  });

  it('keep a time as written', () => {
    expect(part('2017-04-04T06:30:00-03:30').time).to.deep.equal({
      hour: 6,
      minute: 30,
      second: 0,
      fraction: '',
      offsetMinutes: -210,
      offsetText: '-03:30',
    });
    expect(part('2017-04-04T24:00:00').time).to.include({hour: 24, offsetMinutes: null, offsetText: ''});
  });

  it('tell the offset of the first time, "" for none, null without a time', () => {
    expect(read('2017-04-04T06:30:00+03').offset).to.equal('+03');
    expect(read('2017-04-04T06:30:00Z').offset).to.equal('Z');
    expect(read('2017-04-04T06:30:00').offset).to.equal('');
    expect(read('2017-04-04').offset).to.equal(null);
    expect(read('2017-04-04/2017-04-05T00:00Z', {extensions: true}).offset).to.equal('Z');
  });
});

describe('Sides and members', () => {
  it('a moment is one member, the same from and to', () => {
    const {members, start, end} = read('2015-04~');
    expect(members).to.have.length(1);
    expect(members[0]!.from).to.equal(members[0]!.to);
    expect([start, end]).to.deep.equal([null, null]);
  });

  it('a span has a start and an end, and no members', () => {
    const date = read('2014~/2017-09-05');
    expect(date.members).to.deep.equal([]);
    expect(date.start).to.include({text: '2014~', approximate: true, precision: 'year'});
    expect(date.end).to.include({text: '2017-09-05', approximate: false, precision: 'day'});
    expect(read('../2017').start).to.equal(null);
    expect(read('2017/').end).to.equal(null);
  });

  it('a set has its members as written, ranges with both sides', () => {
    const sides = read('[..1667,1670,1668..1669,1680..]').members.map(({from, to}) => [from?.text, to?.text]);
    expect(sides).to.deep.equal([
      [undefined, '1667'],
      ['1670', '1670'],
      ['1668', '1669'],
      ['1680', undefined],
    ]);
    const [range] = read('[1670..1670]').members;
    expect(range!.from, 'a range is no single date').not.to.equal(range!.to);
  });

  it('every calendar date is written once, in the order of time', () => {
    const cases: [string, string[]][] = [
      ['2015', ['2015']],
      ['2014~/2017-09-05', ['2014~', '2017-09-05']],
      ['2015/2015', ['2015', '2015']],
      ['[2015-04..2017-09-08]', ['2015-04', '2017-09-08']],
      ['[..2017-09-08]', ['2017-09-08']],
      ['/2017-09-07~', ['2017-09-07~']],
      ['../..', []],
      ['{1670..1672,1667,1668}', ['1667', '1668', '1670', '1672']],
      ['[2017,2017-01]', ['2017-01', '2017']],
    ];
    for (const [text, texts] of cases) expect(written(read(text)), text).to.deep.equal(texts);
  });

  it('a set of very many members is read', () => {
    const date = read(`{${Array.from({length: 150_000}, () => '2017').join()}}`);
    expect(date.members).to.have.length(150_000);
    expect(iso(date.latest)).to.equal('2018-01-01');
  });
});

describe('Years beyond the range of Date', () => {
  // The Gregorian calendar repeats after 400 years, which are 146,097 days: an oracle that holds for any year.
  const cycles = (year: number) => {
    const shifted = ((year % 400) + 400) % 400;
    return BigInt(Date.UTC(2000 + shifted, 0, 1)) + (BigInt(year - shifted - 2000) / 400n) * 146_097n * 86_400_000n;
  };

  for (const [text, from, to] of [
    ['Y170000002', 170000002, 170000003],
    ['Y-17E7', -170000000, -169999999],
    ['Y3388E2S3', 338000, 339000],
    ['Y171010000S3', 171000000, 172000000],
    ['Y-275000', -275000, -274999],
    ['Y17E8', 1700000000, 1700000001],
  ] as const) {
    it(text, () => {
      expect(read(text).earliest).to.equal(Number(cycles(from)));
      expect(read(text).latest).to.equal(Number(cycles(to)));
    });
  }

  it('are ordered as long as a number can tell two years apart', () => {
    for (let exponent = 4; exponent < 15; exponent++) {
      const {earliest, latest} = read(`Y9E${exponent}`);
      expect(earliest, `9E${exponent}`).to.be.lessThan(latest);
    }
  });
});

describe('The zone of a time without offset', () => {
  const place = (text: string, timeZone: string) => {
    const {earliest, latest} = read(text, {timeZone});
    return [iso(earliest), iso(latest)];
  };

  it('is the one that is given', () => {
    const cases: [string, string, string, string][] = [
      ['2017-04-04T06:30:00', 'Asia/Damascus', '2017-04-04T03:30:00', '2017-04-04T03:30:01'],
      ['2017-01-04T06:30:00', 'Asia/Damascus', '2017-01-04T04:30:00', '2017-01-04T04:30:01'],
      ['2017-04-04T06:30:00', 'America/New_York', '2017-04-04T10:30:00', '2017-04-04T10:30:01'],
      ['2017-04-04T06:30:00', 'Asia/Kathmandu', '2017-04-04T00:45:00', '2017-04-04T00:45:01'],
      ['2017-04-04T06:30:00', 'UTC', '2017-04-04T06:30:00', '2017-04-04T06:30:01'],
      ['2017-04-04T24:00:00', 'Asia/Baghdad', '2017-04-04T21:00:00', '2017-04-04T21:00:01'],
    ];
    for (const [text, zone, ...bounds] of cases) expect(place(text, zone), `${text} ${zone}`).to.deep.equal(bounds);
  });

  it('gives both hours where clocks were put back, and either side of the gap where they were put forward', () => {
    expect(place('2021-10-31T02:30:00', 'Europe/Berlin')).to.deep.equal(['2021-10-31T00:30:00', '2021-10-31T01:30:01']);
    expect(place('2021-10-31T03:00:00', 'Europe/Berlin')).to.deep.equal(['2021-10-31T02:00:00', '2021-10-31T02:00:01']);
    expect(place('2021-03-28T02:30:00', 'Europe/Berlin')).to.deep.equal(['2021-03-28T00:30:00', '2021-03-28T01:30:01']);
  });

  it('changes no calendar date and no time with an offset', () => {
    for (const text of [
      '2017-04-04',
      '2017',
      '2014~/2017-09-05',
      '2017-04-04T06:30:00+03:00',
      '2017-04-04T06:30:00Z',
    ]) {
      expect(read(text, {timeZone: 'Asia/Damascus'})).to.deep.equal(read(text));
    }
  });

  it('is as good as none where nobody knows it', () => {
    expect(place('2017-04-04T06:30:00', 'Mars/Olympus')).to.deep.equal(['2017-04-03T16:30:00', '2017-04-04T18:30:01']);
  });
});

import {expect} from '@open-wc/testing';
import {icalendar} from '../../../src/input/formats/icalendar.js';
import {parseEdtf} from '../../../src/model/parse-edtf.js';
import {accountedRows, fieldOf, loadShared, mapValue} from './map-value.js';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string => calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');

describe('icalendar', () => {
  const dates: readonly (readonly [
    what: string,
    LINES: readonly string[],
    date: string | {start: string; end: string},
  ])[] = [
    ['a day', ['DTSTART;VALUE=DATE:20170404'], '2017-04-04'],
    ['one day whose end is the next', ['DTSTART;VALUE=DATE:20170404', 'DTEND;VALUE=DATE:20170405'], '2017-04-04'],
    ['a day that ends on itself', ['DTSTART;VALUE=DATE:20170404', 'DTEND;VALUE=DATE:20170404'], '2017-04-04'],
    ['three days', ['DTSTART;VALUE=DATE:20170227', 'DTEND;VALUE=DATE:20170302'], '2017-02-27/2017-03-01'],
    ['days for a duration', ['DTSTART:20170404', 'DURATION:P1W'], '2017-04-04/2017-04-10'],
    ['a time in UTC', ['DTSTART:20170404T063000Z'], '2017-04-04T06:30:00Z'],
    ['a time of no zone', ['DTSTART:20170404T063000'], '2017-04-04T06:30:00'],
    ['a time of a zone', ['DTSTART;TZID=Asia/Damascus:20170404T063000'], '2017-04-04T06:30:00+03:00'],
    ['the zone in winter', ['dtstart;tzid="America/New_York":20170104T063000'], '2017-01-04T06:30:00-05:00'],
    ['a zone with a path', ['DTSTART;TZID=/example.org/1/Europe/Berlin:20170704T063000'], '2017-07-04T06:30:00+02:00'],
    [
      'a time for a duration',
      ['DTSTART;TZID=Asia/Damascus:20170404T234500', 'DURATION:PT20M'],
      {start: '2017-04-04T23:45:00+03:00', end: '2017-04-05T00:05:00+03:00'},
    ],
    [
      'a day that ends at a time',
      ['DTSTART;VALUE=DATE:20170404', 'DTEND:20170404T063000Z'],
      {start: '2017-04-04', end: '2017-04-04T06:30:00Z'},
    ],
    ['no such day', ['DTSTART;VALUE=DATE:20170230'], '20170230'],
    ['no date', [], ''],
  ];
  for (const [what, lines, date] of dates) {
    it(`reads ${what}`, () => {
      const mapped = mapValue(icalendar, event(...lines));
      expect(fieldOf(mapped, 'date')).to.deep.equal([date]);
      expect(mapped.problems).to.deep.equal([]);
      if (typeof date === 'string' && date.includes('-')) expect(parseEdtf(date, {extensions: true}).ok).to.equal(true);
    });
  }

  it('keeps a time without a zone where the zone is not known, and says so', () => {
    const mapped = mapValue(icalendar, event('DTSTART;TZID=Nowhere/Such:20170404T063000'));
    expect(fieldOf(mapped, 'date')).to.deep.equal(['2017-04-04T06:30:00']);
    expect(mapped.problems).to.deep.equal([
      {code: 'zone-unknown', where: {row: 0, column: 'DTSTART'}, raw: 'Nowhere/Such', severity: 'warning'},
    ]);
  });

  it('unfolds lines, and takes signs out of their escapes', () => {
    const [row] = mapValue(
      icalendar,
      event(
        'DTSTART:20170404',
        'SUMMARY:One\\, two\\; th',
        ' ree',
        'DESCRIPTION:a\\nb\\\\n',
        '\tc',
        'LOCATION:Here\\, there',
      ),
    ).rows;
    expect(row?.fields).to.include({title: 'One, two; three', summary: 'a\nb\\nc'});
    expect(row?.fields['place']).to.deep.equal({name: 'Here, there', lat: '', lon: '', precision: ''});
  });

  it('carries who, where, on what source, and how sure', () => {
    const [row] = mapValue(
      icalendar,
      event(
        'UID:1@example.org',
        'DTSTART:20170404T063000Z',
        'SUMMARY;LANGUAGE=fr:Essai',
        'GEO:35.44;36.65',
        'URL:https://example.org/a?b=1,2;3',
        'CATEGORIES:one,two\\, too',
        'CATEGORIES:three',
        'ORGANIZER;CN="Doe: Jane":mailto:jane@example.org',
        'ATTENDEE:mailto:who@example.org',
        'ATTENDEE;CN=Other:mailto:other@example.org',
        'STATUS:TENTATIVE',
        'SEQUENCE:3',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'END:VALARM',
      ),
    ).rows;
    expect(row?.fields).to.deep.include({
      id: '1@example.org',
      place: {name: '', lat: '35.44', lon: '36.65', precision: ''},
      sources: 'https://example.org/a?b=1,2;3',
      tags: ['one', 'two, too', 'three'],
      actors: ['Doe: Jane', 'who@example.org', 'Other'],
      grade: {scheme: 'iCalendar status', value: 'TENTATIVE'},
    });
    expect(row?.extra).to.include({
      UID: '1@example.org',
      DTSTART: '20170404T063000Z',
      SUMMARY: ';LANGUAGE=fr:Essai',
      CATEGORIES: 'one,two\\, too\nthree',
      ORGANIZER: ';CN="Doe: Jane":mailto:jane@example.org',
      ATTENDEE: 'mailto:who@example.org\n;CN=Other:mailto:other@example.org',
      SEQUENCE: '3',
      LINES: 'BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM',
    });
  });

  it('shows the first of what recurs, and says so', () => {
    const mapped = mapValue(icalendar, event('UID:1', 'DTSTART:20170404', 'RRULE:FREQ=WEEKLY'));
    expect(mapped.problems.map(({code, where, raw}) => [code, where.column, raw])).to.deep.equal([
      ['recurs', 'RRULE', 'FREQ=WEEKLY'],
    ]);
    expect(mapped.rows[0]?.extra).to.include({RRULE: 'FREQ=WEEKLY'});
    const moved = event('UID:1', 'RECURRENCE-ID:20170411', 'DTSTART:20170412');
    expect(fieldOf(mapValue(icalendar, moved), 'id')).to.deep.equal(['1/20170411']);
  });

  it('counts events, journals and to-dos as rows, and keeps what is about the calendar', () => {
    const mapped = mapValue(
      icalendar,
      calendar(
        'X-WR-CALNAME:My\\, calendar',
        'NAME:Another',
        'BEGIN:VTIMEZONE',
        'TZID:X',
        'BEGIN:STANDARD',
        'DTSTART:19701025T030000',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VJOURNAL',
        'DTSTART;VALUE=DATE:20170404',
        'END:VJOURNAL',
        'BEGIN:VTODO',
        'DUE:20170501T120000Z',
        'no property',
        'END:VTODO',
        'BEGIN:VEVENT',
        'SUMMARY:cut off',
      ).replace('END:VCALENDAR', ''),
    );
    expect(fieldOf(mapped, 'date')).to.deep.equal(['2017-04-04', '2017-05-01T12:00:00Z', '']);
    expect(mapped.about).to.deep.equal({
      VERSION: '2.0',
      title: 'My, calendar',
      'X-WR-CALNAME': 'My\\, calendar',
      NAME: 'Another',
      LINES: 'BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE',
    });
    expect(mapped.rows[1]?.extra).to.deep.equal({DUE: '20170501T120000Z', LINES: 'no property'});
    expect([mapped.count, accountedRows(mapped)]).to.deep.equal([3, [0, 1, 2]]);
  });

  it('refuses other text', () => {
    expect(mapValue(icalendar, 'date,title').problems.map(({code}) => code)).to.deep.equal(['not-this-format']);
  });

  it('reads the shared calendar', async function () {
    const text = await loadShared('shapes/events.ics');
    if (!text) return this.skip();
    expect(fieldOf(mapValue(icalendar, text), 'date')).to.deep.equal([
      '2017-04-04',
      {start: '2017-04-04T06:30:00+03:00', end: '2017-04-04T06:50:00+03:00'},
    ]);
  });
});

import {expect} from '@open-wc/testing';
import {toICalendar} from '../../src/export.js';
import fc from '../fast-check.js';
import {DATES, dated, datesByTitle, EXAMPLE, read} from './example-timeline.js';

const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const linesOf = (text: string): string[] => unfold(text).split('\r\n');
/** The lines of the entry with a title. */
function entry(text: string, title: string): string[] {
  const parts = unfold(text).split(/(?=BEGIN:V(?:EVENT|JOURNAL))/);
  return (parts.find((part) => part.includes(`:${title}\r\n`)) ?? '').split('\r\n');
}

const START = /^(DTSTART|DTEND|BEGIN)/;

describe('toICalendar', () => {
  const when: readonly (readonly [date: string, lines: readonly string[]])[] = [
    ['2017-04-04', ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20170404', 'DTEND;VALUE=DATE:20170405']],
    ['2017-02-27/2017-02-28', ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20170227', 'DTEND;VALUE=DATE:20170301']],
    ['2017-04-04T06:30:00+03:00', ['BEGIN:VEVENT', 'DTSTART:20170404T033000Z']],
    ['2017-04-04T06:30:00', ['BEGIN:VEVENT', 'DTSTART:20170404T063000']],
    [
      '2017-04-04T06:30:00Z/2017-04-04T07:00:00Z',
      ['BEGIN:VEVENT', 'DTSTART:20170404T063000Z', 'DTEND:20170404T070000Z'],
    ],
    ['2017-04', ['BEGIN:VJOURNAL']],
    ['2017-04-04/2017-05', ['BEGIN:VJOURNAL']],
    ['2017-04-04~', ['BEGIN:VJOURNAL']],
    ['[2017-04-04,2017-04-06]', ['BEGIN:VJOURNAL']],
    ['2017-04-04/..', ['BEGIN:VJOURNAL']],
    ['9999-12-31', ['BEGIN:VJOURNAL']],
    ['-0044-03-15', ['BEGIN:VJOURNAL']],
    ['2017-04-04/2017-04-05T06:30:00Z', ['BEGIN:VJOURNAL']],
  ];
  for (const [date, lines] of when)
    it(`writes ${date} as ${lines[0]?.slice(6)} with no more than it says`, () => {
      const written = entry(toICalendar(dated([date])), date.replaceAll(',', '\\,'));
      expect(written.filter((line) => START.test(line))).to.deep.equal(lines);
    });

  it('says in words when something was that has no day', () => {
    const text = toICalendar(dated(['[..2017-09-08]']), {formatDate: () => 'on or before 8 September; 2017'});
    expect(linesOf(text))
      .to.include('DESCRIPTION:on or before 8 September\\; 2017')
      .and.include('X-EDTF:[..2017-09-08]');
  });

  it('reads every date back the same', () => {
    const data = dated();
    expect(data.events.length).to.equal(DATES.length);
    expect(datesByTitle(read(toICalendar(data)))).to.deep.equal(datesByTitle(data));
  });

  it('gives way to a calendar in which an entry was moved', () => {
    const text = toICalendar(dated(['2017-04-04', '2017-05'])).replaceAll('20170404', '20170403');
    expect(read(text).events.map(({date}) => date.text)).to.deep.equal(['2017-04-03/2017-04-04', '2017-05']);
  });

  it('says what is known of an event, in the words of calendars', () => {
    const text = toICalendar(read(EXAMPLE));
    const [id] = /@\w+\.conflict-timeline/.exec(text) ?? [];
    expect(entry(text, 'Something\\, big\\; happened \\\\ here').slice(0, -1)).to.deep.equal([
      'BEGIN:VEVENT',
      `UID:one/ü 1${id}`,
      'DTSTAMP:20170908T000000Z',
      'DTSTART;VALUE=DATE:20170404',
      'DTEND;VALUE=DATE:20170405',
      'X-EDTF:2017-04-04',
      'SUMMARY;LANGUAGE=fr:Something\\, big\\; happened \\\\ here',
      'DESCRIPTION:that Tuesday\\nFirst line\\nSecond line\\nThe ministry: It was us\\nThe council (denies it): It was ' +
        'not\\nIt was later\\nA report https://example.org/r?a=1\\,2\\;3',
      'LOCATION:Alphaville',
      'GEO:35.44;36.65',
      'CATEGORIES:a,b',
      'URL:https://example.org/r?a=1,2;3',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
    expect(entry(text, 'Nobody knows when')).to.include.members(['BEGIN:VJOURNAL', 'DESCRIPTION:once', 'STATUS:FINAL']);
    expect(entry(text, 'Taken back')).to.include.members(['DESCRIPTION:2017-09-08~\\nBetaville', 'STATUS:CANCELLED']);
    expect(entry(text, 'The siege')).to.include('STATUS:DRAFT');
    const again = read(text);
    expect(again.title).to.equal(EXAMPLE.title);
    expect(again.events.map(({id: own}) => own).sort()).to.deep.equal(EXAMPLE.events.map(({id: own}) => own).sort());
  });

  it('writes what RFC 5545 allows in each entry, each once, and nothing that it has to have is missing', () => {
    // RFC 5545, 3.6.1 and 3.6.3.
    const ALLOWED = {
      VEVENT: 'UID DTSTAMP DTSTART DTEND X-EDTF SUMMARY DESCRIPTION LOCATION GEO CATEGORIES URL STATUS TRANSP',
      VJOURNAL: 'UID DTSTAMP X-EDTF SUMMARY DESCRIPTION CATEGORIES URL STATUS',
    };
    for (const data of [read(EXAMPLE), dated()])
      for (const [, kind, body = ''] of unfold(toICalendar(data)).matchAll(
        /BEGIN:(VEVENT|VJOURNAL)\r\n(.*?)END:\1/gs,
      )) {
        const names = body
          .split('\r\n')
          .slice(0, -1)
          .map((line) => /^[\w-]+/.exec(line)?.[0] ?? line);
        expect(ALLOWED[kind as 'VEVENT'].split(' ')).to.include.members(names);
        expect(names).to.include.members(['UID', 'DTSTAMP', 'SUMMARY']);
        expect(new Set(names).size).to.equal(names.length);
      }
  });

  it('is the same for the same data, stamped as asked for', () => {
    const data = dated(['2017']);
    expect(toICalendar(data)).to.equal(toICalendar(dated(['2017'])));
    expect(toICalendar(data)).to.include('DTSTAMP:19700101T000000Z');
    expect(toICalendar(data, {stamp: new Date('2020-01-02T03:04:05.678Z')})).to.include('DTSTAMP:20200102T030405Z');
    for (const published of ['[..2017]', '-0044', '2017~'])
      expect(toICalendar(read({published, events: [{title: 'A'}]}))).to.match(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('folds lines at 75 octets between characters, whatever the text, and reads it back', () => {
    const encoder = new TextEncoder();
    const unit = fc.constantFrom('a', 'é', '語', '👩‍🚀', '\u0301', ' ', ',', ';', '\\', '\n', ':', '"', '=', 'X');
    fc.assert(
      fc.property(fc.string({unit, maxLength: 120}), (title) => {
        const text = toICalendar(read({events: [{date: '2017-04-04', title}]}));
        for (const line of text.split('\r\n')) {
          expect(encoder.encode(line).length).to.be.at.most(75);
          expect(line).not.to.match(/[\n\r]|\p{Surrogate}/u);
        }
        expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
        expect(read(text).events[0]?.title.trim()).to.equal(title.trim() || '(untitled)');
      }),
    );
  });
});

import {expect} from '@open-wc/testing';
import {toTimelineJs} from '../../src/export.js';
import {readValue} from '../../src/input/read-all.js';

interface Slide {
  readonly start_date: object;
  readonly end_date?: object;
  readonly display_date?: string;
  readonly group?: string;
  readonly unique_id: string;
  readonly text: {readonly headline: string; readonly text: string};
  readonly media?: object;
}

const write = (document: unknown, options?: Parameters<typeof toTimelineJs>[1]): {title?: Slide; events: Slide[]} =>
  JSON.parse(toTimelineJs(readValue(document).data, options)) as {title?: Slide; events: Slide[]};

describe('toTimelineJs', () => {
  const dates: readonly (readonly [
    date: string,
    start: object,
    end: object | undefined,
    display: string | undefined,
  ])[] = [
    ['2017-04-04', {year: 2017, month: 4, day: 4}, undefined, undefined],
    ['2017-04', {year: 2017, month: 4}, undefined, undefined],
    ['-0499', {year: -500}, undefined, undefined],
    ['0000', {year: -1}, undefined, undefined],
    ['2017~', {year: 2017}, undefined, '2017~'],
    ['201X', {year: 2010}, undefined, '201X'],
    ['2017-21', {year: 2017}, undefined, '2017-21'],
    ['[2017-04-04..2017-04-07]', {year: 2017, month: 4}, undefined, '[2017-04-04..2017-04-07]'],
    ['[2015..2017]', {year: 2015}, undefined, '[2015..2017]'],
    ['[..2017-09-08]', {year: 2017, month: 9, day: 8}, undefined, '[..2017-09-08]'],
    ['2014/2017-09-05', {year: 2014}, {year: 2017, month: 9, day: 5}, undefined],
    ['2014~/..', {year: 2014}, undefined, '2014~/..'],
    [
      '2017-04-04T06:30:00Z',
      {year: 2017, month: 4, day: 4, hour: 6, minute: 30, second: 0},
      undefined,
      '2017-04-04T06:30:00Z',
    ],
  ];
  for (const [date, start, end, display] of dates) {
    it(`says no more than ${date} does`, () => {
      const [slide] = write([{date, title: 'T'}]).events;
      expect([slide?.start_date, slide?.end_date, slide?.display_date]).to.deep.equal([start, end, display]);
    });
  }

  it('has the words for a date from the source, else from the page', () => {
    const events = [
      {date: '2017', dateText: 'that year', title: 'A'},
      {date: '2017~', title: 'B'},
    ];
    const {events: slides} = write(events, {formatDate: ({text}) => `<${text}>`});
    expect(slides.map((slide) => slide.display_date)).to.deep.equal(['that year', '<2017~>']);
  });

  it('writes text as text, and what is in no slide in the title', () => {
    const {title, events} = write({
      title: 'A & B',
      description: 'Two\nlines',
      lanes: [{id: 'l', title: 'Lane'}],
      events: [
        {id: 'x', date: '2017', title: '<b>', summary: 'a < b', lane: 'l', sources: ['https://example.org/?a&b']},
        {title: 'Lost', date: 'some day'},
        {title: 'Never'},
      ],
    });
    expect(events).to.deep.equal([
      {
        unique_id: 'x',
        start_date: {year: 2017},
        text: {
          headline: '&lt;b&gt;',
          text: '<p>a &lt; b</p><p><a href="https://example.org/?a&amp;b">https://example.org/?a&amp;b</a></p>',
        },
        group: 'Lane',
      },
    ]);
    expect(title?.text).to.deep.equal({
      headline: 'A &amp; B',
      text: '<p>Two<br>lines</p><p>Without a date: Lost (some day); Never</p>',
    });
  });

  it('shows no picture that may distress, but links to it', () => {
    const media = [
      {src: 'https://example.org/1.jpg', alt: 'One', sensitive: true},
      {src: 'https://example.org/2.jpg', alt: 'Two', credit: 'C'},
    ];
    const [slide] = write([{date: '2017', title: 'T', media}]).events;
    expect(slide?.media).to.deep.equal({url: 'https://example.org/2.jpg', caption: 'Two', credit: 'C'});
    expect(slide?.text.text).to.equal('<p><a href="https://example.org/1.jpg">One</a></p>');
  });
});

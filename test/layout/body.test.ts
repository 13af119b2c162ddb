import {expect} from '@open-wc/testing';
import {buildBody, fitBody, TAIL_PX} from '../../src/layout/body.js';
import type {Body, BodyPart} from '../../src/layout/body.js';
import type {Scale} from '../../src/layout/scale.js';
import {dateOf} from '../store/made-data.js';

const DAY = 864e5;
const ORIGIN = Date.UTC(2017, 8, 1);

/** A scale without folds: 1 September 2017 at 0, so many px a day. */
function plainScale(dayPx: number): Scale {
  return {
    width: 1000,
    x: (ms) => ((ms - ORIGIN) / DAY) * dayPx,
    ms: (x) => ORIGIN + (x / dayPx) * DAY,
    pxPerUnit: 1000,
    unitX: (unit) => unit * 1000,
  };
}

const bodyOf = (text: string, dayPx: number): Body => buildBody(dateOf(text), plainScale(dayPx));

const px = (x: number): string => (Number.isFinite(x) ? String(Math.round(x * 10) / 10) : x < 0 ? 'edge' : 'end');

function tell(part: BodyPart): string {
  switch (part.type) {
    case 'dot':
      return `${part.about ? 'ringed ' : ''}dot ${px(part.x)}`;
    case 'box':
      return `${part.solid ? 'solid' : part.isDay ? 'day' : 'light'} ${px(part.x0)}–${px(part.x1)}`;
    case 'tail':
      return `${part.toEnd ? 'tail on' : 'tail back'} ${px(part.x)}`;
    case 'join':
      return `${part.solid ? 'solid join' : 'join'} ${px(part.x0)}–${px(part.x1)}`;
    default:
      return `${part.type} ${part.toEnd ? 'on' : 'back'}`;
  }
}

const told = (text: string, dayPx: number): string => bodyOf(text, dayPx).parts.map(tell).join(', ');

/** Title, EDTF, px a day, parts. A day starts at (day of September − 1) × px. */
const table: readonly (readonly [string, string, number, string])[] = [
  ['a day is a dot at its middle', '2017-09-05', 20, 'dot 90'],
  ['a day just under 96 px is still a dot', '2017-09-05', 95, 'dot 427.5'],
  ['a day of 96 px is its box', '2017-09-05', 96, 'day 384–480'],
  ['a box of about a day is dashed', '2017-09-05~', 96, 'light 384–480'],
  ['a time with an offset is a dot', '2017-09-05T12:00:00Z', 20, 'dot 90'],
  ['a time with an offset stays a dot in a wide day', '2017-09-05T12:00:00Z', 300, 'dot 1350'],
  ['about a day is a dot in a ring', '2017-09-05~', 20, 'ringed dot 90'],
  ['an unsure day is a dot; "?" is the label\'s', '2017-09-05?', 20, 'dot 90'],
  ['a month is a hollow box', '2017-09', 10, 'light 0–300'],
  ['a narrow month is 12 px wide, about its middle', '2017-09', 0.1, 'light -4.5–7.5'],
  ['a year is a hollow box', '2017', 1, 'light -243–122'],
  ['unspecified digits are a hollow box', '2017-09-XX', 10, 'light 0–300'],
  ['a range of a set is one hollow box', '[2017-09-03..2017-09-08]', 10, 'light 20–80'],
  ['a season is hollow over its whole year', '2017-21', 1, 'light -243–122'],
  ['on or before a day is a tail back from its middle', '[..2017-09-08]', 20, 'tail back 150'],
  ['on or after a day is a tail on from its middle', '[2017-09-08..]', 20, 'tail on 150'],
  ['in or before a month is a tail back from its end', '[..2017-09]', 10, 'tail back 300'],
  ['in or after a month is a tail on from its start', '[2017-10..]', 10, 'tail on 300'],
  ['what lasted between days is solid from middle to middle', '2017-09-03/2017-09-08', 20, 'solid 50–150'],
  [
    'a wide day is a light piece at either end',
    '2017-09-03/2017-09-08',
    100,
    'solid 300–700, day 200–300, day 700–800',
  ],
  ['a fuzzy start is a light piece on a solid core', '2017-09/2017-10-06', 10, 'solid 300–355, light 0–300'],
  ['a fuzzy end is one too', '2017-09-06/2017-10', 10, 'solid 55–300, light 300–610'],
  ['about a day as an end is a light piece', '2017-09-03/2017-09-08~', 20, 'solid 50–142, light 142–150'],
  ['no certain core is hollow', '2017-09/2017-09', 10, 'light 0–300'],
  ['what lasted within one day is a short solid bar', '2017-09-05/2017-09-05', 20, 'solid 84–96'],
  ['an unknown start is hollow to the edge', '/2017-09-08', 20, 'light edge–150, unknown back'],
  ['an unknown end is hollow to the other edge', '2017-09-08/', 20, 'light 150–end, unknown on'],
  ['an open end is solid with an arrow', '2017-09-08/..', 20, 'solid 150–end, arrow on'],
  ['an open start too', '../2017-09-08', 20, 'solid edge–150, arrow back'],
  ['an open end after a fuzzy start', '2017-09~/..', 10, 'solid 300–end, light 0–300, arrow on'],
  ['open and unknown sides show both', '/..', 10, 'light edge–end, unknown back, arrow on'],
  [
    'one of several days: a hollow box each, joined',
    '[2017-09-03,2017-09-08]',
    20,
    'join 56–144, light 44–56, light 144–156',
  ],
  ['one of several months', '[2017-09,2017-11]', 1, 'join 30–61, light 0–30, light 61–91'],
  [
    'all of several days: a dot each, joined solid',
    '{2017-09-03,2017-09-08}',
    20,
    'solid join 56–144, dot 50, dot 150',
  ],
  ['one of several with an open side', '[..2017-09-03,2017-09-08]', 20, 'join 51–144, tail back 50, light 144–156'],
];

describe('buildBody', () => {
  for (const [title, text, dayPx, parts] of table)
    it(`${title}: ${text}`, () => expect(told(text, dayPx)).to.equal(parts));

  it('never draws a time without an offset as a dot: it may be on either of two days', () => {
    for (const dayPx of [0.5, 5, 40, 95, 300]) expect(told('2017-09-05T10:20:30', dayPx)).to.match(/^light /);
  });

  it('never draws anything but days and times as a dot', () => {
    for (const text of [
      '2017-09',
      '2017',
      '201X',
      '2017-21',
      '2017-09-XX',
      '[2017-09-04..2017-09-05]',
      '2017-09-05/2017-09-05',
    ])
      expect(told(text, 0.01), text).to.not.contain('dot');
  });

  it('gives every tail the same room, whatever the zoom', () => {
    for (const dayPx of [0.1, 10, 95]) {
      const back = bodyOf('[..2017-09-08]', dayPx);
      const on = bodyOf('[2017-09-08..]', dayPx);
      expect(back.anchor - back.x0).to.be.closeTo(TAIL_PX, 1e-9);
      expect(on.x1 - on.anchor).to.be.closeTo(TAIL_PX, 1e-9);
    }
    expect(TAIL_PX).to.equal(48);
  });

  it('points at what is known: the middle of a body, the bound of a tail, the known end of an open bar', () => {
    const anchors = ['2017-09-05', '2017-09', '[..2017-09-08]', '2017-09-08/..', '/2017-09-08'].map(
      (text) => bodyOf(text, 20).anchor,
    );
    expect(anchors).to.deep.equal([90, 300, 150, 150, 150]);
  });

  it('is a dot of its own only where one dot is all of it', () => {
    const dots = ['2017-09-05', '2017-09-05~', '2017-09', '{2017-09-03,2017-09-08}', '2017-09-05/2017-09-05'];
    expect(dots.map((text) => bodyOf(text, 20).isDot)).to.deep.equal([true, true, false, false, false]);
  });

  it('offers a label the certain core before the whole bar, and the whole of a hollow box', () => {
    expect(bodyOf('2017-09/2017-10-06', 10).rooms).to.deep.equal([
      [300, 355],
      [0, 355],
    ]);
    expect(bodyOf('2017-09', 10).rooms).to.deep.equal([[0, 300]]);
    expect(bodyOf('2017-09-05', 10).rooms).to.deep.equal([]);
  });
});

describe('fitBody', () => {
  it('ends unbounded sides at the edges of the plot, and leaves room for a pinned "?"', () => {
    const open = fitBody(bodyOf('2017-09-08/..', 20), 0, 900);
    const unknown = fitBody(bodyOf('/2017-09-08', 20), 0, 900);
    expect([open.x0, open.x1]).to.deep.equal([150, 900]);
    expect([unknown.x0, unknown.x1]).to.deep.equal([10, 150]);
    expect(unknown.parts.map(tell)).to.deep.equal(['light 10–150', 'unknown back']);
  });

  it('leaves bounded bodies as they are', () => {
    const body = bodyOf('2017-09-03/2017-09-08', 20);
    expect(fitBody(body, 0, 900)).to.deep.equal(body);
  });
});

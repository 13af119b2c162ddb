import {expect} from '@open-wc/testing';
import {toJsonLd} from '../../src/export.js';
import {createWords} from '../../src/words/words.js';
import {formatDate} from '../../src/words/format-date.js';
import {DATES, dated, datesByTitle, EXAMPLE, read} from './example-timeline.js';

type Node = Readonly<Record<string, unknown>>;

const write = (...parameters: Parameters<typeof toJsonLd>): Node & {itemListElement: Node[]} =>
  JSON.parse(toJsonLd(...parameters)) as Node & {itemListElement: Node[]};

const THING = 'name alternateName description identifier subjectOf';
const WORK =
  `${THING} author publisher datePublished text citation appearance archivedAt url inLanguage ` +
  'encodingFormat creditText isFamilyFriendly';
const MEDIA = `${WORK} contentUrl caption`;
/**
 * What each type may say, of what is used here. Source: the definitions of schema.org, version 29
 * (https://schema.org/Event and so on), each with the properties of the types above it. `additionalProperty` is defined
 * for places; schema.org expects its properties to be used with new types (https://schema.org/docs/datamodel.html).
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  ItemList: `${THING} numberOfItems itemListElement`,
  CreativeWork: WORK,
  Event: `${THING} startDate endDate eventStatus location about keywords image superEvent inLanguage`,
  Claim: WORK,
  Place: `${THING} geo`,
  GeoCoordinates: `${THING} latitude longitude`,
  Organization: THING,
  Thing: THING,
  ImageObject: MEDIA,
  VideoObject: MEDIA,
  AudioObject: MEDIA,
  MediaObject: MEDIA,
  PropertyValue: `${THING} propertyID value minValue maxValue`,
};

/** The faults of a node and those in it. */
function faults(value: unknown): string[] {
  if (Array.isArray(value)) return value.length ? value.flatMap(faults) : ['an empty list'];
  if (typeof value !== 'object') return value === '' ? ['an empty text'] : [];
  if (value === null) return ['null'];
  const fields = value as Node;
  const names = Object.keys(fields).filter((name) => !name.startsWith('@'));
  if (!names.length) return '@id' in fields ? [] : ['an empty node'];
  const types = [fields['@type']].flat().map(String);
  const known = new Set([...types.flatMap((type) => (PROPERTIES[type] ?? '').split(' ')), 'additionalProperty']);
  return names.flatMap((name) => [...(known.has(name) ? [] : [`${types.join()}.${name}`]), ...faults(fields[name])]);
}

/** Every reference and every id. */
const idsIn = (value: unknown, isReference: boolean): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === '@id'
          ? (Object.keys(value).length === 1) === isReference
            ? [String(inner)]
            : []
          : idsIn(inner, isReference),
      );

describe('toJsonLd', () => {
  it('uses the types and properties of schema.org', () => {
    const list = write(read(EXAMPLE));
    expect(list['@context']).to.equal('https://schema.org');
    expect(list['@type']).to.deep.equal(['ItemList', 'CreativeWork']);
    expect(faults(list)).to.deep.equal([]);
    expect(faults(write(dated()))).to.deep.equal([]);
  });

  it('refers only to what is there, and names everything once', () => {
    const list = write(read(EXAMPLE));
    const ids = idsIn(list, false);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids).to.include.members(idsIn(list, true));
    expect(ids.every((id) => /^#[\w%.!~*'()-]+$/.test(id))).to.equal(true);
  });

  const said: readonly (readonly [date: string, start: string | undefined, end?: string | undefined])[] = [
    ['2017-04-04', '2017-04-04'],
    ['2017-04', '2017-04'],
    ['2017', '2017'],
    ['2017-04-04T06:30:00+03:00', '2017-04-04T06:30:00+03:00'],
    ['2014/2017-09-05', '2014', '2017-09-05'],
    ['2014~/2017-09-05', undefined, '2017-09-05'],
    ['2023-12-09/..', '2023-12-09'],
    ['[2017-04-04..2017-04-07]', '2017-04'],
    ['[2017-04..2017-07]', '2017'],
    ['[2015..2017]', undefined],
    ['[..2017-09-08]', undefined],
    ['2017-09-08~', undefined],
    ['1456?', undefined],
    ['2017-04-XX', '2017-04'],
    ['2017-33', '2017'],
    ['201X', undefined],
    ['-0239', undefined],
    ['Y170000002', undefined],
    ['2017-04-04T06:30:00', '2017-04-04T06:30:00'],
  ];
  for (const [date, start, end] of said)
    it(`says no more of ${date} than is known`, () => {
      const [event] = write(dated([date])).itemListElement;
      expect([event?.['startDate'], event?.['endDate']]).to.deep.equal([start, end]);
    });

  it('says in EDTF and in words what ISO dates cannot', () => {
    const words = createWords();
    const {itemListElement} = write(dated(['[..2017-09-08]', '2017']), {formatDate: (date) => formatDate(date, words)});
    expect(itemListElement.map((event) => event['additionalProperty'])).to.deep.equal([
      undefined,
      [
        {
          '@type': 'PropertyValue',
          propertyID: 'EDTF',
          value: '[..2017-09-08]',
          name: 'startDate',
          description: 'on or before 8 September 2017',
        },
      ],
    ]);
  });

  it('gives a date that is no finer than its bounds', () => {
    for (const {title, date} of dated().events) {
      const [event] = write(dated([title])).itemListElement;
      const start = event?.['startDate'] as string | undefined;
      if (!start || date.kind === 'span') continue;
      const [own] = dated([start]).events;
      expect(own!.date.earliest, title).to.be.at.most(date.earliest);
      expect(own!.date.latest, title).to.be.at.least(date.latest);
    }
  });

  it('reads every date back the same', () => {
    const data = dated();
    expect(data.events.length).to.equal(DATES.length);
    expect(datesByTitle(read(toJsonLd(data)))).to.deep.equal(datesByTitle(data));
  });

  it('reads titles, claims and nearly all else back the same', () => {
    const data = read(EXAMPLE);
    const again = read(toJsonLd(data));
    const told = ({title, description, lang, published, sources, events}: typeof data): unknown => {
      const all = events.map((event) => ({
        ...event,
        // An address says that it is a picture where the type does not.
        media: event.media.map((each) => ({...each, type: each.type || 'image'})),
        place: event.place && {...event.place, precision: ''},
        ...{label: '', lane: '', relations: [], figures: [], extra: {}, rows: []},
      }));
      return JSON.parse(JSON.stringify({title, description, lang, published, sources, events: all}));
    };
    expect(told(again)).to.deep.equal(told(data));
    expect(again.events.find(({id}) => id === 'one/ü 1')?.lane).to.equal('North');
  });

  it('writes halves of characters and a timeline of nothing', () => {
    expect(write(read({events: [{id: '\ud800', title: 'A'}]})).itemListElement.length).to.equal(1);
    expect(read(toJsonLd(read({title: 'T', events: []}))).events).to.deep.equal([]);
  });
});

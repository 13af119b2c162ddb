import {readValue} from '../../src/input/read-all.js';
import type {TimelineData} from '../../src/model/event.js';

/** Every kind of date that EDTF can write, and those that no calendar or ISO date can. */
export const DATES = [
  ...['2017-04-04', '2017-04', '2017', '0044', '2017-04-04T06:30:00Z', '2017-04-04T06:30:00+03:00'],
  ...['2017-04-04T06:30:00', '2017-04-04T06:30', '2017-04-04T06:30:00.25Z', '2017-04-04/2017-04-04'],
  ...['2017-02-27/2017-03-01', '2014/2017-09-05', '2014~/2017-09-05', '2023-12-09/..', '/2017-09-07~', '../2015'],
  ...['2017-04-04T06:30:00+03:00/2017-04-04T06:50:00+03:00', '2017-04-04/2017-04-04T06:30:00Z', '../..'],
  ...['2017-04-04T06:30:00/2017-04-04T06:50:00Z', '2017-04-04T06:30:00Z/2017-04-04T06:30:00Z'],
  ...['[..2017-09-08]', '[2015-04..2017-09-08]', '[2017-04-04..2017-04-07]', '[1667,1668,1670..1672]', '[2016..]'],
  ...['{1531,1607,1682}', '{2017-04-04,2017-04-06}', '2017-09-08~', '1456?', '2004-06~-11', '201X', '2017-04-XX'],
  ...['2017-21', '2017-33', '-0239', '-0086-22', 'Y170000002', '1950S2', '9999-12-31', '0000-01-01'],
] as const;

/** A timeline with all that an event can say. */
export const EXAMPLE = {
  title: 'A town; its year, and a “half”',
  description: 'What happened\nthere',
  lang: 'en',
  published: '2017-09-08',
  lanes: [{id: 'n', title: 'North'}],
  sources: [
    {id: 's1', title: 'A report', publisher: 'A paper', date: '2017-09', url: 'https://example.org/r?a=1,2;3'},
    {id: 's 2', title: 'A thread', date: '2017-05~', archivedUrl: 'https://archive.example/t', sha256: 'ab'},
    {id: 's3', title: 'Nobody refers to it'},
  ],
  events: [
    {
      id: 'one/ü 1',
      date: '2017-04-04',
      dateText: 'that Tuesday',
      title: 'Something, big; happened \\ here',
      label: 'Big',
      summary: 'First line\nSecond line',
      lane: 'n',
      place: {name: 'Alphaville', lat: 35.44, lon: 36.65, precision: 'town'},
      actors: ['The ministry', 'The council'],
      tags: ['a', 'b'],
      lang: 'fr',
      status: 'contested',
      claims: [
        {by: 'The ministry', says: 'It was us', date: '2017-04-05', sources: ['s1']},
        {by: 'The council', says: 'It was not', date: '[..2017-05]', stance: 'denies', sources: ['s 2']},
        {says: 'It was later', eventDate: '2017-04-06', grade: {scheme: 'Checkers', value: 'false'}},
      ],
      sources: ['s1'],
      media: [
        {src: 'https://example.org/i.jpg', alt: 'A square', credit: 'A. Person', sensitive: true},
        {src: 'https://example.org/v.mp4', type: 'video/mp4', alt: 'A film'},
      ],
      figures: [{what: 'deaths', low: 1, best: 2, high: 3, by: 'The council'}],
      relations: [
        {type: 'part-of', to: 'two'},
        {type: 'follows', to: 'two'},
      ],
      grade: {scheme: 'Admiralty', value: 'B2'},
    },
    {id: 'two', date: '[2017-03..2017-05]', title: 'The siege', status: 'expected'},
    {id: 'three', title: 'Nobody knows when', dateText: 'once', status: 'confirmed'},
    {id: 'four', date: '2017-09-08~', title: 'Taken back', status: 'retracted', place: 'Betaville'},
  ],
};

export const read = (input: unknown, format = 'auto'): TimelineData => readValue(input, format, {}).data;

/** An event of each date, titled by it. */
export const dated = (dates: readonly string[] = DATES): TimelineData =>
  read({events: dates.map((date, index) => ({id: `e${index}`, date, title: date}))});

/** What has to be the same, by title. */
export const datesByTitle = ({events}: TimelineData): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    events.map(({title, date: {kind, earliest, latest, approximate, uncertain, open, unknown}}) => [
      title,
      {kind, earliest, latest, approximate, uncertain, open, unknown},
    ]),
  );

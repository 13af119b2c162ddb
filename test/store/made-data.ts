import fc from '../fast-check.js';
import {readData} from '../read-own.js';
import type {EventInput, TimelineDocument} from '../../src/input/timeline-document.js';
import type {TimelineData} from '../../src/model/event.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import type {FuzzyDate} from '../../src/model/date.js';

/** A timeline as the readers give it: in the order of time. */
export function timelineOf(events: readonly EventInput[], more: Omit<TimelineDocument, 'events'> = {}): TimelineData {
  return readData({...more, events}).data;
}

/** A date that must be readable. */
export function dateOf(text: string): FuzzyDate {
  const result = parseEdtf(text, {extensions: true});
  if (!result.ok) throw new Error(`not EDTF: ${text}`);
  return result.date;
}

const START = Date.UTC(2009, 0, 1);
const iso = (ms: number): string => new Date(ms).toISOString();
/** Some days stand close together, some far apart, as in news. */
const anyMs = fc.oneof(
  fc.integer({min: 0, max: 4000}).map((days) => START + days * 864e5),
  fc.integer({min: 0, max: 60}).map((days) => Date.UTC(2017, 7, 1) + days * 864e5),
);
const anyDay = anyMs.map((ms) => iso(ms).slice(0, 10));
const anyPlain = anyMs.chain((ms) =>
  fc.constantFrom(iso(ms).slice(0, 4), iso(ms).slice(0, 7), iso(ms).slice(0, 10), iso(ms).slice(0, 10)),
);
const anyCalendarDate = fc
  .tuple(anyPlain, fc.constantFrom('', '', '', '~', '?', '%'))
  .map(([text, mark]) => text + mark);
const ordered = (a: string, b: string): [string, string] => {
  const [x, y] = [dateOf(a), dateOf(b)];
  return x.earliest <= y.earliest && x.latest <= y.latest ? [a, b] : [b, a];
};
const isOrdered = ([a, b]: readonly [string, string]): boolean =>
  dateOf(a).earliest <= dateOf(b).earliest && dateOf(a).latest <= dateOf(b).latest;
const anyPair = fc
  .tuple(anyCalendarDate, anyCalendarDate)
  .map(([a, b]) => ordered(a, b))
  .filter(isOrdered);

/** Any kind of date that has a body of its own. */
const anyDateText = fc.oneof(
  {weight: 4, arbitrary: anyCalendarDate},
  {weight: 2, arbitrary: anyPair.map(([a, b]) => `${a}/${b}`)},
  anyPair.map(([a, b]) => `[${a}..${b}]`),
  anyDay.map((day) => `[..${day}]`),
  anyDay.map((day) => `[${day}..]`),
  anyCalendarDate.map((date) => `${date}/..`),
  anyCalendarDate.map((date) => `../${date}`),
  anyCalendarDate.map((date) => `${date}/`),
  anyCalendarDate.map((date) => `/${date}`),
  fc.uniqueArray(anyDay, {minLength: 2, maxLength: 4}).map((days) => `[${days.sort().join(',')}]`),
  fc.uniqueArray(anyDay, {minLength: 2, maxLength: 4}).map((days) => `{${days.sort().join(',')}}`),
  fc.tuple(anyDay, fc.constantFrom('T10:20:30', 'T10:20:30Z', 'T23:00:00+03:00')).map((parts) => parts.join('')),
  anyDay.map((day) => `${day.slice(0, 4)}-21`),
  anyDay.map((day) => `${day.slice(0, 3)}X`),
);

const anyLabel = fc
  .array(fc.constantFrom('army', 'reported', 'killed', 'in', 'the', 'siege', 'of', 'Raqqa', '70,000'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' ').slice(0, 32));

const anyEvent = fc.record({
  date: anyDateText,
  title: anyLabel,
  lane: fc.constantFrom('north', 'south', 'east'),
  place: fc.constantFrom('', 'Mosul', 'Raqqa'),
  actors: fc.constantFrom<string[]>([], ['Ann'], ['Bob', 'Ann']),
  status: fc.constantFrom('stated', 'claimed', 'contested', 'expected', 'retracted', 'confirmed', 'disputed by some'),
  importance: fc.constantFrom(1, 1, 2, 5),
});

/** Events of all kinds, at most so many, and some without a date. */
export const anyTimeline = (maxLength: number, minLength = 1): fc.Arbitrary<TimelineData> =>
  fc
    .array(
      fc.oneof(
        {weight: 19, arbitrary: anyEvent},
        anyEvent.map((event) => ({...event, date: ''})),
      ),
      {
        minLength,
        maxLength,
        size: 'max',
      },
    )
    .map((events) => timelineOf(events.map((event, i) => ({id: `e${i}`, ...event}))));

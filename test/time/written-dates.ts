import type {Bounds, Ms} from '../../src/model/date.js';

export const DAY = 864e5;

/** Midnight UTC; months from 1, and over the end of month or year. Years before 100 too, unlike `Date.UTC`. */
export function utc(year: number, month = 1, day = 1): Ms {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

export const year = (y: number): Bounds => ({earliest: utc(y), latest: utc(y + 1)});
export const month = (y: number, m: number): Bounds => ({earliest: utc(y, m), latest: utc(y, m + 1)});
export const day = (y: number, m: number, d: number): Bounds => ({earliest: utc(y, m, d), latest: utc(y, m, d + 1)});

/** The dates written in the default timeline, event by event; `..` and empty sides write nothing. */
export const ARTICLE: readonly Bounds[] = [
  year(2011), // war: 2011~/..
  year(2015), // russia-intervenes: 2015
  day(2017, 9, 8), // insurgency-expected: [2017-09-08..]
  month(2017, 7), // mosul-falls: 2017-07
  day(2017, 9, 8), // raqqa: 2017-09-08~
  year(2014), // siege: 2014~/2017-09-05
  day(2017, 9, 5),
  day(2017, 9, 7), // airdrops: /2017-09-07~
  day(2017, 9, 5), // siege-broken: 2017-09-05
  day(2017, 9, 7), // supplies: 2017-09-07
  month(2015, 4), // khalimov-defects: 2015-04
  month(2015, 4), // khalimov-video: [2015-04..2017-09-08]
  day(2017, 9, 8),
  day(2017, 9, 7), // al-shami-killed: 2017-09-07
  day(2017, 9, 7), // ur-rehman-killed: 2017-09-07
  day(2017, 9, 8), // russian-strikes: [..2017-09-08]
  day(2017, 9, 8), // khalimov-killed: [..2017-09-08]
  day(2017, 9, 8), // al-shmali-killed: [..2017-09-08]
  day(2017, 9, 8), // moscow-names: 2017-09-08
];

/** The same items in another order, the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed | 0;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return {item, key: state};
  });
  return keyed.sort((a, b) => a.key - b.key).map(({item}) => item);
}

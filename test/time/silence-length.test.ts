import {expect} from '@open-wc/testing';
import {measureSilence} from '../../src/time/silence-length.js';
import type {SilenceLength} from '../../src/time/silence-length.js';
import {utc} from './written-dates.js';

const HOUR = 36e5;

describe('measureSilence', () => {
  const exact: readonly (readonly [string, number, number, string])[] = [
    ['years between new years', utc(2012), utc(2014), '2 year'],
    ['one year', utc(2012), utc(2013), '1 year'],
    ['years over the turn of the era', utc(-1), utc(2), '3 year'],
    ['years before the year 100', utc(50), utc(99), '49 year'],
    ['whole years between other months', utc(2015, 4), utc(2017, 4), '2 year'],
    ['months', utc(2016), utc(2017, 7), '18 month'],
    ['months over 24 that make no whole years', utc(2014, 11), utc(2017, 6), '31 month'],
    ['one month, whatever its days', utc(2015, 2), utc(2015, 3), '1 month'],
    ['days', utc(2017, 8), utc(2017, 9, 5), '35 day'],
    ['days over a leap day', utc(2016, 2, 28), utc(2016, 3, 2), '3 day'],
    ['days up to two years', utc(2015, 1, 2), utc(2017, 1, 2), '731 day'],
    ['hours', utc(2017, 9, 5), utc(2017, 9, 5) + 36 * HOUR, '36 hour'],
    ['minutes', utc(2017, 9, 5) + 6e4, utc(2017, 9, 5) + 46 * 6e4, '45 minute'],
    ['seconds', 1000, 3000, '2 second'],
    ['nothing', 5, 5, '0 second'],
    ['less than nothing', 5, 4, '0 second'],
  ];
  for (const [title, start, end, expected] of exact)
    it(`counts ${title}: ${expected}`, () => expect(say(measureSilence(start, end))).to.equal(expected));

  const rounded: readonly (readonly [string, number, number, string])[] = [
    ['days over two years', utc(2015, 1, 2), utc(2019, 1, 9), 'about 4 year'],
    ['months over ten years', utc(1990, 3), utc(2017, 7), 'about 27 year'],
    ['times of day over two days', utc(2017, 9, 5) + HOUR, utc(2017, 9, 8), 'about 3 day'],
    ['times of day over two hours', 0, 3 * HOUR + 1, 'about 3 hour'],
    ['less than a second', 0, 40, 'about 1 second'],
    ['all the time there is', -8.64e15, 8.64e15, 'about 547581 year'],
  ];
  for (const [title, start, end, expected] of rounded)
    it(`rounds ${title}: ${expected}`, () => expect(say(measureSilence(start, end))).to.equal(expected));
});

function say({approximate, count, unit}: SilenceLength): string {
  return `${approximate ? 'about ' : ''}${count} ${unit}`;
}

import {expect} from '@open-wc/testing';
import fc from '../fast-check.js';
import {compareDates, isDrawable} from '../../src/model/compare-dates.js';
import type {FuzzyDate} from '../../src/model/date.js';
import {formatEdtf} from '../../src/model/format-edtf.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {EXTENDED_ROWS, STRICT_ROWS} from './edtf-table.js';
import {withoutText} from './without-text.js';

const two = (n: number) => String(n).padStart(2, '0');
const mark = fc.constantFrom('', '', '', '~', '?', '%');

/** Years 0–9999 BCE and CE as written; there is no -0000. */
const year = fc
  .tuple(fc.constantFrom('', '', '-'), fc.integer({min: 1, max: 9999}))
  .map(([sign, n]) => sign + String(n).padStart(4, '0'));

/** Some digits made `X`. */
const masked = (text: string, mask: number) =>
  text.replace(/\d/g, (digit: string, at: number) => ((mask >> at) & 1 ? 'X' : digit));

const calendarDate = fc
  .tuple(year, fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}), fc.integer({min: 1, max: 3}))
  .map(([y, m, d, parts]) => [y, two(m), two(d)].slice(0, parts));

const qualified = fc
  .tuple(calendarDate, fc.array(fc.tuple(mark, mark), {minLength: 3, maxLength: 3}), fc.integer({min: 0, max: 1023}))
  .map(([parts, marks, mask]) => {
    const texts = parts.map((text, i) => (i && mask % 3 === 0 ? masked(text, mask >> 4) : text));
    return texts.map((text, i) => marks[i]![0] + text + marks[i]![1]).join('-');
  });

const grouping = fc.tuple(year, fc.integer({min: 21, max: 41}), mark).map(([y, g, q]) => `${y}-${g}${q}`);

const longYear = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.integer({min: 10_000, max: 2_000_000_000}),
    fc.constantFrom('', 'S1', 'S3', 'S12'),
  )
  .map(([sign, n, s]) => `Y${sign}${n}${s}`);

const time = fc
  .tuple(
    year,
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.integer({min: 0, max: 86_399}),
    fc.constantFrom('', 'Z', '+03', '+05:45', '-12:00', '+14:00', '-00:30'),
  )
  .map(
    ([y, m, d, s, offset]) =>
      `${y}-${two(m)}-${two(d)}T${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}${offset}`,
  );

const single = fc.oneof(qualified, grouping, longYear, time);
const side = fc.oneof(qualified, grouping, fc.constantFrom('', '..'));
const range = fc.tuple(calendarDate, calendarDate).map(([a, b]) => `${a.join('-')}..${b.join('-')}`);
const set = fc
  .tuple(fc.constantFrom('[]', '{}'), fc.array(fc.oneof(qualified, range), {minLength: 1, maxLength: 4}))
  .map(([brackets, members]) => brackets[0]! + members.join() + brackets[1]!);
const interval = fc.tuple(side, side).map((sides) => sides.join('/'));
const expression = fc.oneof(single, interval, set);

const NOISE = fc
  .array(fc.constantFrom(...Array.from('0123456789X-/.,[]{}~?%TZYES:+−Ⅻ \n\u0000')), {maxLength: 24})
  .map((characters) => characters.join(''));

function dateOf(text: string, extensions = true): FuzzyDate | null {
  const result = parseEdtf(text, {extensions});
  return result.ok ? result.date : null;
}

/** A date as its digits say, by JavaScript's `Date`, which takes 0–99 for years of the 20th century. */
function dayByDate(y: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(y, month - 1, day);
}

describe('Of any date', () => {
  it('a single date of each kind that the generators make is read', () => {
    fc.assert(
      fc.property(single, (text) => {
        // A year's digits stay; masks may leave no month or day that fits, and those are refused.
        expect(text.includes('X') || dateOf(text, false), text).not.to.equal(null);
      }),
      {numRuns: 500},
    );
  });

  it('what is written back is read as the same date', () => {
    let read = 0;
    fc.assert(
      fc.property(expression, (text) => {
        const date = dateOf(text);
        if (!date) return;
        read++;
        expect(withoutText(dateOf(formatEdtf(date)))).to.deep.equal(withoutText(date));
        expect(formatEdtf(dateOf(formatEdtf(date))!)).to.equal(formatEdtf(date));
      }),
      {numRuns: 3000},
    );
    expect(read, 'enough of them are dates').to.be.greaterThan(1500);
  });

  it('bounds are in order, hold every written date, and are never NaN', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const date = dateOf(text);
        if (!date) return;
        expect(date.earliest).to.be.lessThan(date.latest);
        for (const {earliest, latest} of date.written) {
          expect(earliest).to.be.lessThan(latest);
          expect(earliest).to.be.at.least(date.kind === 'span' ? -Infinity : date.earliest);
          expect(Number.isFinite(earliest) && Number.isFinite(latest)).to.equal(true);
        }
        const starts = date.written.map(({earliest}) => earliest);
        expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
      }),
      {numRuns: 2000},
    );
  });

  it('qualifiers never move a bound', () => {
    fc.assert(
      fc.property(qualified, (text) => {
        const [date, plain] = [dateOf(text), dateOf(text.replace(/[~?%]/g, ''))];
        expect([date?.earliest, date?.latest]).to.deep.equal([plain?.earliest, plain?.latest]);
      }),
    );
  });

  it('bounds of days, months and years are those of the calendar of Date', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -9999, max: 9999}),
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 1, max: 31}),
        (y, m, d) => {
          const text = (y < 0 ? '-' : '') + String(Math.abs(y)).padStart(4, '0');
          const day = dateOf(`${text}-${two(m)}-${two(d)}`);
          const exists = new Date(dayByDate(y, m, d)).getUTCDate() === d;
          expect(day !== null).to.equal(exists);
          if (!day) return;
          expect([day.earliest, day.latest]).to.deep.equal([dayByDate(y, m, d), dayByDate(y, m, d + 1)]);
          const month = dateOf(`${text}-${two(m)}`)!;
          expect([month.earliest, month.latest]).to.deep.equal([dayByDate(y, m, 1), dayByDate(y, m + 1, 1)]);
          const whole = dateOf(text)!;
          expect([whole.earliest, whole.latest]).to.deep.equal([dayByDate(y, 1, 1), dayByDate(y + 1, 1, 1)]);
        },
      ),
      {numRuns: 2000},
    );
  });

  it('an unspecified digit has the bounds of the first and the last date that it may stand for', () => {
    const digits = fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 5, 6, 8, 9), {maxLength: 3});
    const pattern = fc
      .tuple(fc.integer({min: 1, max: 9999}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 31}), digits)
      .map(([y, m, d, masks]) => {
        const text = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
        return masks.reduce((masked, at) => `${masked.slice(0, at)}X${masked.slice(at + 1)}`, text);
      });
    fc.assert(
      fc.property(pattern, (text) => {
        const fits: number[] = [];
        const stack = [text];
        for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
          if (next.includes('X')) for (let i = 0; i < 10; i++) stack.push(next.replace('X', String(i)));
          else {
            const [y, m, d] = next.split('-').map(Number) as [number, number, number];
            const at = new Date(dayByDate(y, m, d));
            if (m > 0 && m < 13 && d > 0 && at.getUTCDate() === d) fits.push(at.getTime());
          }
        }
        const date = dateOf(text, false);
        expect(date !== null).to.equal(fits.length > 0);
        if (!date) return;
        const [least, most] = [fits.reduce((a, b) => Math.min(a, b)), fits.reduce((a, b) => Math.max(a, b))];
        expect([date.earliest, date.latest]).to.deep.equal([least, most + 864e5]);
      }),
      {numRuns: 200},
    );
  });

  it('the order is one order', () => {
    const dates = fc
      .array(expression, {maxLength: 12})
      .map((texts) => texts.map((text) => dateOf(text)).filter((date) => date !== null));
    fc.assert(
      fc.property(dates, (some) => {
        const sorted = [...some].sort(compareDates);
        for (let i = 0; i < sorted.length; i++)
          for (let k = i; k < sorted.length; k++) expect(compareDates(sorted[i]!, sorted[k]!)).to.be.at.most(0);
      }),
      {numRuns: 300},
    );
  });
});

describe('Of any text', () => {
  it('reading never throws, and says what it made of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(NOISE, fc.string({unit: 'binary', maxLength: 40}), expression),
        fc.boolean(),
        (text, extensions) => {
          const result = parseEdtf(text, {extensions});
          if (!result.ok) {
            expect(result.code).to.match(/^date-(unreadable|impossible|reversed|missing)$/);
            return;
          }
          expect(result.date.text).to.equal(text);
          expect(result.date.extended && !extensions).to.equal(false);
          expect(isDrawable(result.date)).to.be.a('boolean');
        },
      ),
      {numRuns: 5000},
    );
  });

  it('what is read strictly is read the same with extensions', () => {
    fc.assert(
      fc.property(fc.oneof(NOISE, expression), (text) => {
        const strict = dateOf(text, false);
        if (strict) expect(dateOf(text)).to.deep.equal(strict);
      }),
      {numRuns: 3000},
    );
  });

  it('reading never asks for the clock or the zone of the machine', () => {
    const texts = [...STRICT_ROWS, ...EXTENDED_ROWS].map(({text}) => text);
    const real = globalThis.Date;
    const refuse = () => {
      throw new Error('The machine was asked.');
    };
    globalThis.Date = new Proxy(real, {get: refuse, construct: refuse, apply: refuse});
    const intl = Intl.DateTimeFormat;
    Intl.DateTimeFormat = new Proxy(intl, {get: refuse, construct: refuse, apply: refuse});
    try {
      for (const text of texts) formatEdtf(dateOf(text)!);
    } finally {
      globalThis.Date = real;
      Intl.DateTimeFormat = intl;
    }
  });
});

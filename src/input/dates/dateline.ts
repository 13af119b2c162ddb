import {startOfDay} from '../../model/calendar.js';
import type {FuzzyDate} from '../../model/date.js';
import {addDays, edtfDate, edtfDay, edtfWithin, isDay, weekdayOf} from './edtf-text.js';

/** When a text was written, as far as that is known. What it does not tell is "". */
export class Dateline {
  /** In EDTF; "" where the date of publication is not one plain, certain day, month or year. */
  readonly text: string;
  readonly #year: number;
  readonly #month: number;
  /** "" where only the month is known. */
  readonly #today: string;
  /** 1 Monday to 7 Sunday. */
  readonly #weekday: number;

  constructor(published: FuzzyDate | null) {
    const [text = '', year, month, day] =
      /^(\d{4})(?:-([01]\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(published?.text ?? '') ?? [];
    this.text = text;
    this.#year = Number(year);
    this.#month = Number(month ?? 0);
    this.#today = day ? edtfDate(this.#year, this.#month, Number(day)) : '';
    this.#weekday = weekdayOf(this.#today);
  }

  /** The day, week, month or year (by its first letter) that is so many after the dateline's; negative: before. */
  unitAt(unit: string, count: number): string {
    if (unit === 'y') return this.text && edtfDate(this.#year + count);
    if (unit === 'm')
      return this.#month ? edtfDay(startOfDay(0, this.#year * 12 + this.#month + count)).slice(0, 7) : '';
    if (!this.#today || unit === 'd') return this.#today && addDays(this.#today, count);
    const monday = addDays(this.#today, 1 - this.#weekday + 7 * count);
    return edtfWithin(monday, count ? addDays(monday, 6) : this.#today);
  }

  /** A month ("M") or weekday: the latest up to the dateline (`turn` 0), the latest before it (−1), the next (1). */
  namedAt(kind: string, number: number, turn: number): string {
    const [own, cycle] = kind === 'M' ? [this.#month, 12] : [this.#weekday, 7];
    const back = (own - number + cycle) % cycle;
    return this.unitAt(kind === 'M' ? 'm' : 'd', turn > 0 ? cycle - back : turn && !back ? -cycle : -back);
  }

  /** A day of a month, the latest that is not after the dateline. */
  dayAt(month: number, day: number): string {
    // A leap day is at most eight years back.
    for (let year = this.#year; year > this.#year - 9; year--) {
      const date = edtfDate(year, month, day);
      if (isDay(year, month, day) && date <= this.#today) return date;
    }
    return '';
  }
}

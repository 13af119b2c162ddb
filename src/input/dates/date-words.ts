/** A unit of time. */
export type LooseUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

/**
 * A phrase, and how many units after the dateline it is (negative: before). Its pattern names what it finds: `u` a unit
 * (absent: days), `n` a number to multiply with (not a number: 1), or `w` a weekday ("W2") or `m` a month or season
 * ("M7"), of which 0 is the latest up to the dateline, −1 the latest before, 1 the next. Third, how it is taken: `?`
 * unsure; `~` about, where the unit is a month or longer; `so far` from the unit's start to the dateline.
 */
export type LoosePhrase = readonly [RegExp, number, ('?' | '~' | 'so far')?];

/** `before` and `after`: one moment there; `since` and `until`: something that lasted. Group 1 is the date. */
export type DateBound = 'before' | 'after' | 'since' | 'until';

/**
 * The words of one language that stand around dates, or for them; a language is one file of this shape. All patterns
 * meet text that is folded: lower case, no commas or brackets, single blanks, ASCII digits, " -- " for every dash but
 * the hyphen, names of months as "M4" (seasons M21–M24, quarters M33–M36, as in EDTF), of weekdays as "W1" (Monday)
 * to "W7".
 */
export interface DateWords {
  /** Names that `Intl` does not have; of months, seasons and quarters by their EDTF numbers. */
  readonly months: Readonly<Record<string, number>>;
  /** Of weekdays: 1 is Monday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Numbers in words: the first is 1. */
  readonly numbers: readonly string[];
  /** The whole text says that there is no date. */
  readonly none: RegExp;
  /** Words at either end that make the date unsure, or approximate. */
  readonly uncertain: RegExp;
  readonly approximate: RegExp;
  readonly bounds: readonly (readonly [RegExp, DateBound])[];
  /** One moment between two dates, groups 1 and 2. */
  readonly between: RegExp;
  /** From one date to another, groups 1 and 2. */
  readonly range: RegExp;
  /** A year before, or in, our era; the words themselves. */
  readonly bce: RegExp;
  readonly ce: RegExp;
  /** Group 1: the first digits of a decade ("199"), the number of a century. */
  readonly decade: RegExp;
  readonly century: RegExp;
  /** Words that may stand beside a date without changing which day, month or year it is. */
  readonly beside: RegExp;
  readonly units: Readonly<Record<string, LooseUnit>>;
  readonly phrases: readonly LoosePhrase[];
}

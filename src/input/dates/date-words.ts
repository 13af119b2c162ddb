/** What a stretch of time is seen from the dateline: a whole unit so many units away, or one that has a name. */
export type LooseUnit = 'day' | 'week' | 'month' | 'year' | 'weekday' | 'name';

/**
 * A phrase, the unit that it names, how many units after the dateline (negative: before), and how it is taken: `?`
 * unsure, `~` about, `so far` from the unit's start to the dateline. With a weekday or a name of a month or season
 * (group 1 of the pattern: "W2", "M7"), 0 is the latest one up to the dateline, −1 the latest before, 1 the next. For
 * the other units group 1 is a number to multiply with, by default 1.
 */
export type LoosePhrase = readonly [RegExp, LooseUnit, number, ('?' | '~' | 'so far')?];

/** `before` and `after`: one moment there; `since` and `until`: something that lasted. Group 1 is the date. */
export type DateBound = 'before' | 'after' | 'since' | 'until';

/**
 * The words of one language that stand around dates, or for them; a language is one file of this shape. All patterns
 * meet text that is folded: lower case, no commas or brackets, single blanks, ASCII digits, " – " for every dash but
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
  readonly phrases: readonly LoosePhrase[];
}

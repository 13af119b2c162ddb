import type {DatePart, DateMessages, Messages, SummaryMessages} from './messages.js';

/**
 * A sentence with places for what it is about, by their order in the call of the message:
 *
 * - `{0}` the first; a number in the language's digits, lists with commas
 * - `{0|# event|# events}` by its plural form, `#` for the number: one and other; one, few and many; or all six
 * - `{0e}` what `cases` makes of it, or one of those that all languages have: `e` so many events, `p` problems, `q` in
 *   quotation marks, `o` a list with "or", `m` months as they stand after a day
 * - `[, {1}]` is left out where what is in it is empty or 0
 */
type Pattern = string;

/** The text of messages: a pattern for each function. What is missing is said in English. */
type TextOf<T> = {
  readonly [K in keyof T]?: T[K] extends string | ((...args: never[]) => string) ? Pattern : TextOf<T[K]>;
};

/** What dates are put together from where one pattern does not do. */
export interface DatePieces {
  /** Years before the common era, and those in it that do not look like a year otherwise. */
  readonly bce: Pattern;
  readonly ce: Pattern;
  /** Spring to winter, with bars between; each may be followed by a year, and by the hemisphere. */
  readonly seasons: string;
  readonly seasonOf: Pattern;
  readonly hemispheres: string;
  /** Halves, thirds and quarters of a year: `{0}` which, `{1}` the year. */
  readonly groups: readonly [half: Pattern, third: Pattern, quarter: Pattern];
  /** "Some day", "some month", "some year", followed by where. */
  readonly some: {readonly day: Pattern; readonly month: Pattern; readonly year: Pattern};
  readonly qualities: {readonly approximate: string; readonly uncertain: string};
  readonly parts: {readonly [part in DatePart]: string};
  /** Since when what goes on has gone on. */
  readonly since: Pattern;
  readonly before: Pattern;
  readonly after: Pattern;
  /** `{1}`: when the data was published. */
  readonly continuing: Pattern;
  readonly startUnknown: string;
  readonly startOpen: string;
  readonly endUnknown: string;
  readonly bothUnknown: string;
  readonly bothOpen: string;
  readonly noZone: string;
}

/** The rest that needs more than one pattern a message. */
export interface Pieces {
  /** What parts the items of a list. */
  readonly comma: string;
  /** What stands between a name and what is said of it. */
  readonly colon: string;
  readonly problems: Pattern;
  readonly about: Pattern;
  readonly agreed: string;
  readonly otherStatus: string;
  readonly loadingOf: Pattern;
  /** Rows, drawn, events, undated, titles and empty rows, not read. */
  readonly rows: string;
  readonly atMost: Pattern;
  readonly atLeast: Pattern;
  readonly best: Pattern;
  readonly estimates: {readonly low: string; readonly best: string; readonly high: string};
  /** Ascending, descending. */
  readonly order: string;
  /** Data, table, list: what formats are called that have no name of their own. */
  readonly formats: readonly [data: string, table: string, list: string];
}

/**
 * A date, put into the case that a preposition wants. "About" has been taken from it and is put before the result.
 * `decline` puts months as they stand alone into the form that they have after a day.
 */
export type Case = (date: string, decline: (date: string) => string) => string;

/** Written by `compose`, not by patterns. */
type Composed = 'grammar' | 'dates' | 'summary' | 'keys' | 'howTo' | 'problems' | 'formats';
type ComposedDates = 'year' | 'season' | 'qualified' | 'some' | 'bound' | 'since' | 'endless' | 'offset';

/** All that a language says. Grammar, names of months and units, digits and plural rules come from `Intl`. */
export interface LocaleText extends TextOf<Omit<Messages, Composed>> {
  readonly cases?: {readonly [name: string]: Case};
  readonly dates: TextOf<Omit<DateMessages, ComposedDates>>;
  readonly datePieces: DatePieces;
  readonly summary: TextOf<Pick<SummaryMessages, 'none' | 'extent' | 'burst' | 'happened' | 'undated'>> & {
    /** More that happened; `happened` where it is the first that is said. */
    readonly moreHappened: Pattern;
  };
  readonly pieces: Pieces;
  /** What a story says besides "previous" and "next". */
  readonly story: {readonly steps: string; readonly show: string; readonly position: Pattern};
  /** What the keys do, in the order of the English ones; with a bar after the keys where they are named in words. */
  readonly keys: readonly string[];
  readonly howTo: readonly string[];
}

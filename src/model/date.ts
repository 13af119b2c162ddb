/**
 * What a parsed date is. The text as read stays the truth; everything else is derived from it by `parse-edtf.ts`.
 *
 * Source of the grammar: EDTF (ISO 8601-2:2019, Annex A; https://www.loc.gov/standards/datetime/).
 */

/** A time in milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian. May be ±Infinity where a side has no bound. */
export type Ms = number;

/** A half-open stretch of time: `earliest` belongs to it, `latest` does not. */
export interface Bounds {
  readonly earliest: Ms;
  readonly latest: Ms;
}

/** The finest part that a date gives. `season` stands for the groupings 21–24, `quarter` and so on for 25–41. */
export type Precision =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'month'
  | 'quarter'
  | 'quadrimester'
  | 'season'
  | 'semestral'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'none';

/** `~` approximate, `?` uncertain; `%` sets both. */
export interface Qualifier {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A time of day as written. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** `null` where the text gives no seconds (extensions only). */
  readonly second: number | null;
  /** Digits after the decimal mark as written, "" where there are none (extensions only). */
  readonly fraction: string;
  /** Minutes east of UTC; `null` where the text gives no offset. */
  readonly offsetMinutes: number | null;
  /** The offset as written: "Z", "+03:00", or "". */
  readonly offsetText: string;
}

/** One calendar date as written in an expression, as wide as its precision. */
export interface CalendarDate extends Bounds {
  /** The part of the expression that this date was read from, qualifiers included. */
  readonly text: string;
  readonly precision: Precision;
  /** Astronomical year (0 is 1 BCE). With unspecified digits: the first year that fits. */
  readonly year: number;
  /** The year's digits with `X` where unspecified, without sign or exponent: "2017", "201X", "19XX". */
  readonly yearDigits: string;
  /** 1–12; 21–41 for seasons and groupings; `'XX'` or a pattern such as `'1X'` where unspecified; `null` where absent. */
  readonly month: number | string | null;
  /** 1–31; a pattern with `X` where unspecified; `null` where absent. */
  readonly day: number | string | null;
  readonly time: ClockTime | null;
  /** How many digits of the year are significant (`1950S2`), or `null`. */
  readonly significantDigits: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Qualifiers of each part, so that "2004-06~-11" can be said and written back. */
  readonly parts: {readonly year: Qualifier; readonly month: Qualifier; readonly day: Qualifier};
}

/**
 * One member of a set, or one side-to-side range in it.
 * `from === to` is a single date; `null` is the open side of `..1984` or `1984..`.
 */
export interface DateRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * - `moment`: one date, read as one moment within it
 * - `span`: an interval, something that lasted
 * - `one-of`: `[...]`, one moment in one of the members
 * - `all-of`: `{...}`, it happened in each member
 * - `none`: no usable date
 */
export type DateKind = 'moment' | 'span' | 'one-of' | 'all-of' | 'none';

/** A date with what is known of it, and no more. */
export interface FuzzyDate extends Bounds {
  /** The text as read. */
  readonly text: string;
  readonly kind: DateKind;
  /** The finest precision written anywhere in the expression. */
  readonly precision: Precision;
  /** `~` or `%` on any part. Never widens the bounds. */
  readonly approximate: boolean;
  /** `?` or `%` on any part. Never widens the bounds. */
  readonly uncertain: boolean;
  /** A side written `..`. */
  readonly open: {readonly start: boolean; readonly end: boolean};
  /** A side left empty in an interval. */
  readonly unknown: {readonly start: boolean; readonly end: boolean};
  /** For a span: the bounds of its start, or `null` where that is open or unknown. */
  readonly start: CalendarDate | null;
  /** For a span: the bounds of its end, or `null` where that is open or unknown. */
  readonly end: CalendarDate | null;
  /** For sets: the members as written; for a moment: the one date; for a span: empty. */
  readonly members: readonly DateRange[];
  /** Every calendar date written in the expression, in the order of time. They make the folds and the order of events. */
  readonly written: readonly CalendarDate[];
  /** The offset of the first date-time as written ("Z", "+03:00"), "" for one without, `null` where there is no time. */
  readonly offset: string | null;
  /** Something was read that EDTF does not allow: a date-time in an interval, a time without seconds. */
  readonly extended: boolean;
}

/** The date of an event that has none: it belongs on the undated shelf. */
export const NO_DATE: FuzzyDate = Object.freeze({
  text: '',
  kind: 'none',
  precision: 'none',
  earliest: -Infinity,
  latest: Infinity,
  approximate: false,
  uncertain: false,
  open: {start: false, end: false},
  unknown: {start: false, end: false},
  start: null,
  end: null,
  members: [],
  written: [],
  offset: null,
  extended: false,
});

/** The units that a stretch of time or a part of a date is counted in. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A part of a date that can be unsure by itself. */
export type DatePart = 'day' | 'month' | 'season' | 'year';

/** Full names, or the short ones of axis ticks. */
export type NameForm = 'long' | 'short';

/** What a legend entry about a date's body shows. */
export type BodyKey =
  'within' | 'before' | 'after' | 'lasted' | 'about' | 'unknown' | 'continuing' | 'several' | 'all' | 'folded';

/**
 * How a language counts, lists and names. Output depends on the arguments only, never on the machine's locale or zone.
 */
export interface Grammar {
  /** The language of the sentences, BCP 47. */
  readonly locale: string;
  /** "1,540". */
  number(n: number): string;
  /** At most three digits and a letter: "1.5K". */
  compact(n: number): string;
  /** A text with its digits replaced by those of the language: clocks, years, days. */
  digits(text: string): string;
  /** "one" to "ten", then digits. */
  spelled(n: number): string;
  /** "a, b and c", "a or b". */
  list(items: readonly string[], conjunction: 'and' | 'or'): string;
  /** 1–12. */
  month(month: number, form: NameForm): string;
  /** 0 is Sunday. */
  weekday(weekday: number, form: NameForm): string;
}

/** The pieces that `format-date.ts` puts dates together from. Dates arrive as words already. */
export interface DateMessages {
  /** An astronomical year: 2017 → "2017", −43 → "44 BCE". */
  year(year: number): string;
  monthYear(month: string, year: string): string;
  /** A day of a month that follows: "5" of "5 to 8 September". */
  day(day: number): string;
  dayMonth(day: number | string, month: string): string;
  weekdayDate(weekday: string, date: string): string;
  dateTime(date: string, time: string): string;
  /** "+03:00" or "Z" → "UTC+03:00", "UTC"; "" → that there is none. */
  offset(offset: string): string;
  inZone(zone: string): string;
  decade(year: string): string;
  /** A season or grouping, 21–41; `year` is "" where something else says it. Source: ISO 8601-2:2019, 4.8. */
  season(code: number, year: string): string;
  about(date: string): string;
  /** `parts` are those that it is true of; none where it is true of the whole. */
  qualified(date: string, quality: 'approximate' | 'uncertain', parts: readonly DatePart[]): string;
  gloss(date: string, explanation: string): string;
  to(from: string, to: string): string;
  between(from: string, to: string): string;
  during(date: string): string;
  /** Where one day, month, year lies: "in June 2004". */
  within(date: string): string;
  fromTo(from: string, to: string): string;
  some(unit: TimeUnit, place: string): string;
  ofSomeYear(month: string, years: string): string;
  dayOf(day: string, month: string): string;
  /** `at` tells a day from a month or year and from a time of day: on, in, at or before. */
  bound(date: string, side: 'before' | 'after', at: 'day' | 'time' | 'long'): string;
  /** It happened throughout a range, or a stretch with one side ("until 1984"). */
  allOf(range: string): string;
  allTime(stretch: string): string;
  /** What lasts with an end that is open or unknown. `published` is "" where that is not known. */
  since(date: string, end: 'open' | 'unknown', published: string): string;
  /** What lasted until a date; why its start is not said, "" where there is nothing to say. */
  until(date: string, start: 'open' | 'unknown' | ''): string;
  from(date: string): string;
  endless(start: 'open' | 'unknown', end: 'open' | 'unknown', published: string): string;
  none: string;
  unusable: string;
  expected: string;
}

/** What `format-summary.ts` puts the summary together from. Counts arrive as numbers. */
export interface SummaryMessages {
  /** No event has a usable date; `n` have another. */
  none(n: number): string;
  /** `last` is "" where both ends are one date, and `first` where there is none. */
  extent(n: number, first: string, last: string): string;
  burst(n: number, range: string): string;
  more(parts: readonly string[]): string;
  happened(n: number, when: string, first: boolean): string;
  statuses(parts: readonly string[]): string;
  /**
   * `status` "agreed": claimed by several parties; "": any word that is not known. `subject` "all": every event;
   * "first": begins the sentence; "claims": follows another that rests on claims.
   */
  status(n: number, status: string, subject: 'all' | 'first' | 'next' | 'claims'): string;
  undated(n: number): string;
}

/** What became of the rows of the input. */
export interface RowAccount {
  readonly rows: number;
  /** Rows that are drawn, and the events that they are drawn as. */
  readonly drawn: number;
  readonly events: number;
  readonly undated: number;
  /** Titles, eras, empty rows. */
  readonly structural: number;
  readonly refused: number;
}

/** A number that somebody gives for an event, as a range where it is one. */
export interface FigureParts {
  readonly what: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly by: string;
}

/** Every sentence that a reader sees or hears, one key a sentence. Another language is another object of this shape. */
export interface Messages {
  readonly grammar: Grammar;
  readonly dates: DateMessages;
  readonly summary: SummaryMessages;

  // The element and its parts
  /** The name of the region. */
  region(title: string): string;
  chart(title: string): string;
  /** The layout, and the name of the region that it scrolls in. */
  readonly table: string;
  /** The name of the list of events, of the detail column, of the legend. */
  readonly eventList: string;
  readonly details: string;
  readonly legendHeading: string;

  // Toolbar
  readonly toolbar: string;
  readonly previous: string;
  readonly next: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fitLabel: string;
  readonly quietTime: {readonly folded: string; readonly true: string};
  readonly quietTimeLabel: string;
  readonly readAsList: string;
  readonly showChart: string;
  readonly help: string;
  readonly helpLabel: string;
  /** Of a narrow toolbar: where the choices stand that have no room in it. */
  readonly moreControls: string;
  /** `mac` where the key is ⌘. */
  holdToZoom(mac: boolean): string;

  // Search and filters
  readonly find: {
    /** The button that opens them, and what they are called. */
    readonly open: string;
    readonly label: string;
    readonly field: string;
    matches(n: number, total: number): string;
    readonly reset: string;
    readonly fields: {readonly [field in 'lanes' | 'statuses' | 'actors' | 'places' | 'tags']: string};
    /** Events without any value of a field. */
    readonly none: string;
    allValues(n: number): string;
    chosen(field: string, values: readonly string[]): string;
  };

  // Lanes
  readonly lanes: {
    /** What the choice of a grouping is called. */
    readonly label: string;
    readonly by: {readonly [groupBy in 'lane' | 'place' | 'actor' | 'status' | 'none']: string};
    /** `by` is one of the above. */
    grouped(by: string, n: number): string;
    readonly collapse: string;
    readonly expand: string;
    readonly collapseAll: string;
    readonly expandAll: string;
    readonly up: string;
    readonly down: string;
    /** `lane`: its name with its count. */
    collapsed(lane: string): string;
    moved(title: string, place: number, n: number): string;
  };

  // Taking it along
  readonly save: {
    /** The button that opens the menu; and the menu. */
    readonly open: string;
    readonly label: string;
    readonly kinds: {readonly [kind in 'svg' | 'png' | 'csv' | 'json' | 'jsonld' | 'ical']: string};
    done(file: string): string;
    /** `why` is a sentence, in English whatever the language; "" where it is not known. */
    failed(why: string): string;
  };
  readonly link: {
    /** The button in the details of an event. */
    readonly copy: string;
    readonly copied: string;
    readonly failed: string;
  };

  // Names of marks
  events(n: number): string;
  /** `span`: from when to when, as `dates.fromTo`; `outside` as `offScreen`. Each may be "". */
  lane(title: string, n: number, span: string, outside: string): string;
  /** How many lie before and after what is on screen; not both are 0. */
  offScreen(earlier: number, later: number): string;
  /** The lane of events that have none. */
  readonly noLane: string;
  readonly onlyLane: string;
  position(index: number, count: number): string;
  mark(date: string, title: string, status: string, position: string): string;
  /** `mix`: how many of them have which status; none where that needs no saying. */
  cluster(n: number, range: string, mix: readonly {readonly status: string; readonly n: number}[]): string;
  duration(n: number, unit: TimeUnit, approximate: boolean): string;
  /** A silence by its length alone. */
  silence(duration: string): string;
  fold(duration: string, range: string): string;
  /** A silence by its name, between what lies before and after it as `cluster` has it; each of those may be "". */
  foldBetween(before: string, fold: string, after: string): string;
  readonly openFold: string;
  /** What opening a cluster does. */
  readonly openCluster: string;
  earlier(n: number): string;
  later(n: number): string;
  published(date: string): string;

  // States
  readonly emptyView: string;
  readonly showAll: string;
  showMore(shown: number, total: number): string;
  /** The parts of a list too long to be shown as one; which one this is, from the first entry to the last, counted from 1. */
  readonly parts: string;
  part(first: number, last: number, total: number): string;
  readonly previousPart: string;
  readonly nextPart: string;
  readonly emptyTimeline: string;
  /** `total` null where it is not known. */
  loading(done: number | null, total: number | null, unit: 'rows' | 'bytes'): string;
  /** `where` is an address or the name of a file, and then `why` a sentence; both may be "". */
  failed(why: string, where?: string): string;
  /** Why data could not be had, a sentence each. */
  readonly failures: {
    /** `status`: "404 Not Found". */
    http(status: string): string;
    readonly unreachable: string;
    readonly interrupted: string;
    readonly unreadable: string;
    silent(seconds: number): string;
    /** Follows another sentence; each may be "". */
    cameAs(address: string, type: string): string;
  };
  readonly tryAgain: string;
  /** What comes on demand could not be loaded. */
  readonly missing: string;

  // Shelf and problems
  undatedHeading(n: number): string;
  /** All rows are accounted for, each once. `format` is in words; "" where it needs no saying. */
  readAs(format: string, rows: RowAccount, problems: number): string;
  /** The formats in words, by their names. */
  readonly formats: {readonly [format: string]: string};
  /** Which column each field was read from. */
  matched(pairs: readonly {readonly field: string; readonly column: string}[]): string;
  /** So many problems of one kind: the first of them as an example. */
  alike(n: number, sentence: string): string;

  // Legend
  readonly statuses: {readonly [status: string]: string};
  readonly bodies: {readonly [body in BodyKey]: string};
  readonly tailNote: string;
  /** The legend's note on what stands for more than one event. */
  readonly countNote: string;

  // Card
  said(when: string): string;
  saidOn(date: string): string;
  saidIn(date: string): string;
  readonly denies: string;
  readonly retracts: string;
  eventDate(date: string): string;
  readonly unnamedClaimant: string;
  parties(n: number): string;
  /** The legend's entry for what is claimed, where several parties agree on some of it. */
  readonly claimedByAny: string;
  sourceSays(text: string): string;
  place(name: string): string;
  people(names: readonly string[]): string;
  sources(n: number): string;
  readonly archived: string;
  /** A source by its publisher, title and date; each but the first may be "". */
  source(name: string, title: string, date: string): string;
  /** How many sources share a name. */
  severalSources(name: string, n: number): string;
  /** Known relations, and their other direction under "part-of-inverse" and so on. */
  readonly relations: {readonly [type: string]: string};
  /** `by` is who says so; "" where nobody in particular does. */
  relation(type: string, by: string): string;
  grade(scheme: string, value: string): string;
  /** A number as somebody gives it; not every part is there. `by` is "" where the data does not say who. */
  figure(figure: FigureParts): string;
  /** What the data has besides, as it stands there. */
  readonly moreFromData: string;
  readonly sensitive: string;
  /** Instead of a picture that did not come, before a link to it. */
  readonly brokenPicture: string;
  /** The link to a picture, a film or a sound that the data says nothing of. */
  readonly openMedia: string;
  readonly previousEvent: string;
  readonly nextEvent: string;
  readonly close: string;

  // What the selection is tied to on the chart
  readonly ties: {
    /** Stands beside `denies` and `retracts`: somebody says that it was so. */
    readonly asserts: string;
    /** Who says it, or several of them, and short notes: "dates it: May 2017", "denies it", "said on 5 May 2017". */
    told(by: readonly string[], notes: readonly string[]): string;
    /** A rival date beside its mark: "Ministry: May 2017". */
    dated(by: readonly string[], date: string): string;
    /** What tells when something was said, above the lanes. */
    readonly track: string;
    /** How many related events lie outside the picture, on one side. */
    related(n: number): string;
  };

  // Table
  readonly columns: {
    readonly date: string;
    readonly event: string;
    readonly place: string;
    readonly lane: string;
    readonly status: string;
    readonly source: string;
  };
  readonly copyTable: string;
  copied(n: number): string;
  /** The browser did not allow it. */
  readonly notCopied: string;
  /** What a table is sorted by is a column's name. */
  sorted(column: string, isDescending: boolean): string;

  // Key help: keys, and what they do
  readonly keysHeading: string;
  readonly keys: readonly (readonly [keys: string, action: string])[];

  // Status region
  shown(range: string, n: number): string;
  loaded(n: number, problems: number): string;
  /** `position` '': it is not known. */
  selected(position: string): string;
  readonly closed: string;
  readonly foldOpened: string;
  readonly foldsClosed: string;

  // Overview
  readonly trueTime: string;
  overview(range: string): string;
  readonly windowStart: string;
  readonly windowEnd: string;

  // Dates instead of dragging
  readonly dateRange: {
    /** The button that opens the two fields, and what they are called together. */
    readonly open: string;
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly show: string;
    readonly hint: string;
    unreadable(text: string): string;
    readonly reversed: string;
  };

  // How to read it
  readonly howToHeading: string;
  readonly howTo: readonly string[];

  // Time zones
  timesIn(zone: string): string;
  readonly timeWithoutZone: string;

  // Problems
  /** The language of the sentences about problems, BCP 47: they are for authors, and English in most languages. */
  readonly problemsLanguage: string;
  /** What is wrong, by code; `raw` arrives quoted and shortened. */
  readonly problems: {
    readonly [code: string]: (raw: string, params: Readonly<Record<string, string | number>>) => string;
  };
  unknownProblem(raw: string): string;
  /** Rows count from 1 here. */
  problemAt(row: number | null, line: number | null, id: string, column: string): string;
  /** `outcome`: what became of the event, "" where it is as it was. */
  problem(place: string, sentence: string, outcome: 'undated' | 'refused' | ''): string;
  quote(text: string): string;
}

/** What a story says itself, in one language. */
export interface StoryMessages {
  /** The language of the words, BCP 47. */
  readonly lang: string;
  /** Names the controls as a whole. */
  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  /** The button that moves the timeline to a step that stands on the page. */
  readonly show: string;
  /** "Step 2 of 7". */
  position(number: number, count: number): string;
}

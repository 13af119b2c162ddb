import {capital, counted, dates, events, grammar, list, number, plural, spelled, summary} from './english-dates.js';
import {taking} from './english-taking.js';
import type {PanelWord} from './english-panels.js';
import type {FigureParts, Messages} from './messages.js';
import {quote} from './quote.js';

const megabytes = (bytes: number): string => `${number(Math.round(bytes / 1e5) / 10)} MB`;
const problems = (n: number): string => counted(n, 'problem');

const OUTCOMES = {undated: 'The event is listed as undated.', refused: 'The row is left out.'};

/** "165–186, best estimate 172", as far as it is known; numbers that are not in order are named one by one. */
const estimate = ({low, best, high}: FigureParts): string => {
  const given = Object.entries({low, best, high}).flatMap(([name, n]) => (n === null ? [] : [{name, n}]));
  if (given.some(({n}, i) => n < (given[i - 1]?.n ?? n)))
    return given.map(({name, n}) => `${name} ${number(n)}`).join(', ');
  const first = low ?? best ?? high ?? 0;
  if (given.every(({n}) => n === first) && (best !== null || given.length > 1)) return number(first);
  const bound = low === null ? `at most ${number(high ?? 0)}` : `at least ${number(low)}`;
  const range = low === null || high === null ? bound : `${number(low)}–${number(high)}`;
  return best === null ? range : `${range}, best estimate ${number(best)}`;
};

/** What may be said at once. */
const atOnce: Omit<Messages, PanelWord> = {
  grammar,
  dates,
  summary,

  region: (title) => (title ? `Timeline: ${title}` : 'Timeline'),
  chart: (title) => (title ? `Chart: ${title}` : 'Chart of the events'),
  table: 'Table',
  eventList: 'Events in order of time',
  details: 'Details',
  legendHeading: 'Legend',

  toolbar: 'Move and zoom',
  previous: 'Previous',
  next: 'Next',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitLabel: 'Fit all events',
  quietTime: {folded: 'Quiet time: folded', true: 'Quiet time: true'},
  quietTimeLabel: 'Quiet time',
  readAsList: 'Read as a list',
  showChart: 'Show the chart',
  help: '?',
  helpLabel: 'Keys and how to read this',
  moreControls: 'More controls',
  holdToZoom: (mac) => `Hold ${mac ? '⌘' : 'Ctrl'} to zoom`,

  find: {
    open: 'Search',
    label: 'Search and filter',
    field: 'Search the events',
    matches: (n, total) => `${n ? number(n) : 'None'} of ${events(total)} ${n === 1 ? 'matches' : 'match'}.`,
    reset: 'Reset',
    fields: {lanes: 'Lane', statuses: 'How well known', actors: 'Who', places: 'Place', tags: 'Tag'},
    none: 'Not given',
    allValues: (n) => `All ${number(n)}`,
    chosen: (field, values) => `${field}: ${list(values, 'or')}`,
  },

  lanes: {
    label: 'Lanes',
    by: {
      lane: 'Lanes: as given',
      place: 'Lanes: by place',
      actor: 'Lanes: by actor',
      status: 'Lanes: by status',
      none: 'Lanes: none',
    },
    grouped: (by, n) => `${by}, ${number(n)}`,
    collapse: 'Collapse',
    expand: 'Expand',
    collapseAll: 'Collapse all',
    expandAll: 'Expand all',
    up: 'Move up',
    down: 'Move down',
    collapsed: (lane) => `${lane}, collapsed`,
    moved: (title, place, n) => `${title}: lane ${number(place)} of ${number(n)}`,
  },
  ...taking,

  events,
  lane: (title, n, span, outside) => `${title}, ${events(n)}${span && ` ${span}`}${outside && `, ${outside}`}`,
  offScreen: (earlier, later) =>
    `${list([...(earlier ? [`${number(earlier)} earlier`] : []), ...(later ? [`${number(later)} later`] : [])], 'and')} off screen`,
  noLane: 'Other events',
  onlyLane: 'Events',
  position: (index, count) => `${number(index)} of ${number(count)}`,
  mark: (...parts) => parts.filter(Boolean).join(', '),
  cluster: (n, range, mix) =>
    `${events(n)}, ${range}${mix.map((part, i) => `${i ? ',' : ':'} ${number(part.n)} ${part.status}`).join('')}`,
  duration: (n, unit, approximate) => `${approximate ? 'about ' : ''}${counted(n, unit)}`,
  silence: (duration) => `${duration} with no dated event`,
  fold: (duration, range) => `${duration} with no dated event (${range})`,
  foldBetween: (before, fold, after) => `${before && `After ${before}: `}${fold}${after && `, then ${after}`}`,
  openFold: 'Open this silence',
  openCluster: 'Come nearer, or list them',
  earlier: (n) => `${number(n)} earlier`,
  later: (n) => `${number(n)} later`,
  published: (date) => `Published ${date}`,

  emptyView: 'No events in this stretch of time.',
  showMore: (shown, total) => `Show more (${number(shown)} of ${number(total)} shown)`,
  parts: 'Parts of the list',
  part: (first, last, total) => `Events ${number(first)} to ${number(last)} of ${number(total)}`,
  previousPart: 'Previous part',
  nextPart: 'Next part',
  showAll: 'Show all',
  emptyTimeline: 'This timeline has no events yet.',
  loading: (done, total, unit) => {
    const say = unit === 'bytes' ? megabytes : number;
    const suffix = unit === 'bytes' ? '' : ' rows';
    if (done === null) return 'Loading…';
    return `Loading: ${say(done)}${total === null ? '' : ` of ${say(total)}`}${suffix}`;
  },
  failed: (why, where) =>
    where
      ? `The timeline could not be loaded from ${where}. ${why}`
      : `The timeline could not be loaded${why ? `: ${why}` : '.'}`,
  failures: {
    http: (status) => `The server answered ${status}.`,
    unreachable: 'It could not be reached, or does not allow this page to read it.',
    interrupted: 'The connection broke off before all of it had come.',
    unreadable: 'The file cannot be read.',
    silent: (seconds) => `Nothing came for ${counted(seconds, 'second')}.`,
    cameAs: (address, type) => `It came${address && ` from ${address}`}${type && ` as ${type}`}.`,
  },
  tryAgain: 'Try again',
  missing: 'What is needed for this could not be loaded. Try again.',

  undatedHeading: (n) => `Without a usable date: ${events(n)}`,
  statuses: {
    stated: 'Stated by the source',
    confirmed: 'Confirmed',
    claimed: 'Claimed by one side',
    contested: 'Rival claims',
    expected: 'Expected',
    unverified: 'Unverified',
    retracted: 'Retracted',
  },
  bodies: {
    within: 'One moment, somewhere within',
    before: 'One moment, on or before',
    after: 'One moment, on or after',
    lasted: 'Lasted',
    about: 'About',
    unknown: 'Start or end unknown',
    continuing: 'Continuing',
    several: 'One of several',
    all: 'All of several',
    folded: 'Quiet time folded',
  },
  tailNote: 'The length of a dashed tail says nothing: on that side the date has no bound.',
  countNote:
    'A number stands for so many events; the line under it is the share that is stated or confirmed, as is the darker part of the columns behind.',

  said: (when) => `said ${when}`,
  saidOn: (date) => `said on ${date}`,
  saidIn: (date) => `said in ${date}`,
  denies: 'denies it',
  retracts: 'takes it back',
  eventDate: (date) => `dates it: ${date}`,
  unnamedClaimant: 'Someone the data does not name',
  claimedByAny: 'Claimed, by one side or by several that agree',
  parties: (n) => `Claimed by ${spelled(n)} parties`,
  sourceSays: (text) => `The source says: ${quote(text)}`,
  place: (name) => `Place: ${name}`,
  people: (names) => `Who: ${names.join(', ')}`,
  sources: (n) => plural(n, 'Source'),
  archived: 'archived copy',
  source: (name, title, date) => [name, title && quote(title), date].filter(Boolean).join(', '),
  severalSources: (name, n) => (n > 1 ? `${name} (${number(n)})` : name),
  relations: {
    'part-of': 'Part of',
    'part-of-inverse': 'Includes',
    'same-as': 'Same as',
    'same-as-inverse': 'Same as',
    follows: 'Follows',
    'follows-inverse': 'Followed by',
    contradicts: 'Contradicts',
    'contradicts-inverse': 'Contradicted by',
    'responds-to': 'Responds to',
    'responds-to-inverse': 'Answered by',
  },
  relation: (type, by) => (by ? `${type} (says ${by})` : type),
  grade: (scheme, value) => (scheme ? `${scheme}: ${value}` : value),
  figure: (figure) => `${capital(figure.what)}: ${estimate(figure)}${figure.by && ` (${figure.by})`}`,
  moreFromData: 'More from the data',
  sensitive: 'This picture may distress. Show it',
  brokenPicture: 'The picture could not be loaded.',
  openMedia: 'Open it',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  close: 'Close',

  ties: {
    asserts: 'says so',
    told: (by, notes) => `${list(by, 'and')} ${notes.join(', ')}`,
    dated: (by, date) => `${list(by, 'and')}: ${date}`,
    track: 'When said',
    related: (n) => `${number(n)} related`,
  },

  columns: {date: 'Date', event: 'Event', place: 'Place', lane: 'Lane', status: 'Status', source: 'Source'},
  copyTable: 'Copy table',
  copied: (n) => `Copied ${events(n)}`,
  notCopied: 'This page is not allowed to copy',
  sorted: (column, isDescending) => `Sorted by ${column}, ${isDescending ? 'descending' : 'ascending'}`,

  shown: (range, n) => `${capital(range)}: ${events(n)} shown`,
  loaded: (n, wrong) => `Loaded ${events(n)}${wrong ? `, ${problems(wrong)}` : ''}`,
  selected: (position) => ['Details open', ...(position ? [position] : [])].join(', '),
  closed: 'Details closed',
  foldOpened: 'Silence opened',
  foldsClosed: 'Quiet time folded',

  trueTime: 'True time',
  overview: (range) => `True time, ${range}`,
  windowStart: 'Start of the time shown',
  windowEnd: 'End of the time shown',
  dateRange: {
    open: 'Dates…',
    label: 'Time shown, by dates',
    from: 'From',
    to: 'To',
    show: 'Show',
    hint: 'For example 2017, 2017-09 or 2017-09-05; nothing for all.',
    unreadable: (text) => `${quote(text)} is not a date that can be read. Write 2017, 2017-09 or 2017-09-05.`,
    reversed: 'The end lies before the start.',
  },

  howToHeading: 'How to read this',
  howTo: [
    'A filled dot is one day. A dashed outline is one moment, somewhere within it.',
    'A solid bar lasted. Its dashed pieces are where its start or end is not known exactly.',
    'Rings, diamonds and squares tell how well an event is known; the legend names them.',
    'Quiet time is folded at the zigzags. The strip below keeps true time.',
    'Choose an event to see who says so, and where. Lines lead to what it is tied to; hollow marks are its rival dates.',
  ],

  timesIn: (zone) => `Times in ${zone}`,
  timeWithoutZone: 'a time without a time zone',

  quote,
  problemsLanguage: 'en',
  problems: {
    'too-large': (_, {megabytes: limit}) => `The file is larger than ${limit} MB, the most that is read.`,
    'too-deep': (_, {depth}) => `What is nested more than ${depth} levels deep was not read.`,
    'date-missing': () => 'There is no date.',
    'date-far': (raw) => `The date ${raw} is far away from all others; where it stands for no date, leave it empty.`,
    'figures-order': (raw) => `The numbers are not in order (${raw}); they are kept as given.`,
    'date-extended': (raw) => `The date ${raw} goes beyond EDTF and was read all the same.`,
    'title-missing': () => 'There is no title.',
    'id-repeated': (raw, {id = ''}) => {
      const other = quote(`${id}`);
      return `The id ${raw} is used twice${id && other !== raw ? `; this one became ${other}` : ''}.`;
    },
    'url-refused': (raw) => `The address ${raw} is not a safe link and is not shown as one.`,
    'status-unknown': (raw) => `The status ${raw} is not a known word and is shown as written.`,
    'relation-unknown': (raw) => `The related event ${raw} is not in the data.`,
    'source-unknown': (raw) => `The source ${raw} is not in the list of sources.`,
    'field-type': (raw, {expected}) => `${raw} is not used${expected ? `; expected here: ${expected}` : ''}.`,
  },
  unknownProblem: (raw) => `Something here was not as expected: ${raw}.`,
  problemAt: (row, line, id, column) => {
    const at = row === null ? '' : `Row ${number(row)}${line === null ? '' : ` (line ${number(line)})`}`;
    return [at, id && quote(id), column].filter(Boolean).join(', ');
  },
  problem: (place, sentence, outcome) => `${place && `${place}: `}${sentence}${outcome && ` ${OUTCOMES[outcome]}`}`,
};

/** English, with dates in the order day, month, year; what panels say comes with them. */
export const english = atOnce as Messages;

import {composeDates} from './compose-dates.js';
import {panelWords} from './english-panels.js';
import {addLocale} from './locale-registry.js';
import type {LocaleText} from './locale-text.js';
import {makeTools} from './locale-tools.js';
import type {Tools} from './locale-tools.js';
import type {DateMessages, FigureParts, Messages, StoryMessages, SummaryMessages} from './messages.js';

type Fill = Tools['fill'];

/** The shape of English with the text of another language: a pattern where that has a function. */
function translate(english: unknown, text: unknown, fill: Fill): unknown {
  if (text === undefined) return english;
  if (typeof text === 'string')
    return typeof english === 'function' ? (...args: unknown[]) => fill(text, ...args) : text;
  if (typeof english !== 'object' || !english) return english;
  const known = english as Readonly<Record<string, unknown>>;
  const translated = Object.entries(text as object).filter(([key]) => key in known);
  return {
    ...known,
    ...Object.fromEntries(translated.map(([key, value]) => [key, translate(known[key], value, fill)])),
  };
}

function composeSummary(text: LocaleText, messages: Messages, tools: Tools, dates: DateMessages): SummaryMessages {
  const {summary, pieces} = text;
  const {fill, capital, lower, number, comma, colon} = tools;
  return {
    ...messages.summary,
    none: (n) => (n ? fill(summary.none ?? '', n) : messages.emptyTimeline),
    // "2017 г." ends the sentence too.
    extent: (n, first, last) => fill(summary.extent ?? '', n, last ? dates.to(first, last) : first).replace('..', '.'),
    burst: (n, range) => capital(fill(summary.burst ?? '', n, range)),
    more: (parts) => `${parts.join(comma === ', ' ? `${colon.slice(0, -2)}; ` : '؛ ')}.`.replace('..', '.'),
    happened: (n, when, first) => fill((first ? summary.moreHappened : summary.happened) ?? '', n, when),
    statuses: (parts) => `${capital(parts.join(comma))}.`,
    status: (n, status) => {
      const name = status === 'agreed' ? pieces.agreed : (messages.statuses[status] ?? pieces.otherStatus);
      return `${lower(name)}${colon}${number(n)}`;
    },
  };
}

/** "165–186, best estimate 172"; numbers that are not in order are named one by one. */
function makeEstimate({pieces}: LocaleText, {fill, number, comma, colon}: Tools): (figure: FigureParts) => string {
  return ({low, best, high}) => {
    const given = Object.entries({low, best, high}).flatMap(([name, n]) => (n === null ? [] : [{name, n}]));
    if (given.some(({n}, i) => n < (given[i - 1]?.n ?? n)))
      return given.map(({name, n}) => `${pieces.estimates[name as 'low']}${colon}${number(n)}`).join(comma);
    const first = low ?? best ?? high ?? 0;
    if (given.every(({n}) => n === first) && (best !== null || given.length > 1)) return number(first);
    const bound = low === null ? fill(pieces.atMost, number(high ?? 0)) : fill(pieces.atLeast, number(low));
    const range = low === null || high === null ? bound : `${number(low)}–${number(high)}`;
    return best === null ? range : `${range}${comma}${fill(pieces.best, number(best))}`;
  };
}

function composeReading(
  text: LocaleText,
  messages: Messages,
  tools: Tools,
): Pick<Messages, 'readAs' | 'matched' | 'loading'> {
  const {pieces} = text;
  const {fill, number, comma, colon, unit: inUnits} = tools;
  const {quote} = messages;
  const labels = pieces.rows.split('|');
  return {
    readAs: (format, {rows, drawn, events, undated, structural, refused}, problems) => {
      const counts = [rows, drawn === rows ? 0 : drawn, events === rows ? 0 : events, undated, structural, refused];
      const told = counts.flatMap((n, i) => (n ? [`${labels[i] ?? ''}${colon}${number(n)}`] : []));
      return [...(format ? [fill(text.readAs ?? '', format)] : []), ...told, fill(pieces.problems, problems)].join(
        comma,
      );
    },
    matched: (pairs) =>
      fill(
        text.matched ?? '',
        pairs.map(({field, column}) => `${field} – ${quote(column)}`),
      ),
    loading: (done, total, unit) => {
      const say = (n: number): string => (unit === 'bytes' ? inUnits(Math.round(n / 1e5) / 10, 'megabyte') : number(n));
      return done === null ? (text.loading ?? '') : fill(pieces.loadingOf, say(done), total === null ? '' : say(total));
    },
  };
}

/** What the languages share, and one of them fills: its messages. */
function compose(text: LocaleText, tag: string, given: Messages): Messages {
  // In other languages what panels say is there from the first.
  const english = {...given, ...panelWords};
  const tools = makeTools(text, tag);
  const {fill, capital, lower, number, comma, colon, unit: inUnits} = tools;
  const {pieces, keys} = text;
  const messages = translate(english, {...text, keys: undefined, howTo: undefined}, fill) as Messages;
  const dates = composeDates(text, messages.dates, tools);
  const estimate = makeEstimate(text, tools);
  const [data, table, list] = pieces.formats;
  return {
    ...messages,
    grammar: tools,
    dates,
    summary: composeSummary(text, messages, tools, dates),
    ...composeReading(text, messages, tools),
    mark: (...parts) => parts.filter(Boolean).join(comma),
    cluster: (n, range, mix) => {
      const told = mix.map(({status, n: of}) => `${lower(messages.statuses[status] ?? status)}${colon}${number(of)}`);
      return [messages.events(n), range, ...told].join(comma);
    },
    duration: (n, unit, approximate) => {
      const length = inUnits(n, unit);
      return approximate ? fill(pieces.about, length) : length;
    },
    formats: {...english.formats, data, table, 'html-list': list},
    source: (name, title, date) => [name, title && messages.quote(title), date].filter(Boolean).join(comma),
    severalSources: (name, n) => (n > 1 ? `${name} (${number(n)})` : name),
    grade: english.grade,
    figure: (figure) => `${capital(figure.what)}${colon}${estimate(figure)}${figure.by && ` (${figure.by})`}`,
    keys: english.keys.map(([names, action], i) => {
      const [does = action, named = names.replace(' or ', ' / ')] = keys[i]?.split('|').reverse() ?? [];
      return [named, does] as const;
    }),
    offScreen: (earlier, later) =>
      fill(
        text.offScreen ?? '',
        [earlier && messages.earlier(earlier), later && messages.later(later)].filter(Boolean),
      ),
    sorted: (column, isDescending) => fill(text.sorted ?? '', column, pieces.order.split('|')[isDescending ? 1 : 0]),
    howTo: english.howTo.map((line, i) => text.howTo[i] ?? line),
    holdToZoom: (mac) => fill(text.holdToZoom ?? '', mac ? '⌘' : 'Ctrl'),
    failures: {
      ...messages.failures,
      silent: (seconds) => fill(text.failures?.silent ?? '', inUnits(seconds, 'second')),
    },
    shown: (range, n) => capital(messages.shown(range, n)),
    failed: (why, where) => messages.failed(why, where).trim(),
    alike: (n, sentence) => `${number(n)} × ${sentence}`,
    // Sentences about data are for whoever writes it, and in English as a whole.
    problem: english.problem,
    problemAt: english.problemAt,
  };
}

const composeStory = ({previous = '', next = '', story}: LocaleText, {locale, fill}: Tools): StoryMessages => ({
  ...story,
  lang: locale,
  previous,
  next,
  position: (number, count) => fill(story.position, number, count),
});

/** Makes a language known to every timeline on the page. */
export const register = (language: string, text: LocaleText): unknown =>
  addLocale(language, {
    messages: (tag, english) => compose(text, tag, english),
    story: (tag) => composeStory(text, makeTools(text, tag)),
  });

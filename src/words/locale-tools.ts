import type {Case, LocaleText} from './locale-text.js';
import type {Grammar, TimeUnit} from './messages.js';

/** What composes the sentences of one language. */
export interface Tools extends Grammar {
  /** What parts the items of a list. */
  readonly comma: string;
  readonly colon: string;
  fill(pattern: string, ...args: readonly unknown[]): string;
  capital(text: string): string;
  lower(text: string): string;
  unit(n: number, unit: TimeUnit | 'megabyte'): string;
}

const UTC = {timeZone: 'UTC', calendar: 'gregory'} as const;
/** Which of the forms that a pattern gives belongs to a plural category, by how many it gives. */
const FORMS: Readonly<Record<number, readonly Intl.LDMLPluralRule[]>> = {
  2: ['one', 'other'],
  3: ['one', 'few', 'many'],
  6: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

/** The tag as `Intl` knows it; the language alone where it is no tag. */
const canonical = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return tag.split('-')[0] ?? '';
  }
};

/** Made when first needed: they are slow to make. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const has = (arg: unknown): boolean => (Array.isArray(arg) ? arg.length > 0 : Boolean(arg));

function makeGrammar(tag: string): Grammar {
  const locale = canonical(tag);
  const numbers = once(() => new Intl.NumberFormat(locale));
  const compacts = once(() => new Intl.NumberFormat(locale, {notation: 'compact'}));
  const plain = once(() => [...new Intl.NumberFormat(locale, {useGrouping: false}).format(9876543210)].reverse());
  const lists = {
    and: once(() => new Intl.ListFormat(locale)),
    or: once(() => new Intl.ListFormat(locale, {type: 'disjunction'})),
  };
  const names = new Map<string, string>();
  const name = (options: Intl.DateTimeFormatOptions, ms: number): string => {
    const key = JSON.stringify([options, ms]);
    const text = names.get(key) ?? new Intl.DateTimeFormat(locale, {...UTC, ...options}).format(ms);
    names.set(key, text);
    return text;
  };
  return {
    locale,
    number: (n) => numbers().format(n),
    compact: (n) => (n < 1000 ? numbers() : compacts()).format(n),
    spelled: (n) => numbers().format(n),
    digits: (text) => (plain()[0] === '0' ? text : text.replace(/\d/g, (digit) => plain()[Number(digit)] ?? digit)),
    list: (items, conjunction) => lists[conjunction]().format(items),
    month: (month, form) => name({month: form}, Date.UTC(2017, month - 1, 1)),
    // The first of October 2017 was a Sunday.
    weekday: (weekday, form) => name({weekday: form}, Date.UTC(2017, 9, 1 + weekday)),
  };
}

/** Puts the months of a text into the form that they have after a day: "сентябрь" becomes "сентября". */
function makeDecline({locale, month}: Grammar): (text: string) => string {
  const forms = once(() => {
    const inDate = new Intl.DateTimeFormat(locale, {...UTC, day: 'numeric', month: 'long'});
    const find = (at: number): string =>
      inDate.formatToParts(Date.UTC(2017, at, 1)).find(({type}) => type === 'month')?.value ?? '';
    const pairs = Array.from({length: 12}, (_, at) => [month(at + 1, 'long'), find(at)] as const);
    return {
      map: new Map(pairs),
      test: new RegExp(`(?<!\\p{L})(${pairs.map(([name]) => name).join('|')})(?!\\p{L})`, 'gu'),
    };
  });
  return (text) => text.replace(forms().test, (name) => forms().map.get(name) ?? name);
}

/** Takes "about" from a date, and puts it before what becomes of the rest. */
const hoist =
  (about: string, inner: Case, decline: (date: string) => string) =>
  (given: string | number): string => {
    const date = String(given);
    return about && date.startsWith(about) ? about + inner(date.slice(about.length), decline) : inner(date, decline);
  };

/** What `Intl` knows of a language, and what fills its patterns. */
export function makeTools(text: LocaleText, tag: string): Tools {
  const grammar = makeGrammar(tag);
  const {locale, number, list} = grammar;
  const rules = once(() => new Intl.PluralRules(locale));
  const plural = (n: number, forms: readonly string[]): string => {
    const at = (FORMS[forms.length] ?? []).indexOf(rules().select(n));
    return (forms.at(at) ?? '').replace('#', number(n));
  };
  const {pieces, events = '', quote = '', dates} = text;
  const decline = makeDecline(grammar);
  const about = dates.about?.split('{')[0] ?? '';
  const cases = new Map<string, (arg: never) => string>([
    ['e', (n: number) => fill(events, n)],
    ['p', (n: number) => fill(pieces.problems, n)],
    ['q', (words: string) => fill(quote, words)],
    ['o', (items: readonly string[]) => list(items, 'or')],
    ['m', decline],
    ...Object.entries(text.cases ?? {}).map(([name, inner]) => [name, hoist(about, inner, decline)] as const),
  ]);
  const say = (arg: unknown): string =>
    typeof arg === 'number' ? number(arg) : Array.isArray(arg) ? arg.join(pieces.comma) : ((arg ?? '') as string);
  const fill = (pattern: string, ...args: readonly unknown[]): string =>
    pattern
      .replace(/\[([^\]]*)\]/g, (_, part: string) =>
        Array.from(part.matchAll(/\{(\d)/g)).every(([, at]) => has(args[Number(at)])) ? part : '',
      )
      .replace(/\{(\d)(\w?)((?:\|[^|}]*)*)\}/g, (_, at: string, name: string, forms: string) => {
        const arg = args[Number(at)];
        if (forms) return plural(arg as number, forms.slice(1).split('|'));
        return name ? (cases.get(name)?.(arg as never) ?? say(arg)) : say(arg);
      });
  return {
    ...grammar,
    comma: pieces.comma,
    colon: pieces.colon,
    fill,
    capital: (words) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1),
    lower: (words) => words.charAt(0).toLocaleLowerCase(locale) + words.slice(1),
    unit: (n, unit) =>
      new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: unit === 'megabyte' ? 'short' : 'long'}).format(
        n,
      ),
  };
}

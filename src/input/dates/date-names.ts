import type {DateWords} from './date-words.js';

const STYLES = ['long', 'short'] as const;

/** The ASCII digit that any decimal digit of Unicode stands for: each script's ten are in a row, from …0 or …6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const row = code - (code % 16);
  return String(code - row - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? 0 : 6));
}

/** Text as the patterns of dates meet it; see `DateWords`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(/\u2212/g, '-')
    .replace(/[\u2013\u2014]/g, ' -- ')
    .replace(/[\s,;\u060c()[\]"]+/g, ' ')
    .replace(/^ | ?\.? ?$/g, '');
}

/** The names of months and weekdays, and the words between the parts of a date, that `Intl` has for a language. */
function addNames(lang: string, names: Map<string, string>, between: Set<string>): void {
  const add = (options: Intl.DateTimeFormatOptions, at: number, part: 'month' | 'weekday', token: string): void => {
    // English comes second, so that a language that is not known does not become the machine's own.
    const format = new Intl.DateTimeFormat([lang, 'en'], {calendar: 'gregory', timeZone: 'UTC', ...options});
    for (const {type, value} of format.formatToParts(at)) {
      const name = foldText(value).replace(/\.$/, '');
      // "4月" is a number, and 月 alone may be Monday as well.
      if (type === part && /^\D{2,}$/.test(name)) names.set(name, token);
      if (type === 'literal') for (const word of name.match(/\p{L}+/gu) ?? []) between.add(word);
    }
  };
  for (const style of STYLES) {
    // The first week of 2018 begins on a Monday.
    for (let day = 1; day < 8; day++) add({weekday: style}, Date.UTC(2018, 0, day), 'weekday', `W${day}`);
    for (let month = 1; month < 13; month++) {
      const at = Date.UTC(2018, month - 1, 1);
      add({month: style}, at, 'month', `M${month}`);
      add({day: 'numeric', month: style, year: 'numeric'}, at, 'month', `M${month}`);
    }
  }
}

/** A pattern for any of some names, the longest first, not inside of a word. */
function anyOf(names: Iterable<string>): RegExp {
  const choice = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`(^|[^\\p{L}])(${choice.join('|')})\\.?(?![\\p{L}\\p{N}])`, 'gu');
}

/** The names of English and of one more language, found in text. */
export class DateNames {
  readonly #names = new Map<string, string>();
  readonly #pattern: RegExp;
  readonly #between: RegExp | null;

  /** @param lang BCP 47; one that is not known adds nothing to English. */
  constructor(lang: string, {months, weekdays}: DateWords) {
    const between = new Set<string>();
    // Arabic has two sets of names: January is yanāyir on the Nile, kānūn in the Levant.
    const langs = [...(/^ar\b/.test(lang) ? [lang, 'ar-SY'] : [lang]), 'en'];
    for (const name of langs) {
      try {
        addNames(name, this.#names, between);
      } catch {
        // Not the name of a language.
      }
    }
    for (const name in weekdays) this.#names.set(name, `W${weekdays[name]!}`);
    for (const name in months) this.#names.set(name, `M${months[name]!}`);
    this.#pattern = anyOf(this.#names.keys());
    this.#between = between.size ? anyOf(between) : null;
  }

  /** Folds a text, with its names as tokens: "Tuesday, 4 April" → "W2 4 M4". */
  fold(text: string): string {
    const marked = foldText(text).replace(
      this.#pattern,
      (_, before: string, name: string) => `${before} ${this.#names.get(name)!} `,
    );
    return marked.replace(/ +/g, ' ').trim();
  }

  /** Without the words that the language puts between the parts of a date ("4 de abril de 2017"). */
  withoutLinks(text: string): string {
    return this.#between ? text.replace(this.#between, '$1 ') : text;
  }
}

import {english} from './english-words.js';

/** Days in these steps, over one year, are of all months and of all days of the week. */
const [FIRST, STEP, LAST] = [Date.UTC(2018, 0, 1), 26 * 864e5, Date.UTC(2018, 11, 31)];

/** The ASCII digit that any decimal digit of Unicode stands for: each script's ten are in a row, from …0 or …6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const low = code % 16;
  return String(low - (/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? 0 : 6));
}

const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Accents and hamzas are often left out, and the dots of "İ" and "ı" do not survive capitals.
    .replace(/[\p{Cf}\u0300-\u036f\u0653-\u0655]/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(/[\s,;،()[\]"]+/g, ' ')
    .replaceAll('\u2010', '-')
    .replace(/[–—→]| [-/] |(?<=[./]\d{4})-(?=\d\d?[./])/g, ' R ')
    .replace(/(?<!\.)\.(?![.\d])/g, '')
    .trim();

/** The names of months and weekdays, and the words between the parts of a date, that `Intl` has for a language. */
function addNames(lang: string, tokens: Map<string, string>): void {
  for (const month of ['long', 'short'] as const) {
    for (const rest of [{}, {weekday: month, day: 'numeric', year: 'numeric'}] as const) {
      // English comes second, so that a language that is not known does not become the machine's own.
      const format = new Intl.DateTimeFormat([lang, 'en'], {calendar: 'gregory', timeZone: 'UTC', month, ...rest});
      for (let at = FIRST; at < LAST; at += STEP) {
        const date = new Date(at);
        for (const {type, value} of format.formatToParts(date)) {
          const name = foldText(value);
          if (type === 'literal') for (const word of name.match(/\p{L}+/gu) ?? []) tokens.set(word, '');
          // "4月" is a number, and 月 alone may be Monday as well.
          if (!/^[\p{L}\p{M}' -]{2,}$/u.test(name)) continue;
          if (type === 'month') tokens.set(name, `M${date.getUTCMonth() + 1}`);
          if (type === 'weekday') tokens.set(name, `W${date.getUTCDay() || 7}`);
        }
      }
    }
  }
}

type Tokenise = (text: string) => string;

/** Every language that the element speaks, as `lang`: no word of theirs but "mar" is two months or days. */
export const ANY_LANGUAGE = 'ar ar-SY de es fa fr ru tr uk';

/** @param lang BCP 47; one that is not known adds nothing to English. */
function makeTokenise(lang: string): Tokenise {
  const tokens = new Map<string, string>();
  // Arabic has two sets of names: January is yanāyir on the Nile, kānūn in the Levant.
  for (const name of [...lang.split(' '), ...(/^ar\b/.test(lang) ? ['ar-SY'] : []), 'en']) {
    try {
      addNames(name, tokens);
    } catch {
      // Not the name of a language.
    }
  }
  for (const token in english) for (const word of english[token]!.split('|')) tokens.set(word, token);
  const words = [...tokens.keys()].sort((a, b) => b.length - a.length).join('|');
  // Other words are passed over as a whole.
  const pattern = new RegExp(`(${words})(?:\\.|(?![\\p{L}\\p{M}\\p{N}]))(-?)|[\\p{L}\\p{M}]+`, 'gu');
  return (text) =>
    foldText(text)
      .replace(pattern, (all, word: string, hyphen = '') => {
        const token = tokens.get(word) ?? all;
        return token && token + hyphen;
      })
      // "5th c." is a century, and "1990er" a decade.
      .replace(/\b(\d\d?)(?:st|nd|rd|th|er|o)(?= [^~]|$)/g, '$1')
      .replace(/(\d)t(?=\d)/g, '$1 ')
      .replace(/(^| )(\d\d?-\d\d?|\d{4}-\d{4}|M\d+-M\d+)(?= |$)/g, (pair) => pair.replace('-', ' R '))
      // No month is 18.
      .replace(/^(\d\d)(\d\d) R (1[3-9]|[2-9]\d)$/, (pair, century: string, from: string, to: string) =>
        to > from ? `${century}${from} R ${century}${to}` : pair,
      )
      .replace(/ +/g, ' ')
      .trim();
}

const byLang = new Map<string, Tokenise>();

/** A text with tokens for the words of English and of one more language: "Tuesday, 4 April 2017" → "W2 4 M4 2017". */
export function tokenise(text: string, lang: string): string {
  let own = byLang.get(lang);
  if (!own) byLang.set(lang, (own = makeTokenise(lang)));
  return own(text);
}

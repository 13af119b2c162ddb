/** Which of the chart's fonts. */
export type TextStyle = 'label' | 'strong' | 'small' | 'small-strong' | 'small-italic';

/** The width of a text in pixels. Given by whoever knows the fonts, so that layout needs no DOM. */
export type MeasureText = (text: string, style: TextStyle) => number;

const PLAIN = /^[ -~]*$/;
let graphemes: Intl.Segmenter | null = null;

/** Cuts a text with "…" so that it fits, after a whole word where one does; "" where not even one character would. */
export function cutText(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  // Where characters begin; in ASCII each is one unit, and nothing has to be looked for.
  const starts =
    !PLAIN.test(text) &&
    Array.from((graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'})).segment(text), ({index}) => index);
  const first = (count: number): string => text.slice(0, starts ? starts[count] : count);
  let low = 0;
  let high = (starts || text).length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(first(middle).trimEnd() + '…') <= width) low = middle;
    else high = middle - 1;
  }
  const fitting = first(low);
  const words = /\s/.test(text[fitting.length]!) ? fitting : /^.*\S(?=\s)/s.exec(fitting)?.[0];
  return low ? `${(words ?? fitting).trimEnd()}…` : '';
}

/** Breaks a text into at most `most` lines at its spaces, and after dashes and strokes; the last is cut where the rest does not fit. */
export function wrapText(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const join = (a: string, b: string): string => (text.includes(a + b) ? a + b : `${a} ${b}`);
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+|(?<=[\p{L}\d][-–/])(?=\p{L})/u).filter(Boolean);
  while (words.length) {
    const longer = line ? join(line, words[0]!) : words[0]!;
    if (!line || measure(longer) <= width) {
      line = longer;
      words.shift();
    } else if (lines.length < most - 1) {
      lines.push(line);
      line = '';
    } else {
      line = words.reduce(join, line);
      break;
    }
  }
  if (line) lines.push(line);
  return lines.map((each) => cutText(each, width, measure));
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;

/** Whether the first letter of a text is of a script written from right to left, as `dir="auto"` decides. */
export function isRtlText(text: string): boolean {
  const letter = LETTER.exec(text);
  return letter !== null && RTL.test(letter[0]);
}

import type {MeasureText, TextStyle} from '../layout/measure-text.js';

/** The fonts of an element as layout needs them: sizes in px and the widths of texts. */
export interface FontMetrics {
  /** Changes when any width could. */
  readonly key: string;
  readonly fontPx: number;
  readonly smallPx: number;
  readonly measure: MeasureText;
}

const STYLES: Readonly<Record<TextStyle, readonly [prefix: string, small: boolean]>> = {
  label: ['400', false],
  strong: ['700', false],
  small: ['400', true],
  'small-strong': ['700', true],
  'small-italic': ['italic 400', true],
};

/** No text is smaller than this, px. */
const LEAST_PX = 12;
const MOST_CACHED = 20_000;
let context: CanvasRenderingContext2D | null = null;

/** Measures texts in the fonts that an element has now; each text once. */
export function readFontMetrics(element: Element, loadedFonts: number): FontMetrics {
  const {fontSize, fontFamily, letterSpacing, wordSpacing} = getComputedStyle(element);
  const fontPx = parseFloat(fontSize) || 14;
  const smallPx = Math.max(LEAST_PX, fontPx * 0.875);
  const byStyle = new Map<keyof typeof STYLES, Map<string, number>>();
  context ??= document.createElement('canvas').getContext('2d');
  const measure: MeasureText = (text, style) => {
    let widths = byStyle.get(style);
    const known = widths?.get(text);
    if (known !== undefined) return known;
    if (!widths || widths.size > MOST_CACHED) byStyle.set(style, (widths = new Map<string, number>()));
    const [prefix, small] = STYLES[style];
    let width = text.length * fontPx * 0.6;
    if (context) {
      context.font = `${prefix} ${small ? smallPx : fontPx}px ${fontFamily}`;
      // Where a browser does not know them, nothing comes of it.
      context.letterSpacing = letterSpacing.replace('normal', '0px');
      context.wordSpacing = wordSpacing.replace('normal', '0px');
      width = context.measureText(text).width;
    }
    widths.set(text, width);
    return width;
  };
  return {key: [fontSize, fontFamily, letterSpacing, wordSpacing, loadedFonts].join('|'), fontPx, smallPx, measure};
}

/** A custom property as px: a number with px, em or rem; null for anything else. */
export function readLength(element: Element, property: string, fontPx: number): number | null {
  const text = getComputedStyle(element).getPropertyValue(property).trim();
  const match = /^(\d*\.?\d+)(px|em|rem)$/.exec(text);
  if (!match) return null;
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Number(match[1]) * {px: 1, em: fontPx, rem: root}[match[2] as 'px' | 'em' | 'rem'];
}

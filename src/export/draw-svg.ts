import {withStage} from './svg-stage.js';
import {escapeXml, SvgWriter} from './svg-writer.js';

export interface SvgOptions {
  /** Room around the picture, px. Default 16. */
  readonly margin?: number;
}

/** The first colour behind an element that hides what is behind it. */
function backgroundOf(element: Element, color: SvgWriter['color']): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = color(getComputedStyle(at).backgroundColor);
    if (found?.opacity === 1) return found.hex;
  }
  return '#ffffff';
}

/**
 * Writes the chart as it is on screen. Its text is text; typefaces are named, not part of it.
 * @throws RangeError where the element shows no chart.
 */
export function drawSvg(timeline: HTMLElement, {margin = 16}: SvgOptions = {}): string {
  return withStage(timeline, (stage) => {
    const writer = new SvgWriter(stage);
    const content = writer.write(stage);
    const said = (selector: string): string => stage.querySelector(selector)?.textContent ?? '';
    const title = said('[part~="heading"]') || (stage.getAttribute('aria-label') ?? '');
    const summary = said('[part~="summary"]');
    const [width, height] = [stage.offsetWidth + 2 * margin, writer.height + 2 * margin];
    const box = `x="${-margin}" y="${-margin}" width="${width}" height="${height}"`;
    const {'font-family': family, 'font-size': size} = writer.font;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="${-margin} ${-margin} ${width} ${height}" role="img" ` +
      `font-family="${escapeXml(String(family))}" font-size="${size}"><title>${escapeXml(title)}</title>` +
      (summary && `<desc>${escapeXml(summary)}</desc>`) +
      `<rect ${box} fill="${backgroundOf(timeline, writer.color)}"/>` +
      `${content}</svg>`
    );
  });
}

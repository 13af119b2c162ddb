import type {PngOptions} from './draw-png.js';
import type {SvgOptions} from './draw-svg.js';

/** Most pages that write data write no pictures: what draws them comes with the first. */
const loadPictures = (): Promise<typeof import('./pictures.js')> => import('./pictures.js');

/**
 * The chart as it is on screen, as an SVG that needs nothing else: heading, summary, chart, overview, legend and
 * sources, in the colours shown, without script, style sheet, address or HTML. Marks say what they are when they are
 * pointed at. Its text is text; typefaces are named, not part of it.
 * @param timeline a `<conflict-timeline>` on a page, drawn.
 * @throws RangeError where it shows no chart: as a list, as a table, with no data.
 */
export async function toSvg(timeline: HTMLElement, options?: SvgOptions): Promise<string> {
  return (await loadPictures()).drawSvg(timeline, options);
}

/**
 * The picture of `toSvg` as a PNG.
 * @throws RangeError where the element shows no chart; Error where the page's Content Security Policy allows images
 *   neither of `data:` nor of `blob:`, or where there is no memory.
 */
export async function toPng(timeline: HTMLElement, options?: PngOptions): Promise<Blob> {
  return (await loadPictures()).drawPng(timeline, options);
}

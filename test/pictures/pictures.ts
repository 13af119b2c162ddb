import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';
import {cdp} from '../element/helpers/timeline.js';
import {comparePictures} from './compare-pictures.js';
import {encodePng} from './encode-png.js';
import type {Pixels} from './compare-pictures.js';

/** The project's own fonts for pictures: no system has the same ones as another. */
const FONTS: readonly (readonly [family: string, file: string, weight: string, style: string])[] = [
  ...['latin', 'latin-ext', 'cyrillic'].flatMap((subset) => [
    [`Pictures ${subset}`, `noto-sans/files/noto-sans-${subset}-400-normal`, '400', 'normal'] as const,
    [`Pictures ${subset}`, `noto-sans/files/noto-sans-${subset}-400-italic`, '400', 'italic'] as const,
    [`Pictures ${subset}`, `noto-sans/files/noto-sans-${subset}-700-normal`, '700', 'normal'] as const,
  ]),
  ['Pictures arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal', '400', 'normal'],
  ['Pictures arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal', '700', 'normal'],
  ['Pictures signs', 'noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal', '400', 'normal'],
  ['Pictures more signs', 'noto-sans-symbols-2/files/noto-sans-symbols-2-math-400-normal', '400', 'normal'],
];

const families = [...new Set(FONTS.map(([family]) => `'${family}'`))].join(', ');

/** Properties of the element that give it these fonts. */
export const FONT_STYLE = `--ct-font: ${families}; --ct-heading-font: ${families}; text-rendering: geometricPrecision`;

/** Loads the fonts; twice does no harm. */
export async function loadFonts(): Promise<void> {
  const folder = new URL('../../node_modules/@fontsource/', import.meta.url).href;
  const faces = FONTS.map(
    ([family, file, weight, style]) => new FontFace(family, `url(${folder}${file}.woff2)`, {weight, style}),
  );
  for (const face of await Promise.all(faces.map((each) => each.load()))) document.fonts.add(face);
}

interface DomNode {
  readonly nodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The fonts of the system that something on the page is written in: there must be none. */
export async function systemFonts(): Promise<string[]> {
  await cdp('DOM.enable', {});
  await cdp('CSS.enable', {});
  const {root} = (await cdp('DOM.getDocument', {depth: -1, pierce: true})) as {root: DomNode};
  const found = new Set<string>();
  const look = async (node: DomNode, isInside: boolean): Promise<void> => {
    if (isInside) {
      const {fonts} = (await cdp('CSS.getPlatformFontsForNode', {nodeId: node.nodeId})) as {
        fonts: readonly {readonly familyName: string; readonly isCustomFont: boolean}[];
      };
      for (const {familyName, isCustomFont} of fonts) if (!isCustomFont) found.add(familyName);
    }
    for (const each of node.children ?? []) await look(each, isInside);
    for (const each of node.shadowRoots ?? []) await look(each, true);
  };
  await look(root, false);
  await cdp('CSS.disable', {});
  await cdp('DOM.disable', {});
  return [...found];
}

/** What the page shows of an element, as a PNG in base64. */
export async function shoot(element: Element): Promise<string> {
  const {x, y, width, height} = element.getBoundingClientRect();
  const clip = {x, y, width: Math.ceil(width), height: Math.ceil(height), scale: 1};
  const {data} = (await cdp('Page.captureScreenshot', {format: 'png', clip})) as {data: string};
  return data;
}

/** The pixels of a PNG in base64. */
export async function pixelsOf(png: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** A picture as a PNG in base64. */
async function pngOf(pixels: Pixels): Promise<string> {
  const bytes = await encodePng(pixels);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

const write = (name: string, as: 'reference' | 'found' | 'difference', data: string): Promise<{path: string}> =>
  executeServerCommand('write-picture', {name, as, data});

/**
 * Fails where the element does not look as `references/<name>.png`, and leaves a picture of what differs in `.cache`.
 * `UPDATE_SNAPSHOTS=true` stores the new picture where it differs.
 */
export async function expectPicture(element: ConflictTimeline, name: string): Promise<void> {
  const {data: stored, isRenewed} = await executeServerCommand<{data: string; isRenewed: boolean}, object>(
    'read-picture',
    {name},
  );
  const found = await pixelsOf(await shoot(element));
  const {said, picture} = stored
    ? comparePictures(await pixelsOf(stored), found)
    : {said: 'it is not stored yet', picture: null};
  if (!said) return;
  if (isRenewed) {
    await write(name, 'reference', await pngOf(found));
    return;
  }
  const {path} = await write(name, 'found', await pngOf(found));
  const shown = picture
    ? ` What differs is red in ${(await write(name, 'difference', await pngOf(picture))).path}.`
    : '';
  expect.fail(
    `The picture "${name}" is another one: ${said}. It is ${path}.${shown} ` +
      `Where it should be so: UPDATE_SNAPSHOTS=true npm test -- --files 'test/pictures/*.test.ts'`,
  );
}

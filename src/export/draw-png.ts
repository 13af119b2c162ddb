import {drawSvg, type SvgOptions} from './draw-svg.js';

export interface PngOptions extends SvgOptions {
  /** Px of the picture for one px of the page. Default 2; less where browsers cannot draw that many. */
  readonly scale?: number;
}

/** What all browsers can draw: px of a side, and of all. */
const MOST_SIDE = 16384;
const MOST_AREA = 1 << 26;

/** An image of an address; `null` where the page's policy forbids that. */
async function load(address: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => image,
    () => null,
  );
}

/** Draws a picture; `null` where there is no memory for it. Some browsers then leave it blank. */
async function draw(image: HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(image.width * scale));
  canvas.height = Math.max(1, Math.floor(image.height * scale));
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  if (!context?.getImageData(0, 0, 1, 1).data[3]) return null;
  return new Promise((resolve) => canvas.toBlob(resolve));
}

/**
 * Paints the picture of `drawSvg`, twice as large where no `scale` is said.
 * @throws RangeError where the element shows no chart; Error where the page forbids it, or where there is no memory.
 */
export async function drawPng(timeline: HTMLElement, {scale = 2, ...options}: PngOptions = {}): Promise<Blob> {
  const svg = drawSvg(timeline, options);
  const type = 'image/svg+xml';
  const address = URL.createObjectURL(new Blob([svg], {type}));
  try {
    const image = (await load(`data:${type};charset=utf-8,${encodeURIComponent(svg)}`)) ?? (await load(address));
    if (!image) throw new Error('The policy of this page allows no images made from data.');
    const {width, height} = image;
    const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / width / height));
    for (let by = Math.min(scale, most), tries = 0; tries < 5; by /= 2, tries++) {
      const blob = await draw(image, by);
      if (blob) return blob;
    }
    throw new Error('There is no memory for the picture.');
  } finally {
    URL.revokeObjectURL(address);
  }
}

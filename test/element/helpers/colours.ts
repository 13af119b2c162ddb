/** Red, green, blue and alpha, 0–255. */
export type Colour = readonly [number, number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;

/** Any CSS colour as the browser paints it. */
function parseColour(text: string): Colour {
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('No canvas.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a];
}

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = ([r, g, b]: Colour): number => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

/** The contrast ratio of two opaque colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(parseColour(a)), luminance(parseColour(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour of a property of an element, as it is computed. */
export const styleOf = (node: Element, property: string): string => getComputedStyle(node).getPropertyValue(property);

/** A colour as every program reads it. `opacity` 0–1. */
export interface PlainColor {
  readonly hex: string;
  readonly opacity: number;
}

/** Reads computed colours. Those of other spaces than sRGB are painted, to see what comes out. */
export function createColorReader(): (text: string) => PlainColor | null {
  const known = new Map<string, PlainColor | null>();
  const paint = (text: string): readonly number[] => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return [];
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const read = (text: string): PlainColor | null => {
    if (text === 'none') return null;
    const [, space, list] = /^(rgb|color)a?\((?:srgb )?([-\d., /e]+)\)$/.exec(text) ?? [];
    const given = list?.split(/[\s,/]+/).map((part, i) => Number(part) * (space === 'color' && i < 3 ? 255 : 1));
    const [r = 0, g = 0, b = 0, opacity = 1] = given ?? paint(text);
    const hex = [r, g, b].map((part) => Math.round(Math.min(255, Math.max(0, part))) + 256);
    return opacity > 0 ? {hex: `#${hex.map((part) => part.toString(16).slice(1)).join('')}`, opacity} : null;
  };
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text)!;
  };
}

import type {Pixels} from './compare-pictures.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colours in a palette of one byte. */
const MOST_COLOURS = 256;

const CRC_TABLE = Uint32Array.from({length: 256}, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(
    [...type].map((sign) => sign.charCodeAt(0)),
    4,
  );
  bytes.set(body, 8);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(4, -4)));
  return bytes;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)), 0);

/** Colours that differ by less than 8 in each channel share one place. */
const bucketOf = (colour: number): number => colour & 0xf8f8f8;

/** Colours as 0xRRGGBB: the most frequent one of each bucket, of the fullest buckets; and where each colour has its place. */
function choosePalette(colours: Int32Array): {palette: readonly number[]; places: ReadonlyMap<number, number>} {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const buckets = new Map<number, {colour: number; count: number}>();
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const bucket = buckets.get(bucketOf(colour));
    if (bucket) bucket.count += count;
    else buckets.set(bucketOf(colour), {colour, count});
  }
  const fullest = [...buckets.values()].sort((a, b) => b.count - a.count).slice(0, MOST_COLOURS);
  const palette = fullest.map(({colour}) => colour);
  const nearest = (colour: number): number => {
    let best = 0;
    for (let i = 1; i < palette.length; i++)
      if (distance(palette[i]!, colour) < distance(palette[best]!, colour)) best = i;
    return best;
  };
  return {palette, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]))};
}

/** An opaque picture as a PNG of 256 colours: a fifth of what a canvas writes. */
export async function encodePng({width, height, data}: Pixels): Promise<Uint8Array> {
  const colours = new Int32Array(width * height);
  for (let i = 0; i < colours.length; i++)
    colours[i] = (data[i * 4]! << 16) | (data[i * 4 + 1]! << 8) | data[i * 4 + 2]!;
  const {palette, places} = choosePalette(colours);
  const rows = new Uint8Array((width + 1) * height);
  for (let i = 0; i < colours.length; i++) rows[i + Math.floor(i / width) + 1] = places.get(colours[i]!)!;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits, a palette.
  header.set([8, 3], 8);
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

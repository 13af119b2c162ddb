/** Reads the text of a PDF as Chromium writes it: no compressed objects, hexadecimal text, a `ToUnicode` for each font. */

interface Stream {
  readonly head: string;
  readonly text: string;
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
};

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return latin1(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The compressed streams of a PDF by the number of their object. */
async function readStreams(bytes: Uint8Array<ArrayBuffer>, raw: string): Promise<Map<string, Stream>> {
  const streams = new Map<string, Stream>();
  for (const match of raw.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[^])*?)>>\s*stream\r?\n/g)) {
    const [whole, id = '', head = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    if (!head.includes('FlateDecode') || head.includes('/Image') || head.includes('/Length1')) continue;
    const from = match.index + whole.length;
    streams.set(id, {head, text: await inflate(bytes.slice(from, from + length))});
  }
  return streams;
}

const ofUtf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((each) => String.fromCharCode(parseInt(each, 16))).join('');

/** A ligature is several letters: the last one counts on. */
const following = (text: string, steps: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);

/** Which text each code of a font stands for, from its `ToUnicode`. */
function readMap(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, part = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', sign = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(parseInt(code, 16), ofUtf16(sign));
  for (const [, part = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16), i = 0; code <= parseInt(to, 16); code++, i++)
        map.set(code, following(ofUtf16(first), i));
  return map;
}

/** All text of a PDF without its white space, page after page. */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const raw = latin1(bytes);
  const streams = await readStreams(bytes, raw);
  const fonts = new Map<string, {readonly map: Map<number, string>; readonly digits: number}>();
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const head = new RegExp(`(?:^|\\s)${id} 0 obj([^]*?)endobj`).exec(raw)?.[1] ?? '';
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '';
    const digits = head.includes('/Type0') ? 4 : 2;
    fonts.set(name, {map: readMap(streams.get(unicode)?.text ?? ''), digits});
  }
  let text = '';
  const pages = [...raw.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id = '']) => id);
  for (const id of pages) {
    let font = fonts.get('');
    for (const [, name, hex = ''] of (streams.get(id)?.text ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
      if (name) font = fonts.get(name);
      else
        for (let at = 0; font && at < hex.length; at += font.digits)
          text += font.map.get(parseInt(hex.slice(at, at + font.digits), 16)) ?? '';
    }
  }
  return text.normalize('NFKC').replace(/\s/g, '');
}

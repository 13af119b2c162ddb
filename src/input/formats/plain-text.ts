/** A tag: nothing in it reads past the next `<`, so that a long text takes time in proportion to its length. */
const TAG = /<(?:\/?([a-z][a-z0-9]*)(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)|![^<>]*)>/gi;
const BREAKS = /^(p|br|li|div|h\d|tr|[uo]l|hr)$/i;
const LINK = /<a\s(?:[^<>]*?\s)?href\s*=\s*(?:"([^"<]+)"|'([^'<]+)'|([^\s"'<>]+))/gi;
/** Entities, each with its character at its end; those with a dot go on the letter before them. */
const NAMED = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… szligß ' +
    '.grave\u0300 .acute\u0301 .circ\u0302 .tilde\u0303 .uml\u0308 .cedil\u0327'
  )
    .split(' ')
    .map((entity) => [entity.slice(0, -1), entity.slice(-1)]),
);

/** Decodes the most common entities and the numbered ones; those that are not known stay as written. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex: string, digits: string, name: string) => {
    const code = parseInt(digits, hex ? 16 : 10);
    // Neither controls nor halves of characters.
    const sign = code < 0x110000 ? String.fromCodePoint(code) : '';
    if (/\P{C}/u.test(sign)) return sign;
    const accent = name && NAMED.get(`.${name.slice(1)}`);
    return accent ? (name[0]! + accent).normalize() : (NAMED.get(name) ?? whole);
  });

/**
 * The text of a piece of HTML, without a DOM: tags are dropped, those of blocks become line breaks, entities become
 * characters. A `<` that begins no tag stays. Text without markup comes back as it is.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const bare = html.replace(TAG, (_, name: string) => (BREAKS.test(name) ? '\0' : ''));
  // In markup with blocks a line break is a blank like any other.
  const lines = (bare.includes('\0') ? bare.replace(/\s+/g, ' ') : bare).split('\0').map((line) => line.trim());
  return decodeEntities(lines.filter(Boolean).join('\n'));
}

/** The addresses that the links of a piece of HTML go to, each once, as written. */
export const linksIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(LINK)].map((found) => decodeEntities(found.slice(1).join('')).trim())),
];

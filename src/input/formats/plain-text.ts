/** A tag: nothing in it reads past the next `<`, so that a long text takes time in proportion to its length. */
const TAG = /<(?:\/?([a-z][a-z0-9]*)(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)|![^<>]*)>/gi;
const BREAKS = /^(p|br|li|div|h[1-6]|tr|ul|ol|dt|dd|blockquote|hr|pre|table|figure|section|article)$/i;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const ACCENT = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i;

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” sbquo‚ bdquo„ laquo« raquo» ' +
    'hellip… bull• middot· deg° times× plusmn± sect§ para¶ copy© reg® trade™ euro€ pound£ yen¥ cent¢ frac12½ ' +
    'iexcl¡ iquest¿ szligß aeligæ AEligÆ oslashø OslashØ oeligœ OEligŒ shy\u00ad zwnj\u200c zwj\u200d'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** The character of a number in markup; those of the C1 controls stand for characters of Windows, as browsers read them. */
function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return new TextDecoder('windows-1252').decode(new Uint8Array([code]));
  return code && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Decodes the common entities and the numbered ones; those that are not known stay as written. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name = '') => {
    if (!name) return characterOf(decimal ? Number(decimal) : parseInt(hex ?? '', 16)) || whole;
    const [, letter, accent = ''] = ACCENT.exec(name as string) ?? [];
    return letter ? (letter + ACCENTS[accent]).normalize() : (NAMED.get(name as string) ?? whole);
  });
}

/**
 * The text of a piece of HTML, without a DOM: tags are dropped, those of blocks become line breaks, entities become
 * characters. A `<` that begins no tag stays. Text without markup comes back as it is.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const bare = html.replace(TAG, (_, name = '') => (BREAKS.test(name as string) ? '\u0000' : ''));
  const blocks = bare.includes('\u0000');
  // In markup with blocks a line break is a blank like any other.
  const lines = (blocks ? bare.replace(/\s+/g, ' ') : bare).split('\u0000').map((line) => line.trim());
  return decodeEntities(lines.filter(Boolean).join('\n'));
}

/** The addresses that the links of a piece of HTML go to, each once, as written. */
export function linksIn(html: string): readonly string[] {
  const links = new Set<string>();
  for (const [tag, name] of html.matchAll(TAG)) {
    const href = name?.toLowerCase() === 'a' && HREF.exec(tag);
    if (href && !tag.startsWith('</')) links.add(decodeEntities(href[1] ?? href[2] ?? href[3] ?? '').trim());
  }
  links.delete('');
  return [...links];
}

import MagicString from 'magic-string';

/** Quoted text is left alone wherever whitespace is taken out. */
const outsideQuotes = (text, change) =>
  text
    .split(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/)
    .map((piece, i) => (i % 2 ? piece : change(piece)))
    .join('');

/** What an attribute is in a selector, where it needs no quotation marks. */
const QUOTED_NAME = /(\[[\w-]+[~|^$*]?=)["']([a-z][\w-]*)["']]/g;

/** CSS: no comments, no whitespace that means nothing. The space before ":" and around "+" and "-" means something. */
const minifyCss = (text) =>
  outsideQuotes(text.replace(/\/\*[^]*?\*\//g, '').replace(QUOTED_NAME, '$1$2]'), (piece) =>
    piece
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .replace(/(?<=[ :,(-])0(?=\.\d)/g, ''),
  );

/** An attribute of one word, which needs no quotation marks; followed by "<", it is text. */
const QUOTED_WORD = /( [\w-]+=)"([\w-]+)"(?=[ >])(?![^<>]*<)/g;

/** Markup: each run of whitespace is one space, as HTML draws it, so the picture stays the same. */
const minifyMarkup = (text) =>
  text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(QUOTED_WORD, '$1$2');

const MINIFIERS = {css: minifyCss, html: minifyMarkup, svg: minifyMarkup};

function* templates(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(MINIFIERS, node.tag.name ?? '')) yield node;
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const each of child) yield* templates(each);
    else if (child?.type) yield* templates(child);
  }
}

/**
 * A rollup plugin that takes needless whitespace and comments out of Lit's `html`, `svg` and `css` templates of this
 * project. Each text between two expressions is treated alone and keeps a space at its ends, so what stands in an
 * expression never runs into what stands beside it.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\b(?:html|svg|css)`/.test(code) || id.includes('node_modules')) return null;
      const string = new MagicString(code);
      for (const {tag, quasi} of templates(this.parse(code))) {
        for (const {start, end, value} of quasi.quasis) {
          // A text with escapes is rare and not worth a mistake.
          const text = value.raw.includes('\\') ? value.raw : MINIFIERS[tag.name](value.raw);
          if (text !== value.raw) string.update(start, end, text);
        }
      }
      return {code: string.toString(), map: string.generateMap({hires: true})};
    },
  };
}

/** White space and tokens of JSON (RFC 8259), text left out. */
const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A piece of text, between its quotes. One expression for whole texts runs out of stack where they are long. */
const PIECE = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What a value begins with; `0` stands for numbers, `true`, `false` and `null`. */
const VALUE = '{["0';

/** Where a match that begins at `start` ends; `start` where there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Where the token that begins at `start` ends; `start` where there is none. */
function endOfToken(text: string, start: number): number {
  if (text[start] !== '"') return endOf(TOKEN, text, start);
  let end = start;
  let next = start + 1;
  while (next > end) {
    end = next;
    next = endOf(PIECE, text, end);
  }
  return text[end] === '"' ? end + 1 : start;
}

/**
 * Where text stops being JSON: the offset of the first token that does not belong, or of the end where more was
 * expected; -1 for text that is JSON. Browsers do not agree on whether and where to say so.
 */
export function findJsonError(text: string): number {
  /** The brackets that close what is open. */
  const open: string[] = [];
  /** What the next token may begin with; a name is in the first place. */
  let expected = VALUE;
  for (let end = 0; ;) {
    const at = endOf(SPACE, text, end);
    end = endOfToken(text, at);
    if (end === at) return at === text.length && !expected ? -1 : at;
    const [sign = '0'] = /[{}[\],:"]/.exec(text.charAt(at)) ?? [];
    if (!expected.includes(sign)) return at;
    if (sign === '{') {
      open.push('}');
      expected = '"}';
    } else if (sign === '[') {
      open.push(']');
      expected = `${VALUE}]`;
    } else if (sign === ',' || sign === ':') expected = sign === ',' && open.at(-1) === '}' ? '"' : VALUE;
    else if (sign === expected[0]) expected = ':';
    else {
      if (/[}\]]/.test(sign)) open.pop();
      expected = open.length ? `,${open.at(-1)}` : '';
    }
  }
}

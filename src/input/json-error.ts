/** White space and tokens of JSON (RFC 8259), text left out. */
const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A piece of text, between its quotes. One expression for whole texts runs out of stack where they are long. */
const PIECE = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next: a value, a name, what follows a value; "!" forbids the closing bracket. */
type Expected = 'value' | 'value!' | 'name' | 'name!' | ':' | 'next';

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
  const open: string[] = [];
  let expected: Expected = 'value!';
  for (let end = 0; ;) {
    const at = endOf(SPACE, text, end);
    end = endOfToken(text, at);
    if (end === at) return at === text.length && expected === 'next' && !open.length ? -1 : at;
    const first = text.charAt(at);
    const isSign = '{}[],:'.includes(first);
    const inObject = open.at(-1) === '{';
    if (expected.startsWith('value') && (!isSign || first === '{' || first === '[')) {
      if (isSign) open.push(first);
      expected = first === '{' ? 'name' : first === '[' ? 'value' : 'next';
    } else if (expected.startsWith('name') && first === '"') expected = ':';
    else if (expected === ':' && first === ':') expected = 'value!';
    else if (expected === 'next' && first === ',' && open.length) expected = inObject ? 'name!' : 'value!';
    else if (!expected.endsWith('!') && expected !== ':' && open.length && first === (inObject ? '}' : ']')) {
      open.pop();
      expected = 'next';
    } else return at;
  }
}

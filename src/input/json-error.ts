/** One token of JSON (RFC 8259), with the white space before it. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may come next: a value, a name, what follows a value; "!" forbids the closing bracket. */
type Expected = 'value' | 'value!' | 'name' | 'name!' | ':' | 'next';

/**
 * Where text stops being JSON: the offset of the first token that does not belong, or of the end where more was
 * expected; -1 for text that is JSON. Browsers do not agree on whether and where to say so.
 */
export function findJsonError(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value!';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start: number = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    const rest = text.slice(start, start + (match?.[0].length ?? Infinity)).search(/[^ \t\n\r]/);
    const at = rest < 0 ? text.length : start + rest;
    if (!match) return rest < 0 && expected === 'next' && !open.length ? -1 : at;
    const [, sign = '', string] = match;
    const inObject = open.at(-1) === '{';
    if (expected.startsWith('value') && (!sign || sign === '{' || sign === '[')) {
      if (sign) open.push(sign);
      expected = sign === '{' ? 'name' : sign === '[' ? 'value' : 'next';
    } else if (expected.startsWith('name') && string) expected = ':';
    else if (expected === ':' && sign === ':') expected = 'value!';
    else if (expected === 'next' && sign === ',' && open.length) expected = inObject ? 'name!' : 'value!';
    else if (!expected.endsWith('!') && expected !== ':' && open.length && sign === (inObject ? '}' : ']')) {
      open.pop();
      expected = 'next';
    } else return at;
  }
}

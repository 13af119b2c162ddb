/** Colours by name, number or function. An address never passes: a colour must not make the page load anything. */
const COLOR =
  /^(#[\da-f]{3,8}|[a-z]+|var\(--[\w-]+\)|(rgba?|hsla?|hwb|(ok)?(lab|lch)|color|light-dark)\([\w\s#.,%/+-]*\))$/i;

/** The one gate for colours from data: a CSS colour as given, "" for anything else. */
export function safeColor(text: string): string {
  return COLOR.test(text) ? text : '';
}

/** Controls, line separators, and marks that reorder or hide text: none belongs in an address. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Stands in for the page's address, so that the answer is the same on every page and in Node. */
const BASE = 'https://base.invalid';

/**
 * The one gate for addresses from data: links and media alike.
 * `http://`, `https://` and relative addresses pass as given (without blanks at the ends); an address that names only
 * a host (`//example.org/x`) is made `https`. Everything else (`javascript:`, `data:`, `blob:`, `file:`, hidden
 * characters, prose, what no browser reads as an address) is "".
 */
export function safeUrl(text: string): string {
  const given = text.trim();
  // A colon before the first slash is a scheme, or tries to look like one.
  const scheme = /^[^/?#\\]*:/.exec(given)?.[0];
  const wellFormed = scheme ? /^https?:\/\/[^\s/?#\\]+([/?#]|$)/i : /^\S+$/;
  if (HIDDEN.test(given) || !wellFormed.test(given)) return '';
  try {
    const url = new URL(given, BASE);
    // Browsers read "\\host" and "/\host" as another host, too.
    return scheme || url.origin === BASE ? given : url.href;
  } catch {
    return '';
  }
}

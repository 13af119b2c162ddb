import {adoptStyles, unsafeCSS} from 'lit';
import type {CSSResultOrNative} from 'lit';

/** The styles of what was loaded on demand, for all timelines of the page. */
const loaded = new Map<string, CSSResultOrNative>();

/** Keeps the styles of what was loaded: each timeline takes them on with its next drawing. */
export function addStyles(css: string): void {
  if (!loaded.has(css)) loaded.set(css, unsafeCSS(css));
}

/** How many such styles there are. */
export const countStyles = (): number => loaded.size;

/** Gives a root its own styles and those of what was loaded. Sheets belong to their document: in another they are made anew. */
export function dress(root: ShadowRoot, own: readonly CSSResultOrNative[]): void {
  const styles = [...own, ...loaded.values()];
  const {ownerDocument} = root;
  if (ownerDocument === document) return adoptStyles(root, styles);
  const sheetType = ownerDocument.defaultView?.CSSStyleSheet;
  if (!sheetType) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new sheetType();
    sheet.replaceSync('cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''));
    return sheet;
  });
}

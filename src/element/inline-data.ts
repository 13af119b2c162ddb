/** What is to be read: a value, text that came in pieces, what the author of an element put inside it. */
export type Input = {readonly value: unknown} | {readonly pieces: readonly string[]} | {readonly element: ParentNode};

const JSON_SCRIPTS = 'script[type="application/json" i], script[type="application/ld+json" i]';
const OTHERS = ['csv', 'tab-separated-values', 'calendar'].map((type) => `script[type="text/${type}" i], `).join('');

/** Finds the data that an element's author put inside it: JSON, else other text, else a list. `null` for none. */
export function findInline(element: ParentNode): Input | null {
  const value = element.querySelector(JSON_SCRIPTS)?.textContent;
  if (typeof value === 'string') return {value};
  return element.querySelector(`${OTHERS}ol, ul, li`) ? {element} : null;
}

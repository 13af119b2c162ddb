/** All that the element loads on demand but languages: the paths are those that it asks for. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../../../src/article.js'),
  () => import('../../../src/element/any-input.js'),
  () => import('../../../src/element/long-list.js'),
  () => import('../../../src/element/page-link.js'),
  () => import('../../../src/element/panels.js'),
  () => import('../../../src/element/reading-aids.js'),
  () => import('../../../src/element/save-menu.js'),
  () => import('../../../src/element/selection-ties.js'),
  () => import('../../../src/element/touch.js'),
  () => import('../../../src/store/search.js'),
];

/**
 * Waits for the parts that the element has asked for until now. All are asked for again, and answers to the same question
 * come in the order in which it was put: the element's before this one. So what a part brings is as sure to be there as
 * what needs none, whenever a machine gets round to loading it.
 */
export async function partsAskedFor(): Promise<void> {
  await Promise.all(PARTS.map((load) => load()));
}

import type {ConflictTimeline} from '../../../src/index.js';
import {boxOf} from './boxes.js';
import {focused, shadow} from './timeline.js';

/** What a pointer would meet in the middle of what has focus, where that is something else; '' where nothing covers it. */
export function coverOfFocus(element: ConflictTimeline): string {
  const node = focused(element);
  if (!node) return 'nothing has focus';
  const drawn = node.querySelector('.hit, .pill') ?? node;
  // A link over two lines has nothing in the middle of its box.
  const box = node.matches('a') ? node.getClientRects()[0]! : boxOf(drawn);
  const hit = shadow(element).elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (node.contains(hit) || hit?.contains(node)) return '';
  return `${node.getAttribute('aria-label') ?? node.textContent} is under ${hit?.outerHTML.slice(0, 80)}`;
}

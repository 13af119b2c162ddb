import type {ChartScene, ClusterScene, MarkScene} from '../layout/scene.js';

/** What a key asks for. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'lane-up'
  | 'lane-down'
  | 'first'
  | 'last'
  | 'raise'
  | 'lower'
  | 'piece-back'
  | 'piece-on'
  | 'open'
  | 'close'
  | 'nearer'
  | 'wider'
  | 'fit'
  | 'find'
  | 'help';

/** The one table of keys; `words` shows the same to readers under "?". */
export const KEYS: Readonly<Record<string, KeyAct>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
  Home: 'first',
  End: 'last',
  PageUp: 'piece-back',
  PageDown: 'piece-on',
  Enter: 'open',
  ' ': 'open',
  Escape: 'close',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'wider',
  _: 'wider',
  '0': 'fit',
  '/': 'find',
  '?': 'help',
  // On Arabic and Persian keyboards.
  '؟': 'help',
};

/** With Alt: on the name of a lane. */
const MOVES: ReadonlyMap<string, KeyAct> = new Map([
  ['ArrowUp', 'raise'],
  ['ArrowDown', 'lower'],
]);

/** What a key asks for, following the writing direction; null for keys that are the browser's or the page's. */
export function keyAct(event: KeyboardEvent, rtl: boolean): KeyAct | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) return MOVES.get(event.key) ?? null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  // Shift belongs to characters like "+" and "?"; with a named key it asks for something else.
  if (event.shiftKey && event.key.length > 1) return null;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key]! : null;
  if (!rtl || (act !== 'next' && act !== 'previous')) return act;
  return act === 'next' ? 'previous' : 'next';
}

/** The mark or cluster of the neighbouring lane that stands nearest; null where there is none on screen. */
export function neighbourLane(chart: ChartScene, key: string, by: 1 | -1): MarkScene | ClusterScene | null {
  const things = chart.lanes.map(({marks, clusters}) => [
    ...marks.map((mark) => ({key: mark.id, x: mark.anchorX, thing: mark})),
    ...clusters.map((each) => ({key: each.key, x: each.box.x + each.box.width / 2, thing: each})),
  ]);
  const lane = things.findIndex((each) => each.some((thing) => thing.key === key));
  const here = things[lane]?.find((thing) => thing.key === key);
  if (!here) return null;
  for (let i = lane + by; i >= 0 && i < things.length; i += by) {
    const nearest = things[i]!.reduce<typeof here | null>(
      (best, each) => (!best || Math.abs(each.x - here.x) < Math.abs(best.x - here.x) ? each : best),
      null,
    );
    if (nearest) return nearest.thing;
  }
  return null;
}

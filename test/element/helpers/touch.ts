import type {ConflictTimeline} from '../../../src/index.js';
import type {Point} from './act.js';
import {cdp, frame, mount, settle} from './timeline.js';
import type {Setting} from './timeline.js';

/** What a test of fingers needs, and only Chromium's tools have. */
export const NO_TOUCH = {Firefox: 'touch is sent by DevTools', WebKit: 'its driver cannot touch'};

/** The page is on a phone's screen: pointers are coarse. Undo it at the end of a test. */
export const useFingers = (enabled: boolean): Promise<unknown> =>
  cdp('Emulation.setTouchEmulationEnabled', {enabled, ...(enabled && {maxTouchPoints: 2})});

/** An element on a screen that fingers use. The runner's own way to set the size of the page takes that back: it comes first. */
export async function mountForFingers(setting: Setting): Promise<ConflictTimeline> {
  const element = await mount(setting);
  await useFingers(true);
  const parent = element.parentElement!;
  element.remove();
  parent.append(element);
  await settle(element);
  return element;
}

/** When the last event was, in seconds; told with each, so that a busy machine makes no tap long or slow. */
let at = 0;

/** Sends where the fingers are, so many ms after the event before. */
export function touch(type: string, points: readonly Point[], afterMs = 16): Promise<unknown> {
  at = Math.max(at + afterMs / 1000, type === 'touchStart' && points.length === 1 ? Date.now() / 1000 : 0);
  const touchPoints = points.map(([x, y], id) => ({x: Math.round(x), y: Math.round(y), id}));
  return cdp('Input.dispatchTouchEvent', {type, touchPoints, timestamp: at});
}

/** Touches a place shortly. `afterMs`: how long after the event before. */
export async function tap(element: ConflictTimeline, point: Point): Promise<void> {
  await touch('touchStart', [point]);
  await touch('touchEnd', [], 40);
  await settle(element);
}

/** Puts fingers down at the first places, one by one, draws them along the others, and lifts them. */
export async function stroke(
  element: ConflictTimeline,
  from: readonly Point[],
  to: readonly Point[],
  {steps = 8, stepMs = 16, restMs = 200} = {},
): Promise<void> {
  for (let i = 1; i <= from.length; i++) await touch('touchStart', from.slice(0, i));
  for (let step = 1; step <= steps; step++) {
    const along = (a: number, b: number): number => a + ((b - a) * step) / steps;
    await touch(
      'touchMove',
      from.map(([x, y], i) => [along(x, to[i]![0]), along(y, to[i]![1])] as const),
      stepMs,
    );
    await frame();
  }
  await touch('touchEnd', [], restMs);
  await settle(element);
}

import {executeServerCommand, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../../src/index.js';
import {all, focused, one, settle, textOf} from './timeline.js';
import {waitUntil} from './wait-until.js';

/** A point on the page, px. */
export type Point = readonly [x: number, y: number];

/** Presses keys one after the other, each drawn before the next; "Alt+Home" holds the first while the second is pressed. */
export async function press(element: ConflictTimeline, ...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    const names = each.length > 1 ? each.split('+') : [each];
    const held = names.slice(0, -1);
    for (const down of held) await sendKeys({down});
    await sendKeys({press: names.at(-1)!});
    for (const up of held.toReversed()) await sendKeys({up});
    await settle(element);
  }
}

/** Types characters that need no key of their own, "+" and "?". */
export async function type(element: ConflictTimeline, text: string): Promise<void> {
  await sendKeys({type: text});
  await settle(element);
}

/** Goes on by Tab until something inside the element that a selector names has focus. */
export async function tabTo(element: ConflictTimeline, selector: string): Promise<Element> {
  for (let i = 0; i < 60; i++) {
    const found = focused(element);
    if (found?.matches(selector)) return found;
    await sendKeys({press: 'Tab'});
  }
  throw new Error(`Tab does not come to "${selector}".`);
}

/** The event that has focus, on the chart or in the list; '' for none. */
export const focusedId = (element: ConflictTimeline): string => {
  const node = focused(element) as HTMLElement | SVGElement | null;
  return node?.dataset['id'] ?? node?.dataset['focus'] ?? '';
};

/** A button by its name or its text. */
export function button(element: ConflictTimeline, name: string): HTMLButtonElement {
  const buttons = all<HTMLButtonElement>(element, 'button');
  const found = buttons.find((each) => each.ariaLabel === name || textOf(each) === name);
  if (!found) throw new Error(`No button "${name}".`);
  return found;
}

export function middle(node: Element): [number, number] {
  const {left, right, top, bottom} = node.getBoundingClientRect();
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}

export async function moveTo(element: ConflictTimeline, point: Point): Promise<void> {
  await sendMouse({type: 'move', position: [Math.round(point[0]), Math.round(point[1])]});
  await settle(element);
}

export async function clickAt(element: ConflictTimeline, point: Point): Promise<void> {
  await sendMouse({type: 'click', position: [Math.round(point[0]), Math.round(point[1])]});
  await settle(element);
}

export const click = (element: ConflictTimeline, node: Element): Promise<void> => clickAt(element, middle(node));

/** Presses the left button at one point and lets it go at another, over some steps. */
export async function drag(element: ConflictTimeline, from: Point, to: Point): Promise<void> {
  await sendMouse({type: 'move', position: [Math.round(from[0]), Math.round(from[1])]});
  await sendMouse({type: 'down'});
  for (let i = 1; i <= 5; i++) {
    const at = (a: number, b: number): number => Math.round(a + ((b - a) * i) / 5);
    await sendMouse({type: 'move', position: [at(from[0], to[0]), at(from[1], to[1])]});
  }
  await sendMouse({type: 'up'});
  await settle(element);
}

/** Keys that are held while a pointer acts. */
type Held = 'Control' | 'Shift';

export async function doubleClick(element: ConflictTimeline, [x, y]: Point, ...keys: readonly Held[]): Promise<void> {
  await executeServerCommand('double-click', {x, y, keys});
  await settle(element);
}

/** Turns the wheel over a point, with keys held. */
export async function wheel(
  element: ConflictTimeline,
  [x, y]: Point,
  turn: {dx?: number; dy?: number; keys?: readonly Held[]},
): Promise<void> {
  // Not every driver waits until the page has heard of it.
  const isTurned = new Promise((resolve) =>
    addEventListener('wheel', resolve, {once: true, capture: true, passive: true}),
  );
  await executeServerCommand('wheel', {x, y, ...turn});
  await isTurned;
  await settle(element);
}

/** Listens for a type of event on the page, where composed and bubbling ones come, and keeps what it hears. */
export function listen<K extends keyof HTMLElementEventMap>(name: K): {heard: HTMLElementEventMap[K][]; stop(): void} {
  const heard: HTMLElementEventMap[K][] = [];
  const hear = (event: HTMLElementEventMap[K]): void => void heard.push(event);
  document.body.addEventListener(name, hear);
  return {heard, stop: () => document.body.removeEventListener(name, hear)};
}

/** Opens the dialog of keys by its button, once it has come. */
export async function openHelp(element: ConflictTimeline): Promise<HTMLDialogElement> {
  one(element, '.help').click();
  await waitUntil(() => all<HTMLDialogElement>(element, 'dialog')[0]?.open);
  await settle(element);
  return one<HTMLDialogElement>(element, 'dialog');
}

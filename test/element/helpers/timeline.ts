import {emulateMedia, executeServerCommand, setViewport} from '@web/test-runner-commands';
import '../../../src/index.js';
import type {ConflictTimeline} from '../../../src/index.js';
import {engine} from './engine.js';
import {partsAskedFor} from './parts.js';

/** Where and how an element is shown. */
export interface Setting {
  /** The width of the element, px. Default 1240. */
  readonly width?: number;
  /** The height of the page, px. Default: enough for all of it. */
  readonly height?: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
  readonly layout?: 'auto' | 'chart' | 'list' | 'table';
  readonly data?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
}

const TALL_PX = 3600;
let stage: HTMLElement | null = null;

export const cdp = (method: string, params: object): Promise<unknown> => executeServerCommand('cdp', {method, params});

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until everything that was asked for is drawn and laid out, what comes on demand too. */
export async function settle(element: ConflictTimeline): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await element.updateComplete;
    // What is drawn may ask for a part, and draws again once that is there.
    await partsAskedFor();
    await element.updateComplete;
    await frame();
  }
}

/** Sets the page up as a reader has it, and answers with an element in it that waits for its data. */
export async function place(setting: Setting = {}): Promise<ConflictTimeline> {
  const {width = 1240, height = TALL_PX, dark = false, rtl = false, layout = 'auto', attributes = {}} = setting;
  unmount();
  await setViewport({width, height});
  const scheme = dark ? 'dark' : 'light';
  // WebKit's driver cannot change what the reader prefers: there the page decides.
  if (engine !== 'WebKit') await emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
  const root = document.documentElement;
  root.dir = rtl ? 'rtl' : 'ltr';
  root.lang = 'en';
  root.style.colorScheme = engine === 'WebKit' ? scheme : 'light dark';
  document.body.style.margin = '0';
  document.body.style.background = 'light-dark(#fff, #14171c)';
  stage = document.body.appendChild(document.createElement('div'));
  stage.style.width = `${width}px`;
  const element = document.createElement('conflict-timeline');
  if (layout !== 'auto') element.layout = layout;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if ('data' in setting) element.data = setting.data;
  stage.append(element);
  return element;
}

/** An element that is drawn: the default timeline, or `data`. */
export async function mount(setting: Setting = {}): Promise<ConflictTimeline> {
  const element = await place(setting);
  await element.whenReady();
  await document.fonts.ready;
  await settle(element);
  return element;
}

/** Takes the element away and leaves the page as it was. */
function unmount(): void {
  stage?.remove();
  stage = null;
  const root = document.documentElement;
  root.dir = '';
  root.style.colorScheme = '';
}

/** After a file's tests, what the runner's next page would find changed. */
export async function restorePage(): Promise<void> {
  unmount();
  await setViewport({width: 800, height: 600});
  await emulateMedia({colorScheme: 'light', reducedMotion: 'no-preference'});
}

export function shadow(element: ConflictTimeline): ShadowRoot {
  if (!element.shadowRoot) throw new Error('No shadow root.');
  return element.shadowRoot;
}

export function all<T extends Element = Element>(element: ConflictTimeline, selector: string): T[] {
  return [...shadow(element).querySelectorAll<T>(selector)];
}

export function one<T extends Element = HTMLElement>(element: ConflictTimeline, selector: string): NonNullable<T> {
  const found = shadow(element).querySelector<T>(selector);
  if (!found) throw new Error(`Nothing in the element for "${selector}".`);
  return found;
}

/** The text of an element as it is read: white space is one space. */
export const textOf = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An event on the chart. */
export const mark = (element: ConflictTimeline, id: string): SVGGElement =>
  one<SVGGElement>(element, `[part~="event"][data-id="${id}"]`);

/** Something inside the element that has focus. */
export const focused = (element: ConflictTimeline): Element | null => shadow(element).activeElement;

/** Chart sizes and directions that a reader has, as settings with a name. */
export const LOOKS = [
  {name: 'light', dark: false, rtl: false},
  {name: 'dark', dark: true, rtl: false},
  {name: 'right-to-left', dark: false, rtl: true},
  {name: 'dark, right-to-left', dark: true, rtl: true},
] as const;

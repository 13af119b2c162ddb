import {executeServerCommand} from '@web/test-runner-commands';
import type {ConflictTimeline} from '../../src/index.js';

/** The pages of the demo, as they are served, with the built single file. */
export const PAGES = ['index.html', 'own-data.html', 'list.html'] as const;

/** Runs first in every page of a frame, and notes what a reader's console would show. */
const NOTE_MISTAKES = `if (window !== top) {
  window.mistakes = [];
  for (const kind of ['error', 'warn']) {
    const log = console[kind];
    console[kind] = (...texts) => { mistakes.push(texts.join(' ')); log(...texts); };
  }
  const note = (text) => mistakes.push(text);
  addEventListener('error', ({message, target}) => note(message ?? 'not loaded: ' + (target.src || target.href)), true);
  addEventListener('unhandledrejection', ({reason}) => note(String(reason)));
  addEventListener('securitypolicyviolation', ({violatedDirective}) => note('refused: ' + violatedDirective));
}`;

const cdp = (method: string, params: object): Promise<unknown> => executeServerCommand('cdp', {method, params});

interface DemoWindow extends Window {
  mistakes: readonly string[];
  axe?: {run(): Promise<{violations: readonly {id: string; nodes: readonly {html: string}[]}[]}>};
}

/** A page of the demo in a frame. */
export interface DemoPage {
  readonly window: DemoWindow;
  readonly document: Document;
  readonly timelines: readonly ConflictTimeline[];
}

let frame: HTMLIFrameElement | null = null;
let noteId = '';

/** Before the tests of a file: notes mistakes in pages that are opened from now on. */
export async function startNoting(): Promise<void> {
  await cdp('Page.enable', {});
  const added = await cdp('Page.addScriptToEvaluateOnNewDocument', {source: NOTE_MISTAKES});
  noteId = (added as {identifier: string}).identifier;
}

/** After them: leaves the page as it was. */
export async function stopNoting(): Promise<void> {
  closePage();
  await cdp('Page.removeScriptToEvaluateOnNewDocument', {identifier: noteId});
}

/** Takes the frame away, with what the switches remembered. */
export function closePage(): void {
  frame?.remove();
  frame = null;
  localStorage.clear();
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Opens a page of the demo, `index.html?dir=rtl` for instance, and waits until its timelines are drawn. */
export async function openPage(path: string, width = 1240): Promise<DemoPage> {
  frame?.remove();
  const opened = document.createElement('iframe');
  frame = opened;
  opened.style.cssText = `width: ${width}px; height: 900px; border: 0`;
  opened.src = `/demo/${path}`;
  const isLoaded = new Promise((resolve) => opened.addEventListener('load', resolve, {once: true}));
  document.body.append(opened);
  await isLoaded;
  const window = opened.contentWindow as unknown as DemoWindow;
  const inside = opened.contentDocument!;
  const timelines = [...inside.querySelectorAll('conflict-timeline')];
  if (!path.includes('script=off')) {
    await opened.contentWindow!.customElements.whenDefined('conflict-timeline');
    for (const timeline of timelines) await timeline.whenReady();
  }
  await inside.fonts.ready;
  await nextFrame();
  await nextFrame();
  return {window, document: inside, timelines};
}

/** What an audit with axe-core finds in an open page: rules, each with where it is broken. */
export async function auditPage({window, document: inside}: DemoPage): Promise<string[]> {
  const script = Object.assign(inside.createElement('script'), {src: '/node_modules/axe-core/axe.min.js'});
  const isLoaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  inside.head.append(script);
  await isLoaded;
  const {violations} = await window.axe!.run();
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

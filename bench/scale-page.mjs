import {setTimeout as sleep} from 'node:timers/promises';
import {VIEWPORT} from './browser.mjs';
import {quantile} from './report.mjs';
import {costOfSteps, trace} from './trace.mjs';

/* One library with so many events on a fresh page: loading, zooming with the wheel, panning with a drag. */

export const LOAD_LIMIT_MS = 60_000;
export const INPUT_LIMIT_MS = 20_000;
const PREPARE_LIMIT_MS = 90_000;
const FRAME_MS = 1000 / 60;
/** Nearer by about 1.2 a step, and then a part of the way back. */
const WHEEL = [...Array(20).fill(1), ...Array(10).fill(-1)];
const MOVES = 40;
const MOVE_PX = 8;
/** So long after the last step is still counted: some libraries draw in pieces, or after a pause. */
const TAIL_MS = 500;
const CTRL = 2;

/** What took too long, or did not work: it is told in the table. */
export class Late extends Error {}

/** What a promise gives, or a `Late` after so many ms. */
async function within(ms, promise, what) {
  const timer = new AbortController();
  const late = sleep(ms, undefined, {signal: timer.signal}).then(
    () => Promise.reject(new Late(`${what} > ${ms / 1000} s`)),
    () => undefined,
  );
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}

/** What the page's scripts and its nodes hold after two collections, bytes: typed arrays are in it. */
async function heapOf(session) {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Dispatches steps one a frame, each when the one before was answered. Returns how many fitted into the limit. */
async function dispatch(session, events) {
  const end = Date.now() + INPUT_LIMIT_MS;
  let done = 0;
  for (const event of events) {
    const begun = performance.now();
    try {
      await within(INPUT_LIMIT_MS, session.send('Input.dispatchMouseEvent', event), 'input');
    } catch (error) {
      if (error instanceof Late) return done;
      throw error;
    }
    done++;
    if (Date.now() > end) return done;
    await sleep(Math.max(0, FRAME_MS - (performance.now() - begun)));
  }
  return done;
}

async function act(page, session, {events, before = [], after = []}) {
  const state = () => page.evaluate(() => globalThis.scale.state());
  const stateBefore = await state();
  for (const event of before) await session.send('Input.dispatchMouseEvent', event);
  const {events: traced, result: done} = await trace(page, async () => {
    const dispatched = await dispatch(session, events);
    for (const event of after) await session.send('Input.dispatchMouseEvent', event);
    await sleep(TAIL_MS);
    // The trace ends when the main thread comes to this.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return dispatched;
  });
  const steps = costOfSteps(traced);
  if (!steps.length || (await state()) === stateBefore) return {moved: false};
  const sum = steps.reduce((total, ms) => total + ms, 0);
  // Where not all steps fitted into the limit: as if the others cost as much.
  const whole = (sum * events.length) / Math.max(1, done);
  return {
    moved: true,
    p50: quantile(steps, 0.5),
    p95: quantile(steps, 0.95),
    sum,
    whole,
    steps: done,
    of: events.length,
  };
}

async function zoom(page, session) {
  const {x, y, deltaY, ctrl} = await page.evaluate(() => globalThis.scale.wheel());
  const modifiers = ctrl ? CTRL : 0;
  const events = WHEEL.map((way) => ({type: 'mouseWheel', x, y, deltaX: 0, deltaY: deltaY * way, modifiers}));
  return act(page, session, {events, before: [{type: 'mouseMoved', x, y}]});
}

async function pan(page, session) {
  const {x, y} = await page.evaluate(() => globalThis.scale.drag());
  const button = {button: 'left', clickCount: 1};
  const before = [
    {type: 'mouseMoved', x, y},
    {type: 'mousePressed', x, y, ...button, buttons: 1},
  ];
  const at = (i) => ({x: x - i * MOVE_PX, y});
  const events = Array.from({length: MOVES}, (_, i) => ({
    type: 'mouseMoved',
    ...at(i + 1),
    button: 'left',
    buttons: 1,
  }));
  const after = [{type: 'mouseReleased', ...at(MOVES), ...button, buttons: 0}];
  return act(page, session, {events, before, after});
}

/** Everything that is measured of a library with so many events. Throws a `Late` where it takes too long. */
export async function measurePage(browser, origin, {peer, events}) {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.goto(`${origin}/pages/scale.html?peer=${peer}&events=${events}`);
  await page.waitForFunction(() => globalThis.scale, {timeout: PREPARE_LIMIT_MS});
  const session = await page.createCDPSession();
  const call = (limitMs, what) =>
    within(
      limitMs,
      page.evaluate((name) => globalThis.scale[name](), what),
      what,
    );
  await call(PREPARE_LIMIT_MS, 'prepare');
  const heapBefore = await heapOf(session);
  const {loadMs, longestMs, marks} = await call(LOAD_LIMIT_MS, 'load');
  const heap = await within(PREPARE_LIMIT_MS, heapOf(session), 'heap');
  const nodes = await call(PREPARE_LIMIT_MS, 'nodes');
  const zoomed = await zoom(page, session);
  if (!zoomed.moved) await call(INPUT_LIMIT_MS, 'nearer');
  const nodesNear = await call(PREPARE_LIMIT_MS, 'nodes');
  const panned = await pan(page, session);
  const errors = await page.evaluate(() => globalThis.benchErrors);
  if (errors.length) throw new Error(`${peer}: ${errors[0]}`);
  await within(5000, page.close(), 'close');
  return {
    loadMs,
    longestMs,
    marks,
    nodes: Math.max(nodes, nodesNear),
    heapMb: (heap - heapBefore) / 1e6,
    zoom: zoomed,
    pan: panned,
  };
}

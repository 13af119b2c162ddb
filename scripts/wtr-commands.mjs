import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {ROOT} from './install-dependencies.mjs';

const sessions = new WeakMap();

/** One DevTools session a page: settings made through a session end with it. */
function devTools(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  return sessions.get(page);
}

/** Keys to hold, as bits of the DevTools Protocol. */
const MODIFIERS = {Alt: 1, Control: 2, Meta: 4, Shift: 8};

async function holding(page, keys, act) {
  for (const key of keys) await page.keyboard.down(key);
  await act();
  for (const key of keys) await page.keyboard.up(key);
}

/** Where a picture is kept; only references are part of the project. */
function picturePath(name, as) {
  if (!/^[\w-]+$/.test(name)) throw new Error(`Not a name for a picture: "${name}"`);
  return as === 'reference'
    ? join('test', 'pictures', 'references', `${name}.png`)
    : join('.cache', 'pictures', `${name}.${as === 'found' ? 'found' : 'difference'}.png`);
}

/** Commands of Chromium, or of every engine. A page is of puppeteer's kind but in WebKit: see webkit-page.mjs. */
const COMMANDS = {
  /**
   * Sends one command of the Chrome DevTools Protocol to the page and answers with its result, for what the runner's
   * own commands lack: forced colours, touch, wheel. Undo at the end of a test what you set: pages are used again.
   *
   * Example: `executeServerCommand('cdp', {method: 'Emulation.setEmulatedMedia', params: {features: [{name:
   * 'forced-colors', value: 'active'}]}})`, undone with the value `'none'` (an empty one leaks into later tests).
   */
  async cdp(page, {method, params}, engine) {
    if (engine !== 'Chrome') throw new Error(`${engine} does not have the DevTools Protocol ("${method}").`);
    return (await (await devTools(page)).send(method, params)) ?? {};
  },

  /** Turns the wheel at a point, with keys held: `{x: 10, y: 20, dx: 0, dy: 60, keys: ['Control']}`, px. */
  async wheel(page, {x, y, dx = 0, dy = 0, keys = []}, engine) {
    if (engine === 'Chrome') {
      const modifiers = keys.reduce((sum, key) => sum | MODIFIERS[key], 0);
      const params = {type: 'mouseWheel', x, y, deltaX: dx, deltaY: dy, modifiers};
      return COMMANDS.cdp(page, {method: 'Input.dispatchMouseEvent', params}, engine);
    }
    await holding(page, keys, async () => {
      if (engine === 'WebKit') return page.mouse.wheel(Math.round(x), Math.round(y), dx, dy);
      await page.mouse.move(x, y);
      await page.mouse.wheel({deltaX: dx, deltaY: dy});
    });
    return {};
  },

  /** Clicks twice at a point, with keys held: `{x: 10, y: 20, keys: ['Shift']}`, px. */
  async 'double-click'(page, {x, y, keys = []}) {
    await holding(page, keys, () => page.mouse.click(Math.round(x), Math.round(y), {count: 2}));
    return {};
  },

  /** Forces the reader's colours on the page, or no longer. */
  async 'force-colours'(page, {active}, engine) {
    const features = [{name: 'forced-colors', value: active ? 'active' : 'none'}];
    // The runner's own way to set media does not take this one in Chromium.
    if (engine === 'Chrome')
      return COMMANDS.cdp(page, {method: 'Emulation.setEmulatedMedia', params: {features}}, engine);
    await page.emulateMediaFeatures(features);
    return {};
  },

  /**
   * What is stored in `test/element/snapshots/<name>.txt`, "" where there is nothing. `UPDATE_SNAPSHOTS=true npm test`
   * stores `text` first.
   */
  async snapshot(_page, {name, text}) {
    if (!/^[\w-]+$/.test(name)) throw new Error(`Not a name for a snapshot: "${name}"`);
    const folder = join(ROOT, 'test', 'element', 'snapshots');
    const path = join(folder, `${name}.txt`);
    if (process.env.UPDATE_SNAPSHOTS === 'true') {
      await mkdir(folder, {recursive: true});
      await writeFile(path, text);
    }
    return {text: await readFile(path, 'utf8').catch(() => '')};
  },

  /** A stored picture of tests in base64, "" where there is none; and whether `UPDATE_SNAPSHOTS=true` renews it. */
  async 'read-picture'(_page, {name}) {
    const data = await readFile(join(ROOT, picturePath(name, 'reference'))).catch(() => Buffer.alloc(0));
    return {data: data.toString('base64'), isRenewed: process.env.UPDATE_SNAPSHOTS === 'true'};
  },

  /** Writes a PNG given in base64: as a reference, as what was found instead, or as what differs. Answers with its path. */
  async 'write-picture'(_page, {name, as, data}) {
    const path = picturePath(name, as);
    await mkdir(dirname(join(ROOT, path)), {recursive: true});
    await writeFile(join(ROOT, path), Buffer.from(data, 'base64'));
    return {path};
  },

  /** Saves what the page shows as `.cache/screenshots/<name>.png` and answers with that path. */
  async 'save-screenshot'(page, {name, fullPage = false}, engine) {
    // WebKit's are black under a screen that is not there, and would be taken for pictures.
    if (engine === 'WebKit') throw new Error('WebKit makes no pictures.');
    if (!/^[\w-]+$/.test(name)) throw new Error(`Not a name for a screenshot: "${name}"`);
    const folder = join('.cache', 'screenshots');
    await mkdir(join(ROOT, folder), {recursive: true});
    const path = join(folder, `${name}.png`);
    await page.screenshot({path: join(ROOT, path), fullPage});
    return path;
  },
};

/** The project's own commands for `executeServerCommand` of @web/test-runner-commands. */
export function wtrCommands() {
  return {
    name: 'conflict-timeline-commands',
    async executeCommand({command, payload, session}) {
      if (!Object.hasOwn(COMMANDS, command)) return undefined;
      return COMMANDS[command](session.browser.getPage(session.id), payload ?? {}, session.browser.name);
    },
  };
}

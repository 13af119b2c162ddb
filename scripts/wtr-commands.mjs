import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {ROOT} from './install-dependencies.mjs';

const sessions = new WeakMap();

/** One DevTools session a page: settings made through a session end with it. */
function devTools(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  return sessions.get(page);
}

function pageOf(session, command) {
  if (session.browser.type !== 'puppeteer') throw new Error(`"${command}" works in Chromium only.`);
  return session.browser.getPage(session.id);
}

const COMMANDS = {
  /**
   * Sends one command of the Chrome DevTools Protocol to the page and answers with its result, for what the runner's
   * own commands lack: forced colours, touch, wheel. Undo at the end of a test what you set: pages are used again.
   *
   * Example: `executeServerCommand('cdp', {method: 'Emulation.setEmulatedMedia', params: {features: [{name:
   * 'forced-colors', value: 'active'}]}})`, undone with the value `'none'` (an empty one leaks into later tests).
   */
  async cdp(page, {method, params}) {
    return (await (await devTools(page)).send(method, params)) ?? {};
  },

  /** Saves what the page shows as `.cache/screenshots/<name>.png` and answers with that path. */
  async 'save-screenshot'(page, {name, fullPage = false}) {
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
      return Object.hasOwn(COMMANDS, command) ? COMMANDS[command](pageOf(session, command), payload ?? {}) : undefined;
    },
  };
}

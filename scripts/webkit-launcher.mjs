import {execFile, spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {WebKitPage} from './webkit-page.mjs';

/*
 * WebKit for @web/test-runner: WebKitGTK's small browser on a screen that is not there, driven over WebDriver, which is
 * plain HTTP. What its driver cannot do and settings can is set up here: reduced motion, always, and narrow windows.
 */

/** Room for the tallest page that tests ask for, px. */
const SCREEN = '2600x5400x24';

const GTK_SETTINGS = '[Settings]\ngtk-enable-animations=0\n';

/** The browser's own bar would keep its window 447 px wide. */
const GTK_STYLE = 'window * {font-size: 1px; margin: 0; padding: 0; border-width: 0; min-width: 0; min-height: 0}\n';

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a screen and answers with its name, which the server chooses. */
async function startScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}.`)));
  });
  return {server, display};
}

class WebKitLauncher {
  name = 'WebKit';
  /** The runner's commands know launchers by type: `getPage` answers with what they ask of a page of this one. */
  type = 'playwright';
  concurrency = 1;
  #paths;
  #processes = [];
  #settings;
  #starting;
  #page;
  #sessionId;

  constructor(paths) {
    this.#paths = paths;
  }

  async startSession(sessionId, url) {
    await (this.#starting ??= this.#start());
    this.#sessionId = sessionId;
    await this.#page.setViewportSize({width: 800, height: 600});
    await this.#page.goto(url);
  }

  isActive(sessionId) {
    return this.#sessionId === sessionId;
  }

  getPage(sessionId) {
    if (!this.isActive(sessionId)) throw new Error(`No page for session ${sessionId}.`);
    return this.#page;
  }

  getBrowserUrl(sessionId) {
    return this.getPage(sessionId).url();
  }

  async stopSession(sessionId) {
    const page = this.getPage(sessionId);
    await page.release();
    // Ends whatever still runs on the page.
    await page.goto('about:blank');
    this.#sessionId = undefined;
    return {testCoverage: undefined};
  }

  startDebugSession() {
    throw new Error('WebKit cannot be debugged from here: it has no screen.');
  }

  async stop() {
    await this.#page?.close().catch(() => undefined);
    for (const each of this.#processes) each.kill();
    if (this.#settings) rmSync(this.#settings, {recursive: true, force: true});
  }

  async #start() {
    const {server, display} = await startScreen();
    this.#processes.push(server);
    this.#settings = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
    const folder = join(this.#settings, 'gtk-3.0');
    mkdirSync(folder);
    writeFileSync(join(folder, 'settings.ini'), GTK_SETTINGS);
    writeFileSync(join(folder, 'gtk.css'), GTK_STYLE);
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // Without a graphics card drawing by the processor is twice as fast as by a card that is played.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
      WEBKIT_SKIA_CPU_PAINTING_THREADS: '2',
      XDG_CONFIG_HOME: this.#settings,
    };
    const port = await freePort();
    this.#processes.unshift(spawn(this.#paths.driverPath, [`--port=${port}`], {env, stdio: 'ignore'}));
    this.#page = await this.#open(`http://127.0.0.1:${port}`);
    await this.#focusWindow(env);
  }

  async #open(address) {
    for (let tries = 50; ; tries--) {
      try {
        return await WebKitPage.open(address, this.#paths.executablePath);
      } catch (error) {
        // Refused until the driver listens.
        if (tries === 0 || error.cause?.code !== 'ECONNREFUSED') throw error;
        await wait(100);
      }
    }
  }

  /** Without a window manager nobody else gives the window the keyboard, and its page would not have focus. */
  async #focusWindow(env) {
    const xdotool = (...args) => promisify(execFile)('xdotool', args, {env});
    await xdotool('search', '--sync', '--onlyvisible', '--name', 'MiniBrowser', 'windowfocus', '--sync');
  }
}

export function webkitLauncher(paths) {
  return new WebKitLauncher(paths);
}

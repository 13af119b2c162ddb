import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {areDependenciesInstalled, installDependencies, ROOT, runNpm} from '../scripts/install-dependencies.mjs';

/* What every measurement needs: the libraries, a browser, and the folders that its pages are served from. */

const BENCH = import.meta.dirname;
export const REPORT = join(ROOT, 'docs', 'benchmark.md');
export const FOLDERS = {
  '/dist/': join(ROOT, 'dist'),
  '/peers/': join(BENCH, 'node_modules'),
  '/pages/': join(BENCH, 'pages'),
  '/data/': join(ROOT, '..', 'shared', 'data', 'real'),
};
/** No page may wait for anything outside this machine. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
export const VIEWPORT = {width: 1240, height: 800};

/** Installs what is measured against, once, from the lockfile alone. */
function installPeers() {
  const {packages} = JSON.parse(readFileSync(join(BENCH, 'package-lock.json'), 'utf8'));
  const isInstalled = Object.entries(packages).every(([path, {version}]) => {
    const file = join(BENCH, path, 'package.json');
    return path === '' || (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version);
  });
  if (isInstalled) return;
  console.log('Installing the other timelines (npm ci --prefix bench) …');
  const {status} = runNpm(
    ['ci', '--prefix', BENCH, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) throw new Error('"npm ci --prefix bench" did not finish. It needs the npm registry.');
}

/** Installs and builds what is missing. */
export async function prepare() {
  if (!areDependenciesInstalled()) installDependencies();
  installPeers();
  if (!existsSync(join(ROOT, 'dist', 'conflict-timeline.min.js'))) {
    const {build} = await import('../scripts/build.mjs');
    await build();
  }
}

export async function launch() {
  const {findBrowser} = await import('../scripts/find-browser.mjs');
  const {executablePath, args} = await findBrowser({install: true});
  // The one that the tests bring with them.
  const require = createRequire(createRequire(join(ROOT, 'package.json')).resolve('@web/test-runner-chrome'));
  const {default: puppeteer} = await import(require.resolve('puppeteer-core'));
  return puppeteer.launch({executablePath, args: [...args, OFFLINE]});
}

/** The machine, as every table names it. */
export async function machineOf(browser) {
  const version = (await browser.version()).replace('Headless', '').replace('/', ' ');
  return `${cpus().length} cores, ${version}, Node ${process.versions.node}`;
}

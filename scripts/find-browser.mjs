import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {Launcher} from 'chrome-launcher';
import {installWithApt} from './apt.mjs';
import {ROOT, runNpm} from './install-dependencies.mjs';

/** Where a browser from npm is kept: outside package.json, since most people have a browser. */
const CACHE = join(ROOT, '.cache', 'chromium');
const SPARTICUZ = '@sparticuz/chromium@147.0.0';

/** Arguments of that browser, made for servers that run one page, which tests cannot live with. */
const UNWANTED = ['--single-process', '--no-zygote', '--in-process-gpu', '--disable-web-security'];

/** Keeps the browser from making requests and first-run pages of its own. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const HELP = `No Chrome or Chromium was found. Install one, for example
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome
or set CHROME_PATH to the browser's program file.`;

function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROME_PATH is "${path}", where there is no file.`);
  return {executablePath: path, args: []};
}

function fromInstallations() {
  try {
    const path = Launcher.getFirstInstallation();
    return path ? {executablePath: path, args: []} : undefined;
  } catch {
    // On Linux chrome-launcher throws where other systems answer with nothing.
    return undefined;
  }
}

/** Whether a Chromium is there already, or a path to one is told. */
export function isBrowserInstalled() {
  return Boolean(process.env.CHROME_PATH || fromInstallations());
}

function fromApt() {
  return installWithApt(['chromium']) ? fromInstallations() : undefined;
}

/** A Chromium from npm, for Linux on x64. Returns undefined where it cannot be had. */
export async function installFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(join(CACHE, 'package.json'));
  const find = () => {
    try {
      return require.resolve('@sparticuz/chromium');
    } catch {
      return undefined;
    }
  };
  if (!find()) {
    console.log(`No browser found: installing ${SPARTICUZ} (npm) …`);
    runNpm(
      [
        'install',
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--prefix',
        CACHE,
        SPARTICUZ,
      ],
      {stdio: ['ignore', 'ignore', 'inherit']},
    );
  }
  const entry = find();
  if (!entry) return undefined;
  // Without it the package does not unpack the libraries that a bare system lacks. It is read on import.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const {default: chromium} = await import(pathToFileURL(entry).href);
  return {
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((each) => !UNWANTED.includes(each.split('=')[0])),
  };
}

let found;

/**
 * Finds the Chromium that tests run in: CHROME_PATH, then what is installed, then, only where `install` is true,
 * Debian's package, then npm's. Later calls answer with what the first one found.
 *
 * Returns `{executablePath, args}`. Throws an error that says in plain words what to install.
 */
export function findBrowser({install = false} = {}) {
  found ??= (async () => {
    let browser = fromEnvironment() ?? fromInstallations();
    if (!browser && install) browser = fromApt() ?? (await installFromNpm());
    if (!browser) throw new Error(HELP);
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return {executablePath: browser.executablePath, args: [...new Set([...sandbox, ...QUIET, ...browser.args])]};
  })();
  return found;
}

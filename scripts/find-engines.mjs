import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {installWithApt} from './apt.mjs';
import {isBrowserInstalled} from './find-browser.mjs';

/** The Firefox that the tests were made with. Ones before it cannot be told of colour schemes and forced colours. */
const OLDEST_FIREFOX = 153;

/** What WebKit's tests need: its driver with a small browser, a screen that is not there, and who gives it focus. */
const WEBKIT_PROGRAMS = {WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb', xdotool: 'xdotool'};

function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function firefoxPath() {
  const path = process.env.FIREFOX_PATH;
  if (path) return path;
  const {platform, env} = process;
  const places = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map(
      (folder) => folder && join(folder, 'Mozilla Firefox', 'firefox.exe'),
    ),
    // A snap does not see the profile that a test gives it.
    linux: [inPath('firefox-esr'), existsSync('/snap/bin/firefox') ? undefined : inPath('firefox')],
  };
  return (places[platform] ?? places.linux).find((each) => each && existsSync(each));
}

/** Answers `{executablePath}`, or `{missing}`: why there is none, in plain words. */
function findFirefox() {
  const executablePath = firefoxPath();
  if (!executablePath) return {missing: 'no Firefox was found; FIREFOX_PATH tells where one is'};
  const {stdout, error} = spawnSync(executablePath, ['--version'], {encoding: 'utf8', timeout: 30_000});
  if (error) return {missing: `"${executablePath}" does not run (${error.message})`};
  const version = Number(/Firefox (\d+)/.exec(stdout)?.[1] ?? Infinity);
  return version < OLDEST_FIREFOX
    ? {missing: `Firefox ${version} is older than ${OLDEST_FIREFOX}, whose driver the tests need`}
    : {executablePath};
}

/** WebKitGTK's small browser is in no PATH. */
function miniBrowser() {
  if (process.platform !== 'linux') return undefined;
  const folders = ['/usr/libexec', '/usr/lib', ...readdirSync('/usr/lib').map((each) => join('/usr/lib', each))];
  return folders
    .flatMap((each) => [join(each, 'webkit2gtk-4.1'), join(each, 'webkit2gtk-4.0')])
    .map((each) => join(each, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Answers `{executablePath, driverPath}`, or `{missing}`: why there is none, in plain words. */
function findWebKit() {
  if (process.platform !== 'linux') return {missing: 'it is driven on Linux only'};
  const executablePath = miniBrowser();
  const missing = Object.keys(WEBKIT_PROGRAMS).filter((each) => !inPath(each));
  if (!executablePath && missing.length === 0) missing.push('MiniBrowser');
  return missing.length > 0
    ? {missing: `${missing.join(', ')} not found (Debian: ${[...Object.values(WEBKIT_PROGRAMS)].join(', ')})`}
    : {executablePath, driverPath: inPath('WebKitWebDriver')};
}

/**
 * Finds the engines beside Chromium that tests run in, with `install` also from Debian's packages: all that is missing
 * in one call, Chromium with it.
 *
 * Answers `{Firefox, WebKit}`, each with `executablePath` or, in `missing`, with the reason why it is not there.
 */
export function findEngines({install = false} = {}) {
  const find = () => ({Firefox: findFirefox(), WebKit: findWebKit()});
  const found = find();
  if (!install) return found;
  const packages = isBrowserInstalled() ? [] : ['chromium'];
  if (found.Firefox.missing && !process.env.FIREFOX_PATH) packages.push('firefox-esr');
  if (found.WebKit.missing) packages.push(...Object.values(WEBKIT_PROGRAMS));
  return packages.length > 0 && installWithApt(packages) ? find() : found;
}

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

// Only Node's own modules here: this runs before anything is installed.

/** The folder of the project, absolute. */
export const ROOT = join(import.meta.dirname, '..');

/** Runs npm, on Windows too, where it is a command file. */
export function runNpm(args, options = {}) {
  return spawnSync('npm', args, {cwd: ROOT, shell: process.platform === 'win32', ...options});
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. Compares versions, not times of files: a checkout
 * touches every file, and an install that is right should not be done again.
 */
export function areDependenciesInstalled() {
  const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([path, {version, optional, peer}]) =>
        path === '' ||
        // What is optional or meant for another platform may be absent.
        ((optional || peer) && !installed[path]) ||
        (installed[path]?.version === version && existsSync(join(ROOT, path))),
    );
  } catch {
    return false;
  }
}

/** Installs what is missing, from the lockfile alone. Throws an error with a plain sentence when npm fails. */
export function installDependencies() {
  if (areDependenciesInstalled()) return;
  console.log('Installing what is missing (npm ci) …');
  const {status, error} = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    throw new Error(
      `"npm ci" did not finish (${error?.message ?? `exit code ${status}`}). It needs Node 20 or later, npm 10 or later and the npm registry.`,
    );
  }
}

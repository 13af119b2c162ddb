import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const WINDOWS = process.platform === 'win32';

/**
 * Packs the project as npm would publish it and unpacks it into the `node_modules` of an empty project, beside its
 * dependencies. Returns that project's folder, the paths of the packed files, and what removes it all.
 */
export async function installPackage() {
  const folder = await mkdtemp(join(tmpdir(), 'conflict-timeline-'));
  const target = join(folder, 'node_modules', 'conflict-timeline');
  await mkdir(target, {recursive: true});
  const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    shell: WINDOWS,
    maxBuffer: 2 ** 24,
  });
  const [{filename, files}] = JSON.parse(stdout);
  await run('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
  for (const name of ['lit', 'd3', '@types']) {
    await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  return {
    folder,
    target,
    paths: files.map(({path}) => path),
    remove: () => rm(folder, {recursive: true, force: true}),
  };
}

/**
 * Runs a module in a Node of its own, in the project's folder, and returns what it logs. Whatever it requests from the
 * network is an error.
 */
export async function runModule(folder, code) {
  const noNetwork = `globalThis.fetch = () => { throw new Error('a request was made'); };\n`;
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', noNetwork + code], {cwd: folder});
  return stdout.trim();
}

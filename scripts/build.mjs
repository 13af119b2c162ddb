import {spawn} from 'node:child_process';
import {mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {build as bundle} from 'esbuild';
import {rollup} from 'rollup';
import {ROOT} from './install-dependencies.mjs';
import {minify} from './minify.mjs';

/** Runs a command-line tool of a dependency; what it prints is shown only when it fails. */
function runTool(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {cwd: ROOT});
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim() || `${script} failed`))));
  });
}

async function bundleModules() {
  const {default: configs} = await import('../rollup.config.mjs');
  for (const {output, ...input} of configs) {
    const build = await rollup(input);
    await build.write(output);
    await build.close();
  }
}

/** Declarations only: whether the types hold is a check of its own, and a page can be looked at before they do. */
const writeTypes = () =>
  runTool('typescript/bin/tsc', [
    '-p',
    'tsconfig.json',
    '--noCheck',
    '--outDir',
    'dist/types',
    '--declarationMap',
    'false',
  ]);

/** custom-elements.json, and what VS Code and JetBrains' editors read. */
const writeManifest = () =>
  runTool('@custom-elements-manifest/analyzer/cem.js', ['analyze', '--config', 'custom-elements-manifest.config.mjs']);

/**
 * Modules of `dist` in one file in `.cache`, only to weigh it: minified like the single file, as who bundles them may.
 * Returns the paths of the modules in it.
 */
async function weigh(entry, file, plugins = []) {
  const {metafile, outputFiles} = await bundle({
    entryPoints: [join(ROOT, 'dist', entry)],
    bundle: true,
    minifySyntax: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    metafile: true,
    write: false,
    plugins,
  });
  const {code} = await minify(outputFiles[0].text);
  await mkdir(join(ROOT, '.cache'), {recursive: true});
  await writeFile(join(ROOT, '.cache', file), code);
  return Object.keys(metafile.inputs).map((path) => resolve(path));
}

/** Leaves out what a page has already, and what is loaded on demand. */
const beyond = (modules) => ({
  name: 'beyond',
  setup: ({onResolve}) =>
    onResolve({filter: /^\./}, ({path, resolveDir, kind}) => {
      const module = resolve(resolveDir, path);
      return modules.includes(module) || kind === 'dynamic-import' ? {path: module, external: true} : null;
    }),
});

/** The entries without DOM: that which reads with all that it needs, and what those that write add to it. */
async function weighEntries() {
  const known = await weigh('data.js', 'data.min.js');
  await weigh('export.js', 'export.min.js', [beyond(known)]);
  await weigh('export/pictures.js', 'pictures.min.js', [beyond(known)]);
}

/**
 * Removes what an earlier build left and this one did not write again. Emptying the folder first would take it from
 * whoever reads it meanwhile: a page that is open, a test.
 */
async function removeOlder(folder, start) {
  const clockTick = 50;
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(path)).mtimeMs < start - clockTick) await rm(path);
  }
}

/** Writes all of `dist`: modules, the single file, types, and the descriptions for editors. Throws when a step fails. */
export async function build() {
  const start = Date.now();
  const steps = [bundleModules().then(weighEntries), writeTypes(), writeManifest()];
  const failed = (await Promise.allSettled(steps)).filter(({status}) => status === 'rejected');
  if (failed.length > 0) throw new Error(failed.map(({reason}) => reason.message).join('\n'));
  await removeOlder(join(ROOT, 'dist'), start);
  console.log(`Built dist in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {ROOT} from './install-dependencies.mjs';

/* The checks beside the tests, each counted as one pass or one failure. They read `dist`, which `npm test` and
   `npm run build` write. Names given as arguments run only those: `node scripts/check.mjs eslint layers`. `--sources` runs
   those that read no `dist`, `--package` the others. */

const tool = (path, ...args) => [join(ROOT, 'node_modules', path), ...args];
const script = (name, ...args) => [join(ROOT, 'scripts', name), ...args];

const CHECKS = {
  types: tool('typescript/bin/tsc', '--noEmit', '--emitDeclarationOnly', 'false', '--declaration', 'false'),
  'types of tests': tool('typescript/bin/tsc', '-p', 'test'),
  eslint: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  'lit-analyzer': tool(
    // It takes `nothing` and texts such as String(isOpen) for mistakes in an attribute.
    ...['lit-analyzer/cli.js', '--strict', '--rules.no-incompatible-type-binding', 'off', 'src/**/*.ts'],
  ),
  prettier: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  knip: tool('knip/bin/knip.js', '--no-progress'),
  layers: script('check-layers.mjs'),
  lockfile: script('check-lockfile.mjs'),
  publint: tool('publint/src/cli.js', '--strict'),
  attw: tool(
    '@arethetypeswrong/cli/dist/index.js',
    ...['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'custom-elements.json', '--no-emoji'],
  ),
  'size-limit': tool('size-limit/bin.js'),
  'README tables': script('readme-tables.mjs', '--check'),
};

/** What reads `dist`, and so waits for a build. */
const OF_PACKAGE = new Set(['knip', 'publint', 'attw', 'size-limit', 'README tables']);

/** Most use one core for a while: two at a time. */
const AT_ONCE = 2;

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({passed: false, output: error.message}));
    child.on('close', (code) => resolve({passed: code === 0, output: output.trim()}));
  });
}

const wanted = process.argv.slice(2);

function isWanted(name) {
  if (wanted.includes('--sources')) return !OF_PACKAGE.has(name);
  if (wanted.includes('--package')) return OF_PACKAGE.has(name);
  return wanted.length === 0 || wanted.includes(name);
}

const queue = Object.entries(CHECKS).filter(([name]) => isWanted(name));
const total = {passed: 0, failed: 0};

async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, args] = next;
    const start = performance.now();
    const {passed, output} = await run(args);
    total[passed ? 'passed' : 'failed']++;
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (!passed) console.log(`\n${output}\n`);
  }
}

await Promise.all(Array.from({length: AT_ONCE}, work));
// A run without a single check proves nothing.
if (total.passed + total.failed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

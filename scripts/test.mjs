import {join} from 'node:path';
import {installDependencies, ROOT} from './install-dependencies.mjs';

/*
 * `npm test`: installs what is missing, finds a browser, builds, runs the tests in the browser and those of the package
 * in Node, and ends with one line "N passed, N failed". With arguments, which go to @web/test-runner, only the tests in
 * the browser run: `npm test -- --files test/time/*.test.ts`.
 */

const args = process.argv.slice(2);
const total = {passed: 0, failed: 0, skipped: 0};
process.chdir(ROOT);

/** Runs one part and answers whether it ran to its end. Where it throws, that counts as one failure. */
async function part(name, run) {
  try {
    await run();
    return true;
  } catch (error) {
    total.failed++;
    console.error(`\n${name}: ${error.message ?? error}`);
    return false;
  }
}

function count({suites, tests}) {
  for (const {passed, skipped} of tests) total[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
  suites.forEach(count);
}

async function runInBrowser() {
  const {findBrowser} = await import('./find-browser.mjs');
  await findBrowser({install: true});
  const {startTestRunner} = await import('@web/test-runner');
  const runner = await startTestRunner({autoExitProcess: false});
  process.once('SIGINT', () => runner.stop());
  await new Promise((resolve) => runner.on('stopped', resolve));
  for (const {testResults, passed} of runner.sessions.all()) {
    const failedBefore = total.failed;
    if (testResults) count(testResults);
    // A file that could not be loaded, or that failed outside its tests, has no failed test to show for it.
    if (!passed && total.failed === failedBefore) total.failed++;
  }
}

async function runInNode() {
  const {run} = await import('node:test');
  const {spec: Spec} = await import('node:test/reporters');
  const {readdirSync} = await import('node:fs');
  const folder = join(ROOT, 'test', 'package');
  const files = readdirSync(folder, {recursive: true})
    .filter((each) => each.endsWith('.test.mjs'))
    .map((each) => join(folder, each));
  const stream = run({files, concurrency: 1});
  const record = (outcome) => (data) => {
    if (data.details?.type === 'suite') return;
    total[data.skip !== undefined || data.todo !== undefined ? 'skipped' : outcome]++;
  };
  stream.on('test:pass', record('passed')).on('test:fail', record('failed'));
  const report = stream.compose(new Spec());
  for await (const chunk of report) process.stdout.write(chunk);
}

await part('Install', async () => {
  installDependencies();
  const isBuilt = args.length === 0 && (await part('Build', async () => (await import('./build.mjs')).build()));
  // The browser tests read the sources: they run where the build fails, and tell more of why.
  await part('Tests in the browser', runInBrowser);
  if (isBuilt) await part('Tests of the package', runInNode);
});

// A run without a single test proves nothing.
if (total.passed + total.failed === 0) total.failed++;
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

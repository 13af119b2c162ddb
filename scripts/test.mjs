import {join, relative} from 'node:path';
import {installDependencies, ROOT} from './install-dependencies.mjs';

/*
 * `npm test`: installs what is missing, finds the browsers, builds, runs the tests in Chromium, those of
 * `IN_EVERY_ENGINE` in Firefox and WebKit too, and those of the package in Node, and ends with one line "N passed, N
 * failed". With arguments, which go to @web/test-runner, only tests in Chromium run, or in the engine that is named:
 * `npm test -- --files test/time/*.test.ts`, `npm test -- --engine webkit`.
 *
 * Where Firefox or WebKit is not to be had, a line says so; with CI=true that is a failure. What failed is told once more
 * at the end, under "Failed:".
 */

const {args, engine} = readArguments(process.argv.slice(2));
const isCI = process.env.CI === 'true';
const isWatched = !isCI && process.stdout.isTTY;
const total = {passed: 0, failed: 0, skipped: 0};
/** Lines that tell once more what failed, for the end: a long log is often cut. */
const failures = [];
process.chdir(ROOT);

/** Runs one part and answers whether it ran to its end. Where it throws, that counts as one failure. */
async function part(name, run) {
  try {
    await run();
    return true;
  } catch (error) {
    total.failed++;
    failures.push(`  ${name}: ${error.message ?? error}`);
    console.error(`\n${failures.at(-1)}`);
    return false;
  }
}

/** Takes `--engine` out of what goes to the runner: one of its own names, or undefined. */
function readArguments(list) {
  const at = list.indexOf('--engine');
  if (at < 0) return {args: list};
  const name = ['Chrome', 'Firefox', 'WebKit'].find((each) => each.toLowerCase() === list[at + 1]?.toLowerCase());
  if (!name) throw new Error('--engine takes one of chrome, firefox and webkit.');
  return {args: list.toSpliced(at, 2), engine: name};
}

/** The runner's groups of tests beside Chromium's: one for each engine that is to run and is there. */
async function otherGroups() {
  const isWanted = (name) => (engine ? name === engine : args.length === 0);
  const {findEngines} = await import('./find-engines.mjs');
  const {firefoxLauncher} = await import('./firefox-launcher.mjs');
  const {webkitLauncher} = await import('./webkit-launcher.mjs');
  const launchers = {Firefox: firefoxLauncher, WebKit: webkitLauncher};
  const names = Object.keys(launchers).filter(isWanted);
  if (names.length === 0) return [];
  const found = findEngines({install: true});
  for (const name of names.filter((each) => found[each].missing)) {
    console.log(`Not run in ${name}: ${found[name].missing}.`);
    if (isCI || engine) total.failed++;
  }
  const {IN_EVERY_ENGINE} = await import('../web-test-runner.config.mjs');
  const files = args.includes('--files') ? undefined : IN_EVERY_ENGINE;
  return names
    .filter((name) => !found[name].missing)
    .map((name) => ({name, ...(files && {files}), browsers: [launchers[name](found[name])]}));
}

async function runInBrowser() {
  const groups = await otherGroups();
  const isAlone = engine !== undefined && engine !== 'Chrome';
  if (isAlone && groups.length === 0) return;
  const {findBrowser} = await import('./find-browser.mjs');
  await findBrowser({install: true});
  const {defaultReporter, startTestRunner} = await import('@web/test-runner');
  const {countOf, failuresIn, reportByLine} = await import('./test-report.mjs');
  const argv = [...args, ...(isAlone ? ['--group', engine] : [])];
  // A bar that is drawn anew is for a person who watches.
  const reporters = isWatched ? undefined : [reportByLine(), defaultReporter({reportTestProgress: false})];
  const config = {groups, ...(reporters && {reporters})};
  const runner = await startTestRunner({autoExitProcess: false, argv, config});
  for (const each of ['SIGINT', 'SIGTERM']) process.once(each, () => runner.stop());
  await new Promise((resolve) => runner.on('stopped', resolve));
  const engines = new Map();
  for (const session of runner.sessions.all()) {
    const counts = engines.get(session.browser.name) ?? {passed: 0, failed: 0, skipped: 0, names: []};
    engines.set(session.browser.name, counts);
    const {names, ...more} = countOf(session);
    counts.names.push(...names);
    for (const each of Object.keys(more)) counts[each] += more[each];
  }
  failures.push(...failuresIn(runner.sessions.all()));
  console.log();
  for (const [name, counts] of engines) {
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    for (const each of counts.names) console.log(`  skipped: ${each}`);
    for (const each of Object.keys(total)) total[each] += counts[each];
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
  stream.on('test:pass', record('passed')).on('test:fail', (data) => {
    record('failed')(data);
    if (data.details?.type === 'suite') return;
    const {cause, message} = data.details?.error ?? {};
    failures.push(`  ${data.name} (${relative(ROOT, data.file ?? folder)}): ${cause?.message ?? message}`);
  });
  const report = stream.compose(new Spec());
  for await (const chunk of report) process.stdout.write(chunk);
}

await part('Install', async () => {
  installDependencies();
  const isBuilt =
    args.length === 0 && !engine && (await part('Build', async () => (await import('./build.mjs')).build()));
  // The browser tests read the sources: they run where the build fails, and tell more of why.
  await part('Tests in the browser', runInBrowser);
  if (isBuilt) await part('Tests of the package', runInNode);
});

// A run without a single test proves nothing.
if (total.passed + total.failed === 0) total.failed++;
if (failures.length > 0) console.log(['', 'Failed:', ...failures].join('\n'));
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

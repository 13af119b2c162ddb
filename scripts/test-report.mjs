import {relative} from 'node:path';
import {formatError} from '@web/test-runner';
import {ROOT} from './install-dependencies.mjs';

/* What a run of @web/test-runner says while it goes on where nobody watches, and at its end. */

/** The end has room for so many lines of a message, with its difference and its stack. */
const LINES = 30;

const fileOf = ({testFile}) => relative(ROOT, testFile);

function testsOf({suites, tests}, path = []) {
  const own = tests.map((each) => ({...each, title: [...path, each.name].join(' › ')}));
  return [...own, ...suites.flatMap((each) => testsOf(each, [...path, each.name]))];
}

/** How many tests of a file passed, failed and were skipped, with the names of those skipped. */
export function countOf({testResults, passed}) {
  const tests = testResults ? testsOf(testResults) : [];
  const skipped = tests.filter((each) => each.skipped);
  const failed = tests.filter((each) => !each.skipped && !each.passed).length;
  return {
    passed: tests.length - skipped.length - failed,
    // A file that could not be loaded, or that failed outside its tests, has no failed test to show for it.
    failed: passed ? failed : Math.max(1, failed),
    skipped: skipped.length,
    names: skipped.map(({name}) => name),
  };
}

/** What failed in a file, a title and a message each: its tests, and what went wrong beside them, as loading it. */
function failuresOf({testResults, errors, passed}) {
  const tests = (testResults ? testsOf(testResults) : []).filter((each) => !each.skipped && !each.passed);
  const failures = [
    ...errors.map((error) => ({title: 'the file itself', error})),
    ...tests.map(({title, error}) => ({title, error})),
  ];
  if (!passed && failures.length === 0) failures.push({title: 'the file itself', error: {}});
  return failures.map(({title, error}) => ({title, message: messageOf(error)}));
}

function messageOf(error = {}) {
  // Without a stack the runner would tell the message twice.
  const lines = formatError({...error, stack: error.stack || ' '})
    .trimEnd()
    .split('\n');
  const rest = lines.length > LINES ? [`… and ${lines.length - LINES} lines more, above`] : [];
  return [...lines.slice(0, LINES), ...rest].map((line) => `      ${line}`);
}

/** Why a file could not be loaded is only in what its page said last. */
function heard({logs, request404s}) {
  return [
    ...request404s.map((path) => `      not found: ${path}`),
    ...logs
      .slice(-3)
      .flatMap((args) => args.join(' ').split('\n').slice(0, 3))
      .map((line) => `      console: ${line}`),
  ];
}

/** What failed in a run, as lines: each file by engine, with its tests and their messages. */
export function failuresIn(sessions) {
  return [...sessions].flatMap((session) => {
    const failures = failuresOf(session);
    if (failures.length === 0) return [];
    const lines = failures.flatMap(({title, message}) => [`    ${title}`, ...message]);
    return [
      `  ${session.browser.name}, ${fileOf(session)}`,
      ...lines,
      ...(session.errors.length > 0 ? heard(session) : []),
    ];
  });
}

/** For logs: one line as each file ends in each engine, with its seconds, in place of a bar that is drawn anew. */
export function reportByLine() {
  const began = new Map();
  return {
    start({sessions, startTime}) {
      sessions.on('session-status-updated', (session) => {
        if (session.status === 'INITIALIZING') began.set(session.id, Date.now());
        if (session.status !== 'FINISHED') return;
        // The first begins before anyone is told.
        const seconds = ((Date.now() - (began.get(session.id) ?? startTime)) / 1000).toFixed(1);
        const {passed, failed, skipped} = countOf(session);
        const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
        console.log(`${session.browser.name.padEnd(8)} ${fileOf(session)}: ${counts} (${seconds} s)`);
      });
    },
  };
}

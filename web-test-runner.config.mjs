import {join} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser} from './scripts/find-browser.mjs';
import {serveSharedData} from './scripts/serve-shared-data.mjs';
import {wtrCommands} from './scripts/wtr-commands.mjs';

/**
 * The tests that run in Firefox and WebKit too: drawing, keys, pointer, list, search, links, the accessibility audit, and
 * what engines read and write in ways of their own, dates and words. All others are plain computing, or ask Chromium's tools.
 */
export const IN_EVERY_ENGINE = [
  // Drawing, and its words.
  'test/element/default-timeline{,-height,-words}.test.ts',
  'test/element/looks.test.ts',
  'test/render/*.test.ts',
  // Keys and pointer, lanes too.
  'test/element/keyboard-{chart,parts}.test.ts',
  'test/element/pointer-{chart,parts}.test.ts',
  'test/element/grouping.test.ts',
  // Search and filters, and what the address says.
  'test/element/{search,links}.test.ts',
  // Lists of any length.
  'test/element/many-entries.test.ts',
  // The accessibility tree and axe.
  'test/element/accessibility-{structure,audit}.test.ts',
  // The element among others on a page: its life, its attributes and methods, its data.
  'test/element/{lifecycle,api-properties,api-view,loading-data}.test.ts',
  // Dates and words: `Intl` and `Date` differ.
  'test/{words,model,time}/*.test.ts',
  'test/input/dates/*.test.ts',
];

export default {
  files: 'test/**/*.test.ts',
  rootDir: import.meta.dirname,
  nodeResolve: true,
  // One page at a time in each engine: keys and pointers go to the page that has focus. Two engines beside each other, since
  // tests wait for frames most of the time.
  concurrency: 1,
  concurrentBrowsers: 2,
  // Lit's warnings are wanted in tests, its greeting is not.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 60_000}},
  browsers: [chromeLauncher({launchOptions: await findBrowser()})],
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(import.meta.dirname, 'tsconfig.json')}),
    wtrCommands(),
    {
      name: 'environment',
      // As rollup.config.mjs does it for the package.
      transform: ({path, body}) =>
        path.includes('@tanstack') ? body.replaceAll('process.env.NODE_ENV', '"production"') : undefined,
    },
  ],
  middleware: [serveSharedData],
};

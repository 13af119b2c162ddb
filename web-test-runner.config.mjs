import {join} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findBrowser} from './scripts/find-browser.mjs';
import {serveSharedData} from './scripts/serve-shared-data.mjs';
import {wtrCommands} from './scripts/wtr-commands.mjs';

export default {
  files: 'test/**/*.test.ts',
  rootDir: import.meta.dirname,
  nodeResolve: true,
  // One page at a time: keys and pointers go to the page that has focus.
  concurrency: 1,
  concurrentBrowsers: 1,
  // Lit's warnings are wanted in tests, its greeting is not.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 10_000}},
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

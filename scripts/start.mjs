import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {installDependencies, ROOT} from './install-dependencies.mjs';

/* `npm start`: installs what is missing, builds, and serves the project with its demo until Ctrl+C. */

const FIRST_PORT = Number(process.env.PORT) || 8000;

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

async function freePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${FIRST_PORT} to ${FIRST_PORT + 99}. Set PORT to another one.`);
}

try {
  process.chdir(ROOT);
  installDependencies();
  const {build} = await import('./build.mjs');
  await build();
  const {startDevServer} = await import('@web/dev-server');
  const {esbuildPlugin} = await import('@web/dev-server-esbuild');
  const {serveSharedData} = await import('./serve-shared-data.mjs');
  const port = await freePort();
  const server = await startDevServer({
    config: {
      port,
      rootDir: ROOT,
      nodeResolve: true,
      watch: true,
      clearTerminalOnReload: false,
      plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json')})],
      middleware: [serveSharedData],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.stop();
      process.exit(0);
    });
  }
  const path = existsSync(join(ROOT, 'demo', 'index.html')) ? 'demo/' : '';
  console.log(`The demo is at http://localhost:${port}/${path} (Ctrl+C ends it)`);
} catch (error) {
  console.error(error.message ?? error);
  process.exit(1);
}

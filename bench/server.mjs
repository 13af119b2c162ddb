import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The file that an address means, or undefined where it is under none of the folders. */
export function fileOf(pathname, folders) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!pathname.startsWith(prefix)) continue;
    const path = normalize(join(folder, decodeURIComponent(pathname.slice(prefix.length))));
    return path.startsWith(folder + sep) ? path : undefined;
  }
  return undefined;
}

/** Comments at the head of a script: engines look for hints there, so nothing may come before. */
const HEAD_COMMENTS = /^(?:\s*(?:\/\/.*|\/\*[^]*?\*\/))*/;

/** A script that first marks when its evaluation began. */
export const withMark = (script) =>
  script.replace(HEAD_COMMENTS, (comments) => `${comments}\nperformance.mark('evaluate');`);

/** Serves folders, each under its prefix, on a free port of this machine; scripts asked for with `?mark` mark
 * when they begin. Returns `{origin, close}`. */
export async function serve(folders) {
  const server = createServer(async (request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    const path = fileOf(pathname, folders);
    const content = path && (await readFile(path).catch(() => undefined));
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream'});
    response.end(searchParams.has('mark') ? withMark(content.toString()) : content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {ROOT} from './install-dependencies.mjs';

const PREFIX = '/__shared/';

/**
 * A middleware that answers `/__shared/…` from the folder `shared` beside the project, read-only. Larger sample data
 * may be kept there; where it is not, the answer is 404 and tests that would use it skip themselves.
 */
export async function serveSharedData(context, next) {
  if (!context.path.startsWith(PREFIX)) return next();
  context.status = 404;
  try {
    const folder = await realpath(join(ROOT, '..', 'shared'));
    const file = await realpath(join(folder, decodeURIComponent(context.path.slice(PREFIX.length))));
    if (!file.startsWith(folder + sep) || !(await stat(file)).isFile()) return;
    context.status = 200;
    context.type = extname(file) || 'application/octet-stream';
    context.body = createReadStream(file);
  } catch {
    // Missing, or not a path: 404 it is.
  }
}

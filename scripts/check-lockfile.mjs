import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from './install-dependencies.mjs';

/* Fails where package-lock.json names a registry, or lacks a platform's package: `npm ci` would then fail elsewhere. */

const {packages} = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const problems = [];

/** Looks for a package as Node does: in the nearest `node_modules`, then further up. */
function isFound(name, from) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
    if (path === '') return false;
  }
}

for (const [path, {resolved, optionalDependencies = {}}] of Object.entries(packages)) {
  if (/^[a-z+]+:\/\//.test(resolved ?? '')) problems.push(`${path} has the address ${resolved}`);
  for (const name of Object.keys(optionalDependencies)) {
    if (!isFound(name, path)) problems.push(`${path || 'package.json'} needs ${name}, which the lockfile lacks`);
  }
}

console.log(problems.join('\n') || `${Object.keys(packages).length} packages`);
process.exitCode = problems.length > 0 ? 1 : 0;

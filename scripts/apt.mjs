import {spawnSync} from 'node:child_process';

/**
 * Installs Debian's packages, all in one call, where that needs no password: as root or with such a sudo.
 *
 * Returns whether it did. Where there is no apt-get, or no right to use it, nothing is tried.
 */
export function installWithApt(packages) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...args];
    if (!isRoot) command.unshift('sudo', '-n');
    return spawnSync(command[0], command.slice(1), {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
  };
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  return apt('update') && apt('install', '--no-install-recommends', ...packages);
}

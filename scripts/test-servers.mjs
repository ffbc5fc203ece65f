/** The other servers that tests need: a relay and two proxies. Installs missing ones where that is possible. */
import { existsSync } from 'node:fs';
import { installPackage } from './find-browser.mjs';
import { runQuietly } from './run-process.mjs';

/** Their Debian packages, the programs in those, and the sentence where they are missing. */
const SERVERS = {
  relay: {
    packages: ['coturn'],
    programs: ['turnserver'],
    missing: 'There is no coturn here: the tests of the relay are left out.',
  },
  proxies: {
    packages: ['nginx', 'caddy'],
    programs: ['nginx', 'caddy'],
    missing: 'There is no nginx or no Caddy here: the tests of the proxy configurations are left out.',
  },
};

/** @param {readonly string[]} programs */
const hasPrograms = async (programs) => {
  if (process.platform === 'win32') return false;
  return (await runQuietly('sh', ['-c', programs.map((program) => `command -v ${program}`).join(' && ')])).code === 0;
};

/**
 * Whether programs are installed, after an attempt to install them (root on Debian or Ubuntu).
 * @param {{ packages: readonly string[], programs: readonly string[], missing: string }} server
 */
async function install({ packages, programs, missing }) {
  if (await hasPrograms(programs)) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && (await installPackage(...packages)) && (await hasPrograms(programs))) return true;
  process.stdout.write(`${missing} Install what is missing to run them.\n`);
  return false;
}

/**
 * Installs the servers where that is possible, and prints which tests are left out elsewhere.
 * @returns {Promise<{ relay: boolean, proxies: boolean }>} which are installed
 */
export const installTestServers = async () => ({
  relay: await install(SERVERS.relay),
  proxies: await install(SERVERS.proxies),
});

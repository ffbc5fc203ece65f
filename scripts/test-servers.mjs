/** The servers beside ours that tests talk to: a relay and two proxies. Installs what is missing where that is possible; knows no test. */
import { existsSync } from 'node:fs';
import { installPackage } from './find-browser.mjs';
import { runQuietly } from './run-process.mjs';

/** The Debian packages, the programs in them, and what their absence costs. */
const SERVERS = {
  relay: {
    packages: ['coturn'],
    programs: ['turnserver'],
    missing: 'There is no coturn here: the tests of the relay are left out.',
  },
  proxies: {
    packages: ['nginx', 'caddy'],
    programs: ['nginx', 'caddy'],
    missing: 'There is no nginx or no Caddy here: the tests of our proxy configurations are left out.',
  },
};

const hasPrograms = async (programs) => {
  if (process.platform === 'win32') return false;
  return (await runQuietly('sh', ['-c', programs.map((program) => `command -v ${program}`).join(' && ')])).code === 0;
};

/**
 * Makes sure that they are here on Debian or Ubuntu as root; elsewhere the tests that need them are left out, and this says so.
 * @returns {Promise<{ relay: boolean, proxies: boolean }>} which are here
 */
export async function installTestServers() {
  const here = {};
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  for (const [name, { packages, programs, missing }] of Object.entries(SERVERS)) {
    here[name] = await hasPrograms(programs);
    if (!here[name] && mayInstall && (await installPackage(...packages))) here[name] = await hasPrograms(programs);
    if (!here[name]) process.stdout.write(`${missing} Install what is missing to run them.\n`);
  }
  return here;
}

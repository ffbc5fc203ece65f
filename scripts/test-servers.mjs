/** The servers beside ours that tests talk to: a relay. Installs what is missing where that is possible; knows no test. */
import { existsSync } from 'node:fs';
import { installPackage } from './find-browser.mjs';
import { runQuietly } from './run-process.mjs';

/**
 * Makes sure that coturn is here on Debian or Ubuntu as root; elsewhere the tests that need it are left out, and this says so.
 * @returns {Promise<boolean>} whether it is here
 */
export async function installTestServers() {
  const hasCoturn = async () =>
    process.platform !== 'win32' && (await runQuietly('sh', ['-c', 'command -v turnserver'])).code === 0;
  if (await hasCoturn()) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && (await installPackage('coturn')) && (await hasCoturn())) return true;
  process.stdout.write('There is no coturn here: the tests of the relay are left out. Install it to run them.\n');
  return false;
}

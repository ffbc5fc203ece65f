/** Finds a Firefox for the tests between two kinds of browser, or installs one; knows nothing of the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackage } from './find-browser.mjs';
import { UserError } from './user-error.mjs';

/** Debian's: Playwright drives the browsers that people have, not builds of its own, over WebDriver BiDi. */
const DEBIAN_FIREFOX = '/usr/bin/firefox-esr';

/** @param {string} file */
const isUsableFirefox = (file) => existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * The Firefox on this machine that the tests can drive, or null. `FIREFOX_PATH` goes before Debian's.
 * @param {{ env?: NodeJS.ProcessEnv, isUsable?: (file: string) => boolean }} [machine]
 * @throws {UserError} when `FIREFOX_PATH` is set and is no browser
 */
export function findInstalledFirefox({ env = process.env, isUsable = isUsableFirefox } = {}) {
  if (env.FIREFOX_PATH) {
    if (isUsable(env.FIREFOX_PATH)) return env.FIREFOX_PATH;
    throw new UserError(
      `FIREFOX_PATH is "${env.FIREFOX_PATH}", and there is no browser that starts.\nSet it to the program file of a Firefox, or unset it.`,
    );
  }
  return isUsable(DEBIAN_FIREFOX) ? DEBIAN_FIREFOX : null;
}

/** The Firefox that is here, else (root on Debian) apt's, else null: the tests with Firefox are left out then. */
export async function findFirefox() {
  const installed = findInstalledFirefox();
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (installed !== null || !mayInstall) return installed;
  process.stdout.write('The system installs Firefox for the tests (apt-get install firefox-esr) ...\n');
  await installPackage('firefox-esr');
  return findInstalledFirefox();
}

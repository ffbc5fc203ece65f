/** Finds a Firefox for the tests between Chromium and Firefox, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackage } from './find-browser.mjs';
import { UserError } from './user-error.mjs';

/** Debian's stable Firefox: over WebDriver BiDi, Playwright drives a released browser instead of a build of its own. */
const DEBIAN_FIREFOX = '/usr/bin/firefox-esr';

/** @param {string} file */
const isUsableFirefox = (file) => existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * The installed Firefox, or null. `FIREFOX_PATH` goes before Debian's.
 * @param {{ env?: NodeJS.ProcessEnv, isUsable?: (file: string) => boolean }} [machine]
 * @throws {UserError} when `FIREFOX_PATH` names no browser
 */
export function findInstalledFirefox({ env = process.env, isUsable = isUsableFirefox } = {}) {
  if (env.FIREFOX_PATH) {
    if (isUsable(env.FIREFOX_PATH)) return env.FIREFOX_PATH;
    throw new UserError(
      `FIREFOX_PATH is "${env.FIREFOX_PATH}", which is no browser that starts.\nSet it to the program file of a Firefox, or unset it.`,
    );
  }
  return isUsable(DEBIAN_FIREFOX) ? DEBIAN_FIREFOX : null;
}

/** The installed Firefox, else (root on Debian) apt's, else null: then the tests with Firefox are left out. */
export async function findFirefox() {
  const installed = findInstalledFirefox();
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (installed !== null || !mayInstall) return installed;
  process.stdout.write('apt-get installs Firefox for the tests (apt-get install firefox-esr) ...\n');
  await installPackage('firefox-esr');
  return findInstalledFirefox();
}

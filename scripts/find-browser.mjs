/** Finds a Chromium for the browser tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isProgram } from './repository.mjs';
import { run, toolEntry } from './run-process.mjs';
import { runProgram, UserError } from './user-error.mjs';

const WINDOWS_CHROME = path.win32.join('Google', 'Chrome', 'Application', 'chrome.exe');

/**
 * The usual paths of a system's Chromium or Chrome, best first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) => apps.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.filter((folder) => folder !== undefined).map((folder) => path.win32.join(folder, WINDOWS_CHROME));
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome'];
}

/**
 * Whether a browser exists and starts. On Linux `--version` runs it, since the file may be a stub or lack libraries; on other systems
 * that would open a window.
 * @param {string} file
 */
function isUsableBrowser(file) {
  if (!existsSync(file)) return false;
  return process.platform !== 'linux' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * The installed Chromium or Chrome, or null. `CHROMIUM_PATH` goes before all others.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isUsable?: (file: string) => boolean }} [machine]
 * @throws {UserError} when `CHROMIUM_PATH` names no browser
 */
export function findInstalledBrowser({ env = process.env, platform = process.platform, isUsable = isUsableBrowser } = {}) {
  if (env.CHROMIUM_PATH) {
    if (isUsable(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new UserError(
      `CHROMIUM_PATH is "${env.CHROMIUM_PATH}", which is no browser that starts.\nSet it to the program file of a Chromium or Chrome, or unset it.`,
    );
  }
  return usualPlaces(platform, env).find((file) => isUsable(file)) ?? null;
}

async function findPlaywrightBrowser() {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return isUsableBrowser(file) ? file : null;
}

async function downloadByPlaywright() {
  process.stdout.write('There is no Chromium or Chrome; Playwright downloads one ...\n');
  return (await run(process.execPath, [toolEntry('playwright'), 'install', 'chromium'])) === 0 ? findPlaywrightBrowser() : null;
}

async function installByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stdout.write('The download failed; apt-get installs Chromium (apt-get install chromium) ...\n');
  await installPackage('chromium');
  return findInstalledBrowser();
}

/**
 * Installs a Debian or Ubuntu package; needs root.
 * @param {...string} names
 * @returns {Promise<boolean>} whether it worked
 */
export async function installPackage(...names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['-qq', 'update'], { env })) !== 0) return false;
  return (await run('apt-get', ['-qq', 'install', '--yes', ...names], { env })) === 0;
}

/**
 * The program file of a Chromium that starts: an installed one, else Playwright's download, else (root on Debian or Ubuntu) apt's.
 * @throws {UserError} when none of these is available
 */
export async function findBrowser() {
  const file =
    findInstalledBrowser() ?? (await findPlaywrightBrowser()) ?? (await downloadByPlaywright()) ?? (await installByApt());
  if (file !== null) return file;
  throw new UserError(
    'The tests need a Chromium, and none could be installed.\nInstall Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

if (isProgram(import.meta.url)) await runProgram(async () => void process.stdout.write(`${await findBrowser()}\n`));

import { expect, test } from 'vitest';
import { findInstalledBrowser } from './find-browser.mjs';

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {...string} files browsers that start
 */
const machine = (platform, env, ...files) => ({ platform, env, isUsable: (/** @type {string} */ file) => files.includes(file) });

test('prefers CHROMIUM_PATH to the browsers of the system', () => {
  const found = findInstalledBrowser(machine('linux', { CHROMIUM_PATH: '/opt/mine' }, '/usr/bin/chromium', '/opt/mine'));
  expect(found).toBe('/opt/mine');
});

test('refuses a CHROMIUM_PATH without a browser, and starts no other one silently', () => {
  expect(() => findInstalledBrowser(machine('linux', { CHROMIUM_PATH: '/opt/gone' }, '/usr/bin/chromium'))).toThrow(
    /CHROMIUM_PATH is "\/opt\/gone"/,
  );
});

/** @type {[NodeJS.Platform, NodeJS.ProcessEnv, string][]} */
const INSTALLED = [
  ['linux', {}, '/usr/bin/chromium'],
  ['linux', {}, '/usr/bin/chromium-browser'],
  ['linux', {}, '/usr/bin/google-chrome-stable'],
  ['darwin', { HOME: '/Users/ana' }, '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
];

test.each(INSTALLED)('finds an installed browser on %s', (platform, env, file) => {
  expect(findInstalledBrowser(machine(platform, env, file))).toBe(file);
});

test('returns null without one, so that one is downloaded', () => {
  expect(findInstalledBrowser(machine('linux', {}))).toBeNull();
});

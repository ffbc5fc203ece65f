import { expect, test } from 'vitest';
import { findInstalledBrowser } from './find-browser.mjs';

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {...string} files browsers that start
 */
const machine = (platform, env, ...files) => ({ platform, env, isUsable: (/** @type {string} */ file) => files.includes(file) });

test('CHROMIUM_PATH goes before the browsers of the system', () => {
  const found = findInstalledBrowser(machine('linux', { CHROMIUM_PATH: '/opt/mine' }, '/usr/bin/chromium', '/opt/mine'));
  expect(found).toBe('/opt/mine');
});

test('a CHROMIUM_PATH without a browser is named in the refusal, and no other browser is taken silently', () => {
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

test.each(INSTALLED)('an installed browser is found on %s', (platform, env, file) => {
  expect(findInstalledBrowser(machine(platform, env, file))).toBe(file);
});

test('null where there is none, so that one is fetched', () => {
  expect(findInstalledBrowser(machine('linux', {}))).toBeNull();
});

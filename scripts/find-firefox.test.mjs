import { expect, test } from 'vitest';
import { findInstalledFirefox } from './find-firefox.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {...string} files browsers that start
 */
const machine = (env, ...files) => ({ env, isUsable: (/** @type {string} */ file) => files.includes(file) });

test('prefers FIREFOX_PATH to the Firefox of the system', () => {
  expect(findInstalledFirefox(machine({ FIREFOX_PATH: '/opt/mine' }, '/usr/bin/firefox-esr', '/opt/mine'))).toBe('/opt/mine');
});

test('refuses a FIREFOX_PATH without a browser, and starts no other one silently', () => {
  expect(() => findInstalledFirefox(machine({ FIREFOX_PATH: '/opt/gone' }, '/usr/bin/firefox-esr'))).toThrow(
    /FIREFOX_PATH is "\/opt\/gone"/,
  );
});

test('finds Debian’s Firefox, and returns null without one', () => {
  expect(findInstalledFirefox(machine({}, '/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
  expect(findInstalledFirefox(machine({}))).toBeNull();
});

import { expect, test } from 'vitest';
import { findInstalledFirefox } from './find-firefox.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {...string} files browsers that start
 */
const machine = (env, ...files) => ({ env, isUsable: (/** @type {string} */ file) => files.includes(file) });

test('FIREFOX_PATH goes before the Firefox of the system', () => {
  expect(findInstalledFirefox(machine({ FIREFOX_PATH: '/opt/mine' }, '/usr/bin/firefox-esr', '/opt/mine'))).toBe('/opt/mine');
});

test('a FIREFOX_PATH without a browser is named in the refusal, and no other browser is taken silently', () => {
  expect(() => findInstalledFirefox(machine({ FIREFOX_PATH: '/opt/gone' }, '/usr/bin/firefox-esr'))).toThrow(
    /FIREFOX_PATH is "\/opt\/gone"/,
  );
});

test('Debian’s Firefox is found, and null stands for none', () => {
  expect(findInstalledFirefox(machine({}, '/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
  expect(findInstalledFirefox(machine({}))).toBeNull();
});

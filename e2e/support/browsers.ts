/** Launch options for Chromium and Firefox: fake devices, no permission prompts, no background requests. */
import type { LaunchOptions } from '@playwright/test';
import { findInstalledBrowser } from '../../scripts/find-browser.mjs';
import { findInstalledFirefox } from '../../scripts/find-firefox.mjs';

/** The address that the servers of the tests listen on. */
export const HOST = '127.0.0.1';

const chromiumPath = findInstalledBrowser();
const firefoxPath = findInstalledFirefox();

export const hasFirefox = firefoxPath !== null;

export const chromiumOptions: LaunchOptions = {
  // Without a path, Playwright starts its own build.
  ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
  // Chromium's sandbox refuses to run as root.
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--disable-gpu',
    '--use-fake-device-for-media-stream=device-count=3,fps=15',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    // Another name than localhost: http on it is an insecure origin, as on a LAN address, and stays on this machine.
    `--host-resolver-rules=MAP lan.test ${HOST}`,
  ],
};

/** The tone of Firefox's own fake microphone: on a machine without audio output Firefox starts no AudioContext that could generate another. */
export const FIREFOX_TONE_HZ = 600;

export const firefoxOptions: LaunchOptions = {
  // The released Firefox, over WebDriver BiDi; Playwright's own build is patched.
  channel: 'moz-firefox',
  ...(firefoxPath === null ? {} : { executablePath: firefoxPath }),
  firefoxUserPrefs: {
    'media.navigator.streams.fake': true,
    'media.navigator.audio.fake_frequency': FIREFOX_TONE_HZ,
    'media.autoplay.default': 0,
    'permissions.default.camera': 1,
    'permissions.default.microphone': 1,
    // The tests' network namespace has no multicast DNS to resolve the names of obfuscated host candidates.
    'media.peerconnection.ice.obfuscate_host_addresses': false,
  },
};

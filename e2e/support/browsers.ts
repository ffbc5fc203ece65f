/** How the tests start each kind of browser: fake devices, no questions, nothing sent home. Knows no test. */
import type { LaunchOptions } from '@playwright/test';
import { findInstalledBrowser } from '../../scripts/find-browser.mjs';
import { findInstalledFirefox } from '../../scripts/find-firefox.mjs';

/** The address that the servers of the tests listen on. */
export const HOST = '127.0.0.1';

const chromiumPath = findInstalledBrowser();
const firefoxPath = findInstalledFirefox();

export const hasFirefox = firefoxPath !== null;

export const chromiumOptions: LaunchOptions = {
  // Without one, Playwright takes its own.
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
    // A name that is no localhost: http on it is an insecure origin, as a LAN address would be, without leaving this machine.
    `--host-resolver-rules=MAP lan.test ${HOST}`,
  ],
};

/** What Firefox's own fake microphone hums: pages without loudspeakers get no AudioContext to make a tone of their own. */
export const FIREFOX_TONE_HZ = 600;

export const firefoxOptions: LaunchOptions = {
  // The Firefox that people have, over WebDriver BiDi; Playwright's own build is another browser.
  channel: 'moz-firefox',
  ...(firefoxPath === null ? {} : { executablePath: firefoxPath }),
  firefoxUserPrefs: {
    'media.navigator.streams.fake': true,
    'media.navigator.audio.fake_frequency': FIREFOX_TONE_HZ,
    'media.autoplay.default': 0,
    'permissions.default.camera': 1,
    'permissions.default.microphone': 1,
    // The namespace of the tests has no multicast DNS that would resolve the names of hidden addresses.
    'media.peerconnection.ice.obfuscate_host_addresses': false,
  },
};

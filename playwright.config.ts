/**
 * The browser tests: fake cameras, the built server, and the dev server for the tests of StrictMode. `npm run e2e` starts them with
 * all they need; `npx playwright test` works too, after `npm run build`.
 */
import { defineConfig, devices } from '@playwright/test';
import { findInstalledBrowser } from './scripts/find-browser.mjs';

const SERVER_PORT = 8123;
const DEV_SERVER_PORT = 8124;
const DEV_WEB_PORT = 5174;
const HOST = '127.0.0.1';

const chromiumPath = findInstalledBrowser();
/** Everything comes from one address, and a test run joins more often than a household does. */
const serverEnv = { HOST, LOG_LEVEL: 'warn', JOINS_PER_WINDOW: '100000', SOCKETS_PER_ADDRESS: '100000' };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  // One at a time: a call of four needs both cores of a small machine.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 760 },
    baseURL: `http://${HOST}:${SERVER_PORT}`,
    permissions: ['camera', 'microphone'],
    trace: 'retain-on-failure',
    launchOptions: {
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
    },
  },
  projects: [
    { name: 'chromium', testIgnore: ['**/*.dev.spec.ts', '**/*.screenshots.spec.ts', 'network/**'] },
    { name: 'network', testMatch: 'network/*.spec.ts', timeout: 180_000 },
    { name: 'dev-server', testMatch: '**/*.dev.spec.ts', use: { baseURL: `http://${HOST}:${DEV_WEB_PORT}` } },
    { name: 'screenshots', testMatch: '**/*.screenshots.spec.ts' },
  ],
  webServer: [
    {
      command: 'node scripts/serve.mjs',
      url: `http://${HOST}:${SERVER_PORT}/readyz`,
      env: { ...serverEnv, PORT: String(SERVER_PORT) },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    {
      command: 'node scripts/dev.mjs',
      // Answers only when both Vite and the server behind its proxy do.
      url: `http://${HOST}:${DEV_WEB_PORT}/socket.io/?EIO=4&transport=polling`,
      env: { ...serverEnv, PORT: String(DEV_SERVER_PORT), WEB_PORT: String(DEV_WEB_PORT) },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
  ],
});

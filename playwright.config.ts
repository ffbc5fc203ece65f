/**
 * The browser tests: fake cameras, the built server, and the dev server for the tests of StrictMode. `npm run e2e` starts them with
 * all they need; `npx playwright test` works too, after `npm run build`.
 */
import { defineConfig } from '@playwright/test';
import { chromiumOptions, firefoxOptions, HOST, hasFirefox } from './e2e/support/browsers.ts';

const SERVER_PORT = 8123;
const DEV_SERVER_PORT = 8124;
const DEV_WEB_PORT = 5174;

/** Everything comes from one address, and a test run joins more often than a household does. */
const serverEnv = { HOST, LOG_LEVEL: 'warn', JOINS_PER_WINDOW: '100000', SOCKETS_PER_ADDRESS: '100000' };

const firefoxProject = {
  name: 'firefox',
  testMatch: 'firefox/*.spec.ts',
  // Cutting the network needs one of our own.
  testIgnore: process.env.CALL_NETWORK === 'namespace' ? [] : ['firefox/faults.spec.ts'],
  use: { browserName: 'firefox' as const, launchOptions: firefoxOptions, permissions: [] },
};

/** Tests of faults have servers of their own and wait more than they work: they run side by side (scripts/e2e.mjs). */
const isFaultRun = process.env.BROWSER_TESTS === 'faults';
const report = isFaultRun ? 'faults' : 'browser';

export default defineConfig({
  testDir: 'e2e',
  outputDir: `test-results/${report}`,
  // One at a time: a call of four needs both cores of a small machine.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `test-results/${report}.json` }]],
  use: {
    viewport: { width: 1280, height: 760 },
    baseURL: `http://${HOST}:${SERVER_PORT}`,
    permissions: ['camera', 'microphone'],
    // What cannot be pressed says why, instead of using up the time of its test.
    actionTimeout: 30_000,
    // Pictures of every page all the time cost more than the calls that are in them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: isFaultRun ? 'off' : 'only-on-failure',
    launchOptions: chromiumOptions,
  },
  projects: [
    {
      name: 'chromium',
      testMatch: ['call/*.spec.ts', 'hostile/*.spec.ts'],
      testIgnore: '**/*.dev.spec.ts',
    },
    // Fails where Firefox is missing in the CI, and is left out where it is missing elsewhere.
    ...(hasFirefox || process.env.CI !== undefined ? [firefoxProject] : []),
    {
      name: 'network',
      testMatch: 'network/*.spec.ts',
      testIgnore: '**/*.screenshots.spec.ts',
      timeout: 300_000,
      fullyParallel: true,
    },
    { name: 'reliability', testMatch: 'reliability/*.spec.ts', timeout: 180_000, fullyParallel: true },
    { name: 'dev-server', testMatch: '**/*.dev.spec.ts', use: { baseURL: `http://${HOST}:${DEV_WEB_PORT}` } },
    { name: 'screenshots', testMatch: '**/*.screenshots.spec.ts' },
  ],
  webServer: isFaultRun
    ? []
    : [
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

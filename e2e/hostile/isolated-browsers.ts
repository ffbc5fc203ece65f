/**
 * Isolates one participant: their browser has a processor core of its own, as on a machine of its own, and the server
 * and all others share another one. Attackers on the same core would slow the page without sending it anything.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { OwnServer } from '../support/own-server.ts';
import { test as base } from '../support/test.ts';

const BROWSER_ON_CORE = fileURLToPath(new URL('browser-on-core.sh', import.meta.url));
const TASKSET = ['taskset', '-c', '1'] as const;

/** Whether this machine can isolate them: it has two cores, and `taskset`. */
export const canIsolate = availableParallelism() > 1 && mayPin();

function mayPin(): boolean {
  const [program, ...args] = TASKSET;
  try {
    execFileSync(program, [...args, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Where {@link canIsolate} is false, they only have browsers of their own. */
export interface IsolatedBrowsers {
  readonly server: OwnServer;
  readonly ownBrowser: Browser;
  readonly othersBrowser: Browser;
}

/** Playwright's `test` with both sides, which are closed afterwards. */
export const test = base.extend<{ apart: IsolatedBrowsers }>({
  apart: async ({ playwright, launchOptions }, use) => {
    const { chromium } = playwright;
    const launch = (core: number) => {
      const env = { ...process.env, CORE: String(core), CORE_BROWSER: launchOptions.executablePath ?? chromium.executablePath() };
      return chromium.launch({ ...launchOptions, ...(canIsolate && { executablePath: BROWSER_ON_CORE, env }) });
    };
    const server = await OwnServer.create({ launcher: canIsolate ? TASKSET : [] });
    await server.start();
    const [ownBrowser, othersBrowser] = await Promise.all([launch(0), launch(1)]);
    await use({ server, ownBrowser, othersBrowser });
    await Promise.all([ownBrowser.close(), othersBrowser.close()]);
    await server.end('SIGKILL');
  },
});

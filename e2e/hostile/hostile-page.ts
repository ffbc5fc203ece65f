/** A page of the product's own origin in which the hostile client runs, without a change of the product. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

const script = readFileSync(new URL('hostile-client.js', import.meta.url), 'utf8');
const socketIo = readFileSync(new URL('../../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url), 'utf8');

/** The commands of the page's script; each returns how much it did. */
export interface Hostile {
  enter(roomId: string, count: number): Promise<number>;
  meet(victimName: string): Promise<void>;
  talk(durationMs: number, presentName: string): Promise<number>;
  signal(durationMs: number): Promise<number>;
}

/** An idle hostile page. The server serves it: Chromium blocks loopback requests of a page that a test makes up. */
export async function openHostilePage(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/healthz`);
  for (const source of [socketIo, script]) await page.evaluate(source);
  return page;
}

/** Runs a command in the page, without waiting for anything else. */
export const command = <Action extends keyof Hostile>(
  page: Page,
  action: Action,
  ...args: Parameters<Hostile[Action]>
): Promise<Awaited<ReturnType<Hostile[Action]>>> =>
  page.evaluate(
    ([name, values]) =>
      (window as unknown as { hostile: Record<string, (...all: unknown[]) => Promise<never>> }).hostile[name]?.(
        ...values,
      ) as never,
    [action, args] as const,
  );

/** A page of the product's own origin in which the hostile client runs, without the product knowing of it. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

const script = readFileSync(new URL('hostile-client.js', import.meta.url), 'utf8');
const socketIo = readFileSync(new URL('../../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url), 'utf8');

/** What the page's script can be told to do; each says how much of it was done. */
export interface Hostile {
  enter(roomId: string, count: number): Promise<number>;
  meet(victimName: string): Promise<void>;
  talk(durationMs: number, presentName: string): Promise<number>;
  signal(durationMs: number): Promise<number>;
}

/** A hostile page that has done nothing yet. It comes from the server: Chromium lets no page that a test makes up talk to this machine. */
export async function openHostilePage(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/healthz`);
  for (const source of [socketIo, script]) await page.evaluate(source);
  return page;
}

/** Has the page do something, without waiting for anything else. */
export const tell = <Action extends keyof Hostile>(
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

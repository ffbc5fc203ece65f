/** Gives a page a wrong clock: `Date` is off, while timers and `performance.now()` are not. */
import type { BrowserContext, Page } from '@playwright/test';

/** Installs a clock in every page that the context opens from now on, this many ms ahead (behind, if negative). */
export async function installWrongClock(context: BrowserContext, offMs: number): Promise<void> {
  await context.addInitScript((initialMs) => {
    const RealDate = Date;
    let off = initialMs;
    Object.assign(window, {
      setClockOff: (ms: number) => {
        off = ms;
      },
    });
    const now = () => RealDate.now() + off;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args: []) => (args.length > 0 ? new target(...args) : new target(now())),
      apply: () => new RealDate(now()).toString(),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, offMs);
}

/** Sets the clock of an open page. */
export async function setClock(page: Page, offMs: number): Promise<void> {
  await page.evaluate((ms) => (window as unknown as { setClockOff(ms: number): void }).setClockOff(ms), offMs);
}

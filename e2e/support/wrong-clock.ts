/** A machine whose clock is wrong, for a page: what `Date` says is off, while timers and `performance.now()` go on as ever. */
import type { BrowserContext, Page } from '@playwright/test';

/** Every page that the context opens from now on has a clock that is this many ms ahead (or behind, if negative). */
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

/** Sets the clock of an open page anew. */
export async function setClock(page: Page, offMs: number): Promise<void> {
  await page.evaluate((ms) => (window as unknown as { setClockOff(ms: number): void }).setClockOff(ms), offMs);
}

/** The `test` of calls between kinds of browser: `browser` is Firefox here, and a Chromium stands beside it. */
import type { Browser } from '@playwright/test';
import { chromiumOptions } from '../support/browsers.ts';
import { type CastName, newRoomId, Participant } from '../support/participant.ts';
import { test as base } from '../support/test.ts';
import { watch } from '../support/watch.ts';

/** Whoever is in a call, and in which browser. */
export type Kind = 'firefox' | 'chromium';
export type Browsers = Readonly<Record<Kind, Browser>>;

export const test = base.extend<{ browsers: Browsers }, { chromium: Browser }>({
  chromium: [
    async ({ playwright }, use) => {
      // What the project says of Firefox is Playwright's default here.
      const chromium = await playwright.chromium.launch({ channel: 'chromium', ...chromiumOptions });
      await use(chromium);
      await chromium.close();
    },
    { scope: 'worker' },
  ],
  browsers: async ({ browser, chromium }, use) => {
    await use({ firefox: browser, chromium });
    await Promise.all(chromium.contexts().map((context) => context.close()));
  },
});

/** People of these kinds in one room, in the order in which they came; every one of them is watched. */
export async function callOf<const Cast extends readonly (readonly [CastName, Kind])[]>(
  browsers: Browsers,
  ...cast: Cast
): Promise<{ [Seat in keyof Cast]: Participant }> {
  const roomId = newRoomId();
  const people: Participant[] = [];
  for (const [name, kind] of cast) {
    const participant = await Participant.create(browsers[kind], name);
    await watch(participant.context);
    await participant.join(roomId);
    people.push(participant);
  }
  // One for each of the cast.
  return people as { [Seat in keyof Cast]: Participant };
}

/** The `test` of calls between browsers: `browser` is Firefox, beside a Chromium. */
import type { Browser } from '@playwright/test';
import { chromiumOptions } from '../support/browsers.ts';
import { type CastName, newRoomId, Participant } from '../support/participant.ts';
import { test as base } from '../support/test.ts';
import { watch } from '../support/watch.ts';

/** The participants of a call, and their browsers. */
export type Kind = 'firefox' | 'chromium';
export type Browsers = Readonly<Record<Kind, Browser>>;

export const test = base.extend<{ browsers: Browsers }, { chromium: Browser }>({
  chromium: [
    async ({ playwright }, use) => {
      // Undoes the Firefox settings of the project.
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

/** Participants in these browsers in one room, in the order of joining; each is watched. */
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

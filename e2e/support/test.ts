/** Playwright's `test`, which leaves no browser context behind, and its `expect`, which knows a colour and a tone after a codec. */
import { expect as baseExpect, test as baseTest } from '@playwright/test';

/** Everybody who is still in a call when a test ends is hung up: the next test has the machine to itself. */
export const test = baseTest.extend<{ hangUp: undefined }>({
  hangUp: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** How far lossy coding and colour conversion may move a channel, of 255. */
const COLOUR_TOLERANCE = 45;
/** A little over two bins of the analyser, in Hz. */
const TONE_TOLERANCE_HZ = 30;

export const expect = baseExpect.extend({
  toBeCloseToColour(received: readonly number[] | null, colour: string) {
    const wanted = colour.match(/\d+/g)?.map(Number) ?? [];
    const pass =
      received !== null && wanted.every((value, index) => Math.abs(value - (received[index] ?? 0)) <= COLOUR_TOLERANCE);
    return { pass, message: () => `expected a picture close to ${colour}, got ${received?.map(Math.round) ?? 'none'}` };
  },
  toBeCloseToTone(received: number | null, toneHz: number) {
    const pass = received !== null && Math.abs(received - toneHz) <= TONE_TOLERANCE_HZ;
    return { pass, message: () => `expected a tone of ${toneHz} Hz, got ${received ?? 'silence'}` };
  },
});

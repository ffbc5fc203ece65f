/** Playwright's `test`, which closes all browser contexts, and its `expect` with matchers for colours and tones after a codec. */
import { expect as baseExpect, test as baseTest } from '@playwright/test';

/** Closes all contexts after a test, so that no call takes processor time from the next one. */
export const test = baseTest.extend<{ hangUp: undefined }>({
  hangUp: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** The error of a colour channel by lossy coding and colour conversion, of 255. */
const COLOUR_TOLERANCE = 45;
/** More than two bins of the analyser, in Hz. */
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

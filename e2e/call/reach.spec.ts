/** The screens right to left, magnified, in forced colours, and with reduced motion. */
import type { Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

/** Whether the page scrolls sideways. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

/** Controls that cannot be pressed where they are rendered: outside the window, or covered. */
const unreachable = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return !hit || !element.contains(hit);
      })
      .map((element) => element.ariaLabel ?? element.textContent),
  );

/** Home, pre-join, and the room alone; calls `inspect` at each. */
async function walkIn(ana: Participant, roomId: string, look: (screen: string) => Promise<void>): Promise<void> {
  await ana.page.goto('/');
  await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
  await look('home');
  await ana.open(roomId);
  await ana.expectPreview();
  await look('door');
  await ana.join(roomId);
  await look('room');
}

test('A11Y-5 right to left, every screen is mirrored and nothing overflows', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana', { viewport: { width: 1280, height: 760 } });
  await ana.page.addInitScript(() => {
    const mirror = () => {
      if (document.documentElement && document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl';
    };
    new MutationObserver(mirror).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await walkIn(ana, newRoomId(), async (screen) => {
    expect(await scrollsSideways(ana.page), screen).toBe(false);
    expect(await unreachable(ana.page, 'button, a'), screen).toEqual([]);
  });
  await ana.page.keyboard.press('p');
  const panel = ana.page.getByRole('complementary', { name: 'People' });
  expect((await panel.boundingBox())?.x).toBeLessThan(40);
  const leave = await ana.control('Leave').boundingBox();
  const microphone = await ana.control('Turn microphone off').boundingBox();
  expect(leave?.x).toBeLessThan(microphone?.x ?? 0);
});

for (const [percent, width, height] of [
  [200, 640, 380],
  [400, 320, 256],
] as const) {
  test(`A11Y-6 at ${percent} % zoom everything is readable and operable without scrolling sideways`, async ({ browser }) => {
    const ana = await Participant.create(browser, 'Ana', { viewport: { width, height } });
    await walkIn(ana, newRoomId(), async (screen) => {
      expect(await scrollsSideways(ana.page), screen).toBe(false);
      if (screen === 'room') expect(await unreachable(ana.page, 'header button, footer button'), screen).toEqual([]);
    });
    await ana.page.getByRole('button', { name: 'Copy link' }).last().click();
    await ana.control('More').click();
    await ana.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await ana.page.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
    await ana.page.getByRole('button', { name: 'Close' }).click();
    await ana.control('Leave').click();
    await expect(ana.page.getByRole('button', { name: 'Rejoin' })).toBeInViewport();
  });
}

test('A11Y-7 in forced colours every button has a border, on every screen', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.emulateMedia({ forcedColors: 'active' });
  const withoutEdge = () =>
    ana.page.locator('button, [role="menuitem"]').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
          return borderTopStyle === 'none' || borderTopWidth === '0px';
        })
        .map((element) => element.ariaLabel ?? element.textContent),
    );
  await walkIn(ana, newRoomId(), async (screen) => expect(await withoutEdge(), screen).toEqual([]));
  for (const key of ['c', 'p', '?']) {
    await ana.page.keyboard.press(key);
    await expect(ana.page.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
    expect(await withoutEdge(), key).toEqual([]);
    await ana.page.keyboard.press('Escape');
  }
});

test('A11Y-7 with reduced motion nothing moves', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  await ana.page.emulateMedia({ reducedMotion: 'reduce' });
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  // Every animation that starts from now on, with its duration.
  await ana.page.evaluate(() => {
    const moved = new Map<string, number>();
    Object.assign(window, { moved });
    const look = () => {
      for (const animation of document.getAnimations()) {
        const durationMs = Number(animation.effect?.getComputedTiming().duration ?? 0);
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        moved.set(target?.className.toString() ?? '', durationMs);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await ben.control('Send a reaction').click();
  await ben.page.getByRole('button', { name: 'Heart' }).click();
  await expect(ana.tile('Ben').locator('[data-reaction="heart"]')).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await ben.page.keyboard.press('c');
  const field = ben.page.getByRole('textbox', { name: 'Message everyone' });
  await field.fill('Hello');
  await field.press('Enter');
  await expect(ana.page.getByRole('button', { name: /Hello/ })).toBeVisible();
  await ana.control('Raise hand').hover();
  await ana.control('Raise hand').click();
  await expect(ben.tile('Ana').getByRole('img', { name: 'Hand raised' })).toBeVisible();
  const moved = await ana.page.evaluate(() => [...(window as unknown as { moved: Map<string, number> }).moved]);
  expect(moved.filter(([, durationMs]) => durationMs > 1)).toEqual([]);
});

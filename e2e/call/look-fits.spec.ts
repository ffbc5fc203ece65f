/** No element is cut off or covered: menus, long words, and a phone in landscape. */
import type { Locator, Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const UPRIGHT = { width: 360, height: 740 };
const LYING = { width: 740, height: 360 };

/** Elements outside the window or with overflowing text; an ellipsis is intended. */
const misfits = (page: Page) =>
  page.locator('button, a, h1, h2, h3, p, b, small, label, legend, dt, dd, input').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const { display, textOverflow } = getComputedStyle(element);
        const isCut = display !== 'inline' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
        return width > 1 && (left < -1 || right > innerWidth + 1 || isCut);
      })
      .map((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent}`),
  );

test('LAYOUT-8 in German, with its long words, every screen fits a phone, upright and in landscape', async ({ browser }) => {
  const { page } = await Participant.create(browser, 'Ana', { viewport: UPRIGHT, locale: 'de-DE' });
  const look = async (screen: string) => {
    for (const viewport of [LYING, UPRIGHT]) {
      await page.setViewportSize(viewport);
      expect(await misfits(page), `${screen} ${viewport.width}`).toEqual([]);
    }
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const isThere = (role: 'dialog' | 'complementary' | 'heading', name: string) =>
    expect(page.getByRole(role, { name, exact: true })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Gespräch beginnen' })).toBeVisible();
  await look('home');
  await page.goto(`/room/${newRoomId()}`);
  await expect(page.getByRole('button', { name: 'Jetzt teilnehmen' })).toBeVisible();
  await look('door');
  await press('Einstellungen');
  await isThere('dialog', 'Einstellungen');
  await look('settings');
  await page.keyboard.press('Escape');
  await press('Jetzt teilnehmen');
  await isThere('heading', 'Noch ist niemand sonst da');
  await look('alone');
  await press('Mehr');
  await expect(page.getByRole('button', { name: 'Verbindungsdetails' })).toBeVisible();
  await look('menu');
  await page.keyboard.press('Escape');
  for (const name of ['Ansicht', 'Einladen', 'Einstellungen']) {
    await press('Mehr');
    await press(name);
    await isThere('dialog', name);
    await look(name);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await isThere('dialog', 'Tastenkürzel');
  await look('keys');
  await page.keyboard.press('Escape');
  for (const [key, name] of [
    ['c', 'Chat'],
    ['p', 'Personen'],
  ] as const) {
    await page.keyboard.press(key);
    await isThere('complementary', name);
    await look(name);
    await page.keyboard.press('Escape');
  }
  await press('Verlassen');
  await isThere('heading', 'Du hast das Gespräch verlassen');
  await look('ended');
});

/** The names of tiles that a menu covers. */
async function coveredNames(page: Page, menu: Locator): Promise<string[]> {
  // An empty one, whose entries still load, covers nothing.
  await expect(menu.getByRole('button').first()).toBeVisible();
  const over = await menu.boundingBox();
  if (!over) throw new Error('A menu that is visible has a box.');
  const names = page.getByRole('list').locator('li[data-place] > div:last-child');
  return names.evaluateAll(
    (elements, box) =>
      elements
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return right > box.x && left < box.x + box.width && bottom > box.y && top < box.y + box.height;
        })
        .map(({ textContent }) => textContent ?? ''),
    over,
  );
}

/** A phone has no keys and no other windows. */
async function expectPhoneMenu({ page }: Participant): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open picture-in-picture' })).toBeHidden();
}

test('LAYOUT-8 no menu covers the name of a tile, and a phone offers nothing that it lacks', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectTiles('You', 'Ben');
  const menu = ana.page.locator('[popover="auto"]:popover-open');
  const open = async (name: string) => {
    await ana.control(name).click();
    await expect.poll(() => coveredNames(ana.page, menu), { message: name }).toEqual([]);
    await ana.page.keyboard.press('Escape');
  };
  await open('More');
  await open('Send a reaction');
  await ana.page.getByRole('button', { name: 'Pin Ben' }).click();
  await expect(ana.tile('You')).toHaveAttribute('data-place', 'strip');
  // As low as a menu beside the only small tile extends.
  await ana.page.setViewportSize({ width: 1280, height: 500 });
  await open('More');
  await ana.page.setViewportSize(UPRIGHT);
  await expectPhoneMenu(ana);
});

test('LAYOUT-8 on a phone in landscape no menu covers the name of a tile', async ({ browser }) => {
  const roomId = newRoomId();
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  const ana = await Participant.create(browser, 'Ana', { viewport: LYING, hasTouch: true });
  await ana.join(roomId);
  await ana.expectTiles('You', 'Ben');
  const menu = ana.page.locator('[popover="auto"]:popover-open');
  const look = async (name: string) => {
    await ana.control(name).focus();
    await ana.page.keyboard.press('Enter');
    await expect.poll(() => coveredNames(ana.page, menu), { message: name }).toEqual([]);
    expect((await menu.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await ana.page.keyboard.press('Escape');
  };
  for (const place of ['grid', 'strip']) {
    if (place === 'strip') await ana.page.getByRole('button', { name: 'Pin Ben' }).press('Enter');
    await expect(ana.tile('You')).toHaveAttribute('data-place', place);
    await look('More');
    await look('Send a reaction');
  }
  await expectPhoneMenu(ana);
});

test('LAYOUT-9 on a phone in landscape the bars overlay the video and fade, and the first tap only shows them', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  const ana = await Participant.create(browser, 'Ana', { viewport: LYING, hasTouch: true });
  await ana.join(roomId);
  await ana.expectTiles('You', 'Ben');
  expect((await ana.page.getByRole('main').boundingBox())?.height).toBe(LYING.height);
  const bars = ana.page.locator('header, footer');
  for (const bar of await bars.all()) await expect(bar).toHaveCSS('opacity', '0');
  await ana.control('Leave').tap();
  for (const bar of await bars.all()) await expect(bar).toHaveCSS('opacity', '1');
  await ana.expectTiles('You', 'Ben');
  // On a slow machine they may have faded again.
  const leave = ana.control('Leave');
  const hasLeft = async () => {
    if (await leave.isVisible()) await leave.tap();
    return ana.page.getByRole('button', { name: 'Rejoin' }).isVisible();
  };
  await expect.poll(hasLeft).toBe(true);
});

test('A11Y-8 every icon has a tooltip with its action and its key, on hover and on focus', async ({ browser }) => {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  // It has no role: its text is already a label.
  const tip = ana.page.locator('[popover="manual"][aria-hidden="true"]');
  // The part that shows them loads a moment after the room.
  await expect(tip).toBeAttached();
  await ana.control('Raise hand').hover();
  await expect(tip).toHaveText('Raise hand (H)');
  await ana.page.keyboard.press('Tab');
  await ana.control('Turn camera off').focus();
  await expect(tip).toHaveText('Turn camera off (V)');
  // A tile explains its frame and its bars.
  await expect(ana.tile('Ben')).toHaveAttribute('data-speaking', 'true');
  await expect(ana.tile('Ben').getByRole('img', { name: /connection/ })).toBeVisible();
  await ana.tile('Ben').hover();
  await expect(tip).toHaveText(/^Pin Ben\s*Green frame: speaking\s*\w+ connection$/);
  await ana.page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('LAYOUT-8 on a phone in landscape an open panel has half of the screen, and the call the other', async ({ browser }) => {
  const roomId = newRoomId();
  const ben = await Participant.create(browser, 'Ben');
  await ben.join(roomId);
  const { page } = await Participant.create(browser, 'Ana', { viewport: LYING, locale: 'de-DE' });
  await page.goto(`/room/${roomId}?join&name=Ana`);
  const tiles = page.getByRole('listitem').filter({ has: page.locator('video') });
  await expect(tiles).toHaveCount(2);
  await page.getByRole('button', { name: 'Chat öffnen' }).click();
  const panel = page.getByRole('complementary', { name: 'Chat' });
  await expect(panel).toBeVisible();
  const panelStart = (await panel.boundingBox())?.x ?? 0;
  const pastIt = (elements: Locator) =>
    elements.evaluateAll(
      (found, startPx) =>
        found
          .map((element) => element.getBoundingClientRect())
          .filter(({ left, right, width }) => width > 0 && (left < 0 || right > startPx + 1)).length,
      panelStart,
    );
  await expect.poll(() => pastIt(tiles)).toBe(0);
  const controls = page.locator('header button, footer button:visible');
  expect(await controls.count()).toBeGreaterThan(4);
  expect(await pastIt(controls)).toBe(0);
});

test('LAYOUT-8 on a phone with blocked devices the name field is in view, and nothing covers the controls', async ({
  browser,
}) => {
  const failures = { camera: 'NotAllowedError', microphone: 'NotAllowedError' };
  const { page } = await Participant.create(browser, 'Ana', {
    viewport: UPRIGHT,
    locale: 'de-DE',
    devices: { cameras: [], microphones: [], failures },
  });
  await page.goto(`/room/${newRoomId()}`);
  await expect(page.getByText(/Kamera ist für diese Seite gesperrt.*Mikrofon ist für diese Seite gesperrt/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Dein Name' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Jetzt teilnehmen' }).click();
  await expect(page.getByRole('img', { name: 'QR-Code mit dem Link zu diesem Raum' })).toBeAttached();
  await expect(page.getByText(/Kamera ist für diese Seite gesperrt/)).toBeVisible();
  // Pressed in their upper part, which the invitation could cover.
  for (const name of ['Mehr', 'Verlassen'])
    await page.getByRole('button', { name }).click({ position: { x: 26, y: 4 }, trial: true });
});

/** The language of the screens: the browser's own from the first frame on, and another one during a call. */
import AxeBuilder from '@axe-core/playwright';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';
import { connectionCounts, gapMs, startGap, watch } from '../support/watch.ts';

/** Longest time without a new frame while every text changes, in ms. */
const GAP_MAX_MS = 1500;

test('A11Y-9 a browser that prefers German renders German from the first frame on', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana', { locale: 'de-AT' });
  // Collects every rendered text: English must not appear even for a frame.
  await ana.page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.body?.innerText ?? '')).observe(document, { childList: true, subtree: true });
  });
  await ana.page.goto('/');
  await expect(ana.page.getByRole('button', { name: 'Gespräch beginnen' })).toBeVisible();
  await expect(ana.page.locator('html')).toHaveAttribute('lang', 'de');
  const seen = await ana.page.evaluate(() => (window as unknown as { seen: string[] }).seen.join('\n'));
  expect(seen).toContain('Gespräch beginnen');
  expect(seen).not.toContain('Start a call');
  await ana.page.getByRole('button', { name: 'Gespräch beginnen' }).click();
  await ana.page.getByRole('button', { name: 'Jetzt teilnehmen' }).click();
  await expect(ana.page.getByText('Noch ist niemand sonst da')).toBeVisible();
  await expect(ana.page.getByRole('listitem', { name: 'Du' })).toBeVisible();
});

test('A11Y-9 a browser without a supported language renders English', async ({ browser }) => {
  const ana = await Participant.create(browser, 'Ana', { locale: 'ja-JP' });
  await ana.page.goto('/');
  await expect(ana.page.getByRole('button', { name: 'Start a call' })).toBeVisible();
  await expect(ana.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('A11Y-9 switching the language in a call changes every text, is stored, and changes no connection', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await watch(ana.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  const before = await connectionCounts(ana.page);
  const video = await ana.tile('Ben').locator('video').elementHandle();
  await startGap(ana.tile('Ben').locator('video'));
  await ana.openDevices();
  await ana.page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(ana.page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await ana.page.getByRole('button', { name: 'Schließen' }).click();
  const tiles = ana.page.getByRole('list', { name: 'Personen im Gespräch' });
  await expect(tiles.getByRole('listitem', { name: 'Du', exact: true })).toBeVisible();
  await expect(tiles.locator('[aria-label="Kamera von Ben"]')).toBeVisible();
  await expect(ana.page.getByRole('button', { name: 'Mikrofon ausschalten' })).toBeVisible();
  await expect(ana.page.locator('html')).toHaveAttribute('lang', 'de');
  const english = await ana.page.evaluate(() => document.body.innerText);
  expect(english).not.toMatch(/Leave|people|Encrypted|Copy link/);
  expect((await new AxeBuilder({ page: ana.page }).analyze()).violations).toEqual([]);
  // The same element continues to render the same connection.
  expect(await video?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await connectionCounts(ana.page)).toEqual(before);
  expect(await gapMs(ana.page)).toBeLessThan(GAP_MAX_MS);
  await ben.expectVideoOf('Ana');
  await ana.page.reload();
  await expect(ana.page.getByRole('button', { name: 'Jetzt teilnehmen' })).toBeVisible();
});

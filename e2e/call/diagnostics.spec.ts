/** The flight recorder: a call's record is saved as a file, and drawn by a page that sends nothing. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

async function save(page: Page): Promise<{ readonly path: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save diagnostics' }).click();
  const path = await (await downloading).path();
  return { path, text: await readFile(path, 'utf8') };
}

const chosenFile = (page: Page) => page.locator('input[type="file"]');

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('STATUS-6 a call is saved during it and after it, and drawn without a request', async ({ browser }, testInfo) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ben.control('Turn microphone off').click();
  await ana.control('More').click();
  await ana.page.getByRole('button', { name: 'Connection details' }).click();
  await expect(ana.page.getByRole('complementary', { name: 'Connection details' }).getByText(/fps/).first()).toBeVisible();
  await expectNoViolation(ana.page);
  await ana.page.screenshot({ path: testInfo.outputPath('panel.png') });
  const during = await save(ana.page);
  expect(during.text).toContain('"p1"');
  expect(during.text).not.toMatch(/Ana|Ben|candidate|\d+\.\d+\.\d+\.\d+/);
  expect(during.text).not.toContain(roomId);

  await ana.control('Leave').click();
  await expect(ana.page.getByText('Any problems?')).toBeVisible();
  await expectNoViolation(ana.page);
  await ana.page.screenshot({ path: testInfo.outputPath('ended.png') });
  const after = await save(ana.page);
  expect(after.text).toContain('"ending"');

  await ana.page.goto('/diagnostics');
  await expect(ana.page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  const sent: string[] = [];
  ana.page.on('request', (request) => sent.push(request.url()));
  await ana.context.setOffline(true);
  await chosenFile(ana.page).setInputFiles(after.path);
  const person = ana.page.getByRole('region', { name: 'Person 1' });
  for (const chart of ['Lost packets', 'Latency', 'Rate', 'Camera frames per second'])
    await expect(person.getByRole('img', { name: new RegExp(`^${chart}.* to `) })).toBeVisible();
  const lines = await person
    .locator('svg path[data-line="0"]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(lines.map((line) => /^M[\d.]+ [\d.]+L/.test(line ?? ''))).toEqual([true, true, true, true]);
  const happened = ana.page.getByRole('list', { name: 'What happened' });
  await expect(
    happened.getByRole('listitem').filter({ hasText: 'Person 1' }).filter({ hasText: 'Microphone: off' }),
  ).toBeVisible();
  await expect(happened.getByText('End: You left the call')).toBeVisible();
  await expectNoViolation(ana.page);
  await ana.page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
  await ana.page.setViewportSize({ width: 360, height: 740 });
  expect(await ana.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await ana.page.screenshot({ path: testInfo.outputPath('phone.png'), fullPage: true });
  await ana.page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(ana.page);
  expect(sent).toEqual([]);
});

test('STATUS-7 a file that is no diagnostics file is refused with a message', async ({ page }) => {
  await page.goto('/diagnostics');
  const choose = (name: string, buffer: Buffer) => chosenFile(page).setInputFiles({ name, mimeType: 'application/json', buffer });
  await choose('garbage.json', Buffer.from([0, 255, 216, 7]));
  await expect(page.getByRole('alert')).toHaveText(/This is not a diagnostics file\./);
  await choose('empty.json', Buffer.from('{"format":"vis-a-vis recording","version":1}'));
  await expect(page.getByRole('alert')).toHaveText(/This file is damaged\./);
  await choose('large.json', Buffer.alloc(5_000_001, ' '));
  await expect(page.getByRole('alert')).toHaveText(/This file is too large\./);
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('STATUS-7 a file at the limits is drawn within bounds, and one over them is refused', async ({ page }) => {
  await page.goto('/diagnostics');
  const sample = (person: number) => ({
    ...{ atMs: 2000, who: `p${person}`, receivedBps: 1, sentBps: 1, lossIn: 0, lossOut: null, roundTripMs: null, jitterMs: null },
    ...{ availableBps: null, path: null, slots: [] },
  });
  const choose = (count: number) => {
    const samples = Array.from({ length: count }, (_, index) => sample(index + 1));
    const facts = Array.from({ length: 1000 }, (_, index) => ({
      atMs: 1500,
      who: `p${index + 1}`,
      what: 'link',
      value: 'connected',
    }));
    const span = { startedAtMs: 1000, endedAtMs: 3000, browser: { family: 'other', platform: 'other' } };
    const file = { format: 'vis-a-vis recording', version: 1, ...span, before: facts, events: facts, samples };
    const buffer = Buffer.from(JSON.stringify(file));
    return chosenFile(page).setInputFiles({ name: 'people.json', mimeType: 'application/json', buffer });
  };
  await choose(2000);
  await expect(page.getByText('Not shown: 1976 more')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Person 24' })).toBeVisible();
  await choose(16_000);
  await expect(page.getByRole('alert')).toHaveText(/This file is damaged\./);
});

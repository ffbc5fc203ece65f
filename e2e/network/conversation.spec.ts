/** Messages and files during a cut. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Participant } from '../support/participant.ts';
import { pause } from '../support/pause.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';
import { callBetween } from './lab-calls.ts';

const FILE_BYTES = 100_000_000;
const CUT_MS = 10_000;

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('CHAT-9 a message and a file that a cut of 10 s interrupts arrive after it, whole and once', async ({ lab }) => {
  await lab.startServer();
  const machine = await lab.machine();
  const [ana, ben] = await callBetween(lab, machine, machine);
  // Without a file picker files are saved as downloads.
  await ben.page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  for (const { page } of [ana, ben]) await page.getByRole('button', { name: /^Open chat/ }).click();
  const file = test.info().outputPath('large.bin');
  writeFileSync(file, randomBytes(FILE_BYTES));
  const chooser = ana.page.waitForEvent('filechooser');
  await ana.page.getByRole('button', { name: 'Send a file' }).click();
  await (await chooser).setFiles(file);

  const downloading = ben.page.waitForEvent('download', { timeout: 200_000 });
  await ben.page.getByRole('button', { name: 'Save large.bin' }).click();
  const progress = ben.page.getByRole('progressbar', { name: 'How much of large.bin you have received' });
  const storedBytes = () => progress.evaluate((bar: HTMLProgressElement) => bar.value);
  await expect.poll(storedBytes, { intervals: [20] }).toBeGreaterThan(0);
  const cutUntil = Date.now() + CUT_MS;
  await machine.cutMedia();
  await expect(ana.tile('Ben').getByText(/is unstable|Reconnecting to Ben/)).toBeVisible();
  const field = ana.page.getByRole('textbox', { name: 'Message everyone' });
  await field.fill('Into the cut');
  await field.press('Enter');
  const message = ({ page }: Participant) => page.getByRole('listitem').filter({ hasText: 'Into the cut' });
  await expect(message(ana)).toContainText('Not sent yet');
  const stoodAt = await storedBytes();
  expect(stoodAt).toBeLessThan(FILE_BYTES);
  await pause(cutUntil - Date.now());
  expect(await storedBytes()).toBe(stoodAt);
  await machine.heal();

  await expect(message(ana).getByRole('img', { name: 'Delivered' })).toBeVisible({ timeout: 30_000 });
  await expect(message(ben)).toHaveCount(1);
  const download = await downloading;
  test.info().annotations.push({ type: 'figure', description: `cut at byte ${stoodAt} of ${FILE_BYTES}` });
  expect(hashOf(await download.path())).toBe(hashOf(file));
});

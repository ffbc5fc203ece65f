/** Files from browser to browser: chosen or dropped, offered to every participant, downloaded on request, byte for byte. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const MEGABYTE = 1_000_000;

const panel = ({ page }: Participant): Locator => page.getByRole('complementary', { name: 'Chat' });
const card = (participant: Participant, fileName: string): Locator =>
  panel(participant).getByRole('listitem').filter({ hasText: fileName });
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A file of random bytes, and its path. */
function newFile(name: string, sizeBytes: number): string {
  const file = test.info().outputPath(name);
  writeFileSync(file, randomBytes(sizeBytes));
  return file;
}

/** Removes the file picker: files are then saved as downloads. */
const withoutPicker = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));

/** Answers the file picker with a file in the page's own storage: a headless browser shows no dialog. */
const withPicker = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const choose = async ({ suggestedName }: { suggestedName: string }) => {
      const directory = await navigator.storage.getDirectory();
      return directory.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(window, { showSaveFilePicker: choose });
  });

/** SHA-256 of a file in the page's own storage. */
const storedHash = ({ page }: Participant, fileName: string): Promise<string> =>
  page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    const bytes = await (await handle.getFile()).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, fileName);

async function offer(participant: Participant, file: string): Promise<void> {
  const chooser = participant.page.waitForEvent('filechooser');
  await panel(participant).getByRole('button', { name: 'Send a file' }).click();
  await (await chooser).setFiles(file);
}

async function openChat({ page }: Participant): Promise<void> {
  await page.getByRole('button', { name: /^Open chat/ }).click();
}

async function callOfTwo(browser: Parameters<typeof Participant.create>[0]): Promise<[Participant, Participant, string]> {
  const roomId = newRoomId();
  const [ana, ben] = [await Participant.create(browser, 'Ana'), await Participant.create(browser, 'Ben')];
  await withoutPicker(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await openChat(ana);
  return [ana, ben, roomId];
}

test('FILE-1 a file of 30 MB is offered to every participant and arrives byte for byte, as a download and on the disk', async ({
  browser,
}) => {
  const [ana, ben, roomId] = await callOfTwo(browser);
  const file = newFile('draft.bin', 30 * MEGABYTE);
  await offer(ana, file);
  await expect(card(ana, 'draft.bin')).toContainText('Offered to everyone');
  await expect(ben.page.getByRole('button', { name: 'Open chat, 1 unread message' })).toBeVisible();
  await openChat(ben);
  await expect(card(ben, 'draft.bin')).toContainText('30 MB');

  const cid = await Participant.create(browser, 'Cid');
  await withPicker(cid.context);
  await cid.join(roomId);
  await cid.expectVideoOf('Ana');
  await openChat(cid);

  const startedAt = Date.now();
  const downloading = ben.page.waitForEvent('download');
  await card(ben, 'draft.bin').getByRole('button', { name: 'Save draft.bin' }).click();
  const download = await downloading;
  const tookMs = Date.now() - startedAt;
  test.info().annotations.push({ type: 'figure', description: `30 MB between two tabs of one machine: ${tookMs} ms` });
  expect(download.suggestedFilename()).toBe('draft.bin');
  expect(hashOf(await download.path())).toBe(hashOf(file));
  await expect(card(ben, 'draft.bin')).toContainText('Saved');
  await expect(card(ana, 'draft.bin')).toContainText('Saved by Ben');

  await card(cid, 'draft.bin').getByRole('button', { name: 'Save draft.bin' }).click();
  await expect(card(cid, 'draft.bin')).toContainText('Saved');
  expect(await storedHash(cid, 'draft.bin')).toBe(hashOf(file));
  await expect(card(ana, 'draft.bin')).toContainText('Saved by Ben and Cid');
});

test('FILE-2 sender and receiver cancel a file, and its offer ends when its owner leaves', async ({ browser }) => {
  const [ana, ben] = await callOfTwo(browser);
  await openChat(ben);
  await offer(ana, newFile('large.bin', 40 * MEGABYTE));
  await offer(ana, newFile('small.txt', 100));
  const large = card(ben, 'large.bin');
  await large.getByRole('button', { name: 'Save large.bin' }).click();
  await large.getByRole('button', { name: 'Stop receiving large.bin' }).click();
  await expect(large.getByRole('button', { name: 'Save large.bin' })).toBeVisible();
  await expect(large.getByRole('progressbar')).toBeHidden();
  const again = ben.page.waitForEvent('download');
  await large.getByRole('button', { name: 'Save large.bin' }).click();
  expect((await again).suggestedFilename()).toBe('large.bin');

  await card(ana, 'small.txt').getByRole('button', { name: 'Stop offering small.txt' }).click();
  await expect(card(ana, 'small.txt')).toContainText('No longer offered');
  await expect(card(ben, 'small.txt')).toContainText('Ana no longer offers it');
  await ana.control('Leave').click();
  await expect(large).toContainText('Saved');
});

test('FILE-3 files that are dropped on the room are offered to the others', async ({ browser }) => {
  const [ana, ben] = await callOfTwo(browser);
  await ana.page.keyboard.press('Escape');
  await ana.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
    const fire = (type: string) =>
      document.querySelector('main')?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    Object.assign(window, { drop: () => fire('drop') });
    fire('dragenter');
    fire('dragover');
  });
  await expect(ana.page.getByText('Drop files here to offer them to everyone')).toBeVisible();
  await ana.page.evaluate(() => (window as unknown as { drop: () => void }).drop());
  await expect(ana.page.getByText('Drop files here to offer them to everyone')).toBeHidden();
  await expect(card(ana, 'dropped.txt')).toContainText('Offered to everyone');
  const downloading = ben.page.waitForEvent('download');
  await openChat(ben);
  await card(ben, 'dropped.txt').getByRole('button', { name: 'Save dropped.txt' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toBe('dropped');
  for (const { page } of [ana, ben]) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
});

/** Messages and files between Firefox and Chromium. */
import type { Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { callOf, test } from './both-browsers.ts';

/** The files that a page saves, in place of a disk. */
declare global {
  interface Window {
    savedBytes: number[];
  }
}

/** Saves into the page's memory: neither browser shows a file picker without a display. */
const withMemory = ({ page }: Participant): Promise<void> =>
  page.evaluate(() => {
    const bytes: number[] = [];
    const stream = {
      write: async (block: Uint8Array) => {
        for (const byte of block) bytes.push(byte);
      },
      close: async () => Object.assign(window, { savedBytes: bytes }),
      abort: async () => undefined,
    };
    Object.assign(window, { showSaveFilePicker: async () => ({ createWritable: async () => stream }) });
  });

/** Drops a file of this many bytes, derived from their positions, on the room. */
const drop = ({ page }: Participant, fileName: string, sizeBytes: number): Promise<void> =>
  page.evaluate(
    ([name, size]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(size).map((_, at) => (at * 7 + (at >> 11)) % 256)], name));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('main')?.dispatchEvent(event);
    },
    [fileName, sizeBytes] as const,
  );

test('FILE-5 messages and files pass between Firefox and Chromium, both ways', async ({ browsers }) => {
  const [ana, ben] = await callOf(browsers, ['Ana', 'firefox'], ['Ben', 'chromium']);
  await ana.expectVideoOf('Ben');
  for (const { page } of [ana, ben]) await page.getByRole('button', { name: /^Open chat/ }).click();
  for (const [from, to] of [
    [ana, ben],
    [ben, ana],
  ] as const) {
    const field = from.page.getByRole('textbox', { name: 'Message everyone' });
    // Key by key: Playwright's `fill` of a text area in Firefox sends React no event.
    await field.pressSequentially(`Says ${from.name}`);
    await field.press('Enter');
    await expect(to.page.getByRole('listitem').filter({ hasText: `Says ${from.name}` })).toBeVisible();

    const sizeBytes = 3_000_000;
    await withMemory(to);
    await drop(from, `of-${from.name}.bin`, sizeBytes);
    await to.page.getByRole('button', { name: `Save of-${from.name}.bin` }).click();
    await expect(to.page.getByRole('listitem').filter({ hasText: `of-${from.name}.bin` })).toContainText('Saved');
    const wrong = await to.page.evaluate(() => window.savedBytes.findIndex((byte, at) => byte !== (at * 7 + (at >> 11)) % 256));
    expect([await to.page.evaluate(() => window.savedBytes.length), wrong]).toEqual([sizeBytes, -1]);
  }
});

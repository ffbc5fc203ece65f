/** Typing, pasting and dropping, with the events of real browsers. */
import type { CDPSession, Page } from '@playwright/test';
import { newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const panel = ({ page }: Participant) => page.getByRole('complementary', { name: 'Chat' });
const field = (participant: Participant) => panel(participant).getByRole('textbox', { name: 'Message everyone' });
const question = (participant: Participant) => panel(participant).getByRole('group', { name: 'Offer this image to everyone?' });

/** Ana in a room of her own, with the focus in the composer. */
async function writing(browser: Parameters<typeof Participant.create>[0]): Promise<Participant> {
  const ana = await Participant.create(browser, 'Ana');
  await ana.join(newRoomId());
  await ana.page.keyboard.press('c');
  await expect(field(ana)).toBeFocused();
  return ana;
}

/** Puts an image on the clipboard, alone or with the other formats of an office program. */
async function copyPicture({ page }: Participant, text: string | null): Promise<void> {
  await page.evaluate(async (words) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('A canvas has a context.');
    context.fillStyle = 'orange';
    context.fillRect(0, 0, 60, 40);
    const png = new Promise<Blob>((resolve) => canvas.toBlob((blob) => blob && resolve(blob), 'image/png'));
    const flavours: Record<string, Blob> = { 'image/png': await png };
    if (words !== null) {
      flavours['text/plain'] = new Blob([words], { type: 'text/plain' });
      flavours['text/html'] = new Blob([`<table><tr><td>${words}</td></tr></table>`], { type: 'text/html' });
    }
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
  }, text);
}

test('CHAT-5 copied table cells with an image of themselves are pasted as text', async ({ browser }) => {
  const ana = await writing(browser);
  await copyPicture(ana, 'Total\t42');
  await ana.page.keyboard.press('Control+v');
  await expect(field(ana)).toHaveValue('Total\t42');
  await expect(question(ana)).toHaveCount(0);
  await expect(panel(ana).getByText('Offered to everyone')).toHaveCount(0);
});

test('FILE-3 a pasted image is previewed, and offered on confirmation', async ({ browser }) => {
  const ana = await writing(browser);
  await copyPicture(ana, null);
  await ana.page.keyboard.press('Control+v');
  const preview = question(ana).getByRole('img');
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(60);
  // An Enter in the text field offers no file.
  await ana.page.keyboard.press('Enter');
  await question(ana).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(ana)).toHaveCount(0);
  await expect(panel(ana).getByText('Offered to everyone')).toHaveCount(0);
  await expect(field(ana)).toBeFocused();
  await ana.page.keyboard.press('Control+v');
  await question(ana).getByRole('button', { name: 'Offer' }).click();
  await expect(panel(ana).getByText('Offered to everyone')).toHaveCount(1);
});

test('CHAT-6 the newest message stays in view in a lower window and above a prompt', async ({ browser }) => {
  const ana = await writing(browser);
  for (let line = 1; line <= 12; line += 1) {
    await field(ana).fill(`Line ${line}\nand what comes after it`);
    await ana.page.keyboard.press('Enter');
  }
  const newest = panel(ana).getByText('Line 12');
  await expect(newest).toBeInViewport({ ratio: 1 });
  await ana.page.setViewportSize({ width: 740, height: 360 });
  await expect(newest).toBeInViewport({ ratio: 1 });
  await ana.page.setViewportSize({ width: 1280, height: 560 });
  await copyPicture(ana, null);
  await ana.page.keyboard.press('Control+v');
  await expect(question(ana)).toBeVisible();
  await expect(newest).toBeInViewport({ ratio: 1 });
});

test('CHAT-5 the Enter and the Escape of an input method, in the order of Safari, send and close nothing', async ({
  browser,
}) => {
  const ana = await writing(browser);
  await field(ana).fill('にほん');
  await field(ana).evaluate((area) => {
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }));
    for (const key of ['Enter', 'Escape']) {
      area.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
    }
  });
  await expect(field(ana)).toHaveValue('にほん');
  await ana.page.keyboard.press('Enter');
  await expect(field(ana)).toHaveValue('');
  await expect(panel(ana).getByRole('listitem')).toHaveCount(1);
});

test('CHAT-3 a pasted megabyte is refused, and the page says so', async ({ browser }) => {
  const ana = await writing(browser);
  await ana.page.evaluate(() => navigator.clipboard.writeText('x'.repeat(1_000_000)));
  await ana.page.keyboard.type('Here: ');
  await ana.page.keyboard.press('Control+v');
  await expect(panel(ana).getByRole('alert')).toContainText('too long for a message: 1 MB, and 4.1 kB fit');
  await expect(field(ana)).toHaveValue('Here: ');
  await ana.page.keyboard.type('it is');
  await expect(panel(ana).getByRole('alert')).toBeEmpty();
  await expect(field(ana)).toHaveValue('Here: it is');
});

test('FILE-4 the page says how many of sixty chosen files were not offered', async ({ browser }) => {
  const ana = await writing(browser);
  const files = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(String(index)),
  }));
  await panel(ana).locator('input[type=file]').setInputFiles(files);
  await expect(panel(ana).getByRole('alert')).toContainText('10 files were not offered');
  await expect(panel(ana).getByText('Offered to everyone')).toHaveCount(50);
  await ana.page.keyboard.type('Sorry');
  await expect(panel(ana).getByRole('alert')).toBeEmpty();
});

interface Dragged {
  readonly isTaken: boolean;
  readonly effect: string | undefined;
}

/** How the page handled every drag and drop since; the browser opens a file that the page does not handle. */
async function watchDrags(page: Page): Promise<() => Promise<Dragged[]>> {
  await page.evaluate(() => {
    const drags: Dragged[] = [];
    Object.assign(window, { drags });
    // After every listener of the page's own.
    for (const type of ['dragover', 'drop'] as const) {
      addEventListener(type, ({ defaultPrevented, dataTransfer }) =>
        drags.push({ isTaken: defaultPrevented, effect: dataTransfer?.dropEffect }),
      );
    }
  });
  return () => page.evaluate(() => (window as unknown as { drags: Dragged[] }).drags);
}

/** Drags data over the page and drops it, with the browser's own events. */
async function drop(
  session: CDPSession,
  data: { items?: { mimeType: string; data: string }[]; files?: string[] },
  [x, y]: readonly [number, number] = [400, 650],
): Promise<void> {
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const items = data.items ?? [];
    await session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items, files: data.files ?? [], dragOperationsMask: 1 },
    });
  }
}

test('FILE-3 a link and a file that are dropped on the home page, pre-join or early in a call never replace the page', async ({
  browser,
}) => {
  const ana = await Participant.create(browser, 'Ana');
  const session = await ana.context.newCDPSession(ana.page);
  const roomId = newRoomId();
  const file = [new URL('../support/test.ts', import.meta.url).pathname];
  for (const [path, button] of [
    ['/', 'Start a call'],
    [`/room/${roomId}`, 'Join now'],
  ] as const) {
    await ana.page.goto(path);
    await expect(ana.page.getByRole('button', { name: button })).toBeVisible();
    const dragged = await watchDrags(ana.page);
    await drop(session, { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }] });
    await drop(session, { files: file });
    const effects = async () => [...new Set((await dragged()).map(({ isTaken, effect }) => (isTaken ? effect : 'opened')))];
    await expect.poll(effects).toEqual(['none']);
    // A text field handles text itself.
    const textField = ana.page.getByRole('textbox');
    const box = await textField.boundingBox();
    await drop(session, { items: [{ mimeType: 'text/plain', data: 'dropped' }] }, [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10]);
    await expect(textField).toHaveValue(/dropped/);
  }

  // The part of the room that receives files does not load until one is dropped.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = false;
  await ana.page.route('**/assets/background-parts-*.js', async (route) => {
    isHeld = true;
    await held;
    await route.continue();
  });
  await ana.page.goto(`/room/${roomId}?join&name=Ana`);
  await ana.expectInRoom();
  // On the bar, which stays: the browser drops nothing on an element that was replaced since the last `dragover`, as a tile is when its video comes.
  await drop(session, { files: file }, [700, 28]);
  await expect.poll(() => isHeld).toBe(true);
  release();
  await expect(panel(ana).getByText('Offered to everyone')).toHaveCount(1);
});

/** A client of before in a call with one of today, as while a server is updated under open pages. */
import type { Browser } from '@playwright/test';
import { serveOldClient } from '../old-client/serve-old-client.ts';
import { oneOfEach } from '../support/fake-devices.ts';
import { CAST, type CastName, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

/** A participant whose video has lines to give up. */
function participantOf(browser: Browser, name: CastName): Promise<Participant> {
  const { colour, toneHz } = CAST[name];
  return Participant.create(browser, name, { devices: { ...oneOfEach(colour, toneHz), widthPx: 640, heightPx: 360 } });
}

/** How many lines of this participant's video arrive. The sender decides them, by the sizes that it was sent. */
const linesOf = (receiver: Participant, name: string): Promise<number> =>
  receiver
    .tile(name)
    .locator('video')
    .evaluate((video) => (video instanceof HTMLVideoElement ? video.videoHeight : 0));

async function chooseDataUse({ page }: Participant, use: 'saver' | 'full'): Promise<void> {
  await page.getByRole('combobox', { name: 'Data use' }).selectOption(use);
}

/** The receiver asks for a small video and for a large one again. @param settings what the settings are called in its menu */
async function expectSizesAreSent(receiver: Participant, name: string, settings: RegExp): Promise<void> {
  const { page } = receiver;
  await expect.poll(() => linesOf(receiver, name)).toBeGreaterThan(180);
  await receiver.control('More').click();
  await page
    .getByRole('menuitem', { name: settings })
    .or(page.getByRole('button', { name: settings }))
    .click();
  await chooseDataUse(receiver, 'saver');
  await expect.poll(() => linesOf(receiver, name)).toBeLessThanOrEqual(180);
  // A client that saves data sends less, too.
  await chooseDataUse(receiver, 'full');
  await expect.poll(() => linesOf(receiver, name)).toBeGreaterThan(180);
  await page.keyboard.press('Escape');
}

async function expectConversation(from: Participant, to: Participant, text: string): Promise<void> {
  const field = ({ page }: Participant) => page.getByRole('textbox', { name: 'Message everyone' });
  for (const { page } of [from, to]) {
    const open = page.getByRole('button', { name: /^Open chat/ });
    if (await open.isVisible()) await open.click();
  }
  await field(from).fill(text);
  await field(from).press('Enter');
  const sent = from.page.getByRole('listitem').filter({ hasText: text });
  await expect(to.page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expect(sent.getByRole('img', { name: 'Delivered' })).toBeVisible();
}

for (const isOldFirst of [true, false]) {
  test(`PROTOCOL-11 a client of before and one of today hold a call, ${isOldFirst ? 'the older' : 'the newer'} one there first`, async ({
    browser,
  }) => {
    const roomId = newRoomId();
    const [old, young] = [await participantOf(browser, 'Ana'), await participantOf(browser, 'Ben')];
    await serveOldClient(old.context);
    for (const participant of isOldFirst ? [old, young] : [young, old]) await participant.join(roomId);
    await old.expectVideoOf('Ben');
    await young.expectVideoOf('Ana');
    await old.expectAudioOf('Ben');
    await young.expectAudioOf('Ana');
    await expectConversation(old, young, 'From the older one');
    await expectConversation(young, old, 'From the newer one');
    await expectSizesAreSent(old, 'Ben', /Devices/);
    await expectSizesAreSent(young, 'Ana', /Settings/);
  });
}

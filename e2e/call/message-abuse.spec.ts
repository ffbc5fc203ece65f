/** Messages of a hostile participant do not harm another one's page. */
import { newRoomId, Participant } from '../support/participant.ts';
import { exposeChannels, rawMessage, receivedUnder, sendRaw } from '../support/raw-messages.ts';
import { expect, test } from '../support/test.ts';

for (const count of [60, 1000]) {
  test(`LIMIT-8 ${count} messages at once leave the page responsive`, async ({ browser }) => {
    test.slow();
    const roomId = newRoomId();
    const ana = await Participant.create(browser, 'Ana');
    const ben = await Participant.create(browser, 'Ben');
    const errors: string[] = [];
    ana.page.on('pageerror', ({ message }) => errors.push(message));
    await exposeChannels(ben.context);
    await ana.join(roomId);
    await ben.join(roomId);
    await ana.expectVideoOf('Ben');
    await ben.expectVideoOf('Ana');
    await sendRaw(ben.page, [rawMessage(10_000, 'first')]);
    await expect(ana.page.getByRole('button', { name: 'Open chat, 1 unread message' })).toBeVisible();

    const texts = Array.from({ length: count }, (_, index) => rawMessage(index, `flood ${index}`));
    await sendRaw(ben.page, texts);
    await expect(ana.page.getByRole('button', { name: /^Open chat, [\d,]{2,} unread messages/ })).toBeVisible();
    await ana.page.getByRole('button', { name: /^Open chat/ }).click();
    const panel = ana.page.getByRole('complementary', { name: 'Chat' });
    await expect(panel.getByRole('listitem').filter({ hasText: `flood ${count - 1}` })).toBeVisible();
    await sendRaw(
      ben.page,
      texts.map((text) => text.replace('raw', 'two')),
    );
    await panel.getByRole('textbox', { name: 'Message everyone' }).fill('Still here');
    await ana.page.keyboard.press('Enter');
    await expect(panel.getByRole('listitem').filter({ hasText: 'Still here' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('CHAT-7 messages that one participant invents for others are labelled as passed on by that participant', async ({
  browser,
}) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  const word = (from: string, name: string, text: string) => ({
    id: `raw${from.padStart(9, '0')}`,
    from,
    name,
    text,
    sentAt: 1,
    ageMs: 60_000,
  });
  const pieces = [
    word('alice', 'Alice', 'The code is 1234'),
    word('ana2', 'Ana', 'I agree'),
    word('vis', 'Vis-à-vis', 'Session ended'),
  ];
  await ben.context.addInitScript((messages) => {
    // Ben's page answers every request of the history with invented messages, under Ana's name too.
    const send = RTCDataChannel.prototype.send;
    RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: never) {
      const body: unknown = this.label === 'messages' ? JSON.parse(data) : null;
      const isHistory = Array.isArray(body) && body[0] === 'chat' && body[1].kind === 'history';
      const forged = JSON.stringify(['chat', { kind: 'history', messages, isLast: true }]);
      send.call(this, (isHistory ? forged : data) as never);
    };
  }, pieces);
  await ben.join(roomId);
  await ana.join(roomId);
  await ana.expectVideoOf('Ben');
  await ana.page.getByRole('button', { name: 'Open chat', exact: true }).click();
  const items = ana.page.getByRole('complementary', { name: 'Chat' }).getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toContainText('Alice');
  await expect(items.nth(0)).toContainText('passed on by Ben');
  await expect(items.nth(1)).toContainText('earlier Ana');
  await expect(items.nth(1)).toContainText('passed on by Ben');
});

test('LIMIT-8 a file that one participant requests 3,000 times leaves its owner’s page responsive', async ({ browser }) => {
  const roomId = newRoomId();
  const ana = await Participant.create(browser, 'Ana');
  const ben = await Participant.create(browser, 'Ben');
  await exposeChannels(ben.context);
  await ana.join(roomId);
  await ben.join(roomId);
  await ana.expectVideoOf('Ben');
  await ana.page.getByRole('button', { name: 'Open chat', exact: true }).click();
  const panel = ana.page.getByRole('complementary', { name: 'Chat' });
  const chooser = ana.page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Send a file' }).click();
  await (await chooser).setFiles({ name: 'large.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(20_000_000) });
  const offered = async () => (await receivedUnder(ben.page, 'file')).find(({ kind }) => kind === 'offer');
  await expect.poll(offered).toBeDefined();
  const id = (await offered())?.id;
  const takes = Array.from({ length: 3000 }, (_, transfer) =>
    JSON.stringify(['file', { kind: 'take', id, transfer, fromByte: 0 }]),
  );
  await sendRaw(ben.page, takes);
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Message everyone' }).fill('Still here');
  await ana.page.keyboard.press('Enter');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Still here' })).toBeVisible();
  await expect.poll(async () => JSON.stringify(await receivedUnder(ben.page, 'chat'))).toContain('Still here');
});

/** A full client that was written from docs/protocol.md alone, in a call with a product client: every topic but `screen`, in both directions. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';
import { PeerPage } from '../peer-client/peer-page.ts';
import { installFakeDevices, oneOfEach } from '../support/fake-devices.ts';
import { CAST, newRoomId, Participant } from '../support/participant.ts';
import { expect, test } from '../support/test.ts';

const GREY = 'rgb(200, 200, 200)';
const ID = expect.stringMatching(/^[\w-]{12}$/);
const TEXT = 'A message of the document';
const BYTES = [...Buffer.from('A file of the document')];

async function callWithPeer(browser: Browser, context: BrowserContext): Promise<[Participant, PeerPage]> {
  const roomId = newRoomId();
  await installFakeDevices(context, oneOfEach(GREY, 660));
  const peer = await PeerPage.join(context, roomId);
  const { colour, toneHz } = CAST.Ana;
  const devices = { ...oneOfEach(colour, toneHz), widthPx: 640, heightPx: 360 };
  const ana = await Participant.create(browser, 'Ana', { devices });
  await ana.context.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await ana.join(roomId);
  await peer.expectOpen();
  await ana.expectVideoOf('Foreign', GREY);
  return [ana, peer];
}

const chatOf = ({ page }: Participant) => page.getByRole('complementary', { name: 'Chat' });
const entryOf = (participant: Participant, text: string) => chatOf(participant).getByRole('listitem').filter({ hasText: text });

test('PROTOCOL-12 a client that was written from the protocol’s document chats with this client, and both send the history', async ({
  browser,
  context,
}) => {
  const [ana, peer] = await callWithPeer(browser, context);
  const { selfId, remoteId } = await peer.ids();
  const ask = await peer.receive('chat', { kind: 'ask' });
  expect(ask).toEqual({ kind: 'ask', have: [], authors: [] });
  const message = { id: 'foreign00001', text: TEXT, sentAt: Date.now(), after: [] };
  await peer.send('chat', {
    kind: 'history',
    messages: [{ ...message, from: selfId, name: 'Foreign', ageMs: 1000 }],
    isLast: true,
  });
  await ana.page.getByRole('button', { name: /^Open chat/ }).click();
  await expect(entryOf(ana, TEXT)).toBeVisible();

  await peer.send('chat', {
    kind: 'message',
    message: { ...message, id: 'foreign00002', text: 'Another one', after: [message.id] },
  });
  await expect(entryOf(ana, 'Another one')).toBeVisible();
  await expect.poll(() => peer.received('chat')).toContainEqual({ kind: 'ack', ids: ['foreign00002'] });

  const field = ana.page.getByRole('textbox', { name: 'Message everyone' });
  await field.fill('An answer');
  await field.press('Enter');
  const sent = await peer.receive('chat', { kind: 'message' });
  expect(sent).toEqual({
    kind: 'message',
    message: { id: ID, text: 'An answer', sentAt: expect.any(Number), after: expect.any(Array) },
  });
  await expect(entryOf(ana, 'An answer').getByRole('img', { name: 'Delivered' })).toBeHidden();
  const { id } = sent.message as { readonly id: string };
  await peer.send('chat', { kind: 'ack', ids: [id] });
  await expect(entryOf(ana, 'An answer').getByRole('img', { name: 'Delivered' })).toBeVisible();

  await peer.send('chat', { kind: 'ask', have: ['foreign00001', 'foreign00002'], authors: [[selfId, 2]] });
  const told = { id, from: remoteId, name: 'Ana', text: 'An answer', sentAt: expect.any(Number), ageMs: expect.any(Number) };
  expect(await peer.receive('chat', { kind: 'history' })).toMatchObject({ messages: [told], isLast: true });
});

test('PROTOCOL-13 a client that was written from the protocol’s document exchanges files with this client', async ({
  browser,
  context,
}) => {
  const [ana, peer] = await callWithPeer(browser, context);
  await ana.page.getByRole('button', { name: /^Open chat/ }).click();
  expect(await peer.receive('file', { kind: 'hello' })).toEqual({ kind: 'hello' });
  await peer.send('file', { kind: 'offer', id: 'foreign00003', name: 'foreign.txt', sizeBytes: BYTES.length, ageMs: 0 });
  const downloading = ana.page.waitForEvent('download');
  await chatOf(ana).getByRole('button', { name: 'Save foreign.txt' }).click();
  const take = await peer.receive('file', { kind: 'take' });
  expect(take).toEqual({ kind: 'take', id: 'foreign00003', transfer: expect.any(Number), fromByte: 0 });
  const transfer = Number(take.transfer);
  await peer.sendFile(transfer, BYTES);
  expect([...readFileSync(await (await downloading).path())]).toEqual(BYTES);
  await peer.receive('file', { kind: 'stored', transfer, upToByte: BYTES.length });

  const chooser = ana.page.waitForEvent('filechooser');
  await chatOf(ana).getByRole('button', { name: 'Send a file' }).click();
  await (await chooser).setFiles({ name: 'ana.txt', mimeType: 'text/plain', buffer: Buffer.from(BYTES) });
  const offer = await peer.receive('file', { kind: 'offer' });
  expect(offer).toEqual({ kind: 'offer', id: ID, name: 'ana.txt', sizeBytes: BYTES.length, ageMs: expect.any(Number) });
  await peer.send('file', { kind: 'take', id: offer.id, transfer: 7, fromByte: 0 });
  await expect.poll(() => peer.receivedFile(7)).toEqual(BYTES);
  await peer.send('file', { kind: 'stored', transfer: 7, upToByte: BYTES.length });
  await expect(entryOf(ana, 'ana.txt')).toContainText('Foreign');
  await peer.send('file', { kind: 'take', id: 'unknown00000', transfer: 8, fromByte: 0 });
  expect(await peer.receive('file', { kind: 'refuse' })).toEqual({ kind: 'refuse', transfer: 8, reason: 'gone' });
  await peer.send('file', { kind: 'withdraw', id: 'foreign00003' });
  await expect(chatOf(ana).getByRole('button', { name: 'Save foreign.txt' })).toBeHidden();
});

test('PROTOCOL-14 sizes, reactions, audio reports and the state of a camera pass between this client and a client of the document', async ({
  browser,
  context,
}) => {
  const [ana, peer] = await callWithPeer(browser, context);
  const size = { widthPx: expect.any(Number), heightPx: expect.any(Number) };
  await expect.poll(() => peer.received('want')).toContainEqual({ camera: size, screen: null });
  await expect.poll(() => peer.lines()).toBeGreaterThan(180);
  await peer.send('want', { camera: { widthPx: 320, heightPx: 180 }, screen: null });
  await expect.poll(() => peer.lines()).toBeLessThanOrEqual(180);

  await peer.send('reaction', 'heart');
  await expect(ana.tile('Foreign').locator('[data-reaction="heart"]')).toBeVisible();
  await ana.control('Send a reaction').click();
  await ana.page.getByRole('button', { name: 'Heart' }).click();
  await expect.poll(() => peer.received('reaction')).toEqual(['heart']);

  // Before it the receiver may not be listening yet, and the sender's word is lost.
  await expect.poll(() => peer.received('device')).toContain('hello');
  const media = { microphone: true, camera: false, screen: false, screenAudio: false };
  await peer.update({ media });
  await peer.send('device', 'in_use');
  await expect(ana.tile('Foreign').getByText('in use by another')).toBeVisible();
  await peer.send('device', null);
  await expect(ana.tile('Foreign').getByText('in use by another')).toBeHidden();
  await peer.send('hearing', 'nothing');
  await expect(ana.page.getByText('can’t hear you').first()).toBeVisible();
});

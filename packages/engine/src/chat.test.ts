import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Chat, createChat } from './chat.ts';
import type { ChatSnapshot } from './chat-state.ts';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from './testing/index.ts';

let room: FakeRoom;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  room = new FakeRoom();
});
afterEach(() => vi.useRealTimers());

const settle = (ms = 50) => vi.advanceTimersByTimeAsync(ms);

async function join(id: string): Promise<FakeParticipant & { chat: Chat }> {
  const participant = createFakeParticipant(room, id);
  await participant.call.join(`Name of ${id}`);
  const chat = createChat(participant.call);
  await settle();
  return { ...participant, chat };
}

const entries = ({ chat }: { chat: Chat }): ChatSnapshot['entries'] => chat.snapshot.get().entries;
const textsOf = (participant: { chat: Chat }) => entries(participant).map(({ text }) => text);
const deliveries = (participant: { chat: Chat }) => entries(participant).map(({ delivery }) => delivery);

test('CHAT-7 everybody gets a message under the name of its author, and its author learns that', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  expect(ana.chat.send(' Hello\r\nall ')).toBe('said');
  await settle();
  for (const other of [ben, cid]) {
    expect(entries(other)).toMatchObject([
      { from: 'ana', name: 'Name of ana', text: 'Hello\nall', isOwn: false, isHearsay: false },
    ]);
    expect(other.chat.snapshot.get().unread).toBe(1);
  }
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['ben', 'cid'] }]);
  ben.chat.send('Hi Ana');
  await settle();
  expect(textsOf(cid)).toEqual(['Hello\nall', 'Hi Ana']);
});

test('CHAT-7 nobody speaks under another name', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const message = { id: 'abcdefghijkl', from: 'cid', name: 'Cid', text: 'It was me', sentAt: 1 };
  ana.call.messages.send('ben', 'chat', { kind: 'message', message });
  // Unasked for, a history is not listened to.
  ana.call.messages.send('ben', 'chat', { kind: 'history', messages: [{ ...message, id: 'bcdefghijklm' }], isLast: true });
  await settle();
  expect(entries(ben)).toMatchObject([{ from: 'ana', name: 'Name of ana' }]);
});

test('CHAT-8 an empty text and one over the limit are refused, whole', async () => {
  const ana = await join('ana');
  expect(ana.chat.send(' \n ')).toBe('empty');
  expect(ana.chat.send('é'.repeat(2049))).toBe('too_long');
  expect(ana.chat.send('é'.repeat(2048))).toBe('said');
  expect(textsOf(ana)).toEqual(['é'.repeat(2048)]);
});

test('CHAT-9 who comes later hears what was said before, each message once, from authors who left too', async () => {
  const ana = await join('ana');
  ana.chat.send('To nobody yet');
  const ben = await join('ben');
  ben.chat.send('I am here');
  const cid = await join('cid');
  cid.chat.send('I was here');
  await settle();
  cid.call.leave();
  await settle();
  const dao = await join('dao');
  const all = ['To nobody yet', 'I am here', 'I was here'];
  expect(textsOf(dao)).toEqual(all);
  expect(entries(dao).map(({ from, isHearsay }) => [from, isHearsay])).toEqual([
    ['ana', false],
    ['ben', false],
    ['cid', true],
  ]);
  expect(dao.chat.snapshot.get().unread).toBe(0);
  expect(deliveries(ana)[0]).toEqual({ waitingFor: [], reached: ['ben', 'cid', 'dao'] });
  for (const old of [ana, ben]) expect(textsOf(old)).toEqual(all);
});

test('CHAT-9 about somebody who is here nobody else is believed', async () => {
  await join('ana');
  const mallory = createFakeParticipant(room, 'mallory');
  await mallory.call.join('Mallory');
  const forged = { id: 'abcdefghijkl', from: 'ana', name: 'Ana', text: 'I quit', sentAt: 1 };
  mallory.call.messages.listen('chat', (from) =>
    mallory.call.messages.send(from, 'chat', { kind: 'history', messages: [forged], isLast: true }),
  );
  await settle();
  const ben = await join('ben');
  await settle(1000);
  expect(entries(ben)).toEqual([]);
});

test('CHAT-9 whoever does not answer does not keep the others from answering', async () => {
  const silent = createFakeParticipant(room, 'silent');
  await silent.call.join('Silent');
  const ana = await join('ana');
  ana.chat.send('Heard');
  const ben = await join('ben');
  await settle(5000);
  expect(textsOf(ben)).toEqual(['Heard']);
});

test('CHAT-9 a chat that begins late has missed nothing', async () => {
  const ana = await join('ana');
  const ben = createFakeParticipant(room, 'ben');
  await ben.call.join('Ben');
  await settle();
  ana.chat.send('Before you listened');
  await settle(20_000);
  expect(deliveries(ana)).toEqual([{ waitingFor: ['ben'], reached: [] }]);
  const chat = createChat(ben.call);
  await settle();
  expect(textsOf({ chat })).toEqual(['Before you listened']);
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['ben'] }]);
});

test('CHAT-10 what is written while a link is down is delivered when it is back, once', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  room.courier = () => null;
  ana.call.retry('ben');
  await settle(5);
  ana.chat.send('Are you there?');
  await settle(1000);
  expect(deliveries(ana)).toEqual([{ waitingFor: ['ben'], reached: ['cid'] }]);
  room.courier = () => [0];
  ana.call.retry('ben');
  await settle(1000);
  expect(textsOf(ben)).toEqual(['Are you there?']);
  expect(ben.chat.snapshot.get().unread).toBe(1);
  expect(textsOf(cid)).toEqual(['Are you there?']);
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['cid', 'ben'] }]);
});

test('CHAT-10 a message or a confirmation that a dying link has swallowed is made good', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  for (const swallowing of [ana, ben]) {
    for (const connection of swallowing.connections) connection.isFlowing = false;
    ana.chat.send(`Swallowed by ${swallowing.signaling.id}`);
    await settle();
    expect(deliveries(ana).at(-1)).toEqual({ waitingFor: ['ben'], reached: [] });
    ana.call.retry('ben');
    await settle(1000);
    expect(deliveries(ana).at(-1)).toEqual({ waitingFor: [], reached: ['ben'] });
  }
  expect(textsOf(ben)).toEqual(['Swallowed by ana', 'Swallowed by ben']);
  expect(ben.chat.snapshot.get().unread).toBe(2);
});

test('CHAT-10 a lost server stops no message', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  room.restart();
  await settle();
  ana.chat.send('Still here');
  await settle();
  expect(textsOf(ben)).toEqual(['Still here']);
});

test('CHAT-11 a reload finds the conversation again, our own words among it', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  ana.chat.send('Mine');
  await settle();
  ben.chat.send('Yours');
  await settle();
  const again = await join('ana');
  expect(entries(again).map(({ text, isOwn }) => [text, isOwn])).toEqual([
    ['Mine', true],
    ['Yours', false],
  ]);
  expect(again.chat.snapshot.get().unread).toBe(0);
});

test('CHAT-12 a clock that is ahead or behind does not tear a conversation apart', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const message = { id: 'abcdefghijkl', text: 'From tomorrow', sentAt: Date.now() + 86_400_000 };
  ana.call.messages.send('ben', 'chat', { kind: 'message', message });
  await settle();
  ben.chat.send('Today');
  expect(textsOf(ben)).toEqual(['From tomorrow', 'Today']);
  vi.setSystemTime(Date.now() - 3_600_000);
  ben.chat.send('An hour ago, said the clock');
  expect(textsOf(ben)).toEqual(['From tomorrow', 'Today', 'An hour ago, said the clock']);
});

test('CHAT-13 a bare participant is not waited for', async () => {
  const bare = createFakeParticipant(room, 'bare', 'bare');
  await bare.call.join('Bare');
  const ana = await join('ana');
  ana.chat.send('Hello');
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: [] }]);
});

test('CHAT-3 one who says more than anybody can fills a bounded log, and everybody else is heard', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  const id = (index: number) => `flood${String(index).padStart(7, '0')}`;
  for (let index = 0; index < 3000; index += 1) {
    const message = { id: id(index), text: `${index}`, sentAt: Date.now() };
    ana.call.messages.send('ben', 'chat', { kind: 'message', message });
  }
  await settle(1);
  cid.chat.send('Heard');
  await settle(100);
  expect(textsOf(ben)).toContain('Heard');
  expect(textsOf(ben).length).toBeLessThanOrEqual(401);
  await settle(30_000);
  // Nothing of it was dropped on the way: the last one is there.
  expect(textsOf(ben)).toContain('2999');
  expect(textsOf(ben)).toContain('Heard');
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { Chat } from './chat.ts';
import type { ChatSnapshot } from './chat-state.ts';
import { createMemoryNotes, type OwnNotes } from './own-notes.ts';

let room: FakeRoom;
/** The notes of each participant's tab, which outlive a reload. */
let notes: Map<string, OwnNotes>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  room = new FakeRoom();
  notes = new Map();
});
afterEach(() => vi.useRealTimers());

const settle = (ms = 50) => vi.advanceTimersByTimeAsync(ms);

async function join(id: string): Promise<FakeParticipant & { chat: Chat }> {
  const participant = createFakeParticipant(room, id);
  await participant.call.join(`Name of ${id}`);
  const kept = notes.get(id) ?? createMemoryNotes();
  notes.set(id, kept);
  const chat = new Chat(participant.call, kept);
  await settle();
  return { ...participant, chat };
}

/** A participant with another client, which answers every request of the history with these pieces. */
async function joinLiar(id: string, ...pieces: object[]): Promise<FakeParticipant> {
  const liar = createFakeParticipant(room, id);
  await liar.call.join(`Name of ${id}`);
  liar.call.messages.listen('chat', (from, body) => {
    if ((body as { kind: string }).kind !== 'ask') return;
    for (const piece of pieces) liar.call.messages.send(from, 'chat', { kind: 'history', isLast: true, ...piece });
  });
  await settle();
  return liar;
}

const entries = ({ chat }: { chat: Chat }): ChatSnapshot['entries'] => chat.snapshot.get().entries;
const textsOf = (participant: { chat: Chat }) => entries(participant).map(({ text }) => text);
const deliveries = (participant: { chat: Chat }) => entries(participant).map(({ delivery }) => delivery);

test('delivers a message to every participant under its author’s name, and confirms it', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  expect(ana.chat.send(' Hello\r\nall ')).toBe('said');
  await settle();
  for (const other of [ben, cid]) {
    expect(entries(other)).toMatchObject([
      { from: 'ana', name: 'Name of ana', text: 'Hello\nall', isOwn: false, passedOnBy: null },
    ]);
    expect(other.chat.snapshot.get().unread).toBe(1);
  }
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['ben', 'cid'] }]);
  ben.chat.send('Hi Ana');
  await settle();
  expect(textsOf(cid)).toEqual(['Hello\nall', 'Hi Ana']);
});

test('refuses a message under another participant’s name', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const message = { id: 'abcdefghijkl', from: 'cid', name: 'Cid', text: 'It was me', sentAt: 1 };
  ana.call.messages.send('ben', 'chat', { kind: 'message', message });
  // A history that was not requested is dropped.
  ana.call.messages.send('ben', 'chat', { kind: 'history', messages: [{ ...message, id: 'bcdefghijklm' }], isLast: true });
  await settle();
  expect(entries(ben)).toMatchObject([{ from: 'ana', name: 'Name of ana' }]);
});

test('refuses an empty text and one over the limit', async () => {
  const ana = await join('ana');
  expect(ana.chat.send(' \n ')).toBe('empty');
  expect(ana.chat.send('é'.repeat(2049))).toBe('too_long');
  expect(ana.chat.send('é'.repeat(2048))).toBe('said');
  expect(textsOf(ana)).toEqual(['é'.repeat(2048)]);
});

test('sends earlier messages to a participant who joins later, each once, of authors who left too', async () => {
  const ana = await join('ana');
  ana.chat.send('Before any join');
  const ben = await join('ben');
  ben.chat.send('I am here');
  const cid = await join('cid');
  cid.chat.send('I was here');
  await settle();
  cid.call.leave();
  await settle();
  const dao = await join('dao');
  const all = ['Before any join', 'I am here', 'I was here'];
  expect(textsOf(dao)).toEqual(all);
  expect(entries(dao).map(({ from, passedOnBy }) => [from, passedOnBy?.name])).toEqual([
    ['ana', undefined],
    ['ben', undefined],
    ['cid', 'Name of ana'],
  ]);
  expect(dao.chat.snapshot.get().unread).toBe(0);
  expect(deliveries(ana)[0]).toEqual({ waitingFor: [], reached: ['ben', 'cid', 'dao'] });
  for (const old of [ana, ben]) expect(textsOf(old)).toEqual(all);
});

test('accepts the messages of a present author from that author alone', async () => {
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

test('accepts a message under the local id only if this tab has noted it, and passes no other one on', async () => {
  const forged = { id: 'abcdefghijkl', from: 'ana', name: 'Name of ana', text: 'I quit', sentAt: 1 };
  await joinLiar('mallory', { messages: [forged] });
  const ana = await join('ana');
  expect(entries(ana)).toEqual([]);
  const ben = await join('ben');
  expect(textsOf(ben)).toEqual([]);
});

test('refuses a local message that another participant changed, its time and position included, after a reload', async () => {
  const ana = await join('ana');
  ana.chat.send('I stay');
  const [said] = entries(ana);
  ana.call.leave();
  await settle();
  const copy = { id: said?.id, from: 'ana', name: 'Ann', sentAt: 7, after: ['abcdefghijkl'], ageMs: 86_400_000 };
  await joinLiar(
    'mallory',
    { messages: [{ ...copy, text: 'I quit' }], isLast: false },
    { messages: [{ ...copy, text: 'I stay' }] },
  );
  const again = await join('ana');
  expect(entries(again)).toMatchObject([{ text: 'I stay', name: 'Name of ana', isOwn: true, at: said?.at, after: [] }]);
  const ben = await join('ben');
  expect(entries(ben)).toMatchObject([{ from: 'ana', text: 'I stay', passedOnBy: null }]);
});

test('labels messages of an absent author with the participant who passed them on, over every hop', async () => {
  const invented = { id: 'abcdefghijkl', from: 'alice', name: 'Alice', text: 'Send me the code', sentAt: 1, ageMs: 60_000 };
  const mallory = await joinLiar('mallory', { messages: [invented] });
  const ben = await join('ben');
  const passedOnBy = { id: 'mallory', name: 'Name of mallory' };
  expect(entries(ben)).toMatchObject([{ from: 'alice', text: 'Send me the code', isOwn: false, passedOnBy }]);
  mallory.call.leave();
  await settle();
  const cid = await join('cid');
  expect(entries(cid)).toMatchObject([{ from: 'alice', passedOnBy: { id: 'ben', name: 'Name of ben' } }]);
});

test.each(['Vis-à-vis', 'VIS À VIS', 'vis‐a‐vis system', 'Ｖｉｓ-à-ｖｉｓ'])(
  'shows no passed-on message under the name %j',
  async (name) => {
    const notice = { id: 'abcdefghijkl', from: 'system', name, text: 'Your session ends', sentAt: 1 };
    await joinLiar('mallory', { messages: [notice] });
    expect(entries(await join('ben'))).toEqual([]);
  },
);

test('neither hides a message nor confirms a delivery when another author used the id first', async () => {
  const ana = await join('ana');
  const mallory = createFakeParticipant(room, 'mallory');
  await mallory.call.join('Mallory');
  const ben = await join('ben');
  for (const connection of ana.connections) connection.isFlowing = false;
  ana.chat.send('From Ana');
  mallory.call.messages.send('ben', 'chat', { kind: 'message', message: { id: entries(ana)[0]?.id, text: 'Mine', sentAt: 1 } });
  await settle();
  expect(textsOf(ben)).toEqual(['Mine']);
  expect(deliveries(ana)[0]?.waitingFor).toContain('ben');
  ana.call.retry('ben');
  await settle(1000);
  expect(textsOf(ben)).toEqual(expect.arrayContaining(['Mine', 'From Ana']));
  expect(deliveries(ana)[0]?.reached).toContain('ben');
});

test('reads the history of an older client in its order', async () => {
  const old = (id: string, from: string, sentAt: number) => ({ id, from, name: from, text: `${from} at ${sentAt}`, sentAt });
  await joinLiar('older', {
    messages: [old('aaaaaaaaaaaa', 'alice', 1), old('bbbbbbbbbbbb', 'older', 2), old('cccccccccccc', 'bob', 1)],
  });
  const ben = await join('ben');
  expect(textsOf(ben)).toEqual(['alice at 1', 'older at 2', 'bob at 1']);
  expect(entries(ben).map(({ at }) => at)).toEqual([1, 2, 1]);
});

test('requests the history of the others when one sends endless pieces', async () => {
  const endless = createFakeParticipant(room, 'endless');
  await endless.call.join('Endless');
  const timer = setInterval(
    () => endless.call.messages.send('ben', 'chat', { kind: 'history', messages: [], isLast: false }),
    1000,
  );
  const ana = await join('ana');
  ana.chat.send('Heard');
  const ben = await join('ben');
  await settle(6000);
  clearInterval(timer);
  expect(textsOf(ben)).toEqual(['Heard']);
});

test('requests the history of the others when one does not answer', async () => {
  const silent = createFakeParticipant(room, 'silent');
  await silent.call.join('Silent');
  const ana = await join('ana');
  ana.chat.send('Heard');
  const ben = await join('ben');
  await settle(5000);
  expect(textsOf(ben)).toEqual(['Heard']);
});

test('misses no message when the chat starts late', async () => {
  const ana = await join('ana');
  const ben = createFakeParticipant(room, 'ben');
  await ben.call.join('Ben');
  await settle();
  ana.chat.send('Before you listened');
  await settle(20_000);
  expect(deliveries(ana)).toEqual([{ waitingFor: ['ben'], reached: [] }]);
  const chat = new Chat(ben.call);
  await settle();
  expect(textsOf({ chat })).toEqual(['Before you listened']);
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['ben'] }]);
});

test('delivers a message that was sent while a link was down once when it is back', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  room.delivery = () => null;
  ana.call.retry('ben');
  await settle(5);
  ana.chat.send('Are you there?');
  await settle(1000);
  expect(deliveries(ana)).toEqual([{ waitingFor: ['ben'], reached: ['cid'] }]);
  room.delivery = () => [0];
  ana.call.retry('ben');
  await settle(1000);
  expect(textsOf(ben)).toEqual(['Are you there?']);
  expect(ben.chat.snapshot.get().unread).toBe(1);
  expect(textsOf(cid)).toEqual(['Are you there?']);
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: ['cid', 'ben'] }]);
});

test('sends a message or confirmation again that a closing link lost', async () => {
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

test('delivers messages while the server is away', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  room.restart();
  await settle();
  ana.chat.send('Still here');
  await settle();
  expect(textsOf(ben)).toEqual(['Still here']);
});

test('restores the messages after a reload, local ones included', async () => {
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

test('keeps the order of a conversation with a clock that is ahead or behind', async () => {
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

test('orders an answer below its question at both participants and at a later one, whatever the clocks', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const cid = await join('cid');
  const realMs = Date.now();
  const at = async (participant: { chat: Chat }, skewMs: number, text: string) => {
    vi.setSystemTime(realMs + skewMs);
    participant.chat.send(text);
    vi.setSystemTime(realMs);
    await settle();
  };
  await at(ana, 1_200_000, 'Question, 20 min ahead');
  await at(ben, -3_600_000, 'Answer, an hour behind');
  await at(cid, 20_000, 'Comment, 20 s ahead');
  await at(ana, -3_600_000, 'Thanks, set back');
  const all = ['Question, 20 min ahead', 'Answer, an hour behind', 'Comment, 20 s ahead', 'Thanks, set back'];
  for (const participant of [ana, ben, cid]) expect(textsOf(participant)).toEqual(all);
  ben.call.leave();
  await settle();
  expect(textsOf(await join('dao'))).toEqual(all);
});

test('shows the time of a message by the local clock, and the age of one from a history', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const live = { id: 'abcdefghijkl', text: 'From tomorrow', sentAt: Date.now() + 86_400_000, after: [] };
  ana.call.messages.send('ben', 'chat', { kind: 'message', message: live });
  await settle();
  const cameAt = entries(ben)[0]?.at ?? 0;
  expect(Math.abs(Date.now() - cameAt)).toBeLessThan(1000);
  await settle(600_000);
  ana.call.leave();
  await settle();
  // Ben's clock is set back; Cid's differs from Ben's.
  vi.setSystemTime(Date.now() - 3_600_000);
  const cid = await join('cid');
  const agoMs = Date.now() - (entries(cid)[0]?.at ?? 0);
  expect(agoMs).toBeGreaterThan(590_000);
  expect(agoMs).toBeLessThan(610_000);
});

test('answers requests after the clock is set back', async () => {
  const ana = await join('ana');
  ana.chat.send('Before');
  const ben = createFakeParticipant(room, 'ben');
  await ben.call.join('Ben');
  await settle();
  const received: unknown[] = [];
  ben.call.messages.listen('chat', (_from, body) => {
    if ((body as { kind: string }).kind === 'history') received.push(body);
  });
  const ask = async () => {
    ben.call.messages.send('ana', 'chat', { kind: 'ask', have: [] });
    await settle(2000);
  };
  await ask();
  vi.setSystemTime(Date.now() - 3_600_000);
  await ask();
  expect(received).toHaveLength(2);
});

test('reports an author who returns under another name', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  ben.chat.send('Hello');
  await settle();
  ben.call.leave();
  await settle();
  const again = createFakeParticipant(room, 'ben');
  await again.call.join('Bea');
  await settle();
  expect(ana.chat.snapshot.get().renamings).toMatchObject([{ id: 'ben', before: 'Name of ben', now: 'Bea' }]);
});

test('does not wait for the acknowledgement of a minimal client', async () => {
  const minimal = createFakeParticipant(room, 'minimal', 'minimal');
  await minimal.call.join('Minimal');
  const ana = await join('ana');
  ana.chat.send('Hello');
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: [] }]);
});

test('bounds the log of a flood, and delivers the messages of the other participants', async () => {
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
  // No message was lost: the last one is present.
  expect(textsOf(ben)).toContain('2999');
  expect(textsOf(ben)).toContain('Heard');
});

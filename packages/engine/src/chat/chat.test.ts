import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { Chat } from './chat.ts';
import type { ChatSnapshot } from './chat-state.ts';
import { createMemoryNotes, type OwnNotes } from './own-notes.ts';

let room: FakeRoom;
/** What each participant's tab has noted: it outlives a reload. */
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

/** A participant with a client of their own, which answers every question for the history with these pieces. */
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

test('everybody gets a message under the name of its author, and its author learns that', async () => {
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

test('nobody speaks under another name', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  const message = { id: 'abcdefghijkl', from: 'cid', name: 'Cid', text: 'It was me', sentAt: 1 };
  ana.call.messages.send('ben', 'chat', { kind: 'message', message });
  // Unasked for, a history is not listened to.
  ana.call.messages.send('ben', 'chat', { kind: 'history', messages: [{ ...message, id: 'bcdefghijklm' }], isLast: true });
  await settle();
  expect(entries(ben)).toMatchObject([{ from: 'ana', name: 'Name of ana' }]);
});

test('an empty text and one over the limit are refused, whole', async () => {
  const ana = await join('ana');
  expect(ana.chat.send(' \n ')).toBe('empty');
  expect(ana.chat.send('é'.repeat(2049))).toBe('too_long');
  expect(ana.chat.send('é'.repeat(2048))).toBe('said');
  expect(textsOf(ana)).toEqual(['é'.repeat(2048)]);
});

test('who comes later hears what was said before, each message once, from authors who left too', async () => {
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
  expect(entries(dao).map(({ from, passedOnBy }) => [from, passedOnBy?.name])).toEqual([
    ['ana', undefined],
    ['ben', undefined],
    ['cid', 'Name of ana'],
  ]);
  expect(dao.chat.snapshot.get().unread).toBe(0);
  expect(deliveries(ana)[0]).toEqual({ waitingFor: [], reached: ['ben', 'cid', 'dao'] });
  for (const old of [ana, ben]) expect(textsOf(old)).toEqual(all);
});

test('about somebody who is here nobody else is believed', async () => {
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

test('words under our own id are ours only if this tab has noted them, and nobody is told invented ones', async () => {
  const forged = { id: 'abcdefghijkl', from: 'ana', name: 'Name of ana', text: 'I quit', sentAt: 1 };
  await joinLiar('mallory', { messages: [forged] });
  const ana = await join('ana');
  expect(entries(ana)).toEqual([]);
  const ben = await join('ben');
  expect(textsOf(ben)).toEqual([]);
});

test('of a message of ours that another one changed nothing is believed after a reload, its time and place included', async () => {
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

test('what an absent author is said to have written is hearsay of who passed it on, the whole way', async () => {
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
  'no hearsay is drawn under the name %j',
  async (name) => {
    const notice = { id: 'abcdefghijkl', from: 'system', name, text: 'Your session ends', sentAt: 1 };
    await joinLiar('mallory', { messages: [notice] });
    expect(entries(await join('ben'))).toEqual([]);
  },
);

test('an id that another one used first hides no message, and no delivery is confirmed by it', async () => {
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

test('the history of an older client is read, in its order', async () => {
  const old = (id: string, from: string, sentAt: number) => ({ id, from, name: from, text: `${from} at ${sentAt}`, sentAt });
  await joinLiar('older', {
    messages: [old('aaaaaaaaaaaa', 'alice', 1), old('bbbbbbbbbbbb', 'older', 2), old('cccccccccccc', 'bob', 1)],
  });
  const ben = await join('ben');
  expect(textsOf(ben)).toEqual(['alice at 1', 'older at 2', 'bob at 1']);
  expect(entries(ben).map(({ at }) => at)).toEqual([1, 2, 1]);
});

test('who answers in endless pieces does not keep the others from answering', async () => {
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

test('whoever does not answer does not keep the others from answering', async () => {
  const silent = createFakeParticipant(room, 'silent');
  await silent.call.join('Silent');
  const ana = await join('ana');
  ana.chat.send('Heard');
  const ben = await join('ben');
  await settle(5000);
  expect(textsOf(ben)).toEqual(['Heard']);
});

test('a chat that begins late has missed nothing', async () => {
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

test('what is written while a link is down is delivered when it is back, once', async () => {
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

test('a message or a confirmation that a dying link has swallowed is made good', async () => {
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

test('a lost server stops no message', async () => {
  const ana = await join('ana');
  const ben = await join('ben');
  room.restart();
  await settle();
  ana.chat.send('Still here');
  await settle();
  expect(textsOf(ben)).toEqual(['Still here']);
});

test('a reload finds the conversation again, our own words among it', async () => {
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

test('a clock that is ahead or behind does not tear a conversation apart', async () => {
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

test('an answer is below its question at both and at who comes later, whatever the clocks', async () => {
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

test('a message shows when it came by our own clock, and one from a history how long ago that was', async () => {
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
  // Ben's clock is set back; Cid's shows another time than Ben's.
  vi.setSystemTime(Date.now() - 3_600_000);
  const cid = await join('cid');
  const agoMs = Date.now() - (entries(cid)[0]?.at ?? 0);
  expect(agoMs).toBeGreaterThan(590_000);
  expect(agoMs).toBeLessThan(610_000);
});

test('a clock that is set back keeps nobody from answering', async () => {
  const ana = await join('ana');
  ana.chat.send('Before');
  const ben = createFakeParticipant(room, 'ben');
  await ben.call.join('Ben');
  await settle();
  const heard: unknown[] = [];
  ben.call.messages.listen('chat', (_from, body) => {
    if ((body as { kind: string }).kind === 'history') heard.push(body);
  });
  const ask = async () => {
    ben.call.messages.send('ana', 'chat', { kind: 'ask', have: [] });
    await settle(2000);
  };
  await ask();
  vi.setSystemTime(Date.now() - 3_600_000);
  await ask();
  expect(heard).toHaveLength(2);
});

test('one who has written and comes back under another name is told of', async () => {
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

test('a minimal client is not waited for', async () => {
  const minimal = createFakeParticipant(room, 'minimal', 'minimal');
  await minimal.call.join('Minimal');
  const ana = await join('ana');
  ana.chat.send('Hello');
  expect(deliveries(ana)).toEqual([{ waitingFor: [], reached: [] }]);
});

test('one who says more than anybody can fills a bounded log, and everybody else is heard', async () => {
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

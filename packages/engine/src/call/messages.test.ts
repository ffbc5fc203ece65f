import { MESSAGE_MAX_UNITS } from '@visavis/contract/peer-messages/message';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';

let room: FakeRoom;

beforeEach(() => {
  vi.useFakeTimers();
  room = new FakeRoom();
});
afterEach(() => vi.useRealTimers());

async function callOf(...ids: string[]): Promise<FakeParticipant[]> {
  const participants = ids.map((id) => createFakeParticipant(room, id));
  for (const [index, { call }] of participants.entries()) await call.join(`Name of ${ids[index]}`);
  await vi.advanceTimersByTimeAsync(50);
  return participants;
}

/** Every message that a participant receives of a topic from now on. */
function received({ call }: FakeParticipant, topic: 'chat' | 'reaction'): unknown[][] {
  const messages: unknown[][] = [];
  call.messages.listen(topic, (from, body) => messages.push([from, body]));
  return messages;
}

const openOf = ({ call }: FakeParticipant) => [...call.messages.open.get()].sort();

test('delivers messages in order, to their target and topic alone', async () => {
  const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
  const atBen = received(ben, 'chat');
  const elsewhere = [received(cid, 'chat'), received(ben, 'reaction'), received(ana, 'chat')];
  expect(ana.call.messages.send('ben', 'chat', { text: 'one' })).toBe(true);
  expect(ana.call.messages.send('ben', 'chat', ['two'])).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(atBen).toEqual([
    ['ana', { text: 'one' }],
    ['ana', ['two']],
  ]);
  expect(elsewhere).toEqual([[], [], []]);
});

test('notifies no listener that unsubscribed', async () => {
  const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
  const bodies: unknown[] = [];
  const stop = ben.call.messages.listen('chat', (_from, body) => bodies.push(body));
  ana.call.messages.send('ben', 'chat', 1);
  await vi.advanceTimersByTimeAsync(1);
  stop();
  ana.call.messages.send('ben', 'chat', 2);
  await vi.advanceTimersByTimeAsync(1);
  expect(bodies).toEqual([1]);
});

test('lists the participants with an open channel, also after a rebuild and a leave', async () => {
  const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
  expect(openOf(ana)).toEqual(['ben', 'cid']);
  room.delivery = () => [20];
  ana.call.retry('ben');
  await vi.advanceTimersByTimeAsync(5);
  expect(openOf(ana)).toEqual(['cid']);
  expect(ana.call.messages.send('ben', 'chat', 'lost')).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(openOf(ana)).toEqual(['ben', 'cid']);
  const atBen = received(ben, 'chat');
  ana.call.messages.send('ben', 'chat', 'back');
  await vi.advanceTimersByTimeAsync(1);
  expect(atBen).toEqual([['ana', 'back']]);
  cid.call.leave();
  await vi.advanceTimersByTimeAsync(50);
  expect(openOf(ana)).toEqual(['ben']);
});

test('PROTOCOL-7 drops what is not a message, and refuses one that is larger than a channel carries', async () => {
  const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
  const atBen = received(ben, 'chat');
  const channel = ana.connections[0]?.channels.get(0);
  for (const data of [
    '',
    'null',
    '{}',
    '["chat"]',
    '["nosuch",1]',
    '[1,2]',
    '{"__proto__":{}}',
    new ArrayBuffer(8),
    'x'.repeat(2 ** 17),
  ]) {
    channel?.send(data);
  }
  channel?.send('["chat","whole"]');
  await vi.advanceTimersByTimeAsync(1);
  expect(atBen).toEqual([['ana', 'whole']]);
  expect(() => ana.call.messages.send('ben', 'chat', 'x'.repeat(MESSAGE_MAX_UNITS))).toThrow(RangeError);
});

test('offers a minimal client no data channel', async () => {
  const minimal = createFakeParticipant(room, 'minimal', 'minimal');
  await minimal.call.join('Minimal');
  const [ana] = (await callOf('ana')) as [FakeParticipant];
  expect(ana.connections[0]?.localDescription?.sdp).not.toContain('m=application');
  expect(openOf(ana)).toEqual([]);
});

describe('a flood', () => {
  test('passes a thousand messages at once, then a hundred a second, in order and without a loss', async () => {
    const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
    const atBen = received(ben, 'chat');
    for (let number = 0; number < 1500; number += 1) ana.call.messages.send('ben', 'chat', number);
    cid.call.messages.send('ben', 'chat', 'from cid');
    await vi.advanceTimersByTimeAsync(1);
    // A participant with few messages does not wait for one with many.
    expect(atBen.filter(([from]) => from === 'ana').length).toBeLessThanOrEqual(1001);
    expect(atBen.at(-1)).toEqual(['cid', 'from cid']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(atBen.length).toBeLessThanOrEqual(1112);
    await vi.advanceTimersByTimeAsync(5000);
    expect(atBen.filter(([from]) => from === 'ana').map(([, body]) => body)).toEqual(
      Array.from({ length: 1500 }, (_, number) => number),
    );
  });

  test('closes the channel alone when more than a megabyte is waiting', async () => {
    const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const atBen = received(ben, 'chat');
    const text = 'x'.repeat(10_000);
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', text);
    await vi.advanceTimersByTimeAsync(100);
    expect(openOf(ben)).toEqual([]);
    const passed = atBen.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(atBen.length).toBe(passed);
    expect(ben.call.snapshot.get().participants[0]?.link).toBe('connected');
  });

  test('keeps its budget over a new connection', async () => {
    const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const atBen = received(ben, 'chat');
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', number);
    await vi.advanceTimersByTimeAsync(1);
    ana.call.retry('ben');
    await vi.advanceTimersByTimeAsync(50);
    const passed = atBen.length;
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', number);
    await vi.advanceTimersByTimeAsync(1);
    expect(atBen.length - passed).toBeLessThan(20);
  });
});

test('notifies the other listeners when one throws', async () => {
  const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
  const thrown: unknown[] = [];
  const catchIt = (cause: unknown) => thrown.push(cause);
  process.on('uncaughtException', catchIt);
  const before = process.listeners('uncaughtException').filter((listener) => listener !== catchIt);
  for (const listener of before) process.off('uncaughtException', listener);
  try {
    ben.call.messages.listen('chat', () => {
      throw new Error('a bug');
    });
    const atBen = received(ben, 'chat');
    ana.call.messages.send('ben', 'chat', 'one');
    ana.call.messages.send('ben', 'chat', 'two');
    await vi.advanceTimersByTimeAsync(1);
    expect(atBen).toEqual([
      ['ana', 'one'],
      ['ana', 'two'],
    ]);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(thrown).toEqual([new Error('a bug'), new Error('a bug')]);
  } finally {
    process.off('uncaughtException', catchIt);
    for (const listener of before) process.on('uncaughtException', listener);
  }
});

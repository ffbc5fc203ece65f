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

/** Everything that a participant hears of a topic from now on. */
function heard({ call }: FakeParticipant, topic: 'chat' | 'reaction'): unknown[][] {
  const messages: unknown[][] = [];
  call.messages.listen(topic, (from, body) => messages.push([from, body]));
  return messages;
}

const openOf = ({ call }: FakeParticipant) => [...call.messages.open.get()].sort();

test('messages arrive in order, at their target alone, under their topic', async () => {
  const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
  const atBen = heard(ben, 'chat');
  const elsewhere = [heard(cid, 'chat'), heard(ben, 'reaction'), heard(ana, 'chat')];
  expect(ana.call.messages.send('ben', 'chat', { text: 'one' })).toBe(true);
  expect(ana.call.messages.send('ben', 'chat', ['two'])).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(atBen).toEqual([
    ['ana', { text: 'one' }],
    ['ana', ['two']],
  ]);
  expect(elsewhere).toEqual([[], [], []]);
});

test('whoever stops listening hears nothing more', async () => {
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

test('who can be told something is known, after a rebuild and a departure too', async () => {
  const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
  expect(openOf(ana)).toEqual(['ben', 'cid']);
  room.courier = () => [20];
  ana.call.retry('ben');
  await vi.advanceTimersByTimeAsync(5);
  expect(openOf(ana)).toEqual(['cid']);
  expect(ana.call.messages.send('ben', 'chat', 'lost')).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(openOf(ana)).toEqual(['ben', 'cid']);
  const atBen = heard(ben, 'chat');
  ana.call.messages.send('ben', 'chat', 'back');
  await vi.advanceTimersByTimeAsync(1);
  expect(atBen).toEqual([['ana', 'back']]);
  cid.call.leave();
  await vi.advanceTimersByTimeAsync(50);
  expect(openOf(ana)).toEqual(['ben']);
});

test('PROTOCOL-7 what is no message is dropped, and a larger one than a channel carries is refused', async () => {
  const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
  const atBen = heard(ben, 'chat');
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

test('a minimal client is offered no data channel', async () => {
  const minimal = createFakeParticipant(room, 'minimal', 'minimal');
  await minimal.call.join('Minimal');
  const [ana] = (await callOf('ana')) as [FakeParticipant];
  expect(ana.connections[0]?.localDescription?.sdp).not.toContain('m=application');
  expect(openOf(ana)).toEqual([]);
});

describe('a flood', () => {
  test('is taken a thousand at once, then a hundred a second, in order and without a loss', async () => {
    const [ana, ben, cid] = (await callOf('ana', 'ben', 'cid')) as [FakeParticipant, FakeParticipant, FakeParticipant];
    const atBen = heard(ben, 'chat');
    for (let number = 0; number < 1500; number += 1) ana.call.messages.send('ben', 'chat', number);
    cid.call.messages.send('ben', 'chat', 'from cid');
    await vi.advanceTimersByTimeAsync(1);
    // Whoever says little is not behind who says much.
    expect(atBen.filter(([from]) => from === 'ana').length).toBeLessThanOrEqual(1001);
    expect(atBen.at(-1)).toEqual(['cid', 'from cid']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(atBen.length).toBeLessThanOrEqual(1112);
    await vi.advanceTimersByTimeAsync(5000);
    expect(atBen.filter(([from]) => from === 'ana').map(([, body]) => body)).toEqual(
      Array.from({ length: 1500 }, (_, number) => number),
    );
  });

  test('that leaves more than a megabyte waiting closes the channel, and nothing else', async () => {
    const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const atBen = heard(ben, 'chat');
    const text = 'x'.repeat(10_000);
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', text);
    await vi.advanceTimersByTimeAsync(100);
    expect(openOf(ben)).toEqual([]);
    const taken = atBen.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(atBen.length).toBe(taken);
    expect(ben.call.snapshot.get().participants[0]?.link).toBe('connected');
  });

  test('gets no new budget with a new connection', async () => {
    const [ana, ben] = (await callOf('ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const atBen = heard(ben, 'chat');
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', number);
    await vi.advanceTimersByTimeAsync(1);
    ana.call.retry('ben');
    await vi.advanceTimersByTimeAsync(50);
    const taken = atBen.length;
    for (let number = 0; number < 1200; number += 1) ana.call.messages.send('ben', 'chat', number);
    await vi.advanceTimersByTimeAsync(1);
    expect(atBen.length - taken).toBeLessThan(20);
  });
});

test('a listener that throws keeps no other one from its messages', async () => {
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
    const atBen = heard(ben, 'chat');
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

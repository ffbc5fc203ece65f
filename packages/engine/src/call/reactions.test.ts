import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageReaders } from '../common/message-readers.ts';
import { createFakePair, type FakeParticipant } from '../testing/index.ts';
import { createReactions, REACTION_SHOWN_MS, type Reactions } from './reactions.ts';

let ana: FakeParticipant;
let ben: FakeParticipant;
let atAna: Reactions;
let atBen: Reactions;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ ana, ben } = await createFakePair());
  await vi.advanceTimersByTimeAsync(50);
  atAna = createReactions(ana.call, async () => messageReaders);
  atBen = createReactions(ben.call, async () => messageReaders);
});
afterEach(() => vi.useRealTimers());

const shown = (reactions: Reactions) => [...reactions.snapshot.get()].map(([id, { kind }]) => [id, kind]);

test('shows a reaction to every participant, its sender included, and removes it', async () => {
  atAna.send('heart');
  await vi.advanceTimersByTimeAsync(1);
  expect(shown(atAna)).toEqual([['ana', 'heart']]);
  expect(shown(atBen)).toEqual([['ana', 'heart']]);
  await vi.advanceTimersByTimeAsync(REACTION_SHOWN_MS);
  expect(shown(atAna)).toEqual([]);
  expect(shown(atBen)).toEqual([]);
});

test('shows the same reaction twice, each for its whole time', async () => {
  atAna.send('laugh');
  await vi.advanceTimersByTimeAsync(REACTION_SHOWN_MS - 1000);
  const first = atBen.snapshot.get().get('ana')?.serial;
  atAna.send('laugh');
  await vi.advanceTimersByTimeAsync(REACTION_SHOWN_MS - 1000);
  expect(atBen.snapshot.get().get('ana')?.serial).not.toBe(first);
});

test('shows a flood as one reaction, and drops anything else', async () => {
  const serials = new Set<number | undefined>();
  atBen.snapshot.subscribe(() => serials.add(atBen.snapshot.get().get('ana')?.serial));
  for (const body of [null, 'nosuch', 7, { kind: 'heart' }, ['heart']]) ana.call.messages.send('ben', 'reaction', body);
  await vi.advanceTimersByTimeAsync(1);
  expect(serials.size).toBe(0);
  for (let count = 0; count < 100; count += 1) ana.call.messages.send('ben', 'reaction', 'heart');
  await vi.advanceTimersByTimeAsync(1);
  expect(serials.size).toBe(1);
});

test('shows nothing after closing', async () => {
  atBen.close();
  atAna.send('party');
  await vi.advanceTimersByTimeAsync(1);
  expect(shown(atBen)).toEqual([]);
});

test('hides no reaction when the clock is set back', async () => {
  atAna.send('heart');
  await vi.advanceTimersByTimeAsync(REACTION_SHOWN_MS);
  vi.setSystemTime(Date.now() - 3_600_000);
  atAna.send('laugh');
  await vi.advanceTimersByTimeAsync(1);
  expect(shown(atBen)).toEqual([['ana', 'laugh']]);
});

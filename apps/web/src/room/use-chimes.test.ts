import type { RemoteParticipant } from '@visavis/engine';
import { expect, test } from 'vitest';
import { chimeOf } from './use-chimes.ts';

const person = (id: string, handRaisedAt: number | null = null) => ({ id, handRaisedAt }) as RemoteParticipant;

test.each([
  ['no participant before and after', [], [], null],
  ['a coming', [], [person('a')], 'joined'],
  ['a going', [person('a'), person('b')], [person('b')], 'left'],
  ['a coming and a going at once', [person('a')], [person('b')], 'joined'],
  ['a hand that goes up', [person('a')], [person('a', 7)], 'hand'],
  ['a hand that stays up', [person('a', 7)], [person('a', 7)], null],
  ['a hand that goes down', [person('a', 7)], [person('a')], null],
])('PEOPLE-4 plays the sound of %s', (_what, before, now, tone) => {
  expect(chimeOf(before, now)).toBe(tone);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRecovery, type LinkCondition, type RecoveryDecision } from './recovery-policy.ts';

const WELL: LinkCondition = {
  connection: 'connected',
  silentMs: 0,
  unconnectedMs: 0,
  attempts: 0,
  sinceAttemptMs: 60_000,
  isReachable: true,
  mayRestartIce: true,
};

const SILENT = { silentMs: 60_000 };
const DOWN = { connection: 'disconnected', silentMs: 60_000, unconnectedMs: 60_000 } as const;

describe('the recovery ladder', () => {
  test.each<[string, Partial<LinkCondition>, RecoveryDecision['state'], RecoveryDecision['step']]>([
    ['bytes flow', {}, 'connected', 'none'],
    ['1.9 s of silence', { silentMs: 1900 }, 'connected', 'none'],
    ['2 s of silence', { silentMs: 2000 }, 'unstable', 'none'],
    ['3.9 s of silence', { silentMs: 3900 }, 'unstable', 'none'],
    ['4 s of silence', { silentMs: 4000 }, 'unstable', 'restart'],
    ['disconnected for 4 s', { connection: 'disconnected', unconnectedMs: 4000 }, 'unstable', 'restart'],
    ['failed', { connection: 'failed' }, 'reconnecting', 'restart'],
    ['signaling is away', { ...DOWN, isReachable: false }, 'unstable', 'none'],
    ['14.9 s after a restart', { ...DOWN, attempts: 1, sinceAttemptMs: 14_900 }, 'reconnecting', 'none'],
    ['15 s after a restart', { ...DOWN, attempts: 1, sinceAttemptMs: 15_000 }, 'reconnecting', 'restart-with-new-credentials'],
    ['15 s after fresh credentials', { ...DOWN, attempts: 2, sinceAttemptMs: 15_000 }, 'reconnecting', 'rebuild'],
    ['right after a rebuild', { connection: 'connecting', attempts: 3, sinceAttemptMs: 100 }, 'reconnecting', 'none'],
    ['15 s after a rebuild', { ...DOWN, attempts: 3, sinceAttemptMs: 15_000 }, 'unreachable', 'rebuild'],
    ['7 s after the fourth', { ...DOWN, attempts: 4, sinceAttemptMs: 7000 }, 'unreachable', 'rebuild'],
    ['13 s after the eighth', { ...DOWN, attempts: 8, sinceAttemptMs: 13_000 }, 'unreachable', 'none'],
    ['15 s after the twentieth', { ...DOWN, attempts: 20, sinceAttemptMs: 15_000 }, 'unreachable', 'rebuild'],
    [
      'connected and silent after a restart',
      { ...SILENT, attempts: 1, sinceAttemptMs: 15_000 },
      'reconnecting',
      'restart-with-new-credentials',
    ],
    ['flowing again', { attempts: 3 }, 'connected', 'none'],
    ['a first connection', { connection: 'connecting', unconnectedMs: 14_900 }, 'connecting', 'none'],
    ['a first connection of 15 s', { connection: 'connecting', unconnectedMs: 15_000 }, 'connecting', 'restart'],
    ['failed where a restart does not help', { connection: 'failed', mayRestartIce: false }, 'reconnecting', 'rebuild'],
    ['no connection can be made', { connection: 'impossible', mayRestartIce: false }, 'unreachable', 'rebuild'],
    [
      'no connection can be made, again',
      { connection: 'impossible', mayRestartIce: false, attempts: 1, sinceAttemptMs: 14_900 },
      'unreachable',
      'none',
    ],
    ['closed', { ...DOWN, connection: 'closed' }, 'closed', 'none'],
  ])('%s', (_name, change, state, step) => {
    expect(decideRecovery({ ...WELL, ...change })).toEqual({ state, step });
  });

  test('takes no step while bytes flow or signaling is away, whatever else holds', () => {
    const condition = fc.record({
      connection: fc.constantFrom<RTCPeerConnectionState>('new', 'connecting', 'connected', 'disconnected', 'failed'),
      silentMs: fc.nat(100_000),
      unconnectedMs: fc.nat(100_000),
      attempts: fc.nat(50),
      sinceAttemptMs: fc.nat(100_000),
      mayRestartIce: fc.boolean(),
    });
    fc.assert(
      fc.property(condition, (some) => {
        expect(decideRecovery({ ...some, isReachable: false }).step).toBe('none');
        expect(decideRecovery({ ...some, isReachable: true, connection: 'connected', silentMs: 0 }).step).toBe('none');
      }),
    );
  });

  test('REL-15 a link that stays down gets its next attempt within 15 s of every attempt', () => {
    for (let attempts = 1; attempts < 100; attempts += 1) {
      expect(decideRecovery({ ...WELL, ...DOWN, attempts, sinceAttemptMs: 15_000 }).step).not.toBe('none');
      expect(decideRecovery({ ...WELL, ...DOWN, attempts, sinceAttemptMs: 6900 }).step).toBe('none');
    }
  });
});

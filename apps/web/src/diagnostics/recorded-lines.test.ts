import type { DiagnosticsFileV1, RecordedSample } from '@visavis/engine/recording';
import { expect, test } from 'vitest';
import { linesOf, pathThrough, peopleOf } from './recorded-lines.ts';

const sample = (who: string, atMs: number): RecordedSample => ({
  atMs,
  who,
  receivedBps: 1000,
  sentBps: 2000,
  lossIn: 0.1,
  lossOut: null,
  roundTripMs: 20,
  jitterMs: null,
  availableBps: null,
  path: null,
  slots: [{ slot: 'camera', way: 'received', bps: 1, loss: null, fps: 24, widthPx: null, heightPx: null, codec: null }],
});

test('draws every participant, in the order of joining', () => {
  const fact = { what: 'link', value: 'connected' } as const;
  const recording: Pick<DiagnosticsFileV1, 'before' | 'events' | 'samples'> = {
    before: [
      { who: 'call', ...fact },
      { who: 'p10', ...fact },
    ],
    events: [{ who: 'p2', atMs: 0, ...fact }],
    samples: [sample('p1', 0)],
  };
  expect(peopleOf(recording as DiagnosticsFileV1)).toEqual(['p1', 'p2', 'p10']);
});

test('draws the figures of each direction in its chart', () => {
  const { loss, roundTrip, rate, frames } = linesOf([sample('p1', 5)]);
  expect([loss, roundTrip, rate, frames].map((lines) => lines.map(({ way, points }) => [way, points[0]]))).toEqual([
    [
      ['received', [5, 0.1]],
      ['sent', [5, null]],
    ],
    [[null, [5, 20]]],
    [
      ['received', [5, 1000]],
      ['sent', [5, 2000]],
    ],
    [
      ['received', [5, 24]],
      ['sent', [5, null]],
    ],
  ]);
});

test('interrupts a line where nothing was measured', () => {
  const points = [
    [0, 1],
    [1000, 2],
    [2000, null],
    [9000, 3],
  ] as const;
  expect(
    pathThrough(
      points,
      (atMs) => atMs / 1000,
      (value) => value,
    ),
  ).toBe('M0.0 1.0L1.0 2.0M9.0 3.0');
});

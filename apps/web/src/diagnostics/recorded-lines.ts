/** The charts' lines of one participant in a recording. Pure. */
import type { DiagnosticsFileV1, RecordedSample } from '@visavis/engine/recording';

/** A figure with its time; null where there was none. */
export type RecordedPoint = readonly [atMs: number, value: number | null];

export interface RecordedLine {
  readonly way: 'received' | 'sent' | null;
  readonly points: readonly RecordedPoint[];
}

export type ChartName = 'loss' | 'roundTrip' | 'rate' | 'frames';

/** The participants of a recording, in the order of their arrival. */
export function peopleOf({ before, events, samples }: DiagnosticsFileV1): readonly string[] {
  const all = new Set([...before, ...events, ...samples].map(({ who }) => who).filter((who) => who.startsWith('p')));
  return [...all].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

const framesOf = ({ slots }: RecordedSample, way: 'received' | 'sent'): number | null =>
  slots.find((slot) => slot.slot === 'camera' && slot.way === way)?.fps ?? null;

/** @param samples of one participant. */
export function linesOf(samples: readonly RecordedSample[]): Readonly<Record<ChartName, readonly RecordedLine[]>> {
  const line = (way: RecordedLine['way'], read: (sample: RecordedSample) => number | null): RecordedLine => ({
    way,
    points: samples.map((sample) => [sample.atMs, read(sample)]),
  });
  return {
    loss: [line('received', ({ lossIn }) => lossIn), line('sent', ({ lossOut }) => lossOut)],
    roundTrip: [line(null, ({ roundTripMs }) => roundTripMs)],
    rate: [line('received', ({ receivedBps }) => receivedBps), line('sent', ({ sentBps }) => sentBps)],
    frames: [line('received', (sample) => framesOf(sample, 'received')), line('sent', (sample) => framesOf(sample, 'sent'))],
  };
}

/** A longer time without a measurement is a gap in the line, in ms. */
const GAP_MS = 3000;

/** The `d` attribute of a path through the points, with gaps. */
export function pathThrough(points: readonly RecordedPoint[], x: (atMs: number) => number, y: (value: number) => number): string {
  let lastMs = Number.NEGATIVE_INFINITY;
  return points
    .filter(([, value]) => value !== null)
    .map(([atMs, value]) => {
      const command = atMs - lastMs > GAP_MS ? 'M' : 'L';
      lastMs = atMs;
      return `${command}${x(atMs).toFixed(1)} ${y(value ?? 0).toFixed(1)}`;
    })
    .join('');
}

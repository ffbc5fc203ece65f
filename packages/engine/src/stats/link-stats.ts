/** How one link does, from two readings of its statistics: pure, no clock and no connection. */
import type { Slot } from '@visavis/contract';
import type { Limitation, LinkPath, ReceivedCounters, SentCounters, StatsReport } from './stats-report.ts';

/** What arrives in one slot. Rates are over the time between two readings; what a browser does not tell is null. */
export interface ReceivedStats {
  readonly bps: number;
  /** 0 to 1. */
  readonly loss: number;
  readonly jitterMs: number | null;
  /** Mean loudness of what was played, 0 to 1, linear; null for pictures. */
  readonly level: number | null;
  readonly fps: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** How often and how long the picture stood still since the reading before. */
  readonly freezes: number;
  readonly frozenMs: number;
  readonly codec: string | null;
}

/** What we send in one slot. */
export interface SentStats {
  readonly bps: number;
  /** What the browser's congestion control aims at. */
  readonly targetBps: number | null;
  /** 0 to 1, as the other side reports it; null until it has. */
  readonly loss: number | null;
  readonly fps: number | null;
  /** What the camera or screen gives, a second. */
  readonly sourceFps: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly limitation: Limitation | null;
  /** The time that one frame took to encode, in ms; null for sound, and where no frame was. */
  readonly encodeMsPerFrame: number | null;
  readonly codec: string | null;
}

/** One link over about the last second. A slot that never carried anything is missing. */
export interface LinkStats {
  /** When it was read, in ms since the epoch (monotonic-clock.ts). */
  readonly atMs: number;
  /** The time between the two readings, in ms. */
  readonly spanMs: number;
  readonly received: ReadonlyMap<Slot, ReceivedStats>;
  readonly sent: ReadonlyMap<Slot, SentStats>;
  /** Over all slots. */
  readonly receivedBps: number;
  readonly sentBps: number;
  /** 0 to 1, over all slots; outwards null until the other side has reported. */
  readonly lossIn: number;
  readonly lossOut: number | null;
  readonly roundTripMs: number | null;
  /** Of the microphone, and of the camera where there is no sound. */
  readonly jitterMs: number | null;
  /** What the congestion control thinks that the way to this participant carries. */
  readonly availableOutgoingBps: number | null;
  readonly path: LinkPath | null;
  /** Whether either end is a relay. */
  readonly isRelayed: boolean;
}

/** What happened between two readings of the same connection. */
export function measureLink(before: StatsReport, now: StatsReport): LinkStats {
  const spanMs = Math.max(1, now.atMs - before.atMs);
  const received = new Map(
    [...now.received].map(([slot, counters]) => [slot, receive(before.received.get(slot), counters, spanMs)]),
  );
  const sent = new Map([...now.sent].map(([slot, counters]) => [slot, send(before.sent.get(slot), counters, spanMs)]));
  return {
    atMs: now.atMs,
    spanMs,
    received,
    sent,
    receivedBps: sum([...received.values()].map(({ bps }) => bps)),
    sentBps: sum([...sent.values()].map(({ bps }) => bps)),
    lossIn: lossIn(before, now),
    lossOut: lossOut(before, now),
    roundTripMs: now.roundTripMs,
    jitterMs: now.received.get('microphone')?.jitterMs ?? now.received.get('camera')?.jitterMs ?? null,
    availableOutgoingBps: now.availableOutgoingBps,
    path: now.path,
    isRelayed: now.path !== null && [now.path.local, now.path.remote].some(({ type }) => type === 'relay'),
  };
}

function receive(before: ReceivedCounters | undefined, now: ReceivedCounters, spanMs: number): ReceivedStats {
  const energy = grown(before?.audioEnergy, now.audioEnergy);
  return {
    bps: rate(grown(before?.bytes, now.bytes) * 8, spanMs),
    loss: shareOf(grown(before?.lost, now.lost), grown(before?.packets, now.packets)),
    jitterMs: now.jitterMs,
    // The energy is a sum of squares over seconds of sound.
    level: now.audioEnergy === null ? null : Math.min(1, Math.sqrt(energy / (spanMs / 1000))),
    fps: now.framesDecoded === null ? null : rate(grown(before?.framesDecoded, now.framesDecoded), spanMs),
    widthPx: now.widthPx,
    heightPx: now.heightPx,
    freezes: grown(before?.freezes, now.freezes),
    frozenMs: grown(before?.frozenMs, now.frozenMs),
    codec: now.codec,
  };
}

function send(before: SentCounters | undefined, now: SentCounters, spanMs: number): SentStats {
  const frames = grown(before?.framesEncoded, now.framesEncoded);
  return {
    bps: rate(grown(before?.bytes, now.bytes) * 8, spanMs),
    targetBps: now.targetBps,
    loss: now.fractionLost,
    fps: now.framesEncoded === null ? null : rate(frames, spanMs),
    sourceFps: now.sourceFps,
    widthPx: now.widthPx,
    heightPx: now.heightPx,
    limitation: now.limitation,
    encodeMsPerFrame: frames > 0 && now.encodeMs !== null ? grown(before?.encodeMs, now.encodeMs) / frames : null,
    codec: now.codec,
  };
}

function lossIn(before: StatsReport, now: StatsReport): number {
  const grownOf = (key: 'lost' | 'packets') =>
    sum([...now.received].map(([slot, counters]) => grown(before.received.get(slot)?.[key], counters[key])));
  return shareOf(grownOf('lost'), grownOf('packets'));
}

/** What the other side lost of each slot, weighted by what went out in it: a slot that rests keeps its last report. */
function lossOut(before: StatsReport, now: StatsReport): number | null {
  const reported = [...now.sent].flatMap(([slot, { packets, fractionLost }]) =>
    fractionLost === null ? [] : [{ packets: grown(before.sent.get(slot)?.packets, packets), fractionLost }],
  );
  const packets = sum(reported.map((slot) => slot.packets));
  return packets === 0 ? null : sum(reported.map((slot) => slot.packets * slot.fractionLost)) / packets;
}

/** How much a counter has grown; one that began anew counts as nothing, since it says nothing about the time between. */
const grown = (before: number | null | undefined, now: number | null): number => Math.max(0, (now ?? 0) - (before ?? 0));

const rate = (amount: number, spanMs: number): number => (amount * 1000) / spanMs;

const shareOf = (lost: number, arrived: number): number => (lost + arrived === 0 ? 0 : lost / (lost + arrived));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

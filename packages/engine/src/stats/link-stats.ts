/** The figures of one link, from two readings of its statistics: pure. */
import type { Slot } from '@visavis/contract';
import type { Limitation, LinkPath, ReceivedCounters, SentCounters, StatsReport } from './stats-report.ts';

/** The received media of one slot. Rates are over the time between two readings; what a browser does not report is null. */
export interface ReceivedStats {
  readonly bps: number;
  /** 0 to 1. */
  readonly loss: number;
  readonly jitterMs: number | null;
  /** Mean level of the played audio, 0 to 1, linear; null for video. */
  readonly level: number | null;
  readonly fps: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** How often and how long the video was frozen since the last reading. */
  readonly freezes: number;
  readonly frozenMs: number;
  readonly codec: string | null;
}

/** The sent media of one slot. */
export interface SentStats {
  readonly bps: number;
  /** The target of the browser's congestion control. */
  readonly targetBps: number | null;
  /** 0 to 1, as reported by the remote side; null until then. */
  readonly loss: number | null;
  readonly fps: number | null;
  /** Frame rate of the camera or screen. */
  readonly sourceFps: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly limitation: Limitation | null;
  /** Encoding time of one frame, in ms; null for audio, and without frames. */
  readonly encodeMsPerFrame: number | null;
  readonly codec: string | null;
}

/** One link over about the last second. A slot that never carried media is missing. */
export interface LinkStats {
  /** Time of the reading, in ms since the epoch (monotonic-clock.ts). */
  readonly atMs: number;
  /** The time between the two readings, in ms. */
  readonly spanMs: number;
  readonly received: ReadonlyMap<Slot, ReceivedStats>;
  readonly sent: ReadonlyMap<Slot, SentStats>;
  /** Over all slots. */
  readonly receivedBps: number;
  readonly sentBps: number;
  /** 0 to 1, over all slots; outbound null until the remote side has reported. */
  readonly lossIn: number;
  readonly lossOut: number | null;
  readonly roundTripMs: number | null;
  /** Of the microphone, or of the camera without audio. */
  readonly jitterMs: number | null;
  /** The estimate of the congestion control for this path. */
  readonly availableOutgoingBps: number | null;
  readonly path: LinkPath | null;
  /** Whether either end is a relay. */
  readonly isRelayed: boolean;
}

/** Computes the figures between two readings of the same connection. */
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
    // The energy is a sum of squares over seconds of audio.
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

/** The loss that the remote side reports for each slot, weighted by what was sent in it: an idle slot keeps its last report. */
function lossOut(before: StatsReport, now: StatsReport): number | null {
  const reported = [...now.sent].flatMap(([slot, { packets, fractionLost }]) =>
    fractionLost === null ? [] : [{ packets: grown(before.sent.get(slot)?.packets, packets), fractionLost }],
  );
  const packets = sum(reported.map((slot) => slot.packets));
  return packets === 0 ? null : sum(reported.map((slot) => slot.packets * slot.fractionLost)) / packets;
}

/** The growth of a counter; a counter that restarted counts as zero, since it says nothing about the interval. */
const grown = (before: number | null | undefined, now: number | null): number => Math.max(0, (now ?? 0) - (before ?? 0));

const rate = (amount: number, spanMs: number): number => (amount * 1000) / spanMs;

const shareOf = (lost: number, arrived: number): number => (lost + arrived === 0 ? 0 : lost / (lost + arrived));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

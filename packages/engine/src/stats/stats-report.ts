/** The statistics of one connection at one moment: counters by slot, and the path. */
import type { Slot } from '@visavis/contract';

/** Received media of one slot. Counters since the connection began; what a browser does not report is null. */
export interface ReceivedCounters {
  readonly bytes: number;
  readonly packets: number;
  readonly lost: number;
  readonly jitterMs: number | null;
  /** Total audio energy: the sum of the squared level of the played audio, in seconds. */
  readonly audioEnergy: number | null;
  readonly framesDecoded: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly freezes: number | null;
  readonly frozenMs: number | null;
  /** For example `VP8`. */
  readonly codec: string | null;
}

/** Why the browser sends less than it could: CPU, bandwidth, or other. */
export type Limitation = 'none' | 'cpu' | 'bandwidth' | 'other';

/** Sent media of one slot. Counters since the connection began; what a browser does not report is null. */
export interface SentCounters {
  readonly bytes: number;
  readonly packets: number;
  readonly framesEncoded: number | null;
  /** Frame rate of the camera or screen. */
  readonly sourceFps: number | null;
  readonly encodeMs: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly targetBps: number | null;
  readonly limitation: Limitation | null;
  readonly codec: string | null;
  /** As last reported by the remote side, 0 to 1. */
  readonly fractionLost: number | null;
}

/** One end of the selected path: candidate type and protocol, never an address. */
export interface PathEnd {
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay';
  readonly protocol: 'udp' | 'tcp';
}

export interface LinkPath {
  readonly local: PathEnd;
  readonly remote: PathEnd;
  /** The protocol to the local relay; null without a relay, or where the browser does not report it. */
  readonly relayProtocol: 'udp' | 'tcp' | 'tls' | null;
}

/** One connection at one moment. A slot that never carried media is missing. */
export interface StatsReport {
  readonly atMs: number;
  readonly received: ReadonlyMap<Slot, ReceivedCounters>;
  readonly sent: ReadonlyMap<Slot, SentCounters>;
  readonly path: LinkPath | null;
  readonly roundTripMs: number | null;
  readonly availableOutgoingBps: number | null;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Parses a report; a field that is missing or of another type is null (W3C webrtc-stats defines the fields; browsers have some).
 *
 * @param lines the transceiver of each slot.
 */
export function readStatsReport(report: RTCStatsReport, lines: ReadonlyMap<Slot, RTCRtpTransceiver>, atMs: number): StatsReport {
  const entries = new Map<string, Entry>();
  // The report's own types are `any`.
  for (const [id, entry] of report.entries()) entries.set(id, entry);
  const at = (id: unknown): Entry => entries.get(String(id)) ?? {};
  const slotOf = slotFinder(lines, at);
  const received = new Map<Slot, ReceivedCounters>();
  const sent = new Map<Slot, SentCounters>();
  for (const entry of entries.values()) {
    const slot = entry.type === 'inbound-rtp' || entry.type === 'outbound-rtp' ? slotOf(entry) : undefined;
    if (slot && entry.type === 'inbound-rtp') received.set(slot, receivedCounters(entry, at));
    else if (slot) sent.set(slot, sentCounters(entry, at));
  }
  const pair = pairInUse(entries, at);
  return {
    atMs,
    received,
    sent,
    path: pair && {
      local: endOf(at(pair.localCandidateId)),
      remote: endOf(at(pair.remoteCandidateId)),
      relayProtocol: relayProtocolOf(at(pair.localCandidateId)),
    },
    roundTripMs: ms(pair?.currentRoundTripTime) ?? reportedRoundTripMs(entries),
    availableOutgoingBps: number(pair?.availableOutgoingBitrate),
  };
}

function receivedCounters(entry: Entry, at: (id: unknown) => Entry): ReceivedCounters {
  return {
    bytes: number(entry.bytesReceived) ?? 0,
    packets: number(entry.packetsReceived) ?? 0,
    lost: number(entry.packetsLost) ?? 0,
    jitterMs: ms(entry.jitter),
    audioEnergy: number(entry.totalAudioEnergy),
    framesDecoded: number(entry.framesDecoded),
    widthPx: number(entry.frameWidth),
    heightPx: number(entry.frameHeight),
    freezes: number(entry.freezeCount),
    frozenMs: ms(entry.totalFreezesDuration),
    codec: codecOf(at(entry.codecId)),
  };
}

function sentCounters(entry: Entry, at: (id: unknown) => Entry): SentCounters {
  const { qualityLimitationReason: limitation } = entry;
  return {
    bytes: number(entry.bytesSent) ?? 0,
    packets: number(entry.packetsSent) ?? 0,
    framesEncoded: number(entry.framesEncoded),
    sourceFps: number(at(entry.mediaSourceId).framesPerSecond),
    encodeMs: ms(entry.totalEncodeTime),
    widthPx: number(entry.frameWidth),
    heightPx: number(entry.frameHeight),
    targetBps: number(entry.targetBitrate),
    limitation: LIMITATIONS.find((known) => known === limitation) ?? null,
    codec: codecOf(at(entry.codecId)),
    fractionLost: number(at(entry.remoteId).fractionLost),
  };
}

/** By the transceiver's mid, or by the track where a browser omits the mid. */
function slotFinder(lines: ReadonlyMap<Slot, RTCRtpTransceiver>, at: (id: unknown) => Entry) {
  return (entry: Entry): Slot | undefined => {
    const trackId = entry.trackIdentifier ?? at(entry.mediaSourceId).trackIdentifier;
    const isOf = ({ mid, receiver, sender }: RTCRtpTransceiver): boolean => {
      if (typeof entry.mid === 'string') return mid === entry.mid;
      return trackId === (entry.type === 'inbound-rtp' ? receiver.track.id : sender.track?.id);
    };
    return [...lines].find(([, line]) => isOf(line))?.[0];
  };
}

/** The selected candidate pair: named by the transport, or marked by itself where a browser names none. */
function pairInUse(entries: ReadonlyMap<string, Entry>, at: (id: unknown) => Entry): Entry | null {
  const all = [...entries.values()];
  const named = all.find(({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId);
  if (named) return at(named.selectedCandidatePairId);
  const pairs = all.filter(
    ({ type, nominated, state }) => type === 'candidate-pair' && nominated === true && state === 'succeeded',
  );
  return pairs.find(({ selected }) => selected === true) ?? pairs.at(-1) ?? null;
}

function reportedRoundTripMs(entries: ReadonlyMap<string, Entry>): number | null {
  const trips = [...entries.values()]
    .filter(({ type }) => type === 'remote-inbound-rtp')
    .map(({ roundTripTime }) => ms(roundTripTime));
  return trips.find((trip) => trip !== null) ?? null;
}

const TYPES = ['host', 'srflx', 'prflx', 'relay'] as const;
const LIMITATIONS = ['none', 'cpu', 'bandwidth', 'other'] as const;
const RELAY_PROTOCOLS = ['udp', 'tcp', 'tls'] as const;

function endOf({ candidateType, protocol }: Entry): PathEnd {
  return { type: TYPES.find((known) => known === candidateType) ?? 'host', protocol: protocol === 'tcp' ? 'tcp' : 'udp' };
}

function relayProtocolOf({ candidateType, relayProtocol }: Entry): LinkPath['relayProtocol'] {
  return candidateType === 'relay' ? (RELAY_PROTOCOLS.find((known) => known === relayProtocol) ?? null) : null;
}

const codecOf = ({ mimeType }: Entry): string | null => (typeof mimeType === 'string' ? (mimeType.split('/')[1] ?? null) : null);

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Statistics are in seconds. */
const ms = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value * 1000 : null);

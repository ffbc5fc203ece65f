import type { Slot } from '@visavis/contract';
import { describe, expect, test } from 'vitest';
import { measureLink } from './link-stats.ts';
import { readStatsReport, type StatsReport } from './stats-report.ts';
import { StatsSampler } from './stats-sampler.ts';

const line = (mid: string, kind: string) =>
  ({ mid, receiver: { track: { id: `in-${kind}` } }, sender: { track: { id: `out-${kind}` } } }) as unknown as RTCRtpTransceiver;
const LINES = new Map<Slot, RTCRtpTransceiver>([
  ['microphone', line('0', 'voice')],
  ['camera', line('1', 'face')],
]);
type Report = Record<string, Record<string, unknown>>;
const read = (report: Report, atMs = 0): StatsReport =>
  readStatsReport(new Map(Object.entries(report)) as unknown as RTCStatsReport, LINES, atMs);

/** Chromium's report of a link after this many equal seconds. */
const chromium = (seconds: number): Report => ({
  transport: { type: 'transport', selectedCandidatePairId: 'pair' },
  old: { type: 'candidate-pair', nominated: true, state: 'succeeded', localCandidateId: 'direct', remoteCandidateId: 'theirs' },
  pair: {
    type: 'candidate-pair',
    nominated: true,
    state: 'succeeded',
    localCandidateId: 'relay',
    remoteCandidateId: 'theirs',
    currentRoundTripTime: 0.042,
    availableOutgoingBitrate: 800_000,
  },
  direct: { type: 'local-candidate', candidateType: 'host', protocol: 'udp', address: '192.0.2.7', port: 4000 },
  relay: { type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls', address: '192.0.2.9' },
  theirs: { type: 'remote-candidate', candidateType: 'srflx', protocol: 'udp', address: '192.0.2.8' },
  vp8: { type: 'codec', mimeType: 'video/VP8' },
  opus: { type: 'codec', mimeType: 'audio/opus' },
  heard: {
    type: 'inbound-rtp',
    mid: '0',
    codecId: 'opus',
    bytesReceived: 5000 * seconds,
    packetsReceived: 49 * seconds,
    packetsLost: seconds,
    jitter: 0.004,
    totalAudioEnergy: 0.04 * seconds,
  },
  seen: {
    type: 'inbound-rtp',
    mid: '1',
    codecId: 'vp8',
    bytesReceived: 50_000 * seconds,
    packetsReceived: 50 * seconds,
    packetsLost: 0,
    framesDecoded: 24 * seconds,
    frameWidth: 640,
    frameHeight: 360,
    freezeCount: seconds,
    totalFreezesDuration: 0.2 * seconds,
  },
  shown: {
    type: 'outbound-rtp',
    mid: '1',
    codecId: 'vp8',
    remoteId: 'their report',
    bytesSent: 25_000 * seconds,
    packetsSent: 30 * seconds,
    framesEncoded: 20 * seconds,
    totalEncodeTime: 0.1 * seconds,
    frameWidth: 320,
    frameHeight: 180,
    targetBitrate: 300_000,
    qualityLimitationReason: 'bandwidth',
  },
  said: { type: 'outbound-rtp', mid: '0', codecId: 'opus', bytesSent: 4000 * seconds, packetsSent: 0 },
  'their report': { type: 'remote-inbound-rtp', fractionLost: 0.25 },
});

describe('figures of a link', () => {
  const stats = measureLink(read(chromium(10), 1000), read(chromium(12), 3000));

  test('derives rates, loss, frames and path of a link from two reports', () => {
    expect(stats).toMatchObject({
      atMs: 3000,
      spanMs: 2000,
      receivedBps: 440_000,
      sentBps: 232_000,
      roundTripMs: 42,
      jitterMs: 4,
    });
    expect(stats).toMatchObject({ lossIn: 2 / 200, lossOut: 0.25, availableOutgoingBps: 800_000, isRelayed: true });
    expect(stats.received.get('camera')).toMatchObject({ bps: 400_000, fps: 24, widthPx: 640, heightPx: 360, codec: 'VP8' });
    expect(stats.received.get('camera')).toMatchObject({ freezes: 2, frozenMs: expect.closeTo(400, 6), loss: 0, level: null });
    expect(stats.received.get('microphone')).toMatchObject({ bps: 40_000, loss: 0.02, codec: 'opus', fps: null });
    expect(stats.received.get('microphone')?.level).toBeCloseTo(0.2);
    expect(stats.sent.get('camera')).toMatchObject({ bps: 200_000, fps: 20, widthPx: 320, targetBps: 300_000, loss: 0.25 });
    expect(stats.sent.get('camera')).toMatchObject({ limitation: 'bandwidth', encodeMsPerFrame: expect.closeTo(5, 6) });
    expect(stats.received.has('screen')).toBe(false);
  });

  test('names the kind and protocol of a path, and no address', () => {
    expect(stats.path).toEqual({
      local: { type: 'relay', protocol: 'udp' },
      remote: { type: 'srflx', protocol: 'udp' },
      relayProtocol: 'tls',
    });
    expect(JSON.stringify([stats, ...stats.received, ...stats.sent])).not.toContain('192.0.2');
  });

  test('reads counters that were reset as zero, never as negative', () => {
    const { receivedBps, lossIn, sent, received } = measureLink(read(chromium(10), 1000), read(chromium(1), 2000));
    expect([receivedBps, lossIn, sent.get('camera')?.encodeMsPerFrame, received.get('camera')?.fps]).toEqual([0, 0, null, 0]);
  });

  test('reads a report without transceiver and transport ids by its tracks and nominated pair', () => {
    const reading = read({
      lost: { type: 'candidate-pair', nominated: true, state: 'failed', localCandidateId: 'none' },
      pair: { type: 'candidate-pair', nominated: true, state: 'succeeded', selected: true, localCandidateId: 'host' },
      host: { type: 'local-candidate', candidateType: 'host', protocol: 'tcp' },
      seen: { type: 'inbound-rtp', trackIdentifier: 'in-face', bytesReceived: 7, packetsReceived: 1, framesDecoded: 3 },
      shown: { type: 'outbound-rtp', mediaSourceId: 'source', bytesSent: 9, packetsSent: 1 },
      source: { type: 'media-source', trackIdentifier: 'out-face' },
      report: { type: 'remote-inbound-rtp', roundTripTime: 0.1 },
      stranger: { type: 'inbound-rtp', mid: '7', bytesReceived: 1 },
    });
    expect(reading.received.get('camera')).toMatchObject({ bytes: 7, framesDecoded: 3, frozenMs: null });
    expect(reading.sent.get('camera')).toMatchObject({ bytes: 9, limitation: null });
    expect([reading.received.size, reading.path?.local, reading.roundTripMs]).toEqual([
      1,
      { type: 'host', protocol: 'tcp' },
      100,
    ]);
  });

  test('reads an invalid report as empty', () => {
    const nonsense = read({
      a: { type: 'inbound-rtp', mid: '0', bytesReceived: 'many', jitter: Number.NaN, codecId: {} },
      b: { type: 'transport', selectedCandidatePairId: 'nowhere' },
      c: {},
    });
    expect(nonsense.received.get('microphone')).toMatchObject({ bytes: 0, jitterMs: null, codec: null });
    expect(measureLink(nonsense, nonsense)).toMatchObject({ receivedBps: 0, lossIn: 0, lossOut: null, roundTripMs: null });
  });

  test('ignores reports that follow too closely', () => {
    const meter = new StatsSampler();
    expect(meter.take(read(chromium(1), 1000))).toBeNull();
    expect(meter.take(read(chromium(1), 1400))).toBeNull();
    expect(meter.take(read(chromium(2), 2000))?.spanMs).toBe(1000);
  });
});

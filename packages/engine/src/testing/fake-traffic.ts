/** The statistics of a fake connection: counters that grow with every reading, in the shape of a browser's report. */

/** Packets a second of a microphone and a camera. */
const PACKETS = 100;

interface Line {
  readonly receiver: { readonly track: MediaStreamTrack };
}

export class FakeTraffic {
  /** Share of the packets that is lost on the way here, 0 to 1. */
  loss = 0;
  roundTripMs = 20;
  /** Audio level of the received microphone, 0 to 1, linear. */
  loudness = 0.1;
  /** No microphone packets arrive although other media does. */
  isMute = false;
  #bytes = 0;
  #voiceBytes = 0;
  #packets = 0;
  #lost = 0;
  #frames = 0;
  #energy = 0;

  /** Advances by a second. */
  arrive({ isFlowing, isVideoMoving }: { isFlowing: boolean; isVideoMoving: boolean }): void {
    if (!isFlowing) return;
    this.#bytes += 1000;
    this.#packets += PACKETS * (1 - this.loss);
    this.#lost += PACKETS * this.loss;
    if (!this.isMute) this.#voiceBytes += 1000;
    if (!this.isMute) this.#energy += this.loudness ** 2;
    if (isVideoMoving) this.#frames += 15;
  }

  report(transceivers: readonly Line[], isRelayed: boolean): RTCStatsReport {
    const trackOf = (kind: string) => transceivers.find(({ receiver }) => receiver.track.kind === kind)?.receiver.track.id;
    const counters = { type: 'inbound-rtp', packetsReceived: this.#packets, packetsLost: this.#lost };
    const camera = { bytesReceived: this.#bytes, framesDecoded: this.#frames, trackIdentifier: trackOf('video') };
    const voice = { bytesReceived: this.#voiceBytes, totalAudioEnergy: this.#energy, trackIdentifier: trackOf('audio') };
    const pair = { nominated: true, state: 'succeeded', localCandidateId: 'local', remoteCandidateId: 'remote' };
    const candidate = { candidateType: 'host', protocol: 'udp' };
    return new Map<string, unknown>([
      ['camera', { ...counters, ...camera }],
      ['voice', { ...counters, ...voice }],
      ['pair', { type: 'candidate-pair', ...pair, currentRoundTripTime: this.roundTripMs / 1000 }],
      ['local', { type: 'local-candidate', ...candidate, candidateType: isRelayed ? 'relay' : 'host' }],
      ['remote', { type: 'remote-candidate', ...candidate }],
    ]) as unknown as RTCStatsReport;
  }
}

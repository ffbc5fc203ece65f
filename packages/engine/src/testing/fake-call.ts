/** A whole call on fakes: the real engine with a {@link FakeRoom}, fake connections and fake devices. */
import type { ParticipantId } from '@visavis/contract';
import { Call } from '../call/call.ts';
import { messageReaders } from '../common/message-readers.ts';
import { meshTransport } from '../transport/mesh/mesh-transport.ts';
import { createFakeMedia, type FakeMedia } from './fake-media.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';
import type { FakeRoom, FakeSignaling } from './fake-room.ts';

const FIREFOX_VP8: RTCRtpCodec = { mimeType: 'video/VP8', clockRate: 90_000, sdpFmtpLine: 'max-fs=12288;max-fr=60' };

/** One participant of a fake room. `connections` holds every RTCPeerConnection that the call created, oldest first. */
export interface FakeParticipant extends FakeMedia {
  readonly call: Call;
  readonly signaling: FakeSignaling;
  readonly connections: readonly FakePeerConnection[];
  /** Whether the browser creates connections; true by default. */
  mayConnect: boolean;
  /** Signals that the engine could not apply. */
  readonly problems: readonly unknown[];
}

/** Creates a participant who has not joined yet. */
export function createFakeParticipant(
  room: FakeRoom,
  id: ParticipantId,
  client: 'full' | 'minimal' = 'full',
  browser: 'chromium' | 'firefox' = 'chromium',
): FakeParticipant {
  const { media, cameraHeights, setTrack, setCameraProblem } = createFakeMedia();
  const connections: FakePeerConnection[] = [];
  const problems: unknown[] = [];
  const transport = meshTransport({
    createPeerConnection(configuration) {
      if (!participant.mayConnect) throw new DOMException('Cannot create so many PeerConnections', 'UnknownError');
      const connection = new FakePeerConnection(configuration, browser === 'firefox');
      connections.push(connection);
      return connection.asReal();
    },
    // A link passes streams on without reading them.
    createMediaStream: () => ({}) as MediaStream,
    loadReaders: async () => messageReaders,
    codecsOf: () => (browser === 'firefox' ? [FIREFOX_VP8] : []),
    reportProblem: (cause) => problems.push(cause),
  });
  const signaling = room.connect(id, client);
  const participant: FakeParticipant = {
    mayConnect: true,
    call: new Call({ signaling, media, transports: { mesh: transport } }),
    media,
    signaling,
    connections,
    problems,
    cameraHeights,
    setTrack,
    setCameraProblem,
  };
  return participant;
}

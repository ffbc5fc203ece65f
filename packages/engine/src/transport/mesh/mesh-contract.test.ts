import type { ParticipantId } from '@visavis/contract';
import { messageReaders } from '../../common/message-readers.ts';
import { SLOTS } from '../../media/tracks.ts';
import { FakePeerConnection, FakeRoom, type FakeTransceiver } from '../../testing/index.ts';
import { testTransport } from '../../testing/transport-contract.ts';
import type { TransportRoom } from '../../testing/transport-room.ts';
import { meshTransport } from './mesh-transport.ts';

const NOTHING_ON = { microphone: false, camera: false, screen: false, screenAudio: false };

/** A room of meshes on fake connections. */
function createMeshRoom(): TransportRoom {
  const signaling = new FakeRoom();
  const connections = new Map<ParticipantId, FakePeerConnection[]>();
  const transceiversOf = (from: ParticipantId, to: ParticipantId): FakeTransceiver[] => {
    const own = connections.get(from)?.filter(({ connectionState }) => connectionState === 'connected') ?? [];
    const remote = new Set(connections.get(to)?.map(({ localDescription }) => localDescription?.sdp));
    return own.find(({ remoteDescription }) => remote.has(remoteDescription?.sdp))?.getTransceivers() ?? [];
  };
  return {
    async open(id, emit) {
      const own: FakePeerConnection[] = [];
      connections.set(id, own);
      const factory = meshTransport({
        createPeerConnection(configuration) {
          const connection = new FakePeerConnection(configuration);
          own.push(connection);
          return connection.asReal();
        },
        // A link passes streams on without reading them.
        createMediaStream: () => ({}) as MediaStream,
        loadReaders: async () => messageReaders,
        codecsOf: () => [],
        reportProblem: (cause) => {
          throw cause;
        },
      });
      const port = signaling.connect(id);
      await new Promise<void>((resolve) => port.join(id, NOTHING_ON, () => resolve()));
      return factory({ selfId: id, iceServers: [] }, port, emit);
    },
    sent(from, to, slot) {
      const sender = transceiversOf(from, to)[SLOTS.indexOf(slot)]?.sender;
      const isActive = sender?.getParameters().encodings[0]?.active ?? true;
      return isActive ? (sender?.track ?? null) : null;
    },
    connectionsMade: (id) => connections.get(id)?.length ?? 0,
  };
}

testTransport(createMeshRoom);

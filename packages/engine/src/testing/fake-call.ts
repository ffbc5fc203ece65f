/** A whole call on fakes: the real engine between a {@link FakeRoom}, fake connections and devices that are a plain store. */
import type { ParticipantId } from '@visavis/contract';
import { type Call, createCall } from '../call/call.ts';
import { createStore } from '../common/store.ts';
import type { MediaProblem } from '../media/device-error.ts';
import type { LocalMedia, LocalMediaSnapshot } from '../media/local-media.ts';
import { NO_PREFERENCES } from '../media/media-preferences.ts';
import { createScreenShare } from '../media/screen-share.ts';
import { NO_TRACKS, type Slot } from '../media/tracks.ts';
import { meshTransport } from '../transport/mesh/mesh-transport.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';
import type { FakeRoom, FakeSignaling } from './fake-room.ts';

const DEVICES_OFF: LocalMediaSnapshot = {
  tracks: NO_TRACKS,
  isWanted: { microphone: false, camera: false },
  isPending: { microphone: false, camera: false },
  problems: { microphone: null, camera: null },
  devices: [],
  selected: { audioinput: null, audiooutput: null, videoinput: null },
  preferences: NO_PREFERENCES,
  news: null,
};

const FIREFOX_VP8: RTCRtpCodec = { mimeType: 'video/VP8', clockRate: 90_000, sdpFmtpLine: 'max-fs=12288;max-fr=60' };

/** One participant of a fake room. `connections` holds every RTCPeerConnection that the call made, oldest first. */
export interface FakeParticipant {
  readonly call: Call;
  readonly media: LocalMedia;
  readonly signaling: FakeSignaling;
  readonly connections: readonly FakePeerConnection[];
  /** Whether the browser makes connections: true until it is set. */
  mayConnect: boolean;
  /** What the engine could not apply. */
  readonly problems: readonly unknown[];
  /** What the call has asked of the camera, in lines. */
  readonly cameraHeights: readonly number[];
  /** Puts a track, or nothing, into a slot, as a device that was switched on or off would. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void;
  /** Asks for the camera, in vain or not. */
  setCameraProblem(problem: MediaProblem | null): void;
}

/** A participant who has not joined yet. */
export function createFakeParticipant(
  room: FakeRoom,
  id: ParticipantId,
  form: 'full' | 'bare' = 'full',
  browser: 'chromium' | 'firefox' = 'chromium',
): FakeParticipant {
  const devices = createStore<LocalMediaSnapshot>(DEVICES_OFF);
  const cameraHeights: number[] = [];
  const media: LocalMedia = {
    snapshot: devices,
    screen: createScreenShare(undefined),
    setEnabled: async () => undefined,
    selectDevice: async () => undefined,
    choose: async () => undefined,
    takeOffer: async () => undefined,
    dismissNews: () => undefined,
    wake: () => undefined,
    openTrack: (slot) => devices.get().tracks[slot],
    setCameraHeight: (heightPx) => cameraHeights.push(heightPx),
    close: () => undefined,
  };
  const connections: FakePeerConnection[] = [];
  const problems: unknown[] = [];
  const transport = meshTransport({
    createPeerConnection(configuration) {
      if (!participant.mayConnect) throw new DOMException('Cannot create so many PeerConnections', 'UnknownError');
      const connection = new FakePeerConnection(configuration, browser === 'firefox');
      connections.push(connection);
      return connection.asReal();
    },
    // A link only passes streams on.
    createMediaStream: () => ({}) as MediaStream,
    codecsOf: () => (browser === 'firefox' ? [FIREFOX_VP8] : []),
    reportProblem: (cause) => problems.push(cause),
  });
  const signaling = room.connect(id, form);
  const participant: FakeParticipant = {
    mayConnect: true,
    call: createCall({ signaling, media, transport }),
    media,
    signaling,
    connections,
    problems,
    cameraHeights,
    setCameraProblem: (camera) =>
      devices.set({ ...devices.get(), isWanted: { microphone: false, camera: true }, problems: { microphone: null, camera } }),
    setTrack: (slot, track) => devices.set({ ...devices.get(), tracks: { ...devices.get().tracks, [slot]: track } }),
  };
  return participant;
}

/** Local media on fake devices. */
import { createStore } from '../common/store.ts';
import type { MediaProblem } from '../media/device-error.ts';
import type { LocalMedia, LocalMediaSnapshot } from '../media/local-media.ts';
import { NO_PREFERENCES } from '../media/media-preferences.ts';
import { ScreenShare } from '../media/screen-share.ts';
import { NO_TRACKS, type Slot } from '../media/tracks.ts';

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

/** Local media that a test controls. */
export interface FakeMedia {
  readonly media: LocalMedia;
  /** The camera heights that the call has requested, in lines. */
  readonly cameraHeights: readonly number[];
  /** Puts a track, or nothing, into a slot, as switching a device would. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): void;
  /** Switches the camera on, successfully or not. */
  setCameraProblem(problem: MediaProblem | null): void;
}

/** Creates the media with every device off. */
export function createFakeMedia(): FakeMedia {
  const devices = createStore<LocalMediaSnapshot>(DEVICES_OFF);
  const cameraHeights: number[] = [];
  return {
    cameraHeights,
    media: {
      snapshot: devices,
      screen: new ScreenShare(undefined),
      setEnabled: async () => undefined,
      selectDevice: async () => undefined,
      choose: async () => undefined,
      acceptSuggestion: async () => undefined,
      dismissNotice: () => undefined,
      resume: () => undefined,
      openTrack: (slot) => devices.get().tracks[slot],
      setCameraHeight: (heightPx) => cameraHeights.push(heightPx),
      close: () => undefined,
    },
    setCameraProblem: (camera) =>
      devices.set({ ...devices.get(), isWanted: { microphone: false, camera: true }, problems: { microphone: null, camera } }),
    setTrack: (slot, track) => devices.set({ ...devices.get(), tracks: { ...devices.get().tracks, [slot]: track } }),
  };
}

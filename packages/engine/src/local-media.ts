/** What this browser can send: microphone and camera, from permission prompt to unplugged cable, and its screen; outlives a call. */
import type { Slot } from '@visavis/contract';
import { type MediaProblem, mediaProblemOf } from './media-problem.ts';
import { NO_TRACKS, type Tracks } from './media-transport.ts';
import { createScreenShare, type ScreenShare } from './screen-share.ts';
import { createStore, type Readable } from './store.ts';

/** A slot that a device of ours feeds. */
export type DeviceSlot = Extract<Slot, 'microphone' | 'camera'>;

export interface MediaDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  /** Empty until permission for its kind was given. */
  readonly label: string;
}

export interface LocalMediaSnapshot {
  /** What may be sent now: null while off, muted, pending or broken. */
  readonly tracks: Tracks;
  /** What the person asked for. */
  readonly isWanted: Readonly<Record<DeviceSlot, boolean>>;
  /** A device is being opened: perhaps the browser is asking for permission. */
  readonly isPending: Readonly<Record<DeviceSlot, boolean>>;
  readonly problems: Readonly<Record<DeviceSlot, MediaProblem | null>>;
  readonly devices: readonly MediaDevice[];
  /** The device in use or chosen for each kind; null: the browser's default. */
  readonly selected: Readonly<Record<MediaDeviceKind, string | null>>;
}

/** The devices of this browser. */
export interface LocalMedia {
  readonly snapshot: Readable<LocalMediaSnapshot>;
  /** The screen, whose tracks are in the snapshot with the others. */
  readonly screen: ScreenShare;
  /**
   * Switches a device on or off. The microphone stays open while muted, so that unmuting is instant; the camera is closed, so that
   * its light goes out. Resolves when the device is on, off, or its problem is in the snapshot; never rejects.
   */
  setEnabled(slot: DeviceSlot, isOn: boolean): Promise<void>;
  /** Chooses a device; one that is on is switched at once. Never rejects: a failure is a problem in the snapshot. */
  selectDevice(kind: MediaDeviceKind, deviceId: string): Promise<void>;
  /** The device of a slot that is open, muted or not: whoever talks while muted wants to know. */
  openTrack(slot: DeviceSlot): MediaStreamTrack | null;
  /** Asks the camera for this many lines, now and whenever it is opened: 360 at first, which starts fastest. */
  setCameraHeight(heightPx: CameraHeightPx): void;
  /** Stops every track; idempotent. */
  close(): void;
}

export interface LocalMediaOptions {
  /** `navigator.mediaDevices`; undefined on http pages of another host, and in very old browsers. */
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
}

/** A prompt that nobody answered for this long is worth a word, in ms; it may still be answered later. */
export const PROMPT_UNANSWERED_MS = 8000;

/** What is asked of a camera, in lines: 16:9, up to 30 frames a second. */
export type CameraHeightPx = 360 | 720;

const cameraConstraints = (heightPx: CameraHeightPx): MediaTrackConstraints => ({
  width: { ideal: (heightPx * 16) / 9 },
  height: { ideal: heightPx },
  frameRate: { ideal: 30 },
});

const KIND = { microphone: 'audioinput', camera: 'videoinput' } as const satisfies Record<DeviceSlot, MediaDeviceKind>;

/** The devices, all off until asked for. */
export function createLocalMedia(options: LocalMediaOptions): LocalMedia {
  return new BrowserMedia(options);
}

class BrowserMedia implements LocalMedia {
  readonly #devices: MediaDevices | undefined;
  readonly #isSecureContext: boolean;
  readonly #state = createStore<LocalMediaSnapshot>({
    tracks: NO_TRACKS,
    isWanted: { microphone: false, camera: false },
    isPending: { microphone: false, camera: false },
    problems: { microphone: null, camera: null },
    devices: [],
    selected: { audioinput: null, audiooutput: null, videoinput: null },
  });
  /** Open devices, muted or not. */
  readonly #open: Record<DeviceSlot, MediaStreamTrack | null> = { microphone: null, camera: null };
  /** Counts the requests of a slot, so that only the newest one counts. */
  readonly #request: Record<DeviceSlot, number> = { microphone: 0, camera: 0 };
  #cameraHeightPx: CameraHeightPx = 360;
  #isClosed = false;
  readonly screen: ScreenShare;

  constructor({ mediaDevices, isSecureContext }: LocalMediaOptions) {
    this.#devices = mediaDevices;
    this.screen = createScreenShare(mediaDevices);
    const share = this.screen.snapshot;
    share.subscribe(() => this.#patch({ tracks: { ...this.#state.get().tracks, ...share.get().tracks } }));
    this.#isSecureContext = isSecureContext;
    this.#devices?.addEventListener('devicechange', this.#onDeviceChange);
    void this.#listDevices();
  }

  get snapshot(): Readable<LocalMediaSnapshot> {
    return this.#state;
  }

  async setEnabled(slot: DeviceSlot, isOn: boolean): Promise<void> {
    this.#set('isWanted', slot, isOn);
    if (!isOn) return this.#switchOff(slot);
    const track = this.#open[slot];
    if (track?.readyState === 'live') this.#show(slot, track);
    else await this.#acquire(slot);
  }

  async selectDevice(kind: MediaDeviceKind, deviceId: string): Promise<void> {
    const state = this.#state.get();
    this.#state.set({ ...state, selected: { ...state.selected, [kind]: deviceId } });
    const slot = (['microphone', 'camera'] as const).find((name) => KIND[name] === kind);
    if (!slot) return;
    if (state.isWanted[slot]) await this.#acquire(slot);
    else this.#stop(slot);
  }

  openTrack(slot: DeviceSlot): MediaStreamTrack | null {
    return this.#open[slot];
  }

  setCameraHeight(heightPx: CameraHeightPx): void {
    if (heightPx === this.#cameraHeightPx) return;
    this.#cameraHeightPx = heightPx;
    const { deviceId } = this.#open.camera?.getSettings() ?? {};
    // A camera that cannot goes on as it is.
    void this.#open.camera
      ?.applyConstraints({ ...cameraConstraints(heightPx), ...(deviceId && { deviceId }) })
      .catch(() => undefined);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#devices?.removeEventListener('devicechange', this.#onDeviceChange);
    this.#stop('microphone');
    this.#stop('camera');
    this.screen.close();
    this.#patch({ tracks: NO_TRACKS });
  }

  #switchOff(slot: DeviceSlot): void {
    this.#request[slot] += 1;
    if (slot === 'camera') this.#stop(slot);
    this.#set('isPending', slot, false);
    this.#set('problems', slot, null);
    this.#show(slot, null);
  }

  /** Opens the chosen device, or the default one where the chosen is gone; the one in use goes on until the new one runs. */
  async #acquire(slot: DeviceSlot): Promise<void> {
    this.#request[slot] += 1;
    const request = this.#request[slot];
    const isCurrent = () => request === this.#request[slot] && !this.#isClosed;
    if (!this.#devices?.getUserMedia) {
      return this.#set('problems', slot, this.#isSecureContext ? 'unsupported' : 'insecure_origin');
    }
    this.#set('isPending', slot, true);
    const timer = setTimeout(() => isCurrent() && this.#set('problems', slot, 'prompt_unanswered'), PROMPT_UNANSWERED_MS);
    try {
      const track = await this.#getTrack(this.#devices, slot);
      if (isCurrent()) this.#adopt(slot, track);
      else track.stop();
    } catch (cause) {
      if (isCurrent()) this.#fail(slot, mediaProblemOf(cause));
    } finally {
      clearTimeout(timer);
      if (isCurrent()) this.#set('isPending', slot, false);
    }
    await this.#listDevices();
  }

  async #getTrack(devices: MediaDevices, slot: DeviceSlot): Promise<MediaStreamTrack> {
    const deviceId = this.#state.get().selected[KIND[slot]];
    const ask = async (constraints: MediaTrackConstraints) => {
      const video = slot === 'camera' && { ...cameraConstraints(this.#cameraHeightPx), ...constraints };
      const stream = await devices.getUserMedia({ video, audio: slot === 'microphone' && constraints });
      const [track] = stream.getTracks();
      if (!track) throw new DOMException('The stream has no track.', 'NotFoundError');
      return track;
    };
    if (!deviceId) return ask({});
    try {
      return await ask({ deviceId: { exact: deviceId } });
    } catch (cause) {
      if (mediaProblemOf(cause) !== 'not_found') throw cause;
      return ask({});
    }
  }

  #adopt(slot: DeviceSlot, track: MediaStreamTrack): void {
    this.#stop(slot);
    this.#open[slot] = track;
    track.addEventListener('ended', () => {
      if (this.#open[slot] === track) void this.#onEnded(slot);
    });
    const state = this.#state.get();
    const deviceId = track.getSettings().deviceId ?? null;
    this.#state.set({ ...state, selected: { ...state.selected, [KIND[slot]]: deviceId } });
    this.#set('problems', slot, null);
    this.#show(slot, track);
  }

  /** The device went away under us: another one takes over where there is one, once, and the person is told where there is none. */
  async #onEnded(slot: DeviceSlot): Promise<void> {
    this.#fail(slot, 'unplugged');
    if (!this.#state.get().isWanted[slot]) return;
    await this.#acquire(slot);
    if (this.#state.get().problems[slot] === 'not_found') this.#set('problems', slot, 'unplugged');
  }

  #fail(slot: DeviceSlot, problem: MediaProblem): void {
    this.#stop(slot);
    this.#set('problems', slot, problem);
    this.#show(slot, null);
  }

  #stop(slot: DeviceSlot): void {
    this.#open[slot]?.stop();
    this.#open[slot] = null;
  }

  /** A device that was missing may be back. */
  readonly #onDeviceChange = () => {
    void this.#listDevices();
    for (const slot of ['microphone', 'camera'] as const) {
      const { isWanted, problems } = this.#state.get();
      const isMissing = problems[slot] === 'not_found' || problems[slot] === 'unplugged';
      if (isWanted[slot] && isMissing) void this.#acquire(slot);
    }
  };

  async #listDevices(): Promise<void> {
    // Without permission, or while another request is under way, some browsers refuse the list: the menus stay as they are.
    const devices = await this.#devices?.enumerateDevices?.().catch(() => null);
    if (!devices || this.#isClosed) return;
    this.#patch({ devices: devices.map(({ kind, deviceId, label }) => ({ kind, deviceId, label })) });
  }

  #show(slot: DeviceSlot, track: MediaStreamTrack | null): void {
    const { tracks } = this.#state.get();
    if (tracks[slot] !== track) this.#patch({ tracks: { ...tracks, [slot]: track } });
  }

  #set<Key extends 'isWanted' | 'isPending' | 'problems'>(
    key: Key,
    slot: DeviceSlot,
    value: LocalMediaSnapshot[Key][DeviceSlot],
  ): void {
    const record = this.#state.get()[key];
    if (record[slot] !== value) this.#patch({ [key]: { ...record, [slot]: value } });
  }

  #patch(change: Partial<LocalMediaSnapshot>): void {
    this.#state.set({ ...this.#state.get(), ...change });
  }
}

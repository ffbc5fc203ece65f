/** The local media: microphone, camera, screen and audio output with all choices; outlives a call. */

import { createStore, patch, type Readable } from '../common/store.ts';
import { DeviceCapture, type DeviceCaptureOptions } from './device-capture.ts';
import type { MediaProblem } from './device-error.ts';
import { type DeviceNotice, type MediaDevice, suggestDevice } from './device-suggestion.ts';
import { type CameraHeightPx, cameraConstraints, cameraLines, type MediaChoices, soundConstraints } from './media-constraints.ts';
import { type MediaPreferences, NO_PREFERENCES, speakerOf } from './media-preferences.ts';
import { DEVICE_KIND, type DeviceSlot } from './open-device.ts';
import { ScreenShare } from './screen-share.ts';
import { NO_TRACKS, type Tracks } from './tracks.ts';

export interface LocalMediaSnapshot {
  /** The tracks to send now: null while off, muted, pending, muted by the system or broken. */
  readonly tracks: Tracks;
  /** What the person has switched on. */
  readonly isWanted: Readonly<Record<DeviceSlot, boolean>>;
  /** A device is being opened: perhaps the browser shows a permission prompt. */
  readonly isPending: Readonly<Record<DeviceSlot, boolean>>;
  readonly problems: Readonly<Record<DeviceSlot, MediaProblem | null>>;
  readonly devices: readonly MediaDevice[];
  /** The device in use or chosen for each kind; null: the browser's default. */
  readonly selected: Readonly<Record<MediaDeviceKind, string | null>>;
  readonly preferences: MediaPreferences;
  /** The device that was just plugged in or unplugged; null: none, or its notice was dismissed. */
  readonly news: DeviceNotice | null;
}

/** The capture devices of this browser. */
export interface LocalMedia {
  readonly snapshot: Readable<LocalMediaSnapshot>;
  /** The screen; its tracks are in the snapshot with the others. */
  readonly screen: ScreenShare;
  /**
   * Switches a device on or off. The microphone stays open while muted, so that unmuting is instant; the camera is closed, so that
   * its light goes out. Resolves when the device is on, off, or its problem is in the snapshot; never rejects.
   */
  setEnabled(slot: DeviceSlot, isOn: boolean): Promise<void>;
  /** Chooses a device; one that is on is switched at once. Never rejects: a failure is a problem in the snapshot. */
  selectDevice(kind: MediaDeviceKind, deviceId: string): Promise<void>;
  /** The open track of a slot, muted or not: needed to detect speech while muted. */
  openTrack(slot: DeviceSlot): MediaStreamTrack | null;
  /** Changes how audio and video are captured, at once and without a new connection. Never rejects. */
  choose(choices: Partial<MediaChoices>): Promise<void>;
  /** Switches to the suggested device, with its audio output where it has one. */
  acceptSuggestion(): Promise<void>;
  dismissNotice(): void;
  /** Sets the camera height to capture, now and whenever it is opened: 360 lines at first, which starts fastest. The chosen quality caps it. */
  setCameraHeight(heightPx: CameraHeightPx): void;
  /** The page is visible again, or the machine awake: reopens what the system has ended meanwhile. */
  resume(): void;
  /** Stops every track; idempotent. */
  close(): void;
}

export interface LocalMediaOptions {
  /** `navigator.mediaDevices`; undefined on http pages of another host, and in very old browsers. */
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  /** The choices of the last visit. */
  readonly preferences?: MediaPreferences;
}

/** The devices of `navigator.mediaDevices`, all off until asked for. */
export class BrowserMedia implements LocalMedia {
  readonly #devices: MediaDevices | undefined;
  readonly #state;
  readonly #slots: Readonly<Record<DeviceSlot, DeviceCapture>>;
  #heightPx: CameraHeightPx = 360;
  #isClosed = false;
  readonly screen: ScreenShare;

  constructor({ mediaDevices, isSecureContext, preferences = NO_PREFERENCES }: LocalMediaOptions) {
    this.#devices = mediaDevices;
    const { devices: chosen } = preferences;
    this.#state = createStore<LocalMediaSnapshot>({
      tracks: NO_TRACKS,
      isWanted: { microphone: false, camera: false },
      isPending: { microphone: false, camera: false },
      problems: { microphone: null, camera: null },
      devices: [],
      selected: {
        audioinput: chosen.audioinput?.deviceId ?? null,
        audiooutput: null,
        videoinput: chosen.videoinput?.deviceId ?? null,
      },
      preferences,
      news: null,
    });
    const source = (slot: DeviceSlot, own: Pick<DeviceCaptureOptions, 'constraints' | 'onOpened'>) =>
      new DeviceCapture({
        slot,
        devices: mediaDevices,
        isSecureContext,
        chosen: () => this.#state.get().preferences.devices[DEVICE_KIND[slot]],
        onChange: () => this.#onSlot(slot),
        onFellBack: (from, to) => patch(this.#state, { news: { type: 'fell back', kind: DEVICE_KIND[slot], from, to } }),
        ...own,
      });
    this.#slots = {
      microphone: source('microphone', {
        constraints: () => soundConstraints(this.#choices),
        onOpened: (track) => {
          // The content hint sets the encoder's mode and the sender's bit rate.
          track.contentHint = this.#choices.originalSound ? 'music' : '';
        },
      }),
      camera: source('camera', {
        constraints: () => cameraConstraints(cameraLines(this.#choices.camera, this.#heightPx)),
        onOpened: () => undefined,
      }),
    };
    this.screen = new ScreenShare(mediaDevices);
    const share = this.screen.snapshot;
    share.subscribe(() => patch(this.#state, { tracks: { ...this.#state.get().tracks, ...share.get().tracks } }));
    this.#devices?.addEventListener('devicechange', this.#onDeviceChange);
    void this.#listDevices();
  }

  get snapshot(): Readable<LocalMediaSnapshot> {
    return this.#state;
  }

  get #choices(): MediaChoices {
    return this.#state.get().preferences.choices;
  }

  async setEnabled(slot: DeviceSlot, isOn: boolean): Promise<void> {
    await this.#slots[slot].setEnabled(isOn);
    if (isOn) await this.#listDevices();
  }

  async selectDevice(kind: MediaDeviceKind, deviceId: string): Promise<void> {
    const { devices, preferences } = this.#state.get();
    const label = devices.find((device) => device.kind === kind && device.deviceId === deviceId)?.label ?? '';
    patch(this.#state, { preferences: { ...preferences, devices: { ...preferences.devices, [kind]: { deviceId, label } } } });
    if (kind === 'audiooutput')
      return patch(this.#state, { selected: { ...this.#state.get().selected, audiooutput: deviceId || null } });
    await this.#slots[kind === 'audioinput' ? 'microphone' : 'camera'].choose(deviceId);
    await this.#listDevices();
  }

  openTrack(slot: DeviceSlot): MediaStreamTrack | null {
    return this.#slots[slot].openTrack;
  }

  async choose(change: Partial<MediaChoices>): Promise<void> {
    const { preferences } = this.#state.get();
    const before = JSON.stringify(soundConstraints(preferences.choices));
    patch(this.#state, { preferences: { ...preferences, choices: { ...preferences.choices, ...change } } });
    if (change.camera !== undefined) this.#slots.camera.constrain();
    if (JSON.stringify(soundConstraints(this.#choices)) !== before) await this.#slots.microphone.reopen();
  }

  async acceptSuggestion(): Promise<void> {
    const { news, devices } = this.#state.get();
    this.dismissNotice();
    if (news?.type !== 'offered') return;
    const { kind, deviceId, groupId } = news.device;
    const speaker = devices.find((device) => device.kind === 'audiooutput' && groupId !== '' && device.groupId === groupId);
    if (kind === 'audioinput' && speaker) await this.selectDevice('audiooutput', speaker.deviceId);
    await this.selectDevice(kind, deviceId);
  }

  dismissNotice(): void {
    patch(this.#state, { news: null });
  }

  setCameraHeight(heightPx: CameraHeightPx): void {
    if (heightPx === this.#heightPx) return;
    this.#heightPx = heightPx;
    this.#slots.camera.constrain();
  }

  resume(): void {
    for (const slot of Object.values(this.#slots)) void slot.resume();
    void this.#listDevices();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#devices?.removeEventListener('devicechange', this.#onDeviceChange);
    for (const slot of Object.values(this.#slots)) slot.close();
    this.screen.close();
    patch(this.#state, { tracks: NO_TRACKS });
  }

  #onSlot(slot: DeviceSlot): void {
    const { state } = this.#slots[slot];
    const before = this.#state.get();
    const selected = state.deviceId ?? before.selected[DEVICE_KIND[slot]];
    patch(this.#state, {
      tracks: put(before.tracks, slot, state.track),
      isWanted: put(before.isWanted, slot, state.isWanted),
      isPending: put(before.isPending, slot, state.isPending),
      problems: put(before.problems, slot, state.problem),
      selected: put(before.selected, DEVICE_KIND[slot], selected),
    });
  }

  readonly #onDeviceChange = () => {
    for (const slot of Object.values(this.#slots)) slot.onDevicesChanged();
    void this.#listDevices();
  };

  async #listDevices(): Promise<void> {
    // Without permission, or during another request, some browsers reject: the device menus keep their entries.
    const listed = await this.#devices?.enumerateDevices?.().catch(() => null);
    if (!listed || this.#isClosed) return;
    const devices = listed.map(({ kind, deviceId, label, groupId }) => ({ kind, deviceId, label, groupId }));
    const { devices: before, news, selected } = this.#state.get();
    const inUse = (slot: DeviceSlot) => (this.#slots[slot].isRunning ? selected[DEVICE_KIND[slot]] : null);
    const offer = suggestDevice(before, devices, { ...selected, audioinput: inUse('microphone'), videoinput: inUse('camera') });
    const isGone = news?.type === 'offered' && !devices.some(({ deviceId }) => deviceId === news.device.deviceId);
    patch(this.#state, { devices, ...(isGone && { news: null }), ...(offer && { news: { type: 'offered', device: offer } }) });
    this.#followSpeaker();
  }

  /** The chosen audio output while it exists, by its id or label, otherwise the system default. */
  #followSpeaker(): void {
    const { devices, selected, preferences } = this.#state.get();
    const chosen = preferences.devices.audiooutput;
    const id = speakerOf(chosen, devices);
    if (id === selected.audiooutput) return;
    patch(this.#state, { selected: { ...selected, audiooutput: id } });
    if (!id && chosen) patch(this.#state, { news: { type: 'fell back', kind: 'audiooutput', from: chosen.label, to: '' } });
  }
}

/** A copy of the record with one entry changed; the same record without a change. */
function put<Fields, Key extends keyof Fields>(record: Fields, key: Key, value: Fields[Key]): Fields {
  return record[key] === value ? record : { ...record, [key]: value };
}

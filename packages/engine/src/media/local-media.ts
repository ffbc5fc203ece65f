/** What this browser can send, and where it plays: microphone, camera, screen and loudspeaker with all choices; outlives a call. */

import { createStore, patch, type Readable } from '../common/store.ts';
import { DeviceCapture, type DeviceSlot, type SlotSourceOptions } from './device-capture.ts';
import type { MediaProblem } from './device-error.ts';
import { type DeviceNotice, type MediaDevice, suggestDevice } from './device-suggestion.ts';
import { type CameraHeightPx, cameraConstraints, cameraLines, type MediaChoices, soundConstraints } from './media-constraints.ts';
import { type MediaPreferences, NO_PREFERENCES, speakerOf } from './media-preferences.ts';
import { createScreenShare, type ScreenShare } from './screen-share.ts';
import { NO_TRACKS, type Tracks } from './tracks.ts';

export interface LocalMediaSnapshot {
  /** What may be sent now: null while off, muted, pending, silenced by the system or broken. */
  readonly tracks: Tracks;
  /** What the person asked for. */
  readonly isWanted: Readonly<Record<DeviceSlot, boolean>>;
  /** A device is being opened: perhaps the browser is asking for permission. */
  readonly isPending: Readonly<Record<DeviceSlot, boolean>>;
  readonly problems: Readonly<Record<DeviceSlot, MediaProblem | null>>;
  readonly devices: readonly MediaDevice[];
  /** The device in use or chosen for each kind; null: the browser's default. */
  readonly selected: Readonly<Record<MediaDeviceKind, string | null>>;
  readonly preferences: MediaPreferences;
  /** What has just been plugged in or pulled out; null: nothing, or it was dealt with. */
  readonly news: DeviceNotice | null;
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
  /** Changes how sound and picture are taken, at once and without a new connection. Never rejects. */
  choose(choices: Partial<MediaChoices>): Promise<void>;
  /** Takes the device that was offered, with its loudspeaker where it has one. */
  acceptSuggestion(): Promise<void>;
  dismissNotice(): void;
  /** Asks the camera for this many lines, now and whenever it is opened: 360 at first, which starts fastest. A choice caps it. */
  setCameraHeight(heightPx: CameraHeightPx): void;
  /** The page is back, or the machine awake: fetches again what the system has taken meanwhile. */
  resume(): void;
  /** Stops every track; idempotent. */
  close(): void;
}

export interface LocalMediaOptions {
  /** `navigator.mediaDevices`; undefined on http pages of another host, and in very old browsers. */
  readonly mediaDevices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  /** What was chosen the last time. */
  readonly preferences?: MediaPreferences;
}

const KIND = { microphone: 'audioinput', camera: 'videoinput' } as const satisfies Record<DeviceSlot, MediaDeviceKind>;

/** The devices, all off until asked for. */
export function createLocalMedia(options: LocalMediaOptions): LocalMedia {
  return new BrowserMedia(options);
}

class BrowserMedia implements LocalMedia {
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
    const source = (slot: DeviceSlot, own: Pick<SlotSourceOptions, 'constraints' | 'onOpened'>) =>
      new DeviceCapture({
        slot,
        devices: mediaDevices,
        isSecureContext,
        chosen: () => this.#state.get().preferences.devices[KIND[slot]],
        onChange: () => this.#onSlot(slot),
        onFellBack: (from, to) => patch(this.#state, { news: { type: 'fell back', kind: KIND[slot], from, to } }),
        ...own,
      });
    this.#slots = {
      microphone: source('microphone', {
        constraints: () => soundConstraints(this.#choices),
        onOpened: (track) => {
          // Tells the encoder, and the sender how much of it to send.
          track.contentHint = this.#choices.originalSound ? 'music' : '';
        },
      }),
      camera: source('camera', {
        constraints: () => cameraConstraints(cameraLines(this.#choices.camera, this.#heightPx)),
        onOpened: () => undefined,
      }),
    };
    this.screen = createScreenShare(mediaDevices);
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
    const selected = state.deviceId ?? before.selected[KIND[slot]];
    patch(this.#state, {
      tracks: put(before.tracks, slot, state.track),
      isWanted: put(before.isWanted, slot, state.isWanted),
      isPending: put(before.isPending, slot, state.isPending),
      problems: put(before.problems, slot, state.problem),
      selected: put(before.selected, KIND[slot], selected),
    });
  }

  readonly #onDeviceChange = () => {
    for (const slot of Object.values(this.#slots)) slot.onDevicesChanged();
    void this.#listDevices();
  };

  async #listDevices(): Promise<void> {
    // Without permission, or while another request is under way, some browsers refuse the list: the menus stay as they are.
    const listed = await this.#devices?.enumerateDevices?.().catch(() => null);
    if (!listed || this.#isClosed) return;
    const devices = listed.map(({ kind, deviceId, label, groupId }) => ({ kind, deviceId, label, groupId }));
    const { devices: before, news, selected } = this.#state.get();
    const inUse = (slot: DeviceSlot) => (this.#slots[slot].isRunning ? selected[KIND[slot]] : null);
    const offer = suggestDevice(before, devices, { ...selected, audioinput: inUse('microphone'), videoinput: inUse('camera') });
    const isGone = news?.type === 'offered' && !devices.some(({ deviceId }) => deviceId === news.device.deviceId);
    patch(this.#state, { devices, ...(isGone && { news: null }), ...(offer && { news: { type: 'offered', device: offer } }) });
    this.#followSpeaker();
  }

  /** The chosen loudspeaker while it is there, under whatever id, and the system's own choice otherwise. */
  #followSpeaker(): void {
    const { devices, selected, preferences } = this.#state.get();
    const chosen = preferences.devices.audiooutput;
    const id = speakerOf(chosen, devices);
    if (id === selected.audiooutput) return;
    patch(this.#state, { selected: { ...selected, audiooutput: id } });
    if (!id && chosen) patch(this.#state, { news: { type: 'fell back', kind: 'audiooutput', from: chosen.label, to: '' } });
  }
}

/** The record with one entry changed; the same record where nothing changes. */
function put<Fields, Key extends keyof Fields>(record: Fields, key: Key, value: Fields[Key]): Fields {
  return record[key] === value ? record : { ...record, [key]: value };
}

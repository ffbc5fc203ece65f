/**
 * The capture of one device slot (microphone or camera): requested, opened, muted by the system, unplugged.
 */
import { createStore, patch } from '../common/store.ts';
import { type MediaProblem, mediaProblemOf } from './device-error.ts';
import { type ChosenDevice, type DeviceSlot, openDevice } from './open-device.ts';

export interface SlotState {
  /** The track to send now: null while off, muted, pending, muted by the system or broken. */
  readonly track: MediaStreamTrack | null;
  readonly isWanted: boolean;
  /** A device is being opened: perhaps the browser shows a permission prompt. */
  readonly isPending: boolean;
  readonly problem: MediaProblem | null;
  /** The device in use, or about to be. */
  readonly deviceId: string | null;
}

export interface DeviceCaptureOptions {
  readonly slot: DeviceSlot;
  readonly devices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  /** The constraints for the device now. */
  readonly constraints: () => MediaTrackConstraints;
  readonly chosen: () => ChosenDevice | null;
  readonly onOpened: (track: MediaStreamTrack) => void;
  readonly onChange: () => void;
  /** The device was unplugged and another one is in use. */
  readonly onFellBack: (from: string, to: string) => void;
}

/** A permission prompt without an answer for this long is reported, in ms; it may still be answered later. */
export const PROMPT_UNANSWERED_MS = 8000;
/** A device that the system mutes for longer than this is reported as off, in ms; shorter gaps are not. */
export const INTERRUPTED_AFTER_MS = 1000;

const MISSING: ReadonlySet<MediaProblem | null> = new Set<MediaProblem>(['not_found', 'unplugged']);

/** The capture of one slot, off until requested. */
export class DeviceCapture {
  readonly #options: DeviceCaptureOptions;
  readonly #state = createStore<SlotState>({ track: null, isWanted: false, isPending: false, problem: null, deviceId: null });
  /** The open track, muted or not. */
  #open: MediaStreamTrack | null = null;
  /** Counts the requests: only the newest one takes effect. */
  #request = 0;
  #isClosed = false;
  /** The label of the unplugged device, until another one is in use. */
  #lost: string | null = null;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DeviceCaptureOptions) {
    this.#options = options;
    this.#state.subscribe(options.onChange);
  }

  get state(): SlotState {
    return this.#state.get();
  }

  get openTrack(): MediaStreamTrack | null {
    return this.#open;
  }

  /** Whether a device is open and delivers, muted or not. */
  get isRunning(): boolean {
    return this.#open?.readyState === 'live' && !this.#open.muted;
  }

  /** Resolves when the device is on, off, or its problem is known; never rejects. */
  async setEnabled(isOn: boolean): Promise<void> {
    patch(this.#state, { isWanted: isOn });
    if (!isOn) this.#switchOff();
    else if (this.isRunning) patch(this.#state, { track: this.#open });
    else await this.#acquire();
  }

  /** Switches to the device that was just chosen; the present one goes on until the new one runs. */
  async choose(deviceId: string): Promise<void> {
    this.#lost = null;
    patch(this.#state, { deviceId });
    if (this.state.isWanted) await this.#acquire();
    else this.#stop();
  }

  /**
   * Reopens the device for constraints that a running one does not accept: Chromium ignores changed audio processing, and keeps the
   * old constraints while the device is still open.
   */
  async reopen(): Promise<void> {
    this.#stop();
    if (this.state.isWanted) await this.#acquire();
  }

  /** Applies the present constraints to the running device; one that cannot goes on unchanged. */
  constrain(): void {
    const { deviceId } = this.#open?.getSettings() ?? {};
    const constraints = { ...this.#options.constraints(), ...(deviceId && { deviceId }) };
    void this.#open?.applyConstraints(constraints).catch(() => undefined);
  }

  /** Retries a device that was missing. */
  onDevicesChanged(): void {
    if (this.state.isWanted && MISSING.has(this.state.problem)) void this.#acquire();
  }

  /** The page is visible again: reopens what the system has ended meanwhile. */
  async resume(): Promise<void> {
    const { isWanted, isPending, problem } = this.state;
    const isTaken = this.#open ? !this.isRunning : problem === 'in_use';
    if (isWanted && isTaken && !isPending) await this.#acquire();
  }

  /** Closes the device for good; idempotent. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
    patch(this.#state, { track: null });
  }

  #switchOff(): void {
    this.#request += 1;
    this.#lost = null;
    // The microphone stays open, so that unmuting is instant; the camera is closed, so that its light goes out.
    if (this.#options.slot === 'camera') this.#stop();
    patch(this.#state, { isPending: false, problem: null, track: null });
  }

  async #acquire(): Promise<void> {
    this.#request += 1;
    const serial = this.#request;
    const isCurrent = () => serial === this.#request && !this.#isClosed;
    const { devices, isSecureContext } = this.#options;
    if (this.#isClosed) return;
    if (!devices?.getUserMedia) return patch(this.#state, { problem: isSecureContext ? 'unsupported' : 'insecure_origin' });
    patch(this.#state, { isPending: true });
    const timer = setTimeout(() => isCurrent() && patch(this.#state, { problem: 'prompt_unanswered' }), PROMPT_UNANSWERED_MS);
    try {
      const { slot, constraints, chosen } = this.#options;
      const request = { slot, devices, constraints, chosen: chosen(), lastDeviceId: this.state.deviceId, isCurrent };
      const track = await openDevice(request);
      if (isCurrent()) this.#adopt(track);
      else track.stop();
    } catch (cause) {
      if (isCurrent()) this.#onRefused(mediaProblemOf(cause));
    } finally {
      clearTimeout(timer);
      if (isCurrent()) patch(this.#state, { isPending: false });
    }
  }

  #adopt(track: MediaStreamTrack): void {
    this.#stop();
    this.#open = track;
    track.addEventListener('ended', () => this.#open === track && void this.#onEnded(track));
    for (const type of ['mute', 'unmute']) track.addEventListener(type, () => this.#onSilence(track));
    this.#options.onOpened(track);
    patch(this.#state, { deviceId: track.getSettings().deviceId ?? null, problem: null, track });
    if (track.muted) this.#onSilence(track);
    const lost = this.#lost;
    this.#lost = null;
    if (lost !== null && track.label !== lost) this.#options.onFellBack(lost, track.label);
  }

  /** The system has muted or unmuted the track: a phone call, another app, a switch on the device. */
  #onSilence(track: MediaStreamTrack): void {
    if (this.#open !== track) return;
    clearTimeout(this.#silenceTimer);
    if (track.muted) this.#silenceTimer = setTimeout(() => this.#interrupt(), INTERRUPTED_AFTER_MS);
    else if (this.state.problem === 'interrupted')
      patch(this.#state, { problem: null, track: this.state.isWanted ? track : null });
  }

  #interrupt(): void {
    if (this.state.isWanted) patch(this.#state, { track: null, problem: 'interrupted' });
  }

  /** The device was unplugged: another available one replaces it, once, and a notice says so. */
  async #onEnded({ label }: MediaStreamTrack): Promise<void> {
    this.#lost = label;
    this.#fail('unplugged');
    if (this.state.isWanted) await this.#acquire();
  }

  #onRefused(problem: MediaProblem): void {
    // Still in use elsewhere: this device continues when the system unmutes it.
    if (this.state.problem === 'interrupted' && this.#open?.readyState === 'live') return;
    this.#fail(problem === 'not_found' && this.#lost !== null ? 'unplugged' : problem);
  }

  #fail(problem: MediaProblem): void {
    this.#stop();
    patch(this.#state, { problem, track: null });
  }

  #stop(): void {
    clearTimeout(this.#silenceTimer);
    this.#open?.stop();
    this.#open = null;
  }
}

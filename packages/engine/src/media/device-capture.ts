/**
 * One device of ours on its way into a call: asked for, opened, silenced by the system, pulled out. It knows nothing of the other one
 * and of what was chosen beyond what it is told.
 */
import type { Slot } from '@visavis/contract';
import { createStore, patch } from '../common/store.ts';
import { type MediaProblem, mediaProblemOf } from './device-error.ts';

/** A slot that a device of ours feeds. */
export type DeviceSlot = Extract<Slot, 'microphone' | 'camera'>;

/** A device that somebody has chosen. Some browsers change the ids from visit to visit, and keep the names. */
export interface ChosenDevice {
  readonly deviceId: string;
  readonly label: string;
}

export interface SlotState {
  /** What may be sent now: null while off, muted, pending, silenced or broken. */
  readonly track: MediaStreamTrack | null;
  readonly isWanted: boolean;
  /** A device is being opened: perhaps the browser is asking for permission. */
  readonly isPending: boolean;
  readonly problem: MediaProblem | null;
  /** The device in use, or about to be. */
  readonly deviceId: string | null;
}

export interface SlotSourceOptions {
  readonly slot: DeviceSlot;
  readonly devices: MediaDevices | undefined;
  readonly isSecureContext: boolean;
  /** What is asked of the device now. */
  readonly constraints: () => MediaTrackConstraints;
  readonly chosen: () => ChosenDevice | null;
  readonly onOpened: (track: MediaStreamTrack) => void;
  readonly onChange: () => void;
  /** The device went away and another one is in use. */
  readonly onFellBack: (from: string, to: string) => void;
}

/** A prompt that nobody answered for this long is worth a word, in ms; it may still be answered later. */
export const PROMPT_UNANSWERED_MS = 8000;
/** A device that the system silences for longer than this is off for the others, in ms: a short blink is nobody's business. */
export const INTERRUPTED_AFTER_MS = 1000;

const MISSING: ReadonlySet<MediaProblem | null> = new Set<MediaProblem>(['not_found', 'unplugged']);

/** The source of one slot, off until asked for. */
export class DeviceCapture {
  readonly #options: SlotSourceOptions;
  readonly #state = createStore<SlotState>({ track: null, isWanted: false, isPending: false, problem: null, deviceId: null });
  /** The open device, muted or not. */
  #open: MediaStreamTrack | null = null;
  /** Counts the requests, so that only the newest one counts. */
  #request = 0;
  #isClosed = false;
  /** The name of the device that went away under us, until another one is in use. */
  #lost: string | null = null;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SlotSourceOptions) {
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

  /** Takes the device that was just chosen; the one in use goes on until it runs. */
  async choose(deviceId: string): Promise<void> {
    this.#lost = null;
    patch(this.#state, { deviceId });
    if (this.state.isWanted) await this.#acquire();
    else this.#stop();
  }

  /**
   * Opens the device anew, for constraints that a running one does not take: Chromium ignores those about sound, and goes on with the
   * old ones while the device is still open.
   */
  async reopen(): Promise<void> {
    this.#stop();
    if (this.state.isWanted) await this.#acquire();
  }

  /** Asks the running device for what is asked of it now; one that cannot goes on as it is. */
  constrain(): void {
    const { deviceId } = this.#open?.getSettings() ?? {};
    const constraints = { ...this.#options.constraints(), ...(deviceId && { deviceId }) };
    void this.#open?.applyConstraints(constraints).catch(() => undefined);
  }

  /** A device that was missing may be there again. */
  onDevicesChanged(): void {
    if (this.state.isWanted && MISSING.has(this.state.problem)) void this.#acquire();
  }

  /** The page is back: what the system has taken meanwhile is fetched again. */
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
    // The microphone stays open, so that unmuting is instant; the camera's light goes out.
    if (this.#options.slot === 'camera') this.#stop();
    patch(this.#state, { isPending: false, problem: null, track: null });
  }

  async #acquire(): Promise<void> {
    this.#request += 1;
    const request = this.#request;
    const isCurrent = () => request === this.#request && !this.#isClosed;
    const { devices, isSecureContext } = this.#options;
    if (this.#isClosed) return;
    if (!devices?.getUserMedia) return patch(this.#state, { problem: isSecureContext ? 'unsupported' : 'insecure_origin' });
    patch(this.#state, { isPending: true });
    const timer = setTimeout(() => isCurrent() && patch(this.#state, { problem: 'prompt_unanswered' }), PROMPT_UNANSWERED_MS);
    try {
      const track = await this.#getTrack(devices, isCurrent);
      if (isCurrent()) this.#adopt(track);
      else track.stop();
    } catch (cause) {
      if (isCurrent()) this.#onRefused(mediaProblemOf(cause));
    } finally {
      clearTimeout(timer);
      if (isCurrent()) patch(this.#state, { isPending: false });
    }
  }

  /** The chosen device, or the one used before, or any: the first that there is. What was switched off meanwhile is asked for no more. */
  async #getTrack(devices: MediaDevices, isCurrent: () => boolean): Promise<MediaStreamTrack> {
    const chosen = this.#options.chosen();
    for (const deviceId of new Set([chosen?.deviceId, this.state.deviceId])) {
      if (!deviceId) continue;
      try {
        return await this.#ask(devices, { deviceId: { exact: deviceId } });
      } catch (cause) {
        if (!isCurrent() || mediaProblemOf(cause) !== 'not_found') throw cause;
      }
    }
    const track = await this.#ask(devices, {});
    return isCurrent() && chosen?.label && track.label !== chosen.label
      ? this.#namesakeOf(chosen, track, devices, isCurrent)
      : track;
  }

  /** The chosen device under a new id, found by its name now that names may be read; else `track`. */
  async #namesakeOf(
    { label }: ChosenDevice,
    track: MediaStreamTrack,
    devices: MediaDevices,
    isCurrent: () => boolean,
  ): Promise<MediaStreamTrack> {
    try {
      const kind = this.#options.slot === 'camera' ? 'videoinput' : 'audioinput';
      const namesake = (await devices.enumerateDevices()).find((device) => device.kind === kind && device.label === label);
      if (!namesake || !isCurrent()) return track;
      const better = await this.#ask(devices, { deviceId: { exact: namesake.deviceId } });
      track.stop();
      return better;
    } catch {
      // Busy, or gone again: the one that runs is good enough.
      return track;
    }
  }

  async #ask(devices: MediaDevices, which: MediaTrackConstraints): Promise<MediaStreamTrack> {
    const constraints = { ...this.#options.constraints(), ...which };
    const isCamera = this.#options.slot === 'camera';
    const stream = await devices.getUserMedia({ video: isCamera && constraints, audio: !isCamera && constraints });
    const [track] = stream.getTracks();
    if (!track) throw new DOMException('The stream has no track.', 'NotFoundError');
    return track;
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

  /** The system has taken the device or given it back: a phone call, another app, a switch on the device itself. */
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

  /** The device went away under us: another one takes over where there is one, once, and the person is told. */
  async #onEnded({ label }: MediaStreamTrack): Promise<void> {
    this.#lost = label;
    this.#fail('unplugged');
    if (this.state.isWanted) await this.#acquire();
  }

  #onRefused(problem: MediaProblem): void {
    // Still taken: the one that we have comes back when the system gives it back.
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

/** Our own screen, window or tab on its way to the others, from picker to stop; knows no call, no camera and no microphone. */

import { createStore, patch, type Readable } from '../common/store.ts';
import type { Tracks } from './tracks.ts';

/** What matters in the picture: `text` keeps every line sharp, `motion` keeps it moving. */
export type ShareHint = 'text' | 'motion';

/** Why nothing is shared although it was asked for; closing the picker is none of these. */
export type ShareProblem = 'blocked_by_system' | 'unreadable' | 'failed';

export interface ScreenShareSnapshot {
  /** What is shared now; the sound is null where the browser or the person gave none. */
  readonly tracks: Pick<Tracks, 'screen' | 'screenAudio'>;
  readonly hint: ShareHint;
  /** The browser's picker is open. */
  readonly isPending: boolean;
  readonly problem: ShareProblem | null;
}

/** The screen of this browser. */
export interface ScreenShare {
  readonly snapshot: Readable<ScreenShareSnapshot>;
  /** False on phones and in insecure contexts: there is nothing to ask for. */
  readonly isSupported: boolean;
  /** Opens the browser's picker; what is chosen takes the place of what is shared. Never rejects. Needs a click or a key behind it. */
  start(): Promise<void>;
  stop(): void;
  setHint(hint: ShareHint): void;
  /** Stops for good; idempotent. */
  close(): void;
}

/** Most frames a second: a page that scrolls is read well at half the rate that a film wants, for half the work of every encoder. */
const FRAME_RATE: Record<ShareHint, number> = { text: 15, motion: 30 };

const pictureConstraints = (hint: ShareHint): MediaTrackConstraints => ({
  frameRate: { ideal: FRAME_RATE[hint], max: FRAME_RATE[hint] },
});

/** Chromium's later members of DisplayMediaStreamOptions; every browser ignores those that it does not know. */
interface DisplayOptions extends DisplayMediaStreamOptions {
  readonly systemAudio: 'include';
  readonly surfaceSwitching: 'include';
  readonly selfBrowserSurface: 'exclude';
}

/** Sound as it is, without the voices of the call in it: those would come back to the others as an echo. */
const SOUND = {
  restrictOwnAudio: true,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
} as MediaTrackConstraints;

const NOTHING: ScreenShareSnapshot['tracks'] = { screen: null, screenAudio: null };

/** The screen, not shared until asked for. `mediaDevices` is undefined where the context is not secure. */
export function createScreenShare(mediaDevices: MediaDevices | undefined): ScreenShare {
  return new BrowserScreenShare(mediaDevices);
}

class BrowserScreenShare implements ScreenShare {
  readonly #devices: MediaDevices | undefined;
  readonly #state = createStore<ScreenShareSnapshot>({ tracks: NOTHING, hint: 'text', isPending: false, problem: null });
  #isClosed = false;

  constructor(mediaDevices: MediaDevices | undefined) {
    this.#devices = mediaDevices;
  }

  get snapshot(): Readable<ScreenShareSnapshot> {
    return this.#state;
  }

  get isSupported(): boolean {
    return typeof this.#devices?.getDisplayMedia === 'function';
  }

  async start(): Promise<void> {
    if (!this.#devices || !this.isSupported || this.#isClosed || this.#state.get().isPending) return;
    patch(this.#state, { isPending: true, problem: null });
    try {
      const options: DisplayOptions = {
        video: pictureConstraints(this.#state.get().hint),
        audio: SOUND,
        systemAudio: 'include',
        surfaceSwitching: 'include',
        selfBrowserSurface: 'exclude',
      };
      this.#adopt(await this.#devices.getDisplayMedia(options));
    } catch (cause) {
      patch(this.#state, { isPending: false, problem: shareProblemOf(cause) });
    }
  }

  stop(): void {
    this.#releaseAll();
    patch(this.#state, { tracks: NOTHING });
  }

  setHint(hint: ShareHint): void {
    const { tracks } = this.#state.get();
    this.#hint(tracks.screen, hint);
    patch(this.#state, { hint });
  }

  close(): void {
    this.#isClosed = true;
    this.stop();
  }

  #adopt(stream: MediaStream): void {
    const [screen = null] = stream.getVideoTracks();
    const [screenAudio = null] = stream.getAudioTracks();
    for (const track of [screen, screenAudio]) track?.addEventListener('ended', this.#onEnded);
    this.#releaseAll();
    // Left while the picker was open.
    if (this.#isClosed) {
      for (const track of [screen, screenAudio]) this.#release(track);
      return;
    }
    this.#hint(screen, this.#state.get().hint);
    patch(this.#state, { tracks: { screen, screenAudio }, isPending: false });
  }

  #hint(screen: MediaStreamTrack | null, hint: ShareHint): void {
    if (!screen) return;
    // `detail` and not `text`: what is shared is a page with pictures as often as an editor, and both keep their resolution.
    screen.contentHint = hint === 'text' ? 'detail' : 'motion';
    // A source that cannot goes on at its own rate.
    void screen.applyConstraints(pictureConstraints(hint)).catch(() => undefined);
  }

  /** Stopped from the browser's own bar, or what was shared is gone: the picture takes its sound along, not the other way round. */
  readonly #onEnded = ({ target }: Event): void => {
    const { tracks } = this.#state.get();
    if (target === tracks.screen) {
      this.stop();
    } else {
      this.#release(tracks.screenAudio);
      patch(this.#state, { tracks: { ...tracks, screenAudio: null } });
    }
  };

  readonly #release = (track: MediaStreamTrack | null): void => {
    track?.removeEventListener('ended', this.#onEnded);
    track?.stop();
  };

  #releaseAll(): void {
    const { screen, screenAudio } = this.#state.get().tracks;
    for (const track of [screen, screenAudio]) this.#release(track);
  }
}

/** The problem behind a rejected `getDisplayMedia`; null when the person closed the picker (W3C screen-capture section 5.1). */
export function shareProblemOf(cause: unknown): ShareProblem | null {
  const { name, message } = cause instanceof Error || cause instanceof DOMException ? cause : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
      // Chromium: "Permission denied by system", where macOS keeps the screen from the browser.
      return /by system/i.test(message) ? 'blocked_by_system' : null;
    case 'NotReadableError':
    case 'NotFoundError':
      return 'unreadable';
    default:
      return 'failed';
  }
}

/** The capture of a local screen, window or tab, from the picker to its end. */

import { createStore, patch, type Readable } from '../common/store.ts';
import type { Tracks } from './tracks.ts';

/** The content of the video: `text` keeps resolution, `motion` keeps frame rate. */
export type ShareHint = 'text' | 'motion';

/** Why sharing failed; closing the picker is no failure. */
export type ShareProblem = 'blocked_by_system' | 'unreadable' | 'failed';

export interface ScreenShareSnapshot {
  /** The shared tracks; audio is null where the browser or the person gave none. */
  readonly tracks: Pick<Tracks, 'screen' | 'screenAudio'>;
  readonly hint: ShareHint;
  /** The browser's picker is open. */
  readonly isPending: boolean;
  readonly problem: ShareProblem | null;
}

/** Highest frame rate: scrolling is readable at half the rate of a film, for half the encoder load. */
const FRAME_RATE: Record<ShareHint, number> = { text: 15, motion: 30 };

const pictureConstraints = (hint: ShareHint): MediaTrackConstraints => ({
  frameRate: { ideal: FRAME_RATE[hint], max: FRAME_RATE[hint] },
});

/** Chromium's additions to DisplayMediaStreamOptions; other browsers ignore them. */
interface DisplayOptions extends DisplayMediaStreamOptions {
  readonly systemAudio: 'include';
  readonly surfaceSwitching: 'include';
  readonly selfBrowserSurface: 'exclude';
}

/** Unprocessed audio without the page's own output: the voices of the call would return to the participants as an echo. */
const SOUND = {
  restrictOwnAudio: true,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
} as MediaTrackConstraints;

const NOTHING: ScreenShareSnapshot['tracks'] = { screen: null, screenAudio: null };

/** Creates the capture, idle until requested. `mediaDevices` is undefined in insecure contexts. */
export class ScreenShare {
  readonly #devices: MediaDevices | undefined;
  readonly #state = createStore<ScreenShareSnapshot>({ tracks: NOTHING, hint: 'text', isPending: false, problem: null });
  #isClosed = false;

  constructor(mediaDevices: MediaDevices | undefined) {
    this.#devices = mediaDevices;
  }

  get snapshot(): Readable<ScreenShareSnapshot> {
    return this.#state;
  }

  /** False on phones and in insecure contexts: `getDisplayMedia` is missing. */
  get isSupported(): boolean {
    return typeof this.#devices?.getDisplayMedia === 'function';
  }

  /** Opens the browser's picker; the chosen source replaces the shared one. Never rejects. Needs a user gesture. */
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

  /** Stops for good; idempotent. */
  close(): void {
    this.#isClosed = true;
    this.stop();
  }

  #adopt(stream: MediaStream): void {
    const [screen = null] = stream.getVideoTracks();
    const [screenAudio = null] = stream.getAudioTracks();
    for (const track of [screen, screenAudio]) track?.addEventListener('ended', this.#onEnded);
    this.#releaseAll();
    // The call ended while the picker was open.
    if (this.#isClosed) {
      for (const track of [screen, screenAudio]) this.#release(track);
      return;
    }
    this.#hint(screen, this.#state.get().hint);
    patch(this.#state, { tracks: { screen, screenAudio }, isPending: false });
  }

  #hint(screen: MediaStreamTrack | null, hint: ShareHint): void {
    if (!screen) return;
    // `detail` and not `text`: a shared page has images as often as text, and both keep their resolution.
    screen.contentHint = hint === 'text' ? 'detail' : 'motion';
    // A source without support keeps its own rate.
    void screen.applyConstraints(pictureConstraints(hint)).catch(() => undefined);
  }

  /** Sharing was stopped in the browser's bar, or the source ended: the end of the video ends its audio, and not the other way round. */
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

/** The problem of a rejected `getDisplayMedia`; null when the picker was closed (W3C screen-capture section 5.1). */
export function shareProblemOf(cause: unknown): ShareProblem | null {
  const { name, message } = cause instanceof Error || cause instanceof DOMException ? cause : { name: '', message: '' };
  switch (name) {
    case 'NotAllowedError':
      // Chromium: "Permission denied by system", where macOS denies screen recording.
      return /by system/i.test(message) ? 'blocked_by_system' : null;
    case 'NotReadableError':
    case 'NotFoundError':
      return 'unreadable';
    default:
      return 'failed';
  }
}

/** Replaces a page's screen capture by a screen of one colour with a tone. */
import type { BrowserContext, Page } from '@playwright/test';

export interface FakeScreen {
  /** CSS colour of the whole frame, `rgb(r, g, b)`. */
  readonly colour: string;
  readonly toneHz: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Draws a page of text instead, for screenshots. */
  readonly isPage?: boolean;
  /** The result of the picker: name and message of a DOMException. */
  readonly refusal?: readonly [name: string, message: string];
}

declare global {
  interface Window {
    fakeScreen: {
      /** Stops the share as the browser's own bar does. */
      stop(): void;
      /** Changes the size of the captured surface; Chromium captures a minimized window with 2 × 2 pixels. */
      resize(widthPx: number, heightPx: number): void;
      /** The number of live tracks. */
      open(): number;
    };
  }
}

/** Installs this screen in every page that the context opens from now on. */
export async function installFakeScreen(context: BrowserContext, screen: FakeScreen): Promise<void> {
  await context.addInitScript(replaceScreen, screen);
}

/** Presses the bar's stop button. */
export const stopFromBar = (page: Page): Promise<void> => page.evaluate(() => window.fakeScreen.stop());

/** Runs in the page before its scripts, without access to this module. */
function replaceScreen(screen: FakeScreen): void {
  let { widthPx = 960, heightPx = 540 } = screen;
  let canvas: HTMLCanvasElement | null = null;
  let tracks: MediaStreamTrack[] = [];

  const drawPage = (pen: CanvasRenderingContext2D): void => {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, widthPx, heightPx);
    pen.fillStyle = '#1b1d22';
    pen.font = `700 ${heightPx / 22}px sans-serif`;
    pen.fillText('Release plan, spring', widthPx * 0.06, heightPx * 0.14);
    pen.fillStyle = '#dcd8d0';
    [0.86, 0.8, 0.83, 0.56, 0, 0.84, 0.72, 0.78, 0.46].forEach((length, line) => {
      pen.fillRect(widthPx * 0.06, heightPx * (0.22 + line * 0.065), widthPx * length, heightPx * 0.02);
    });
  };

  const paint = (): MediaStreamTrack => {
    const shown = Object.assign(document.createElement('canvas'), { width: widthPx, height: heightPx });
    canvas = shown;
    const pen = shown.getContext('2d');
    let frame = 0;
    const timer = setInterval(() => {
      if (!pen || track?.readyState === 'ended') return clearInterval(timer);
      frame += 1;
      if (screen.isPage) drawPage(pen);
      else {
        pen.fillStyle = screen.colour;
        pen.fillRect(0, 0, widthPx, heightPx);
      }
      pen.fillStyle = 'black';
      pen.fillRect((frame * 5) % widthPx, heightPx - 20, 20, 20);
    }, 100);
    const track = shown.captureStream(10).getVideoTracks()[0];
    if (!track) throw new Error('A canvas always captures one video track.');
    return track;
  };

  const hum = (): MediaStreamTrack => {
    const audio = new AudioContext();
    const oscillator = new OscillatorNode(audio, { frequency: screen.toneHz });
    const output = audio.createMediaStreamDestination();
    oscillator.connect(new GainNode(audio, { gain: 0.3 })).connect(output);
    oscillator.start();
    const track = output.stream.getAudioTracks()[0];
    if (!track) throw new Error('A destination node always has one audio track.');
    return track;
  };

  navigator.mediaDevices.getDisplayMedia = async () => {
    const [name, message] = screen.refusal ?? [];
    if (name) throw new DOMException(message, name);
    tracks = [...tracks.filter(({ readyState }) => readyState === 'live'), paint(), hum()];
    return new MediaStream(tracks.slice(-2));
  };

  window.fakeScreen = {
    stop() {
      for (const track of tracks) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    resize(width, height) {
      [widthPx, heightPx] = [width, height];
      Object.assign(canvas ?? {}, { width, height });
    },
    open: () => tracks.filter(({ readyState }) => readyState === 'live').length,
  };
}

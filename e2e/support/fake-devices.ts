/**
 * Replaces a page's cameras and microphones: each camera has one colour and each microphone one tone, so that the receiver can tell them
 * apart.
 */
import type { BrowserContext } from '@playwright/test';

export interface FakeCamera {
  readonly deviceId: string;
  readonly label: string;
  /** CSS colour of the whole frame, `rgb(r, g, b)`. */
  readonly colour: string;
  /** Draws a portrait with these two background colours instead, for screenshots. */
  readonly portrait?: readonly [from: string, to: string];
}

export interface FakeMicrophone {
  readonly deviceId: string;
  readonly label: string;
  /** null: the tone of the browser's own fake microphone. */
  readonly toneHz: number | null;
}

export interface FakeDevices {
  readonly cameras: readonly FakeCamera[];
  readonly microphones: readonly FakeMicrophone[];
  /** The result of every request for a kind: the name of a DOMException, or `pending` for a prompt that is never answered. */
  readonly failures?: Readonly<Partial<Record<'camera' | 'microphone', string>>>;
  /** Frame size and rate; small ones let many participants share one machine. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly framesPerSecond?: number;
  /** Draws noise into the lower half of every frame, so that the encoder uses all the available bandwidth. */
  readonly hasSnow?: boolean;
}

declare global {
  interface Window {
    /** Controls the fake devices while the page runs. */
    fakeDevices: {
      /** Removes a device that may be in use, as pulling its cable does. */
      unplug(deviceId: string): void;
      /** Adds a device. */
      plug(device: FakeCamera | FakeMicrophone): void;
      /** Mutes the tracks of a device, as a system does for a phone call, or unmutes them. */
      silence(deviceId: string, isSilent: boolean): void;
      /** Rotates every camera by 90 degrees, as turning a phone does. */
      turn(): void;
      /** The constraints of the last request for a microphone. */
      microphoneWish(): MediaTrackConstraints;
      /** The tracks that are live now. */
      openTracks(): { kind: string; deviceId: string }[];
    };
  }
}

/** One camera and one microphone. */
export const oneOfEach = (colour: string, toneHz: number | null): FakeDevices => ({
  cameras: [{ deviceId: `camera-${toneHz}`, label: 'Front camera', colour }],
  microphones: [{ deviceId: `microphone-${toneHz}`, label: 'Desk microphone', toneHz }],
});

/** Installs these devices in every page that the context opens from now on. */
export async function installFakeDevices(context: BrowserContext, devices: FakeDevices): Promise<void> {
  await context.addInitScript(replaceDevices, devices);
}

/** Runs in the page before its scripts, without access to this module. */
function replaceDevices(devices: FakeDevices): void {
  // An insecure origin has no mediaDevices, which the product handles.
  if (!navigator.mediaDevices) return;
  let { widthPx = 320, heightPx = 180 } = devices;
  const { framesPerSecond = 15, hasSnow = false } = devices;
  let cameras = devices.cameras;
  let microphones = devices.microphones;
  let microphoneWish: MediaTrackConstraints = {};
  const open = new Map<MediaStreamTrack, string>();

  /** Draws a head and shoulders in front of a gradient. */
  const drawPortrait = (pen: CanvasRenderingContext2D, [from, to]: readonly [string, string], frame: number): void => {
    const light = pen.createLinearGradient(0, 0, widthPx, heightPx);
    light.addColorStop(0, from);
    light.addColorStop(1, to);
    pen.fillStyle = light;
    pen.fillRect(0, 0, widthPx, heightPx);
    const sway = Math.sin(frame / 12) * widthPx * 0.01;
    const middle = widthPx / 2 + sway;
    const disc = (x: number, y: number, radiusX: number, radiusY: number, colour: string) => {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
      pen.fill();
    };
    disc(middle, heightPx * 1.12, heightPx * 0.4, heightPx * 0.5, 'rgb(20 22 27 / 30%)');
    disc(middle, heightPx * 0.44, heightPx * 0.19, heightPx * 0.23, 'rgb(20 22 27 / 30%)');
  };

  /** Draws noise in squares of 8 px. */
  const drawSnow = (pen: CanvasRenderingContext2D): void => {
    for (let y = Math.ceil(heightPx / 2); y < heightPx; y += 8) {
      for (let x = 0; x < widthPx; x += 8) {
        pen.fillStyle = `rgb(${Math.random() * 255} ${Math.random() * 255} ${Math.random() * 255})`;
        pen.fillRect(x, y, 8, 8);
      }
    }
  };

  const firstOf = ([track]: MediaStreamTrack[]): MediaStreamTrack => {
    if (!track) throw new Error('A canvas, a destination node and a microphone have one track each.');
    return track;
  };

  const paint = (colour: string, portrait?: readonly [string, string]): MediaStreamTrack => {
    const canvas = Object.assign(document.createElement('canvas'), { width: widthPx, height: heightPx });
    const pen = canvas.getContext('2d');
    let frame = 0;
    const timer = setInterval(() => {
      if (!pen || track?.readyState === 'ended') return clearInterval(timer);
      frame += 1;
      if (canvas.width !== widthPx) Object.assign(canvas, { width: widthPx, height: heightPx });
      if (portrait) return drawPortrait(pen, portrait, frame);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, widthPx, heightPx);
      if (hasSnow) drawSnow(pen);
      pen.fillStyle = 'black';
      pen.fillRect((frame * 5) % widthPx, heightPx - 20, 20, 20);
    }, 1000 / framesPerSecond);
    const track = firstOf(canvas.captureStream(framesPerSecond).getVideoTracks());
    return track;
  };

  const askBrowser = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const hum = async (toneHz: number | null): Promise<MediaStreamTrack> => {
    if (toneHz === null) return firstOf((await askBrowser({ audio: true })).getAudioTracks());
    const audio = new AudioContext();
    const oscillator = new OscillatorNode(audio, { frequency: toneHz });
    const output = audio.createMediaStreamDestination();
    oscillator.connect(new GainNode(audio, { gain: 0.3 })).connect(output);
    oscillator.start();
    return firstOf(output.stream.getAudioTracks());
  };

  const wantedId = (constraints: MediaTrackConstraints | boolean | undefined): string | null => {
    const id = typeof constraints === 'object' ? constraints.deviceId : undefined;
    return typeof id === 'object' && id !== null && 'exact' in id ? String(id.exact) : null;
  };

  const choose = <Device extends { deviceId: string }>(list: readonly Device[], id: string | null): Device => {
    const device = id ? list.find(({ deviceId }) => deviceId === id) : list[0];
    if (!device) throw new DOMException('No such device.', id ? 'OverconstrainedError' : 'NotFoundError');
    return device;
  };

  const register = (track: MediaStreamTrack, deviceId: string): MediaStreamTrack => {
    const stop = track.stop.bind(track);
    track.stop = () => {
      open.delete(track);
      stop();
    };
    track.getSettings = () => ({ deviceId });
    Object.defineProperty(track, 'label', {
      value: [...cameras, ...microphones].find((own) => own.deviceId === deviceId)?.label,
    });
    open.set(track, deviceId);
    return track;
  };

  const ask = async (kind: 'camera' | 'microphone'): Promise<void> => {
    const failure = devices.failures?.[kind];
    if (failure === 'pending') await new Promise(() => undefined);
    if (failure) throw new DOMException('As the test ordered.', failure);
  };

  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) => {
    const tracks: MediaStreamTrack[] = [];
    if (audio) {
      await ask('microphone');
      microphoneWish = audio === true ? {} : audio;
      const { deviceId, toneHz } = choose(microphones, wantedId(audio));
      tracks.push(register(await hum(toneHz), deviceId));
    }
    if (video) {
      await ask('camera');
      const { deviceId, colour, portrait } = choose(cameras, wantedId(video));
      tracks.push(register(paint(colour, portrait), deviceId));
    }
    return new MediaStream(tracks);
  };

  const listBrowsers = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  navigator.mediaDevices.enumerateDevices = async () => {
    // The audio outputs are the browser's own: setSinkId accepts no fake one.
    const speakers = (await listBrowsers()).filter(({ kind }) => kind === 'audiooutput');
    const list = (kind: MediaDeviceKind, group: readonly { deviceId: string; label: string }[]) =>
      group.map(({ deviceId, label }) => ({ kind, deviceId, label, groupId: '', toJSON: () => ({}) }));
    return [...list('audioinput', microphones), ...list('videoinput', cameras), ...speakers];
  };

  window.fakeDevices = {
    unplug(gone) {
      cameras = cameras.filter(({ deviceId }) => deviceId !== gone);
      microphones = microphones.filter(({ deviceId }) => deviceId !== gone);
      for (const [track, deviceId] of [...open]) {
        if (deviceId !== gone) continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    plug(device) {
      if ('toneHz' in device) microphones = [...microphones, device];
      else cameras = [...cameras, device];
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    silence(taken, isSilent) {
      for (const [track, deviceId] of open) {
        if (deviceId !== taken) continue;
        Object.defineProperty(track, 'muted', { value: isSilent, configurable: true });
        track.dispatchEvent(new Event(isSilent ? 'mute' : 'unmute'));
      }
    },
    turn() {
      [widthPx, heightPx] = [heightPx, widthPx];
    },
    microphoneWish: () => microphoneWish,
    openTracks: () => [...open].map(([{ kind }, deviceId]) => ({ kind, deviceId })),
  };
}

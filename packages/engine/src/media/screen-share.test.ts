import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { preferenceOf } from '../transport/mesh/sending/degradation-preference.ts';
import { BrowserMedia } from './local-media.ts';
import { ScreenShare, shareProblemOf } from './screen-share.ts';

/** A captured track that counts its listeners. */
class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  contentHint = '';
  readyState: 'live' | 'ended' = 'live';
  listeners = 0;
  readonly applied: MediaTrackConstraints[] = [];
  constructor(kind: 'audio' | 'video') {
    super();
    this.kind = kind;
  }
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners += 1;
    super.addEventListener(...args);
  }
  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners -= 1;
    super.removeEventListener(...args);
  }
  applyConstraints = async (constraints: MediaTrackConstraints) => void this.applied.push(constraints);
  getSettings = () => ({});
  stop(): void {
    this.readyState = 'ended';
  }
  /** Stops as the browser's own bar does. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** A browser whose picker always answers the same, with audio on request. */
class FakeDisplay extends EventTarget {
  readonly tracks: FakeTrack[] = [];
  readonly wishes: (DisplayMediaStreamOptions | undefined)[] = [];
  hasSound = true;
  answer: () => Promise<void> = async () => undefined;
  getDisplayMedia = async (options?: DisplayMediaStreamOptions): Promise<MediaStream> => {
    this.wishes.push(options);
    await this.answer();
    const [video, audio] = [new FakeTrack('video'), new FakeTrack('audio')];
    this.tracks.push(video, ...(this.hasSound ? [audio] : []));
    return { getVideoTracks: () => [video], getAudioTracks: () => (this.hasSound ? [audio] : []) } as unknown as MediaStream;
  };
  asReal = () => this as unknown as MediaDevices;
}

let display: FakeDisplay;
let share: ScreenShare;
const now = () => share.snapshot.get();
const deny =
  (name: string, message = '') =>
  async () => {
    throw new DOMException(message, name);
  };

beforeEach(() => {
  vi.useFakeTimers();
  display = new FakeDisplay();
  share = new ScreenShare(display.asReal());
});
afterEach(() => vi.useRealTimers());

describe('start and stop', () => {
  test('shares the chosen surface with its audio, and stopping releases both', async () => {
    await share.start();
    const [video, audio] = display.tracks;
    expect(now()).toMatchObject({ tracks: { screen: video, screenAudio: audio }, isPending: false, problem: null });
    share.stop();
    expect(now().tracks).toEqual({ screen: null, screenAudio: null });
    expect([video?.readyState, audio?.readyState]).toEqual(['ended', 'ended']);
  });

  test('stops the share from the browser’s own bar, and lets the audio end alone', async () => {
    await share.start();
    const [video, audio] = display.tracks;
    audio?.end();
    expect(now().tracks).toEqual({ screen: video, screenAudio: null });
    video?.end();
    expect(now().tracks).toEqual({ screen: null, screenAudio: null });
  });

  test('reports no problem for a cancelled picker, and continues the current share', async () => {
    await share.start();
    const before = now().tracks;
    display.answer = deny('NotAllowedError', 'Permission denied');
    await share.start();
    expect(now()).toMatchObject({ tracks: before, isPending: false, problem: null });
  });

  test.each([
    ['NotAllowedError', 'Permission denied by system', 'blocked_by_system'],
    ['NotAllowedError', 'Permission denied', null],
    ['NotReadableError', '', 'unreadable'],
    ['NotFoundError', '', 'unreadable'],
    ['InvalidStateError', '', 'failed'],
    ['AbortError', '', 'failed'],
  ] as const)('maps %s (%s) to %s', async (name, message, problem) => {
    display.answer = deny(name, message);
    await share.start();
    expect(now()).toMatchObject({ isPending: false, problem });
    expect(shareProblemOf('not even an error')).toBe('failed');
  });

  test('replaces the share by another choice, with one picker at a time', async () => {
    await share.start();
    let choose: () => void = () => undefined;
    display.answer = () =>
      new Promise((resolve) => {
        choose = resolve;
      });
    const second = share.start();
    void share.start();
    expect(now().isPending).toBe(true);
    choose();
    await second;
    expect(display.wishes).toHaveLength(2);
    expect(display.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended', 'live', 'live']);
  });

  test('shares no surface that is chosen after leaving', async () => {
    let choose: () => void = () => undefined;
    display.answer = () =>
      new Promise((resolve) => {
        choose = resolve;
      });
    const started = share.start();
    share.close();
    choose();
    await started;
    expect(display.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
    expect(now().tracks.screen).toBeNull();
    await share.start();
    expect(display.wishes).toHaveLength(1);
  });

  test('reports a browser without screen capture, without a request', async () => {
    const without = new ScreenShare(undefined);
    await without.start();
    expect([without.isSupported, share.isSupported]).toEqual([false, true]);
    expect(without.snapshot.get()).toMatchObject({ isPending: false, problem: null });
  });
});

describe('content hint', () => {
  test.each([
    ['text', 'detail', 15],
    ['motion', 'motion', 30],
  ] as const)('applies %s to the content hint and frame rate, before and during a share', async (hint, contentHint, max) => {
    share.setHint(hint);
    await share.start();
    const [video] = display.tracks;
    expect(display.wishes[0]?.video).toMatchObject({ frameRate: { max } });
    expect(video?.contentHint).toBe(contentHint);
    share.setHint(hint === 'text' ? 'motion' : 'text');
    expect(video?.contentHint).not.toBe(contentHint);
    expect(video?.applied.at(-1)).not.toMatchObject({ frameRate: { max } });
  });

  test.each([
    ['detail', 'maintain-resolution'],
    ['text', 'maintain-resolution'],
    ['motion', 'maintain-framerate'],
    ['', null],
    [undefined, null],
  ])('sets the degradation preference of a track with the hint %s to %s', (hint, preference) => {
    expect(preferenceOf(hint)).toBe(preference);
  });
});

describe('in a call', () => {
  const senderOf = ({ connections }: FakeParticipant) => connections.at(-1)?.getTransceivers()[2]?.sender;
  const screenTrack = () => Object.assign(new FakeTrack('video'), { contentHint: 'detail' }) as unknown as MediaStreamTrack;
  let room: FakeRoom;

  async function join(id: string): Promise<FakeParticipant> {
    const participant = createFakeParticipant(room, id);
    await participant.call.join(id);
    await vi.advanceTimersByTimeAsync(50);
    return participant;
  }

  beforeEach(() => {
    room = new FakeRoom();
  });

  test('sends a share to present and later participants, with its preference, beside the camera', async () => {
    const ana = await join('ana');
    const ben = await join('ben');
    const [screen, camera] = [screenTrack(), screenTrack()];
    ana.setTrack('camera', camera);
    ana.setTrack('screen', screen);
    await vi.advanceTimersByTimeAsync(50);
    const cid = await join('cid');
    for (const other of [ben, cid]) {
      const [shown] = other.call.snapshot.get().participants.filter(({ id }) => id === 'ana');
      expect(shown?.media).toMatchObject({ camera: true, screen: true });
      expect(shown?.tracks.screen).not.toBeNull();
      expect(shown?.tracks.screen).not.toBe(shown?.tracks.camera);
    }
    for (const connection of ana.connections) {
      expect(connection.getTransceivers()[2]?.sender.track).toBe(screen);
      expect(connection.getTransceivers()[2]?.sender.getParameters().degradationPreference).toBe('maintain-resolution');
    }
    Object.assign(screen, { contentHint: 'motion' });
    ana.setTrack('screen', screen);
    await vi.advanceTimersByTimeAsync(50);
    expect(senderOf(ana)?.getParameters().degradationPreference).toBe('maintain-framerate');
  });

  test('adds no transceiver, negotiation or listener over a hundred shares', async () => {
    const ana = await join('ana');
    await join('ben');
    const media = new BrowserMedia({ mediaDevices: display.asReal(), isSecureContext: true });
    media.snapshot.subscribe(() => {
      ana.setTrack('screen', media.snapshot.get().tracks.screen);
      ana.setTrack('screenAudio', media.snapshot.get().tracks.screenAudio);
    });
    const signals = room.signals.length;
    for (let round = 0; round < 100; round += 1) {
      await media.screen.start();
      expect(senderOf(ana)?.track).toBe(display.tracks.at(-2));
      if (round % 2) media.screen.stop();
      else display.tracks.at(-2)?.end();
      await vi.advanceTimersByTimeAsync(1);
      expect(senderOf(ana)?.track).toBeNull();
    }
    expect(ana.connections.map((connection) => connection.getTransceivers().length)).toEqual([4]);
    expect(room.signals).toHaveLength(signals);
    expect(display.tracks.every(({ listeners, readyState }) => listeners === 0 && readyState === 'ended')).toBe(true);
    media.close();
  });
});

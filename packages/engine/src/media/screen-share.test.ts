import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';
import { preferenceOf } from '../transport/mesh/sending/degradation-preference.ts';
import { BrowserMedia } from './local-media.ts';
import { ScreenShare, shareProblemOf } from './screen-share.ts';

/** A captured track that counts who listens to it. */
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
  /** What the browser's own bar does. */
  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** A browser whose picker always answers the same way, with sound if asked. */
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
  test('what was chosen is shared with its sound, and stopping releases both', async () => {
    await share.start();
    const [picture, sound] = display.tracks;
    expect(now()).toMatchObject({ tracks: { screen: picture, screenAudio: sound }, isPending: false, problem: null });
    share.stop();
    expect(now().tracks).toEqual({ screen: null, screenAudio: null });
    expect([picture?.readyState, sound?.readyState]).toEqual(['ended', 'ended']);
  });

  test('the browser’s own bar stops a share, and its sound may end alone', async () => {
    await share.start();
    const [picture, sound] = display.tracks;
    sound?.end();
    expect(now().tracks).toEqual({ screen: picture, screenAudio: null });
    picture?.end();
    expect(now().tracks).toEqual({ screen: null, screenAudio: null });
  });

  test('a closed picker is no problem, and what was shared goes on', async () => {
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
  ] as const)('%s (%s) is told as %s', async (name, message, problem) => {
    display.answer = deny(name, message);
    await share.start();
    expect(now()).toMatchObject({ isPending: false, problem });
    expect(shareProblemOf('not even an error')).toBe('failed');
  });

  test('another choice takes the place of the first, and one picker is open at a time', async () => {
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

  test('what is chosen after leaving is not shared', async () => {
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

  test('a browser that cannot share says so and asks for nothing', async () => {
    const without = new ScreenShare(undefined);
    await without.start();
    expect([without.isSupported, share.isSupported]).toEqual([false, true]);
    expect(without.snapshot.get()).toMatchObject({ isPending: false, problem: null });
  });
});

describe('sharpness and motion', () => {
  test.each([
    ['text', 'detail', 15],
    ['motion', 'motion', 30],
  ] as const)('%s is asked for in the picture’s hint and rate, before and during a share', async (hint, contentHint, max) => {
    share.setHint(hint);
    await share.start();
    const [picture] = display.tracks;
    expect(display.wishes[0]?.video).toMatchObject({ frameRate: { max } });
    expect(picture?.contentHint).toBe(contentHint);
    share.setHint(hint === 'text' ? 'motion' : 'text');
    expect(picture?.contentHint).not.toBe(contentHint);
    expect(picture?.applied.at(-1)).not.toMatchObject({ frameRate: { max } });
  });

  test.each([
    ['detail', 'maintain-resolution'],
    ['text', 'maintain-resolution'],
    ['motion', 'maintain-framerate'],
    ['', null],
    [undefined, null],
  ])('a track with the hint %s makes its sender prefer %s', (hint, preference) => {
    expect(preferenceOf(hint)).toBe(preference);
  });
});

describe('in a call', () => {
  const senderOf = ({ connections }: FakeParticipant) => connections.at(-1)?.getTransceivers()[2]?.sender;
  const picture = () => Object.assign(new FakeTrack('video'), { contentHint: 'detail' }) as unknown as MediaStreamTrack;
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

  test('a share reaches who is there and who comes later, with its preference, beside the camera', async () => {
    const ana = await join('ana');
    const ben = await join('ben');
    const [screen, camera] = [picture(), picture()];
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

  test('a hundred shares grow nothing: no transceiver, no negotiation, no listener', async () => {
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

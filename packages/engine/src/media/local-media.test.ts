import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeDevices } from '../testing/fake-media-devices.ts';
import { PROMPT_UNANSWERED_MS } from './device-capture.ts';
import { BrowserMedia, type LocalMedia } from './local-media.ts';

let devices: FakeDevices;
let media: LocalMedia;
const now = () => media.snapshot.get();
const deny = (name: string) => async () => {
  throw new DOMException('no', name);
};

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  media = new BrowserMedia({ mediaDevices: devices.asReal(), isSecureContext: true });
});
afterEach(() => {
  media.close();
  vi.useRealTimers();
});

describe('on and off', () => {
  test('keeps a muted microphone open without sending, and closes a camera that is off', async () => {
    await media.setEnabled('microphone', true);
    await media.setEnabled('camera', true);
    const [microphone, camera] = devices.opened;
    expect(now().tracks).toMatchObject({ microphone, camera });
    await media.setEnabled('microphone', false);
    await media.setEnabled('camera', false);
    expect(now().tracks).toMatchObject({ microphone: null, camera: null });
    expect([microphone?.readyState, camera?.readyState]).toEqual(['live', 'ended']);
    expect([media.openTrack('microphone'), media.openTrack('camera')]).toEqual([microphone, null]);
    await media.setEnabled('microphone', true);
    expect(now().tracks.microphone).toBe(microphone);
  });

  test('keeps the newer of two overlapping requests, and closes the other device', async () => {
    const letGo: (() => void)[] = [];
    devices.answer = () => new Promise((resolve) => letGo.push(resolve));
    const first = media.setEnabled('camera', true);
    await vi.advanceTimersByTimeAsync(0);
    const off = media.setEnabled('camera', false);
    const second = media.setEnabled('camera', true);
    await vi.advanceTimersByTimeAsync(0);
    letGo[1]?.();
    letGo[0]?.();
    await Promise.all([first, off, second]);
    expect(devices.opened.filter(({ readyState }) => readyState === 'live')).toHaveLength(1);
    expect(now().tracks.camera).toMatchObject({ readyState: 'live' });
  });

  test('closes every device, also one that was still being opened', async () => {
    await media.setEnabled('microphone', true);
    let letGo: () => void = () => undefined;
    devices.answer = () =>
      new Promise((resolve) => {
        letGo = resolve;
      });
    const opening = media.setEnabled('camera', true);
    await vi.advanceTimersByTimeAsync(0);
    media.close();
    letGo();
    await opening;
    expect(devices.opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  });
});

describe('problems', () => {
  test('keeps the other device when one fails', async () => {
    await media.setEnabled('microphone', true);
    devices.answer = deny('NotAllowedError');
    await media.setEnabled('camera', true);
    expect(now().problems).toEqual({ microphone: null, camera: 'permission_denied' });
    expect(now().tracks.microphone).not.toBeNull();
  });

  test('reports an unanswered prompt as a problem until it is answered', async () => {
    let letGo: () => void = () => undefined;
    devices.answer = () =>
      new Promise((resolve) => {
        letGo = resolve;
      });
    const opening = media.setEnabled('camera', true);
    await vi.advanceTimersByTimeAsync(PROMPT_UNANSWERED_MS);
    expect(now().problems.camera).toBe('prompt_unanswered');
    letGo();
    await opening;
    expect(now()).toMatchObject({ problems: { camera: null }, isPending: { camera: false } });
  });

  test('replaces an unplugged camera by another one', async () => {
    await media.setEnabled('camera', true);
    devices.cameras = ['cam2'];
    devices.opened[0]?.unplug();
    await vi.advanceTimersByTimeAsync(0);
    expect(now().tracks.camera).toMatchObject({ deviceId: 'cam2' });
    expect(now().problems.camera).toBeNull();
  });

  test('reports the last unplugged camera as a problem until one is plugged in', async () => {
    await media.setEnabled('camera', true);
    devices.cameras = [];
    devices.opened[0]?.unplug();
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ tracks: { camera: null }, problems: { camera: 'unplugged' } });
    devices.cameras = ['cam3'];
    devices.dispatchEvent(new Event('devicechange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ tracks: { camera: { deviceId: 'cam3' } }, problems: { camera: null } });
  });

  test.each([
    [true, 'unsupported'],
    [false, 'insecure_origin'],
  ])('reports a browser without devices (secure: %s) as %s', async (isSecureContext, problem) => {
    const none = new BrowserMedia({ mediaDevices: undefined, isSecureContext });
    await none.setEnabled('camera', true);
    expect(none.snapshot.get().problems.camera).toBe(problem);
    none.close();
  });
});

describe('choosing', () => {
  test('keeps the old camera until the new one runs', async () => {
    await media.setEnabled('camera', true);
    await media.selectDevice('videoinput', 'cam2');
    const [old, chosen] = devices.opened;
    expect(now().tracks.camera).toBe(chosen);
    expect([old?.readyState, chosen?.deviceId]).toEqual(['ended', 'cam2']);
  });

  test('falls back to the default when the chosen device is gone', async () => {
    await media.selectDevice('videoinput', 'vanished');
    await media.setEnabled('camera', true);
    expect(now().selected.videoinput).toBe('cam1');
    expect(now().devices.map(({ deviceId }) => deviceId)).toEqual(['mic1', 'cam1', 'cam2']);
  });

  test('opens a camera with the fastest mode, and raises the resolution on request, also after a change', async () => {
    await media.setEnabled('camera', true);
    media.setCameraHeight(720);
    await media.selectDevice('videoinput', 'cam2');
    const heights = [devices.wishes[0], devices.opened[0]?.applied[0], devices.wishes[1]];
    expect(heights).toEqual([360, 720, 720].map((ideal) => expect.objectContaining({ height: { ideal } })));
  });
});

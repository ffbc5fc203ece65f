import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDevices } from '../testing/fake-media-devices.ts';
import { INTERRUPTED_AFTER_MS } from './device-capture.ts';
import { BrowserMedia, type LocalMedia } from './local-media.ts';
import { type MediaPreferences, NO_PREFERENCES } from './media-preferences.ts';

const CHOSEN: MediaPreferences = {
  ...NO_PREFERENCES,
  devices: { audioinput: null, audiooutput: null, videoinput: { deviceId: 'old', label: 'Good camera' } },
};

let devices: FakeDevices;
let media: LocalMedia;
const settle = () => vi.advanceTimersByTimeAsync(0);

type Settled = ReturnType<typeof later>;

/** A promise that a test settles. */
function later() {
  let resolve: () => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  devices.names = { cam2: 'Good camera' };
  media = new BrowserMedia({ mediaDevices: devices.asReal(), isSecureContext: true, preferences: CHOSEN });
});
afterEach(() => {
  media.close();
  vi.useRealTimers();
});

test.each<[what: string, happen: () => unknown]>([
  ['the page resumes', () => media.resume()],
  [
    'its device is unplugged and plugged in again',
    () => {
      const { cameras, microphones } = devices;
      [devices.cameras, devices.microphones] = [[], []];
      for (const track of devices.opened) track.unplug();
      devices.change();
      [devices.cameras, devices.microphones] = [cameras, microphones];
      devices.change();
    },
  ],
  [
    'the system returns its device',
    () => {
      for (const track of devices.opened) track.silence(false);
    },
  ],
  [
    'another device is chosen',
    async () => {
      await media.selectDevice('videoinput', 'cam1');
      await media.selectDevice('audioinput', 'mic1');
    },
  ],
  ['its processing is chosen', () => media.choose({ echoCancellation: false, originalSound: true, camera: 1080 })],
  ['the call requests a higher resolution', () => media.setCameraHeight(720)],
  [
    'the other one is switched on and off',
    async () => {
      await media.setEnabled('camera', false);
      await media.setEnabled('microphone', false);
    },
  ],
])('opens no device that is off when %s', async (_what, happen) => {
  await media.setEnabled('microphone', true);
  await media.setEnabled('camera', true);
  for (const track of devices.opened) track.silence(true);
  await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS);
  await media.setEnabled('microphone', false);
  await media.setEnabled('camera', false);
  const asked = devices.wishes.length;
  await happen();
  await settle();
  expect(devices.wishes).toHaveLength(asked);
  expect(media.snapshot.get()).toMatchObject({ tracks: { microphone: null, camera: null } });
});

test.each([
  ['refused', (settled: Settled) => settled.reject(new DOMException('no such device', 'OverconstrainedError'))],
  ['given', (settled: Settled) => settled.resolve()],
])('opens no camera for a permission that is %s after it was switched off', async (_what, settle) => {
  const waiting = later();
  devices.answer = () => waiting.promise;
  const opening = media.setEnabled('camera', true);
  await media.setEnabled('camera', false);
  settle(waiting);
  await opening;
  expect(devices.wishes).toHaveLength(1);
  expect(devices.opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
});

test('opens no camera under another id after it was switched off', async () => {
  const second = later();
  devices.answer = () => (devices.wishes.length > 1 ? second.promise : Promise.resolve());
  const opening = media.setEnabled('camera', true);
  await settle();
  expect(devices.wishes).toHaveLength(2);
  await media.setEnabled('camera', false);
  second.resolve();
  await opening;
  expect(devices.wishes).toHaveLength(2);
  expect(devices.opened.map(({ readyState }) => readyState)).toEqual(['ended']);
});

test('does not reopen devices that were closed with their call', async () => {
  media.close();
  await media.setEnabled('microphone', true);
  expect(devices.wishes).toEqual([]);
});

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

/** A promise in the hands of a test. */
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
  ['the page comes back', () => media.resume()],
  [
    'its device is pulled out and plugged in again',
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
    'the system gives its device back',
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
  ['its treatment is chosen', () => media.choose({ echoCancellation: false, originalSound: true, camera: 1080 })],
  ['the call wants a finer picture', () => media.setCameraHeight(720)],
  [
    'the other one is switched on and off',
    async () => {
      await media.setEnabled('camera', false);
      await media.setEnabled('microphone', false);
    },
  ],
])('a device that is off is not opened when %s', async (_what, happen) => {
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
])('a permission that is %s after the camera was switched off opens nothing more', async (_what, settle) => {
  const waiting = later();
  devices.answer = () => waiting.promise;
  const opening = media.setEnabled('camera', true);
  await media.setEnabled('camera', false);
  settle(waiting);
  await opening;
  expect(devices.wishes).toHaveLength(1);
  expect(devices.opened.filter(({ readyState }) => readyState === 'live')).toEqual([]);
});

test('a camera under another id is not looked for after it was switched off', async () => {
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

test('devices that were closed with their call are not opened again', async () => {
  media.close();
  await media.setEnabled('microphone', true);
  expect(devices.wishes).toEqual([]);
});

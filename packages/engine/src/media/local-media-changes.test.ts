import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeDevices } from '../testing/fake-media-devices.ts';
import { INTERRUPTED_AFTER_MS } from './device-capture.ts';
import { BrowserMedia, type LocalMedia } from './local-media.ts';
import { NO_PREFERENCES } from './media-preferences.ts';

let devices: FakeDevices;
let media: LocalMedia;
const now = () => media.snapshot.get();
const settle = () => vi.advanceTimersByTimeAsync(0);
const open = () => devices.opened.filter(({ readyState }) => readyState === 'live').map(({ deviceId }) => deviceId);

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  media = new BrowserMedia({ mediaDevices: devices.asReal(), isSecureContext: true });
});
afterEach(() => {
  media.close();
  vi.useRealTimers();
});

describe('interrupted by the system', () => {
  test('reports a device that the system interrupts for more than 1 s as off, and as on when it returns', async () => {
    await media.setEnabled('microphone', true);
    const [track] = devices.opened;
    track?.silence(true);
    await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS - 1);
    expect(now().tracks.microphone).toBe(track);
    await vi.advanceTimersByTimeAsync(1);
    expect(now()).toMatchObject({ tracks: { microphone: null }, problems: { microphone: 'interrupted' } });
    track?.silence(false);
    expect(now()).toMatchObject({ tracks: { microphone: track }, problems: { microphone: null } });
  });

  test('ignores a short interruption, and stays muted', async () => {
    await media.setEnabled('microphone', true);
    const [track] = devices.opened;
    track?.silence(true);
    track?.silence(false);
    await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS);
    expect(now().problems.microphone).toBeNull();
    track?.silence(true);
    await media.setEnabled('microphone', false);
    await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS);
    track?.silence(false);
    expect(now()).toMatchObject({ tracks: { microphone: null }, problems: { microphone: null } });
  });

  test('reopens interrupted devices when the page resumes, and none that runs', async () => {
    await media.setEnabled('microphone', true);
    await media.setEnabled('camera', true);
    devices.opened[1]?.silence(true);
    await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS);
    media.resume();
    await settle();
    expect(devices.opened.map(({ deviceId }) => deviceId)).toEqual(['mic1', 'cam1', 'cam1']);
    expect(now()).toMatchObject({ tracks: { camera: devices.opened[2] }, problems: { camera: null } });
  });

  test('keeps a device that cannot be reopened yet, and uses it when it returns', async () => {
    await media.setEnabled('camera', true);
    const [track] = devices.opened;
    track?.silence(true);
    await vi.advanceTimersByTimeAsync(INTERRUPTED_AFTER_MS);
    devices.answer = () => Promise.reject(new DOMException('taken', 'NotReadableError'));
    media.resume();
    await settle();
    expect(now()).toMatchObject({ tracks: { camera: null }, problems: { camera: 'interrupted' } });
    track?.silence(false);
    expect(now().tracks.camera).toBe(track);
  });
});

describe('choices', () => {
  test('requests the chosen audio processing, and reopens the microphone on a change, closed first', async () => {
    await media.setEnabled('microphone', true);
    expect(devices.wishes[0]).toMatchObject({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
    const wereOpen: string[][] = [];
    devices.answer = async () => void wereOpen.push(open());
    await media.choose({ noiseSuppression: false });
    expect(devices.wishes[1]).toMatchObject({ echoCancellation: true, noiseSuppression: false, deviceId: { exact: 'mic1' } });
    expect(now().tracks.microphone).toBe(devices.opened[1]);
    expect(wereOpen).toEqual([[]]);
  });

  test('applies a change to a muted microphone when it is switched on, and none of the camera’s', async () => {
    await media.setEnabled('microphone', true);
    await media.choose({ camera: 720 });
    expect(devices.opened).toHaveLength(1);
    await media.setEnabled('microphone', false);
    await media.choose({ echoCancellation: false });
    expect(now().tracks.microphone).toBeNull();
    await media.setEnabled('microphone', true);
    expect(devices.wishes.at(-1)).toMatchObject({ echoCancellation: false });
  });

  test('switches all audio processing off for original sound, and marks it as music', async () => {
    await media.setEnabled('microphone', true);
    await media.choose({ originalSound: true });
    const off = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    expect(devices.wishes[1]).toMatchObject({ ...off, channelCount: { ideal: 2 } });
    expect(devices.opened.map(({ contentHint }) => contentHint)).toEqual(['', 'music']);
  });

  test('applies a chosen resolution at once, also in the call', async () => {
    await media.setEnabled('camera', true);
    media.setCameraHeight(720);
    await media.choose({ camera: 360 });
    await media.choose({ camera: 1080 });
    media.setCameraHeight(360);
    const asked = devices.opened[0]?.applied.map(({ height }) => height);
    expect(asked).toEqual([720, 360, 1080, 360].map((ideal) => ({ ideal })));
  });

  test('reuses the remembered devices, by name where the id is new', async () => {
    const chosen = { audioinput: null, audiooutput: null, videoinput: { deviceId: 'old', label: 'Good camera' } };
    devices.names = { cam2: 'Good camera' };
    media.close();
    media = new BrowserMedia({
      mediaDevices: devices.asReal(),
      isSecureContext: true,
      preferences: { ...NO_PREFERENCES, devices: chosen },
    });
    await media.setEnabled('camera', true);
    expect(now().selected.videoinput).toBe('cam2');
    expect(open()).toEqual(['cam2']);
  });

  test('reports a chosen device with its name, so that it can be remembered', async () => {
    devices.names = { cam2: 'Good camera' };
    await media.setEnabled('camera', true);
    await media.selectDevice('videoinput', 'cam2');
    expect(now().preferences.devices.videoinput).toEqual({ deviceId: 'cam2', label: 'Good camera' });
  });
});

describe('plugged in and unplugged', () => {
  test('names an unplugged device and its replacement', async () => {
    devices.names = { cam1: 'Good camera', cam2: 'Built-in camera' };
    await media.setEnabled('camera', true);
    devices.cameras = ['cam2'];
    devices.opened[0]?.unplug();
    // Both arrive at once, and both request another one.
    devices.change();
    await settle();
    expect(now().news).toEqual({ type: 'fell back', kind: 'videoinput', from: 'Good camera', to: 'Built-in camera' });
    media.dismissNotice();
    expect(now().news).toBeNull();
  });

  test('uses the chosen audio output while it is present', async () => {
    devices.speakers = ['default', 'headset'];
    await media.setEnabled('microphone', true);
    await media.selectDevice('audiooutput', 'headset');
    expect(now().selected.audiooutput).toBe('headset');
    devices.speakers = ['default'];
    devices.change();
    await settle();
    expect(now().selected.audiooutput).toBeNull();
    expect(now().news).toEqual({ type: 'fell back', kind: 'audiooutput', from: 'headset', to: '' });
    devices.speakers = ['default', 'headset'];
    devices.change();
    await settle();
    expect(now().selected.audiooutput).toBe('headset');
  });

  test('selects the output of a headset together with its microphone', async () => {
    devices.speakers = ['monitor'];
    await media.setEnabled('microphone', true);
    devices.microphones = ['mic1', 'pods'];
    devices.speakers = ['monitor', 'pods-out'];
    devices.groups = { pods: 'pods', 'pods-out': 'pods' };
    devices.change();
    await settle();
    expect(now().news).toMatchObject({ type: 'offered', device: { deviceId: 'pods' } });
    await media.acceptSuggestion();
    expect(now()).toMatchObject({ news: null, selected: { audioinput: 'pods', audiooutput: 'pods-out' } });
    expect(open()).toEqual(['pods']);
  });

  test('ends a suggestion with its device, and suggests no replacement for a missing one', async () => {
    await media.setEnabled('microphone', true);
    devices.microphones = ['mic1', 'pods'];
    devices.change();
    await settle();
    devices.microphones = ['mic1'];
    devices.change();
    await settle();
    expect(now().news).toBeNull();
    devices.microphones = [];
    devices.opened[0]?.unplug();
    await settle();
    devices.microphones = ['mic2'];
    devices.change();
    await settle();
    expect(now().news).toEqual({ type: 'fell back', kind: 'audioinput', from: 'mic1', to: 'mic2' });
    expect(open()).toEqual(['mic2']);
  });
});

import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

test.each([
  ['Default - Headset (Bluetooth)', 'Headset (Bluetooth)'],
  ['Webcam C920 (046d:082d)', 'Webcam C920'],
  ['Microphone (USB Audio)', 'Microphone (USB Audio)'],
  ['(046d:082d)', '(046d:082d)'],
  ['', ''],
])('names a device labelled “%s” as “%s”', (label, name) => {
  expect(deviceName(label)).toBe(name);
});

/** The device choices that are stored between visits: pure. */

import type { MediaDevice } from './device-suggestion.ts';
import { DEFAULT_CHOICES, type MediaChoices } from './media-constraints.ts';
import type { ChosenDevice } from './open-device.ts';

export interface MediaPreferences {
  readonly devices: Readonly<Record<MediaDeviceKind, ChosenDevice | null>>;
  readonly choices: MediaChoices;
}

/** The default: no choices. */
export const NO_PREFERENCES: MediaPreferences = {
  devices: { audioinput: null, audiooutput: null, videoinput: null },
  choices: DEFAULT_CHOICES,
};

/** Longest accepted id or label, in UTF-16 units. */
const TEXT_MAX_UNITS = 512;

/** Parses stored preferences; an entry that does not fit counts as not chosen. */
export function parsePreferences(value: unknown): MediaPreferences {
  const { devices, choices } = fieldsOf(value);
  const { audioinput, audiooutput, videoinput } = fieldsOf(devices);
  const chosen = fieldsOf(choices);
  const isOn = (key: Exclude<keyof MediaChoices, 'camera'>) => {
    const choice = chosen[key];
    return typeof choice === 'boolean' ? choice : DEFAULT_CHOICES[key];
  };
  return {
    devices: { audioinput: deviceOf(audioinput), audiooutput: deviceOf(audiooutput), videoinput: deviceOf(videoinput) },
    choices: {
      echoCancellation: isOn('echoCancellation'),
      noiseSuppression: isOn('noiseSuppression'),
      autoGainControl: isOn('autoGainControl'),
      originalSound: isOn('originalSound'),
      camera: ([360, 720, 1080] as const).find((lines) => lines === chosen.camera) ?? DEFAULT_CHOICES.camera,
    },
  };
}

/** The chosen audio output while it exists, by id or label; null: the system default. */
export function speakerOf(chosen: ChosenDevice | null, devices: readonly MediaDevice[]): string | null {
  const speakers = devices.filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '');
  const found =
    speakers.find(({ deviceId }) => deviceId === chosen?.deviceId) ??
    speakers.find(({ label }) => label !== '' && label === chosen?.label);
  return found?.deviceId ?? null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function deviceOf(value: unknown): ChosenDevice | null {
  const { deviceId, label } = fieldsOf(value);
  return isText(deviceId) && deviceId !== '' && isText(label) ? { deviceId, label } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= TEXT_MAX_UNITS;

/** The menus of cameras, microphones and audio outputs, before a call and during one. */
import type { LocalMedia, MediaDevice } from '@visavis/engine';
import { Mic, Video, Volume2 } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { SelectField } from '../design/select-field.tsx';
import { useMessages } from '../i18n/language.ts';
import { maySelectAudioOutput } from './audio-output.ts';
import { deviceName } from './device-name.ts';

const MENUS = {
  audioinput: { name: 'microphone', none: 'noMicrophone', icon: <Mic size={16} aria-hidden="true" /> },
  videoinput: { name: 'camera', none: 'noCamera', icon: <Video size={16} aria-hidden="true" /> },
  audiooutput: { name: 'speaker', none: 'defaultSpeaker', icon: <Volume2 size={16} aria-hidden="true" /> },
} as const satisfies Record<MediaDeviceKind, unknown>;

interface DeviceSelectProps {
  readonly media: LocalMedia;
  readonly kind: MediaDeviceKind;
}

/** The menu of one kind; choosing switches at once. */
export function DeviceSelect({ media, kind }: DeviceSelectProps) {
  const { devices: messages } = useMessages();
  const { devices, selected } = useReadable(media.snapshot);
  const { name, none, icon } = MENUS[kind];
  const ofKind = devices.filter((device) => device.kind === kind && device.deviceId !== '');
  const options = ofKind.map(({ deviceId, label }, index) => ({
    value: deviceId,
    label: deviceName(label) || `${messages[name]} ${index + 1}`,
  }));
  // Chromium lists the system default output, the others omit it.
  const needsNone = kind === 'audiooutput' ? !ofKind.some(({ deviceId }) => deviceId === 'default') : options.length === 0;
  const first = kind === 'audiooutput' && !needsNone ? 'default' : '';
  return (
    <SelectField
      label={messages[name]}
      icon={icon}
      value={selected[kind] ?? first}
      options={needsNone ? [{ value: '', label: messages[none] }, ...options] : options}
      onChange={(deviceId) => void media.selectDevice(kind, deviceId)}
    />
  );
}

/** Whether there is an audio output to choose; Safari lists none. */
export const hasSpeakers = (devices: readonly MediaDevice[]): boolean =>
  devices.some(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== '');

/** One menu for each kind with a choice. */
export function DeviceSelects({ media }: { readonly media: LocalMedia }) {
  const { devices } = useReadable(media.snapshot);
  return (
    <>
      <DeviceSelect media={media} kind="audioinput" />
      <DeviceSelect media={media} kind="videoinput" />
      {maySelectAudioOutput() && hasSpeakers(devices) && <DeviceSelect media={media} kind="audiooutput" />}
    </>
  );
}

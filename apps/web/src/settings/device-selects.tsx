/** The menus of cameras and microphones, before a call and during one. */
import type { LocalMedia } from '@visavis/engine';
import { Mic, Video } from 'lucide-react';
import { SelectField } from '../design/select-field.tsx';
import { useReadable } from '../room/use-readable.ts';

const MENUS = [
  { kind: 'audioinput', label: 'Microphone', none: 'No microphone', icon: <Mic size={16} aria-hidden="true" /> },
  { kind: 'videoinput', label: 'Camera', none: 'No camera', icon: <Video size={16} aria-hidden="true" /> },
] as const;

/** One menu for each kind; choosing switches at once. */
export function DeviceSelects({ media }: { readonly media: LocalMedia }) {
  const { devices, selected } = useReadable(media.snapshot);
  return MENUS.map(({ kind, label, none, icon }) => {
    const ofKind = devices.filter((device) => device.kind === kind && device.deviceId !== '');
    const options = ofKind.map(({ deviceId, label: name }, index) => ({
      value: deviceId,
      label: name || `${label} ${index + 1}`,
    }));
    return (
      <SelectField
        key={kind}
        label={label}
        icon={icon}
        value={selected[kind] ?? ''}
        options={options.length > 0 ? options : [{ value: '', label: none }]}
        onChange={(deviceId) => void media.selectDevice(kind, deviceId)}
      />
    );
  });
}

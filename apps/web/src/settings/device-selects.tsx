/** The menus of cameras and microphones, before a call and during one. */
import type { LocalMedia } from '@visavis/engine';
import { Mic, Video } from 'lucide-react';
import { SelectField } from '../design/select-field.tsx';
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';

const MENUS = [
  { kind: 'audioinput', name: 'microphone', none: 'noMicrophone', icon: <Mic size={16} aria-hidden="true" /> },
  { kind: 'videoinput', name: 'camera', none: 'noCamera', icon: <Video size={16} aria-hidden="true" /> },
] as const;

/** One menu for each kind; choosing switches at once. */
export function DeviceSelects({ media }: { readonly media: LocalMedia }) {
  const { devices: words } = useWords();
  const { devices, selected } = useReadable(media.snapshot);
  return MENUS.map(({ kind, name, none, icon }) => {
    const ofKind = devices.filter((device) => device.kind === kind && device.deviceId !== '');
    const options = ofKind.map(({ deviceId, label }, index) => ({
      value: deviceId,
      label: label || `${words[name]} ${index + 1}`,
    }));
    return (
      <SelectField
        key={kind}
        label={words[name]}
        icon={icon}
        value={selected[kind] ?? ''}
        options={options.length > 0 ? options : [{ value: '', label: words[none] }]}
        onChange={(deviceId) => void media.selectDevice(kind, deviceId)}
      />
    );
  });
}
